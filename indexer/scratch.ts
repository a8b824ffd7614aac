/** Room for what a build cannot keep in memory: written at the end, read anywhere. */

export interface ScratchReader {
  /** @returns the bytes, which the caller does not change */
  read(offset: number, byteLength: number): Uint8Array
}

export interface Scratch extends ScratchReader {
  /** Bytes written so far. */
  readonly byteLength: number
  /** @returns the offset of the bytes */
  append(bytes: Uint8Array): number
}
