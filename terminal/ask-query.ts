/** Asks an index by a query that a person has typed: a mistake in it is told with its place. */
import type { SearchIndex } from '../query/search-index.ts'
import { QuerySyntaxError } from '../query/syntax-error.ts'
import type { CommandContext } from './command-context.ts'
import { syntaxProblem } from './syntax-problem.ts'

/** @throws CommandError with a caret under the place where the query cannot be understood */
export async function askQuery<Answer>(
  query: string,
  ask: () => Promise<Answer>,
  { info }: SearchIndex,
  { texts }: CommandContext,
): Promise<Answer> {
  try {
    return await ask()
  } catch (error) {
    if (!(error instanceof QuerySyntaxError)) throw error
    throw syntaxProblem(query, error, info.fields, texts)
  }
}
