import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import test, { type ExecutionContext } from 'ava'
import fc from 'fast-check'
import { ByteReader } from '../../index-format/byte-reader.ts'
import { bufferSource } from '../../index-format/byte-source.ts'
import { ContainerWriter, FORMAT_MAJOR, FORMAT_MINOR, readContainer } from '../../index-format/container.ts'
import { crc32 } from '../../index-format/crc32.ts'
import { decodeRebuildData, encodeRebuildData, type RebuildData } from '../../index-format/rebuild-data.ts'
import { buildIndex } from '../../indexer/build.ts'
import type { BuildOptions, BuildReport } from '../../indexer/build-report.ts'
import { deflate } from '../../indexer/deflate.ts'
import { inflate } from '../../indexer/inflate.ts'
import { pathHash } from '../../indexer/path-hash.ts'
import { PreviousIndex, PreviousIndexError } from '../../indexer/previous-index.ts'
import { scratchFolder } from '../scratch-folder.ts'

type Files = Readonly<Record<string, string>>

/** A place for documents and their index. */
class Collection {
  readonly folder: string
  readonly output: string

  constructor(t: ExecutionContext) {
    const place = scratchFolder(t)
    this.folder = join(place, 'documents')
    this.output = join(place, 'x.findbuch')
  }

  write(files: Files): void {
    rmSync(this.folder, { recursive: true, force: true })
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.folder, name)), { recursive: true })
      writeFileSync(join(this.folder, name), text)
    }
  }

  async build(options: Partial<BuildOptions> = {}): Promise<{ report: BuildReport; bytes: Buffer }> {
    const report = await buildIndex({ inputs: [this.folder], output: this.output, ...options })
    return { report, bytes: readFileSync(this.output) }
  }
}

/** Builds an index of the one, then of the other upon it, and compares it with one that is built of the other alone. */
async function assertSame(
  t: ExecutionContext,
  before: Files,
  after: Files,
  options: Partial<BuildOptions> = {},
): Promise<BuildReport> {
  const collection = new Collection(t)
  collection.write(before)
  await collection.build(options)
  collection.write(after)
  const updated = await collection.build(options)
  const full = await collection.build({ ...options, threads: 1, full: true })
  t.true(updated.bytes.equals(full.bytes), JSON.stringify({ options, before, after }).slice(0, 4000))
  t.deepEqual(
    { ...updated.report, reusedDocuments: 0, reuseProblem: undefined, elapsedMs: 0 },
    { ...full.report, reuseProblem: undefined, elapsedMs: 0 },
  )
  return updated.report
}

/** Words that are short for others, compounds with and without their parts, names, irregular verbs, a long heading. */
const PIECES = [
  'Haus- und Gartenarbeit',
  'Die Hausarbeit',
  'Er teilte es ihm mit.',
  'mitteilen',
  'Krieg',
  'der Krieg, ein Krieg',
  'Kriegsdiplomatie',
  'Waffenstillstandsverhandlungen',
  'waffenstillstand',
  'Verhandlungen ging',
  'gehen',
  'Selenskyj Selenskij',
  'selenskyj',
  'Straßenfest- und Straßenbau',
  '😀 𝔘nicode ﬁ',
  '\n\n# Kapitel\n\n',
  `\n\n## ${'lange Überschrift '.repeat(140)}\n\n`,
  'Wort '.repeat(150),
  '\n\n',
]

const texts = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 })
  .map(pieces => `${pieces.join(' ')}.\n`)
const fronts = fc.constantFrom(
  '',
  '---\ntitle: Kriegsdiplomatie\nautor: Selenskyj\n---\n',
  '---\n:b: Haus- und Gartenarbeit\n---\n',
)
const contents = fc.tuple(fronts, texts).map(([front, text]) => front + text)
const collections = fc.dictionary(
  fc.nat({ max: 150 }).map(number => `d${number % 5}/${number}.md`),
  contents,
  { minKeys: 1, maxKeys: 12 },
)

test('an update gives the bytes of a full build, whatever has come, gone, changed or moved', async t => {
  await fc.assert(
    fc.asyncProperty(
      collections,
      collections,
      fc.array(fc.nat({ max: 9 })),
      fc.constantFrom(0, 500, 2000, undefined),
      async (before, other, choices, presetFrom) => {
        const after: Record<string, string> = {}
        Object.entries(before).forEach(([name, text], i) => {
          const choice = choices[i]
          if (choice === 0) return
          if (choice === 1) after[`verschoben/${name}`] = text
          else after[name] = choice === 2 ? `${text}Haus` : text
        })
        const added = choices.length % 3 === 0 ? {} : other
        const files = { ...added, ...after }
        if (Object.keys(files).length > 0)
          await assertSame(t, before, files, { threads: 1 + (choices.length % 2), presetFrom })
      },
    ),
    { numRuns: Number(process.env.RUNS ?? 40) },
  )
})

const FILES: Files = Object.fromEntries(
  Array.from({ length: 300 }, (_, i) => [
    `${i % 7}/dokument${i}.md`,
    `# Kapitel ${i}\n\nDie Kündigungsfrist des Vertrags ${i} endet. ${`Wort${i % 90} Haus- und Gartenarbeit ${i} `.repeat(i % 40)}\n`,
  ]),
)

test('an update reads what is new and takes the rest from the index before', async t => {
  for (const threads of [1, 2]) {
    const after = { ...FILES, '3/neu.md': 'Die Hausarbeit.\n', '0/dokument7.md': 'Nur noch dies.\n' }
    const { documents, reusedDocuments } = await assertSame(t, FILES, after, { threads })
    t.deepEqual({ documents, reusedDocuments }, { documents: 301, reusedDocuments: 299 })
  }
})

/** Words that occur alone and in compounds, of frequencies from 1 to some hundreds; some are ambiguous to split. */
const NOUNS = [
  'Straße',
  'Straßen',
  'Verkehr',
  'Verkehrs',
  'Ordnung',
  'Amt',
  'Amts',
  'Gericht',
  'Wirtschaft',
  'Wirt',
  'Schaft',
  'Land',
  'Kinder',
  'Kind',
  'Garten',
  'Gärten',
]

/** Document `i` of a collection whose words do not change with `i` alone: each word has its own rhythm. */
function lawText(i: number): string {
  const nouns = NOUNS.filter((_, k) => i % (k + 2) === 0)
  const compounds = NOUNS.flatMap((a, k) => {
    const b = NOUNS[(k * 7 + i) % NOUNS.length] ?? ''
    return (k + i) % 5 === 0 ? [a + b.toLowerCase(), `${a}${b.toLowerCase()}s${a.toLowerCase()}`] : []
  })
  return `# Gesetz ${i}\n\n${[...nouns, ...compounds].map(word => `Die ${word} gilt.`).join(' ')}\n`
}

test('an update of many compounds asks for those alone that may be split otherwise, and gives the same bytes', async t => {
  const before = Object.fromEntries(Array.from({ length: 240 }, (_, i) => [`${i % 9}/${i}.md`, lawText(i)]))
  const texts = fc.constantFrom(
    'Die Straßenverkehr und der Wirtschaft.\n',
    'Landwirtschaft und landwirtschaft.\n',
    'Kindergartenamt. Kindergärten. Ein Gartenkind.\n',
    'Straßen- und Wirtschaftsverkehrsordnung.\n',
    lawText(7),
  )
  const changes = fc.uniqueArray(fc.tuple(fc.nat({ max: 260 }), fc.option(texts)), {
    selector: ([number]) => number,
    minLength: 1,
    maxLength: 6,
  })
  await fc.assert(
    fc.asyncProperty(changes, async all => {
      const after: Record<string, string> = { ...before }
      for (const [number, text] of all) {
        if (text === null) delete after[`${number % 9}/${number}.md`]
        else after[`${number % 9}/${number}.md`] = text
      }
      const { reusedDocuments } = await assertSame(t, before, after)
      t.true(reusedDocuments >= 234)
    }),
    { numRuns: Number(process.env.RUNS ?? 4) },
  )
})

/** More than a preset dictionary has room for; each has text of its own. */
const LONG_FILES: Files = Object.fromEntries(
  Array.from({ length: 60 }, (_, i) => [
    `${i % 4}/lang${i}.md`,
    `# Kapitel ${i}\n\n${Array.from({ length: 60 }, (_, k) => `Die Frist ${i * k} endet.`).join(' ')}\n`,
  ]),
)

test('an update gives the same bytes with a preset dictionary, whether it stays or changes', async t => {
  const texts = fc.constantFrom('Neu.\n', `# Neu\n\n${'Ein neuer Vertrag. '.repeat(200)}\n`)
  const changes = fc.uniqueArray(fc.tuple(fc.nat({ max: 90 }), fc.option(texts)), {
    selector: ([number]) => number,
    minLength: 1,
    maxLength: 3,
  })
  await fc.assert(
    fc.asyncProperty(changes, fc.constantFrom(1, 2), async (all, threads) => {
      const after: Record<string, string> = { ...LONG_FILES }
      for (const [number, text] of all) {
        if (text === null) delete after[`${number % 4}/lang${number}.md`]
        else after[`${number % 4}/lang${number}.md`] = text
      }
      await assertSame(t, LONG_FILES, after, { threads, presetFrom: 0 })
    }),
    { numRuns: Number(process.env.RUNS ?? 6) },
  )
})

test('a document more leaves the preset dictionary as it is, but for one that is among its samples', async t => {
  const hashes = Object.keys(LONG_FILES).map(pathHash)
  const pathWhere = (accepts: (hash: number) => boolean) => {
    for (let i = 0; ; i++) if (accepts(pathHash(`neu${i}.md`))) return `neu${i}.md`
  }
  const last = pathWhere(hash => hash > Math.max(...hashes))
  const first = pathWhere(hash => hash < Math.min(...hashes))
  const collection = new Collection(t)
  const presetOf = async (files: Files, full: boolean) => {
    collection.write(files)
    const { bytes, report } = await collection.build({ presetFrom: 0, full })
    const preset = (await readContainer(bufferSource(bytes))).sections.find(({ name }) => name === 'preset')
    return { crc32: preset?.crc32, bytes, reusedDocuments: report.reusedDocuments }
  }
  const before = await presetOf(LONG_FILES, true)
  const text = LONG_FILES['0/lang8.md'] ?? ''
  for (const { path, stays } of [
    { path: last, stays: true },
    { path: first, stays: false },
  ]) {
    await presetOf(LONG_FILES, true)
    const after = { ...LONG_FILES, [path]: `${text}Neu.\n` }
    const updated = await presetOf(after, false)
    t.is(updated.crc32 === before.crc32, stays, path)
    t.is(updated.reusedDocuments, 60)
    t.true(updated.bytes.equals((await presetOf(after, true)).bytes))
  }
})

test('an implied form takes its term when the word comes, and loses it when the word goes', async t => {
  const without = {
    'a.txt': 'Haus- und Gartenarbeit.\n',
    'b.txt': 'Garten und Haus.\n',
    'c.txt': 'Arbeit.\n',
  }
  const withWord = { ...without, 'd.txt': 'Hausarbeit\n' }
  t.is((await assertSame(t, without, withWord)).reusedDocuments, 3)
  t.is((await assertSame(t, withWord, without)).reusedDocuments, 3)
})

test('a word that becomes known splits the compounds of documents that have not changed', async t => {
  const before = { 'a.txt': 'Die Xylophonblubber.\n', 'b.txt': 'Ein Xylophon.\n', 'c.txt': 'Wort.\n' }
  const after = { ...before, 'd.txt': 'Die Blubber.\n', 'e.txt': 'Eine Blubber, das Xylophon.\n' }
  t.is((await assertSame(t, before, after)).reusedDocuments, 3)
})

test('a part that is there already gains and loses compounds of documents that have not changed', async t => {
  const without = {
    'a.txt': 'Die Xylophonblubber. Der Xylophonkasten.\n',
    'b.txt': 'Ein Xylophon. Der Kasten.\n',
    'c.txt': 'Das Xylophon, ein Kasten.\n',
  }
  const withWord = { ...without, 'd.txt': 'Die Blubber.\n', 'e.txt': 'Eine Blubber.\n' }
  t.is((await assertSame(t, without, withWord)).reusedDocuments, 3)
  t.is((await assertSame(t, withWord, without)).reusedDocuments, 3)
})

test('does not believe an index that is damaged anywhere', async t => {
  const collection = new Collection(t)
  collection.write(FILES)
  const { bytes } = await collection.build()
  for (let at = 5; at < bytes.length; at += Math.ceil(bytes.length / 12)) {
    const damaged = Buffer.from(bytes)
    damaged[at] = (damaged[at] ?? 0) ^ 1
    writeFileSync(collection.output, damaged)
    const again = await collection.build()
    t.is(again.report.reuseProblem, 'damaged', `byte ${at}`)
    t.is(again.report.reusedDocuments, 0)
    t.true(again.bytes.equals(bytes))
  }
  writeFileSync(collection.output, bytes.subarray(0, 1000))
  t.is((await collection.build()).report.reuseProblem, 'damaged')
})

test('takes nothing from an index of another analysis, or most of whose documents have changed', async t => {
  const collection = new Collection(t)
  collection.write(FILES)
  await collection.build({ language: 'en' })
  t.is((await collection.build({ language: 'de' })).report.reuseProblem, 'analysis')
  collection.write(Object.fromEntries(Object.entries(FILES).map(([name, text]) => [name, `${text}neu`])))
  t.is((await collection.build()).report.reuseProblem, 'changed')
})

test('reads everything where it is asked to, or where there is no index', async t => {
  const collection = new Collection(t)
  collection.write(FILES)
  for (const options of [{}, { full: true }]) {
    const { report } = await collection.build(options)
    t.is(report.reusedDocuments, 0)
    t.is(report.reuseProblem, undefined)
  }
  t.is((await collection.build()).report.reusedDocuments, 300)
})

test('takes nothing from an index of another format, be it a newer minor version', async t => {
  const collection = new Collection(t)
  collection.write(FILES)
  const { bytes } = await collection.build()
  for (const [at, version] of [
    [MAJOR_OFFSET, FORMAT_MAJOR - 1],
    [MINOR_OFFSET, FORMAT_MINOR + 1],
  ] as const) {
    const other = Buffer.from(bytes)
    other.writeUInt16LE(version, at)
    renewHeaderChecksum(other)
    writeFileSync(collection.output, other)
    const { report, bytes: again } = await collection.build()
    t.is(report.reuseProblem, 'format')
    t.is(report.reusedDocuments, 0)
    t.true(again.equals(bytes))
  }
})

test('takes nothing from an index whose documents another version of the program has read', async t => {
  const collection = new Collection(t)
  collection.write(FILES)
  const { bytes } = await collection.build()
  const other = await withRebuildData(bytes, data => ({ ...data, readingVersion: data.readingVersion + 1 }))
  writeFileSync(collection.output, other)
  const { report, bytes: again } = await collection.build()
  t.is(report.reuseProblem, 'reading')
  t.is(report.reusedDocuments, 0)
  t.true(again.equals(bytes))
})

test('begins anew where the words of the index turn out not to fit, when documents have been read already', async t => {
  const collection = new Collection(t)
  collection.write(FILES)
  const { bytes } = await collection.build()
  const other = await withRebuildData(bytes, data => ({
    ...data,
    counts: { repeats: data.counts.repeats.subarray(1), capitals: data.counts.capitals.subarray(1) },
  }))
  writeFileSync(collection.output, other)
  const { report, bytes: again } = await collection.build()
  t.is(report.reuseProblem, 'damaged')
  t.is(report.reusedDocuments, 0)
  t.true(again.equals(bytes))
})

test('an index that cannot be read is of no use', async t => {
  const path = join(scratchFolder(t), 'x.findbuch')
  symlinkSync(path, path)
  const expected = { analysis: { language: 'de', version: 1 }, goldenTokens: [], lexiconChecksum: 0 }
  const error = await t.throwsAsync(PreviousIndex.open(path, expected), { instanceOf: PreviousIndexError })
  t.is(error.problem, 'unreadable')
})

const MAJOR_OFFSET = 8
const MINOR_OFFSET = 10
const HEADER_LENGTH_OFFSET = 24
const CHECKSUM_OFFSET = 28

function renewHeaderChecksum(index: Buffer): void {
  index.writeUInt32LE(0, CHECKSUM_OFFSET)
  index.writeUInt32LE(crc32(index.subarray(0, index.readUInt32LE(HEADER_LENGTH_OFFSET))), CHECKSUM_OFFSET)
}

/** The same index, but for its section `rebuild`. */
async function withRebuildData(index: Buffer, change: (data: RebuildData) => RebuildData): Promise<Buffer> {
  const source = bufferSource(index)
  const { sections } = await readContainer(source)
  const written: Uint8Array[] = []
  const sink = {
    write: (bytes: Uint8Array) => void written.push(bytes),
    overwrite: (_offset: number, bytes: Uint8Array) => void written.splice(0, 1, bytes),
  }
  const container = new ContainerWriter(sink, sections.length)
  for (const { name, offset, byteLength } of sections) {
    container.begin(name)
    const bytes = index.subarray(offset, offset + byteLength)
    if (name !== 'rebuild') container.write(bytes)
    else {
      const rebuild = await decodeRebuildData(new ByteReader(bytes, 'x.findbuch', offset), inflate)
      container.write(encodeRebuildData(change(rebuild), deflate))
    }
  }
  container.finish()
  return Buffer.concat(written)
}
