/** A folder of documents → the queries that every engine is asked. */
import { germanAnalyzer } from '../analysis/index.ts'
import { type BenchQuery, makeQueries } from './bench-query.ts'
import { readDocuments } from './passages.ts'

const QUERY_COUNT = 500
/** Any other makes other queries. */
const SEED = 1949

export async function queriesOf(folder: string): Promise<readonly BenchQuery[]> {
  const headings: string[] = []
  for await (const { passages } of readDocuments(folder)) {
    for (const passage of passages) headings.push(...passage.headings.slice(-1))
  }
  const { isStopWord } = germanAnalyzer()
  return makeQueries(headings, { count: QUERY_COUNT, seed: SEED, isStopWord })
}
