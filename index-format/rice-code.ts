/**
 * Numbers in Rice's code: of each the low bits as they are, and what is above them in unary. Of gaps between places that
 * lie by chance no code of whole bits is shorter.
 *
 *     width of the low bits (u8) · low bits of all numbers · what is above them, of each as many zeroes as it says
 *     and a one; both packed from the low bit of a byte on, and filled up with zeroes to whole bytes
 *
 *   0, 1, 4, 2 with one low bit → 01 · low bits 0 1 0 0 → 02 · above them 0 0 2 1: 1 1 001 01 → 53
 *
 * The halves lie apart because they are read faster so: each is one loop without a branch that depends on the other.
 * Source: R. F. Rice, Some Practical Universal Noiseless Coding Techniques, 1979; the two halves as in Elias–Fano lists.
 */
import { MAX_WIDTH } from './bit-writer.ts'
import type { ByteWriter } from './byte-writer.ts'

/** Numbers of one code, at most. */
export const BLOCK_NUMBERS = 128

/** @param values up to BLOCK_NUMBERS, each below 2^32, their sum too */
export function encodeRice(writer: ByteWriter, values: Uint32Array): void {
  const width = cheapestWidth(values)
  const lowBytes = Math.ceil((values.length * width) / 8)
  const highBytes = Math.ceil((bitCost(values, width) - values.length * width) / 8)
  const bytes = writer.room(1 + lowBytes + highBytes)
  bytes[0] = width
  packLowBits(values, width, bytes)
  packHighParts(values, width, bytes.subarray(1 + lowBytes))
}

/**
 * Fills the BLOCK_NUMBERS of `values` that begin at `from`, or as many as there are.
 * @returns the offset behind them; above the number of bytes where they do not suffice, or are no such code
 */
export function decodeRice(bytes: Uint8Array, offset: number, values: Uint32Array, from: number): number {
  const width = bytes[offset] ?? MAX_WIDTH + 1
  if (width > MAX_WIDTH) return Number.POSITIVE_INFINITY
  const to = Math.min(from + BLOCK_NUMBERS, values.length)
  const target: Target = { values, from, to, width }
  if (width <= 16) unpackNarrow(bytes, offset + 1, target)
  else unpackWide(bytes, offset + 1, target)
  return addHighParts(bytes, offset + 1 + Math.ceil(((to - from) * width) / 8), target)
}

interface Target {
  readonly values: Uint32Array
  readonly from: number
  readonly to: number
  readonly width: number
}

/** The width of least cost: from that of the mean, above which it only rises, down to where it rises again. */
function cheapestWidth(values: Uint32Array): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i] as number
  let width = Math.min(MAX_WIDTH, 32 - Math.clz32(sum / Math.max(1, values.length)))
  let cost = bitCost(values, width)
  while (width > 0) {
    const narrower = bitCost(values, width - 1)
    if (narrower >= cost) break
    cost = narrower
    width--
  }
  return width
}

function bitCost(values: Uint32Array, width: number): number {
  let cost = values.length * (width + 1)
  for (let i = 0; i < values.length; i++) cost += (values[i] as number) >>> width
  return cost
}

/** Writes from bytes[1] on, each byte when it is full. */
function packLowBits(values: Uint32Array, width: number, bytes: Uint8Array): void {
  const mask = 2 ** width - 1
  let at = 1
  let waiting = 0
  let waitingCount = 0
  for (let i = 0; i < values.length; i++) {
    waiting |= ((values[i] as number) & mask) << waitingCount
    for (waitingCount += width; waitingCount >= 8; waitingCount -= 8) {
      bytes[at++] = waiting & 255
      waiting >>>= 8
    }
  }
  if (waitingCount > 0) bytes[at] = waiting
}

/** Sets the bit behind each number's zeroes. */
function packHighParts(values: Uint32Array, width: number, bytes: Uint8Array): void {
  bytes.fill(0)
  let bit = 0
  for (let i = 0; i < values.length; i++) {
    bit += (values[i] as number) >>> width
    bytes[bit >>> 3] = (bytes[bit >>> 3] as number) | (1 << (bit & 7))
    bit++
  }
}

/** Takes two bytes whenever the bits at hand do not suffice, up to 16 bits a number: faster than to look for each one's bytes. */
function unpackNarrow(bytes: Uint8Array, offset: number, { values, from, to, width }: Target): void {
  const mask = (1 << width) - 1
  let at = offset
  let bits = 0
  let bitCount = 0
  for (let i = from; i < to; i++) {
    if (bitCount < width) {
      bits |= ((bytes[at] as number) | ((bytes[at + 1] as number) << 8)) << bitCount
      bitCount += 16
      at += 2
    }
    values[i] = bits & mask
    bits >>>= width
    bitCount -= width
  }
}

function unpackWide(bytes: Uint8Array, offset: number, { values, from, to, width }: Target): void {
  const mask = (1 << width) - 1
  for (let i = from, bit = offset * 8; i < to; i++, bit += width) {
    values[i] = (uint32At(bytes, bit >>> 3) >>> (bit & 7)) & mask
  }
}

/** Goes from one bit to the next, a word at a time. */
function addHighParts(bytes: Uint8Array, offset: number, { values, from, to, width }: Target): number {
  const scale = 2 ** width
  let at = offset
  let word = uint32At(bytes, at)
  let previous = at * 8 - 1
  for (let i = from; i < to; i++) {
    while (word === 0) {
      at += 4
      if (at >= bytes.length) return Number.POSITIVE_INFINITY
      word = uint32At(bytes, at)
    }
    const lowest = word & -word
    const place = at * 8 + 31 - Math.clz32(lowest)
    values[i] = (values[i] as number) + (place - previous - 1) * scale
    previous = place
    word ^= lowest
  }
  return (previous >>> 3) + 1
}

function uint32At(bytes: Uint8Array, at: number): number {
  return (
    (bytes[at] as number) |
    ((bytes[at + 1] as number) << 8) |
    ((bytes[at + 2] as number) << 16) |
    ((bytes[at + 3] as number) << 24)
  )
}
