/** The leaves of a plan as they are held against the tokens of a text that is shown. */
import { isImplied } from '../index-format/dictionary-key.ts'
import { formTest } from './form-selection.ts'
import type { FormTest } from './form-test.ts'
import { type LeafPlan, type PhraseSlot, type Plan, visitLeaves } from './plan.ts'
import { beginsWith } from './sharp-s.ts'
import type { Relatives } from './word-relatives.ts'

export interface MatchLeaf {
  readonly leaf: LeafPlan
  readonly weight: number
  /** Of a word: its term, and those of its parts and other spellings. */
  readonly terms: ReadonlySet<string>
  /** Of a leaf that selects forms. */
  readonly selects: FormTest | undefined
}

/**
 * @param relatives of the words that were typed
 * @param weigh the weight of a leaf, > 0
 */
export function matchLeaves(
  plan: Plan,
  relatives: Relatives,
  weigh: (leaf: LeafPlan) => number,
): readonly MatchLeaf[] {
  const leaves: MatchLeaf[] = []
  visitLeaves(plan, 'matching', leaf => {
    leaves.push({
      leaf,
      weight: weigh(leaf),
      terms: new Set(termsOf(leaf, relatives)),
      selects: leaf.kind === 'forms' ? formTest(leaf.selection) : undefined,
    })
  })
  return leaves
}

/** A token's form with its term. */
export interface NamedForm {
  readonly form: string
  readonly term: string
}

/** Whether a form can be part of a match, as a whole and not by a part of it. */
export function mayFill(named: NamedForm, { leaf, terms, selects }: MatchLeaf): boolean {
  switch (leaf.kind) {
    case 'term':
      return terms.has(named.term)
    case 'prefix':
      return beginsWritten(named.form, leaf.prefix)
    case 'forms':
      return !isImplied(named.form) && selects !== undefined && selects.weigh(named.form) > 0
    case 'phrase':
      return leaf.slots.some(slot => fillsSlot(named, slot, leaf.isExact))
  }
}

export function fillsSlot(
  { form, term }: NamedForm,
  { words, prefix }: PhraseSlot,
  isExact = false,
): boolean {
  const isWord = words.some(word => (isExact ? word.form === form : word.term === term))
  return isWord || (prefix !== undefined && beginsWritten(form, prefix))
}

/** What is implied has letters that are not written, and no beginning. */
export function beginsWritten(form: string, prefix: string): boolean {
  return beginsWith(form, prefix) && !isImplied(form)
}

function termsOf(leaf: LeafPlan, { parts, spellings }: Relatives): readonly string[] {
  if (leaf.kind !== 'term') return []
  const { form } = leaf.word
  return [leaf.word, ...(parts.get(form) ?? []), ...(spellings.get(form) ?? [])].map(({ term }) => term)
}
