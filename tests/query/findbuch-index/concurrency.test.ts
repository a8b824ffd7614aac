import test from 'ava'
import fc from 'fast-check'
import type { SearchIndex } from '../../../query/search-index.ts'
import { memoryIndex, passage, type SmallCollection } from '../../memory-index.ts'

const collection: SmallCollection = Object.fromEntries(
  Array.from({ length: 60 }, (_, i) => {
    const words = [
      'Haus',
      'Häuser',
      'Miete',
      'Hausmeister',
      'Frist',
      'Fristen',
      'Mietvertrag',
      'Meier',
      'Mayer',
    ]
    const text = (step: number) => words.filter((_word, w) => (i * 7 + w * step) % 5 < 2).join(' und ')
    return [`${i}.txt`, { title: text(3), passages: [passage([text(2)], text(1)), passage([], text(4))] }]
  }),
)

type Call = (index: SearchIndex) => Promise<unknown>

const query = fc
  .array(
    fc.constantFrom(
      ...['Haus', 'Miete', 'Frist', 'Hausmeister', 'Meier', 'Mie*', '"Haus und Miete"', '+Frist', '-Mayer'],
      ...['titel:Haus', 'Frsit', '(Haus ODER Frist)'],
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map(words => words.join(' '))

const call: fc.Arbitrary<Call> = fc
  .tuple(query, fc.nat(59), fc.nat(6))
  .map(([text, document, kind]) => async (index: SearchIndex) => {
    if (kind === 0) return index.passages(text, document)
    if (kind === 1) return index.facets(text)
    if (kind === 2) return index.explain(text, document)
    if (kind === 3) return index.suggest(text)
    return index.search(text, { limit: 1 + document, snippets: kind - 4, asYouType: kind === 5 })
  })

/** What cannot be asked is told. */
const answer = (one: Call, index: SearchIndex) => one(index).catch(error => String(error))

test('answers many calls at once as one after the other', async t => {
  await fc.assert(
    fc.asyncProperty(fc.array(call, { minLength: 2, maxLength: 20 }), async calls => {
      const index = await memoryIndex(collection)
      const expected: unknown[] = []
      for (const one of calls) expected.push(await answer(one, index))
      const fresh = await memoryIndex(collection)
      t.deepEqual(await Promise.all(calls.map(one => answer(one, fresh))), expected)
      t.deepEqual(await Promise.all(calls.map(one => answer(one, index))), expected)
    }),
    { numRuns: 20 },
  )
})
