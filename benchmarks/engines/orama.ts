/**
 * Orama with its German stemmer, saved as JSON; it keeps the texts. It takes every word of a query as the beginning of
 * longer ones, and where all words must be there it counts each of these, so that it finds what has other words; any of
 * them is all that can be asked for.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { create, insert, load, save, search } from '@orama/orama'
import { language, stemmer } from '@orama/stemmers/german'
import type { DocumentPassages } from '../passages.ts'
import { HIT_COUNT, type OpenEngine } from './engine.ts'

const FILE = 'orama.json'

function createDatabase() {
  return create({
    schema: { text: 'string' },
    components: { tokenizer: { language, stemming: true, stemmer } },
  })
}

export async function build(documents: AsyncIterable<DocumentPassages>, folder: string): Promise<void> {
  const database = createDatabase()
  let id = 0
  for await (const passages of documents) {
    for (const text of passages) await insert(database, { id: String(id++), text })
  }
  writeFileSync(join(folder, FILE), JSON.stringify(save(database)))
}

export async function open(folder: string): Promise<OpenEngine> {
  const database = createDatabase()
  load(database, JSON.parse(readFileSync(join(folder, FILE), 'utf8')))
  return {
    async search({ words }) {
      const { hits } = await search(database, { term: words.join(' '), limit: HIT_COUNT })
      return { kind: 'passages', passages: hits.map(({ id }) => Number(id)) }
    },
  }
}
