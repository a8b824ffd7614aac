import { inflateRawSync } from 'node:zlib'
import test from 'ava'
import { type ByteRange, type ByteSource, bufferSource } from '../../index-format/byte-source.ts'
import { readContainer, type Section } from '../../index-format/container.ts'
import { crc32 } from '../../index-format/crc32.ts'
import { IndexFormatError, IndexVersionError } from '../../index-format/errors.ts'
import { IndexReader } from '../../index-format/index-reader.ts'
import type { LoadedPostings } from '../../index-format/loaded-postings.ts'
import { deflate } from '../../indexer/deflate.ts'
import { buildDocuments } from '../indexer/build-documents.ts'
import { buildPlainIndex, PLAIN_OPTIONS, plainDocument, plainPassage } from '../indexer/build-plain-index.ts'
import { plainAnalyzer } from '../indexer/plain-analyzer.ts'
import { EXAMPLE_DOCUMENTS } from './example-index.ts'

/** The worked example, and a document whose passages fill a block of postings. */
const whole = buildPlainIndex([
  ...EXAMPLE_DOCUMENTS,
  plainDocument('c.txt', {
    passages: Array.from({ length: 140 }, (_, i) => plainPassage(i % 3 === 0 ? 'x x' : 'x')),
  }),
])
const { sections } = await readContainer(bufferSource(whole))
const HEADER_BYTES = 32 + sections.length * 32
const KEYS = ['see', 'tag', 'x', 'nicht', ':title:tag', ':path:c', ':autor:ada']
const GRAMS = ['woge', 'ogen', 'nich']

function flip(at: number, bits: number): Uint8Array {
  const bytes = whole.slice()
  bytes[at] = (whole[at] ?? 0) ^ bits
  return bytes
}

/** A source that asserts what a reader may ask for: the header, and what lies within one section. */
function strictSource(bytes: Uint8Array): ByteSource {
  const source = bufferSource(bytes)
  const isInOneSection = ({ offset, byteLength }: ByteRange) =>
    sections.some(section => {
      const end = section.offset + section.byteLength
      return offset >= section.offset && offset + byteLength <= end
    })
  const read = (ranges: readonly ByteRange[]) => {
    for (const range of ranges) {
      if (range.offset > 0 && !isInOneSection(range))
        throw new Error(`${JSON.stringify(range)} was asked for`)
    }
    return source.read(ranges)
  }
  return { ...source, read }
}

function checkList(list: LoadedPostings, unitCount: number): boolean {
  const { ids, frequencies, positions } = list
  return (
    ids.every((id, i) => id < unitCount && (i === 0 || id > (ids[i - 1] ?? 0))) &&
    frequencies.every(frequency => frequency >= 2) &&
    positions?.starts.length === ids.length + 1
  )
}

/** Opens the bytes and asks for all that is in them. @returns whether all answers are valid */
async function askEverything(bytes: Uint8Array): Promise<boolean> {
  const reader = await IndexReader.open(strictSource(bytes), (compressed, { rawByteLength, dictionary }) =>
    inflateRawSync(compressed, { maxOutputLength: rawByteLength, dictionary }),
  )
  const { passageCount, documentCount } = reader.passages
  const [forms = []] = await reader.findPrefixes([''])
  await reader.findForms(KEYS)
  await reader.termLexicon()
  const grams = await reader.findGrams(GRAMS)
  const entries = [
    ...(await reader.findTerms(KEYS)).flatMap(entry => entry ?? []),
    ...(await reader.termEntries(forms.map(form => form.term))),
    ...(await reader.termEntries(grams.flat())),
  ]
  let valid = true
  for (const [i, lists] of (await reader.postings.ofTerms(entries)).entries()) {
    await reader.postings.readPositionsAt(
      lists.map(list => ({ list, rows: Uint32Array.of(list.ids.length - 1) })),
    )
    await reader.postings.readPositions(lists)
    const { unit, documentFrequency = 0 } = entries[i] ?? {}
    const unitCount = unit === 'passage' ? passageCount : documentCount
    valid &&= documentFrequency <= unitCount
    valid &&= lists.every(list => list.form < reader.formCount && checkList(list, unitCount))
  }
  await reader.documents(Array.from({ length: documentCount }, (_, number) => number))
  await reader.passageRecords(Array.from({ length: passageCount }, (_, number) => number))
  return valid
}

/** @returns 'valid' or 'refused'; anything else is a defect of the reader */
async function outcome(bytes: Uint8Array): Promise<string> {
  try {
    return (await askEverything(bytes)) ? 'valid' : 'invalid answers'
  } catch (error) {
    const isRefusal = error instanceof IndexFormatError || error instanceof IndexVersionError
    return isRefusal ? 'refused' : String(error instanceof Error ? error.stack : error)
  }
}

test('the index is valid before it is damaged', async t => {
  t.is(await outcome(whole), 'valid')
})

test('every damaged byte is refused or changes no answer into an invalid one', async t => {
  const counts = { valid: 0, refused: 0 }
  for (let at = 0; at < whole.length; at++) {
    for (const bits of [1 << (at % 8), 1 << ((at + 4) % 8)]) {
      const found = await outcome(flip(at, bits))
      if (found === 'valid' || found === 'refused') counts[found]++
      else t.fail(`byte ${at}, bits ${bits.toString(2)}: ${found}`)
    }
  }
  t.log(counts)
  t.true(counts.refused > counts.valid)
})

test('verify finds every damaged byte of every section', async t => {
  for (let at = HEADER_BYTES; at < whole.length; at++) {
    const bytes = flip(at, 1 << (at % 8))
    const damaged = sections.find(({ offset, byteLength }) => at >= offset && at < offset + byteLength)
    try {
      const reader = await IndexReader.open(bufferSource(bytes), compressed => inflateRawSync(compressed))
      const found: string[] = []
      const isWhole = await reader.verify((name, sectionIsWhole) => sectionIsWhole || found.push(name))
      t.false(isWhole, `byte ${at}`)
      t.deepEqual(found, [damaged?.name ?? ''])
    } catch (error) {
      t.true(error instanceof IndexFormatError, `byte ${at}: ${error}`)
    }
  }
})

/** Makes all checksums fit the damaged bytes, so that nothing but the checks behind them can refuse. */
function withChecksums(bytes: Uint8Array): Uint8Array {
  const mended = bytes.slice()
  const view = new DataView(mended.buffer)
  const content = ({ offset, byteLength }: Section) => mended.subarray(offset, offset + byteLength)
  const section = (name: string) => sections.find(found => found.name === name) ?? sections[0]
  for (const [name, checksumAt] of blockChecksums()) {
    const blocks = section(name)
    if (blocks !== undefined) view.setUint32(checksumAt, crc32(content(blocks)), true)
  }
  sections.forEach((found, number) => {
    view.setUint32(32 + number * 32 + 24, crc32(content(found)), true)
  })
  view.setUint32(28, 0)
  view.setUint32(28, crc32(mended.subarray(0, HEADER_BYTES)), true)
  return mended
}

/** Where the checksum of the only block of each store and dictionary lies. */
function blockChecksums(): readonly (readonly [section: string, offset: number])[] {
  const indexOf = (name: string) => sections.find(section => section.name === `${name}idx`)
  const places: [string, number][] = []
  for (const name of ['texts', 'docs']) {
    const index = indexOf(name)
    if (index !== undefined) places.push([name, index.offset + index.byteLength - 4])
  }
  for (const name of ['forms', 'terms', 'grams']) {
    const index = indexOf(name)
    if (index === undefined) continue
    // Behind the number of strings, the number of blocks and the block's length.
    places.push([name, index.offset + 12])
  }
  return places
}

test('damaged bytes whose checksums were mended are refused too, or give valid answers', async t => {
  t.deepEqual(withChecksums(whole), whole)
  const counts = { valid: 0, refused: 0 }
  for (let at = HEADER_BYTES; at < whole.length; at++) {
    for (const bits of [1 << (at % 8), 1 << ((at + 4) % 8)]) {
      const found = await outcome(withChecksums(flip(at, bits)))
      if (found === 'valid' || found === 'refused') counts[found]++
      else t.fail(`byte ${at}, bits ${bits.toString(2)}: ${found}`)
    }
  }
  t.log(counts)
  t.true(counts.refused > 0 && counts.valid > 0)
})

/** The texts of an index whose blocks refer to a preset dictionary. */
const TEXT = 'Die Frist des Vertrags endet mit dem Monat.'
const packed = buildDocuments(
  [plainDocument('a.txt', { passages: [plainPassage(`${TEXT} Nicht heute.`)] })],
  plainAnalyzer,
  { ...PLAIN_OPTIONS, deflate, preset: new TextEncoder().encode(TEXT) },
)
const presetSection = (await readContainer(bufferSource(packed))).sections.find(
  ({ name }) => name === 'preset',
)

async function firstText(bytes: Uint8Array): Promise<string | undefined> {
  const reader = await IndexReader.open(bufferSource(bytes), (compressed, { dictionary }) =>
    inflateRawSync(compressed, { dictionary }),
  )
  return (await reader.passageRecords([0]))[0]?.text
}

test('a damaged preset dictionary is refused before any text is inflated with it, and named', async t => {
  t.is(await firstText(packed), `${TEXT} Nicht heute.`)
  const { offset = 0, byteLength = 0 } = presetSection ?? {}
  t.true(byteLength > 20)
  for (let at = offset; at < offset + byteLength; at++) {
    const bytes = packed.slice()
    bytes[at] = (packed[at] ?? 0) ^ (1 << (at % 8))
    const error = await t.throwsAsync(firstText(bytes), { instanceOf: IndexFormatError })
    t.regex(error.message, /section preset is damaged/)
  }
})

test('a gram whose term is none is refused, and its section named', async t => {
  const grams = sections.find(({ name }) => name === 'grams')
  const bytes = whole.slice()
  bytes[(grams?.offset ?? 0) + (grams?.byteLength ?? 0) - 1] = 0x7f
  const error = await t.throwsAsync(askEverything(withChecksums(bytes)), { instanceOf: IndexFormatError })
  t.regex(error.message, /section grams is damaged/)
})

/** As if a later version had another section instead. */
function renamed(section: string, name: string): Uint8Array {
  const bytes = whole.slice()
  const number = sections.findIndex(({ name: known }) => known === section)
  bytes.set(new TextEncoder().encode(name), 32 + number * 32)
  return withChecksums(bytes)
}

test('a section that is missing is named', async t => {
  for (const [section, name] of [
    ['settings', 'settinga'],
    ['places', 'placea'],
  ] as const) {
    const error = await t.throwsAsync(askEverything(renamed(section, name)), { instanceOf: IndexFormatError })
    t.regex(error.message, new RegExp(`section ${section} is missing`))
  }
})

test('what only updates need is no loss for a search', async t => {
  await t.notThrowsAsync(askEverything(renamed('rebuild', 'rebuilt')))
})
