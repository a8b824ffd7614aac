/**
 * Random access to the bytes of an archive: of a file, or of an archive inside another one, which is inflated
 * into memory (never to disk).
 *
 * A folder may hold thousands of archives, and documents are read in the order of their paths, which is the
 * order of the archives. So only the ones used last keep their file open and their bytes in memory.
 */
import { closeSync, openSync, readSync } from 'node:fs'

export interface ArchiveBytes {
  readonly byteLength: number
  /**
   * Cuts at the end of the archive.
   * @param start byte offset, inclusive
   * @param end byte offset, exclusive
   */
  read(start: number, end: number): Buffer
}

/** What the open archives may take: descriptors (many systems allow 256) and memory for nested ones. */
const MAX_OPEN_ARCHIVES = 32
const MAX_HELD_BYTES = 512 * 1024 * 1024

/** Knows which archives are open, and closes the one that was used longest ago when there are too many. */
export class OpenArchives {
  /** The one that was used longest ago comes first. */
  readonly #open = new Set<FileBytes | NestedBytes>()
  #isClosed = false

  file(file: string, byteLength: number): ArchiveBytes {
    return new FileBytes(this, file, byteLength)
  }

  /** @param load inflates the archive; called again after its bytes had to be dropped */
  nested(byteLength: number, load: () => Uint8Array): ArchiveBytes {
    return new NestedBytes(this, byteLength, load)
  }

  /** To be called before every use, in one go with it, so that what is open is known to be. */
  use(archive: FileBytes | NestedBytes): void {
    if (this.#isClosed) throw new Error('its reader has been closed')
    this.#open.delete(archive)
    this.#open.add(archive)
    let heldBytes = 0
    for (const { memoryBytes } of this.#open) heldBytes += memoryBytes
    for (const oldest of this.#open) {
      if (oldest === archive || (this.#open.size <= MAX_OPEN_ARCHIVES && heldBytes <= MAX_HELD_BYTES)) break
      this.#open.delete(oldest)
      heldBytes -= oldest.memoryBytes
      oldest.release()
    }
  }

  close(): void {
    this.#isClosed = true
    for (const archive of this.#open) archive.release()
    this.#open.clear()
  }
}

class FileBytes implements ArchiveBytes {
  readonly byteLength: number
  readonly memoryBytes = 0
  readonly #archives: OpenArchives
  readonly #file: string
  #descriptor: number | undefined

  constructor(archives: OpenArchives, file: string, byteLength: number) {
    this.#archives = archives
    this.#file = file
    this.byteLength = byteLength
  }

  read(start: number, end: number): Buffer {
    this.#archives.use(this)
    this.#descriptor ??= openSync(this.#file, 'r')
    const buffer = Buffer.allocUnsafe(Math.max(0, Math.min(end, this.byteLength) - start))
    return buffer.subarray(0, readSync(this.#descriptor, buffer, 0, buffer.length, start))
  }

  release(): void {
    const descriptor = this.#descriptor
    this.#descriptor = undefined
    if (descriptor !== undefined) closeSync(descriptor)
  }
}

class NestedBytes implements ArchiveBytes {
  readonly byteLength: number
  readonly memoryBytes: number
  readonly #archives: OpenArchives
  readonly #load: () => Uint8Array
  #bytes: Uint8Array | undefined

  constructor(archives: OpenArchives, byteLength: number, load: () => Uint8Array) {
    this.#archives = archives
    this.byteLength = byteLength
    this.memoryBytes = byteLength
    this.#load = load
  }

  read(start: number, end: number): Buffer {
    this.#archives.use(this)
    this.#bytes ??= this.#load()
    const bytes = this.#bytes
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(start, end)
  }

  release(): void {
    this.#bytes = undefined
  }
}
