/** What the benchmark asks of every engine; each is a file of this folder. */
import type { BenchQuery } from '../bench-query.ts'
import type { DocumentPassages } from '../passages.ts'

/** So many hits are asked for. */
export const HIT_COUNT = 10

export interface Engine {
  /**
   * Builds from passages, which have numbers from 0 in the order they come, to finished files in a folder. Absent
   * where a command of its own does it.
   */
  build?(documents: AsyncIterable<DocumentPassages>, folder: string): Promise<void>
  open(folder: string): Promise<OpenEngine>
}

export interface OpenEngine {
  search(query: BenchQuery): Answer | Promise<Answer>
  /** Absent where the engine has none. */
  searchWithSnippets?(query: BenchQuery): Answer | Promise<Answer>
}

export type Answer = PassageAnswer | DocumentAnswer

export interface PassageAnswer {
  readonly kind: 'passages'
  /** Best first, at most HIT_COUNT. */
  readonly passages: readonly number[]
}

/** Of an engine that finds documents, and of each the best passage. */
export interface DocumentAnswer {
  readonly kind: 'documents'
  /** `passage` is counted within its document. */
  readonly hits: readonly { readonly document: number; readonly passage: number }[]
  readonly documentCount: number
  readonly passageCount: number
}
