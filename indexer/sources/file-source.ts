/** A document that is a file of its own. */
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { formatByteSize } from './byte-size.ts'
import { DocumentReadError } from './document-source.ts'
import { ioProblem } from './io-problem.ts'

/** Why a document of this size is not read. */
export function tooLarge(byteLength: number, maxByteLength: number): string {
  const [size, limit] = [formatByteSize(byteLength), formatByteSize(maxByteLength)]
  return `${size}; the limit is ${limit}: split it or raise --max-document`
}

/** Reads one file after the other into the same memory: fresh memory for each takes several times as long as reading. */
export class FileSourceReader {
  readonly #room = Buffer.allocUnsafeSlow(USUAL_BYTES)

  /**
   * Between listing and reading the file may have become a pipe (opening it must not wait) or have grown.
   * @param path in the listing, for errors
   * @returns its bytes, until the next file is read
   * @throws DocumentReadError
   */
  read(file: string, path: string, maxByteLength: number): Uint8Array {
    try {
      const descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
      try {
        const stats = fstatSync(descriptor)
        if (!stats.isFile()) throw new DocumentReadError(path, 'not a plain file any more')
        const bytes =
          stats.size <= maxByteLength ? this.#readAll(descriptor, stats.size, maxByteLength) : undefined
        if (bytes !== undefined && bytes.length <= maxByteLength) return bytes
        throw new DocumentReadError(path, tooLarge(bytes?.length ?? stats.size, maxByteLength))
      } finally {
        closeSync(descriptor)
      }
    } catch (error) {
      if (error instanceof DocumentReadError) throw error
      throw new DocumentReadError(path, ioProblem(error), error)
    }
  }

  /** To the end, wherever that is by now, or some bytes beyond the limit. */
  #readAll(descriptor: number, expected: number, maxByteLength: number): Uint8Array {
    let room = expected < this.#room.length ? this.#room : Buffer.allocUnsafeSlow(expected + 1)
    for (let end = 0; ; ) {
      const count = readSync(descriptor, room, end, room.length - end, null)
      end += count
      if (count === 0 || end > maxByteLength) return room.subarray(0, end)
      if (end === room.length) room = Buffer.concat([room], 2 * end)
    }
  }
}

/** More than nearly all documents have; larger ones get memory of their own. */
const USUAL_BYTES = 1024 * 1024
