/**
 * The interface in a pseudo-terminal, and the times at which keys show on its screen.
 *
 * A key counts as echoed with the first frame that has the query with it in the query line; as answered with the first
 * that has beside it the status and the first hit of the answer to this query, or to one that was typed after it: of a
 * burst of keys only the newest query is answered. Times are those at which the terminal receives the frame's bytes.
 */
import { type IPty, spawn } from '@lydell/node-pty'
import xterm from '@xterm/headless'

/** What the screen shows when a query is answered. */
export interface ExpectedAnswer {
  readonly query: string
  /** At the right end of the query line. */
  readonly status: string
  /** The beginning of the first hit's title; '' where nothing is found. */
  readonly title: string
}

export interface PressedKey {
  readonly expected: ExpectedAnswer
  readonly pressedAt: number
  echoedAt: number | undefined
  answeredAt: number | undefined
}

export interface TerminalSize {
  readonly columns: number
  readonly rows: number
}

export class TypedTerminal {
  receivedBytes = 0
  readonly startedAt = performance.now()
  readonly #pty: IPty
  readonly #terminal: xterm.Terminal
  readonly #exit: Promise<unknown>
  /** Of the query that is being typed. */
  #keys: PressedKey[] = []
  #lastFrameAt = 0

  /** @param args for the `node` that runs this */
  constructor(args: readonly string[], { columns, rows }: TerminalSize) {
    this.#terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true })
    const env = { ...process.env, LANG: 'de_DE.UTF-8', TERM: 'xterm-256color', FINDBUCH_HISTORY: '' }
    this.#pty = spawn(process.execPath, [...args], { name: 'xterm-256color', cols: columns, rows, env })
    this.#pty.onData(data => {
      const receivedAt = performance.now()
      this.receivedBytes += Buffer.byteLength(data)
      this.#terminal.write(data, () => this.#look(receivedAt))
    })
    this.#exit = new Promise(resolve => this.#pty.onExit(resolve))
  }

  /** Types a query's next letter. */
  press(letter: string, expected: ExpectedAnswer): PressedKey {
    const key = { expected, pressedAt: performance.now(), echoedAt: undefined, answeredAt: undefined }
    this.#keys.push(key)
    this.#pty.write(letter)
    return key
  }

  /** Empties the query line. */
  async clear(): Promise<void> {
    this.#keys = []
    this.#pty.write('\u0015')
    await this.see(/^› (?! *$)[^›]*\n/)
  }

  /** @returns when the screen came to match; undefined where it does not within some seconds */
  async see(pattern: RegExp): Promise<number | undefined> {
    return (await waitUntil(() => pattern.test(this.#screen()))) ? this.#lastFrameAt : undefined
  }

  /** Waits until the newest query is answered, for some seconds. */
  async answered(): Promise<boolean> {
    return waitUntil(() => this.#keys.at(-1)?.answeredAt !== undefined)
  }

  async leave(): Promise<void> {
    this.#pty.write('\u0003')
    await this.#exit
  }

  #look(receivedAt: number): void {
    this.#lastFrameAt = receivedAt
    const shown = this.#keys.findLastIndex(({ expected }) => this.#shows(expected.query))
    if (shown < 0) return
    for (const key of this.#keys.slice(0, shown + 1)) key.echoedAt ??= receivedAt
    const { expected } = this.#keys[shown] as PressedKey
    if (!this.#row(0).endsWith(expected.status) || !this.#row(2).slice(2).startsWith(expected.title)) return
    for (const key of this.#keys.slice(0, shown + 1)) key.answeredAt ??= receivedAt
  }

  #shows(query: string): boolean {
    const row = this.#row(0)
    return row.startsWith(`› ${query}`) && row.slice(2 + query.length, 4 + query.length).trim() === ''
  }

  #row(row: number): string {
    const { active } = this.#terminal.buffer
    return active.getLine(active.baseY + row)?.translateToString(true) ?? ''
  }

  #screen(): string {
    return Array.from({ length: this.#terminal.rows }, (_, row) => this.#row(row)).join('\n')
  }
}

async function waitUntil(isDone: () => boolean): Promise<boolean> {
  const endsAt = performance.now() + LONGEST_WAIT_MS
  while (!isDone() && performance.now() < endsAt) await new Promise(resolve => setTimeout(resolve, 5))
  return isDone()
}

const LONGEST_WAIT_MS = 10_000
