import test from 'ava'
import fc from 'fast-check'
import type { PassageTable } from '../../index-format/passage-table.ts'
import { NO_MATCHES } from '../../query/matches.ts'
import { type RankedDocument, rankDocuments } from '../../query/rank.ts'
import { type MatchMap, toMatches } from './match-sets.ts'
import { passageTableOf } from './passage-table-of.ts'

/** Documents with 2, 1, 3 and 1 passages: 0 1 | 2 | 3 4 5 | 6. */
const TABLE = passageTableOf([2, 1, 3, 1])

test('groups passages by document, each with its best passage', t => {
  const matches: MatchMap = new Map([
    [0, [1, 0]],
    [1, [2, 0]],
    [3, [5, 0]],
    [5, [5, 0]],
    [6, [1, 0]],
  ])
  const { top, documentCount } = rankDocuments(toMatches(matches), TABLE, { wishCount: 0, count: 10 })
  t.is(documentCount, 3)
  t.deepEqual(top, [
    { document: 2, passage: 3, score: 5, passageCount: 2 },
    { document: 0, passage: 1, score: 2, passageCount: 2 },
    { document: 3, passage: 6, score: 1, passageCount: 1 },
  ])
})

test('puts documents with all words in one passage first, whatever their score', t => {
  const matches: MatchMap = new Map([
    [0, [9, 1]],
    [1, [1, 2]],
    [2, [8, 1]],
    [4, [0.5, 2]],
  ])
  const { top } = rankDocuments(toMatches(matches), TABLE, { wishCount: 2, count: 10 })
  t.deepEqual(
    top.map(({ document, passage, score }) => [document, passage, score]),
    [
      [0, 1, 1],
      [2, 4, 0.5],
      [1, 2, 8],
    ],
  )
})

test('puts equal documents in the order of their numbers', t => {
  const matches: MatchMap = new Map([
    [0, [1, 0]],
    [2, [1, 0]],
    [3, [1, 0]],
    [6, [1, 0]],
  ])
  for (const count of [1, 2, 3, 4]) {
    const { top } = rankDocuments(toMatches(matches), TABLE, { wishCount: 0, count })
    t.deepEqual(
      top.map(({ document }) => document),
      [0, 1, 2, 3].slice(0, count),
    )
  }
})

test('counts all documents even where none is asked for', t => {
  const matches: MatchMap = new Map([
    [0, [1, 0]],
    [6, [1, 0]],
  ])
  t.deepEqual(rankDocuments(toMatches(matches), TABLE, { wishCount: 0, count: 0 }), {
    top: [],
    documentCount: 2,
  })
  t.deepEqual(rankDocuments(NO_MATCHES, TABLE, { wishCount: 1, count: 3 }), { top: [], documentCount: 0 })
})

test('ranks as sorting all documents does', t => {
  const passageCounts = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 40 })
  // Few different scores, so that many are equal.
  const worth = fc.tuple(fc.nat(4), fc.nat(3))
  fc.assert(
    fc.property(
      passageCounts,
      fc.array(fc.option(worth), { minLength: 160, maxLength: 160 }),
      fc.nat(3),
      fc.nat(45),
      (counts, worths, wishCount, count) => {
        const table = passageTableOf(counts)
        const map: MatchMap = new Map(
          worths
            .slice(0, table.passageCount)
            .flatMap((entry, id) => (entry === null ? [] : [[id, entry] as const])),
        )
        const sorted = sortAll(map, table, wishCount)
        const { top, documentCount } = rankDocuments(toMatches(map), table, { wishCount, count })
        t.is(documentCount, sorted.length)
        t.deepEqual(top, sorted.slice(0, count))
      },
    ),
    { numRuns: 500 },
  )
})

/** All documents, best first, by sorting passages and then documents. */
function sortAll(map: MatchMap, table: PassageTable, wishCount: number): readonly RankedDocument[] {
  const documents = Array.from({ length: table.documentCount }, (_, document) => {
    const first = table.firstPassages[document] ?? 0
    const next = table.firstPassages[document + 1] ?? 0
    return [...map]
      .filter(([id]) => id >= first && id < next)
      .map(([passage, [score, words]]) => ({ document, passage, score, isComplete: words >= wishCount }))
      .sort(
        (a, b) => Number(b.isComplete) - Number(a.isComplete) || b.score - a.score || a.passage - b.passage,
      )
  })
  return documents
    .flatMap(passages =>
      passages[0] === undefined ? [] : [{ ...passages[0], passageCount: passages.length }],
    )
    .sort(
      (a, b) => Number(b.isComplete) - Number(a.isComplete) || b.score - a.score || a.document - b.document,
    )
    .map(({ document, passage, score, passageCount }) => ({ document, passage, score, passageCount }))
}
