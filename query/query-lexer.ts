/**
 * Cuts a query into tokens: words, phrases, field names, operators, parentheses, each with its place.
 *
 *   lexQuery('titel:Miete -"alte Fassung" ODER Kündig*') →
 *     field 'title', word 'Miete', not '-', phrase 'alte Fassung', or 'ODER', prefix 'Kündig'
 *
 * A '-' or '+' is a mark only at a clause's beginning and directly before something: Ukraine-Krieg, C++
 * and a hyphen typed for a dash are none. Operators are whole words in capitals.
 */

import { lazyPattern } from '../analysis/lazy-pattern.ts'
import { allFields, readField, similarFields } from './field-name.ts'
import type { LeafNode, Place } from './query.ts'
import { DOUBLE_QUOTES, findClosingQuote, mustBeClosed, opensPhrase } from './quotes.ts'
import { QuerySyntaxError, type QuerySyntaxErrorKind } from './syntax-error.ts'
import { type PlacelessLeaf, readNotation } from './word-notation.ts'

/** A leaf of the tree as it is, with its signs and quotes; or what joins and marks leaves. */
export type QueryToken = LeafNode | SignToken

export interface SignToken extends Place {
  readonly kind: 'field' | 'open' | 'close' | 'and' | 'or' | 'not' | 'require'
  /** The field's canonical name, the operator as typed. */
  readonly text: string
}

/** Greatest number of further positions between words that stand near one another. */
export const MAX_SLOP = 99

/** Receives what is wrong with a query. It throws, or returns and so has the offending piece mended. */
export type ReportProblem = (problem: QuerySyntaxError) => void

/**
 * @param fields the front-matter fields of the index, lower case; undefined takes every name for known
 * @param report when it returns: an open phrase goes on to the end, a `*` alone is left out, a range goes on from
 *   its first end, a word with an unknown field is a plain word
 */
export function lexQuery(
  query: string,
  fields: ReadonlySet<string> | undefined,
  report: ReportProblem,
): QueryToken[] {
  const lexer = new QueryLexer(query, fields, report)
  while (lexer.next());
  return lexer.tokens
}

/** What ends a word, as the inside of a character class. */
const BREAKS = `\\s()${DOUBLE_QUOTES}`

const OPERATOR = new RegExp(`(UND|AND|(ODER|OR)|(NICHT|NOT))(?=[${BREAKS}]|$)`, 'y')

/** Up to white space, a parenthesis or a quotation mark; but 27" is a word, and so is Schüler(innen). */
const wordWithBreaks = lazyPattern(
  () =>
    new RegExp(`(?:[^${BREAKS}]|(?<=\\d)"(?=[\\s),.;:!?]|$)|(?<=[\\p{L}\\p{N}])\\([^${BREAKS}]*\\))+`, 'uy'),
)
/** Asked first, as nearly every word has none of them. */
const PLAIN_WORD = new RegExp(`[^${BREAKS}]+`, 'y')

const dashesOrPlus = lazyPattern(() => /^(?:\p{Pd}+|\+)$/u)
const NEARNESS = /~(\d*)/y

/** Reads one token after the other: next → next → … → tokens. */
class QueryLexer {
  readonly tokens: QueryToken[] = []
  readonly #query: string
  readonly #fields: ReadonlySet<string> | undefined
  readonly #report: ReportProblem
  readonly #missingQuotes = new Set<string>()
  /** For each open parenthesis whether it belongs to a field's value. */
  readonly #groups: boolean[] = []
  #at = 0

  constructor(query: string, fields: ReadonlySet<string> | undefined, report: ReportProblem) {
    this.#query = query
    this.#fields = fields
    this.#report = report
  }

  /** @returns false at the query's end */
  next(): boolean {
    while (isSpace(this.#query.charAt(this.#at))) this.#at++
    if (this.#at >= this.#query.length) return false
    if (!this.#readSign() && !this.#readOperator() && !this.#readField() && !this.#readPhrase()) {
      this.#readWord()
    }
    return true
  }

  #readSign(): boolean {
    const char = this.#query.charAt(this.#at)
    if (char === '(') {
      this.#groups.push(this.#isFieldValue())
      this.#push('open', char, this.#at + 1)
    } else if (char === ')') {
      this.#groups.pop()
      this.#push('close', char, this.#at + 1)
    } else if (char === '-' && this.#isMark()) this.#push('not', char, this.#at + 1)
    else if (char === '+' && this.#isMark()) this.#push('require', char, this.#at + 1)
    else return false
    return true
  }

  /** Whether a '-' or '+' begins a clause and stands directly before something else. */
  #isMark(): boolean {
    const before = this.#query.charAt(this.#at - 1)
    const after = this.#query.charAt(this.#at + 1)
    const beginsClause = before === '' || before === '(' || isSpace(before)
    return beginsClause && after !== '' && after !== ')' && after !== this.#query[this.#at] && !isSpace(after)
  }

  #readOperator(): boolean {
    if (this.#followsDirectly('field', 'require', 'not')) return false
    OPERATOR.lastIndex = this.#at
    const match = OPERATOR.exec(this.#query)
    if (match === null) return false
    const [text, , or, not] = match
    this.#push(or !== undefined ? 'or' : not !== undefined ? 'not' : 'and', text, OPERATOR.lastIndex)
    return true
  }

  #readField(): boolean {
    if (this.#followsDirectly('field')) return false
    const field = readField(this.#query, this.#at, this.#fields)
    if (field === undefined) return false
    if (!field.known) {
      const end = this.#endOfWord()
      this.#problem('unknown-field', this.#unknownField(field.name, end), field.end - 1)
      return false
    }
    this.#push('field', field.name, field.end)
    return true
  }

  #readPhrase(): boolean {
    const query = this.#query
    const start = this.#at
    const isExact = query[start] === '=' && DOUBLE_QUOTES.includes(query.charAt(start + 1))
    const opening = isExact ? start + 1 : start
    const quote = query.charAt(opening)
    if (!opensPhrase(quote)) return false
    const closing = findClosingQuote(query, opening, this.#missingQuotes)
    const exactness = isExact ? { isExact } : {}
    if (closing === -1) {
      if (!mustBeClosed(quote)) return false
      this.#problem(
        'unclosed-phrase',
        `The phrase after ${quote} has no closing quotation mark; add it.`,
        opening + 1,
      )
      this.#pushLeaf({ kind: 'phrase', text: query.slice(opening + 1), ...exactness }, query.length)
      return true
    }
    const { end, ...nearness } = this.#readNearness(closing + 1)
    const text = query.slice(opening + 1, closing)
    this.#pushLeaf({ kind: 'phrase', text, ...exactness, ...nearness }, end)
    return true
  }

  /** What stands behind a phrase for the nearness of its words. */
  #readNearness(start: number): { readonly end: number; readonly slop?: number } {
    NEARNESS.lastIndex = start
    const [sign, digits = ''] = NEARNESS.exec(this.#query) ?? []
    if (sign === undefined) return { end: start }
    const end = start + sign.length
    const slop = Number(digits)
    if (digits !== '' && slop <= MAX_SLOP) return { end, slop }
    const message = `After “~” stands how many words may lie between those of the phrase, up to ${MAX_SLOP}.`
    this.#report(new QuerySyntaxError('bad-nearness', message, start, end))
    return digits === '' ? { end } : { end, slop: MAX_SLOP }
  }

  #readWord(): void {
    const end = this.#endOfWord()
    const typed = this.#query.slice(this.#at, end)
    const notation = readNotation(typed, this.#isFieldValue())
    if (notation.kind === 'wrong') this.#problem(notation.problem, notation.message, end)
    const leaf = notation.kind === 'wrong' ? notation.mended : notation
    if (leaf === undefined || isDashesOrPlus(typed)) this.#at = end
    else this.#pushLeaf(leaf, end)
  }

  #isFieldValue(): boolean {
    return this.#followsDirectly('field') || this.#groups.at(-1) === true
  }

  #endOfWord(): number {
    PLAIN_WORD.lastIndex = this.#at
    if (PLAIN_WORD.test(this.#query) && !goesOn(this.#query, PLAIN_WORD.lastIndex))
      return PLAIN_WORD.lastIndex
    const word = wordWithBreaks()
    word.lastIndex = this.#at
    return word.test(this.#query) ? word.lastIndex : this.#at + 1
  }

  #unknownField(name: string, end: number): string {
    const fields = this.#fields ?? new Set()
    const similar = similarFields(name, fields)
    const advice =
      similar.length > 0
        ? `Did you mean ${similar.map(field => `“${field}”`).join(' or ')}?`
        : `The fields are ${allFields(fields).join(', ')}.`
    const text = this.#query.slice(this.#at, end)
    return `There is no field “${name}”. ${advice} To look for the text itself, put it in quotes: "${text}".`
  }

  #followsDirectly(...kinds: readonly QueryToken['kind'][]): boolean {
    const previous = this.tokens.at(-1)
    return previous !== undefined && previous.end === this.#at && kinds.includes(previous.kind)
  }

  #push(kind: SignToken['kind'], text: string, end: number): void {
    this.tokens.push({ kind, text, start: this.#at, end })
    this.#at = end
  }

  #pushLeaf(leaf: PlacelessLeaf, end: number): void {
    this.tokens.push({ start: this.#at, end, ...leaf })
    this.#at = end
  }

  #problem(kind: QuerySyntaxErrorKind, message: string, end: number): void {
    this.#report(new QuerySyntaxError(kind, message, this.#at, end))
  }
}

/** Whether a word may go on at `at`, where it meets what ends most words. */
function goesOn(query: string, at: number): boolean {
  return query[at] === '(' || query[at] === '"'
}

function isDashesOrPlus(typed: string): boolean {
  return !/^\w/.test(typed) && dashesOrPlus().test(typed)
}

function isSpace(char: string): boolean {
  return /^\s$/.test(char)
}
