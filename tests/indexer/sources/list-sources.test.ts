import { execFileSync } from 'node:child_process'
import { chmodSync, linkSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'ava'
import { DocumentReadError, type DocumentSource } from '../../../indexer/sources/document-source.ts'
import { type ListOptions, listSources } from '../../../indexer/sources/list-sources.ts'
import { ArchiveUnreadableError, SourceNotFoundError } from '../../../indexer/sources/source-errors.ts'
import { SourceReader } from '../../../indexer/sources/source-reader.ts'
import { makeArchive } from '../../archive-maker.ts'
import { scratchFolder } from '../../scratch-folder.ts'

async function list(inputs: readonly string[], options: ListOptions = {}) {
  const listing = await listSources(inputs, options)
  return {
    ...listing,
    paths: listing.sources.map(({ path }) => path),
    reasons: Object.fromEntries(listing.skipped.map(({ path, reason }) => [path, reason])),
  }
}

function readAll(sources: readonly DocumentSource[], maxDocumentBytes?: number): readonly string[] {
  const reader = new SourceReader(maxDocumentBytes)
  try {
    return sources.map(source => Buffer.from(reader.read(source)).toString())
  } finally {
    reader.close()
  }
}

test('takes a sole folder as the root', async t => {
  const folder = scratchFolder(t, { 'trump.md': 'x', 'a/b.txt': 'x' })
  const { root, paths } = await list([folder])
  t.is(root, folder)
  t.deepEqual(paths, ['a/b.txt', 'trump.md'])
})

test('takes the folder that several inputs have in common as the root', async t => {
  const folder = scratchFolder(t, { 'docs/x.md': 'x', 'notes/y.md': 'y', 'z/deep/z.md': 'z' })
  const { root, paths } = await list([join(folder, 'docs'), `${folder}/notes/`, join(folder, 'z/deep/z.md')])
  t.is(root, folder)
  t.deepEqual(paths, ['docs/x.md', 'notes/y.md', 'z/deep/z.md'])
})

test('takes the folder of a sole file as the root', async t => {
  const folder = scratchFolder(t, { 'a/x.md': 'x' })
  const { root, paths } = await list([join(folder, 'a/x.md')])
  t.is(root, join(folder, 'a'))
  t.deepEqual(paths, ['x.md'])
})

test('does not take a folder for part of another whose name goes on', async t => {
  const folder = scratchFolder(t, { 'doc/x.md': 'x', 'docs/y.md': 'y' })
  const { root } = await list([join(folder, 'doc/x.md'), join(folder, 'docs/y.md')])
  t.is(root, folder)
})

test('lists a document once that is given twice, or by its folder too', async t => {
  const folder = scratchFolder(t, { 'a/x.md': 'x', 'a/y.js': 'y' })
  const { paths, reasons } = await list([folder, join(folder, 'a'), join(folder, 'a/y.js'), folder])
  t.deepEqual(paths.length, 2)
  t.deepEqual(reasons, {})
})

test('reads the bytes of a document', async t => {
  const folder = scratchFolder(t, { 'x.md': 'Größe' })
  const { sources } = await list([folder])
  t.is(sources[0]?.byteLength, 7)
  t.deepEqual(readAll(sources), ['Größe'])
})

test('sorts by code unit and not by locale', async t => {
  const folder = scratchFolder(t, { 'ä.md': '', 'Z.md': '', 'a.md': '', 'B.md': '' })
  t.deepEqual((await list([folder])).paths, ['B.md', 'Z.md', 'a.md', 'ä.md'])
})

test('gives paths in NFC, and two names that then are equal a number', async t => {
  const folder = scratchFolder(t, { 'Mu\u0308ller.md': 'decomposed' })
  try {
    writeFileSync(join(folder, 'M\u00FCller.md'), 'composed', { flag: 'wx' })
  } catch {
    t.log('passed over: this file system takes both names for one')
    t.pass()
    return
  }
  const { paths, sources } = await list([folder])
  t.deepEqual(paths, ['M\u00FCller (2).md', 'M\u00FCller.md'])
  t.deepEqual([...readAll(sources)].sort(), ['composed', 'decomposed'])
})

test('leaves hidden files, node_modules and indexes out in silence', async t => {
  const folder = scratchFolder(t, {
    '.hidden.md': '',
    '.git/x.md': '',
    'node_modules/p/readme.md': '',
    'a.findbuch': '',
    'ok.md': 'x',
  })
  const { paths, reasons } = await list([folder])
  t.deepEqual(paths, ['ok.md'])
  t.deepEqual(reasons, {})
})

test('lists other kinds of files with what they are', async t => {
  const folder = scratchFolder(t, {
    'a.pdf': '',
    'b.docx': '',
    'c.png': '',
    'd.js': '',
    'e.qqq': '',
    'f.tar.gz': '',
    LIESMICH: 'x',
    'Brief vom 3.5': 'x',
    'g.HTML': 'x',
  })
  const { paths, reasons } = await list([folder])
  t.deepEqual(paths, ['Brief vom 3.5', 'LIESMICH', 'g.HTML'])
  t.deepEqual(reasons, {
    'a.pdf': 'PDF; convert it to text first',
    'b.docx': 'Word document; save it as HTML or text first',
    'c.png': 'image',
    'd.js': 'program text',
    'e.qqq': 'files of type .qqq are not read',
    'f.tar.gz': 'archive that is not a ZIP; unpack it first',
  })
})

test('reads a file that was named whatever its ending, but for what can only be binary', async t => {
  const folder = scratchFolder(t, { 'd.js': 'x', 'e.qqq': 'x', 'c.png': 'x', 'i.findbuch': 'x' })
  const { paths, reasons } = await list(
    ['d.js', 'e.qqq', 'c.png', 'i.findbuch'].map(name => join(folder, name)),
  )
  t.deepEqual(paths, ['d.js', 'e.qqq'])
  t.deepEqual(reasons, { 'c.png': 'image', 'i.findbuch': 'an index, not a document' })
})

test('knows a ZIP archive without an ending by its first bytes', async t => {
  const folder = scratchFolder(t, { sicherung: makeArchive([{ name: 'x.md', content: 'x' }]) })
  t.deepEqual((await list([folder])).paths, ['sicherung!/x.md'])
})

test('leaves out what patterns as in a .gitignore exclude', async t => {
  const folder = scratchFolder(t, {
    'a.md': '',
    'b.bak.md': '',
    'drafts/c.md': '',
    'x/drafts/d.md': '',
    'x/keep.bak.md': '',
    'z.zip': makeArchive([{ name: 'drafts/e.md' }, { name: 'f.md' }, { name: 'g.bak.md' }]),
  })
  const { paths } = await list([folder], { exclude: ['*.bak.md', 'drafts/', '!keep.bak.md'] })
  t.deepEqual(paths, ['a.md', 'x/keep.bak.md', 'z.zip!/f.md'])
})

test('matches excluding patterns also against the whole path of a member', async t => {
  const folder = scratchFolder(t, { 'z.zip': makeArchive([{ name: 'a/e.md' }, { name: 'f.md' }]) })
  t.deepEqual((await list([folder], { exclude: ['z.zip!/a/*'] })).paths, ['z.zip!/f.md'])
})

test('ends at links that lead in a circle, and lists what they lead to once', async t => {
  const folder = scratchFolder(t, { 'a/x.md': 'x', 'b/y.md': 'y' })
  symlinkSync('..', join(folder, 'a/up'))
  symlinkSync('../b', join(folder, 'a/to-b'))
  symlinkSync('../a', join(folder, 'b/to-a'))
  symlinkSync('self', join(folder, 'self'))
  const { paths, reasons } = await list([folder])
  t.deepEqual(paths, ['a/x.md', 'b/y.md'])
  t.deepEqual(reasons, { self: 'a symbolic link that leads back to itself (ELOOP)' })
})

test('follows links out of the tree, to folders and to files', async t => {
  const elsewhere = scratchFolder(t, { 'deep/x.md': 'x', 'y.md': 'y' })
  const folder = scratchFolder(t, { 'own.md': 'o' })
  symlinkSync(join(elsewhere, 'deep'), join(folder, 'link'))
  symlinkSync(join(elsewhere, 'y.md'), join(folder, 'y-link.md'))
  t.deepEqual((await list([folder])).paths, ['link/x.md', 'own.md', 'y-link.md'])
})

test('takes a link for the root if it is the only input', async t => {
  const elsewhere = scratchFolder(t, { 'x.md': 'x' })
  const folder = scratchFolder(t)
  symlinkSync(elsewhere, join(folder, 'link'))
  const { root, paths } = await list([join(folder, 'link')])
  t.is(root, join(folder, 'link'))
  t.deepEqual(paths, ['x.md'])
})

test('lists a link to nothing as skipped', async t => {
  const folder = scratchFolder(t, { 'x.md': 'x' })
  symlinkSync('gone.md', join(folder, 'y.md'))
  t.deepEqual((await list([folder])).reasons, { 'y.md': 'a symbolic link to nothing' })
})

test('lists two hard links as two documents', async t => {
  const folder = scratchFolder(t, { 'x.md': 'x' })
  linkSync(join(folder, 'x.md'), join(folder, 'y.md'))
  t.deepEqual((await list([folder])).paths, ['x.md', 'y.md'])
})

test('never opens a pipe, found or named', async t => {
  const folder = scratchFolder(t)
  try {
    execFileSync('mkfifo', [join(folder, 'pipe.md')])
  } catch {
    t.log('passed over: no mkfifo here')
    t.pass()
    return
  }
  const reason = 'not a plain file but a pipe, socket or device'
  t.deepEqual((await list([folder])).reasons, { 'pipe.md': reason })
  t.deepEqual((await list([join(folder, 'pipe.md')])).reasons, { 'pipe.md': reason })
})

test('does not wait when a document has become a pipe since it was listed', async t => {
  const folder = scratchFolder(t, { 'x.md': 'x' })
  const { sources } = await list([folder])
  rmSync(join(folder, 'x.md'))
  try {
    execFileSync('mkfifo', [join(folder, 'x.md')])
  } catch {
    t.log('passed over: no mkfifo here')
    t.pass()
    return
  }
  t.throws(() => readAll(sources), {
    instanceOf: DocumentReadError,
    message: 'not a plain file any more',
  })
})

test('says which input is missing and what to do', async t => {
  const folder = scratchFolder(t, { 'x.md': 'x' })
  const missing = join(folder, 'fehlt')
  const error = await t.throwsAsync(listSources([folder, missing]), { instanceOf: SourceNotFoundError })
  t.is(error?.input, missing)
  t.regex(error?.message ?? '', /fehlt does not exist: check the spelling/)
  await t.throwsAsync(listSources([join(folder, 'x.md/y')]), { instanceOf: SourceNotFoundError })
  await t.throwsAsync(listSources([`${folder}/a\0b`]), { instanceOf: SourceNotFoundError })
})

test('refuses to list nothing', async t => {
  await t.throwsAsync(listSources([]), { instanceOf: RangeError, message: /no inputs/ })
})

test('gives an empty listing for an empty folder', async t => {
  const { paths, reasons } = await list([scratchFolder(t)])
  t.deepEqual(paths, [])
  t.deepEqual(reasons, {})
})

test('lists an empty file, which its reader will refuse', async t => {
  const { sources } = await list([scratchFolder(t, { 'x.md': '' })])
  t.deepEqual(readAll(sources), [''])
})

test('skips a document of 600 MB without reading it', async t => {
  const folder = scratchFolder(t, { 'groß.txt': '', 'klein.txt': 'x' })
  truncateSync(join(folder, 'groß.txt'), 600 * 1024 * 1024)
  const { paths, reasons } = await list([folder])
  t.deepEqual(paths, ['klein.txt'])
  t.deepEqual(reasons, { 'groß.txt': '600 MiB; the limit is 256 MiB: split it or raise --max-document' })
})

test('keeps the limit when a document has grown since it was listed', async t => {
  const folder = scratchFolder(t, { 'x.txt': 'x' })
  const { sources } = await list([folder], { maxDocumentBytes: 1000 })
  truncateSync(join(folder, 'x.txt'), 2000)
  t.throws(() => readAll(sources, 1000), {
    instanceOf: DocumentReadError,
    message: /the limit is 1000 bytes/,
  })
})

test('says that a document is gone when it is read', async t => {
  const folder = scratchFolder(t, { 'x.txt': 'x' })
  const { sources } = await list([folder])
  rmSync(join(folder, 'x.txt'))
  const error = t.throws(() => readAll(sources), { instanceOf: DocumentReadError })
  t.is(error?.source, 'x.txt')
  t.is(error?.message, 'it is gone since the folder was listed (ENOENT)')
})

test('lists what may not be read: the folder when it is listed, the file when it is read', async t => {
  if (process.getuid?.() === 0) {
    t.log('passed over: root may read everything')
    t.pass()
    return
  }
  const folder = scratchFolder(t, { 'x.txt': 'x', 'closed/y.txt': 'y' })
  chmodSync(join(folder, 'x.txt'), 0)
  chmodSync(join(folder, 'closed'), 0)
  t.teardown(() => chmodSync(join(folder, 'closed'), 0o700))
  const { sources, reasons } = await list([folder])
  t.deepEqual(reasons, { closed: 'folder: no permission to read it (EACCES)' })
  t.throws(() => readAll(sources), { message: 'no permission to read it (EACCES)' })
})

test('keeps a file name with control characters as it is', async t => {
  const name = 'rot\u001B[31m\n.md'
  const { paths, sources } = await list([scratchFolder(t, { [name]: 'x' })])
  t.deepEqual(paths, [name])
  t.is(readAll(sources)[0]?.length, 1)
})

test('skips a file whose name is not valid UTF-8', async t => {
  const folder = scratchFolder(t, { 'ok.md': 'x' })
  try {
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/m`), Buffer.from([0xfc]), Buffer.from('ll.md')]), 'x')
  } catch {
    t.log('passed over: this file system takes only valid names')
    t.pass()
    return
  }
  const { paths, reasons } = await list([folder])
  t.deepEqual(paths, ['ok.md'])
  t.deepEqual(reasons, { 'm\uFFFDll.md': 'its name is not valid UTF-8; rename it' })
})

test('lists a broken archive as skipped, but ends where it is the only input', async t => {
  const folder = scratchFolder(t, { 'a.zip': 'no archive', 'x.md': 'x' })
  t.deepEqual((await list([folder])).reasons, { 'a.zip': 'not a ZIP archive' })
  const error = await t.throwsAsync(listSources([join(folder, 'a.zip')]), {
    instanceOf: ArchiveUnreadableError,
  })
  t.is(error?.message, 'a.zip: not a ZIP archive')
})

test('lists 3,000 named files, each once', async t => {
  const names = Array.from({ length: 3000 }, (_, index) => `n${String(index).padStart(4, '0')}.txt`)
  const folder = scratchFolder(t, Object.fromEntries(names.map(name => [name, ''])))
  const { paths } = await list([...names, ...names].map(name => join(folder, name)))
  t.deepEqual(paths, names)
})

test('keeps more archives readable than it keeps open', async t => {
  const folder = scratchFolder(t)
  mkdirSync(join(folder, 'archives'))
  for (let number = 0; number < 80; number++) {
    writeFileSync(
      join(folder, `archives/${number}.zip`),
      makeArchive([{ name: 'x.md', content: `x${number}` }]),
    )
  }
  const { sources } = await list([folder])
  // Twice, so that the first ones are opened again.
  t.is(new Set(readAll([...sources, ...sources])).size, 80)
})

test('does not read from an archive when the reader has been closed', async t => {
  const folder = scratchFolder(t, { 'a.zip': makeArchive([{ name: 'x.md', content: 'x' }]) })
  const [source] = (await list([folder])).sources
  const reader = new SourceReader()
  reader.close()
  t.throws(() => source && reader.read(source), {
    instanceOf: DocumentReadError,
    message: 'its reader has been closed',
  })
})

test('reads a link that was named whatever its ending, also when it is found in a folder', async t => {
  const folder = scratchFolder(t, { 'a/x.md': 'x' })
  const elsewhere = scratchFolder(t, { 'y.js': 'y' })
  symlinkSync(join(elsewhere, 'y.js'), join(folder, 'a/y.js'))
  const { paths, reasons } = await list([folder, join(folder, 'a/y.js')])
  t.deepEqual(paths.length, 2)
  t.deepEqual(reasons, {})
})
