/**
 * Finds all matches of a document, from the block of the hit on and around its end. In small pieces, one after the
 * other: a query that is asked meanwhile waits for one of them at most.
 */
import type { SearchIndex, TextRange } from '../../../query/search-index.ts'
import type { PreviewDocument } from './document.ts'

export interface DocumentScan {
  readonly query: string
  readonly document: PreviewDocument
  /** Index of the block to begin with. */
  readonly firstBlock: number
  /** Blocks whose matches are known. */
  readonly known: ReadonlyMap<number, unknown>
}

/**
 * @param report takes the matches of further blocks by their index, now and then
 * @param signal ends the scan
 */
export async function scanDocument(
  index: Pick<SearchIndex, 'highlight'>,
  { query, document, firstBlock, known }: DocumentScan,
  report: (highlights: ReadonlyMap<number, readonly TextRange[]>) => void,
  signal: AbortSignal,
): Promise<void> {
  const { blocks } = document
  let found = new Map<number, readonly TextRange[]>()
  let foundLength = 0
  for (const piece of piecesOf(document, firstBlock, known)) {
    for (const [block, ranges] of await findHighlights(index, query, document, piece))
      found.set(block, ranges)
    if (signal.aborted) return
    foundLength += piece.reduce((sum, block) => sum + (blocks[block]?.text.length ?? 0), 0)
    if (foundLength < reportedLength) continue
    report(found)
    found = new Map()
    foundLength = 0
  }
  if (found.size > 0) report(found)
}

export async function findHighlights(
  index: Pick<SearchIndex, 'highlight'>,
  query: string,
  { blocks }: PreviewDocument,
  wanted: readonly number[],
): Promise<ReadonlyMap<number, readonly TextRange[]>> {
  const found = wanted.map(async (block): Promise<[number, readonly TextRange[]]> => {
    return [block, await index.highlight(query, blocks[block]?.text ?? '', { asYouType: true })]
  })
  return new Map(await Promise.all(found))
}

/** Blocks that are asked for together have so many UTF-16 units: a few milliseconds of work. */
const pieceLength = 20_000
/** Every report draws the screen anew. */
const reportedLength = 400_000

function* piecesOf(
  { blocks }: PreviewDocument,
  firstBlock: number,
  known: ReadonlyMap<number, unknown>,
): Generator<readonly number[]> {
  let piece: number[] = []
  let length = 0
  for (let step = 0; step < blocks.length; step++) {
    const block = (firstBlock + step) % blocks.length
    if (known.has(block)) continue
    piece.push(block)
    length += blocks[block]?.text.length ?? 0
    if (length < pieceLength) continue
    yield piece
    piece = []
    length = 0
  }
  if (piece.length > 0) yield piece
}
