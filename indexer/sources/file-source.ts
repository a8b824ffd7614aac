/** A document that is a file of its own. */
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs'
import { formatByteSize } from './byte-size.ts'
import { DocumentReadError } from './document-source.ts'
import { ioProblem } from './io-problem.ts'

/** Why a document of this size is not read. */
export function tooLarge(byteLength: number, maxByteLength: number): string {
  const [size, limit] = [formatByteSize(byteLength), formatByteSize(maxByteLength)]
  return `${size}; the limit is ${limit}: split it or raise --max-document`
}

/**
 * Between listing and reading the file may have become a pipe (opening it must not wait) or have grown.
 * @param path in the listing, for errors
 * @throws DocumentReadError
 */
export function readFileSource(file: string, path: string, maxByteLength: number): Uint8Array {
  try {
    const descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      const stats = fstatSync(descriptor)
      if (!stats.isFile()) throw new DocumentReadError(path, 'not a plain file any more')
      if (stats.size > maxByteLength) throw new DocumentReadError(path, tooLarge(stats.size, maxByteLength))
      return readFileSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
  } catch (error) {
    if (error instanceof DocumentReadError) throw error
    throw new DocumentReadError(path, ioProblem(error), error)
  }
}
