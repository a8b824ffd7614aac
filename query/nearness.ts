/**
 * How near to one another the words of a query stand in a passage, and how early in its document: each a share of
 * the query's weight, 0 to 1.
 *
 * Source: the window is that of Tao and Zhai, An Exploration of Proximity Measures in Information Retrieval, 2007 (the
 * words covered in the best stretch); the pairs are the ordered dependence of Metzler and Croft, A Markov Random
 * Field Model for Term Dependencies, 2005, without its order.
 */
import type { LoadedPostings } from '../index-format/loaded-postings.ts'

/** A word of the query, in the query's order. */
export interface PlacedWord {
  readonly idf: number
  /** With their positions. */
  readonly lists: readonly LoadedPostings[]
}

export interface Nearness {
  /** Weight of the words in the best stretch of WINDOW words. */
  readonly window: number
  /** Weight of neighbouring words of the query that stand within PAIR_DISTANCE words. */
  readonly pairs: number
  /** Weight of the words among the first LEAD words. */
  readonly lead: number
}

/**
 * @param passages ascending
 * @returns for each passage
 */
export function measureNearness(words: readonly PlacedWord[], passages: Uint32Array): readonly Nearness[] {
  const places = collectPlaces(words, passages)
  const whole = words.reduce((sum, { idf }) => sum + idf, 0)
  const pairWeights = words.slice(1).map(({ idf }, i) => Math.min(idf, words[i]?.idf ?? 0))
  const allPairs = pairWeights.reduce((sum, weight) => sum + weight, 0)
  return places.map(byWord => ({
    window: share(bestWindow(words, byWord), whole),
    pairs: share(
      pairWeights.reduce((sum, weight, i) => (isNear(byWord[i], byWord[i + 1]) ? sum + weight : sum), 0),
      allPairs,
    ),
    lead: share(
      words.reduce((sum, { idf }, i) => ((byWord[i]?.[0] ?? LEAD) < LEAD ? sum + idf : sum), 0),
      whole,
    ),
  }))
}

/** Words of a sentence or two. */
const WINDOW = 30
const PAIR_DISTANCE = 8
/** Words of the passage that tell what it is about. */
const LEAD = 100

/** Ascending positions of each word in one passage. */
type WordPlaces = readonly (readonly number[])[]

function collectPlaces(words: readonly PlacedWord[], passages: Uint32Array): readonly WordPlaces[] {
  const places = Array.from(passages, () => words.map((): number[] => []))
  words.forEach(({ lists }, word) => {
    for (const list of lists) {
      let row = 0
      for (let i = 0; i < passages.length; i++) {
        row = seek(list.ids, passages[i] as number, row)
        if (list.ids[row] === passages[i]) addPositions(places[i]?.[word] ?? [], list, row)
      }
    }
    for (const byWord of places) byWord[word]?.sort((a, b) => a - b)
  })
  return places
}

/** The first row at or after `from` with an id of at least `id`; by strides that double, as the ids to find ascend. */
function seek(ids: Uint32Array, id: number, from: number): number {
  let low = from
  let stride = 1
  while (low + stride < ids.length && (ids[low + stride] as number) < id) {
    low += stride
    stride *= 2
  }
  let high = Math.min(ids.length, low + stride)
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ids[middle] as number) < id) low = middle + 1
    else high = middle
  }
  return low
}

function addPositions(to: number[], { positions }: LoadedPostings, row: number): void {
  if (positions === undefined) return
  for (let at = positions.starts[row] as number; at < (positions.starts[row + 1] as number); at++) {
    to.push(positions.positions[at] as number)
  }
}

/** Weight of the words within the stretch of WINDOW words that has most of it. */
function bestWindow(words: readonly PlacedWord[], byWord: WordPlaces): number {
  const places = byWord.flatMap((positions, word) => positions.map(position => ({ position, word })))
  places.sort((a, b) => a.position - b.position)
  const counts = new Uint32Array(words.length)
  let best = 0
  let weight = 0
  let first = 0
  for (const { position, word } of places) {
    if (counts[word] === 0) weight += words[word]?.idf ?? 0
    counts[word] = (counts[word] as number) + 1
    for (
      let oldest = places[first];
      oldest && position - oldest.position >= WINDOW;
      oldest = places[++first]
    ) {
      const left = (counts[oldest.word] as number) - 1
      counts[oldest.word] = left
      if (left === 0) weight -= words[oldest.word]?.idf ?? 0
    }
    best = Math.max(best, weight)
  }
  return best
}

function isNear(a: readonly number[] = [], b: readonly number[] = []): boolean {
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const distance = (a[i] as number) - (b[j] as number)
    if (Math.abs(distance) <= PAIR_DISTANCE) return true
    if (distance < 0) i++
    else j++
  }
  return false
}

function share(part: number, whole: number): number {
  return whole > 0 ? Math.min(1, part / whole) : 0
}
