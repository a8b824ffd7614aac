/**
 * A plan and the words it needs → the matching passages with their scores. Pure and synchronous.
 *
 * A leaf's score is BM25 of its weighted frequency (ranking/bm25.ts): an occurrence counts 1 in the form that was
 * typed and less in another form of its term, more in the heading path, and an occurrence in the document's
 * title counts for each of its passages. A leaf in a document's field matches all passages of the document.
 */

import { fieldKey, partKey } from '../index-format/dictionary-key.ts'
import type { LoadedPostings } from '../index-format/loaded-postings.ts'
import type { PassageTable } from '../index-format/passage-table.ts'
import { type Bm25Parameters, inverseDocumentFrequency, saturatedFrequency } from '../ranking/bm25.ts'
import type { RankingWeights } from '../ranking/weights.ts'
import type { LoadedWords } from './loaded-words.ts'
import {
  best,
  everything,
  foldPairwise,
  intersect,
  leftJoin,
  type Matches,
  makeMatches,
  NO_MATCHES,
  subtract,
  union,
} from './matches.ts'
import { findPhrase, type Occurrences, slotOccurrences } from './phrase.ts'
import {
  type BagPlan,
  type Field,
  HEADING_FIELD,
  type PhrasePlan,
  type PhraseSlot,
  type PiecesPlan,
  type Plan,
  type PlannedWord,
  type PrefixPlan,
  type TermPlan,
  TITLE_FIELD,
} from './plan.ts'
import { addPostings, spreadOverPassages, type WeightedPostings } from './weighted-postings.ts'

export interface Evaluation {
  readonly words: LoadedWords
  readonly table: PassageTable
  readonly weights: RankingWeights
  /** Words of an average passage, headings included. */
  readonly averageLength: number
}

export function evaluate(plan: Plan, evaluation: Evaluation): Matches {
  switch (plan.kind) {
    case 'term':
      return evaluateTerm(plan, evaluation)
    case 'prefix':
      return evaluatePrefix(plan, evaluation)
    case 'phrase':
      return evaluatePhrase(plan, evaluation)
    case 'best':
      return foldPairwise(
        plan.alternatives.map(part => evaluate(part, evaluation)),
        best,
        NO_MATCHES,
      )
    case 'pieces':
      return evaluatePieces(plan, evaluation)
    case 'or':
      return foldPairwise(
        plan.operands.map(part => evaluate(part, evaluation)),
        union,
        NO_MATCHES,
      )
    case 'and':
      return evaluateAnd(plan.operands, evaluation)
    case 'not':
      return subtract(
        everything(evaluation.table.passageCount),
        evaluate(plan.operand, withoutCompounds(evaluation)),
      )
    case 'bag':
      return evaluateBag(plan, evaluation)
  }
}

/** How many wishes of a bag a passage must fulfil to have them all; stop words are not asked for. */
export function wishCount(plan: Plan): number {
  if (plan.kind !== 'bag') return 0
  return plan.wishes.filter(wish => !(wish.kind === 'term' && wish.isStopWord)).length
}

/** idf of a leaf, of a phrase's rarest slot, by which snippets weigh what they show. */
export function leafIdf(leaf: TermPlan | PhrasePlan, evaluation: Evaluation): number {
  return leaf.kind === 'term'
    ? wordIdf(leaf.word, leaf.field, evaluation)
    : Math.max(...leaf.slots.map(slot => slotIdf(slot, leaf.field, evaluation)))
}

function evaluateAnd(operands: readonly Plan[], evaluation: Evaluation): Matches {
  const excluded = operands.filter(operand => operand.kind === 'not')
  const required = operands
    .filter(operand => operand.kind !== 'not')
    .map(operand => evaluate(operand, evaluation))
  const matches =
    required.length === 0 ? everything(evaluation.table.passageCount) : required.reduce(intersect)
  const narrow = withoutCompounds(evaluation)
  return excluded.reduce((left, { operand }) => subtract(left, evaluate(operand, narrow)), matches)
}

function evaluateBag(plan: BagPlan, evaluation: Evaluation): Matches {
  const evaluateAll = (parts: readonly Plan[]) => parts.map(part => evaluate(part, evaluation))
  const wishes = foldPairwise(evaluateAll(plan.wishes), union, NO_MATCHES)
  const conditions = evaluateAll(plan.conditions).map(withoutWords)
  const matches = conditions.length === 0 ? wishes : leftJoin(conditions.reduce(intersect), wishes)
  const exclusions = plan.exclusions.map(part => evaluate(part, withoutCompounds(evaluation)))
  return exclusions.reduce(subtract, matches)
}

/** What excludes means the word itself: `-Beamte` leaves the Beamtenversorgung. */
function withoutCompounds(evaluation: Evaluation): Evaluation {
  return { ...evaluation, weights: { ...evaluation.weights, part: 0, typedPart: 0 } }
}

/** Only a bag's own wishes count towards "all words". */
function withoutWords(matches: Matches): Matches {
  return { ...matches, words: new Uint8Array(matches.words.length) }
}

function evaluateTerm({ field, word, isStopWord }: TermPlan, evaluation: Evaluation): Matches {
  const { words, weights } = evaluation
  const factor = isStopWord ? weights.stopWord : 1
  const scoreWord = (scored: PlannedWord, worth: LeafWorth) => {
    const wordFactor = worth.factor * wordIdf(scored, field, evaluation)
    return score(wordLists(scored, field, evaluation), field, { ...worth, factor: wordFactor }, evaluation)
  }
  const parts = weights.typedPart > 0 ? words.parts.get(word.form) : undefined
  if (parts === undefined) return scoreWord(word, { factor, word: isStopWord ? 0 : 1 })
  // A passage has the compound when it has the whole word or all its parts.
  const whole = scoreWord(word, { factor, word: parts.length })
  const apart = parts.map(part => scoreWord(part, { factor: factor * weights.typedPart, word: 1 }))
  return asOneWord([whole, ...apart], parts.length)
}

function evaluatePieces({ pieces }: PiecesPlan, evaluation: Evaluation): Matches {
  const wanted = pieces.filter(piece => !piece.isStopWord).length
  return asOneWord(
    pieces.map(piece => evaluateTerm(piece, evaluation)),
    wanted,
  )
}

/** Scores add up; a passage has the word when it has `wanted` of its words. */
function asOneWord(matches: readonly Matches[], wanted: number): Matches {
  const all = foldPairwise(matches, union, NO_MATCHES)
  return { ...all, words: all.words.map(count => (count >= wanted ? 1 : 0)) }
}

function evaluatePrefix({ field, prefix }: PrefixPlan, evaluation: Evaluation): Matches {
  const postings = prefixPostings(prefix, field, evaluation)
  const factor = idf(postings.ids.length, field, evaluation)
  return score([postings], field, { factor, word: 1 }, evaluation)
}

function evaluatePhrase({ field, slots }: PhrasePlan, evaluation: Evaluation): Matches {
  const inPassages = isDocumentField(field) ? [] : [phraseInPassages(slots, field, evaluation)]
  const inField = field === HEADING_FIELD ? [] : [phraseInField(slots, field ?? TITLE_FIELD, evaluation)]
  const lists = joinTitle(inPassages, inField, field, evaluation)
  const factor = slots.reduce((sum, slot) => sum + slotIdf(slot, field, evaluation), 0)
  return score(lists, field, { factor, word: 1 }, evaluation)
}

/** The weighted postings of a word, all its forms and, for a word of no field, its titles. */
function wordLists(word: PlannedWord, field: Field, evaluation: Evaluation): readonly WeightedPostings[] {
  const { words, weights } = evaluation
  const weigh = (term: string, form: string) => {
    const typed = words.formNumbers.get(form)
    const asWord = (words.terms.get(term)?.forms ?? []).map(list =>
      weighList(list, field, list.form === typed ? 1 : weights.otherForm, evaluation),
    )
    const asPart = weights.part > 0 ? (words.terms.get(partKey(term))?.forms ?? []) : []
    return [...asWord, ...asPart.map(list => weighList(list, field, weights.part, evaluation))]
  }
  const inPassages = isDocumentField(field) ? [] : weigh(word.term, word.form)
  const name = field ?? TITLE_FIELD
  const inField = field === HEADING_FIELD ? [] : weigh(fieldKey(name, word.term), fieldKey(name, word.form))
  return joinTitle(inPassages, inField, field, evaluation)
}

/** All forms with the prefix, as one list. */
function prefixPostings(prefix: string, field: Field, evaluation: Evaluation): WeightedPostings {
  const weigh = (key: string) =>
    (evaluation.words.prefixes.get(key) ?? []).map(list => weighList(list, field, 1, evaluation))
  const inPassages = isDocumentField(field) ? [] : weigh(prefix)
  const inField = field === HEADING_FIELD ? [] : weigh(fieldKey(field ?? TITLE_FIELD, prefix))
  return addPostings(joinTitle(inPassages, inField, field, evaluation))
}

/** Title matches of a leaf of no field become postings of passages; other fields' stay as they are. */
function joinTitle(
  inPassages: readonly WeightedPostings[],
  inField: readonly WeightedPostings[],
  field: Field,
  { table, weights }: Evaluation,
): readonly WeightedPostings[] {
  if (field !== undefined) return isDocumentField(field) ? inField : inPassages
  const titles = addPostings(inField)
  const weighted = {
    ids: titles.ids,
    weights: titles.weights.map(weight => Math.min(1, weight) * weights.title),
  }
  return [...inPassages, spreadOverPassages(weighted, table)]
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

function phraseInPassages(
  slots: PhrasePlan['slots'],
  field: Field,
  evaluation: Evaluation,
): WeightedPostings {
  const { words, table, weights } = evaluation
  const occurrences = slots.map(slot => slotOccurrences(slotLists(slot, words, word => word)))
  return countPhrases(occurrences, (passage, position) => {
    const headingLength = table.headingLengths[passage] as number
    if (position >= headingLength) return field === HEADING_FIELD ? 0 : 1
    // A phrase that begins in the heading path must end there.
    return position + slots.length > headingLength ? 0 : 1 + weights.heading
  })
}

function phraseInField(slots: PhrasePlan['slots'], field: string, { words }: Evaluation): WeightedPostings {
  const key = (word: string) => fieldKey(field, word)
  return countPhrases(
    slots.map(slot => slotOccurrences(slotLists(slot, words, key))),
    () => 1,
  )
}

function slotLists(
  slot: PhraseSlot,
  words: LoadedWords,
  key: (word: string) => string,
): readonly LoadedPostings[] {
  const ofTerms = slot.words.flatMap(({ term }) => words.terms.get(key(term))?.forms ?? [])
  if (slot.prefix === undefined) return ofTerms
  return [...ofTerms, ...(words.prefixes.get(key(slot.prefix)) ?? [])]
}

/** @param weigh what an occurrence of the phrase counts by its passage and first position; 0 for none */
function countPhrases(
  slots: readonly Occurrences[],
  weigh: (id: number, position: number) => number,
): WeightedPostings {
  const { ids, starts, positions } = findPhrase(slots)
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

/** A slot is at least as common as the most common of its words. */
function slotIdf({ words, prefix }: PhraseSlot, field: Field, evaluation: Evaluation): number {
  return prefix === undefined
    ? Math.min(...words.map(word => wordIdf(word, field, evaluation)))
    : idf(prefixPostings(prefix, field, evaluation).ids.length, field, evaluation)
}

function wordIdf({ term }: PlannedWord, field: Field, evaluation: Evaluation): number {
  const frequencyOf = (key: string) => evaluation.words.terms.get(key)?.documentFrequency ?? 0
  if (isDocumentField(field)) return idf(frequencyOf(fieldKey(field, term)), field, evaluation)
  // A word that nowhere stands alone is as rare as its compounds, one that is in titles alone as these titles.
  const frequency =
    frequencyOf(term) || frequencyOf(partKey(term)) || frequencyOf(fieldKey(TITLE_FIELD, term))
  return idf(frequency, field, evaluation)
}

function idf(frequency: number, field: Field, { table }: Evaluation): number {
  return inverseDocumentFrequency(
    frequency,
    isDocumentField(field) ? table.documentCount : table.passageCount,
  )
}

interface LeafWorth {
  /** What the saturated frequency is multiplied by: idf and what else weighs the leaf. */
  readonly factor: number
  /** 1 where the leaf counts towards "all words". */
  readonly word: number
}

function score(
  lists: readonly WeightedPostings[],
  field: Field,
  worth: LeafWorth,
  evaluation: Evaluation,
): Matches {
  const { table, weights, averageLength } = evaluation
  const parameters: Bm25Parameters = weights
  const postings = addPostings(lists)
  const ofDocuments = isDocumentField(field)
  const saturated = postings.weights.map((weight, i) => {
    // A field of a document is short: it is not normalized by length.
    const relativeLength = ofDocuments
      ? 1
      : (table.lengths[postings.ids[i] as number] as number) / averageLength
    return saturatedFrequency(weight, relativeLength, parameters)
  })
  const { ids, weights: perPassage } = ofDocuments
    ? spreadOverPassages({ ids: postings.ids, weights: saturated }, table)
    : { ids: postings.ids, weights: saturated }
  const matches = makeMatches(ids.length)
  matches.ids.set(ids)
  for (let i = 0; i < ids.length; i++) matches.scores[i] = worth.factor * (perPassage[i] as number)
  matches.words.fill(worth.word)
  return matches
}

function isDocumentField(field: Field): field is string {
  return field !== undefined && field !== HEADING_FIELD
}
