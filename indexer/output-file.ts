/**
 * The file an index is written to: at first a temporary one beside the target, which takes the target's place only
 * when it is whole and on disk. A build that is killed leaves the old index as it was; what it leaves beside it is
 * cleared by the next build.
 */
import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { ByteSink } from '../index-format/byte-source.ts'

/** The index cannot be written; the message says where, why and what to do. */
export class OutputError extends Error {
  override readonly name = 'OutputError'
  readonly path: string

  constructor(path: string, problem: string, cause?: unknown) {
    super(`cannot write ${path}: ${problem}`, cause === undefined ? undefined : { cause })
    this.path = path
  }
}

export class OutputFile implements ByteSink {
  readonly #path: string
  /** The target itself where it is a device, which a rename would replace. */
  readonly #temporaryPath: string
  readonly #file: number
  readonly #buffer = Buffer.allocUnsafe(BUFFER_BYTES)
  #buffered = 0

  /** @throws OutputError when the target is a folder or its folder is missing or closed to us */
  constructor(path: string) {
    this.#path = path
    const isDevice = targetKind(path) === 'device'
    if (!isDevice) clearLeftovers(path)
    this.#temporaryPath = isDevice ? path : join(dirname(path), temporaryName(path, process.pid))
    this.#file = this.#attempt(() => openSync(this.#temporaryPath, isDevice ? 'r+' : 'w+'))
  }

  /** Where the index can be read before `commit`. */
  get temporaryPath(): string {
    return this.#temporaryPath
  }

  write(bytes: Uint8Array): void {
    if (this.#buffered + bytes.length > BUFFER_BYTES) this.#flush()
    if (bytes.length > BUFFER_BYTES) this.#attempt(() => writeAll(this.#file, bytes, null))
    else {
      this.#buffer.set(bytes, this.#buffered)
      this.#buffered += bytes.length
    }
  }

  overwrite(offset: number, bytes: Uint8Array): void {
    this.#flush()
    this.#attempt(() => writeAll(this.#file, bytes, offset))
  }

  /** Hands everything to the operating system, so that the temporary file can be read. */
  flush(): void {
    this.#flush()
  }

  /** Makes the written bytes the target. */
  commit(): void {
    this.#flush()
    if (this.#temporaryPath === this.#path) {
      closeSync(this.#file)
      return
    }
    this.#attempt(() => {
      fsyncSync(this.#file)
      closeSync(this.#file)
      renameSync(this.#temporaryPath, this.#path)
    })
  }

  /** Takes back everything that was written. */
  discard(): void {
    closeSync(this.#file)
    if (this.#temporaryPath !== this.#path) rmSync(this.#temporaryPath, { force: true })
  }

  #flush(): void {
    this.#attempt(() => writeAll(this.#file, this.#buffer.subarray(0, this.#buffered), null))
    this.#buffered = 0
  }

  #attempt<T>(action: () => T): T {
    try {
      return action()
    } catch (error) {
      throw new OutputError(this.#path, problemOf(error), error)
    }
  }
}

const BUFFER_BYTES = 1 << 20

/** @throws OutputError when the target is a folder */
function targetKind(path: string): 'file' | 'device' | 'missing' {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined) return 'missing'
  if (stat.isDirectory())
    throw new OutputError(path, 'it is a folder; give a file name such as documents.findbuch')
  return stat.isFile() ? 'file' : 'device'
}

/** `.seeds.findbuch.4711.tmp`: hidden, beside the target, with the process that writes it. */
function temporaryName(path: string, processId: number): string {
  return `.${basename(path)}.${processId}.tmp`
}

/** Removes the temporary files of builds that are no longer running. */
function clearLeftovers(path: string): void {
  const folder = dirname(path)
  for (const name of listFolder(path, folder)) {
    const processId = /^\.(.+)\.(\d+)\.tmp$/.exec(name)
    if (processId?.[1] === basename(path) && !isRunning(Number(processId[2])))
      rmSync(join(folder, name), { force: true })
  }
}

function listFolder(path: string, folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    throw new OutputError(path, problemOf(error), error)
  }
}

function isRunning(processId: number): boolean {
  if (processId === process.pid) return false
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

function writeAll(file: number, bytes: Uint8Array, offset: number | null): void {
  for (let at = 0; at < bytes.length; ) {
    at += writeSync(file, bytes, at, bytes.length - at, offset === null ? null : offset + at)
  }
}

function problemOf(error: unknown): string {
  const problem = PROBLEMS[codeOf(error) ?? '']
  return problem ?? (error instanceof Error ? error.message : String(error))
}

const PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist; create it first',
  ENOTDIR: 'its folder is a file; choose another place',
  EACCES: 'its folder or the file is not writable for you; choose another place',
  EPERM: 'its folder or the file is not writable for you; choose another place',
  EROFS: 'the disk is read-only; choose another place',
  ENOSPC: 'the disk is full; free some space or choose another place. An index that was there is unchanged',
  EDQUOT: 'your share of the disk is used up; free some space. An index that was there is unchanged',
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
