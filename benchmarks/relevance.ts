/**
 * Does the first page have the one relevant document? nDCG@10, MRR@10 and recall@100 of retrieval tasks, with the
 * product's defaults, beside MiniSearch.
 *
 *     npm run bench:relevance -- DIR [--queries DIR] [--task NAME]…
 *
 * DIR/TASK.jsonl has the documents, one {"id", "text"} a line; queries/TASK.jsonl one {"id", "text", "rel": [id]} a
 * line, each query with exactly one relevant document.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import MiniSearch from 'minisearch'
import { splitSections } from '../indexer/readers/passages.ts'
import { indexBytes, openBytes } from '../tests/memory-index.ts'

interface TextRecord {
  readonly id: string
  readonly text: string
}

interface RelevanceQuery extends TextRecord {
  readonly rel: readonly string[]
}

/** @returns ids of documents, best first, at most 100 */
type Search = (query: string) => Promise<readonly string[]>

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    queries: { type: 'string' },
    task: { type: 'string', multiple: true },
    peers: { type: 'boolean', default: true },
  },
  allowNegative: true,
})
const [directory] = positionals
if (directory === undefined)
  throw new Error('usage: npm run bench:relevance -- DIR [--queries DIR] [--task NAME]…')
const queriesDirectory = values.queries ?? '../shared/eval/queries'

console.log(
  `${'task'.padEnd(14)}${'engine'.padEnd(12)}  nDCG@10  MRR@10  recall@100   index      build    query`,
)
for (const file of readdirSync(queriesDirectory).sort()) {
  const task = file.replace(/\.jsonl$/, '')
  if (values.task !== undefined && !values.task.includes(task)) continue
  const documentsPath = join(directory, file)
  if (!existsSync(documentsPath)) continue
  const documents = readLines<TextRecord>(documentsPath)
  const queries = readLines<RelevanceQuery>(join(queriesDirectory, file))
  await measure(task, 'Findbuch', queries, () => findbuch(documents))
  if (values.peers) await measure(task, 'MiniSearch', queries, () => minisearch(documents))
}

async function measure(
  task: string,
  engine: string,
  queries: readonly RelevanceQuery[],
  build: () => Promise<{ search: Search; byteLength: number }>,
): Promise<void> {
  const buildStart = performance.now()
  const { search, byteLength } = await build()
  const buildMs = performance.now() - buildStart
  const queryStart = performance.now()
  let gain = 0
  let reciprocalRank = 0
  let recalled = 0
  for (const { text, rel } of queries) {
    const found = await search(text)
    const rank = found.findIndex(id => rel.includes(id)) + 1
    if (rank > 0) recalled++
    if (rank > 0 && rank <= 10) {
      gain += 1 / Math.log2(rank + 1)
      reciprocalRank += 1 / rank
    }
  }
  const queryMs = (performance.now() - queryStart) / queries.length
  const share = (sum: number) => (sum / queries.length).toFixed(4)
  console.log(
    `${task.padEnd(14)}${engine.padEnd(12)}   ${share(gain)}  ${share(reciprocalRank)}      ${share(recalled)}` +
      `  ${(byteLength / 1e6).toFixed(1).padStart(6)} MB ${(buildMs / 1000).toFixed(1).padStart(6)} s ${queryMs.toFixed(2).padStart(6)} ms`,
  )
}

async function findbuch(documents: readonly TextRecord[]): Promise<{ search: Search; byteLength: number }> {
  const bytes = indexBytes(
    documents.map(({ id, text }) => ({
      path: id,
      title: '',
      language: undefined,
      fields: {},
      contentHash: new Uint8Array(16),
      passages: splitSections([{ headings: [], text, bodyStart: 0, line: 1 }]),
    })),
  )
  const index = await openBytes(bytes)
  const search: Search = async query => {
    const { hits } = await index.search(asPlainWords(query), { limit: 100, snippets: 0 })
    return hits.map(hit => hit.path)
  }
  return { search, byteLength: bytes.length }
}

/** A query of the tasks is plain text: what our query language would read as syntax is white space in it. */
function asPlainWords(query: string): string {
  return query
    .replace(/["„“”»«‚‘()*+:]|(?<!\S)-/g, ' ')
    .replace(/\b(UND|ODER|NICHT|AND|OR|NOT)\b/g, word => word.toLowerCase())
}

async function minisearch(documents: readonly TextRecord[]): Promise<{ search: Search; byteLength: number }> {
  const engine = new MiniSearch<TextRecord>({ fields: ['text'] })
  engine.addAll(documents)
  const search: Search = async query =>
    engine
      .search(query)
      .slice(0, 100)
      .map(hit => String(hit.id))
  return { search, byteLength: Buffer.byteLength(JSON.stringify(engine)) }
}

function readLines<T>(path: string): readonly T[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as T)
}
