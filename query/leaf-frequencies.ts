/**
 * A leaf of a plan → how often it occurs in each passage, weighted: an occurrence counts 1 in the form that was typed,
 * less in another form of its term, as part of a compound or where it is only spelled alike, more in the heading path.
 *
 *   Haus, in a passage with Häuser twice, once of that in its heading  → 0.97 · (2 + 1.5)
 *
 * Every frequency keeps the shares that it is the sum of, so that a score can be explained form by form.
 */
import { fieldKey, partKey } from '../index-format/dictionary-key.ts'
import type { LoadedPostings } from '../index-format/loaded-postings.ts'
import type { Evaluation } from './evaluation.ts'
import type { LoadedWords } from './loaded-words.ts'
import { findNearWords, findPhrase, type Occurrences } from './phrase.ts'
import {
  type Field,
  HEADING_FIELD,
  isDocumentField,
  type PhrasePlan,
  type PhraseSlot,
  type PlannedWord,
  type PrefixPlan,
  TITLE_FIELD,
} from './plan.ts'
import type { FormsPlan } from './plan-forms.ts'
import { addPostings, type WeightedPostings } from './weighted-postings.ts'

/** Weighted frequencies of a leaf, apart by what they count. */
export interface Frequencies {
  readonly inPassages: Frequency
  /** Counted by document. */
  readonly inTitles: Frequency
  /** Counted by document. */
  readonly inField: Frequency
  /** Of terms that are spelled alike, in passages. */
  readonly ofSimilar: Frequency
}

export interface Frequency extends WeightedPostings {
  /** What it is the sum of. */
  readonly shares: readonly FrequencyShare[]
}

/** The occurrences of one form, or of a phrase. */
export interface FrequencyShare extends WeightedPostings {
  readonly kind: 'form' | 'part-of-compound' | 'similar' | 'occurrence'
  /** Number of the form in the dictionary; for a part that of all compounds with it. A phrase has none. */
  readonly form: number | undefined
  /** What an occurrence counts outside of headings. */
  readonly weight: number
  /** What all such shares of a passage count at most. */
  readonly limit?: number
}

/** Of a word all its forms, and the compounds that it is part of. */
export function wordFrequencies(word: PlannedWord, field: Field, evaluation: Evaluation): Frequencies {
  const { term, form } = word
  const { words, weights } = evaluation
  const weigh = (termKey: string, formKey: string) => {
    const typed = words.formNumbers.get(formKey)
    const isFolded = (number: number) => words.folded.get(form)?.has(number) === true
    const asWord = (words.terms.get(termKey)?.forms ?? []).map(list => {
      if (list.form === typed) return formShare(list, { kind: 'form', weight: 1 }, field, evaluation)
      const { otherForm, foldedForm } = weights
      if (!isFolded(list.form)) return formShare(list, { kind: 'form', weight: otherForm }, field, evaluation)
      const share = formShare(list, { kind: 'form', weight: foldedForm }, field, evaluation)
      // What counts less never counts as much as what was typed, however often it occurs.
      return foldedForm < 1 ? { ...share, limit: foldedForm } : share
    })
    const compounds = weights.part > 0 ? (words.terms.get(partKey(termKey))?.forms ?? []) : []
    const asPart = compounds.map(list =>
      formShare(list, { kind: 'part-of-compound', weight: weights.part }, field, evaluation),
    )
    return [...asWord, ...asPart]
  }
  const frequencies = inScope(
    field,
    () => weigh(term, form),
    name => weigh(fieldKey(name, term), fieldKey(name, form)),
  )
  return field === undefined
    ? { ...frequencies, ofSimilar: sumOf(similarShares(term, evaluation)) }
    : frequencies
}

/** All forms with the prefix, as one word. */
export function prefixFrequencies({ prefix, field }: PrefixPlan, evaluation: Evaluation): Frequencies {
  const weigh = (key: string) =>
    (evaluation.words.prefixes.get(key) ?? []).map(list =>
      formShare(list, { kind: 'form', weight: 1 }, field, evaluation),
    )
  return inScope(
    field,
    () => weigh(prefix),
    name => weigh(fieldKey(name, prefix)),
  )
}

/** All forms that are selected, as one word. */
export function selectionFrequencies({ selection, field }: FormsPlan, evaluation: Evaluation): Frequencies {
  const selected = evaluation.words.selected.get(selection)
  const weigh = (keyPrefix: string) =>
    (selected?.get(keyPrefix)?.lists ?? []).map(({ postings, weight }) =>
      formShare(postings, { kind: 'form', weight }, field, evaluation),
    )
  return inScope(
    field,
    () => weigh(''),
    name => weigh(fieldKey(name, '')),
  )
}

export function phraseFrequencies(phrase: PhrasePlan, evaluation: Evaluation): Frequencies {
  return inScope(
    phrase.field,
    () => [phraseShare(phraseInPassages(phrase, evaluation))],
    name => [phraseShare(phraseInField(phrase, name, evaluation))],
  )
}

/** A leaf of no field is looked for in passages and titles, one of the headings in passages, one of a field there. */
function inScope(
  field: Field,
  passages: () => readonly FrequencyShare[],
  ofField: (name: string) => readonly FrequencyShare[],
): Frequencies {
  return {
    inPassages: sumOf(isDocumentField(field) ? [] : passages()),
    inTitles: sumOf(field === undefined ? ofField(TITLE_FIELD) : []),
    inField: sumOf(isDocumentField(field) ? ofField(field) : []),
    ofSimilar: sumOf([]),
  }
}

function sumOf(shares: readonly FrequencyShare[]): Frequency {
  const limited = shares.filter(({ limit }) => limit !== undefined)
  if (limited.length === 0) return { ...addPostings(shares), shares }
  const limit = Math.max(...limited.map(share => share.limit ?? 0))
  const { ids, weights } = addPostings(limited)
  const rest = shares.filter(share => share.limit === undefined)
  return {
    ...addPostings([...rest, { ids, weights: weights.map(weight => Math.min(limit, weight)) }]),
    shares,
  }
}

/** An occurrence counts less the less its term is like the typed one. */
function similarShares(term: string, evaluation: Evaluation): readonly FrequencyShare[] {
  const { words, weights } = evaluation
  if (weights.similar === 0) return []
  return (words.similar.get(term) ?? []).flatMap(({ similarity, forms }) =>
    forms.map(list =>
      formShare(list, { kind: 'similar', weight: weights.similar * similarity ** 2 }, undefined, evaluation),
    ),
  )
}

function formShare(
  { form, ids, frequencies }: LoadedPostings,
  { kind, weight }: Pick<FrequencyShare, 'kind' | 'weight'>,
  field: Field,
  { weights }: Evaluation,
): FrequencyShare {
  if (field === HEADING_FIELD) {
    const inHeading = ids.filter((_, i) => (frequencies[i] as number) & 1)
    return { kind, form, weight, ids: inHeading, weights: new Float64Array(inHeading.length).fill(weight) }
  }
  const weighted = new Float64Array(ids.length)
  for (let i = 0; i < ids.length; i++) {
    const frequency = frequencies[i] as number
    weighted[i] = weight * ((frequency >>> 1) + (frequency & 1) * weights.heading)
  }
  return { kind, form, weight, ids, weights: weighted }
}

function phraseShare(postings: WeightedPostings): FrequencyShare {
  return { kind: 'occurrence', form: undefined, weight: 1, ...postings }
}

function phraseInPassages(phrase: PhrasePlan, { words, table, weights }: Evaluation): WeightedPostings {
  const { field, slots, slop } = phrase
  const lists = slots.map(slot => slotLists(slot, phrase, words, word => word))
  const headingLength = (passage: number) => table.headingLengths[passage] as number
  const weigh = (passage: number, position: number) => {
    if (position >= headingLength(passage)) return field === HEADING_FIELD ? 0 : 1
    // A phrase that begins in the heading path must end there.
    const endsThere = slop !== undefined || position + slots.length <= headingLength(passage)
    return endsThere ? 1 + weights.heading : 0
  }
  if (slop !== undefined) return countOccurrences(findNearWords(lists, slop, headingLength), weigh)
  return countOccurrences(findPhrase(lists), weigh)
}

function phraseInField(phrase: PhrasePlan, field: string, { words }: Evaluation): WeightedPostings {
  const { slots, slop } = phrase
  const lists = slots.map(slot => slotLists(slot, phrase, words, word => fieldKey(field, word)))
  return countOccurrences(slop === undefined ? findPhrase(lists) : findNearWords(lists, slop), () => 1)
}

function slotLists(
  { words, prefix }: PhraseSlot,
  { isExact }: PhrasePlan,
  loaded: LoadedWords,
  key: (word: string) => string,
): readonly LoadedPostings[] {
  const ofTerms = words.flatMap(({ form, term }) => {
    const lists = loaded.terms.get(key(term))?.forms ?? []
    if (!isExact) return lists
    const typed = loaded.formNumbers.get(key(form))
    return lists.filter(list => list.form === typed)
  })
  return prefix === undefined ? ofTerms : [...ofTerms, ...(loaded.prefixes.get(key(prefix)) ?? [])]
}

/** @param weigh what an occurrence of the phrase counts by its passage and first position; 0 for none */
function countOccurrences(
  { ids, starts, positions }: Occurrences,
  weigh: (id: number, position: number) => number,
): WeightedPostings {
  const weights = new Float64Array(ids.length)
  for (let i = 0; i < ids.length; i++) {
    for (let j = starts[i] as number; j < (starts[i + 1] as number); j++) {
      weights[i] = (weights[i] as number) + weigh(ids[i] as number, positions[j] as number)
    }
  }
  const kept = weights.map((weight, i) => (weight > 0 ? i : -1)).filter(i => i >= 0)
  return {
    ids: Uint32Array.from(kept, i => ids[i] as number),
    weights: Float64Array.from(kept, i => weights[i] as number),
  }
}
