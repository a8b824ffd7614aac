import test from 'ava'
import { packedIds } from '../../query/packed-postings.ts'
import { queryWords } from '../../query/query-words.ts'
import { DEFAULT_WEIGHTS } from '../../ranking/weights.ts'
import { collectionBytes, passage } from '../memory-index.ts'
import { openPlan } from './open-plan.ts'

const NOUNS = 'Krieg und Diplomatie'
const bytes = collectionBytes({
  // As words of their own in two passages, as parts of compounds must be.
  'a.txt': { passages: [passage([], NOUNS), passage([], NOUNS), passage([], 'Kriegsdiplomatie')] },
  'b.txt': { title: 'Frist', text: 'Die Fristen, im Ukraine-Krieg die Frist' },
  'c.txt': 'Ukraine',
})

/** For each word the passages with it. */
async function placesOf(query: string): Promise<readonly (readonly number[])[]> {
  const { plan, evaluation } = await openPlan(bytes, query)
  return queryWords(plan, evaluation).map(({ terms }) => {
    const lists = terms.flatMap(key => evaluation.words.terms.get(key)?.forms ?? [])
    return [...new Set(lists.flatMap(({ ids }) => [...ids]))].sort((a, b) => a - b)
  })
}

test('gives the words in the order of the query, in all their forms and as parts of compounds', async t => {
  t.deepEqual(await placesOf('Frist Krieg'), [[3], [0, 1, 2, 3]])
  t.deepEqual(await placesOf('Krieg Frist'), [[0, 1, 2, 3], [3]])
  t.deepEqual(await placesOf('Elefant Frist'), [[], [3]])
})

test('gives the rarer word the greater idf', async t => {
  const { plan, evaluation } = await openPlan(bytes, 'Frist Krieg')
  const [frist, krieg] = queryWords(plan, evaluation)
  t.true((frist?.idf ?? 0) > (krieg?.idf ?? 0))
})

test('leaves out stop words, fields, phrases, prefixes, patterns and what excludes', async t => {
  t.deepEqual(await placesOf('die Frist im und'), [[3]])
  t.deepEqual(await placesOf('titel:Frist "Ukraine Krieg" Ukr* *krieg =Frist'), [])
  t.deepEqual(await placesOf('Frist -Krieg NICHT Ukraine'), [[3]])
  t.deepEqual(await placesOf('Frist UND NICHT Krieg'), [[3]])
})

test('gives the words of conditions and groups as well', async t => {
  t.deepEqual((await placesOf('+Frist Krieg')).length, 2)
  t.deepEqual((await placesOf('(Frist Krieg) UND (Ukraine ODER Diplomatie)')).length, 4)
})

test('gives a compound as its parts, each of which is also in the whole', async t => {
  t.deepEqual(await placesOf('Kriegsdiplomatie'), [
    [0, 1, 2, 3],
    [0, 1, 2],
  ])
})

test('gives a hyphenated word as its pieces, each of which is also in the whole', async t => {
  t.deepEqual(await placesOf('Ukraine-Krieg'), [
    [3, 4],
    [0, 1, 2, 3],
  ])
})

test('tells all passages that can have a word, or that it cannot tell them', async t => {
  for (const query of ['Frist Krieg', 'Kriegsdiplomatie', 'Ukraine-Krieg', 'Elefant Diplomatie']) {
    for (const changed of [{}, { part: 0 }, { typedPart: 0 }]) {
      const { plan, evaluation } = await openPlan(bytes, query, { ...DEFAULT_WEIGHTS, ...changed })
      for (const { terms, inPassages } of queryWords(plan, evaluation)) {
        if (inPassages === undefined) {
          t.not(Object.keys(changed).length, 0)
          continue
        }
        const known = new Set(inPassages.flatMap(list => [...packedIds(list)]))
        const lists = terms.flatMap(key => evaluation.words.terms.get(key)?.forms ?? [])
        t.true(
          lists.every(({ ids }) => ids.every(id => known.has(id))),
          query,
        )
      }
    }
  }
})
