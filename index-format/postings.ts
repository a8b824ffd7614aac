/**
 * A posting list: the passages (or documents) that contain one form, with its frequency in each.
 *
 * Postings come in blocks of BLOCK_POSTINGS, bit-packed; those that fill no block follow as varints.
 *
 *     skip table  for each full block: last id − last id of the block before (varint; 0 − (−1) at first) ·
 *                 byte length of the block (varint) · byte length of its positions (varint) ·
 *                 greatest impact in the block (u8)
 *     blocks      bits per gap (u8) · bits per frequency (u8) · gaps · frequencies, both bit-packed
 *     rest        for each posting: gap · 2 + 1 where the frequency is PLAIN_ONCE, else gap · 2 and then the
 *                 frequency (varints)
 *
 * A gap is id − previous id − 1, the id before the first being −1. A frequency is
 * termFrequency · 2 + (1 where one of the occurrences is in a heading).
 * The impact is the posting's part of its score, scaled to 0…255 and rounded up: what it means is the
 * ranking's matter.
 */
import { bitWidth, packBits, packedByteLength, unpackBits } from './bit-packing.ts'
import { ByteWriter } from './byte-writer.ts'
import type { IndexFormatError } from './errors.ts'

/** A multiple of 8, so that packed integers of any width end on a byte. */
export const BLOCK_POSTINGS = 128

/** The frequency of most postings: one occurrence, in no heading. */
const PLAIN_ONCE = 2

export interface PostingList {
  /** Passage or document numbers, ascending, no duplicates. */
  readonly ids: Uint32Array
  /** frequencies[i] belongs to ids[i]: termFrequency · 2 + (1 where an occurrence is in a heading). */
  readonly frequencies: Uint32Array
}

/**
 * @param positionLengths positionLengths[i]: bytes that the positions of ids[i] take in the list of positions
 * @param impactOf the impact 0…255 of a posting
 */
export function encodePostings(
  list: PostingList,
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
    let positionBytes = 0
    for (let i = from; i < to; i++) {
      impact = Math.max(impact, impactOf(ids[i] as number, frequencies[i] as number))
      positionBytes += positionLengths[i] as number
    }
    const lastId = ids[to - 1] as number
    table.varint(lastId - previousId)
    table.varint(body.length - bodyStart)
    table.varint(positionBytes)
    table.u8(impact)
    previousId = lastId
  }
  encodeRest(
    body,
    ids.subarray(fullBlocks * BLOCK_POSTINGS),
    frequencies.subarray(fullBlocks * BLOCK_POSTINGS),
    previousId,
  )
  table.bytes(body.peek())
  return table.finish()
}

/**
 * Decodes a whole list. O(n); allocates the two arrays.
 * @param bytes the list and nothing else
 * @param damaged makes the error for bytes that are no list of `count` postings
 */
export function decodePostings(
  bytes: Uint8Array,
  count: number,
  damaged: () => IndexFormatError,
): PostingList {
  const ids = new Uint32Array(count)
  const frequencies = new Uint32Array(count)
  const fullBlocks = Math.floor(count / BLOCK_POSTINGS)
  const cursor = { bytes, at: 0 }
  for (let block = 0; block < fullBlocks; block++) passOverTableEntry(cursor)
  let previousId = -1
  for (let block = 0; block < fullBlocks; block++) {
    const from = block * BLOCK_POSTINGS
    decodeBlock(
      cursor,
      ids.subarray(from, from + BLOCK_POSTINGS),
      frequencies.subarray(from, from + BLOCK_POSTINGS),
      previousId,
    )
    previousId = ids[from + BLOCK_POSTINGS - 1] as number
  }
  for (let i = fullBlocks * BLOCK_POSTINGS; i < count; i++) {
    const value = varint(cursor)
    previousId += (value >>> 1) + 1
    ids[i] = previousId
    frequencies[i] = value & 1 ? PLAIN_ONCE : varint(cursor)
  }
  if (cursor.at !== bytes.length) throw damaged()
  return { ids, frequencies }
}

function encodeBlock(body: ByteWriter, ids: Uint32Array, frequencies: Uint32Array, idBefore: number): void {
  const gaps = new Uint32Array(ids.length)
  let previousId = idBefore
  ids.forEach((id, i) => {
    gaps[i] = id - previousId - 1
    previousId = id
  })
  const gapBits = bitWidth(gaps, gaps.length)
  const frequencyBits = bitWidth(frequencies, frequencies.length)
  body.u8(gapBits)
  body.u8(frequencyBits)
  body.bytes(packBits(gaps, gaps.length, gapBits))
  body.bytes(packBits(frequencies, frequencies.length, frequencyBits))
}

function encodeRest(body: ByteWriter, ids: Uint32Array, frequencies: Uint32Array, idBefore: number): void {
  let previousId = idBefore
  ids.forEach((id, i) => {
    const gap = id - previousId - 1
    const frequency = frequencies[i] as number
    if (frequency === PLAIN_ONCE) body.varint(gap * 2 + 1)
    else {
      body.varint(gap * 2)
      body.varint(frequency)
    }
    previousId = id
  })
}

interface Cursor {
  readonly bytes: Uint8Array
  at: number
}

function passOverTableEntry(cursor: Cursor): void {
  varint(cursor)
  varint(cursor)
  varint(cursor)
  cursor.at++
}

function decodeBlock(cursor: Cursor, ids: Uint32Array, frequencies: Uint32Array, idBefore: number): void {
  const gapBits = cursor.bytes[cursor.at++] as number
  const frequencyBits = cursor.bytes[cursor.at++] as number
  unpackBits(cursor.bytes, cursor.at, ids, BLOCK_POSTINGS, gapBits)
  cursor.at += packedByteLength(BLOCK_POSTINGS, gapBits)
  unpackBits(cursor.bytes, cursor.at, frequencies, BLOCK_POSTINGS, frequencyBits)
  cursor.at += packedByteLength(BLOCK_POSTINGS, frequencyBits)
  let id = idBefore
  for (let i = 0; i < BLOCK_POSTINGS; i++) {
    id += (ids[i] as number) + 1
    ids[i] = id
  }
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
