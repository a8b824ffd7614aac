/**
 * The file an index is written to: at first a temporary one beside the target, which takes the target's place only
 * when it is whole and on disk. A build that is killed leaves the old index as it was; what it leaves beside it is
 * cleared by the next build.
 *
 *     documents.findbuch              the target
 *     .documents.findbuch.4711.tmp    written by process 4711
 *     .documents.findbuch.4711.scratch.tmp
 */
import {
  accessSync,
  closeSync,
  constants,
  fsyncSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import type { ByteSink } from '../index-format/byte-source.ts'

/** The index cannot be written; the message says where, why and what to do. */
export class OutputError extends Error {
  override readonly name = 'OutputError'
  readonly path: string
  readonly problem: string

  constructor(path: string, problem: string, cause?: unknown) {
    super(`cannot write ${path}: ${problem}`, cause === undefined ? undefined : { cause })
    this.path = path
    this.problem = problem
  }
}

/** What a failed attempt to write a path means. */
export function outputError(path: string, error: unknown): OutputError {
  return error instanceof OutputError ? error : new OutputError(path, problemOf(error), error)
}

/** write, overwrite → commit or discard. */
export class OutputFile implements ByteSink {
  readonly #path: string
  readonly #target: Target
  /** The target itself where it is a device, which a rename would replace. */
  readonly #temporaryPath: string
  readonly #file: number
  #isOpen = true
  readonly #buffer = Buffer.allocUnsafe(BUFFER_BYTES)
  #buffered = 0

  /** @throws OutputError when the target is a folder or its folder is missing or closed to us */
  constructor(path: string) {
    this.#path = path
    this.#target = this.#attempt(() => findTarget(path))
    const { isDevice } = this.#target
    this.#temporaryPath = isDevice ? path : temporaryPath(this.#target.path, process.pid)
    this.#file = this.#attempt(() => {
      if (!isDevice) clearLeftovers(this.#target.path)
      return openSync(this.#temporaryPath, isDevice ? 'r+' : 'wx+')
    })
  }

  /** Where the index can be read before `commit`, after `flush`. */
  get temporaryPath(): string {
    return this.#temporaryPath
  }

  /** For what is of no use when the index is written; free to be written to. */
  get scratchPath(): string {
    const { path, isDevice } = this.#target
    return join(isDevice ? tmpdir() : dirname(path), `.${basename(path)}.${process.pid}.scratch.tmp`)
  }

  write(bytes: Uint8Array): void {
    if (this.#buffered + bytes.length > BUFFER_BYTES) this.flush()
    if (bytes.length > BUFFER_BYTES) this.#attempt(() => writeAll(this.#file, bytes, null))
    else {
      this.#buffer.set(bytes, this.#buffered)
      this.#buffered += bytes.length
    }
  }

  overwrite(offset: number, bytes: Uint8Array): void {
    this.flush()
    this.#attempt(() => writeAll(this.#file, bytes, offset))
  }

  /** Hands everything to the operating system. */
  flush(): void {
    this.#attempt(() => writeAll(this.#file, this.#buffer.subarray(0, this.#buffered), null))
    this.#buffered = 0
  }

  /** Makes the written bytes the target. */
  commit(): void {
    this.flush()
    this.#attempt(() => {
      if (!this.#target.isDevice) fsyncSync(this.#file)
      this.#close()
      if (!this.#target.isDevice) renameSync(this.#temporaryPath, this.#target.path)
    })
  }

  /** Takes back everything that was written; also after a `commit` that failed. */
  discard(): void {
    this.#close()
    if (!this.#target.isDevice) rmSync(this.#temporaryPath, { force: true })
  }

  #close(): void {
    if (this.#isOpen) closeSync(this.#file)
    this.#isOpen = false
  }

  #attempt<T>(action: () => T): T {
    try {
      return action()
    } catch (error) {
      throw outputError(this.#path, error)
    }
  }
}

const BUFFER_BYTES = 1 << 20

interface Target {
  /** Behind symbolic links, which stay. */
  readonly path: string
  readonly isDevice: boolean
}

/** @throws OutputError when the target can never be an index */
function findTarget(path: string): Target {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined) return { path, isDevice: false }
  if (stat.isDirectory())
    throw new OutputError(path, 'it is a folder; give a file name such as documents.findbuch')
  if (!stat.isFile() && !stat.isCharacterDevice())
    throw new OutputError(path, 'it is no file but a pipe, a socket or a disk; choose another place')
  accessSync(path, constants.W_OK)
  return stat.isFile() ? { path: realpathSync(path), isDevice: false } : { path, isDevice: true }
}

/** Hidden, beside the target, with the process that writes it. */
function temporaryPath(target: string, processId: number): string {
  return join(dirname(target), `.${basename(target)}.${processId}.tmp`)
}

/** Removes the temporary files of builds that are no longer running. */
function clearLeftovers(target: string): void {
  for (const name of readdirSync(dirname(target))) {
    const [, targetName, processId] = /^\.(.+)\.(\d+)(?:\.scratch)?\.tmp$/.exec(name) ?? []
    if (targetName !== basename(target)) continue
    const leftover = join(dirname(target), name)
    if (!isBeingWritten(leftover, Number(processId))) rmSync(leftover, { force: true })
  }
}

function isBeingWritten(leftover: string, processId: number): boolean {
  // In a container every build may have the same process id: what is older than we are is not ours.
  if (processId === process.pid) return modifiedAt(leftover) >= Date.now() - process.uptime() * 1000
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

function modifiedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
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
  ENAMETOOLONG: 'its name is too long; choose a shorter one',
  EEXIST: 'this process is building it already; wait for that build to end',
  ENOSPC: 'the disk is full; free some space or choose another place. An index that was there is unchanged',
  EDQUOT: 'your share of the disk is used up; free some space. An index that was there is unchanged',
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
