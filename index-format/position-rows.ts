/**
 * The positions of some postings of a list: of a word that is in half of all passages those in the best few hundred,
 * without reading and decoding the others.
 */
import type { ByteRange } from './byte-source.ts'
import type { LoadedPostings } from './loaded-postings.ts'
import type { PositionDecoder, PositionList } from './positions.ts'
import { BLOCK_POSTINGS } from './postings.ts'

export interface PositionRequest {
  readonly list: LoadedPostings
  /** Indexes into list.ids, ascending, no duplicates. */
  readonly rows: Uint32Array
}

/** Blocks that lie near one another, both ends inclusive: they are read in one piece. */
export interface BlockRun {
  readonly first: number
  last: number
}

/** The blocks that have one of the rows. */
export function blockRuns({ list, rows }: PositionRequest): readonly BlockRun[] {
  const runs: BlockRun[] = []
  for (const row of rows) {
    const block = Math.floor(row / BLOCK_POSTINGS)
    const run = runs.at(-1)
    if (run?.last === block) continue
    const isNear = run !== undefined && blockStart(list, block) - blockEnd(list, run.last) <= MAX_GAP_BYTES
    if (isNear) run.last = block
    else runs.push({ first: block, last: block })
  }
  return runs
}

/** What is read for nothing costs less than another read, which takes some microseconds. */
const MAX_GAP_BYTES = 16_384

/** Where the positions of a run lie in the index file. */
export function positionsRangeOf(list: LoadedPostings, { first, last }: BlockRun): ByteRange {
  const { offset } = list.positionsRange
  const start = blockStart(list, first)
  return { offset: offset + start, byteLength: blockEnd(list, last) - start }
}

/**
 * @param bytes of the positions of each run
 * @returns the positions of each row
 */
export function decodeRows(
  { list, rows }: PositionRequest,
  runs: readonly BlockRun[],
  bytes: readonly Uint8Array[],
  decoder: PositionDecoder,
): PositionList {
  const starts = new Uint32Array(rows.length + 1)
  let total = 0
  for (let i = 0; i < rows.length; i++) {
    total += (list.frequencies[rows[i] as number] as number) >>> 1
    starts[i + 1] = total
  }
  const byteCount = bytes.reduce((sum, { length }) => sum + length, 0)
  decoder.checkCount(total, rows.length, byteCount)
  const positions = new Uint32Array(total)
  let at = 0
  runs.forEach(({ first, last }, i) => {
    const runStart = blockStart(list, first)
    for (let block = first; block <= last; block++) {
      const end = rowsBelow(rows, at, (block + 1) * BLOCK_POSTINGS)
      if (end === at) continue
      const own = (bytes[i] as Uint8Array).subarray(
        blockStart(list, block) - runStart,
        blockEnd(list, block) - runStart,
      )
      decoder.rows(own, block, rows.subarray(at, end), { to: positions, start: starts[at] as number })
      at = end
    }
  })
  return { positions, starts }
}

/** The first index from `from` on of a row that is not below a limit. */
function rowsBelow(rows: Uint32Array, from: number, limit: number): number {
  let at = from
  while (at < rows.length && (rows[at] as number) < limit) at++
  return at
}

/** The same of positions that have been read. */
export function selectPositions({ positions, starts }: PositionList, rows: Uint32Array): PositionList {
  const selectedStarts = new Uint32Array(rows.length + 1)
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number
    const count = (starts[row + 1] as number) - (starts[row] as number)
    selectedStarts[i + 1] = (selectedStarts[i] as number) + count
  }
  const selected = new Uint32Array(selectedStarts[rows.length] as number)
  let to = 0
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number
    for (let at = starts[row] as number; at < (starts[row + 1] as number); at++) {
      selected[to++] = positions[at] as number
    }
  }
  return { positions: selected, starts: selectedStarts }
}

/** Offset from the positions of the list; the rest ends where they end. */
function blockStart({ positionStarts, positionsRange }: LoadedPostings, block: number): number {
  return positionStarts[block] ?? positionsRange.byteLength
}

function blockEnd({ positionEnds, positionsRange }: LoadedPostings, block: number): number {
  return positionEnds[block] ?? positionsRange.byteLength
}
