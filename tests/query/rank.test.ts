import test from 'ava'
import fc from 'fast-check'
import type { PassageTable } from '../../index-format/passage-table.ts'
import { NO_MATCHES } from '../../query/matches.ts'
import type { Nearness } from '../../query/nearness.ts'
import {
  type Candidate,
  closeRows,
  compareRanked,
  greatestScore,
  type RankedDocument,
  type RankingInput,
  rankByNearness,
  rankCandidates,
} from '../../query/rank.ts'
import { DEFAULT_WEIGHTS, type RankingWeights } from '../../ranking/weights.ts'
import { type MatchMap, toMatches } from './match-sets.ts'
import { passageTableOf } from './passage-table-of.ts'

/** Documents with 2, 1, 3 and 1 passages: 0 1 | 2 | 3 4 5 | 6. */
const TABLE = passageTableOf([2, 1, 3, 1])

/** The best passage's score alone. */
const PASSAGE_ONLY: RankingWeights = {
  ...DEFAULT_WEIGHTS,
  document: 0,
  coverage: 0,
  window: 0,
  pairs: 0,
  lead: 0,
}

interface Given {
  /** [score, coverage] by passage. */
  readonly passages: MatchMap
  /** [score, coverage] by document. */
  readonly documents?: MatchMap
  readonly weights?: Partial<RankingWeights>
  readonly table?: PassageTable
}

function inputOf({ passages, documents = new Map(), weights = {}, table = TABLE }: Given): RankingInput {
  return {
    passages: toMatches(passages),
    documents: toMatches(documents),
    table,
    weights: { ...PASSAGE_ONLY, ...weights },
  }
}

const NOWHERE: Nearness = { window: 0, pairs: 0, lead: 0 }

/** Ranks by the nearness of passages; of those not given there is none. */
function rankNear(
  given: Given,
  nearness: Readonly<Record<number, Partial<Nearness>>>,
): readonly (readonly [document: number, passage: number, score: number])[] {
  const input = inputOf(given)
  const { top } = rankCandidates(input, 10)
  return rankAll(input, top, passage => ({ ...NOWHERE, ...nearness[passage] })).map(
    ({ document, passage, score }) => [document, passage, score],
  )
}

function rankAll(
  input: RankingInput,
  candidates: readonly Candidate[],
  nearnessOf: (passage: number) => Nearness,
): readonly RankedDocument[] {
  return candidates
    .map(candidate => {
      const rows = closeRows(candidate)
      const near = rows.map(row => nearnessOf(input.passages.ids[row] ?? -1))
      return rankByNearness(candidate, rows, near)
    })
    .sort(compareRanked)
}

const plain = ({ document, passage, score, passageCount }: Omit<RankedDocument, 'nearness'>) => ({
  document,
  passage,
  score,
  passageCount,
})

test('groups passages by document, each with its best passage', t => {
  const passages: MatchMap = new Map([
    [0, [1, 1]],
    [1, [2, 1]],
    [3, [5, 1]],
    [5, [5, 1]],
    [6, [1, 1]],
  ])
  const { top, documentCount } = rankCandidates(inputOf({ passages }), 10)
  t.is(documentCount, 3)
  t.deepEqual(top.map(plain), [
    { document: 2, passage: 3, score: 5, passageCount: 2 },
    { document: 0, passage: 1, score: 2, passageCount: 2 },
    { document: 3, passage: 6, score: 1, passageCount: 1 },
  ])
})

test('mixes the score of the best passage with that of the whole document', t => {
  const passages: MatchMap = new Map([
    [0, [4, 1]],
    [1, [6, 1]],
    [2, [8, 1]],
  ])
  // Of document 3 no passage matches.
  const documents: MatchMap = new Map([
    [0, [14, 1]],
    [1, [8, 1]],
    [3, [99, 1]],
  ])
  const scores = (document: number) =>
    rankCandidates(inputOf({ passages, documents, weights: { document } }), 10).top.map(found => [
      found.document,
      found.passage,
      found.score,
    ])
  t.deepEqual(scores(0), [
    [1, 2, 8],
    [0, 1, 6],
  ])
  // 0.75·6 + 0.25·14 = 8; equal to 0.75·8 + 0.25·8
  t.deepEqual(scores(0.25), [
    [0, 1, 8],
    [1, 2, 8],
  ])
  t.deepEqual(scores(1), [
    [0, 1, 14],
    [1, 2, 8],
  ])
})

test('raises a score by what is covered, and prefers the passage that is covered', t => {
  const passages: MatchMap = new Map([
    [0, [8, 0.25]],
    [1, [7, 1]],
    [2, [9, 0.5]],
  ])
  const { top } = rankCandidates(inputOf({ passages, weights: { coverage: 0.5 } }), 10)
  // 7·1.5; 9·1.25. Passage 0 would have 8·1.125 = 9.
  t.deepEqual(
    top.map(({ passage, score }) => [passage, score]),
    [
      [2, 11.25],
      [1, 10.5],
    ],
  )
})

test('puts equal documents in the order of their numbers, near words or not', t => {
  const passages: MatchMap = new Map([
    [0, [1, 1]],
    [2, [1, 1]],
    [3, [1, 1]],
    [6, [1, 1]],
  ])
  for (const count of [1, 2, 3, 4]) {
    const { top } = rankCandidates(inputOf({ passages }), count)
    t.deepEqual(
      top.map(({ document }) => document),
      [0, 1, 2, 3].slice(0, count),
    )
  }
  const near = { pairs: 0.5 }
  const ranked = rankNear({ passages, weights: { pairs: 1 } }, { 3: near, 6: near })
  t.deepEqual(
    ranked.map(([document]) => document),
    [2, 3, 0, 1],
  )
})

test('counts all documents even where none is asked for', t => {
  const passages: MatchMap = new Map([
    [0, [1, 1]],
    [6, [1, 1]],
  ])
  t.deepEqual(rankCandidates(inputOf({ passages }), 0), { top: [], documentCount: 2 })
  const nothing = { ...inputOf({ passages }), passages: NO_MATCHES }
  t.deepEqual(rankCandidates(nothing, 3), { top: [], documentCount: 0 })
})

test('adds what each kind of nearness is worth to what is covered', t => {
  const passages: MatchMap = new Map([[2, [10, 0.5]]])
  const documents: MatchMap = new Map([[1, [20, 1]]])
  const weights = { document: 0.5, coverage: 0.5, window: 0.25, pairs: 2, lead: 0.125 }
  const scoreOf = (nearness: Partial<Nearness>) =>
    rankNear({ passages, documents, weights }, { 2: nearness })[0]?.[2]
  // 15·(1 + 0.5·0.5 + …)
  t.is(scoreOf({}), 15 * 1.25)
  t.is(scoreOf({ window: 1 }), 15 * 1.5)
  t.is(scoreOf({ pairs: 0.5 }), 15 * 2.25)
  t.is(scoreOf({ lead: 1 }), 15 * 1.375)
  t.is(scoreOf({ window: 1, pairs: 0.5, lead: 1 }), 15 * 2.625)
})

test('opens a document at the passage whose words are near', t => {
  const passages: MatchMap = new Map([
    [3, [10, 1]],
    [4, [8, 1]],
    [5, [9, 1]],
  ])
  const weights = { window: 0.5 }
  t.deepEqual(rankNear({ passages, weights }, {}), [[2, 3, 10]])
  t.deepEqual(rankNear({ passages, weights }, { 4: { window: 1 } }), [[2, 4, 12]])
})

test('counts the lead of the first passage alone, whichever passage is best', t => {
  const table = passageTableOf([8])
  const passages: MatchMap = new Map(Array.from({ length: 8 }, (_, id) => [id, [id + 1, 1]]))
  const weights = { lead: 0.5 }
  t.deepEqual(rankNear({ passages, weights, table }, { 0: { lead: 1 } }), [[0, 7, 12]])
  t.deepEqual(rankNear({ passages, weights, table }, { 7: { lead: 1 } }), [[0, 7, 8]])
  // Where the first passage does not match, nothing is at the beginning.
  const later = new Map([...passages].slice(1))
  t.deepEqual(rankNear({ passages: later, weights, table }, { 1: { lead: 1 } }), [[0, 7, 8]])
})

test('looks closely at few passages of a document: the best ones and the first', t => {
  const table = passageTableOf([3, 100])
  const passages: MatchMap = new Map(Array.from({ length: 103 }, (_, id) => [id, [(id * 37) % 103, 1]]))
  const input = inputOf({ passages, table })
  const { top } = rankCandidates(input, 10)
  const rows = top.flatMap(candidate => closeRows(candidate))
  for (const candidate of top) {
    const own = closeRows(candidate)
    t.deepEqual(
      own,
      [...own].sort((a, b) => a - b),
    )
  }
  t.true(rows.length < 20)
  for (const { passage } of top) t.true(rows.includes(passage))
  t.true(rows.includes(0) && rows.includes(3))
})

/** Few different values, so that many scores are equal. */
const worth = fc.tuple(
  fc.nat(4),
  fc.nat(2).map(halves => halves / 2),
)
interface DrawnCollection {
  /** Passages of each document. */
  readonly counts: readonly number[]
  /** null where a passage does not match. */
  readonly passages: readonly (readonly [score: number, coverage: number] | null)[]
  readonly documents: readonly number[]
  readonly weights: Partial<RankingWeights>
}

const collections: fc.Arbitrary<DrawnCollection> = fc.record({
  counts: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 40 }),
  passages: fc.array(fc.option(worth), { minLength: 160, maxLength: 160 }),
  documents: fc.array(fc.nat(8), { minLength: 40, maxLength: 40 }),
  weights: fc.record({
    document: fc.constantFrom(0, 0.25, 0.5, 1),
    coverage: fc.constantFrom(0, 0.5, 2),
    window: fc.constantFrom(0, 1),
    pairs: fc.constantFrom(0, 0.5),
    lead: fc.constantFrom(0, 1),
  }),
})

function drawnInput({ counts, passages, documents, weights }: DrawnCollection): RankingInput {
  const table = passageTableOf(counts)
  const matching = passages
    .slice(0, table.passageCount)
    .flatMap((entry, id) => (entry === null ? [] : [[id, entry] as const]))
  const whole = documents.slice(0, counts.length).map((score, id) => [id, [score, 1]] as const)
  return inputOf({ passages: new Map(matching), documents: new Map(whole), weights, table })
}

test('ranks as sorting all documents does, and however many are asked for', t => {
  fc.assert(
    fc.property(collections, fc.nat(45), (drawn, count) => {
      const input = drawnInput(drawn)
      const sorted = sortAll(input)
      const { top, documentCount } = rankCandidates(input, count)
      t.is(documentCount, sorted.length)
      t.deepEqual(top.map(plain), sorted.slice(0, count))
    }),
    { numRuns: 300 },
  )
})

const halves = fc.nat(2).map(count => count / 2)

test('only raises scores by nearness, and loses no document', t => {
  const places = fc.array(fc.record({ window: halves, pairs: halves, lead: halves }), {
    minLength: 160,
    maxLength: 160,
  })
  fc.assert(
    fc.property(collections, places, (drawn, nearness) => {
      const input = drawnInput(drawn)
      const { top } = rankCandidates(input, 50)
      const ranked = rankAll(input, top, passage => nearness[passage] ?? NOWHERE)
      const before = new Map(top.map(({ document, score }) => [document, score]))
      t.deepEqual(ranked.map(({ document }) => document).sort(), [...before.keys()].sort())
      const { window, pairs, lead } = input.weights
      const nearnessBounds = {
        ofPassage: (passage: number) =>
          window * (nearness[passage]?.window ?? 0) + pairs * (nearness[passage]?.pairs ?? 0),
        ofLead: (document: number) => lead * (nearness[input.table.firstPassages[document] ?? 0]?.lead ?? 0),
      }
      const bounds = new Map(
        top.map(candidate => [
          candidate.document,
          greatestScore(candidate, closeRows(candidate), nearnessBounds),
        ]),
      )
      for (const { document, score } of ranked) {
        t.true(score >= (before.get(document) ?? 0) - 1e-9)
        t.true(score <= (bounds.get(document) ?? 0) + 1e-9)
      }
      for (const [i, { document, score }] of ranked.slice(1).entries()) {
        const above = ranked[i] ?? { document, score: 0 }
        t.true(above.score > score || (above.score === score && above.document < document))
      }
    }),
    { numRuns: 300 },
  )
})

/** All documents, best first, by sorting passages and then documents. */
function sortAll({ passages, documents, table, weights }: RankingInput): readonly ReturnType<typeof plain>[] {
  const found = Array.from({ length: table.documentCount }, (_, document) => {
    const first = table.firstPassages[document] ?? 0
    const next = table.firstPassages[document + 1] ?? 0
    const whole = documents.scores[documents.ids.indexOf(document)] ?? 0
    return Array.from(passages.ids)
      .flatMap((passage, row) => (passage >= first && passage < next ? [{ passage, row }] : []))
      .map(({ passage, row }) => {
        const score = passages.scores[row] ?? 0
        const raised = 1 + weights.coverage * (passages.coverage[row] ?? 0)
        const mixed = (1 - weights.document) * score + weights.document * whole
        return { document, passage, score: mixed * raised, own: score * raised }
      })
      .sort((a, b) => b.own - a.own || a.passage - b.passage)
  })
  return found
    .flatMap(ranked => (ranked[0] === undefined ? [] : [{ ...ranked[0], passageCount: ranked.length }]))
    .sort((a, b) => b.score - a.score || a.document - b.document)
    .map(plain)
}
