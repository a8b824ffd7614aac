import test from 'ava'
import fc from 'fast-check'
import type { LoadedPostings } from '../../index-format/loaded-postings.ts'
import { selectPositions } from '../../index-format/position-rows.ts'
import type { PostingLists } from '../../index-format/posting-lists.ts'
import { measureNearness, type Nearness } from '../../query/nearness.ts'
import { readWordPlaces } from '../../query/word-places.ts'

/** Positions by passage. */
type Places = Readonly<Record<number, readonly number[]>>

function listOf(places: Places): LoadedPostings {
  const entries = Object.entries(places).map(([id, positions]) => [Number(id), positions] as const)
  const starts = [0]
  for (const [, positions] of entries) starts.push((starts.at(-1) ?? 0) + positions.length)
  return {
    form: 0,
    ids: Uint32Array.from(entries, ([id]) => id),
    frequencies: Uint32Array.from(entries, ([, positions]) => 2 * positions.length),
    unit: 'passage',
    positionStarts: new Uint32Array(1),
    positionEnds: new Uint32Array(),
    positionsRange: { offset: 0, byteLength: 0 },
    positions: {
      starts: Uint32Array.from(starts),
      positions: Uint32Array.from(entries.flatMap(([, positions]) => positions)),
    },
  }
}

interface ListedWord {
  readonly idf: number
  readonly lists: readonly LoadedPostings[]
}

function word(idf: number, ...lists: readonly Places[]): ListedWord {
  return { idf, lists: lists.map(listOf) }
}

/** Of lists whose positions are in memory. */
const reader: Pick<PostingLists, 'readPositionsAt'> = {
  readPositionsAt: async requests =>
    requests.map(({ list, rows }) =>
      selectPositions(list.positions ?? { positions: new Uint32Array(), starts: new Uint32Array(1) }, rows),
    ),
}

async function measure(
  words: readonly ListedWord[],
  ...passages: readonly number[]
): Promise<readonly Nearness[]> {
  const lists = words.map(listed => listed.lists)
  const places = await readWordPlaces(reader, lists, Uint32Array.from(passages))
  const placed = words.flatMap(({ idf }, i) => places.slice(i, i + 1).map(found => ({ idf, places: found })))
  return measureNearness(placed, passages.length)
}

/** In passage 5 alone. */
async function nearnessOf(
  ...words: readonly (readonly [idf: number, positions: readonly number[]])[]
): Promise<Nearness> {
  const [nearness] = await measure(
    words.map(([idf, positions]) => word(idf, positions.length === 0 ? {} : { 5: positions })),
    5,
  )
  return nearness ?? { window: 0, pairs: 0, lead: 0 }
}

test('takes the weight of the words in the best stretch of thirty for the window', async t => {
  // The last of thirty words is 29 behind the first.
  t.is((await nearnessOf([1, [0]], [3, [29]])).window, 1)
  t.is((await nearnessOf([1, [0]], [3, [30]])).window, 0.75)
  // 1 and 4 at 100, all three of them at 200 and 229.
  t.is((await nearnessOf([1, [100, 200]], [3, [229]], [4, [100, 200]])).window, 1)
  t.is((await nearnessOf([1, [100]], [3, [229]], [4, [101]])).window, 5 / 8)
  t.is((await nearnessOf([1, [7, 8, 9, 10]], [3, []])).window, 0.25)
})

test('takes neighbours of the query within eight words for the pairs, in any order', async t => {
  t.is((await nearnessOf([1, [0]], [1, [8]])).pairs, 1)
  t.is((await nearnessOf([1, [8]], [1, [0]])).pairs, 1)
  t.is((await nearnessOf([1, [0]], [1, [9]])).pairs, 0)
  t.is((await nearnessOf([1, [0, 50]], [1, [20, 58]])).pairs, 1)
  // A pair weighs what its lighter word weighs: 1 and 2 of the first and second pair.
  t.is((await nearnessOf([1, [0]], [4, [1]], [2, [100]])).pairs, 1 / 3)
  t.is((await nearnessOf([1, [0]], [4, [100]], [2, [101]])).pairs, 2 / 3)
  // The first and the third word are no neighbours.
  t.is((await nearnessOf([1, [0]], [4, []], [2, [1]])).pairs, 0)
})

test('takes the words among the first hundred of the passage for the lead', async t => {
  t.is((await nearnessOf([1, [99]], [3, [100]])).lead, 0.25)
  t.is((await nearnessOf([1, [0, 500]], [3, [40]])).lead, 1)
  t.is((await nearnessOf([1, [100]], [3, []])).lead, 0)
})

test('measures each passage by itself', async t => {
  const words = [word(1, { 2: [0], 5: [0], 9: [200] }), word(1, { 5: [50], 9: [201] })]
  t.deepEqual(await measure(words, 1, 2, 5, 9), [
    { window: 0, pairs: 0, lead: 0 },
    { window: 0.5, pairs: 0, lead: 0.5 },
    { window: 0.5, pairs: 0, lead: 1 },
    { window: 1, pairs: 1, lead: 0 },
  ])
  t.deepEqual(await measure(words), [])
})

test('takes all lists of a word as one', async t => {
  const words = [word(1, { 5: [90] }, { 3: [1], 5: [10, 300] }), word(1, { 5: [12] })]
  t.deepEqual(await measure(words, 5), [{ window: 1, pairs: 1, lead: 1 }])
})

test('is nothing where words weigh nothing, or there are none', async t => {
  t.deepEqual(await nearnessOf([0, [1]], [0, [2]]), { window: 0, pairs: 0, lead: 0 })
  t.deepEqual(await measure([], 5), [{ window: 0, pairs: 0, lead: 0 }])
})

const positions = fc.uniqueArray(fc.nat(150), { maxLength: 12 }).map(list => list.sort((a, b) => a - b))
const lists = fc.dictionary(
  fc.nat(60).map(String),
  positions.filter(list => list.length > 0),
  { maxKeys: 30 },
)
const words = fc.array(
  // Whole numbers, so that sums are exact whatever their order.
  fc.record({ idf: fc.integer({ min: 1, max: 9 }), lists: fc.array(lists, { minLength: 1, maxLength: 3 }) }),
  { minLength: 1, maxLength: 5 },
)

test('measures what trying all beginnings and all pairs of positions measures', async t => {
  await fc.assert(
    fc.asyncProperty(words, fc.uniqueArray(fc.nat(60), { maxLength: 20 }), async (drawn, ids) => {
      const passages = Uint32Array.from(ids).sort()
      const measured = await measure(
        drawn.map(({ idf, lists: places }) => word(idf, ...places)),
        ...passages,
      )
      const expected = Array.from(passages, passage => {
        const places = drawn.map(({ idf, lists: byPassage }) => ({
          idf,
          at: byPassage.flatMap(list => list[passage] ?? []),
        }))
        return tryAll(places)
      })
      t.deepEqual(measured, expected)
    }),
    { numRuns: 300 },
  )
})

function tryAll(places: readonly { readonly idf: number; readonly at: readonly number[] }[]): Nearness {
  const weightWhere = (isThere: (position: number) => boolean) =>
    places.reduce((sum, { idf, at }) => (at.some(isThere) ? sum + idf : sum), 0)
  const whole = places.reduce((sum, { idf }) => sum + idf, 0)
  const windows = places
    .flatMap(({ at }) => at)
    .map(first => weightWhere(position => position >= first && position < first + 30))
  const pairs = places.slice(1).map((right, i) => {
    const left = places[i] ?? right
    const isNear = left.at.some(a => right.at.some(b => Math.abs(a - b) <= 8))
    return { weight: Math.min(left.idf, right.idf), isNear }
  })
  const allPairs = pairs.reduce((sum, { weight }) => sum + weight, 0)
  const nearPairs = pairs.reduce((sum, { weight, isNear }) => (isNear ? sum + weight : sum), 0)
  return {
    window: Math.max(0, ...windows) / whole,
    pairs: allPairs === 0 ? 0 : nearPairs / allPairs,
    lead: weightWhere(position => position < 100) / whole,
  }
}
