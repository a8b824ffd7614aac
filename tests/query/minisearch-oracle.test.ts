/**
 * On the same terms, MiniSearch's BM25+ and ours agree.
 *
 * MiniSearch takes the number of unique words for a field's length, we take the number of words. So each document is
 * made of pairs of words, of which one occurs three times and one once: unique words and words are then as 1 to 2 in
 * every document, and lengths relative to the average are the same. MiniSearch also multiplies by the number of the
 * query's words that a document has, which is divided out here.
 */
import test from 'ava'
import fc from 'fast-check'
import MiniSearch from 'minisearch'
import { germanAnalyzer } from '../../analysis/index.ts'
import type { RankingWeights } from '../../ranking/weights.ts'
import { memoryIndex } from '../memory-index.ts'

const BM25 = { k1: 1.2, b: 0.7, delta: 0.5 }
const WEIGHTS: RankingWeights = {
  ...BM25,
  heading: 0,
  title: 0,
  otherForm: 1,
  foldedForm: 1,
  part: 0,
  typedPart: 0,
  spelling: 0,
  similar: 0,
  stopWord: 1,
  document: 0,
  documentB: 0,
  coverage: 0,
  window: 0,
  pairs: 0,
  lead: 0,
}
const TOLERANCE = 1e-6

/** Each in two forms with one term. */
const WORDS = [
  ['Haus', 'Häuser'],
  ['Frist', 'Fristen'],
  ['Miete', 'Mieten'],
  ['Vertrag', 'Vertrages'],
  ['Gericht', 'Gerichte'],
  ['Straße', 'Strassen'],
  ['Gesetz', 'Gesetze'],
  ['Müller', 'Mueller'],
  ['und', 'und'],
  ['Antrag', 'Antrags'],
] as const

const pair = fc.constantFrom(0, 2, 4, 6, 8)
const formChoice = fc.nat(1)
/** Words of one pair after the other, each in one of its forms, for MiniSearch counts unique words before they are stemmed. */
const text = fc
  .uniqueArray(fc.tuple(pair, formChoice, formChoice), {
    minLength: 1,
    maxLength: 5,
    selector: ([first]) => first,
  })
  .map(pairs =>
    pairs
      .flatMap(([first, a, b]) => {
        const often = WORDS[first]?.[a]
        return [often, often, WORDS[first + 1]?.[b], often]
      })
      .join(' '),
  )
const queryWords = fc.subarray(
  WORDS.map(([word]) => word),
  { minLength: 1, maxLength: 4 },
)

test("agrees with MiniSearch's BM25+ in scores and order", async t => {
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 8 }), queryWords, async (texts, words) => {
      const expected = searchMiniSearch(texts, words)
      const documents = Object.fromEntries(texts.map((text, id) => [pathOf(id), text]))
      const index = await memoryIndex(documents, { weights: WEIGHTS })
      const { hits } = await index.search(words.join(' '), { limit: texts.length, snippets: 0 })
      t.deepEqual(hits.map(({ path }) => path).sort(), [...expected.keys()].sort())
      let previous = Number.POSITIVE_INFINITY
      for (const { path, score } of hits) {
        const wanted = expected.get(path) ?? 0
        t.true(Math.abs(score - wanted) <= TOLERANCE * wanted, `${path}: ${score}, ${wanted}`)
        t.true(wanted <= previous * (1 + TOLERANCE), path)
        previous = wanted
      }
    }),
    { numRuns: 300 },
  )
})

function searchMiniSearch(texts: readonly string[], words: readonly string[]): ReadonlyMap<string, number> {
  const { term, tokenize } = germanAnalyzer()
  const split = (text: string) => {
    const forms: string[] = []
    tokenize(text, form => forms.push(form))
    return forms
  }
  const index = new MiniSearch({ fields: ['text'], tokenize: split, processTerm: term })
  index.addAll(texts.map((text, id) => ({ id, text })))
  const results = index.search(words.join(' '), { bm25: { k: BM25.k1, b: BM25.b, d: BM25.delta } })
  return new Map(results.map(({ id, score, queryTerms }) => [pathOf(id), score / queryTerms.length]))
}

function pathOf(id: number): string {
  return `${id}.txt`
}
