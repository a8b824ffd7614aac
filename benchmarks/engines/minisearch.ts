/** MiniSearch with stems by Snowball; its index is one JSON file. A phrase is answered as words that must all be there. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import MiniSearch, { type SearchOptions } from 'minisearch'
import type { BenchQuery } from '../bench-query.ts'
import type { DocumentPassages } from '../passages.ts'
import { HIT_COUNT, type OpenEngine } from './engine.ts'
import { cachedStemmer, foldLetters, splitWords } from './german-stems.ts'

const FILE = 'minisearch.json'

const OPTIONS = { fields: ['text'], tokenize: splitWords, processTerm: cachedStemmer() }

export async function build(documents: AsyncIterable<DocumentPassages>, folder: string): Promise<void> {
  const index = new MiniSearch<{ id: number; text: string }>(OPTIONS)
  let id = 0
  for await (const passages of documents) for (const text of passages) index.add({ id: id++, text })
  writeFileSync(join(folder, FILE), JSON.stringify(index))
}

export async function open(folder: string): Promise<OpenEngine> {
  const index = MiniSearch.loadJSON(readFileSync(join(folder, FILE), 'utf8'), OPTIONS)
  return {
    search({ kind, words }) {
      const hits = index.search(words.join(' '), SEARCH_OPTIONS[kind])
      return { kind: 'passages', passages: hits.slice(0, HIT_COUNT).map(({ id }) => Number(id)) }
    },
  }
}

const SEARCH_OPTIONS: Readonly<Record<BenchQuery['kind'], SearchOptions>> = {
  words: {},
  phrase: { combineWith: 'AND' },
  // A beginning is no word to stem.
  prefix: { prefix: true, processTerm: foldLetters },
  and: { combineWith: 'AND' },
}
