/** A query that cannot be understood, with the place, for a person to mend. */
export class QuerySyntaxError extends Error {
  override readonly name = 'QuerySyntaxError'
  /** Half-open [start, end) in UTF-16 code units of the query. */
  readonly start: number
  readonly end: number
  /** Names the cause independently of the message's language, for translated texts. */
  readonly kind: QuerySyntaxErrorKind

  constructor(kind: QuerySyntaxErrorKind, message: string, start: number, end: number) {
    super(message)
    this.kind = kind
    this.start = start
    this.end = end
  }
}

export type QuerySyntaxErrorKind =
  | 'unclosed-phrase'
  | 'unclosed-group'
  | 'unopened-group'
  | 'empty-group'
  | 'missing-operand'
  | 'unknown-field'
  | 'empty-field'
  | 'only-exclusions'
  | 'nested-field'
  | 'prefix-too-broad'
  | 'bad-distance'
  | 'bad-nearness'
  | 'bad-range'
  | 'range-without-field'
  | 'mixed-notation'
  | 'query-too-long'
  | 'nested-too-deep'
