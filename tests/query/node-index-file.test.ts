import { spawnSync } from 'node:child_process'
import { mkdirSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import test from 'ava'
import { bufferSource } from '../../index-format/byte-source.ts'
import { IndexFormatError } from '../../index-format/errors.ts'
import { openIndex } from '../../query/findbuch-index.ts'
import { openIndexFile } from '../../query/node-index-file.ts'
import { collectionBytes, inflate } from '../memory-index.ts'
import { scratchFolder } from '../scratch-folder.ts'

const bytes = collectionBytes({ 'a.txt': { title: 'Miete', text: 'Die Frist beträgt drei Monate.' } })

test('searches an index on disk, from several handles at once', async t => {
  const path = join(scratchFolder(t, { 'a.findbuch': bytes }), 'a.findbuch')
  const [one, other] = await Promise.all([openIndexFile(path), openIndexFile(path)])
  t.is((await one.search('Frist')).hits[0]?.path, 'a.txt')
  await one.close()
  t.is((await other.search('Monat')).hits[0]?.path, 'a.txt')
  t.is(other.info.byteLength, bytes.length)
  await other.close()
})

test('says what stands where an index should', async t => {
  const folder = scratchFolder(t, { 'leer.findbuch': '', 'text.findbuch': 'Ein Text, kein Index.' })
  mkdirSync(join(folder, 'ordner'))
  await t.throwsAsync(openIndexFile(join(folder, 'ordner')), {
    instanceOf: IndexFormatError,
    message: /no file/,
  })
  await t.throwsAsync(openIndexFile(join(folder, 'leer.findbuch')), { instanceOf: IndexFormatError })
  await t.throwsAsync(openIndexFile(join(folder, 'text.findbuch')), { instanceOf: IndexFormatError })
  await t.throwsAsync(openIndexFile(join(folder, 'fehlt.findbuch')), { code: 'ENOENT' })
})

test('does not wait for a named pipe', async t => {
  const pipe = join(scratchFolder(t), 'pipe')
  if (spawnSync('mkfifo', [pipe]).status !== 0) {
    t.log('passed over: mkfifo is missing')
    t.pass()
    return
  }
  await t.throwsAsync(openIndexFile(pipe), { instanceOf: IndexFormatError, message: /no file/ })
})

test('says when a file becomes shorter while it is read', async t => {
  const path = join(scratchFolder(t, { 'a.findbuch': bytes }), 'a.findbuch')
  const index = await openIndexFile(path)
  truncateSync(path, 100)
  await t.throwsAsync(index.search('Frist'), { instanceOf: IndexFormatError, message: /has become shorter/ })
  await index.close()
})

test('reads ranges that follow one another, repeat or lie anywhere, whole ones and empty ones', async t => {
  const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(0x61 + i))
  const texts = letters.map(letter => `${letter}haus ${letter}hof ${letter}hofgarten`)
  const whole = collectionBytes(Object.fromEntries(texts.map((text, i) => [`${i}.txt`, { text }])))
  const path = join(scratchFolder(t, { 'a.findbuch': whole }), 'a.findbuch')
  const onDisk = await openIndexFile(path)
  const inMemory = await openIndex(bufferSource(whole), { inflate })
  for (const query of ['a*', 'ahof*', 'a* z*', 'chof ahof bhof', '*haus', 'x*haus', 'nichts*']) {
    t.deepEqual(await onDisk.search(query, { limit: 30 }), await inMemory.search(query, { limit: 30 }), query)
  }
  await onDisk.close()
})
