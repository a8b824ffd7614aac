/**
 * A plan and the words it needs → the matching passages with their scores. Pure and synchronous.
 *
 * A leaf's score is BM25 of its weighted frequency (ranking/bm25.ts): an occurrence counts 1 in the form that was
 * typed and less in another form of its term, more in the heading path, and an occurrence in the document's
 * title counts for each of its passages. A leaf in a document's field matches all passages of the document.
 */

import type { LoadedPostings } from '../index-format/loaded-postings.ts'
import type { PassageTable } from '../index-format/passage-table.ts'
import { type Bm25Parameters, inverseDocumentFrequency, saturatedFrequency } from '../ranking/bm25.ts'
import type { RankingWeights } from '../ranking/weights.ts'
import { fieldKey, partKey } from '../index-format/dictionary-key.ts'
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
import { findPhrase, slotOccurrences } from './phrase.ts'
import {
  type BagPlan,
  type Field,
  HEADING_FIELD,
  type PhrasePlan,
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

/** idf of a leaf's rarest word, by which snippets weigh what they show. */
export function leafIdf(words: readonly PlannedWord[], field: Field, evaluation: Evaluation): number {
  return Math.max(...words.map(word => wordIdf(word, field, evaluation)))
}

function evaluateAnd(operands: readonly Plan[], evaluation: Evaluation): Matches {
  const excluded = operands.filter(operand => operand.kind === 'not')
  const required = operands
    .filter(operand => operand.kind !== 'not')
    .map(operand => evaluate(operand, evaluation))
  const matches =
    required.length === 0 ? everything(evaluation.table.passageCount) : required.reduce(intersect)
  return excluded.reduce(
    (left, { operand }) => subtract(left, evaluate(operand, withoutCompounds(evaluation))),
    matches,
  )
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
  const scoreWord = (scored: PlannedWord, worth: LeafWorth) =>
    score(
      wordLists(scored, field, evaluation),
      field,
      { ...worth, factor: worth.factor * wordIdf(scored, field, evaluation) },
      evaluation,
    )
  const parts = weights.typedPart > 0 ? words.parts.get(word.form) : undefined
  if (parts === undefined) return scoreWord(word, { factor, word: isStopWord ? 0 : 1 })
  // A passage has the compound when it has the whole word or all its parts.
  const whole = scoreWord(word, { factor, word: parts.length })
  const apart = parts.map(part => scoreWord(part, { factor: factor * weights.typedPart, word: 1 }))
  const matches = foldPairwise([whole, ...apart], union, NO_MATCHES)
  return { ...matches, words: matches.words.map(count => (count >= parts.length ? 1 : 0)) }
}

function evaluatePrefix({ field, prefix }: PrefixPlan, evaluation: Evaluation): Matches {
  const { words, table } = evaluation
  const weigh = (lists: readonly LoadedPostings[] | undefined) =>
    (lists ?? []).map(list => weighList(list, field, 1, evaluation))
  const inPassages = field === undefined || field === HEADING_FIELD ? weigh(words.prefixes.get(prefix)) : []
  const inField =
    field === HEADING_FIELD ? [] : weigh(words.prefixes.get(fieldKey(field ?? TITLE_FIELD, prefix)))
  const lists = joinTitle(inPassages, inField, field, evaluation)
  const documentFrequency = addPostings(lists).ids.length
  const units = isDocumentField(field) ? table.documentCount : table.passageCount
  return score(
    lists,
    field,
    { factor: inverseDocumentFrequency(documentFrequency, units), word: 1 },
    evaluation,
  )
}

function evaluatePhrase({ field, slots }: PhrasePlan, evaluation: Evaluation): Matches {
  const inPassages = isDocumentField(field) ? [] : [phraseInPassages(slots, field, evaluation)]
  const inField = field === HEADING_FIELD ? [] : [phraseInField(slots, field ?? TITLE_FIELD, evaluation)]
  const lists = joinTitle(inPassages, inField, field, evaluation)
  const factor = slots.reduce((sum, slot) => sum + leafIdf(slot, field, evaluation), 0)
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
  const lists = slots.map(slot =>
    slotOccurrences(slot.flatMap(word => words.terms.get(word.term)?.forms ?? [])),
  )
  return countPhrases(lists, (passage, position) => {
    const headingLength = table.headingLengths[passage] as number
    if (position >= headingLength) return field === HEADING_FIELD ? 0 : 1
    // A phrase that begins in the heading path must end there.
    return position + slots.length > headingLength ? 0 : 1 + weights.heading
  })
}

function phraseInField(slots: PhrasePlan['slots'], field: string, { words }: Evaluation): WeightedPostings {
  const lists = slots.map(slot =>
    slotOccurrences(slot.flatMap(word => words.terms.get(fieldKey(field, word.term))?.forms ?? [])),
  )
  return countPhrases(lists, () => 1)
}

/** @param weigh what an occurrence of the phrase counts by its passage and first position; 0 for none */
function countPhrases(
  slots: readonly ReturnType<typeof slotOccurrences>[],
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

function wordIdf(word: PlannedWord, field: Field, { words, table }: Evaluation): number {
  const frequencyOf = (key: string) => words.terms.get(key)?.documentFrequency ?? 0
  if (isDocumentField(field)) {
    return inverseDocumentFrequency(frequencyOf(fieldKey(field, word.term)), table.documentCount)
  }
  // A word that stands nowhere alone is as rare as the compounds or the titles that have it.
  const documentFrequency =
    frequencyOf(word.term) || frequencyOf(partKey(word.term)) || frequencyOf(fieldKey(TITLE_FIELD, word.term))
  return inverseDocumentFrequency(documentFrequency, table.passageCount)
}

interface LeafWorth {
  /** What the saturated frequency is multiplied by: idf and what else weighs the leaf. */
  readonly factor: number
  /** How much the leaf counts towards "all words". */
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
