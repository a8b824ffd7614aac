/**
 * A leaf of a plan → how often it occurs in each passage, weighted: an occurrence counts 1 in the form that was typed,
 * less in another form of its term, as part of a compound or where it is only spelled alike, more in the heading path.
 *
 *   Haus, in a passage with Häuser twice, once of that in its heading  → 0.97 · (2 + 1.5)
 *
 * Every frequency is the sum of shares, by which a score can be explained form by form.
 */
import { fieldKey, partKey } from '../index-format/dictionary-key.ts'
import type { LoadedPostings } from '../index-format/loaded-postings.ts'
import type { RankingWeights } from '../ranking/weights.ts'
import type { Evaluation } from './evaluation.ts'
import type { Frequencies } from './frequencies.ts'
import type { FormShare, FrequencyShare, PhraseShare, Shares } from './frequency-share.ts'
import { NO_PACKED_POSTINGS, packPostings } from './packed-postings.ts'
import { findNearWords, findPhrase, type Occurrences } from './phrase.ts'
import {
  type Field,
  HEADING_FIELD,
  isDocumentField,
  type PhrasePlan,
  type PlannedWord,
  type PrefixPlan,
  TITLE_FIELD,
} from './plan.ts'
import type { FormsPlan } from './plan-forms.ts'
import type { PostingSums } from './posting-sums.ts'
import { capWeights, NO_POSTINGS, type WeightedPostings } from './weighted-postings.ts'
import type { WordUse } from './word-use.ts'

/** Of a word all its forms, and the compounds that it is part of. */
export function wordShares(
  { form, term }: PlannedWord,
  { field, role }: WordUse,
  evaluation: Evaluation,
): Shares {
  const folded = role === 'typed' ? evaluation.words.folded.get(form) : undefined
  return inScope(
    field,
    () => sharesOfTerm(term, form, folded, evaluation),
    name => sharesOfTerm(fieldKey(name, term), fieldKey(name, form), folded, evaluation),
  )
}

/** Of the terms that are spelled like a plain word; an occurrence counts less the less its term is like the typed one. */
export function similarShares(term: string, { words, weights }: Evaluation): readonly FrequencyShare[] {
  return (words.similar.get(term) ?? []).flatMap(({ similarity, forms }) =>
    forms.map(list => formShare(list, 'similar', weights.similar * similarity ** 2)),
  )
}

/** All forms with the prefix, as one word. */
export function prefixShares({ prefix, field }: PrefixPlan, { words }: Evaluation): Shares {
  const sharesOf = (key: string) =>
    (words.prefixes.get(key) ?? []).map(postings => formShare(postings, 'form', 1))
  return inScope(
    field,
    () => sharesOf(prefix),
    name => sharesOf(fieldKey(name, prefix)),
  )
}

/** All forms that are selected, as one word. */
export function selectionShares({ selection, field }: FormsPlan, { words }: Evaluation): Shares {
  const selected = words.selected.get(selection)
  const sharesOf = (keyPrefix: string) =>
    (selected?.get(keyPrefix)?.lists ?? []).map(({ postings, weight }) => formShare(postings, 'form', weight))
  return inScope(
    field,
    () => sharesOf(''),
    name => sharesOf(fieldKey(name, '')),
  )
}

export function phraseShares(phrase: PhrasePlan, evaluation: Evaluation): Shares {
  return inScope(
    phrase.field,
    () => [phraseShare(phraseInPassages(phrase, evaluation))],
    name => [phraseShare(phraseInField(phrase, name, evaluation))],
  )
}

/** O(postings of all shares). */
export function sumShares(shares: Shares, field: Field, evaluation: Evaluation): Frequencies {
  const { passageSums, documentSums } = evaluation.scope
  const { passageCount, documentCount } = evaluation.table
  const sum = (some: readonly FrequencyShare[], sums: PostingSums, idCount: number) =>
    some.length === 0 ? NO_PACKED_POSTINGS : packPostings(sumOf(some, field, sums, evaluation), idCount)
  return {
    inPassages: sum(shares.inPassages, passageSums, passageCount),
    inTitles: sum(shares.inTitles, documentSums, documentCount),
    inField: sum(shares.inField, documentSums, documentCount),
    ofSimilar: sum(shares.ofSimilar, passageSums, passageCount),
  }
}

/** What a share counts in each passage or document, without its limit. @param sums of the one or the other */
export function weighShare(
  share: FrequencyShare,
  field: Field,
  sums: PostingSums,
  { weights }: Evaluation,
): WeightedPostings {
  addShare(share, field, sums, weights)
  return sums.take()
}

/** A leaf of no field is looked for in passages and titles, one of the headings in passages, one of a field there. */
function inScope(
  field: Field,
  passages: () => readonly FrequencyShare[],
  ofField: (name: string) => readonly FrequencyShare[],
): Shares {
  return {
    inPassages: isDocumentField(field) ? [] : passages(),
    inTitles: field === undefined ? ofField(TITLE_FIELD) : [],
    inField: isDocumentField(field) ? ofField(field) : [],
    ofSimilar: [],
  }
}

function sumOf(
  shares: readonly FrequencyShare[],
  field: Field,
  sums: PostingSums,
  { weights }: Evaluation,
): WeightedPostings {
  const limits = shares.flatMap(({ limit }) => limit ?? [])
  for (const share of limits.length > 0 ? shares : []) {
    if (share.limit !== undefined) addShare(share, field, sums, weights)
  }
  const limited = limits.length > 0 ? capWeights(sums.take(), Math.max(...limits)) : NO_POSTINGS
  for (const share of shares) if (share.limit === undefined) addShare(share, field, sums, weights)
  sums.add(limited)
  return sums.take()
}

function addShare(share: FrequencyShare, field: Field, sums: PostingSums, { heading }: RankingWeights): void {
  if (share.kind === 'occurrence') sums.add(share.postings)
  else if (field === HEADING_FIELD) sums.addHeadings(share.postings, share.weight)
  else sums.addOccurrences(share.postings, share.weight, heading)
}

function sharesOfTerm(
  termKey: string,
  formKey: string,
  folded: ReadonlySet<number> | undefined,
  { words, weights }: Evaluation,
): readonly FormShare[] {
  const typed = words.formNumbers.get(formKey)
  const { otherForm, foldedForm, part } = weights
  const asWord = (words.terms.get(termKey)?.forms ?? []).map(list => {
    if (list.form === typed) return formShare(list, 'form', 1)
    if (folded?.has(list.form) !== true) return formShare(list, 'form', otherForm)
    // What counts less never counts as much as what was typed, however often it occurs.
    return formShare(list, 'form', foldedForm, foldedForm < 1 ? foldedForm : undefined)
  })
  const compounds = part > 0 ? (words.terms.get(partKey(termKey))?.forms ?? []) : []
  return [...asWord, ...compounds.map(list => formShare(list, 'part-of-compound', part))]
}

function formShare(
  postings: LoadedPostings,
  kind: FormShare['kind'],
  weight: number,
  limit?: number,
): FormShare {
  return { kind, form: postings.form, weight, limit, postings }
}

function phraseShare(postings: WeightedPostings): PhraseShare {
  return { kind: 'occurrence', form: undefined, weight: 1, limit: undefined, postings }
}

function phraseInPassages(phrase: PhrasePlan, { words, table, weights }: Evaluation): WeightedPostings {
  const { field, slots, slop } = phrase
  const lists = words.phrases.get(phrase)?.get('') ?? []
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
  const { slop } = phrase
  const lists = words.phrases.get(phrase)?.get(fieldKey(field, '')) ?? []
  return countOccurrences(slop === undefined ? findPhrase(lists) : findNearWords(lists, slop), () => 1)
}

/** @param weigh what an occurrence of the phrase counts by its passage and first position; 0 for none */
function countOccurrences(
  { ids, starts, positions }: Occurrences,
  weigh: (id: number, position: number) => number,
): WeightedPostings {
  const kept = new Uint32Array(ids.length)
  const weights = new Float64Array(ids.length)
  let count = 0
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i] as number
    let weight = 0
    for (let j = starts[i] as number; j < (starts[i + 1] as number); j++) {
      weight += weigh(id, positions[j] as number)
    }
    if (weight === 0) continue
    kept[count] = id
    weights[count++] = weight
  }
  return { ids: kept.subarray(0, count), weights: weights.subarray(0, count) }
}
