/**
 * Every kind of query on German law: the engine finds the passages that a naive scan finds, no more and no fewer.
 * Takes every 50th law; all of them, which takes ten minutes, with FINDBUCH_ALL_LAWS=1.
 */

import { existsSync } from 'node:fs'
import test from 'ava'
import fc from 'fast-check'
import { germanAnalyzer } from '../../analysis/index.ts'
import { bufferSource } from '../../index-format/byte-source.ts'
import { IndexReader } from '../../index-format/index-reader.ts'
import { evaluate } from '../../query/evaluate.ts'
import { openIndex } from '../../query/findbuch-index.ts'
import { lexicalAnalyzer } from '../../query/lexical-analyzer.ts'
import { loadWords } from '../../query/loaded-words.ts'
import { planQuery } from '../../query/plan-query.ts'
import { makeScopes } from '../../query/scope.ts'
import { DEFAULT_WEIGHTS, type RankingWeights } from '../../ranking/weights.ts'
import { readSample } from '../indexer/read-sample.ts'
import { lexicon } from '../lexicon/built-lexicon.ts'
import { indexBytes, inflate } from '../memory-index.ts'
import { lawQueries } from './law-queries.ts'
import { NaiveCollection } from './naive-collection.ts'

const LAWS = '../shared/corpora/gesetze.zip'
const STEP = process.env.FINDBUCH_ALL_LAWS === '1' ? 1 : 50
const QUERIES_OF_A_KIND = 100
const SEED = 1949
/** What is only spelled like the query is not what it says. */
const LITERAL: RankingWeights = { ...DEFAULT_WEIGHTS, similar: 0 }

test('finds what a naive scan finds', async t => {
  t.timeout(15 * 60 * 1000)
  if (!existsSync(LAWS)) {
    t.log(`passed over: ${LAWS} is missing`)
    t.pass()
    return
  }
  const documents = await readSample(LAWS, STEP)
  const naive = new NaiveCollection(germanAnalyzer(), lexicon)
  for (const document of documents) naive.add(document)
  const source = bufferSource(indexBytes(documents))
  const reader = await IndexReader.open(source, inflate)
  const index = await openIndex(source, { inflate })
  const analyzer = lexicalAnalyzer(germanAnalyzer(), await reader.termLexicon())
  const scopes = makeScopes(reader.passages, reader.settings.wordCount, LITERAL)
  const documentOf = documents.flatMap(({ passages }, number) => passages.map(() => number))
  t.log(`${documents.length} laws, ${documentOf.length} passages`)

  /** The numbers of the matching passages. */
  const search = async (query: string): Promise<readonly number[]> => {
    const plan = planQuery(index.parse(query), analyzer)
    if (plan === undefined) return []
    const words = await loadWords(reader, analyzer, plan)
    const evaluation = { words, table: reader.passages, weights: LITERAL, scope: scopes.passages }
    return [...evaluate(plan, evaluation).ids]
  }

  for (const [kind, queries] of Object.entries(lawQueries(documents))) {
    let foundSome = 0
    let foundTotal = 0
    await fc.assert(
      fc.asyncProperty(queries, async query => {
        const expected = numbersOf(naive.search(index.parse(query)))
        t.is(String(await search(query)), String(expected), query)
        if (expected.length === 0) return
        // What is only spelled like the query adds no passage where there is anything else.
        const result = await index.search(query, { limit: 1, snippets: 0 })
        t.is(result.passageCount, expected.length, query)
        t.is(result.documentCount, new Set(expected.map(passage => documentOf[passage])).size, query)
        foundSome += Math.min(1, expected.length)
        foundTotal += expected.length
      }),
      { numRuns: QUERIES_OF_A_KIND, seed: SEED },
    )
    t.log(
      `${QUERIES_OF_A_KIND} ${kind}: ${foundSome} find something, ${Math.round(foundTotal / QUERIES_OF_A_KIND)} passages on average`,
    )
    t.true(foundSome > QUERIES_OF_A_KIND / 2, kind)
  }
})

function numbersOf(set: Uint8Array): readonly number[] {
  return Array.from(set.keys()).filter(passage => set[passage] === 1)
}
