import { spawnSync } from 'node:child_process'
import { mkdirSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import test from 'ava'
import { IndexFormatError } from '../../index-format/errors.ts'
import { openIndexFile } from '../../query/node-index-file.ts'
import { collectionBytes } from '../memory-index.ts'
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
