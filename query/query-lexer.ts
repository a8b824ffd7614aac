/**
 * Cuts a query into tokens: words, phrases, field names, operators, parentheses, each with its place.
 *
 *   lexQuery('titel:Miete -"alte Fassung" ODER Kündig*') →
 *     field 'title', word 'Miete', not '-', phrase 'alte Fassung', or 'ODER', prefix 'Kündig'
 *
 * A '-' or '+' is a mark only at a clause's beginning and directly before something: Ukraine-Krieg, C++
 * and a hyphen typed for a dash are none. Operators are whole words in capitals.
 */

import { allFields, readField, similarFields } from './field-name.ts'
import { DOUBLE_QUOTES, findClosingQuote, mustBeClosed, opensPhrase } from './quotes.ts'
import { NEARNESS, reservedFieldSyntax, reservedSyntax } from './reserved-syntax.ts'
import { QuerySyntaxError, type QuerySyntaxErrorKind } from './syntax-error.ts'

export interface QueryToken {
  readonly kind: 'word' | 'prefix' | 'phrase' | 'field' | 'open' | 'close' | 'and' | 'or' | 'not' | 'require'
  /** The word, prefix or phrase without its signs, the field's canonical name, the operator as typed. */
  readonly text: string
  /** Half-open [start, end) in UTF-16 code units of the query; signs and quotes included. */
  readonly start: number
  readonly end: number
}

/** Receives what is wrong with a query. It throws, or returns and so has the offending piece mended. */
export type ReportProblem = (problem: QuerySyntaxError) => void

/**
 * @param fields the front-matter fields of the index, lower case; undefined takes every name for known
 * @param report when it returns: an open phrase goes on to the end, a `*` alone is left out, a word with
 *   an unknown field or a notation not in use is a plain word
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
const WORD = new RegExp(
  `(?:[^${BREAKS}]|(?<=\\d)"(?=[\\s),.;:!?]|$)|(?<=[\\p{L}\\p{N}])\\([^${BREAKS}]*\\))+`,
  'uy',
)

const DASHES_OR_PLUS = /^(?:\p{Pd}+|\+)$/u
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u
const ENDING_PUNCTUATION = '.,;:!?'

/** Reads one token after the other: next → next → … → tokens. */
class QueryLexer {
  readonly tokens: QueryToken[] = []
  readonly #query: string
  readonly #fields: ReadonlySet<string> | undefined
  readonly #report: ReportProblem
  readonly #missingQuotes = new Set<string>()
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
    if (char === '(') this.#push('open', char, this.#at + 1)
    else if (char === ')') this.#push('close', char, this.#at + 1)
    else if (char === '-' && this.#isMark()) this.#push('not', char, this.#at + 1)
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
    const quote = query.charAt(start)
    if (!opensPhrase(quote)) return false
    const closing = findClosingQuote(query, start, this.#missingQuotes)
    if (closing === -1) {
      if (!mustBeClosed(quote)) return false
      this.#problem(
        'unclosed-phrase',
        `The phrase after ${quote} has no closing quotation mark; add it.`,
        start + 1,
      )
      this.#push('phrase', query.slice(start + 1), query.length)
      return true
    }
    this.#push('phrase', query.slice(start + 1, closing), closing + 1)
    this.#passOverNearness()
    return true
  }

  #passOverNearness(): void {
    NEARNESS.lastIndex = this.#at
    if (!NEARNESS.test(this.#query)) return
    const message = '“~” after a phrase for nearness is not supported; leave it out.'
    this.#problem('reserved-syntax', message, NEARNESS.lastIndex)
    this.#at = NEARNESS.lastIndex
  }

  #readWord(): void {
    const end = this.#endOfWord()
    const typed = this.#query.slice(this.#at, end)
    const word = trimEnd(typed, ENDING_PUNCTUATION)
    const stem = trimEnd(word, '*')
    const reserved = this.#followsDirectly('field') ? reservedFieldSyntax(stem) : reservedSyntax(stem)
    if (reserved !== undefined) this.#problem('reserved-syntax', reserved, end)
    if (DASHES_OR_PLUS.test(typed)) {
      this.#at = end
    } else if (stem === word) {
      this.#push('word', typed, end)
    } else if (LETTER_OR_DIGIT.test(stem)) {
      this.#push('prefix', stem, end)
    } else {
      this.#problem('prefix-too-broad', 'Before “*” the beginning of a word is missing, as in miet*.', end)
      this.#at = end
    }
  }

  #endOfWord(): number {
    WORD.lastIndex = this.#at
    return WORD.test(this.#query) ? WORD.lastIndex : this.#at + 1
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

  #push(kind: QueryToken['kind'], text: string, end: number): void {
    this.tokens.push({ kind, text, start: this.#at, end })
    this.#at = end
  }

  #problem(kind: QuerySyntaxErrorKind, message: string, end: number): void {
    this.#report(new QuerySyntaxError(kind, message, this.#at, end))
  }
}

function isSpace(char: string): boolean {
  return /^\s$/.test(char)
}

function trimEnd(text: string, chars: string): string {
  let end = text.length
  while (end > 0 && chars.includes(text.charAt(end - 1))) end--
  return text.slice(0, end)
}
