/**
 * A query as its parser understood it. Every node knows its place in the query text, so that an
 * interface can colour it and an error can point at it.
 */

export type QueryNode = BagNode | AndNode | OrNode | NotNode | WordNode | PrefixNode | PhraseNode | FieldNode

/** Half-open [start, end) in UTF-16 code units of the query. */
export interface Place {
  readonly start: number
  readonly end: number
}

/**
 * Clauses that stand side by side. `wishes` (plain words and prefixes) rank: a passage with all of them
 * comes first, one is enough. Where there are `conditions` (phrases, fields, groups, +word), all of them
 * must match and wishes only rank. `exclusions` must not match.
 */
export interface BagNode extends Place {
  readonly kind: 'bag'
  readonly wishes: readonly QueryNode[]
  readonly conditions: readonly QueryNode[]
  readonly exclusions: readonly QueryNode[]
}

/** UND / AND: every operand matches. */
export interface AndNode extends Place {
  readonly kind: 'and'
  readonly operands: readonly QueryNode[]
}

/** ODER / OR: at least one operand matches. */
export interface OrNode extends Place {
  readonly kind: 'or'
  readonly operands: readonly QueryNode[]
}

/** NICHT / NOT: everything that the operand does not match; within an AND it subtracts. */
export interface NotNode extends Place {
  readonly kind: 'not'
  readonly operand: QueryNode
}

/** A word as typed; analysis may make it several tokens ("Ukraine-Krieg"), which then must stand together. */
export interface WordNode extends Place {
  readonly kind: 'word'
  readonly text: string
}

/** `wort*`: every form that begins with the text. */
export interface PrefixNode extends Place {
  readonly kind: 'prefix'
  /** Without the asterisk. */
  readonly text: string
}

/** Words in quotes: they stand side by side in this order. */
export interface PhraseNode extends Place {
  readonly kind: 'phrase'
  /** Between the quotes. */
  readonly text: string
}

/** `feld:…`: the operand is looked for in one field. */
export interface FieldNode extends Place {
  readonly kind: 'field'
  /** Canonical: lower case, NFC, a German alias replaced ("Titel" → "title"). */
  readonly field: string
  readonly operand: WordNode | PrefixNode | PhraseNode | BagNode | AndNode | OrNode
}
