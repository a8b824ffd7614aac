/**
 * The scratch room of a build that writes a file. It has no name as soon as it is open, so that nothing is left of it
 * however the build ends; other threads read it by its descriptor.
 */
import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import { outputError } from './output-file.ts'
import { readBytes } from './read-bytes.ts'
import type { Scratch, ScratchReader } from './scratch.ts'

/** append, read → close. */
export class ScratchFile implements Scratch {
  readonly descriptor: number
  readonly #path: string
  readonly #buffer = Buffer.allocUnsafe(BUFFER_BYTES)
  #buffered = 0
  #written = 0

  /**
   * @param path free to be written to
   * @throws OutputError when it cannot be written, then and later
   */
  constructor(path: string) {
    this.#path = path
    try {
      this.descriptor = openSync(path, 'wx+')
      rmSync(path)
    } catch (error) {
      throw outputError(path, error)
    }
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
    try {
      for (let at = 0; at < bytes.length; ) {
        at += writeSync(this.descriptor, bytes, at, bytes.length - at, this.#written + at)
      }
    } catch (error) {
      throw outputError(this.#path, error)
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
  const cutOff = (end: number) => new RangeError(`the scratch file ends at ${end}`)
  return readBytes(descriptor, { offset, byteLength }, cutOff)
}
