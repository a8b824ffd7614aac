/** One engine, one round: it builds, answers in new processes, and answers many queries in one. */
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { BenchQuery } from './bench-query.ts'
import type { BuildOutput, MeasureOutput } from './engine-process.ts'
import type { EngineEntry } from './engines/engine-list.ts'
import { INDEX_NAME } from './engines/findbuch.ts'
import { type IndexBytes, indexBytes } from './index-bytes.ts'
import { measureProcess, timeProcess } from './measure-process.ts'

export const FINDBUCH = resolve(import.meta.dirname, '../dist/cli/findbuch.js')
/** A process is over in a few hundredths of a second, which other work on the machine disturbs easily. */
const FIRST_ANSWERS = 5

export interface RunInput {
  /** Made by bundleEngineProcess. */
  readonly script: string
  readonly corpus: string
  readonly queries: readonly BenchQuery[]
  /** The same, as a JSON file. */
  readonly queriesPath: string
  /** Of `findbuch index`, further ones. */
  readonly buildOptions?: readonly string[]
}

export interface EngineRun extends Omit<MeasureOutput, 'answers'> {
  readonly documents: number
  readonly passages: number
  readonly buildMs: number
  /** Absent where the engine does not tell. */
  readonly readMs?: number
  readonly peakBytes: number
  readonly bytes: IndexBytes
  /** Wall time of processes that open the index and answer one query. */
  readonly firstAnswerMs: readonly number[]
  /** The same by the command line, and of processes that do nothing. */
  readonly commandMs?: readonly number[]
  readonly emptyProcessMs: readonly number[]
}

/**
 * @param target a folder for the engine's files, emptied first
 * @returns with the answers to all queries, which only checks need
 */
export function runEngine(
  engine: EngineEntry,
  target: string,
  input: RunInput,
): { readonly run: EngineRun; readonly answers: MeasureOutput['answers'] } {
  rmSync(target, { recursive: true, force: true })
  mkdirSync(target, { recursive: true })
  const built = engine.id === 'findbuch' ? buildFindbuch(target, input) : buildPeer(engine, target, input)
  const bytes = engine.id === 'findbuch' ? findbuchBytes(target) : { total: folderBytes(target) }
  const [query] = input.queries
  const first = [input.script, 'answer', engine.id, target, JSON.stringify(query)]
  const { output } = timeProcess([input.script, 'measure', engine.id, target, input.queriesPath])
  const { answers, ...measured } = JSON.parse(output) as MeasureOutput
  const run = {
    ...built,
    bytes,
    firstAnswerMs: repeat(first),
    emptyProcessMs: repeat(['-e', '0']),
    ...(engine.id === 'findbuch' && { commandMs: repeat(searchCommand(target, query)) }),
    ...measured,
  }
  return { run, answers }
}

type Built = Pick<EngineRun, 'documents' | 'passages' | 'buildMs' | 'readMs' | 'peakBytes'>

function buildFindbuch(target: string, { corpus, buildOptions = [] }: RunInput): Built {
  const args = ['index', corpus, '-o', join(target, INDEX_NAME), '--json', ...buildOptions]
  const { elapsedMs, peakBytes, output } = measureProcess([FINDBUCH, ...args])
  const { documents, passages } = JSON.parse(output) as { documents: number; passages: number }
  return { documents, passages, buildMs: elapsedMs, peakBytes }
}

function buildPeer({ id, maxDocuments }: EngineEntry, target: string, { script, corpus }: RunInput): Built {
  const limit = maxDocuments === undefined ? [] : [String(maxDocuments)]
  const { elapsedMs, peakBytes, output } = measureProcess([script, 'build', id, corpus, target, ...limit])
  return { ...(JSON.parse(output) as BuildOutput), buildMs: elapsedMs, peakBytes }
}

function searchCommand(target: string, query: BenchQuery | undefined): readonly string[] {
  return [FINDBUCH, 'search', '-i', join(target, INDEX_NAME), '--json', query?.words.join(' ') ?? '']
}

function findbuchBytes(target: string): IndexBytes {
  const { output } = timeProcess([FINDBUCH, 'info', '-i', join(target, INDEX_NAME), '--json'])
  return indexBytes((JSON.parse(output) as { sections: { name: string; byteLength: number }[] }).sections)
}

function repeat(args: readonly string[]): readonly number[] {
  return Array.from({ length: FIRST_ANSWERS }, () => timeProcess(args).elapsedMs)
}

function folderBytes(folder: string): number {
  return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
}
