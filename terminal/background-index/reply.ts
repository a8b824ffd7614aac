/**
 * The messages between the interface and the thread that searches for it, and how the thread comes to its
 * replies. A message is copied: of an error only the message and the stack would arrive, so what else it
 * carries goes beside it.
 */
import type { SearchIndex } from '../../query/search-index.ts'
import { QuerySyntaxError } from '../../query/syntax-error.ts'

/** Those of an index that take their time. */
type Method =
  | 'search'
  | 'passages'
  | 'facets'
  | 'complete'
  | 'suggest'
  | 'explain'
  | 'highlight'
  | 'document'
  | 'documents'
  | 'frequentWords'
  | 'analyze'

export type Question =
  | {
      readonly [Name in Method]: {
        readonly id: number
        readonly method: Name
        readonly args: Parameters<SearchIndex[Name]>
      }
    }[Method]
  | { readonly id: number; readonly method: 'info' | 'verify' }

/** The answer to `verify`: every section with whether it is whole. */
export type VerifiedSections = readonly (readonly [section: string, whole: boolean])[]

export type Reply =
  | { readonly id: number; readonly kind: 'answer'; readonly answer: unknown }
  | {
      readonly id: number
      readonly kind: 'syntax'
      readonly mistake: Pick<QuerySyntaxError, 'kind' | 'message' | 'start' | 'end'>
    }
  | {
      readonly id: number
      readonly kind: 'error'
      readonly error: Error
      readonly properties: Readonly<Record<string, unknown>>
    }

export async function replyTo(question: Question, opened: Promise<SearchIndex>): Promise<Reply> {
  const { id } = question
  try {
    return { id, kind: 'answer', answer: await ask(await opened, question) }
  } catch (thrown) {
    if (thrown instanceof QuerySyntaxError) {
      const { kind, message, start, end } = thrown
      return { id, kind: 'syntax', mistake: { kind, message, start, end } }
    }
    const error = thrown instanceof Error ? thrown : new Error(String(thrown))
    return { id, kind: 'error', error, properties: { ...error } }
  }
}

/** The error as it was thrown in the thread. */
export function errorOf(reply: Exclude<Reply, { readonly kind: 'answer' }>): Error {
  if (reply.kind === 'error') return Object.assign(reply.error, reply.properties)
  const { kind, message, start, end } = reply.mistake
  return new QuerySyntaxError(kind, message, start, end)
}

async function ask(index: SearchIndex, question: Question): Promise<unknown> {
  switch (question.method) {
    case 'info':
      return index.info
    case 'search':
      return index.search(...question.args)
    case 'passages':
      return index.passages(...question.args)
    case 'facets':
      return index.facets(...question.args)
    case 'complete':
      return index.complete(...question.args)
    case 'suggest':
      return index.suggest(...question.args)
    case 'explain':
      return index.explain(...question.args)
    case 'highlight':
      return index.highlight(...question.args)
    case 'document':
      return index.document(...question.args)
    case 'documents':
      return index.documents(...question.args)
    case 'frequentWords':
      return index.frequentWords(...question.args)
    case 'analyze':
      return index.analyze(...question.args)
    case 'verify':
      return verifiedSections(index)
  }
}

async function verifiedSections(index: SearchIndex): Promise<VerifiedSections> {
  const sections: [string, boolean][] = []
  await index.verify((section, whole) => sections.push([section, whole]))
  return sections
}
