/**
 * Weighted postings in little memory, to be kept from query to query.
 *
 * The weights of a word are few different ones (1, 2, 2.5, 0.97 …), so each is a number of one byte into a table of
 * them; sums of what is only spelled alike are some hundreds, which take two. Ids are a bit each where that is less than
 * the ids themselves: 121,759 passages are 15 kB. A word of 15,000 passages takes 30 kB instead of 180, and is unpacked
 * at 2 ns a posting.
 */
import { firstNotBelow } from '../index-format/sorted-ids.ts'
import { addAll, type BitSet, countBits, emptySet, rangeMask, unite } from './bit-sets.ts'
import type { ChosenRanges } from './chosen-documents.ts'
import { NO_POSTINGS, type WeightedPostings } from './weighted-postings.ts'

export interface PackedPostings {
  readonly count: number
  /** Ascending; or a bit for each id. */
  readonly ids: Uint32Array
  readonly areBits: boolean
  /** Where ids are bits: how many there are before each RANK_WORDS words of them. */
  readonly ranks: Uint32Array | undefined
  /** weights[codes[i]] is the weight of the i-th id; without codes weights[i]. */
  readonly codes: Uint8Array | Uint16Array | undefined
  readonly weights: Float64Array
}

export const NO_PACKED_POSTINGS: PackedPostings = {
  count: 0,
  ids: new Uint32Array(),
  areBits: false,
  ranks: undefined,
  codes: undefined,
  weights: new Float64Array(),
}

/** O(n). @param idCount every id is below it */
export function packPostings({ ids, weights }: WeightedPostings, idCount: number): PackedPostings {
  if (ids.length === 0) return NO_PACKED_POSTINGS
  const wordCount = (idCount + 31) >>> 5
  const areBits = wordCount < ids.length
  const packedIds = areBits ? bitsOf(ids, wordCount) : ids.slice()
  return {
    count: ids.length,
    ids: packedIds,
    areBits,
    ranks: areBits ? ranksOf(packedIds) : undefined,
    ...(encodeWeights(weights) ?? { codes: undefined, weights: weights.slice() }),
  }
}

export function packedByteLength({ ids, ranks, codes, weights }: PackedPostings): number {
  return ids.byteLength + (ranks?.byteLength ?? 0) + (codes?.byteLength ?? 0) + weights.byteLength
}

/** The ids of packed postings, ascending. */
export function packedIds({ count, ids, areBits }: PackedPostings): Uint32Array {
  if (!areBits) return ids
  const unpacked = new Uint32Array(count)
  writeIds(ids, unpacked)
  return unpacked
}

/** @returns the ids of all lists; of one alone it may be what it keeps, so nobody changes it */
export function unionOfIds(lists: readonly PackedPostings[], idCount: number): BitSet {
  const [first, ...others] = lists.filter(({ count }) => count > 0)
  if (first === undefined) return emptySet(idCount)
  if (first.areBits && others.length === 0) return first.ids
  const union = first.areBits ? first.ids.slice() : emptySet(idCount)
  for (const { ids, areBits } of first.areBits ? others : [first, ...others]) {
    if (areBits) unite(union, ids)
    else addAll(union, ids)
  }
  return union
}

/** Arrays that unpacked postings may fill from their beginning. */
export interface PostingRoom {
  readonly ids: Uint32Array
  readonly weights: Float64Array
}

export function makePostingRoom(size: number): PostingRoom {
  return { ids: new Uint32Array(size), weights: new Float64Array(size) }
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

/** Those of chosen ranges, by the ids that these have. @returns views into `room`, good until it is filled again */
export function unpackChosen(
  packed: PackedPostings,
  room: PostingRoom,
  { starts, ends, firstIds }: ChosenRanges,
): WeightedPostings {
  const { ids, ranks, codes, weights } = packed
  if (packed.count === 0) return NO_POSTINGS
  let count = 0
  let row = 0
  for (let i = 0; i < starts.length; i++) {
    const start = starts[i] as number
    const end = ends[i] as number
    const toId = (firstIds[i] as number) - start
    const first = count
    if (ranks === undefined) {
      row = firstNotBelow(ids, start, row)
      while (row + count - first < ids.length && (ids[row + count - first] as number) < end) {
        room.ids[count] = (ids[row + count - first] as number) + toId
        count++
      }
    } else {
      row = rankOf(ids, ranks, start)
      for (let word = start >>> 5; word << 5 < end; word++) {
        for (let left = (ids[word] as number) & rangeMask(word, start, end); left !== 0; left &= left - 1) {
          room.ids[count++] = (word << 5) + 31 - Math.clz32(left & -left) + toId
        }
      }
    }
    for (let at = first; at < count; at++, row++) {
      room.weights[at] = weights[codes === undefined ? row : (codes[row] as number)] as number
    }
  }
  return { ids: room.ids.subarray(0, count), weights: room.weights.subarray(0, count) }
}

/** How many ids are below `id`. */
function rankOf(bits: Uint32Array, ranks: Uint32Array, id: number): number {
  const last = id >>> 5
  const block = Math.floor(last / RANK_WORDS)
  let rank = ranks[block] as number
  for (let word = block * RANK_WORDS; word < last; word++) rank += countBits(bits[word] as number)
  return rank + countBits((bits[last] as number) & ~(-1 << (id & 31)))
}

/** Bits of 1,024 ids: half of them are counted for a look-up, in 30 ns. */
const RANK_WORDS = 32

function ranksOf(bits: Uint32Array): Uint32Array {
  const ranks = new Uint32Array(Math.ceil(bits.length / RANK_WORDS))
  let count = 0
  for (let word = 0; word < bits.length; word++) {
    if (word % RANK_WORDS === 0) ranks[word / RANK_WORDS] = count
    count += countBits(bits[word] as number)
  }
  return ranks
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

interface EncodedWeights {
  readonly codes: Uint8Array | Uint16Array
  readonly weights: Float64Array
}

/** @returns undefined where that would take more bytes than the weights do */
function encodeWeights(weights: Float64Array): EncodedWeights | undefined {
  const codeOf = new Map<number, number>()
  const codes = new Uint16Array(weights.length)
  let last = Number.NaN
  let code = 0
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] as number
    // Most are as the one before, and a map takes its time.
    if (weight !== last) {
      const known = codeOf.get(weight)
      if (known === undefined && codeOf.size === MAX_CODES) return undefined
      code = known ?? codeOf.size
      codeOf.set(weight, code)
      last = weight
    }
    codes[i] = code
  }
  const table = Float64Array.from(codeOf.keys())
  const encoded = { codes: table.length > MAX_BYTE_CODES ? codes : new Uint8Array(codes), weights: table }
  return table.byteLength + encoded.codes.byteLength < weights.byteLength ? encoded : undefined
}

/** What one byte tells apart, and what two do. */
const MAX_BYTE_CODES = 2 ** 8
const MAX_CODES = 2 ** 16
