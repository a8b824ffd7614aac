/** The surroundings of a run without a process: what is printed is kept. */
import { Readable } from 'node:stream'
import type { CommandContext } from '../../terminal/command-context.ts'
import type { Engine } from '../../terminal/engine.ts'
import { main } from '../../terminal/main.ts'
import { english } from '../../terminal/texts/english.ts'
import { german } from '../../terminal/texts/german.ts'
import { FakeIndex } from './fake-index.ts'

export interface FakeRun {
  readonly code: number
  readonly out: string
  readonly err: string
}

export interface FakeSurroundings {
  readonly engine?: Partial<Engine>
  readonly env?: Readonly<Record<string, string>>
  readonly folder?: string
  readonly stdin?: string
  readonly language?: 'de' | 'en'
  readonly signal?: AbortSignal
  /** Columns of a terminal; absent for a pipe. */
  readonly columns?: number
}

/** Runs the program as the shell would. */
export async function run(args: readonly string[], surroundings: FakeSurroundings = {}): Promise<FakeRun> {
  const out: string[] = []
  const err: string[] = []
  const code = await main(args, '1.2.3', fakeContext(surroundings, out, err))
  return { code, out: out.join(''), err: err.join('') }
}

export function fakeContext(
  {
    engine,
    env = {},
    folder = process.cwd(),
    stdin = '',
    language = 'en',
    signal,
    columns,
  }: FakeSurroundings,
  out: string[],
  err: string[],
): CommandContext {
  const terminal = columns === undefined ? {} : { isTTY: true, columns }
  return {
    stdin: Readable.from([stdin]),
    stdout: { ...terminal, write: (text: string) => out.push(text) > 0 },
    stderr: { ...terminal, write: (text: string) => err.push(text) > 0 },
    env,
    folder,
    texts: language === 'de' ? german : english,
    engine: { ...unusedEngine, openIndex: async () => new FakeIndex(), ...engine },
    signal: signal ?? new AbortController().signal,
  }
}

const unusedEngine: Engine = {
  openIndex: unexpected,
  buildIndex: unexpected,
  checkIndex: unexpected,
  analyze: unexpected,
}

function unexpected(): never {
  throw new Error('not expected to be called')
}
