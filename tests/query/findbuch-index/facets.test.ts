import test from 'ava'
import fc from 'fast-check'
import type { DocumentEntry, Facets, Filter, SearchIndex, ValueCount } from '../../../query/search-index.ts'
import { memoryIndex, passage, type SmallCollection } from '../../memory-index.ts'

/** What the naive answers are made of. */
interface Entry extends DocumentEntry {
  readonly number: number
}

const WORDS = ['Miete', 'Frist', 'Garten']

/** Documents in folders, with tags, an author, a date and one or more passages of the words. */
const collections: fc.Arbitrary<SmallCollection> = fc
  .array(
    fc.record({
      folder: fc.constantFrom('', 'a/', 'a/b/', 'a/b/c/', 'ab/', 'x.zip!/', 'x.zip!/a/'),
      title: fc.constantFrom('Äpfel', 'Apfel', 'apfel', 'Zebra', 'Öl', 'Straße', 'Strasse', '„Birne“', ''),
      tags: fc.array(fc.constantFrom('recht', 'Haus', 'ß', 'a b'), { maxLength: 3 }),
      author: fc.option(fc.constantFrom('Groß', 'Mayer')),
      date: fc.option(
        fc.constantFrom('2024', '2024-05', '2024-05-12', '2024-01-01', '12. März 1999', '3.5.24', 'damals'),
      ),
      texts: fc.array(fc.subarray(WORDS), { minLength: 1, maxLength: 3 }),
    }),
    { maxLength: 12 },
  )
  .map(documents =>
    Object.fromEntries(
      documents.map(({ folder, title, tags, author, date, texts }, i) => [
        `${folder}${String(i).padStart(2, '0')}.txt`,
        {
          title,
          fields: {
            ...(tags.length > 0 && { tags }),
            ...(author !== null && { autor: [author] }),
            ...(date !== null && { datum: [date] }),
          },
          passages: texts.map(words => passage([], `${words.join(' ')} und anderes.`)),
        },
      ]),
    ),
  )

const filters: fc.Arbitrary<readonly Filter[]> = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('field' as const),
      field: fc.constantFrom('tags', 'autor', 'nirgends'),
      value: fc.constantFrom('recht', 'Haus', 'ß', 'Groß', 'Mayer', 'Hau'),
    }),
    fc.record({ kind: fc.constant('folder' as const), folder: fc.constantFrom('a', 'a/b', 'ab', 'x.zip!') }),
    fc.constantFrom<Filter>(
      { kind: 'date' },
      { kind: 'date', from: '2024' },
      { kind: 'date', from: '2024-01-01', to: '1.5.2024' },
      { kind: 'date', to: '2023-12' },
    ),
  ),
  { maxLength: 4 },
)

const queries = fc.constantFrom('', 'Miete', 'Frist Garten', '"Miete und"', '-Miete Garten', 'Nirgends', '!!')

/** Of one collection many things are asked, for building it takes its time. */
function several<Question>(question: fc.Arbitrary<Question>): fc.Arbitrary<readonly Question[]> {
  return fc.array(question, { minLength: 6, maxLength: 6 })
}

/** As a person reads the dates above; a year or month counts as its first day. */
const DAYS: ReadonlyMap<string, string> = new Map([
  ['2024', '2024-01-01'],
  ['2024-05', '2024-05-01'],
  ['2024-05-12', '2024-05-12'],
  ['2024-01-01', '2024-01-01'],
  ['12. März 1999', '1999-03-12'],
  ['3.5.24', '2024-05-03'],
])

function dayOf({ fields }: Entry): string | undefined {
  return DAYS.get(fields.datum?.[0] ?? '')
}

function passes(entry: Entry, filter: Filter): boolean {
  switch (filter.kind) {
    case 'field':
      return (entry.fields[filter.field] ?? []).includes(filter.value)
    case 'folder':
      return entry.path.startsWith(`${filter.folder}/`)
    case 'date': {
      const day = dayOf(entry)
      const from = filter.from === '2024' ? '2024-01-01' : filter.from
      const to = filter.to === '1.5.2024' ? '2024-05-01' : filter.to && `${filter.to}-31`
      return day !== undefined && (from ?? '') <= day && day <= (to ?? '9')
    }
  }
}

function passesAll(entry: Entry, all: readonly Filter[], except?: string): boolean {
  const subject = (filter: Filter) => (filter.kind === 'field' ? filter.field : `${filter.kind}/`)
  return all
    .filter(filter => subject(filter) !== except)
    .every(filter => all.some(other => subject(other) === subject(filter) && passes(entry, other)))
}

async function entriesOf(index: SearchIndex): Promise<readonly Entry[]> {
  const numbers = Array.from({ length: index.info.documentCount }, (_, i) => i)
  return (await index.documents(numbers)).map((entry, number) => ({ ...entry, number }))
}

/** The documents that a query finds without filters. */
async function found(index: SearchIndex, query: string): Promise<ReadonlySet<number>> {
  if (query === '') return new Set(Array.from({ length: index.info.documentCount }, (_, i) => i))
  const { hits } = await index.search(query, { limit: 1000, snippets: 0 })
  return new Set(hits.map(hit => hit.document))
}

function count(values: readonly string[]): readonly ValueCount[] {
  const counts = [...new Set(values)].map(value => ({
    value,
    documentCount: values.filter(other => other === value).length,
  }))
  return counts.sort((a, b) => b.documentCount - a.documentCount || (a.value < b.value ? -1 : 1))
}

function naiveFacets(entries: readonly Entry[], all: readonly Filter[]): Facets {
  const left = (except?: string) => entries.filter(entry => passesAll(entry, all, except))
  const fields = ['autor', 'tags'].map(field => {
    const values = left(field).flatMap(entry => [...new Set(entry.fields[field] ?? [])])
    return { field, values: count(values), leftOut: 0 }
  })
  const folders = left('folder/').flatMap(({ path }) => {
    const parts = path.split('/').slice(0, -1)
    return parts.map((_, depth) => parts.slice(0, depth + 1).join('/'))
  })
  const dated = left('date/').flatMap(entry => {
    const day = dayOf(entry)
    return day === undefined ? [] : [{ day, hasMonth: entry.fields.datum?.[0] !== '2024' }]
  })
  const byName = (values: readonly ValueCount[]) => [...values].sort((a, b) => (a.value < b.value ? -1 : 1))
  return {
    documentCount: left().length,
    fields: fields.filter(({ values }) => values.length > 0),
    folders: { values: byName(count(folders)), leftOut: 0 },
    years: byName(count(dated.map(({ day }) => day.slice(0, 4))))
      .reverse()
      .map(({ value: year, documentCount }) => {
        const months = dated.filter(({ day, hasMonth }) => hasMonth && day.startsWith(year))
        return {
          year,
          documentCount,
          months: byName(count(months.map(({ day }) => day.slice(0, 7)))).toReversed(),
        }
      }),
  }
}

test('counts what a naive count counts, each facet without its own filters', async t => {
  await fc.assert(
    fc.asyncProperty(collections, several(fc.tuple(queries, filters)), async (collection, questions) => {
      const index = await memoryIndex(collection)
      const entries = await entriesOf(index)
      for (const [query, all] of questions) {
        const isFound = await found(index, query)
        const foundEntries = entries.filter(({ number }) => isFound.has(number))
        t.deepEqual(await index.facets(query, { filters: all }), naiveFacets(foundEntries, all))
      }
    }),
    { numRuns: 10, seed: 1 },
  )
})

test('filters as if the hits were filtered afterwards', async t => {
  await fc.assert(
    fc.asyncProperty(collections, several(fc.tuple(queries, filters)), async (collection, questions) => {
      const index = await memoryIndex(collection)
      const entries = await entriesOf(index)
      for (const [query, all] of questions) {
        if (query === '' && all.length === 0) continue
        const isLeft = (document: number) => passesAll(entries[document] as Entry, all)
        const { hits, documentCount, passageCount } = await index.search(query, { filters: all, limit: 100 })
        if (query === '') {
          const left = entries.filter(({ number }) => isLeft(number)).map(({ number }) => number)
          t.deepEqual(
            hits.map(({ document, score }) => [document, score]),
            left.map(document => [document, 0]),
          )
        } else {
          const whole = await index.search(query, { limit: 100 })
          const left = whole.hits.filter(({ document }) => isLeft(document))
          t.deepEqual(hits, left)
        }
        const passages = hits.reduce((sum, { morePassages }) => sum + morePassages + 1, 0)
        t.deepEqual([documentCount, passageCount], [hits.length, passages])
      }
    }),
    { numRuns: 10, seed: 2 },
  )
})

test('sorts by date and title as the entries are sorted, in pages of any size', async t => {
  const plainTitles: ReadonlyMap<string, string> = new Map([
    ['Äpfel', 'apfel'],
    ['Öl', 'ol'],
    ['Straße', 'strasse'],
    ['„Birne“', 'birne'],
  ])
  const keyOf = ({ title }: Entry) => plainTitles.get(title) ?? title.toLowerCase()
  const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b))
  const orders = {
    date: (a: Entry, b: Entry) => compare(dayOf(b) ?? '', dayOf(a) ?? '') || a.number - b.number,
    title: (a: Entry, b: Entry) =>
      compare(keyOf(a), keyOf(b)) || compare(a.title, b.title) || a.number - b.number,
  }
  const sorts = fc.constantFrom('date' as const, 'title' as const)
  await fc.assert(
    fc.asyncProperty(
      collections,
      several(fc.tuple(queries, sorts, fc.nat(5))),
      async (collection, questions) => {
        const index = await memoryIndex(collection)
        const all = await entriesOf(index)
        for (const [query, sort, offset] of questions) {
          const isFound = await found(index, query)
          const entries = all.filter(({ number }) => isFound.has(number))
          const { hits, documentCount } = await index.search(query, { sort, offset, limit: 3 })
          const expected = entries.toSorted(orders[sort]).slice(offset, offset + 3)
          t.deepEqual(
            hits.map(({ document }) => document),
            expected.map(({ number }) => number),
          )
          t.is(documentCount, entries.length)
          if (query === '') continue
          const { hits: byScore } = await index.search(query, { limit: 100 })
          t.deepEqual(
            hits,
            hits.flatMap(hit => byScore.filter(({ document }) => document === hit.document)),
          )
        }
      },
    ),
    { numRuns: 10, seed: 3 },
  )
})

test('counts at most 50 values of a field and 500 folders, the most frequent ones', async t => {
  const documents = Array.from({ length: 560 }, (_, i) => {
    const fields = { nummer: [`n${i}`, `m${i % 40}`] }
    return [`alle/f${String(i).padStart(3, '0')}/x.txt`, { text: 'Miete', fields }] as const
  })
  const index = await memoryIndex(Object.fromEntries(documents))
  const { fields, folders } = await index.facets('Miete')
  const [{ field, values, leftOut } = { field: '', values: [], leftOut: 0 }] = fields
  t.deepEqual([field, values.length, leftOut], ['nummer', 50, 550])
  t.deepEqual(values.slice(0, 2), [
    { value: 'm0', documentCount: 14 },
    { value: 'm1', documentCount: 14 },
  ])
  t.deepEqual(values.at(-1), { value: 'n106', documentCount: 1 })
  t.deepEqual([folders.values.length, folders.leftOut], [500, 61])
  t.deepEqual(folders.values[0], { value: 'alle', documentCount: 560 })
  t.deepEqual(folders.values.at(-1), { value: 'alle/f498', documentCount: 1 })
})

test('tells the languages, and no fields that tell documents apart or have years of their own', async t => {
  const index = await memoryIndex({
    'a.txt': { title: 'A', text: 'Miete', fields: { language: ['deutsch'], date: ['2024'], ort: ['Köln'] } },
  })
  const { fields, years } = await index.facets('')
  t.deepEqual(
    fields.map(({ field }) => field),
    ['ort'],
  )
  t.deepEqual(years, [{ year: '2024', documentCount: 1, months: [] }])
})

test('rejects a span of time that is none', async t => {
  const index = await memoryIndex({ 'a.txt': 'Miete' })
  for (const filter of [{ from: 'gestern' }, { from: '2025', to: '2024' }, { to: '2024-13' }]) {
    const options = { filters: [{ kind: 'date' as const, ...filter }] }
    await t.throwsAsync(index.search('Miete', options), { instanceOf: RangeError })
    await t.throwsAsync(index.facets('Miete', options), { instanceOf: RangeError })
  }
})

test('explains the score of a hit as it was filtered and sorted', async t => {
  const texts = Array.from({ length: 230 }, (_, i) => [
    `${String(i).padStart(3, '0')}.txt`,
    { text: `${'Miete '.repeat(i)} und eine Frist`, fields: { rest: [String(i % 100)] } },
  ])
  const index = await memoryIndex(Object.fromEntries(texts))
  const filters: readonly Filter[] = [{ kind: 'field', field: 'rest', value: '1' }]
  for (const options of [{ filters }, { sort: 'title' as const, limit: 230 }]) {
    const { hits } = await index.search('Miete Frist', options)
    for (const { document, passage: number, score } of hits.slice(-3)) {
      const explained = await index.explain('Miete Frist', document, options)
      t.is(explained?.passage, number)
      t.is(explained?.score, score)
    }
  }
})
