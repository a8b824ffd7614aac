/** lunr with lunr-languages' German; its index is one JSON file. A phrase is answered as words that must all be there. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import lunr from 'lunr'
import addGerman from 'lunr-languages/lunr.de.js'
import addStemmerSupport from 'lunr-languages/lunr.stemmer.support.js'
import type { BenchQuery } from '../bench-query.ts'
import type { DocumentPassages } from '../passages.ts'
import { HIT_COUNT, type OpenEngine } from './engine.ts'
import { foldLetters } from './german-stems.ts'

const FILE = 'lunr.json'

addStemmerSupport(lunr)
addGerman(lunr)

export async function build(documents: AsyncIterable<DocumentPassages>, folder: string): Promise<void> {
  const builder = new lunr.Builder()
  lunr.de.call(builder)
  builder.field('text')
  let id = 0
  for await (const passages of documents) for (const text of passages) builder.add({ id: id++, text })
  writeFileSync(join(folder, FILE), JSON.stringify(builder.build()))
}

export async function open(folder: string): Promise<OpenEngine> {
  const index = lunr.Index.load(JSON.parse(readFileSync(join(folder, FILE), 'utf8')))
  return {
    search(query) {
      const hits = index.search(lunrQuery(query)).slice(0, HIT_COUNT)
      return { kind: 'passages', passages: hits.map(({ ref }) => Number(ref)) }
    },
  }
}

function lunrQuery({ kind, words }: BenchQuery): string {
  switch (kind) {
    case 'words':
      return words.join(' ')
    case 'phrase':
    case 'and':
      return words.map(word => (isIndexed(word) ? `+${word}` : word)).join(' ')
    case 'prefix':
      return `${words.map(foldLetters).join(' ')}*`
  }
}

/** lunr leaves stop words out; one that must be there would find nothing. */
function isIndexed(word: string): boolean {
  return lunr.de.stopWordFilter(word.toLowerCase()) !== undefined
}
