/**
 * Listed documents → segments: runs of documents whose texts are compressed together. Where one ends depends on the
 * documents near by and on nothing else, so that a document more or less leaves the other segments, and with them the
 * bytes of their texts, as they are.
 *
 *   a.md  b.md │ c.md  d.md  e.md │ f.md      the paths of c.md and f.md are boundaries
 */
import { pathHash } from './path-hash.ts'

export interface ListedDocument {
  readonly path: string
  readonly byteLength: number
}

/** @returns all documents in their order; no segment is empty */
export function cutSegments<Document extends ListedDocument>(
  documents: readonly Document[],
): readonly (readonly Document[])[] {
  const segments: Document[][] = []
  let byteLength = 0
  for (const document of documents) {
    const segment = segments.at(-1)
    byteLength += document.byteLength
    if (segment !== undefined && byteLength <= MAX_SEGMENT_BYTES && !isBoundary(document.path)) {
      segment.push(document)
    } else {
      segments.push([document])
      byteLength = document.byteLength
    }
  }
  return segments
}

/** A larger document has a segment of its own. */
const MAX_SEGMENT_BYTES = 4 << 20
/** On average a segment has as many documents: some 25 blocks of texts, of which only the last one is not full. */
const DOCUMENTS_PER_BOUNDARY = 16

/** By chance, so that no folder is all boundaries. */
function isBoundary(path: string): boolean {
  return pathHash(path) % DOCUMENTS_PER_BOUNDARY === 0
}
