/** The tokens of a piece of a query, as analysis cuts and joins them. */
import type { Analyzer } from '../analysis/analyzer.ts'
import { isImplied } from '../index-format/dictionary-key.ts'

export interface Token {
  readonly form: string
  readonly position: number
  readonly start: number
  readonly end: number
}

/** What is written; what it implies beside that is looked for as a word of its own. */
export function tokensOf(text: string, analyzer: Analyzer): readonly Token[] {
  const tokens: Token[] = []
  analyzer.tokenize(text, (form, position, start, end) => {
    if (!isImplied(form)) tokens.push({ form, position, start, end })
  })
  return tokens
}

/** The tokens that span everything that was typed. */
export function wholeTokens(tokens: readonly Token[]): readonly Token[] {
  const start = Math.min(...tokens.map(token => token.start))
  const end = Math.max(...tokens.map(token => token.end))
  return tokens.filter(token => token.start === start && token.end === end)
}

/** Of the forms of one word the one that says most: not bürger, but bürgerin. @param words at least one */
export function longestForm(words: readonly { readonly form: string }[]): string {
  return words.reduce((longest, { form }) => (form.length > longest.length ? form : longest), '')
}
