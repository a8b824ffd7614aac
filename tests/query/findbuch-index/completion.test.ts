import test from 'ava'
import fc from 'fast-check'
import { germanAnalyzer } from '../../../analysis/index.ts'
import { bufferSource } from '../../../index-format/byte-source.ts'
import { IndexReader } from '../../../index-format/index-reader.ts'
import { collectionBytes, inflate, memoryIndex, openBytes, type SmallCollection } from '../../memory-index.ts'

const collection: SmallCollection = {
  'briefe/a.txt': {
    title: 'Der Brief',
    text: 'Die Kündigung der Wohnung. Kündigungen sind selten. Frau Groß kündigt.',
    fields: { autor: ['Prof. Dr. Henrike Groß'], tags: ['Recht', 'Haus und Garten'], datum: ['2024-05-12'] },
  },
  'briefe/b.txt': {
    title: 'Kündigungsschutz',
    text: 'Die Kündigung und der Künstler; eine Kündigung ohne Frist. Der Küster kündet.',
    fields: { autor: ['Mayer'], tags: ['Recht', 'ODER', '2024..2025', '„so“ "oder" so', '---'] },
  },
  'c.txt': { title: 'Haus', text: 'Die Straße zum Haus. Die Kündigungsfrist.', fields: { autor: ['Mayer'] } },
}

const index = await memoryIndex(collection)

/** The cursor is where the query has a '|'. */
async function complete(query: string, limit = 10) {
  const cursor = query.indexOf('|')
  const text = query.replace('|', '')
  const { start, end, candidates } = await index.complete(text, cursor, limit)
  return { replaced: text.slice(start, end), texts: candidates.map(candidate => candidate.text), candidates }
}

test('completes words as the texts write them, the most frequent first, one of each word', async t => {
  const { replaced, candidates } = await complete('Frist kün|')
  t.is(replaced, 'kün')
  t.deepEqual(candidates, [
    { text: 'Kündigung', kind: 'word', count: 2 },
    { text: 'kündet', kind: 'word', count: 1 },
    { text: 'Kündigungsfrist', kind: 'word', count: 1 },
    { text: 'Künstler', kind: 'word', count: 1 },
  ])
})

test('completes what stands before the cursor, and replaces the whole word', async t => {
  const rows: readonly (readonly [query: string, replaced: string, texts: readonly string[]])[] = [
    ['kündigungsf|', 'kündigungsf', ['Kündigungsfrist']],
    ['-Kündigungsf|', 'Kündigungsf', ['Kündigungsfrist']],
    ['+(künstl| Haus)', 'künstl', ['Künstler']],
    ['künstl|erisch, Haus', 'künstlerisch', ['Künstler']],
    ['künstl|*', 'künstl*', ['Künstler']],
    ['=künstl|', 'künstl', ['Künstler']],
    ['"der künstl|', 'künstl', ['Künstler']],
    ['"der künstl|er" Haus', 'künstler', ['Künstler']],
    ['Künd|', 'Künd', ['Kündigung', 'Kündet', 'Kündigungsfrist']],
    ['strass|', 'strass', ['Straße']],
    ['STRASS|', 'STRASS', ['Straße']],
    ['titel:künd|', 'künd', ['Kündigungsschutz']],
    ['titel:(Haus künd|', 'künd', ['Kündigungsschutz']],
    ['titel:"künd|', 'künd', ['Kündigungsschutz']],
    ['titel:(Haus) künstl|', 'künstl', ['Künstler']],
    ['pfad:brie|', 'brie', ['Briefe']],
  ]
  for (const [query, replaced, texts] of rows) {
    const found = await complete(query)
    t.deepEqual([found.replaced, found.texts.map(lower)], [replaced, texts.map(lower)], query)
  }
  t.deepEqual((await complete('Künd|')).texts, ['Kündigung', 'Kündet', 'Kündigungsfrist'])
})

function lower(text: string): string {
  return text.toLowerCase()
}

test('completes fields by one of their names', async t => {
  const rows: readonly (readonly [query: string, texts: readonly string[]])[] = [
    ['tit|', ['titel:']],
    ['titl|', ['title:']],
    ['Haus -ta|', ['tags:']],
    ['au|', ['autor:']],
    ['übersch|', ['überschrift:']],
    ['"tit|', []],
    ['tags:tit|', []],
  ]
  for (const [query, texts] of rows) t.deepEqual((await complete(query)).texts, texts, query)
  const { candidates } = await complete('da|')
  t.deepEqual(candidates, [{ text: 'datum:', kind: 'field' }])
})

test('completes the values of a field, in quotes where they need them', async t => {
  const rows: readonly (readonly [query: string, replaced: string, texts: readonly string[]])[] = [
    ['autor:|', '', ['Mayer', '"Prof. Dr. Henrike Groß"']],
    ['autor:| Haus', '', ['Mayer', '"Prof. Dr. Henrike Groß"']],
    ['Haus autor:gro|', 'gro', ['"Prof. Dr. Henrike Groß"']],
    ['autor:"prof. d|r" Haus', '"prof. dr"', ['"Prof. Dr. Henrike Groß"']],
    ['autor:"prof. d|', '"prof. d', ['"Prof. Dr. Henrike Groß"']],
    ['autor:rof|', 'rof', []],
    ['tags:(Haus re|', 're', ['Recht']],
    ['tags:|', '', ['Recht', '"2024..2025"', '"Haus und Garten"', 'ODER', '"so   oder  so"']],
    ['datum:20|', '20', ['2024-05-12']],
  ]
  for (const [query, replaced, texts] of rows) {
    const found = await complete(query)
    t.deepEqual([found.replaced, found.texts], [replaced, texts], query)
  }
  const { candidates } = await complete('autor:ma|')
  t.deepEqual(candidates, [{ text: 'Mayer', kind: 'value', count: 2 }])
})

test('completes nothing where nothing is begun', async t => {
  for (const query of [
    '|',
    'Haus |',
    '|Haus',
    'Haus)|',
    '-|',
    'kün*|',
    'kün~|',
    '"kün"|',
    'UND|',
    '12|',
    '(|',
  ]) {
    t.deepEqual((await complete(query)).texts, [], query)
  }
})

test('takes a cursor beyond an end for one at the end', async t => {
  t.deepEqual(await index.complete('künstl', 99, 5), await index.complete('künstl', 6, 5))
  t.deepEqual(await index.complete('künstl', -1, 5), { start: 0, end: 0, candidates: [] })
})

test('gives no more than the limit, fields among them', async t => {
  const { texts } = await complete('h|', 1)
  t.is(texts.length, 1)
  t.deepEqual((await complete('t|', 2)).texts, ['tags:', 'titel:'])
})

test('every candidate finds as many passages or documents as it says, where it is put in its place', async t => {
  const queries = fc.constantFrom('k', 'kü', 'h', 'f', 's', 'autor:', 'tags:', 'datum:', 'autor:m')
  await fc.assert(
    fc.asyncProperty(queries, async query => {
      const { start, end, candidates } = await index.complete(query, query.length, 20)
      for (const { text, kind, count } of candidates) {
        if (kind === 'field') continue
        const sign = kind === 'word' ? '=' : ''
        const whole = query.slice(0, start) + sign + text + query.slice(end)
        const { documentCount } = await index.search(whole, { snippets: 0 })
        t.true(documentCount >= (count ?? 1), whole)
      }
    }),
  )
})

test('takes the words that a scan of the whole dictionary takes', async t => {
  const words = [
    'Gabel',
    'Gabeln',
    'Garten',
    'Gärten',
    'Gans',
    'Gold',
    'Geld',
    'gehen',
    'geht',
    'der',
    'ganz',
  ]
  const texts = fc.array(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 }), {
    minLength: 1,
  })
  const analyzer = germanAnalyzer()
  await fc.assert(
    fc.asyncProperty(texts, fc.constantFrom('g', 'ga', 'gab', 'ge', 'gä', 'd'), async (documents, typed) => {
      const bytes = collectionBytes(
        Object.fromEntries(documents.map((document, i) => [`${i}.txt`, document.join(', ')])),
      )
      const reader = await IndexReader.open(bufferSource(bytes), inflate)
      const [forms = []] = await reader.findPrefixes([typed])
      const counted = await Promise.all(
        forms.map(async ({ number, term, word }) => {
          const [lists = []] = await reader.postings.ofTerms(await reader.termEntries([term]))
          const count = lists.find(({ form }) => form === number)?.ids.length ?? 0
          return { form: typed + word, term, count }
        }),
      )
      const wanted = counted
        .filter(({ form, count }) => count > 0 && form !== typed && !analyzer.isStopWord(form))
        .sort((a, b) => b.count - a.count)
      const expected = wanted.filter(({ term }, i) => wanted.findIndex(other => other.term === term) === i)
      const { candidates } = await (await openBytes(bytes)).complete(typed, typed.length, 20)
      t.deepEqual(
        candidates.map(({ text, count }) => [text.toLowerCase(), count]),
        expected.map(({ form, count }) => [form, count]),
      )
    }),
    { numRuns: 20, seed: 4 },
  )
})
