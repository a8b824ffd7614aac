import { inflateRawSync } from 'node:zlib'
import test from 'ava'
import { inflateSync } from 'fflate'
import { type ByteRange, type ByteSource, bufferSource } from '../../index-format/byte-source.ts'
import type { Inflate } from '../../index-format/compressed-block.ts'
import { fieldKey } from '../../index-format/dictionary-key.ts'
import { IndexFormatError } from '../../index-format/errors.ts'
import { IndexReader } from '../../index-format/index-reader.ts'
import { SECTION_NAMES } from '../../index-format/sections.ts'
import { compareCodePoints } from '../../index-format/string-order.ts'
import { deflate } from '../../indexer/deflate.ts'
import { buildDocuments } from '../indexer/build-documents.ts'
import { buildPlainIndex, PLAIN_OPTIONS, plainDocument, plainPassage } from '../indexer/build-plain-index.ts'
import { plainAnalyzer } from '../indexer/plain-analyzer.ts'
import { EXAMPLE_DOCUMENTS } from './example-index.ts'

const inflate: Inflate = compressed => inflateRawSync(compressed)
const openBytes = (bytes: Uint8Array) => IndexReader.open(bufferSource(bytes), inflate)

const example = buildPlainIndex(EXAMPLE_DOCUMENTS)

/** 300 passages in 100 documents, and enough distinct words for many blocks of the dictionaries. */
const collection = buildPlainIndex(
  Array.from({ length: 100 }, (_, i) =>
    plainDocument(`ordner/${String(i).padStart(3, '0')}.txt`, {
      title: `Titel ${i}`,
      passages: Array.from({ length: 3 }, (_, k) => plainPassage(`gemein wort${i * 3 + k} wort${i}s`)),
    }),
  ),
)

/** Counts what is read. */
function countingSource(bytes: Uint8Array): { source: ByteSource; reads: ByteRange[][] } {
  const inner = bufferSource(bytes)
  const reads: ByteRange[][] = []
  const read = (ranges: readonly ByteRange[]) => {
    reads.push([...ranges])
    return inner.read(ranges)
  }
  return { source: { ...inner, read }, reads }
}

test('opens what the builder wrote', async t => {
  const reader = await openBytes(example)
  t.is(reader.formatVersion, '4.0')
  t.is(reader.byteLength, example.length)
  t.is(reader.formCount, 14)
  t.is(reader.termCount, 13)
  t.deepEqual(
    reader.sections.map(section => section.name),
    [...SECTION_NAMES],
  )
  t.deepEqual(reader.settings.analysis, plainAnalyzer.settings)
  t.deepEqual(reader.settings.fields, ['autor', 'path', 'title'])
  t.is(reader.settings.wordCount, 8)
  t.is(reader.passages.documentCount, 2)
  t.is(reader.passages.passageCount, 2)
})

test('opens an index without documents', async t => {
  const reader = await openBytes(buildPlainIndex([]))
  t.is(reader.formCount, 0)
  t.deepEqual(await reader.findTerms(['haus']), [undefined])
  t.deepEqual(await reader.findForms(['haus']), [undefined])
  t.deepEqual(await reader.findPrefixes(['h']), [[]])
  t.true(await reader.verify(() => {}))
})

test('finds terms and forms, and says which are not there', async t => {
  const reader = await openBytes(example)
  const [see, sees, title] = await reader.findTerms(['see', 'sees', ':title:tag'])
  t.is(see?.documentFrequency, 2)
  t.is(see?.unit, 'passage')
  t.is(sees, undefined)
  t.is(title?.unit, 'document')
  t.deepEqual(await reader.findForms(['sees', 'zzz', '', 'see']), [
    { number: 11, term: 10, parts: [] },
    undefined,
    undefined,
    { number: 10, term: 10, parts: [] },
  ])
})

test('reads the posting lists of all forms of a term, and their positions', async t => {
  const reader = await openBytes(example)
  const entries = (await reader.findTerms(['see', 'tag'])).flatMap(entry => entry ?? [])
  const [see = [], tag = []] = await reader.postings.ofTerms(entries)
  t.deepEqual(
    see.map(({ form, ids, frequencies }) => [form, [...ids], [...frequencies]]),
    [
      [10, [0], [2]],
      [11, [1], [2]],
    ],
  )
  t.deepEqual(
    tag.map(({ form, ids, frequencies }) => [form, [...ids], [...frequencies]]),
    [[12, [0], [5]]],
  )
  t.is(see[0]?.positions, undefined)
  await reader.postings.readPositions([...see, ...tag])
  t.deepEqual(
    [...see, ...tag].map(({ positions }) => [...(positions?.positions ?? [])]),
    [[4], [2], [0, 2]],
  )
})

test('tells how often each form of a term occurs as its posting lists do', async t => {
  const reader = await openBytes(collection)
  const forms = await reader.findForms(['wort1', 'wort7', 'gemein'])
  const entries = await reader.termEntries(forms.flatMap(form => form?.term ?? []))
  const lists = await reader.postings.ofTerms(entries)
  const expected = lists.map(group => new Map(group.map(({ form, ids }) => [form, ids.length])))
  t.true(expected.some(counts => counts.size > 1))
  t.deepEqual(await reader.postings.formFrequencies(entries), expected)
})

test('refuses a term whose lists do not lie within their sections', async t => {
  const reader = await openBytes(example)
  const [tag] = await reader.findTerms(['tag'])
  if (tag === undefined) return t.fail()
  for (const change of [
    { postingsOffset: 80 },
    { postingsByteLength: 2 ** 40 },
    { positionsOffset: 14 },
    { positionsByteLength: 2 ** 40 },
    { documentFrequency: 3 },
  ]) {
    await t.throwsAsync(reader.postings.ofTerms([{ ...tag, ...change }]), {
      instanceOf: IndexFormatError,
      message: /section terms is damaged/,
    })
  }
})

test('reads the records of documents and passages in the order asked', async t => {
  const reader = await openBytes(example)
  const documents = await reader.documents([1, 0])
  t.deepEqual(
    documents.map(({ path, title, language, fields }) => ({ path, title, language, fields })),
    [
      { path: 'b.txt', title: 'Wogen', language: undefined, fields: {} },
      { path: 'a.md', title: 'Tag', language: 'de', fields: { autor: ['Ada'] } },
    ],
  )
  t.deepEqual(documents[1]?.contentHash, EXAMPLE_DOCUMENTS[0]?.contentHash)
  t.deepEqual(await reader.passageRecords([1, 0, 1]), [
    { headings: [], text: 'Wogen des Sees', bodyStart: 0, lineNumbers: [1] },
    { headings: ['Tag'], text: 'Tag\nEin Tag am See\n', bodyStart: 4, lineNumbers: [1, 2] },
    { headings: [], text: 'Wogen des Sees', bodyStart: 0, lineNumbers: [1] },
  ])
})

test('refuses numbers of documents and passages that are not there', async t => {
  const reader = await openBytes(example)
  await t.throwsAsync(reader.documents([2]), { instanceOf: RangeError })
  await t.throwsAsync(reader.passageRecords([-1]), { instanceOf: RangeError })
})

test('takes a number of a term that is none for damage', async t => {
  const reader = await openBytes(example)
  for (const number of [-1, 13]) {
    const refusal = { instanceOf: IndexFormatError, message: /section terms is damaged/ }
    await t.throwsAsync(reader.termEntries([number]), refusal)
    await t.throwsAsync(reader.termKeys([number]), refusal)
  }
})

test('finds every form with a prefix, across blocks, with its term', async t => {
  const reader = await openBytes(collection)
  const forms = [
    'gemein',
    ...Array.from({ length: 300 }, (_, i) => `wort${i}`),
    ...Array.from({ length: 100 }, (_, i) => `wort${i}s`),
  ].sort(compareCodePoints)
  for (const prefix of [
    '',
    'g',
    'w',
    'wort',
    'wort1',
    'wort29',
    'wort299',
    'wort2999',
    'x',
    ':',
    ':title:tit',
  ]) {
    const [found = []] = await reader.findPrefixes([prefix])
    const expected = forms.filter(form => form.startsWith(prefix))
    if (prefix !== '' && !prefix.startsWith(':')) {
      t.deepEqual(
        found.map(({ number, term, parts }) => ({ number, term, parts })),
        (await reader.findForms(expected)).flatMap(form => form ?? []),
        prefix,
      )
    }
    const terms = await reader.termEntries(found.map(({ term }) => term))
    t.true((await reader.formKeys(found.map(({ number }) => number))).every(key => key.startsWith(prefix)))
    const groups = await reader.postings.ofTerms(terms)
    found.forEach(({ number }, i) => {
      t.true(groups[i]?.some(list => list.form === number))
    })
  }
  const [titles = [], none, all = []] = await reader.findPrefixes([fieldKey('title', '1'), 'x', 'wort29'])
  t.is(titles.length, 11)
  t.deepEqual(none, [])
  t.deepEqual(
    all.map(({ word }) => `wort29${word}`),
    forms.filter(form => form.startsWith('wort29')),
  )
})

test('reads lists of more than one block', async t => {
  const reader = await openBytes(collection)
  const [entry] = await reader.findTerms(['gemein'])
  t.is(entry?.documentFrequency, 300)
  const [[list] = []] = await reader.postings.ofTerms(entry === undefined ? [] : [entry])
  t.deepEqual(
    [...(list?.ids ?? [])],
    Array.from({ length: 300 }, (_, i) => i),
  )
  await reader.postings.readPositions(list === undefined ? [] : [list])
  t.true(list?.positions?.positions.every(position => position === 0))
})

test('reads the positions of some rows as it reads them with all, and only their blocks', async t => {
  const passages = Array.from({ length: 700 }, (_, i) =>
    plainPassage('x '.repeat(1 + (i % 5)), i % 3 ? [] : ['x y']),
  )
  const { source, reads } = countingSource(buildPlainIndex([plainDocument('a', { passages })]))
  const reader = await IndexReader.open(source, inflate)
  const entries = (await reader.findTerms(['x', 'y'])).flatMap(entry => entry ?? [])
  const [[x] = [], [y] = []] = await reader.postings.ofTerms(entries)
  if (x === undefined || y === undefined) return t.fail()
  const requests = [
    { list: x, rows: Uint32Array.of(0, 127, 128, 400, 699) },
    { list: y, rows: Uint32Array.of(3, 200, 233) },
    { list: x, rows: Uint32Array.of() },
  ]
  reads.length = 0
  const before = await reader.postings.readPositionsAt(requests)
  // From block 0 to block 5 of the first list, and from 0 to 1 of the second: near ones are read in one piece.
  t.deepEqual(
    reads.map(ranges => ranges.length),
    [2],
  )
  t.is(x.positions, undefined)
  // The same rows where blocks 2 and 4 are left out.
  const [group] = await reader.postings.groups(entries)
  const [some] = group === undefined ? [] : reader.postings.ofGroup(group, Uint32Array.of(0, 128, 400, 699))
  if (some === undefined) return t.fail()
  t.is(some.ids.length, x.ids.length - 2 * 128)
  const shifted = { list: some, rows: Uint32Array.of(0, 127, 128, 400 - 128, 699 - 2 * 128) }
  t.deepEqual(await reader.postings.readPositionsAt([shifted]), before.slice(0, 1))
  await reader.postings.readPositions([x, y])
  t.deepEqual(await reader.postings.readPositionsAt(requests), before)
  before.forEach(({ positions, starts }, i) => {
    const { list, rows } = requests[i] ?? { list: x, rows: [] }
    rows.forEach((row, k) => {
      const all = list.positions
      t.deepEqual(
        positions.subarray(starts[k], starts[k + 1]),
        all?.positions.subarray(all.starts[row], all.starts[row + 1]),
      )
    })
  })
})

test('opens in two reads, of the beginning and of the last seven sections', async t => {
  const { source, reads } = countingSource(collection)
  const reader = await IndexReader.open(source, inflate)
  t.is(reads.length, 2)
  const bytesRead = reads.flat().reduce((sum, range) => sum + range.byteLength, 0)
  const resident = reader.sections.slice(-7).reduce((sum, section) => sum + section.byteLength, 0)
  t.is(bytesRead, resident + 32 + 64 * 32)
})

test('reads a block of the dictionary once, and all blocks of one question together', async t => {
  const { source, reads } = countingSource(collection)
  const reader = await IndexReader.open(source, inflate)
  reads.length = 0
  await reader.findTerms(['gemein', 'wort1', 'wort99'])
  t.is(reads.length, 1)
  await reader.findTerms(['wort99', 'gemein'])
  t.is(reads.length, 1)
  await reader.documents([0, 50, 99])
  t.is(reads.length, 2)
  await reader.documents([1, 2])
  t.is(reads.length, 2)
})

test('reads the preset dictionary with the first text, and once', async t => {
  const text = 'Die Frist des Vertrags endet.'
  const documents = ['a', 'b'].map(path => plainDocument(path, { passages: [plainPassage(text)] }))
  const options = { ...PLAIN_OPTIONS, deflate, preset: new TextEncoder().encode(text) }
  const { source, reads } = countingSource(buildDocuments(documents, plainAnalyzer, options))
  const given: boolean[] = []
  // As it comes from fflate.
  const reader = await IndexReader.open(source, (compressed, inflation) => {
    given.push(inflation.dictionary !== undefined)
    return inflateSync(compressed, inflation)
  })
  await reader.findTerms(['frist'])
  const preset = reader.sections.find(({ name }) => name === 'preset')
  const presetReads = () => reads.flat().filter(({ offset }) => offset === preset?.offset).length
  t.is(presetReads(), 0)
  t.false(given.includes(true))
  t.is((await reader.passageRecords([0]))[0]?.text, text)
  t.is((await reader.passageRecords([1]))[0]?.text, text)
  t.is(presetReads(), 1)
  t.is(given.filter(isGiven => isGiven).length, 1)
})

test('finds every section whole, and the one that is not', async t => {
  const damaged = example.slice()
  const { sections } = await openBytes(example)
  const places = sections.find(({ name }) => name === 'places')
  damaged[places?.offset ?? 0] = 99
  const reader = await openBytes(damaged)
  const found: string[] = []
  t.false(await reader.verify((name, whole) => whole || found.push(name)))
  t.deepEqual(found, ['places'])
  t.true(await (await openBytes(example)).verify(() => {}))
})

test('closes its source', async t => {
  let closed = false
  const source: ByteSource = {
    ...bufferSource(example),
    close: async () => {
      closed = true
    },
  }
  await (await IndexReader.open(source, inflate)).close()
  t.true(closed)
})
