/**
 * Integers of a fixed number of bits, one after the other, low bits first.
 * Three 3-bit values 1, 2, 3 take the bits 001 010 011 → bytes 0b11010001, 0b00000000.
 */

/** Bits that the greatest value needs, 0 for all zeroes. */
export function bitWidth(values: Uint32Array, count: number): number {
  let all = 0
  for (let i = 0; i < count; i++) all |= values[i] as number
  return 32 - Math.clz32(all)
}

export function packedByteLength(count: number, width: number): number {
  return Math.ceil((count * width) / 8)
}

/**
 * @param values the first `count` are packed, each below 2^width
 * @param width 0 to 32
 */
export function packBits(values: Uint32Array, count: number, width: number): Uint8Array {
  const packed = new Uint8Array(packedByteLength(count, width))
  let at = 0
  let free = 8
  for (let i = 0; i < count; i++) {
    let value = values[i] as number
    let left = width
    while (left > 0) {
      const take = Math.min(left, free)
      packed[at] = (packed[at] as number) | ((value & ((1 << take) - 1)) << (8 - free))
      value >>>= take
      left -= take
      free -= take
      if (free === 0) {
        at++
        free = 8
      }
    }
  }
  return packed
}

/**
 * Fills `values[0, count)` from `bytes` at `offset`. Bytes past the end read as 0: the caller has checked
 * the length.
 */
export function unpackBits(
  bytes: Uint8Array,
  offset: number,
  values: Uint32Array,
  count: number,
  width: number,
): void {
  const mask = width === 32 ? -1 : (1 << width) - 1
  for (let i = 0, bit = 0; i < count; i++, bit += width) {
    const at = offset + (bit >>> 3)
    const shift = bit & 7
    let value = uint32At(bytes, at) >>> shift
    if (shift + width > 32) value |= (bytes[at + 4] as number) << (32 - shift)
    values[i] = value & mask
  }
}

function uint32At(bytes: Uint8Array, at: number): number {
  return (
    (bytes[at] as number) |
    ((bytes[at + 1] as number) << 8) |
    ((bytes[at + 2] as number) << 16) |
    ((bytes[at + 3] as number) << 24)
  )
}
