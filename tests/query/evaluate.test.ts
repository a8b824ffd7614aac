import test from 'ava'
import { germanAnalyzer } from '../../analysis/index.ts'
import { bufferSource } from '../../index-format/byte-source.ts'
import { IndexReader } from '../../index-format/index-reader.ts'
import { evaluate, wishCount } from '../../query/evaluate.ts'
import { leafIdf } from '../../query/leaf-matches.ts'
import { loadWords } from '../../query/loaded-words.ts'
import { parseQuery } from '../../query/parse-query.ts'
import { type Plan, planQuery, visitLeaves } from '../../query/plan.ts'
import { DEFAULT_WEIGHTS } from '../../ranking/weights.ts'
import { collectionBytes, inflate, passage } from '../memory-index.ts'

const bytes = collectionBytes({
  'a.txt': {
    passages: [passage([], 'Miete'), passage([], 'Miete und Frist'), passage([], 'Frist im Vertrag')],
  },
  'b.txt': { title: 'Miete', passages: [passage([], 'Kaution'), passage([], 'Frist und Kaution')] },
})

function planOf(query: string): Plan {
  const plan = planQuery(parseQuery(query), germanAnalyzer())
  if (plan === undefined) throw new RangeError(`${query} has no word`)
  return plan
}

async function evaluationOf(plan: Plan) {
  const reader = await IndexReader.open(bufferSource(bytes), inflate)
  const words = await loadWords(reader, germanAnalyzer(), plan)
  return { words, table: reader.passages, weights: DEFAULT_WEIGHTS, averageLength: 2 }
}

test('counts the wishes that a passage fulfils, stop words and conditions aside', async t => {
  const rows: readonly (readonly [
    query: string,
    wishes: number,
    words: readonly (readonly [number, number])[],
  ])[] = [
    [
      'Miete Frist',
      2,
      [
        [0, 1],
        [1, 2],
        [2, 1],
        [3, 1],
        [4, 2],
      ],
    ],
    [
      'Miete und',
      1,
      [
        [0, 1],
        [1, 1],
        [3, 1],
        [4, 1],
      ],
    ],
    [
      '+Frist Miete',
      1,
      [
        [1, 1],
        [2, 0],
        [4, 1],
      ],
    ],
    [
      '+Frist +Miete',
      0,
      [
        [1, 0],
        [4, 0],
      ],
    ],
    [
      'Miete Frist -Kaution',
      2,
      [
        [0, 1],
        [1, 2],
        [2, 1],
      ],
    ],
    [
      'Miet* Frist*',
      2,
      [
        [0, 1],
        [1, 2],
        [2, 1],
        [3, 1],
        [4, 2],
      ],
    ],
    [
      'Miete-Frist Kaution',
      2,
      [
        [0, 0],
        [1, 1],
        [2, 0],
        [3, 1],
        [4, 2],
      ],
    ],
    [
      '(Miete Frist) Kaution',
      1,
      [
        [0, 0],
        [1, 0],
        [2, 0],
        [3, 1],
        [4, 1],
      ],
    ],
  ]
  for (const [query, wishes, expected] of rows) {
    const plan = planOf(query)
    const { ids, words } = evaluate(plan, await evaluationOf(plan))
    t.is(wishCount(plan), wishes, query)
    t.deepEqual(
      Array.from(ids, (id, i) => [id, words[i]]),
      expected,
      query,
    )
  }
})

test('adds up the scores of words, phrases and conditions, and takes the best of alternatives', async t => {
  const scoreOf = async (query: string) => {
    const plan = planOf(query)
    const { ids, scores } = evaluate(plan, await evaluationOf(plan))
    return scores[ids.indexOf(1)] ?? 0
  }
  const isNear = (a: number, b: number) => Math.abs(a - b) < 1e-9
  const [miete, frist, phrase] = [
    await scoreOf('Miete'),
    await scoreOf('Frist'),
    await scoreOf('"Miete und"'),
  ]
  t.true(isNear(await scoreOf('Miete Frist'), miete + frist))
  t.true(isNear(await scoreOf('+Miete Frist "Miete und"'), miete + frist + phrase))
  t.true(isNear(await scoreOf('Miete ODER Frist'), miete + frist))
  t.true(isNear(await scoreOf('Miete UND NICHT Kaution'), miete))
  t.true(isNear(await scoreOf('Miete NICHT Kaution'), miete))
  // The phrase is there, but no form miete-und; it scores more than its words, each for itself.
  t.true(isNear(await scoreOf('Miete-und'), phrase))
  // Nor the phrase.
  t.true(isNear(await scoreOf('Frist-Miete'), frist + miete))
})

test('gives everything but the operand of NICHT, without a score', async t => {
  const plan = planOf('Kaution ODER NICHT Miete')
  const { ids, scores } = evaluate(plan, await evaluationOf(plan))
  t.deepEqual([...ids], [2, 3, 4])
  t.is(scores[0], 0)
  t.true((scores[1] ?? 0) > 0)
})

test('takes the rarest place of a phrase for its idf, and the commonest word of a place', async t => {
  const idfOf = async (query: string) => {
    const plan = planOf(query)
    const evaluation = await evaluationOf(plan)
    const found: number[] = []
    visitLeaves(plan, 'matching', leaf => {
      if (leaf.kind === 'term' || leaf.kind === 'phrase') found.push(leafIdf(leaf, evaluation))
    })
    return found
  }
  const [frist, vertrag] = await idfOf('Frist Vertrag')
  t.true((vertrag ?? 0) > (frist ?? 0))
  t.deepEqual(await idfOf('"Frist im Vertrag"'), [vertrag])
  // The first place is frist-miete, of which there is none, or frist.
  const [, phrase] = await idfOf('Frist-Frist')
  t.is(phrase, frist)
})
