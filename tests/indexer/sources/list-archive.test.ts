import { join } from 'node:path'
import test, { type ExecutionContext } from 'ava'
import { DocumentReadError } from '../../../indexer/sources/document-source.ts'
import { type ListOptions, listSources } from '../../../indexer/sources/list-sources.ts'
import { SourceReader } from '../../../indexer/sources/source-reader.ts'
import {
  type ArchiveMember,
  type ArchiveOptions,
  makeArchive,
  unicodePathField,
} from '../../archive-maker.ts'
import { scratchFolder } from '../../scratch-folder.ts'

/** Lists one archive; readable members by path inside, with their content or why they cannot be read. */
async function open(t: ExecutionContext, archive: Uint8Array, options: ListOptions = {}) {
  const folder = scratchFolder(t, { 'a.zip': archive, 'other.md': '' })
  const listing = await listSources([join(folder, 'a.zip'), join(folder, 'other.md')], options)
  const reader = new SourceReader()
  t.teardown(() => reader.close())
  const contents: Record<string, string> = {}
  for (const source of listing.sources) {
    if (source.path === 'other.md') continue
    try {
      contents[inside(source.path)] = Buffer.from(reader.read(source)).toString('latin1')
    } catch (error) {
      if (!(error instanceof DocumentReadError)) throw error
      contents[inside(source.path)] = `! ${error.message}`
    }
  }
  const skipped = Object.fromEntries(listing.skipped.map(({ path, reason }) => [inside(path), reason]))
  return { contents, skipped }
}

function inside(path: string): string {
  return path.replace('a.zip!/', '')
}

const openMade = (
  t: ExecutionContext,
  members: ArchiveMember[],
  options?: ArchiveOptions,
  list?: ListOptions,
) => open(t, makeArchive(members, options), list)

const GOOD: ArchiveMember = { name: 'gut.md', content: 'gut' }

test('reads stored and deflated members, empty ones, and those with sizes behind the data', async t => {
  const { contents } = await openMade(t, [
    { name: 'stored.md', content: 'stored', method: 0 },
    { name: 'deflated.md', content: 'deflated'.repeat(100) },
    { name: 'empty.md' },
    { name: 'descriptor.md', content: 'descriptor', flags: 8 },
    { name: 'folder/' },
  ])
  t.deepEqual(contents, {
    'stored.md': 'stored',
    'deflated.md': 'deflated'.repeat(100),
    'empty.md': '',
    'descriptor.md': 'descriptor',
  })
})

test('reads a member of several megabytes', async t => {
  const content = 'Bürgerliches Gesetzbuch\n'.repeat(100_000)
  const { contents } = await openMade(t, [{ name: 'x.md', content }, GOOD])
  t.is(contents['x.md']?.length, Buffer.byteLength(content))
})

test('reads an archive with a comment of the greatest length, which may hold signatures', async t => {
  const comment = Buffer.alloc(0xffff, ' ')
  comment.write('PK\x05\x06', 100, 'latin1')
  comment.write('PK\x05\x06', 40_000, 'latin1')
  t.deepEqual((await openMade(t, [GOOD], { comment })).contents, { 'gut.md': 'gut' })
})

test('reads an archive behind a program, with and without zip64', async t => {
  const prefix = Buffer.alloc(5000, 'MZ program ')
  t.deepEqual((await openMade(t, [GOOD], { prefix })).contents, { 'gut.md': 'gut' })
  t.deepEqual((await openMade(t, [GOOD], { prefix, zip64: {} })).contents, { 'gut.md': 'gut' })
})

test('reads an archive with bytes behind it', async t => {
  const archive = Buffer.concat([makeArchive([GOOD]), Buffer.alloc(300)])
  t.deepEqual((await open(t, archive)).contents, { 'gut.md': 'gut' })
})

test('reads a zip64 archive', async t => {
  t.deepEqual((await openMade(t, [GOOD], { zip64: {} })).contents, { 'gut.md': 'gut' })
})

test('lists 70,000 members with equal names', async t => {
  const members = Array.from({ length: 70_000 }, () => ({ name: 'x.md', method: 0 }))
  const folder = scratchFolder(t, { 'a.zip': makeArchive(members, { zip64: {} }) })
  const listing = await listSources([folder])
  t.is(new Set(listing.sources.map(({ path }) => path)).size, 70_000)
})

test('has nothing to list in an archive without entries', async t => {
  t.deepEqual(await openMade(t, []), { contents: {}, skipped: {} })
})

const whole = makeArchive([{ name: 'x.md', content: 'x'.repeat(100), method: 0 }, GOOD])
const directoryAt = whole.indexOf('PK\x01\x02', 0, 'latin1')
const endAt = whole.indexOf('PK\x05\x06', 0, 'latin1')

/** The archive with other bytes from a place on. */
function patched(at: number, ...bytes: number[]): Buffer {
  const copy = Buffer.from(whole)
  copy.set(bytes, at)
  return copy
}

const BROKEN: Record<string, [Buffer, RegExp]> = {
  'an empty file': [Buffer.alloc(0), /^empty file, not a ZIP archive$/],
  'another kind of file': [Buffer.from('%PDF-1.7 …'), /^not a ZIP archive but: PDF/],
  text: [Buffer.from('Guten Tag'), /^not a ZIP archive$/],
  'one byte': [Buffer.from('P'), /^not a ZIP archive$/],
  'a truncated archive': [whole.subarray(0, directoryAt), /^truncated: the end of the archive is missing/],
  'an end record cut short': [whole.subarray(0, -1), /^truncated/],
  'an archive that lost its beginning': [whole.subarray(50), /^damaged: its directory does not lie where/],
  'a part of a split archive': [patched(endAt + 4, 1, 0), /^one part of a split archive/],
  'a directory without its signature': [
    patched(directoryAt + 1, 0),
    /^damaged: its directory breaks off at entry 1 of 2/,
  ],
  'a second record without its signature': [
    patched(whole.indexOf('PK\x01\x02', directoryAt + 4, 'latin1'), 0),
    /^damaged: its directory breaks off at entry 2 of 2/,
  ],
  'a name longer than the directory': [patched(directoryAt + 28, 0xff, 0xff), /^damaged: its directory/],
  'a comment of the last entry beyond the directory': [
    patched(whole.indexOf('PK\x01\x02', directoryAt + 4, 'latin1') + 32, 0xff, 0x00),
    /^damaged: its directory is longer than it says/,
  ],
  'more entries than fit': [
    patched(endAt + 10, 0xfe, 0xff),
    /ZIP bomb: it claims 65534 entries in a directory of/,
  ],
  'a zip64 archive without its locator': [
    patched(endAt + 10, 0xff, 0xff),
    /^damaged: the zip64 part of its end/,
  ],
  // 120 bytes: such a file makes unzipper allocate until the process dies.
  'a zip64 bomb of 300 million entries': [
    makeArchive([], { zip64: { entryCount: 300_000_000 } }),
    /ZIP bomb: it claims 300000000 entries in a directory of 0 bytes/,
  ],
}

for (const [name, [archive, reason]] of Object.entries(BROKEN)) {
  test(`tells ${name}`, async t => {
    const { contents, skipped } = await open(t, archive)
    t.deepEqual(contents, {})
    t.deepEqual(Object.keys(skipped), ['a.zip'])
    t.regex(skipped['a.zip'] ?? '', reason)
  })
}

test('refuses an archive with more entries than the limit', async t => {
  const members = Array.from({ length: 11 }, (_, index) => ({ name: `${index}.md` }))
  const { skipped } = await openMade(t, members, {}, { archiveLimits: { entryCount: 10 } })
  t.deepEqual(skipped, { 'a.zip': '11 entries; the limit is 10: split it' })
})

test('goes on after a member that cannot be read', async t => {
  const { contents, skipped } = await openMade(t, [
    { name: 'encrypted.md', content: 'x', flags: 1 },
    { name: 'aes.md', content: 'x', method: 99 },
    { name: 'bzip2.md', content: 'x', method: 12 },
    { name: 'zstd.md', content: 'x', method: 93 },
    { name: 'odd.md', content: 'x', method: 77 },
    { name: 'link.md', content: 'gut.md', unixMode: 0o120777 },
    { name: 'bild.png', content: 'x' },
    GOOD,
  ])
  t.deepEqual(contents, { 'gut.md': 'gut' })
  t.deepEqual(skipped, {
    'encrypted.md': 'encrypted; unpack the archive and index the folder',
    'aes.md': 'encrypted; unpack the archive and index the folder',
    'bzip2.md': 'packed with bzip2; unpack the archive and index the folder',
    'zstd.md': 'packed with Zstandard; unpack the archive and index the folder',
    'odd.md': 'packed with the unknown method 77; unpack the archive and index the folder',
    'link.md': 'a symbolic link or device inside an archive',
    'bild.png': 'image',
  })
})

test('finds a wrong checksum, a wrong size and broken data when a member is read', async t => {
  const { contents } = await openMade(t, [
    { name: 'crc.md', content: 'x', declared: { crc32: 1 } },
    { name: 'short.md', content: 'x'.repeat(50), declared: { byteLength: 60 } },
    { name: 'long.md', content: 'x'.repeat(50), declared: { byteLength: 40 } },
    { name: 'long-stored.md', content: 'x'.repeat(50), method: 0, declared: { byteLength: 40 } },
    { name: 'zero.md', content: 'x'.repeat(50), declared: { byteLength: 0 } },
    GOOD,
  ])
  t.deepEqual(contents, {
    'crc.md': '! damaged: its checksum (CRC-32) is wrong',
    'short.md': '! damaged: 50 bytes, but 60 are declared',
    'long.md': '! damaged: it inflates to more than the 40 bytes it declares',
    'long-stored.md': '! damaged: 50 bytes, but 40 are declared',
    'zero.md': '! damaged: it inflates to more than the 0 bytes it declares',
    'gut.md': 'gut',
  })
})

test('tells data that are no deflate stream', async t => {
  const archive = makeArchive([{ name: 'x.md', content: 'abcdefgh'.repeat(9) }, GOOD])
  archive.fill(0xff, 34, 40) // behind the local header and its name of 4 bytes
  t.is((await open(t, archive)).contents['x.md'], '! damaged: cannot be inflated')
})

test('stops a bomb that declares 10 bytes and holds 50 MB', async t => {
  const bomb = { name: 'bombe.txt', content: Buffer.alloc(50_000_000), declared: { byteLength: 10 } }
  const { contents } = await openMade(t, [bomb, GOOD])
  t.is(contents['bombe.txt'], '! damaged: it inflates to more than the 10 bytes it declares')
  t.is(contents['gut.md'], 'gut')
})

test('does not inflate what would grow a thousandfold', async t => {
  const { contents, skipped } = await openMade(t, [
    { name: 'bombe.txt', content: Buffer.alloc(100_000_000) },
    GOOD,
  ])
  t.deepEqual(contents, { 'gut.md': 'gut' })
  t.regex(
    skipped['bombe.txt'] ?? '',
    /^it would inflate to 95\.4 MiB, 10\d\d times its size, as a ZIP bomb does$/,
  )
})

test('holds the members of an archive together to a limit', async t => {
  const members = [1, 2, 3].map(number => ({ name: `${number}.md`, content: 'x'.repeat(600) }))
  const { contents, skipped } = await openMade(t, members, {}, { archiveLimits: { byteLength: 1300 } })
  t.deepEqual(Object.keys(contents), ['1.md', '2.md'])
  t.deepEqual(skipped, { '3.md': 'its archive inflates to more than 1.3 KiB, the limit: split it' })
})

test('skips a member above the size of a document', async t => {
  const members = [{ name: 'x.md', content: 'x'.repeat(2000) }, GOOD]
  const { skipped } = await openMade(t, members, {}, { maxDocumentBytes: 1000 })
  t.deepEqual(skipped, { 'x.md': '2 KiB; the limit is 1000 bytes: split it or raise --max-document' })
})

test('refuses a member that lies inside another', async t => {
  const { contents, skipped } = await openMade(t, [
    { name: 'x.md', content: 'x' },
    { name: 'twice.md', content: 'x', declared: { offset: 0 } },
    { name: 'inside.md', content: 'x', declared: { offset: 4 } },
    GOOD,
  ])
  const reason = 'it overlaps another entry, as in a ZIP bomb'
  t.deepEqual(skipped, { 'twice.md': reason, 'inside.md': reason })
  t.deepEqual(contents, { 'x.md': 'x', 'gut.md': 'gut' })
})

test('finds out when an entry is not where the directory says', async t => {
  const beyond = await openMade(t, [{ name: 'x.md', content: 'x', declared: { offset: 1_000_000 } }, GOOD])
  t.is(beyond.contents['x.md'], '! damaged: there is no entry where the directory says')
  const archive = makeArchive([{ name: 'x.md', content: 'x' }, GOOD])
  archive.writeUInt16LE(5000, 28) // the length of the extra field in the first local header
  t.is(
    (await open(t, archive)).contents['x.md'],
    '! damaged: its data reach into the next entry or beyond the end',
  )
})

test('makes names safe, keeps them readable and apart', async t => {
  const names = [
    '../../etc/passwd.md',
    '/abs.md',
    'C:\\Windows\\x.md',
    'a//./b.md',
    'esc\u001B[31m.md',
    'gleich.md',
    'gleich.md',
    'gleich (2).md',
    'zip!/x.md',
    '..',
    '',
  ]
  const { contents } = await openMade(
    t,
    names.map((name, index) => ({ name, content: String(index) })),
  )
  t.deepEqual(contents, {
    '%2E%2E/%2E%2E/etc/passwd.md': '0',
    'abs.md': '1',
    'C%3A/Windows/x.md': '2',
    'a/b.md': '3',
    'esc%1B[31m.md': '4',
    'gleich.md': '5',
    'gleich (2).md': '6',
    'gleich (2) (2).md': '7',
    'zip%21/x.md': '8',
    '%2E%2E': '9',
    unnamed: '10',
  })
})

test('leaves hidden members and those of macOS out in silence', async t => {
  const { contents, skipped } = await openMade(t, [
    { name: '__MACOSX/gut.md' },
    { name: '.DS_Store' },
    { name: 'a/.git/x.md' },
    { name: '..hidden.md' },
    { name: 'node_modules/x.md' },
    { name: 'x.findbuch' },
    GOOD,
  ])
  t.deepEqual(contents, { 'gut.md': 'gut' })
  t.deepEqual(skipped, {})
})

test('believes the Unicode path field of a member', async t => {
  const plain = Buffer.from('M?ller.md')
  const { contents } = await openMade(t, [
    { name: plain, extra: unicodePathField(plain, 'Müller.md'), content: 'x' },
  ])
  t.deepEqual(contents, { 'Müller.md': 'x' })
})

test('reads archives in archives', async t => {
  const innermost = makeArchive([{ name: 'tief.md', content: 'tief' }])
  const inner = makeArchive([{ name: 'c.zip', content: innermost, method: 0 }, GOOD])
  const { contents } = await openMade(t, [{ name: 'b.zip', content: inner }, GOOD])
  t.deepEqual(contents, { 'b.zip!/c.zip!/tief.md': 'tief', 'b.zip!/gut.md': 'gut', 'gut.md': 'gut' })
})

test('does not follow archives in archives without end', async t => {
  let archive = makeArchive([GOOD])
  for (let depth = 0; depth < 5; depth++) archive = makeArchive([{ name: 'n.zip', content: archive }])
  const { skipped } = await open(t, archive)
  t.deepEqual(skipped, { 'n.zip!/n.zip!/n.zip!/n.zip': 'more than 3 archives within one another' })
})

test('lists a broken archive in an archive and goes on', async t => {
  const { contents, skipped } = await openMade(t, [{ name: 'b.zip', content: 'no archive' }, GOOD])
  t.deepEqual(skipped, { 'b.zip': 'not a ZIP archive' })
  t.deepEqual(contents, { 'gut.md': 'gut' })
})

test('counts the entries of archives in an archive together', async t => {
  const inner = makeArchive([{ name: '1.md' }, { name: '2.md' }])
  const members = ['a.zip', 'b.zip', 'c.zip'].map(name => ({ name: `x${name}`, content: inner }))
  const { contents, skipped } = await openMade(t, members, {}, { archiveLimits: { entryCount: 7 } })
  t.is(Object.keys(contents).length, 4)
  t.deepEqual(skipped, { 'xc.zip': '2 entries; the limit is 7: split it' })
})
