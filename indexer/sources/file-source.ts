/** A document that is a file of its own. */
import { constants, promises as fs } from 'node:fs'
import { formatByteSize } from './byte-size.ts'
import { DocumentReadError, type DocumentSource } from './document-source.ts'
import { ioProblem } from './io-problem.ts'

export interface FileLocation {
  readonly path: string
  /** Absolute, in the characters of the file system. */
  readonly file: string
  readonly byteLength: number
}

export function fileSource({ path, file, byteLength }: FileLocation, maxByteLength: number): DocumentSource {
  return { path, byteLength, read: () => readFile(file, path, maxByteLength) }
}

/** Why a document of this size is not read. */
export function tooLarge(byteLength: number, maxByteLength: number): string {
  const [size, limit] = [formatByteSize(byteLength), formatByteSize(maxByteLength)]
  return `${size}; the limit is ${limit}: split it or raise --max-document`
}

/** Between listing and reading the file may have become a pipe (opening it must not wait) or have grown. */
async function readFile(file: string, path: string, maxByteLength: number): Promise<Uint8Array> {
  try {
    const handle = await fs.open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      const stats = await handle.stat()
      if (!stats.isFile()) throw new DocumentReadError(path, 'not a plain file any more')
      if (stats.size > maxByteLength) throw new DocumentReadError(path, tooLarge(stats.size, maxByteLength))
      return await handle.readFile()
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (error instanceof DocumentReadError) throw error
    throw new DocumentReadError(path, ioProblem(error), error)
  }
}
