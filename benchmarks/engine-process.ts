/**
 * One engine in a process of its own; `engine-runs.ts` starts it. What it measured is printed as JSON.
 *
 *     node engine-process.js build ENGINE CORPUS TARGET [MAX_DOCUMENTS]
 *     node engine-process.js answer ENGINE TARGET QUERY       the query as JSON
 *     node engine-process.js measure ENGINE TARGET QUERIES    path of a JSON file
 */
import { readFileSync } from 'node:fs'
import type { BenchQuery } from './bench-query.ts'
import type { Answer, Engine, OpenEngine } from './engines/engine.ts'
import { ENGINES, type EngineId } from './engines/engine-list.ts'
import type { DocumentPassages } from './passages.ts'

export interface BuildOutput {
  readonly documents: number
  readonly passages: number
  /** Part of the time that reading files and cutting them into passages took. */
  readonly readMs: number
}

export interface MeasureOutput {
  /** Resident memory after the queries were answered once. */
  readonly residentBytes: number
  /** Of each query, in order, when it is asked for the first time: nothing of it is kept yet. */
  readonly firstQueryMs: readonly number[]
  /** The same when all were asked before. */
  readonly queryMs: readonly number[]
  readonly snippetQueryMs?: readonly number[]
  readonly answers: readonly Answer[]
}

const [command, engine = '', ...args] = process.argv.slice(2)
const [first = '', second = '', maxDocuments] = args
if (command === 'build') await buildEngine(first, second, Number(maxDocuments ?? Number.POSITIVE_INFINITY))
else if (command === 'answer') await answerOnce(first, JSON.parse(second))
else if (command === 'measure') await measure(first, JSON.parse(readFileSync(second, 'utf8')))
else throw new Error(`'${command}' is none of build, answer, measure`)

async function buildEngine(corpus: string, target: string, limit: number): Promise<void> {
  // Only here, for what answers should not load readers of documents.
  const { readPassages, readPlainPassages } = await import('./passages.ts')
  const isPlain = ENGINES.find(({ id }) => id === engine)?.passages === 'plain'
  const documents = isPlain ? readPlainPassages(corpus) : readPassages(corpus)
  const output = { documents: 0, passages: 0, readMs: 0 }
  const { build } = await loadEngine(engine)
  if (build === undefined) throw new RangeError(`${engine} is built by its own command`)
  await build(countDocuments(documents, limit, output), target)
  print(output)
}

async function* countDocuments(
  documents: AsyncIterator<DocumentPassages>,
  limit: number,
  output: { documents: number; passages: number; readMs: number },
): AsyncGenerator<DocumentPassages> {
  while (output.documents < limit) {
    const startedAt = performance.now()
    const { done, value } = await documents.next()
    output.readMs += performance.now() - startedAt
    if (done) return
    output.documents++
    output.passages += value.length
    yield value
  }
  await documents.return?.()
}

async function answerOnce(target: string, query: BenchQuery): Promise<void> {
  const { open } = await loadEngine(engine)
  print(await (await open(target)).search(query))
}

async function measure(target: string, queries: readonly BenchQuery[]): Promise<void> {
  const opened = await (await loadEngine(engine)).open(target)
  const answers: Answer[] = []
  const answer = async (query: BenchQuery) => {
    answers.push(await opened.search(query))
  }
  const firstQueryMs = await timeQueries(answer, queries)
  const residentBytes = process.memoryUsage.rss()
  const queryMs = await timeQueries(query => opened.search(query), queries)
  print({ residentBytes, firstQueryMs, queryMs, ...(await measureSnippets(opened, queries)), answers })
}

/** After every query was answered once. */
async function measureSnippets(
  { searchWithSnippets }: OpenEngine,
  queries: readonly BenchQuery[],
): Promise<Pick<MeasureOutput, 'snippetQueryMs'>> {
  if (searchWithSnippets === undefined) return {}
  await timeQueries(searchWithSnippets, queries)
  return { snippetQueryMs: await timeQueries(searchWithSnippets, queries) }
}

async function timeQueries(
  search: (query: BenchQuery) => unknown,
  queries: readonly BenchQuery[],
): Promise<number[]> {
  const times: number[] = []
  for (const query of queries) {
    const startedAt = performance.now()
    await search(query)
    times.push(performance.now() - startedAt)
  }
  return times
}

/** Loads that engine and no other. */
async function loadEngine(id: string): Promise<Engine> {
  switch (id as EngineId) {
    case 'findbuch':
      return import('./engines/findbuch.ts')
    case 'fts5':
      return (await import('./engines/fts5.ts')).contentless
    case 'fts5-texts':
      return (await import('./engines/fts5.ts')).withTexts
    case 'minisearch':
      return import('./engines/minisearch.ts')
    case 'flexsearch':
      return import('./engines/flexsearch.ts')
    case 'orama':
      return import('./engines/orama.ts')
    case 'lunr':
      return import('./engines/lunr.ts')
  }
}

function print(output: BuildOutput | MeasureOutput | Answer): void {
  process.stdout.write(JSON.stringify(output))
}
