/**
 * A leaf of a plan (a word, a prefix, a phrase) → the matching passages with their scores.
 *
 * Where it stands in a passage, the score is BM25 of its weighted frequency (ranking/bm25.ts): an occurrence counts 1 in
 * the form that was typed, less in another form of its term and as part of a compound, more in the heading path. In
 * the document's title it adds the same to each of its passages, however long they are. A leaf in a document's field
 * matches all passages of the document.
 */
import { fieldKey, partKey } from '../index-format/dictionary-key.ts'
import type { LoadedPostings } from '../index-format/loaded-postings.ts'
import type { PassageTable } from '../index-format/passage-table.ts'
import { type Bm25Parameters, inverseDocumentFrequency, saturatedFrequency } from '../ranking/bm25.ts'
import type { RankingWeights } from '../ranking/weights.ts'
import type { LoadedWords } from './loaded-words.ts'
import { best, foldPairwise, type Matches, makeMatches, NO_MATCHES, scaleCoverage, union } from './matches.ts'
import { findNearWords, findPhrase, type Occurrences } from './phrase.ts'
import {
  type Field,
  HEADING_FIELD,
  isDocumentField,
  type LeafPlan,
  type PhrasePlan,
  type PhraseSlot,
  type PlannedWord,
  type PrefixPlan,
  type TermPlan,
  TITLE_FIELD,
} from './plan.ts'
import type { FormsPlan } from './plan-forms.ts'
import type { Scope } from './scope.ts'
import { addPostings, type WeightedPostings } from './weighted-postings.ts'

/** What leaves are scored with. */
export interface Evaluation {
  readonly words: LoadedWords
  readonly table: PassageTable
  readonly weights: RankingWeights
  readonly scope: Scope
}

export function leafMatches(leaf: LeafPlan, evaluation: Evaluation): Matches {
  switch (leaf.kind) {
    case 'term':
      return termMatches(leaf, evaluation)
    case 'prefix':
      return prefixMatches(leaf, evaluation)
    case 'forms':
      return formsMatches(leaf, evaluation)
    case 'phrase':
      return phraseMatches(leaf, evaluation)
  }
}

/** idf of a leaf, of a phrase's rarest slot, by which snippets weigh what they show. */
export function leafIdf(leaf: TermPlan | PhrasePlan, evaluation: Evaluation): number {
  return leaf.kind === 'term'
    ? wordIdf(leaf.word, leaf.field, evaluation)
    : Math.max(...leaf.slots.map(slot => slotIdf(slot, leaf.field, evaluation)))
}

/** The word, and other spellings of a name: with these a passage has the name only where no passage has it as typed. */
function termMatches(leaf: TermPlan, evaluation: Evaluation): Matches {
  const { field, word } = leaf
  const { words, weights } = evaluation
  const typed = typedMatches(leaf, evaluation)
  const spellings = weights.spelling > 0 ? words.spellings.get(word.form) : undefined
  if (spellings === undefined) return typed
  const isAbsent = typed.ids.length === 0
  const others = spellings.map(spelling =>
    score(
      wordFrequencies(spelling, field, evaluation),
      weights.spelling * wordIdf(isAbsent ? spelling : word, field, evaluation),
      evaluation,
    ),
  )
  return foldPairwise([typed, ...others], best, NO_MATCHES)
}

function typedMatches({ field, word, isStopWord }: TermPlan, evaluation: Evaluation): Matches {
  const { words, weights } = evaluation
  const factor = isStopWord ? weights.stopWord : 1
  const scoreWord = (scored: PlannedWord, partFactor: number) =>
    score(
      wordFrequencies(scored, field, evaluation),
      partFactor * factor * wordIdf(scored, field, evaluation),
      evaluation,
    )
  const parts = weights.typedPart > 0 ? words.parts.get(word.form) : undefined
  if (parts === undefined) return scoreWord(word, 1)
  // A passage has the compound when it has the whole word or all its parts.
  const apart = parts.map(part => scaleCoverage(scoreWord(part, weights.typedPart), 1 / parts.length))
  return foldPairwise([scoreWord(word, 1), ...apart], union, NO_MATCHES)
}

function prefixMatches({ field, prefix }: PrefixPlan, evaluation: Evaluation): Matches {
  const frequencies = prefixFrequencies(prefix, field, evaluation)
  return score(frequencies, prefixIdf(frequencies, field, evaluation), evaluation)
}

function formsMatches(leaf: FormsPlan, evaluation: Evaluation): Matches {
  const selected = evaluation.words.selected.get(leaf.selection)
  const weigh = (keyPrefix: string) =>
    addPostings(
      (selected?.get(keyPrefix)?.lists ?? []).map(({ postings, weight }) =>
        weighList(postings, leaf.field, weight, evaluation),
      ),
    )
  const frequencies = inScope(
    leaf.field,
    () => weigh(''),
    name => weigh(fieldKey(name, '')),
  )
  return score(frequencies, prefixIdf(frequencies, leaf.field, evaluation), evaluation)
}

function phraseMatches(phrase: PhrasePlan, evaluation: Evaluation): Matches {
  const { field, slots } = phrase
  const factor = slots.reduce((sum, slot) => sum + slotIdf(slot, field, evaluation), 0)
  const frequencies = inScope(
    field,
    () => phraseInPassages(phrase, evaluation),
    name => phraseInField(phrase, name, evaluation),
  )
  return score(frequencies, factor, evaluation)
}

/** Weighted frequencies of a leaf, apart by what they count. */
interface Frequencies {
  readonly inPassages: WeightedPostings
  /** Counted by document. */
  readonly inTitles: WeightedPostings
  /** Counted by document. */
  readonly inField: WeightedPostings
  /** Of terms that are spelled alike, in passages. */
  readonly ofSimilar: WeightedPostings
}

/** A leaf of no field is looked for in passages and titles, one of the headings in passages, one of a field there. */
function inScope(
  field: Field,
  passages: () => WeightedPostings,
  ofField: (name: string) => WeightedPostings,
): Frequencies {
  return {
    inPassages: isDocumentField(field) ? NONE : passages(),
    inTitles: field === undefined ? ofField(TITLE_FIELD) : NONE,
    inField: isDocumentField(field) ? ofField(field) : NONE,
    ofSimilar: NONE,
  }
}

const NONE: WeightedPostings = { ids: new Uint32Array(), weights: new Float64Array() }

/** Of a word all its forms, and the compounds that it is part of. */
function wordFrequencies({ term, form }: PlannedWord, field: Field, evaluation: Evaluation): Frequencies {
  const { words, weights } = evaluation
  const weigh = (termKey: string, formKey: string) => {
    const typed = words.formNumbers.get(formKey)
    const asWord = (words.terms.get(termKey)?.forms ?? []).map(list =>
      weighList(list, field, list.form === typed ? 1 : weights.otherForm, evaluation),
    )
    const asPart = weights.part > 0 ? (words.terms.get(partKey(termKey))?.forms ?? []) : []
    return addPostings([...asWord, ...asPart.map(list => weighList(list, field, weights.part, evaluation))])
  }
  const frequencies = inScope(
    field,
    () => weigh(term, form),
    name => weigh(fieldKey(name, term), fieldKey(name, form)),
  )
  return field === undefined
    ? { ...frequencies, ofSimilar: similarFrequencies(term, evaluation) }
    : frequencies
}

/** An occurrence counts less the less its term is like the typed one. */
function similarFrequencies(term: string, evaluation: Evaluation): WeightedPostings {
  const { words, weights } = evaluation
  if (weights.similar === 0) return NONE
  return addPostings(
    (words.similar.get(term) ?? []).flatMap(({ similarity, forms }) =>
      forms.map(list => weighList(list, undefined, weights.similar * similarity ** 2, evaluation)),
    ),
  )
}

/** All forms with the prefix, as one word. */
function prefixFrequencies(prefix: string, field: Field, evaluation: Evaluation): Frequencies {
  const weigh = (key: string) =>
    addPostings((evaluation.words.prefixes.get(key) ?? []).map(list => weighList(list, field, 1, evaluation)))
  return inScope(
    field,
    () => weigh(prefix),
    name => weigh(fieldKey(name, prefix)),
  )
}

function weighList(
  list: LoadedPostings,
  field: Field,
  formWeight: number,
  { weights }: Evaluation,
): WeightedPostings {
  const { ids, frequencies } = list
  if (field === HEADING_FIELD) {
    const inHeading = ids.filter((_, i) => (frequencies[i] as number) & 1)
    return { ids: inHeading, weights: new Float64Array(inHeading.length).fill(formWeight) }
  }
  const weighted = new Float64Array(ids.length)
  for (let i = 0; i < ids.length; i++) {
    const frequency = frequencies[i] as number
    weighted[i] = formWeight * ((frequency >>> 1) + (frequency & 1) * weights.heading)
  }
  return { ids, weights: weighted }
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

/** A slot is at least as common as the most common of its words; forms with a prefix are counted one by one. */
function slotIdf({ words, prefix }: PhraseSlot, field: Field, evaluation: Evaluation): number {
  if (prefix === undefined) return Math.min(...words.map(word => wordIdf(word, field, evaluation)))
  const key = isDocumentField(field) ? fieldKey(field, prefix) : prefix
  const lists = evaluation.words.prefixes.get(key) ?? []
  const frequency = lists.reduce((sum, { ids }) => sum + ids.length, 0)
  return idf(Math.min(frequency, unitCount(field, evaluation)), field, evaluation)
}

export function wordIdf({ term }: PlannedWord, field: Field, evaluation: Evaluation): number {
  const frequencyOf = (key: string) => evaluation.words.terms.get(key)?.documentFrequency ?? 0
  if (isDocumentField(field)) return idf(frequencyOf(fieldKey(field, term)), field, evaluation)
  // A word that nowhere stands alone is as rare as its compounds, one that is in titles alone as these titles.
  const frequency =
    frequencyOf(term) || frequencyOf(partKey(term)) || frequencyOf(fieldKey(TITLE_FIELD, term))
  return idf(frequency, field, evaluation)
}

/** A prefix is as rare as the passages with one of its forms, in titles alone as these titles. */
function prefixIdf(
  { inPassages, inTitles, inField }: Frequencies,
  field: Field,
  evaluation: Evaluation,
): number {
  return idf(inPassages.ids.length || inTitles.ids.length || inField.ids.length, field, evaluation)
}

function idf(frequency: number, field: Field, evaluation: Evaluation): number {
  return inverseDocumentFrequency(frequency, unitCount(field, evaluation))
}

function unitCount(field: Field, { table }: Evaluation): number {
  return isDocumentField(field) ? table.documentCount : table.passageCount
}

/** @param factor what the saturated frequency is multiplied by: idf and what else weighs the leaf */
function score(frequencies: Frequencies, factor: number, evaluation: Evaluation): Matches {
  const { scope, weights } = evaluation
  const { inTitles, inField, ofSimilar } = frequencies
  const inText = scope.collect(frequencies.inPassages)
  const apart = [
    // A title counts once, however often it says the word; as part of a compound or in another form less.
    scope.spread(scale(inTitles, weight => Math.min(1, weight) * weights.title)),
    // A field is short: it is not normalized by length.
    scope.spread(saturate(inField, () => 1, weights)),
  ]
  const saturateText = (postings: WeightedPostings) =>
    saturate(postings, id => scope.relativeLength(id), { ...weights, b: scope.b })
  const literal = addPostings([saturateText(inText), ...apart])
  const all =
    ofSimilar.ids.length === 0
      ? literal
      : addPostings([saturateText(addPostings([inText, scope.collect(ofSimilar)])), ...apart])
  const matches = makeMatches(all.ids.length)
  matches.ids.set(all.ids)
  for (let i = 0, j = 0; i < all.ids.length; i++) {
    matches.scores[i] = factor * (all.weights[i] as number)
    while (j < literal.ids.length && (literal.ids[j] as number) < (all.ids[i] as number)) j++
    if (literal.ids[j] === all.ids[i]) matches.coverage[i] = 1
  }
  return matches
}

function saturate(
  { ids, weights }: WeightedPostings,
  relativeLength: (id: number) => number,
  parameters: Bm25Parameters,
): WeightedPostings {
  const saturated = weights.map((weight, i) =>
    saturatedFrequency(weight, relativeLength(ids[i] as number), parameters),
  )
  return { ids, weights: saturated }
}

function scale({ ids, weights }: WeightedPostings, weigh: (weight: number) => number): WeightedPostings {
  return { ids, weights: weights.map(weigh) }
}
