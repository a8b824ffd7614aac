/**
 * FlexSearch with stems by Snowball, each term indexed with all its beginnings, which prefixes need; exported to one
 * file for each part. A phrase is answered as words that must all be there.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Index } from 'flexsearch'
import type { DocumentPassages } from '../passages.ts'
import { HIT_COUNT, type OpenEngine } from './engine.ts'
import { cachedStemmer, foldLetters, splitWords } from './german-stems.ts'

const stem = cachedStemmer()

/** Before a beginning, which is no word to stem: the index has one way to read texts and queries. */
const BEGINNING = '\u{e000}'

function createIndex(): Index {
  const encode = (text: string) =>
    text.startsWith(BEGINNING) ? [foldLetters(text.slice(1))] : splitWords(text).map(stem)
  return new Index({ tokenize: 'forward', encode })
}

export async function build(documents: AsyncIterable<DocumentPassages>, folder: string): Promise<void> {
  const index = createIndex()
  let id = 0
  for await (const passages of documents) for (const text of passages) index.add(id++, text)
  await index.export((name, data) => {
    if (data !== undefined) writeFileSync(join(folder, name), data)
  })
}

export async function open(folder: string): Promise<OpenEngine> {
  const index = createIndex()
  for (const name of readdirSync(folder)) index.import(name, readFileSync(join(folder, name), 'utf8'))
  return {
    search({ kind, words }) {
      const text = kind === 'prefix' ? BEGINNING + words.join(' ') : words.join(' ')
      const passages = index.search(text, { limit: HIT_COUNT, suggest: kind === 'words' }).map(Number)
      return { kind: 'passages', passages }
    },
  }
}
