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

/** Encodes lists one after the other, all in the same memory: of German law there are 600,000. */
export class PostingsWriter {
  readonly #idBound: number
  readonly #impactOf: (id: number, frequency: number) => number
  readonly #body = new ByteWriter()
  readonly #bits = new BitWriter(this.#body)
  /** Of one block. */
  readonly #numbers = new Uint32Array(BLOCK_POSTINGS)

  /**
   * @param unitCount every id is below it
   * @param impactOf the impact 0…255 of a posting
   */
  constructor(unitCount: number, impactOf: (id: number, frequency: number) => number) {
    this.#idBound = idBound(unitCount)
    this.#impactOf = impactOf
  }

  /** @param positionLengths positionLengths[block]: bytes that the positions of the postings of a full block take */
  write(writer: ByteWriter, list: PostingList, positionLengths: Uint32Array): void {
    const { ids } = list
    const body = this.#body
    const blocksEnd = ids.length - (ids.length % BLOCK_POSTINGS)
    body.clear()
    let previousId = -1
    for (let from = 0; from < blocksEnd; from += BLOCK_POSTINGS) {
      const bodyStart = body.length
      this.#encodeBlock(list, from, previousId)
      const lastId = ids[from + BLOCK_POSTINGS - 1] as number
      writer.varint(lastId - previousId)
      writer.varint(body.length - bodyStart)
      writer.varint(positionLengths[from / BLOCK_POSTINGS] as number)
      writer.u8(this.#greatestImpact(list, from))
      previousId = lastId
    }
    this.#encodeRest(list, blocksEnd, previousId + 1)
    writer.bytes(body.peek())
  }

  #encodeBlock({ ids, frequencies }: PostingList, from: number, idBefore: number): void {
    const numbers = this.#numbers
    let previousId = idBefore
    for (let i = 0; i < BLOCK_POSTINGS; i++) {
      const id = ids[from + i] as number
      numbers[i] = id - previousId - 1
      previousId = id
    }
    encodeRice(this.#body, numbers)
    for (let i = 0; i < BLOCK_POSTINGS; i++) numbers[i] = (frequencies[from + i] as number) - PLAIN_ONCE
    encodeRice(this.#body, numbers)
  }

  #greatestImpact({ ids, frequencies }: PostingList, from: number): number {
    let impact = 0
    for (let i = from; i < from + BLOCK_POSTINGS; i++)
      impact = Math.max(impact, this.#impactOf(ids[i] as number, frequencies[i] as number))
    return impact
  }

  #encodeRest({ ids, frequencies }: PostingList, from: number, low: number): void {
    const bits = this.#bits
    writeInterpolated(bits, { ids, from, to: ids.length }, low, this.#idBound)
    for (let i = from; i < ids.length; i++) bits.gamma((frequencies[i] as number) - PLAIN_ONCE + 1)
    bits.endByte()
  }
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
