/**
 * How near to one another the words of a query stand in a passage, and how early in its document: each a share of
 * the query's weight, 0 to 1.
 *
 * Source: the window is that of Tao and Zhai, An Exploration of Proximity Measures in Information Retrieval, 2007 (the
 * words covered in the best stretch); the pairs are the ordered dependence of Metzler and Croft, A Markov Random
 * Field Model for Term Dependencies, 2005, without its order.
 */
import type { PositionList } from '../index-format/positions.ts'

/** A word of the query, in the query's order. */
export interface PlacedWord {
  readonly idf: number
  /** Its ascending positions in the i-th passage: positions[starts[i], starts[i + 1]). */
  readonly places: PositionList
}

export interface Nearness {
  /** Weight of the words in the best stretch of WINDOW words. */
  readonly window: number
  /** Weight of neighbouring words of the query that stand within PAIR_DISTANCE words. */
  readonly pairs: number
  /** Weight of the words among the first LEAD words. */
  readonly lead: number
}

/** Where it is not measured. */
export const NO_NEARNESS: Nearness = { window: 0, pairs: 0, lead: 0 }

/** @returns for each of the passages */
export function measureNearness(words: readonly PlacedWord[], passageCount: number): readonly Nearness[] {
  const whole = sumOf(words.map(({ idf }) => idf))
  const pairWeights = pairWeightsOf(words)
  const allPairs = sumOf(pairWeights)
  return Array.from({ length: passageCount }, (_, passage) => ({
    window: share(bestWindow(words, passage), whole),
    pairs: share(nearPairs(words, pairWeights, passage), allPairs),
    lead: share(leadingWords(words, passage), whole),
  }))
}

/**
 * What of the whole each word and each two neighbouring ones weigh, which is what they add at most.
 * @returns ofPairs[i]: of words[i] and the one behind it
 */
export function sharesOf(words: readonly Pick<PlacedWord, 'idf'>[]): {
  readonly ofWords: readonly number[]
  readonly ofPairs: readonly number[]
} {
  const weights = words.map(({ idf }) => idf)
  const pairWeights = pairWeightsOf(words)
  const shares = (all: readonly number[]) => all.map(weight => share(weight, sumOf(all)))
  return { ofWords: shares(weights), ofPairs: shares(pairWeights) }
}

function pairWeightsOf(words: readonly Pick<PlacedWord, 'idf'>[]): readonly number[] {
  return words.slice(1).map(({ idf }, i) => Math.min(idf, words[i]?.idf ?? 0))
}

function sumOf(weights: readonly number[]): number {
  return weights.reduce((sum, weight) => sum + weight, 0)
}

/** Words of a sentence or two. */
const WINDOW = 30
const PAIR_DISTANCE = 8
/** Words of the passage that tell what it is about. */
const LEAD = 100

/** Weight of the words within the stretch of WINDOW words that has most of it. */
function bestWindow(words: readonly PlacedWord[], passage: number): number {
  const next = words.map(({ places }) => places.starts[passage] as number)
  // A second set of pointers follows the first, a window's length behind.
  const oldest = [...next]
  const counts = words.map(() => 0)
  let best = 0
  let weight = 0
  for (;;) {
    const word = earliest(words, next, passage)
    if (word < 0) return best
    const position = positionAt(words, word, next)
    if (counts[word] === 0) weight += words[word]?.idf ?? 0
    counts[word] = (counts[word] as number) + 1
    next[word] = (next[word] as number) + 1
    for (;;) {
      const first = earliest(words, oldest, passage)
      if (position - positionAt(words, first, oldest) < WINDOW) break
      oldest[first] = (oldest[first] as number) + 1
      const left = (counts[first] as number) - 1
      counts[first] = left
      if (left === 0) weight -= words[first]?.idf ?? 0
    }
    best = Math.max(best, weight)
  }
}

/** The word whose next position comes first, of equals the first word; −1 where none has any left. */
function earliest(words: readonly PlacedWord[], next: readonly number[], passage: number): number {
  let first = -1
  let least = Number.POSITIVE_INFINITY
  for (let word = 0; word < words.length; word++) {
    const { positions, starts } = (words[word] as PlacedWord).places
    const at = next[word] as number
    if (at >= (starts[passage + 1] as number) || (positions[at] as number) >= least) continue
    first = word
    least = positions[at] as number
  }
  return first
}

function positionAt(words: readonly PlacedWord[], word: number, next: readonly number[]): number {
  return (words[word] as PlacedWord).places.positions[next[word] as number] as number
}

function nearPairs(words: readonly PlacedWord[], weights: readonly number[], passage: number): number {
  let sum = 0
  for (let i = 0; i < weights.length; i++) {
    const { places: a } = words[i] as PlacedWord
    const { places: b } = words[i + 1] as PlacedWord
    if (areNear(a, b, passage)) sum += weights[i] as number
  }
  return sum
}

function areNear(a: PositionList, b: PositionList, passage: number): boolean {
  const endA = a.starts[passage + 1] as number
  const endB = b.starts[passage + 1] as number
  for (let i = a.starts[passage] as number, j = b.starts[passage] as number; i < endA && j < endB; ) {
    const distance = (a.positions[i] as number) - (b.positions[j] as number)
    if (Math.abs(distance) <= PAIR_DISTANCE) return true
    if (distance < 0) i++
    else j++
  }
  return false
}

function leadingWords(words: readonly PlacedWord[], passage: number): number {
  let sum = 0
  for (const { idf, places } of words) {
    const first = places.starts[passage] as number
    const isThere = first < (places.starts[passage + 1] as number)
    if (isThere && (places.positions[first] as number) < LEAD) sum += idf
  }
  return sum
}

function share(part: number, whole: number): number {
  return whole > 0 ? Math.min(1, part / whole) : 0
}
