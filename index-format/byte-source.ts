/**
 * The small seam between an index and the place where its bytes lie: a file, a buffer, an HTTP server
 * that answers Range requests. A query asks for all it needs in a few calls, then computes without waiting.
 */

import { IndexFormatError } from './errors.ts'

/** `[offset, offset + byteLength)` of the index file. */
export interface ByteRange {
  readonly offset: number
  readonly byteLength: number
}

export interface ByteSource {
  /** Names the index in errors: its path or address. */
  readonly name: string
  /** Size of the whole index. */
  readonly byteLength: number
  /**
   * @returns the bytes of each range, in the order asked; views that the caller does not change; at once where they lie
   *   in memory or on a disk, as a promise where they must be waited for
   * @throws IndexFormatError when the source ends before a range does
   */
  read(ranges: readonly ByteRange[]): readonly Uint8Array[] | Promise<readonly Uint8Array[]>
  close(): Promise<void>
}

/** An index that lies in memory whole. */
export function bufferSource(bytes: Uint8Array, name = 'index'): ByteSource {
  const view = ({ offset, byteLength }: ByteRange): Uint8Array => {
    if (offset + byteLength > bytes.length)
      throw new IndexFormatError(name, bytes.length, 'the index is cut off; build it again')
    return bytes.subarray(offset, offset + byteLength)
  }
  return {
    name,
    byteLength: bytes.length,
    read: ranges => ranges.map(view),
    close: async () => {},
  }
}

/** Where a writer puts an index: in order, then once more over the header at the beginning. */
export interface ByteSink {
  write(bytes: Uint8Array): void
  /** Overwrites bytes that were written before. */
  overwrite(offset: number, bytes: Uint8Array): void
}
