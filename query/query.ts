/**
 * A query as its parser understood it. Every node knows its place in the query text, so that an
 * interface can colour it and an error can point at it.
 */

export type QueryNode = BagNode | AndNode | OrNode | NotNode | FieldNode | LeafNode

export type LeafNode = WordNode | PrefixNode | PatternNode | FuzzyNode | ExactNode | PhraseNode | RangeNode

/** Half-open [start, end) in UTF-16 code units of the query. */
export interface Place {
  readonly start: number
  readonly end: number
}

/**
 * Clauses that stand side by side. `wishes` (words and what stands for words) rank: a passage with all of them
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

/** `*vertrag`, `v*g`, `Me?er`: every form that fits; `*` stands for any characters, `?` for one. */
export interface PatternNode extends Place {
  readonly kind: 'pattern'
  readonly text: string
}

/** `wort~`, `wort~2`: every form that differs from the word in so many letters at most. */
export interface FuzzyNode extends Place {
  readonly kind: 'fuzzy'
  /** Without the sign. */
  readonly text: string
  readonly distance: 1 | 2
}

/** `=wort`: the form itself, not its inflections or compounds. */
export interface ExactNode extends Place {
  readonly kind: 'exact'
  /** Without the sign. */
  readonly text: string
}

/** Words in quotes: they stand side by side in this order. */
export interface PhraseNode extends Place {
  readonly kind: 'phrase'
  /** Between the quotes. */
  readonly text: string
  /** `"…"~5`: the words stand in any order, with so many further positions between them at most. */
  readonly slop?: number
  /** `="…"`: in these forms alone. */
  readonly isExact?: true
}

/** `feld:2024..2025-03`: a number or date from one end to the other, both inclusive. Only in a FieldNode. */
export interface RangeNode extends Place {
  readonly kind: 'range'
  /** As typed; '' for an open end, one of them at most. */
  readonly from: string
  readonly to: string
}

/** `feld:…`: the operand is looked for in one field. */
export interface FieldNode extends Place {
  readonly kind: 'field'
  /** Canonical: lower case, NFC, a German alias replaced ("Titel" → "title"). */
  readonly field: string
  readonly operand: LeafNode | BagNode | AndNode | OrNode
}
