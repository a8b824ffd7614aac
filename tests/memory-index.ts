/**
 * Small collections as an open index in memory, with the product's German analysis.
 *
 *     const index = await memoryIndex({ 'miete.md': { title: 'Miete', text: 'Die Frist beträgt drei Monate.' } })
 */
import { inflateRawSync } from 'node:zlib'
import { germanAnalyzer, goldenTokens } from '../analysis/index.ts'
import { bufferSource } from '../index-format/byte-source.ts'
import type { Inflate } from '../index-format/compressed-block.ts'
import { deflate } from '../indexer/deflate.ts'
import type { Section } from '../indexer/readers/readable-document.ts'
import type { IndexedDocument } from '../indexer/run-builder.ts'
import { type OpenOptions, openIndex } from '../query/findbuch-index.ts'
import type { SearchIndex } from '../query/search-index.ts'
import { DEFAULT_WEIGHTS } from '../ranking/weights.ts'
import { buildDocuments } from './indexer/build-documents.ts'
import { lexicon } from './lexicon/built-lexicon.ts'

/** What a test says of a document; a text alone is one passage without a heading. */
export interface SmallDocument {
  readonly title?: string
  readonly fields?: Readonly<Record<string, readonly string[]>>
  readonly text?: string
  /** Instead of `text`: passages with their heading paths. */
  readonly passages?: readonly Section[]
}

/** By path, in any order. */
export type SmallCollection = Readonly<Record<string, SmallDocument | string>>

export async function memoryIndex(
  documents: SmallCollection,
  options: Partial<OpenOptions> = {},
): Promise<SearchIndex> {
  return openBytes(collectionBytes(documents), options)
}

/** The index file of a small collection. */
export function collectionBytes(documents: SmallCollection): Uint8Array {
  return indexBytes(Object.entries(documents).sort(byPath).map(toDocument))
}

export const inflate: Inflate = (compressed, { dictionary }) => inflateRawSync(compressed, { dictionary })

export function openBytes(bytes: Uint8Array, options: Partial<OpenOptions> = {}): Promise<SearchIndex> {
  return openIndex(bufferSource(bytes), { inflate, ...options })
}

/** @param documents ascending by path */
export function indexBytes(documents: Iterable<IndexedDocument>): Uint8Array {
  const analyzer = germanAnalyzer()
  return buildDocuments(documents, analyzer, {
    deflate,
    goldenTokens: goldenTokens(analyzer),
    ranking: DEFAULT_WEIGHTS,
    lexicon,
  })
}

/** A passage whose text is its headings, a line each, and then its body. */
export function passage(headings: readonly string[], body: string, line = 1): Section {
  const headingLines = headings.map(heading => `${heading}\n`).join('')
  return { headings, text: headingLines + body, bodyStart: headingLines.length, line }
}

function toDocument([path, given]: readonly [string, SmallDocument | string]): IndexedDocument {
  const document = typeof given === 'string' ? { text: given } : given
  return {
    path,
    title: document.title ?? '',
    language: undefined,
    fields: document.fields ?? {},
    contentHash: new Uint8Array(16),
    passages: document.passages ?? [passage([], document.text ?? '')],
  }
}

function byPath([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1
}
