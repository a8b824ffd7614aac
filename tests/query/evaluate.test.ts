import test from 'ava'
import { evaluate, evaluateDocuments } from '../../query/evaluate.ts'
import { leafIdf } from '../../query/leaf-matches.ts'
import { visitLeaves } from '../../query/plan.ts'
import { DEFAULT_WEIGHTS, type RankingWeights } from '../../ranking/weights.ts'
import { collectionBytes, passage } from '../memory-index.ts'
import { openPlan } from './open-plan.ts'

const bytes = collectionBytes({
  'a.txt': {
    passages: [passage([], 'Miete'), passage([], 'Miete und Frist'), passage([], 'Frist im Vertrag')],
  },
  'b.txt': { title: 'Miete', passages: [passage([], 'Kaution'), passage([], 'Frist und Kaution')] },
})

/** A stop word is a quarter of a word, and so of what is covered; nothing is merely similar. */
const WEIGHTS: RankingWeights = { ...DEFAULT_WEIGHTS, stopWord: 0.25, similar: 0 }

async function evaluated(query: string, weights: RankingWeights = WEIGHTS) {
  const { plan, evaluation } = await openPlan(bytes, query, weights)
  return evaluate(plan, evaluation)
}

const isNear = (a: number, b: number) => Math.abs(a - b) < 1e-9

test('covers a passage by the wishes it fulfils, stop words by their weight and conditions aside', async t => {
  const rows: readonly (readonly [query: string, coverage: Readonly<Record<number, number>>])[] = [
    ['Miete Frist', { 0: 0.5, 1: 1, 2: 0.5, 3: 0.5, 4: 1 }],
    // und is 0.25 of 1.25
    ['Miete und', { 0: 0.8, 1: 1, 3: 0.8, 4: 1 }],
    ['und im', { 1: 0.5, 2: 0.5, 4: 0.5 }],
    ['+Frist Miete', { 1: 1, 2: 0, 4: 1 }],
    ['+Frist +Miete', { 1: 0, 4: 0 }],
    ['Miete Frist -Kaution', { 0: 0.5, 1: 1, 2: 0.5 }],
    ['Miet* Frist*', { 0: 0.5, 1: 1, 2: 0.5, 3: 0.5, 4: 1 }],
    // Half of the first wish is a quarter of both.
    ['Miete-Frist Kaution', { 0: 0.25, 1: 0.5, 2: 0.25, 3: 0.75, 4: 1 }],
    // A piece that is a stop word counts as a stop word does: 0.25 of 1.25.
    ['Vertrag-und', { 1: 0.2, 2: 0.8, 4: 0.2 }],
    ['(Miete Frist) Kaution', { 0: 0, 1: 0, 2: 0, 3: 1, 4: 1 }],
  ]
  for (const [query, expected] of rows) {
    const { ids, coverage } = await evaluated(query)
    const found = Array.from(ids, (id, i) => [id, Number((coverage[i] ?? 0).toFixed(5))])
    t.deepEqual(Object.fromEntries(found), expected, query)
  }
})

test('covers a passage by stop words where there is nothing else, even where they count nothing', async t => {
  const { ids, coverage } = await evaluated('und im', { ...WEIGHTS, stopWord: 0 })
  t.deepEqual([...ids], [1, 2, 4])
  t.deepEqual([...coverage], [0.5, 0.5, 0.5])
})

test('adds up the scores of words, phrases and conditions, and takes the best of alternatives', async t => {
  const scoreOf = async (query: string) => {
    const { ids, scores } = await evaluated(query)
    return scores[ids.indexOf(1)] ?? 0
  }
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
  const { ids, scores } = await evaluated('Kaution ODER NICHT Miete')
  t.deepEqual([...ids], [2, 3, 4])
  t.is(scores[0], 0)
  t.true((scores[1] ?? 0) > 0)
})

test('takes the rarest place of a phrase for its idf, and the commonest word of a place', async t => {
  const idfOf = async (query: string) => {
    const { plan, evaluation } = await openPlan(bytes, query, WEIGHTS)
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

test('scores a document as one long passage', async t => {
  const whole = collectionBytes({
    'a.txt': 'Miete Miete und Frist Frist im Vertrag',
    'b.txt': { title: 'Miete', text: 'Kaution Frist und Kaution' },
  })
  // A word is as rare among passages, whatever is scored: these are in 3 of 5 and in 2 of 5.
  const weights = { ...WEIGHTS, b: 0.6, documentB: 0.6 }
  const ratioOf = async (query: string, in5Passages: number, in2Documents: number) => {
    const { plan, documentEvaluation } = await openPlan(bytes, query, weights)
    const inParts = evaluateDocuments(plan, documentEvaluation)
    const ofWhole = await openPlan(whole, query, weights)
    const asOne = evaluate(ofWhole.plan, ofWhole.evaluation)
    t.deepEqual([...inParts.ids], [...asOne.ids], query)
    const idf = (frequency: number, count: number) =>
      Math.log(1 + (count - frequency + 0.5) / (frequency + 0.5))
    inParts.scores.forEach((score, i) => {
      const factor = idf(in5Passages, 5) / idf(in2Documents, 2)
      t.true(isNear(score, (asOne.scores[i] ?? 0) * factor), `${query} in document ${i}`)
    })
  }
  await ratioOf('Frist', 3, 2)
  await ratioOf('Vertrag', 1, 1)
  // Without the title: its postings count documents in both.
  await ratioOf('Kaution', 2, 1)
})

test('scores whole documents by anything of the query, whatever it asks for or excludes', async t => {
  const documentsOf = async (query: string) => {
    const { plan, documentEvaluation } = await openPlan(bytes, query, WEIGHTS)
    const { ids, scores } = evaluateDocuments(plan, documentEvaluation)
    return new Map(Array.from(ids, (id, i) => [id, scores[i] ?? 0]))
  }
  const [vertrag, kaution, frist] = [
    await documentsOf('Vertrag'),
    await documentsOf('Kaution'),
    await documentsOf('Frist'),
  ]
  t.deepEqual([...vertrag.keys(), ...kaution.keys(), ...frist.keys()], [0, 1, 0, 1])
  // No passage has both.
  t.deepEqual(await documentsOf('Vertrag UND Kaution'), new Map([...vertrag, ...kaution]))
  t.deepEqual(await documentsOf('Vertrag ODER Kaution'), new Map([...vertrag, ...kaution]))
  t.deepEqual(await documentsOf('+Vertrag Kaution'), new Map([...vertrag, ...kaution]))
  t.deepEqual(await documentsOf('Frist -Vertrag'), frist)
  t.deepEqual(await documentsOf('Frist UND NICHT Vertrag'), frist)
  const both = await documentsOf('Frist Vertrag')
  t.true(isNear(both.get(0) ?? 0, (frist.get(0) ?? 0) + (vertrag.get(0) ?? 0)))
  t.is(both.get(1), frist.get(1))
})

test('knows the documents of all matching passages', async t => {
  const queries = [
    'Miete Frist',
    'Miete-Frist',
    '"Miete und Frist" Kaution',
    'titel:Miete',
    'Miet* -und',
    '(Miete Frist) Vertrag',
  ]
  for (const query of queries) {
    const { plan, reader, evaluation, documentEvaluation } = await openPlan(bytes, query, WEIGHTS)
    const { firstPassages, documentCount } = reader.passages
    const documents = evaluateDocuments(plan, documentEvaluation).ids
    for (const id of evaluate(plan, evaluation).ids) {
      const document = firstPassages.findIndex(first => first > id) - 1
      t.true(document < documentCount && documents.includes(document), `${query}: passage ${id}`)
    }
  }
})
