/** DEFLATE data that holds its bytes as they are (RFC 1951, 3.2.4), so that they can be read in the index. */
export function storedDeflate(raw: Uint8Array): Uint8Array {
  const blocks: number[] = []
  for (let start = 0; start === 0 || start < raw.length; start += MAX_STORED_BYTES) {
    const bytes = raw.subarray(start, start + MAX_STORED_BYTES)
    const isLast = start + MAX_STORED_BYTES >= raw.length ? 1 : 0
    const low = bytes.length & 255
    const high = bytes.length >>> 8
    blocks.push(isLast, low, high, low ^ 255, high ^ 255, ...bytes)
  }
  return Uint8Array.from(blocks)
}

const MAX_STORED_BYTES = 65_535
