/** Findbuch by its library; `findbuch index` has built the file. */
import { join } from 'node:path'
import { openIndexFile } from '../../query/node-index-file.ts'
import type { BenchQuery } from '../bench-query.ts'
import { type DocumentAnswer, HIT_COUNT, type OpenEngine } from './engine.ts'

export const INDEX_NAME = 'corpus.findbuch'

export async function open(folder: string): Promise<OpenEngine> {
  const index = await openIndexFile(join(folder, INDEX_NAME))
  const search = async (query: BenchQuery, snippets: number): Promise<DocumentAnswer> => {
    const found = await index.search(findbuchQuery(query), { limit: HIT_COUNT, snippets })
    const hits = found.hits.map(({ document, passage }) => ({ document, passage }))
    return { kind: 'documents', hits, documentCount: found.documentCount, passageCount: found.passageCount }
  }
  return { search: query => search(query, 0), searchWithSnippets: query => search(query, 3) }
}

export function findbuchQuery({ kind, words }: BenchQuery): string {
  switch (kind) {
    case 'words':
      return words.join(' ')
    case 'phrase':
      return `"${words.join(' ')}"`
    case 'prefix':
      return `${words.join(' ')}*`
    case 'and':
      return words.join(' UND ')
  }
}
