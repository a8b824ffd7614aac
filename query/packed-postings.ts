/**
 * Weighted postings in little memory, to be kept from query to query.
 *
 * The weights of a word are few different ones (1, 2, 2.5, 0.97 …), so each is a number of one byte into a table of
 * them. Ids are a bit each where that is less than the ids themselves: 121,759 passages are 15 kB. A word of 15,000
 * passages takes 30 kB instead of 180, and is unpacked at 2 ns a posting.
 */
import { NO_POSTINGS, type WeightedPostings } from './weighted-postings.ts'

export interface PackedPostings {
  readonly count: number
  /** Ascending; or a bit for each id. */
  readonly ids: Uint32Array
  readonly areBits: boolean
  /** weights[codes[i]] is the weight of the i-th id; without codes weights[i]. */
  readonly codes: Uint8Array | undefined
  readonly weights: Float64Array
}

export const NO_PACKED_POSTINGS: PackedPostings = {
  count: 0,
  ids: new Uint32Array(),
  areBits: false,
  codes: undefined,
  weights: new Float64Array(),
}

/** O(n). @param idCount every id is below it */
export function packPostings({ ids, weights }: WeightedPostings, idCount: number): PackedPostings {
  if (ids.length === 0) return NO_PACKED_POSTINGS
  const wordCount = (idCount + 31) >>> 5
  const areBits = wordCount < ids.length
  return {
    count: ids.length,
    ids: areBits ? bitsOf(ids, wordCount) : ids.slice(),
    areBits,
    ...(encodeWeights(weights) ?? { codes: undefined, weights: weights.slice() }),
  }
}

export function packedByteLength({ ids, codes, weights }: PackedPostings): number {
  return ids.byteLength + (codes?.byteLength ?? 0) + weights.byteLength
}

/** Arrays that unpacked postings may fill from their beginning. */
export interface PostingRoom {
  readonly ids: Uint32Array
  readonly weights: Float64Array
}

/** @returns views into `room`, good until it is filled again */
export function unpackPostings(packed: PackedPostings, room: PostingRoom): WeightedPostings {
  const { count, ids, areBits, codes, weights } = packed
  if (count === 0) return NO_POSTINGS
  const unpacked = {
    ids: areBits ? room.ids.subarray(0, count) : ids,
    weights: codes === undefined ? weights : room.weights.subarray(0, count),
  }
  if (areBits) writeIds(ids, unpacked.ids)
  if (codes !== undefined) {
    for (let i = 0; i < count; i++) unpacked.weights[i] = weights[codes[i] as number] as number
  }
  return unpacked
}

function bitsOf(ids: Uint32Array, wordCount: number): Uint32Array {
  const bits = new Uint32Array(wordCount)
  for (const id of ids) bits[id >>> 5] = (bits[id >>> 5] as number) | (1 << (id & 31))
  return bits
}

function writeIds(bits: Uint32Array, ids: Uint32Array): void {
  let count = 0
  for (let word = 0; word < bits.length; word++) {
    for (let left = bits[word] as number; left !== 0; left &= left - 1) {
      ids[count++] = (word << 5) + 31 - Math.clz32(left & -left)
    }
  }
}

/** @returns undefined where the weights are too many for a byte */
function encodeWeights(weights: Float64Array): { codes: Uint8Array; weights: Float64Array } | undefined {
  const codeOf = new Map<number, number>()
  const codes = new Uint8Array(weights.length)
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] as number
    let code = codeOf.get(weight)
    if (code === undefined) {
      if (codeOf.size === MAX_CODES) return undefined
      code = codeOf.size
      codeOf.set(weight, code)
    }
    codes[i] = code
  }
  return { codes, weights: Float64Array.from(codeOf.keys()) }
}

/** What a byte tells apart. */
const MAX_CODES = 256
