/**
 * Tokens in one line, for tables: positions parted by spaces, forms of one position by bars.
 *
 *   tokensOf('Der Ukraine-Krieg') → 'der ukraine-krieg|ukraine krieg'
 */
import type { Analyzer } from '../../analysis/analyzer.ts'
import { germanAnalyzer } from '../../analysis/german-analyzer.ts'

export interface Token {
  readonly form: string
  readonly position: number
  readonly start: number
  readonly end: number
}

export const GERMAN = germanAnalyzer()

export function tokenList(text: string, analyzer: Analyzer = GERMAN): readonly Token[] {
  const tokens: Token[] = []
  analyzer.tokenize(text, (form, position, start, end) => tokens.push({ form, position, start, end }))
  return tokens
}

export function tokensOf(text: string, analyzer: Analyzer = GERMAN): string {
  return byPosition(tokenList(text, analyzer), token => token.form)
}

/** The same of what stands in the text: 'Der Ukraine-Krieg|Ukraine Krieg', spaces and line ends as '~'. */
export function surfacesOf(text: string): string {
  return byPosition(tokenList(text), ({ start, end }) => text.slice(start, end).replace(/\s+/g, '~'))
}

/** The same of terms. */
export function termsOf(text: string): string {
  return byPosition(tokenList(text), token => GERMAN.term(token.form))
}

function byPosition(tokens: readonly Token[], show: (token: Token) => string): string {
  const places: string[][] = []
  for (const token of tokens) places[token.position] = [...(places[token.position] ?? []), show(token)]
  return places.map(forms => forms.join('|')).join(' ')
}
