/**
 * Tells when an index file was built again: when another file is in its place, or it has changed, and then has stayed the
 * same for a moment.
 *
 * It is looked at once a second: that costs nothing, needs no watch of the system, and works on every file system, also
 * where the file is replaced, or missing for a while.
 */
import { fileFingerprint } from './file-fingerprint.ts'

export interface WatchedFile {
  readonly path: string
  /** What it was like when it was opened: it may have changed before it is watched. */
  readonly fingerprint: string | undefined
}

export interface IndexWatchOptions {
  readonly intervalMs?: number
  /** What the file is like; undefined where there is none. */
  readonly look?: (path: string) => Promise<string | undefined>
}

/** start → stop */
export class IndexWatch {
  readonly #path: string
  readonly #onRebuilt: () => void
  readonly #look: (path: string) => Promise<string | undefined>
  readonly #intervalMs: number
  #timer: NodeJS.Timeout | undefined
  #known: string | undefined
  #previous: string | undefined

  constructor(
    { path, fingerprint }: WatchedFile,
    onRebuilt: () => void,
    { intervalMs = 1000, look = fileFingerprint }: IndexWatchOptions = {},
  ) {
    this.#path = path
    this.#known = fingerprint
    this.#previous = fingerprint
    this.#onRebuilt = onRebuilt
    this.#look = look
    this.#intervalMs = intervalMs
  }

  start(): void {
    this.#timer ??= setInterval(() => this.check(), this.#intervalMs)
    this.#timer.unref()
  }

  stop(): void {
    clearInterval(this.#timer)
    this.#timer = undefined
  }

  /** Looks once more. */
  async check(): Promise<void> {
    const seen = await this.#look(this.#path)
    const isSettled = seen === this.#previous
    this.#previous = seen
    if (seen === undefined || seen === this.#known || !isSettled) return
    this.#known = seen
    this.#onRebuilt()
  }
}
