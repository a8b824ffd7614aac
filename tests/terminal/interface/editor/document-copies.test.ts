import { existsSync, readFileSync, statSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import test from 'ava'
import { DocumentCopies, safeName } from '../../../../terminal/interface/editor/document-copies.ts'
import { openableDocument } from '../../../../terminal/interface/editor/openable-document.ts'
import { FakeIndex } from '../../fake-index.ts'

for (const [path, name] of [
  ['archiv.zip!/texte/hof.txt', 'hof.txt'],
  ['a.zip!/../../../etc/passwd', 'passwd'],
  ['a.zip!/-rf.md', 'rf.md'],
  ['a.zip!/.bashrc', 'bashrc'],
  ['a.zip!/x\\y\\z.md', 'z.md'],
  ['a.zip!/a\u001B[2J;rm $HOME.md', 'a_rm _HOME.md'],
  ['a.zip!/seite.html', 'seite.html.txt'],
  ['a.zip!/…', 'text'],
  ['a.zip!/Größe 1.md', 'Größe 1.md'],
] as const) {
  test(`names the copy of ${JSON.stringify(path)} safely`, t => {
    t.is(safeName(path), name)
  })
}

test('copies for reading only, and removes all', t => {
  const copies = new DocumentCopies()
  const [first, second] = [copies.copy('a.zip!/x.txt', 'eins'), copies.copy('b.zip!/x.txt', 'zwei')]
  t.is(readFileSync(first, 'utf8'), 'eins')
  t.is(readFileSync(second, 'utf8'), 'zwei')
  t.is(statSync(first).mode & 0o777, 0o400)
  t.is(statSync(dirname(first)).mode & 0o077, 0)
  copies.removeAll()
  copies.removeAll()
  t.false(existsSync(dirname(first)))
})

test('opens a source itself, and a copy where there is none', async t => {
  const folder = await mkdtemp(join(tmpdir(), 'findbuch-test-'))
  const copies = new DocumentCopies()
  const index = new FakeIndex()
  const [inFile, missing, inArchive] = (await index.search('haus')).hits
  if (inFile === undefined || missing === undefined || inArchive === undefined) return t.fail()
  await writeFile(join(folder, 'garten.md'), '')
  const openable = (hit: typeof inFile) => openableDocument(hit, index, join(folder, 'x.findbuch'), copies)
  t.deepEqual(await openable(inFile), { file: join(folder, 'garten.md'), line: 3, isCopy: false })
  const copy = await openable(inArchive)
  t.true(copy.isCopy)
  t.is(basename(copy.file), '1-hof.txt')
  t.is(readFileSync(copy.file, 'utf8'), 'Hinter dem Haus liegt der Hof.\n')
  t.true((await openable(missing)).isCopy)
  copies.removeAll()
  await rm(folder, { recursive: true })
})
