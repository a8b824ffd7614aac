/**
 * A query text → its syntax tree (query.ts).
 *
 *   parseQuery('Miete Kündigung ODER Räumung -titel:Gewerbe') →
 *     wishes Miete; conditions Kündigung ODER Räumung; exclusions titel:Gewerbe
 *
 *   query   = bag
 *   bag     = { either }
 *   either  = both { ("ODER" | "OR") both }
 *   both    = marked { ("UND" | "AND") marked }
 *   marked  = { "NICHT" | "NOT" | "-" | "+" } operand
 *   operand = leaf | "(" bag ")" | field ":" ( leaf | range | "(" bag ")" )
 *   leaf    = word | prefix | pattern | fuzzy | exact | phrase
 *
 * Clauses that only exclude become one exclusion of their ODER, so a bag within a query always has a
 * wish or a condition; only the query itself can be empty.
 */

import { bagOf, groupOf, inField, joinBy, marked, type Parsed } from './combine-clauses.ts'
import type { BagNode, Place } from './query.ts'
import { lexQuery, type QueryToken, type ReportProblem, type SignToken } from './query-lexer.ts'
import { QuerySyntaxError, type QuerySyntaxErrorKind } from './syntax-error.ts'

export interface ParseOptions {
  /** The front-matter fields of the index, lower case; without it every name is taken for a field. */
  readonly fields?: ReadonlySet<string>
  /**
   * For a query that is being typed: what is open is closed at the end, and what cannot be understood is
   * left out or read as plain text. Only the limits throw. Default false.
   */
  readonly lenient?: boolean
}

/** Far beyond what a person types; keeps every later step small. In UTF-16 code units. */
export const MAX_QUERY_LENGTH = 4096

/** Far below what the call stack holds. */
export const MAX_NESTING = 64

/**
 * Empty text, or text without any word, is a bag without clauses. O(n) in the query's length.
 * @throws QuerySyntaxError with the place in the query
 */
export function parseQuery(query: string, options: ParseOptions = {}): BagNode {
  if (query.length > MAX_QUERY_LENGTH) {
    const message = `The query has ${query.length} characters; ${MAX_QUERY_LENGTH} are allowed. Shorten it.`
    throw new QuerySyntaxError('query-too-long', message, MAX_QUERY_LENGTH, query.length)
  }
  const report: ReportProblem = problem => {
    if (!options.lenient) throw problem
  }
  return new QueryParser(lexQuery(query, options.fields, report), report).parse()
}

const OPERATOR_KINDS: ReadonlySet<QueryToken['kind']> = new Set(['and', 'or', 'not', 'require'])

function isOperator(token: QueryToken): token is SignToken {
  return OPERATOR_KINDS.has(token.kind)
}

/** One pass over the tokens, one method per line of the grammar. */
class QueryParser {
  readonly #tokens: readonly QueryToken[]
  readonly #report: ReportProblem
  #next = 0
  #depth = 0
  /** The field whose value is being read. */
  #field: SignToken | undefined

  constructor(tokens: readonly QueryToken[], report: ReportProblem) {
    this.#tokens = tokens
    this.#report = report
  }

  parse(): BagNode {
    const clauses: Parsed[] = []
    for (;;) {
      clauses.push(...this.#bag())
      const stray = this.#take('close')
      if (stray === undefined) break
      this.#problem('unopened-group', 'This “)” closes nothing; leave it out or open with “(”.', stray)
    }
    const bag = bagOf(clauses)
    if (bag.exclusions.length > 0 && bag.wishes.length === 0 && bag.conditions.length === 0) {
      const message = 'The query says only what must not be found; add a word that is looked for.'
      this.#problem('only-exclusions', message, bag)
    }
    return bag
  }

  #bag(): Parsed[] {
    const clauses: Parsed[] = []
    while (this.#next < this.#tokens.length && this.#peek()?.kind !== 'close') {
      const clause = this.#either()
      if (clause !== undefined) clauses.push(clause)
    }
    return clauses
  }

  #either(): Parsed | undefined {
    const operands: Parsed[] = []
    do {
      const operand = this.#both()
      if (operand !== undefined) operands.push(operand)
    } while (this.#take('or') !== undefined)
    return joinBy('or', operands)
  }

  #both(): Parsed | undefined {
    const operands: Parsed[] = []
    do {
      const operand = this.#marked()
      if (operand !== undefined) operands.push(operand)
    } while (this.#take('and') !== undefined)
    return joinBy('and', operands)
  }

  #marked(): Parsed | undefined {
    const start = this.#peek()?.start ?? 0
    let negated = false
    for (;;) {
      if (this.#take('not') !== undefined) negated = !negated
      else if (this.#take('require') === undefined) break
    }
    const operand = this.#operand()
    if (operand === undefined || operand.start === start) return operand
    return marked(operand, negated, { start, end: operand.end })
  }

  #operand(): Parsed | undefined {
    const token = this.#peek()
    switch (token?.kind) {
      case undefined:
      case 'close':
      case 'and':
      case 'or':
      case 'not':
      case 'require':
        this.#missingOperand(token)
        return undefined
      case 'field':
        this.#next++
        return this.#fieldValue(token)
      case 'open':
        this.#next++
        return this.#group(token)
      case 'word':
      case 'prefix':
      case 'pattern':
      case 'fuzzy':
      case 'exact':
      case 'phrase':
      case 'range':
        this.#next++
        return { node: token, required: false, start: token.start, end: token.end }
    }
  }

  #fieldValue(field: SignToken): Parsed | undefined {
    if (this.#peek()?.start !== field.end || this.#peek()?.kind === 'close') {
      this.#problem('empty-field', 'After the colon a word is missing; write it without a space.', field)
      return undefined
    }
    if (this.#field !== undefined) {
      this.#problem('nested-field', 'A field cannot be looked for within another field.', field)
      return this.#operand()
    }
    this.#field = field
    const operand = this.#operand()
    this.#field = undefined
    if (operand === undefined) return undefined
    const place = { start: field.start, end: operand.end }
    return { node: inField(field.text, operand.node, place), required: true, ...place }
  }

  #group(open: SignToken): Parsed | undefined {
    if (++this.#depth > MAX_NESTING) {
      const message = `Parentheses are nested more than ${MAX_NESTING} deep; leave some out.`
      throw new QuerySyntaxError('nested-too-deep', message, open.start, open.end)
    }
    const clauses = this.#bag()
    this.#depth--
    const close = this.#take('close')
    if (close === undefined)
      this.#problem('unclosed-group', 'This “(” has no closing “)”; add it, or leave “(” out.', open)
    const end = close?.end ?? clauses.at(-1)?.end ?? open.end
    if (clauses.length === 0) {
      if (close !== undefined)
        this.#problem('empty-group', 'Nothing stands between the parentheses.', { ...open, end })
      return undefined
    }
    return { node: groupOf(clauses, { start: open.start, end }), required: true, start: open.start, end }
  }

  /** @param found in its place */
  #missingOperand(found: SignToken | undefined): void {
    const previous = this.#tokens[this.#next - 1]
    const follows = previous !== undefined && isOperator(previous)
    const operator = follows ? previous : found
    if (operator === undefined) return
    const side = follows ? 'after' : 'before'
    const message = `Nothing stands ${side} “${operator.text}”. To look for it as text, put it in quotes.`
    this.#problem('missing-operand', message, operator)
  }

  #peek(): QueryToken | undefined {
    return this.#tokens[this.#next]
  }

  #take(kind: SignToken['kind']): SignToken | undefined {
    const token = this.#peek()
    if (token?.kind !== kind) return undefined
    this.#next++
    return token
  }

  #problem(kind: QuerySyntaxErrorKind, message: string, place: Place): void {
    this.#report(new QuerySyntaxError(kind, message, place.start, place.end))
  }
}
