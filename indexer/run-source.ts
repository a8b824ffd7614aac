/** What a run is made of. */
import type { DocumentSource } from './sources/document-source.ts'

/** A document to read, or one that the index before has as it is. */
export interface RunSource extends DocumentSource {
  readonly kept?: KeptSource
}

export interface KeptSource {
  /** Of the document in the index before. */
  readonly number: number
  /** Bytes of the document. */
  readonly byteLength: number
}

/** Consecutive segments. */
export type RunSources = readonly (readonly RunSource[])[]
