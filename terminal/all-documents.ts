/** The documents of an index in the order of their paths, read some at a time: an index may have millions. */
import type { DocumentEntry, SearchIndex } from '../query/search-index.ts'

export interface NumberedDocument extends DocumentEntry {
  /** In this index, 0-based. */
  readonly number: number
}

/** @throws the signal's reason when it ends the reading */
export async function* allDocuments(
  index: SearchIndex,
  signal: AbortSignal,
): AsyncGenerator<readonly NumberedDocument[]> {
  const { documentCount } = index.info
  for (let first = 0; first < documentCount; first += DOCUMENTS_AT_A_TIME) {
    signal.throwIfAborted()
    const count = Math.min(DOCUMENTS_AT_A_TIME, documentCount - first)
    const numbers = Array.from({ length: count }, (_, i) => first + i)
    const documents = await index.documents(numbers)
    yield documents.map((document, i) => ({ ...document, number: first + i }))
  }
}

const DOCUMENTS_AT_A_TIME = 1000
