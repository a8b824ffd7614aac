import test from 'ava'
import fc from 'fast-check'
import { measureNearness, type PlacedWord } from '../../query/nearness.ts'
import { NearnessBounds } from '../../query/nearness-bounds.ts'
import { packPostings } from '../../query/packed-postings.ts'
import type { QueryWord } from '../../query/query-words.ts'
import { DEFAULT_WEIGHTS } from '../../ranking/weights.ts'
import { passageTableOf } from './passage-table-of.ts'

const { window, pairs, lead } = DEFAULT_WEIGHTS

/** Some documents reach over the ends of the words of 32 bits. */
const PASSAGE_COUNTS = [1, 3, 30, 2, 40, 1]
const TABLE = passageTableOf(PASSAGE_COUNTS)
const { passageCount, documentCount, firstPassages } = TABLE

/** @param passages that have it; undefined where that is not known */
function wordIn(idf: number, passages: readonly number[] | undefined): QueryWord {
  const ids = Uint32Array.from(passages ?? [])
  const packed = packPostings({ ids, weights: new Float64Array(ids.length).fill(1) }, passageCount)
  return { idf, terms: [], inPassages: passages && [packed] }
}

function near(actual: number, expected: number): boolean {
  return Math.abs(actual - expected) < 1e-6
}

test('adds nothing to a single word, and at most all to several', t => {
  const one = new NearnessBounds([wordIn(1, [0])], DEFAULT_WEIGHTS, TABLE)
  t.is(one.greatest, 0)
  const two = new NearnessBounds([wordIn(1, [0]), wordIn(1, [1])], DEFAULT_WEIGHTS, TABLE)
  t.is(two.greatest, window + pairs + lead)
  t.is(one.ofDocument(0), 0)
})

test('words that are never in one passage are no pair, and the heavier one fills the window', t => {
  const bounds = new NearnessBounds([wordIn(3, [1]), wordIn(1, [2])], DEFAULT_WEIGHTS, TABLE)
  t.true(near(bounds.ofDocument(1), window * 0.75 + lead * 0.75))
  t.true(near(bounds.ofPassage(2), window * 0.25))
  t.true(near(bounds.ofLead(1), lead * 0.75))
  t.is(bounds.ofDocument(2), 0)
})

test('words that are in one passage may be near, in the first one also leading', t => {
  const bounds = new NearnessBounds([wordIn(3, [2]), wordIn(1, [2])], DEFAULT_WEIGHTS, TABLE)
  t.true(near(bounds.ofPassage(2), window + pairs))
  t.true(near(bounds.ofDocument(1), window + pairs))
  t.is(bounds.ofLead(1), 0)
})

test('of words whose passages are not known anything can be', t => {
  const bounds = new NearnessBounds([wordIn(3, undefined), wordIn(1, undefined)], DEFAULT_WEIGHTS, TABLE)
  t.true(near(bounds.ofDocument(4), window + pairs + lead))
})

test('never bounds nearness below what is measured', t => {
  const positions = fc.uniqueArray(fc.nat(150), { minLength: 1, maxLength: 4 })
  const places = fc.array(fc.tuple(fc.nat(passageCount - 1), positions), { maxLength: 60 })
  const words = fc.array(fc.record({ idf: fc.integer({ min: 1, max: 50 }), places }), {
    minLength: 2,
    maxLength: 5,
  })
  fc.assert(
    fc.property(words, drawn => {
      const byPassage = drawn.map(word => new Map(word.places))
      const bounds = new NearnessBounds(
        drawn.map(({ idf }, i) =>
          wordIn(
            idf / 7,
            [...(byPassage[i]?.keys() ?? [])].sort((a, b) => a - b),
          ),
        ),
        DEFAULT_WEIGHTS,
        TABLE,
      )
      const placed = drawn.map(({ idf }, i) => placedWord(idf / 7, byPassage[i] ?? new Map()))
      const measured = measureNearness(placed, passageCount)
      for (let document = 0; document < documentCount; document++) {
        const first = firstPassages[document] ?? 0
        const leading = lead * (measured[first]?.lead ?? 0)
        t.true(bounds.ofLead(document) >= leading)
        for (let passage = first; passage < (firstPassages[document + 1] ?? 0); passage++) {
          const { window: inWindow = 0, pairs: inPairs = 0 } = measured[passage] ?? {}
          const bonus = window * inWindow + pairs * inPairs
          t.true(bounds.ofPassage(passage) >= bonus)
          t.true(bounds.ofDocument(document) >= bonus + leading)
        }
      }
    }),
    { numRuns: 200 },
  )
})

function placedWord(idf: number, positionsOf: ReadonlyMap<number, readonly number[]>): PlacedWord {
  const starts = [0]
  const positions: number[] = []
  for (let passage = 0; passage < passageCount; passage++) {
    positions.push(...[...(positionsOf.get(passage) ?? [])].sort((a, b) => a - b))
    starts.push(positions.length)
  }
  return { idf, places: { starts: Uint32Array.from(starts), positions: Uint32Array.from(positions) } }
}
