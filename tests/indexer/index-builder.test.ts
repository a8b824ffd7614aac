import { inflateRawSync } from 'node:zlib'
import test from 'ava'
import fc from 'fast-check'
import { bufferSource } from '../../index-format/byte-source.ts'
import { fieldKey } from '../../index-format/dictionary-key.ts'
import { IndexReader } from '../../index-format/index-reader.ts'
import { readSkipTable } from '../../index-format/skip-table.ts'
import type { IndexedDocument } from '../../indexer/run-builder.ts'
import { buildPlainIndex, buildPlainRuns, plainDocument, plainPassage } from './build-plain-index.ts'
import { plainAnalyzer } from './plain-analyzer.ts'

const openBytes = (bytes: Uint8Array) => IndexReader.open(bufferSource(bytes), block => inflateRawSync(block))

const words = fc.constantFrom('tag', 'tags', 'Tag', 'see', 'sees', 'ufer', 's', '😀', 'ä')
const text = fc.array(words, { maxLength: 8 }).map(all => all.join(' '))
const passage = fc
  .tuple(text, fc.array(text, { maxLength: 3 }))
  .map(([body, headings]) => plainPassage(body, headings))
const collections = fc
  .array(
    fc.record({
      title: text,
      fields: fc.dictionary(fc.constantFrom('autor', 'thema', 'title'), fc.array(text, { maxLength: 3 })),
      passages: fc.array(passage, { minLength: 1, maxLength: 4 }),
    }),
    { maxLength: 8 },
  )
  .map(all => all.map((parts, i) => plainDocument(`${i}.txt`, parts)))

interface NaivePosting {
  readonly unit: number
  readonly positions: number[]
  inHeading: boolean
}

/** By the keys of its forms, as plain as can be. */
type NaiveIndex = Map<string, NaivePosting[]>

function note(
  index: NaiveIndex,
  key: string,
  place: { unit: number; position: number; inHeading: boolean },
): void {
  const postings = index.get(key) ?? []
  index.set(key, postings)
  let posting = postings.find(({ unit }) => unit === place.unit)
  if (posting === undefined) {
    posting = { unit: place.unit, positions: [], inHeading: false }
    postings.push(posting)
  }
  posting.positions.push(place.position)
  posting.inHeading ||= place.inHeading
}

function formsOf(content: string): readonly string[] {
  const forms: string[] = []
  plainAnalyzer.tokenize(content, form => forms.push(form))
  return forms
}

function naiveIndex(documents: readonly IndexedDocument[]): NaiveIndex {
  const index: NaiveIndex = new Map()
  let unit = 0
  documents.forEach((document, number) => {
    const values: Readonly<Record<string, readonly string[]>> = {
      ...document.fields,
      path: [document.path.replace('.', ' ')],
      title: [document.title, ...(document.fields.title ?? [])],
    }
    for (const [field, texts] of Object.entries(values)) {
      let offset = 0
      for (const value of texts) {
        const forms = formsOf(value)
        forms.forEach((form, i) => {
          note(index, fieldKey(field, form), { unit: number, position: offset + i, inHeading: false })
        })
        offset += forms.length + 16
      }
    }
    for (const { headings, text: content, bodyStart } of document.passages) {
      const headingForms = headings.flatMap(formsOf)
      const forms = [...headingForms, ...formsOf(content.slice(bodyStart))]
      forms.forEach((form, position) => {
        note(index, form, { unit, position, inHeading: position < headingForms.length })
      })
      unit++
    }
  })
  return index
}

/** The same, read back from an index. */
async function readBack(reader: IndexReader): Promise<Map<number, NaivePosting[]>> {
  const [forms = []] = await reader.findPrefixes([''])
  const terms = [...new Set(forms.map(({ term }) => term))]
  const lists = (await reader.postings.ofTerms(await reader.termEntries(terms))).flat()
  await reader.postings.readPositions(lists)
  return new Map(
    lists.map(({ form, ids, frequencies, positions }) => [
      form,
      Array.from(ids, (unit, i) => {
        const { starts, positions: all } = positions ?? { starts: [], positions: new Uint32Array() }
        const own = [...all.subarray(starts[i], starts[i + 1])]
        const frequency = frequencies[i] ?? 0
        return frequency >>> 1 === own.length
          ? { unit, positions: own, inHeading: (frequency & 1) === 1 }
          : { unit, positions: [], inHeading: false }
      }),
    ]),
  )
}

test('has every occurrence of every form that a plain inverted index has, and no other', async t => {
  await fc.assert(
    fc.asyncProperty(collections, async documents => {
      const reader = await openBytes(buildPlainIndex(documents))
      const expected = naiveIndex(documents)
      const found = await readBack(reader)
      t.is(found.size, expected.size)
      t.is(reader.formCount, expected.size)
      const keys = [...expected.keys()]
      const numbers = await reader.findForms(keys)
      keys.forEach((key, i) => {
        t.deepEqual(found.get(numbers[i]?.number ?? -1), expected.get(key), key)
      })
    }),
    { numRuns: 60 },
  )
})

test('counts for each term the units that have one of its forms', async t => {
  await fc.assert(
    fc.asyncProperty(collections, async documents => {
      const reader = await openBytes(buildPlainIndex(documents))
      const unitsByTerm = new Map<string, Set<number>>()
      for (const [key, postings] of naiveIndex(documents)) {
        const colon = key.lastIndexOf(':') + 1
        const term = key.slice(0, colon) + plainAnalyzer.term(key.slice(colon))
        const units = unitsByTerm.get(term) ?? new Set()
        unitsByTerm.set(term, units)
        for (const { unit } of postings) units.add(unit)
      }
      const entries = await reader.findTerms([...unitsByTerm.keys()])
      t.deepEqual(
        entries.map(entry => entry?.documentFrequency),
        Array.from(unitsByTerm.values(), units => units.size),
      )
      t.is(reader.termCount, unitsByTerm.size)
    }),
    { numRuns: 40 },
  )
})

test('keeps every document and passage as it was, and counts its words', async t => {
  await fc.assert(
    fc.asyncProperty(collections, async documents => {
      const reader = await openBytes(buildPlainIndex(documents))
      const all = documents.flatMap(({ passages }) => passages)
      const records = await reader.passageRecords(all.map((_, number) => number))
      t.deepEqual(
        records.map(({ headings, text: content, bodyStart }) => ({ headings, text: content, bodyStart })),
        all.map(({ headings, text: content, bodyStart }) => ({ headings, text: content, bodyStart })),
      )
      const headingLengths = all.map(({ headings }) => headings.flatMap(formsOf).length)
      const lengths = all.map(
        ({ text: content, bodyStart }, i) =>
          (headingLengths[i] ?? 0) + formsOf(content.slice(bodyStart)).length,
      )
      t.deepEqual([...reader.passages.lengths], lengths)
      t.deepEqual([...reader.passages.headingLengths], headingLengths)
      t.is(
        reader.settings.wordCount,
        lengths.reduce((sum, length) => sum + length, 0),
      )
      const found = await reader.documents(documents.map((_, number) => number))
      t.deepEqual(
        found.map(({ path, title }) => ({ path, title })),
        documents.map(({ path, title }) => ({ path, title })),
      )
    }),
    { numRuns: 40 },
  )
})

test('writes the same bytes whatever documents make a run', t => {
  fc.assert(
    fc.property(collections, fc.uniqueArray(fc.nat(8)), (documents, runStarts) => {
      t.deepEqual(buildPlainRuns(documents, runStarts), buildPlainRuns(documents, []))
    }),
    { numRuns: 60 },
  )
})

test('writes the same bytes for the same documents', t => {
  fc.assert(
    fc.property(collections, documents => {
      t.deepEqual(buildPlainIndex(documents), buildPlainIndex(documents))
    }),
    { numRuns: 20 },
  )
})

test('indexes the first 255 words of a heading path and places the body behind them', async t => {
  const heading = Array.from({ length: 300 }, (_, i) => `h${i}`).join(' ')
  const reader = await openBytes(
    buildPlainIndex([plainDocument('a.md', { passages: [plainPassage('body', [heading])] })]),
  )
  const [last, cut] = await reader.findTerms(['h254', 'h255'])
  t.truthy(last)
  t.is(cut, undefined)
  t.is(reader.passages.headingLengths[0], 255)
  t.is(reader.passages.lengths[0], 256)
  const [[list] = []] = await reader.postings.ofTerms(
    (await reader.findTerms(['body'])).flatMap(entry => entry ?? []),
  )
  await reader.postings.readPositions(list === undefined ? [] : [list])
  t.deepEqual([...(list?.positions?.positions ?? [])], [255])
  t.deepEqual([...(list?.frequencies ?? [])], [2])
})

test('leaves out what is beyond position 65,535 of a field', async t => {
  const long = `${'x '.repeat(65_535)}letztes verlorenes`
  const reader = await openBytes(buildPlainIndex([plainDocument('a.md', { fields: { notiz: [long] } })]))
  const [last, lost] = await reader.findForms([fieldKey('notiz', 'letztes'), fieldKey('notiz', 'verlorenes')])
  t.not(last, undefined)
  t.is(lost, undefined)
})

test('takes the line of a section, or the lines that its reader names', async t => {
  const reader = await openBytes(
    buildPlainIndex([
      plainDocument('a.html', {
        passages: [
          { ...plainPassage('a\nb'), line: 7 },
          { ...plainPassage('a\nb'), line: 7, lineNumbers: [7, 12] },
        ],
      }),
    ]),
  )
  const records = await reader.passageRecords([0, 1])
  t.deepEqual(
    records.map(({ lineNumbers }) => lineNumbers),
    [
      [7, 8],
      [7, 12],
    ],
  )
})

test('bounds the scores of a block by its impact', async t => {
  // 128 passages of one word, so L / avg = 1 and s = w · 2.2 / (w + 1.2).
  // Once in a text: w = 1, s = 1, impact ⌈255 · 1 / 2.2⌉ = ⌈115.9⌉ = 116.
  // Once in a heading: w = 2.5, s = 5.5 / 3.7 = 1.4865, impact ⌈255 · 1.4865 / 2.2⌉ = ⌈172.3⌉ = 173.
  for (const { headings, body, impact } of [
    { headings: [], body: 'x', impact: 116 },
    { headings: ['x'], body: '', impact: 173 },
  ]) {
    const passages = Array.from({ length: 128 }, (_, i) =>
      i === 77 ? plainPassage(body, headings) : plainPassage('x'),
    )
    const bytes = buildPlainIndex([plainDocument('a.md', { passages })])
    const reader = await openBytes(bytes)
    const [entry] = await reader.findTerms(['x'])
    const postings = reader.sections.find(({ name }) => name === 'postings')
    const group = bytes.subarray((postings?.offset ?? 0) + (entry?.postingsOffset ?? 0))
    // Behind the number of forms, which is 1.
    const [skip] = readSkipTable({ bytes: group, at: 1 }, 1).blocks
    t.is(skip?.lastId, 127)
    t.is(skip?.impact, impact)
  }
})
