/** How a word is looked for: in which field, and what of its occurrences counts. */
import type { Field } from './plan.ts'

export interface WordUse {
  readonly field: Field
  readonly role: WordRole
}

/**
 * A word that was typed counts less where only its umlauts are folded; one that is related to it (a part of a compound,
 * another spelling of a name) does not look at them; one that excludes counts without the compounds that it is part of.
 */
export type WordRole = 'typed' | 'related' | 'excluded'
