/**
 * What stands before the blocks of a posting list: where each begins and ends, which passages it may have, and the
 * greatest impact in it. So some blocks are read without those before them. postings.ts says how it is written.
 */

/** What the skip table tells of a full block. */
export interface BlockSkip {
  readonly idBefore: number
  readonly lastId: number
  /** Offsets from the first block's; those of its positions from the list's. */
  readonly bodyStart: number
  readonly bodyEnd: number
  readonly positionsStart: number
  readonly positionsEnd: number
  readonly impact: number
  /** Of the ids that are asked for, the first that may be in the block, and the first behind it. */
  readonly wantedStart: number
  readonly wantedEnd: number
}

/** What the skip table tells of the full blocks together, and of those that are wanted one by one. */
export interface SkipTable {
  readonly blocks: readonly BlockSkip[]
  readonly lastId: number
  readonly bodyLength: number
  readonly positionsLength: number
}

/**
 * Reads the entries of `fullBlocks` blocks; makes nothing of those that are passed over, which are most.
 * @param among ascending: blocks that cannot have any of them are not wanted
 */
export function readSkipTable(cursor: Cursor, fullBlocks: number, among?: Uint32Array): SkipTable {
  const blocks: BlockSkip[] = []
  let lastId = -1
  let bodyLength = 0
  let positionsLength = 0
  let wantedEnd = 0
  for (let block = 0; block < fullBlocks; block++) {
    const idBefore = lastId
    lastId += varint(cursor)
    const bodyStart = bodyLength
    bodyLength += varint(cursor)
    const positionsStart = positionsLength
    positionsLength += varint(cursor)
    const impact = cursor.bytes[cursor.at++] ?? 0
    const wantedStart = wantedEnd
    if (among !== undefined) {
      while (wantedEnd < among.length && (among[wantedEnd] as number) <= lastId) wantedEnd++
      if (wantedEnd === wantedStart) continue
    }
    blocks.push({
      idBefore,
      lastId,
      bodyStart,
      bodyEnd: bodyLength,
      positionsStart,
      positionsEnd: positionsLength,
      impact,
      wantedStart,
      wantedEnd,
    })
  }
  return { blocks, lastId, bodyLength, positionsLength }
}

export interface Cursor {
  readonly bytes: Uint8Array
  at: number
}

/** Up to 32 bits. Past the end it reads zeroes and moves on, so that the check at the end notices. */
function varint(cursor: Cursor): number {
  const { bytes } = cursor
  let byte = bytes[cursor.at++] ?? 0
  let value = byte & 127
  for (let shift = 7; byte >= 128 && shift < 35; shift += 7) {
    byte = bytes[cursor.at++] ?? 0
    value |= (byte & 127) << shift
  }
  return value >>> 0
}
