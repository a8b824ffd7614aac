/**
 * The scratch room of a build that writes a file. It has no name as soon as it is open, so that nothing is left of it
 * however the build ends; other threads read it by its descriptor.
 */
import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import type { Scratch, ScratchReader } from './scratch.ts'

/** append, read → close. */
export class ScratchFile implements Scratch {
  readonly descriptor: number
  readonly #buffer = Buffer.allocUnsafe(BUFFER_BYTES)
  #buffered = 0
  #written = 0

  /** @param path free to be written to */
  constructor(path: string) {
    this.descriptor = openSync(path, 'wx+')
    rmSync(path)
  }

  get byteLength(): number {
    return this.#written + this.#buffered
  }

  append(bytes: Uint8Array): number {
    const offset = this.byteLength
    if (this.#buffered + bytes.length > BUFFER_BYTES) this.flush()
    if (bytes.length > BUFFER_BYTES) this.#write(bytes)
    else {
      this.#buffer.set(bytes, this.#buffered)
      this.#buffered += bytes.length
    }
    return offset
  }

  read(offset: number, byteLength: number): Uint8Array {
    if (offset + byteLength > this.#written) this.flush()
    return readWhole(this.descriptor, offset, byteLength)
  }

  /** After it other threads find everything that was appended. */
  flush(): void {
    this.#write(this.#buffer.subarray(0, this.#buffered))
    this.#buffered = 0
  }

  close(): void {
    closeSync(this.descriptor)
  }

  #write(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; ) {
      at += writeSync(this.descriptor, bytes, at, bytes.length - at, this.#written + at)
    }
    this.#written += bytes.length
  }
}

const BUFFER_BYTES = 1 << 20

/** Of a file that another thread has open. */
export function scratchReader(descriptor: number): ScratchReader {
  return { read: (offset, byteLength) => readWhole(descriptor, offset, byteLength) }
}

function readWhole(descriptor: number, offset: number, byteLength: number): Uint8Array {
  const bytes = Buffer.allocUnsafe(byteLength)
  for (let at = 0; at < byteLength; ) {
    const count = readSync(descriptor, bytes, at, byteLength - at, offset + at)
    if (count === 0) throw new RangeError(`the scratch file ends at ${offset + at}`)
    at += count
  }
  return bytes
}
