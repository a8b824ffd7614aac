/**
 * A posting list: the passages (or documents) that contain one form, with its frequency in each.
 *
 * Postings come in blocks of BLOCK_POSTINGS, in Rice's code, which is fast; those that fill no block follow in a code
 * that is shorter and slower.
 *
 *     skip table  for each full block: last id − last id of the block before (varint; 0 − (−1) at first) ·
 *                 byte length of the block (varint) · byte length of its positions (varint) ·
 *                 greatest impact in the block (u8)
 *     blocks      gaps · frequencies − PLAIN_ONCE, each as rice-code.ts says
 *     rest        ids behind those of the blocks and below idBound(unit count), as interpolated-ids.ts says ·
 *                 frequencies − PLAIN_ONCE + 1, each in Elias' gamma code · zeroes to the end of the byte
 *
 * A gap is id − previous id − 1, the id before the first being −1. A frequency is
 * termFrequency · 2 + (1 where one of the occurrences is in a heading).
 * The impact is the posting's part of its score, scaled to 0…255 and rounded up: what it means is the
 * ranking's matter.
 */
import { BitReader } from './bit-reader.ts'
import { BitWriter } from './bit-writer.ts'
import { ByteWriter } from './byte-writer.ts'
import type { IndexFormatError } from './errors.ts'
import { readInterpolated, writeInterpolated } from './interpolated-ids.ts'
import { BLOCK_NUMBERS, decodeRice, encodeRice } from './rice-code.ts'
import { type BlockSkip, type Cursor, readSkipTable, type SkipTable } from './skip-table.ts'

/** Enough that what a block says of itself weighs little, and few enough that passing over some is worth it. */
export const BLOCK_POSTINGS = BLOCK_NUMBERS

/** The frequency of most postings: one occurrence, in no heading. No frequency is less. */
const PLAIN_ONCE = 2

/** More than any passage has words, and what the gamma code can hold. */
const MAX_FREQUENCY = 2 ** 25 - 1

/** A frequency takes a bit at the least. A greater count is damage, found before memory is asked for. */
const MAX_POSTINGS_PER_BYTE = 8

export interface PostingList {
  /** Passage or document numbers, ascending, no duplicates. */
  readonly ids: Uint32Array
  /** frequencies[i] belongs to ids[i]: termFrequency · 2 + (1 where an occurrence is in a heading). */
  readonly frequencies: Uint32Array
}

/**
 * What the ids of a rest are below: a power of two, so that the bytes of a list outlast most changes of the unit count.
 * @param unitCount number of passages, or of documents
 */
function idBound(unitCount: number): number {
  return 2 ** (32 - Math.clz32(Math.max(1, unitCount) - 1))
}

/**
 * @param unitCount every id is below it
 * @param positionLengths positionLengths[block]: bytes that the positions of the postings of a full block take
 * @param impactOf the impact 0…255 of a posting
 */
export function encodePostings(
  list: PostingList,
  unitCount: number,
  positionLengths: Uint32Array,
  impactOf: (id: number, frequency: number) => number,
): Uint8Array {
  const { ids, frequencies } = list
  const fullBlocks = Math.floor(ids.length / BLOCK_POSTINGS)
  const table = new ByteWriter(16 * fullBlocks)
  const body = new ByteWriter(2 * ids.length + 8)
  let previousId = -1
  for (let block = 0; block < fullBlocks; block++) {
    const from = block * BLOCK_POSTINGS
    const to = from + BLOCK_POSTINGS
    const bodyStart = body.length
    encodeBlock(body, ids.subarray(from, to), frequencies.subarray(from, to), previousId)
    let impact = 0
    for (let i = from; i < to; i++)
      impact = Math.max(impact, impactOf(ids[i] as number, frequencies[i] as number))
    const lastId = ids[to - 1] as number
    table.varint(lastId - previousId)
    table.varint(body.length - bodyStart)
    table.varint(positionLengths[block] as number)
    table.u8(impact)
    previousId = lastId
  }
  const rest = {
    ids: ids.subarray(fullBlocks * BLOCK_POSTINGS),
    frequencies: frequencies.subarray(fullBlocks * BLOCK_POSTINGS),
  }
  encodeRest(body, rest, previousId + 1, idBound(unitCount))
  table.bytes(body.peek())
  return table.finish()
}

/** What a list's place in the index says of it. */
export interface PostingBounds {
  readonly count: number
  /** Every id is below it. */
  readonly unitCount: number
  /** Bytes of its positions. */
  readonly positionsByteLength: number
}

export interface DecodedPostings extends PostingList {
  /** Where the positions of each full block begin, and then those of the rest: offsets from those of the list. */
  readonly positionStarts: Uint32Array
  /** Where the positions of each full block end: behind it blocks may be left out. */
  readonly positionEnds: Uint32Array
}

/**
 * Decodes a list, or those blocks of it that may have some ids. O(n); allocates its arrays.
 * @param bytes the list and nothing else
 * @param damaged makes the error for bytes that are no such list
 * @param among ascending: full blocks without any of them are passed over
 */
export function decodePostings(
  bytes: Uint8Array,
  { count, unitCount, positionsByteLength }: PostingBounds,
  damaged: () => IndexFormatError,
  among?: Uint32Array,
): DecodedPostings {
  if (count > bytes.length * MAX_POSTINGS_PER_BYTE) throw damaged()
  const cursor = { bytes, at: 0 }
  const table = readSkipTable(cursor, Math.floor(count / BLOCK_POSTINGS), among)
  if (table.positionsLength > positionsByteLength) throw damaged()
  const bodyStart = cursor.at
  const restCount = count % BLOCK_POSTINGS
  const ids = new Uint32Array(table.blocks.length * BLOCK_POSTINGS + restCount)
  const frequencies = new Uint32Array(ids.length)
  const decodedBlocks: BlockSkip[] = []
  for (const block of table.blocks) {
    const from = decodedBlocks.length * BLOCK_POSTINGS
    const middle = decodeRice(bytes, bodyStart + block.bodyStart, ids, from)
    if (addGaps(ids, from, block.idBefore) !== block.lastId) throw damaged()
    if (among !== undefined && !hasAnyOf(ids, from, among, block)) continue
    if (decodeRice(bytes, middle, frequencies, from) !== bodyStart + block.bodyEnd) throw damaged()
    if (!addLeastFrequency(frequencies, from)) throw damaged()
    decodedBlocks.push(block)
  }
  const decoded = decodedBlocks.length * BLOCK_POSTINGS
  const rest = { ids, frequencies, from: decoded, to: decoded + restCount }
  const start = bodyStart + table.bodyLength
  if (decodeRest({ bytes, at: start }, rest, table.lastId + 1, idBound(unitCount)) !== bytes.length) {
    throw damaged()
  }
  const lastId = restCount === 0 ? table.lastId : (ids[rest.to - 1] as number)
  if (lastId >= unitCount) throw damaged()
  const isWhole = rest.to === ids.length
  return {
    ids: isWhole ? ids : ids.subarray(0, rest.to),
    frequencies: isWhole ? frequencies : frequencies.subarray(0, rest.to),
    ...positionBoundsOf(decodedBlocks, table),
  }
}

function positionBoundsOf(
  blocks: readonly BlockSkip[],
  { positionsLength }: SkipTable,
): Pick<DecodedPostings, 'positionStarts' | 'positionEnds'> {
  if (positionsLength === 0 && blocks.length === 0)
    return { positionStarts: AT_ONCE, positionEnds: NO_BLOCKS }
  const positionStarts = new Uint32Array(blocks.length + 1)
  const positionEnds = new Uint32Array(blocks.length)
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as BlockSkip
    positionStarts[i] = block.positionsStart
    positionEnds[i] = block.positionsEnd
  }
  positionStarts[blocks.length] = positionsLength
  return { positionStarts, positionEnds }
}

/** Of lists without a full block, which are most. */
const AT_ONCE = Uint32Array.of(0)
const NO_BLOCKS = new Uint32Array()

function encodeBlock(body: ByteWriter, ids: Uint32Array, frequencies: Uint32Array, idBefore: number): void {
  let previousId = idBefore
  const gaps = ids.map(id => {
    const gap = id - previousId - 1
    previousId = id
    return gap
  })
  encodeRice(body, gaps)
  encodeRice(
    body,
    frequencies.map(frequency => frequency - PLAIN_ONCE),
  )
}

function encodeRest(body: ByteWriter, { ids, frequencies }: PostingList, low: number, end: number): void {
  const bits = new BitWriter(body)
  writeInterpolated(bits, ids, low, end)
  for (const frequency of frequencies) bits.gamma(frequency - PLAIN_ONCE + 1)
  bits.endByte()
}

/** Makes ids of the gaps of the block that begins at `from`. @returns the last id, as large as the gaps make it */
function addGaps(ids: Uint32Array, from: number, idBefore: number): number {
  let id = idBefore
  for (let i = from; i < from + BLOCK_POSTINGS; i++) {
    id += (ids[i] as number) + 1
    ids[i] = id
  }
  return id
}

/** Whether the block that begins at `from` has any of those that are asked for. */
function hasAnyOf(ids: Uint32Array, from: number, among: Uint32Array, block: BlockSkip): boolean {
  let at = from
  for (let i = block.wantedStart; i < block.wantedEnd; i++) {
    const wanted = among[i] as number
    while ((ids[at] as number) < wanted) at++
    if (ids[at] === wanted) return true
  }
  return false
}

/** Makes frequencies of what they are above PLAIN_ONCE. @returns false for frequencies that there are not */
function addLeastFrequency(frequencies: Uint32Array, from: number): boolean {
  for (let i = from; i < from + BLOCK_POSTINGS; i++) {
    const frequency = (frequencies[i] as number) + PLAIN_ONCE
    if (frequency > MAX_FREQUENCY) return false
    frequencies[i] = frequency
  }
  return true
}

interface Rest extends PostingList {
  readonly from: number
  readonly to: number
}

/** @returns the offset behind the rest, infinite where its ids or frequencies cannot be, which is damage */
function decodeRest(
  { bytes, at }: Cursor,
  { ids, frequencies, from, to }: Rest,
  low: number,
  end: number,
): number {
  if (end - low < to - from) return Number.POSITIVE_INFINITY
  const bits = new BitReader(bytes, at)
  readInterpolated(bits, { ids, from, to }, low, end)
  for (let i = from; i < to; i++) {
    const frequency = bits.gamma() + PLAIN_ONCE - 1
    if (frequency > MAX_FREQUENCY) return Number.POSITIVE_INFINITY
    frequencies[i] = frequency
  }
  return bits.byteEnd
}
