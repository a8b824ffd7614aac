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
import { BitWriter, MAX_WIDTH } from './bit-writer.ts'
import type { ByteWriter } from './byte-writer.ts'

/** @param values each below 2^32, their sum too */
export function encodeRice(writer: ByteWriter, values: Uint32Array): void {
  const width = cheapestWidth(values)
  writer.u8(width)
  const bits = new BitWriter(writer)
  const mask = 2 ** width - 1
  for (const value of values) bits.bits(value & mask, width)
  bits.endByte()
  for (const value of values) bits.unary(value >>> width)
  bits.endByte()
}

/**
 * Fills `values` from `bytes` at `offset`.
 * @returns the offset behind them; above the number of bytes where they do not suffice, or are no such code
 */
export function decodeRice(bytes: Uint8Array, offset: number, values: Uint32Array): number {
  const width = bytes[offset] ?? MAX_WIDTH + 1
  if (width > MAX_WIDTH) return Number.POSITIVE_INFINITY
  unpackLowBits(bytes, offset + 1, values, width)
  return addHighParts(bytes, offset + 1 + Math.ceil((values.length * width) / 8), values, 2 ** width)
}

/** The width of least cost: from that of the mean, above which it only rises, down to where it rises again. */
function cheapestWidth(values: Uint32Array): number {
  const sum = values.reduce((total, value) => total + value, 0)
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
  for (const value of values) cost += value >>> width
  return cost
}

function unpackLowBits(bytes: Uint8Array, offset: number, values: Uint32Array, width: number): void {
  const mask = 2 ** width - 1
  for (let i = 0, bit = offset * 8; i < values.length; i++, bit += width) {
    values[i] = (uint32At(bytes, bit >>> 3) >>> (bit & 7)) & mask
  }
}

/** Goes from one bit to the next, a word at a time. */
function addHighParts(bytes: Uint8Array, offset: number, values: Uint32Array, scale: number): number {
  let at = offset
  let word = uint32At(bytes, at)
  let previous = at * 8 - 1
  for (let i = 0; i < values.length; i++) {
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
