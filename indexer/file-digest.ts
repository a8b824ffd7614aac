/** Size and SHA-256 of a file, read piece by piece: an index may be larger than a buffer can be. */
import { createHash } from 'node:crypto'
import { createReadStream, statSync } from 'node:fs'

export interface FileDigest {
  readonly byteLength: number
  /** Lower-case hexadecimal. */
  readonly sha256: string
}

/** @returns undefined where there is no plain file */
export async function digestFile(path: string): Promise<FileDigest | undefined> {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return undefined
  const hash = createHash('sha256')
  let byteLength = 0
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
    hash.update(chunk)
    byteLength += chunk.length
  }
  return { byteLength, sha256: hash.digest('hex') }
}

const CHUNK_BYTES = 1 << 20
