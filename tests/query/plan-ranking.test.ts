import test from 'ava'
import { rankPlan } from '../../query/plan-ranking.ts'
import { DEFAULT_WEIGHTS, type RankingWeights } from '../../ranking/weights.ts'
import { collectionBytes, memoryIndex, passage, type SmallCollection } from '../memory-index.ts'
import { openPlan } from './open-plan.ts'

/** More documents than are looked at closely; the two words stand near, apart, or one of them is missing. */
const DOCUMENT_COUNT = 450

function manyDocuments(): SmallCollection {
  const filler = (count: number) => 'und noch viele andere Dinge '.repeat(count)
  const documents = Array.from({ length: DOCUMENT_COUNT }, (_, i) => {
    const texts = [
      `Miete ${filler(i % 7)} Frist`,
      `${filler(3)} Frist, Miete`,
      `Miete ${filler(i % 5)}`,
      `Frist ${filler(i % 3)}`,
    ]
    const passages = [passage([], texts[i % 4] ?? ''), passage([], texts[(i * 3) % 4] ?? '')]
    return [`${String(i).padStart(4, '0')}.txt`, { passages }] as const
  })
  return Object.fromEntries(documents)
}

const collection = manyDocuments()
const bytes = collectionBytes(collection)

async function rankedBy(query: string, count: number, weights: RankingWeights = DEFAULT_WEIGHTS) {
  const { plan, ...context } = await openPlan(bytes, query, weights)
  return rankPlan(plan, count, { ...context, weights })
}

test('ranks the same whatever the number asked for', async t => {
  const { top: all, documentCount } = await rankedBy('Miete Frist', DOCUMENT_COUNT)
  t.is(all.length, documentCount)
  for (const count of [0, 1, 7, 199, 200, 201, 449]) {
    const { top } = await rankedBy('Miete Frist', count)
    t.deepEqual(top, all.slice(0, count), `${count}`)
  }
})

test('looks closely at the best before nearness alone, however near the words of others are', async t => {
  const isFirst: boolean[] = []
  for (let length = 0; length < 40; length++) {
    // So many have one word often that those with both, near each other in a longer text, can fall behind 200 of them.
    const documents = Array.from({ length: 300 }, (_, i) => {
      const text =
        i % 25 === 0
          ? `Miete Frist ${'Dinge '.repeat(3 * length)}`
          : i % 2 === 0
            ? 'Miete Miete Miete'
            : 'Frist Frist Frist'
      return [`${String(i).padStart(3, '0')}.txt`, { text }] as const
    })
    const { plan, ...context } = await openPlan(collectionBytes(Object.fromEntries(documents)), 'Miete Frist')
    const ranked = async (count: number) =>
      (await rankPlan(plan, count, { ...context, weights: DEFAULT_WEIGHTS })).top
    const all = await ranked(300)
    t.deepEqual(await ranked(10), all.slice(0, 10), `${length}`)
    isFirst.push((all[0]?.document ?? 0) % 25 === 0)
  }
  t.true(isFirst[0])
  t.false(isFirst.at(-1))
})

test('gives the pages of one long list', async t => {
  const index = await memoryIndex(collection)
  const search = async (offset: number, limit: number) => {
    const { hits } = await index.search('Miete Frist', { offset, limit, snippets: 0 })
    return hits.map(({ path, passage: number, score }) => [path, number, score])
  }
  const all = await search(0, DOCUMENT_COUNT)
  const pages = []
  for (let offset = 0; offset < DOCUMENT_COUNT; offset += 60) pages.push(...(await search(offset, 60)))
  t.deepEqual(pages, all)
  t.deepEqual(await search(DOCUMENT_COUNT, 10), [])
})

test('never ranks a document above one with a greater score, near words or not', async t => {
  for (const query of ['Miete Frist', 'Miete', 'Miete-Frist', '"Frist Miete" Dinge']) {
    const { top } = await rankedBy(query, DOCUMENT_COUNT)
    t.true(top.length > 200 || query.startsWith('"'), query)
    top.slice(1).forEach(({ document, score }, i) => {
      const above = top[i] ?? { document, score }
      t.true(above.score > score || (above.score === score && above.document < document), query)
    })
  }
})

test('raises documents whose words are near, and no others', async t => {
  const near = await rankedBy('Miete Frist', DOCUMENT_COUNT, {
    ...DEFAULT_WEIGHTS,
    window: 0,
    pairs: 0.5,
    lead: 0,
  })
  const apart = await rankedBy('Miete Frist', DOCUMENT_COUNT, {
    ...DEFAULT_WEIGHTS,
    window: 0,
    pairs: 0,
    lead: 0,
  })
  const before = new Map(apart.top.map(({ document, score }) => [document, score]))
  const raised = near.top.filter(({ document, score }) => score > (before.get(document) ?? 0))
  t.true(raised.length > 0)
  for (const { document, score } of near.top) t.true(score >= (before.get(document) ?? 0))
  t.is(near.documentCount, apart.documentCount)
  t.is(near.passageCount, apart.passageCount)
})

test('does not read positions for one word', async t => {
  const asksForPositions = async (query: string) => {
    const { plan, ...context } = await openPlan(bytes, query)
    const { reader } = context
    const readPositionsAt = reader.postings.readPositionsAt.bind(reader.postings)
    let asks = false
    reader.postings.readPositionsAt = requests => {
      asks = true
      return readPositionsAt(requests)
    }
    await rankPlan(plan, 10, { ...context, weights: DEFAULT_WEIGHTS })
    return asks
  }
  t.false(await asksForPositions('Miete'))
  t.false(await asksForPositions('die Miete'))
  t.true(await asksForPositions('Miete Frist'))
})
