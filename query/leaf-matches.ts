/**
 * A leaf of a plan (a word, a prefix, a phrase) → the matching passages with their scores.
 *
 * Where it stands in a passage, the score is BM25 (ranking/bm25.ts) of its weighted frequency (leaf-frequencies.ts). In
 * the document's title it adds the same to each of its passages, however long they are. A leaf in a document's field
 * matches all passages of the document.
 */
import { fieldKey, partKey } from '../index-format/dictionary-key.ts'
import { inverseDocumentFrequency, lengthNorm } from '../ranking/bm25.ts'
import type { RankingWeights } from '../ranking/weights.ts'
import type { Evaluation } from './evaluation.ts'
import {
  type Frequencies,
  phraseFrequencies,
  prefixFrequencies,
  selectionFrequencies,
  wordFrequencies,
} from './leaf-frequencies.ts'
import { type Matches, scaleCoverage } from './matches.ts'
import {
  type Field,
  isDocumentField,
  type LeafPlan,
  type PhrasePlan,
  type PhraseSlot,
  type PlannedWord,
  type TermPlan,
  TITLE_FIELD,
} from './plan.ts'
import type { PostingSums } from './posting-sums.ts'
import { capWeights, NO_POSTINGS, type WeightedPostings } from './weighted-postings.ts'

export function leafMatches(leaf: LeafPlan, evaluation: Evaluation): Matches {
  const { whole, parts, spellings } = leafWords(leaf, evaluation)
  const { matches } = evaluation.scope
  const typed = matches.union([whole, ...parts].map(word => wordMatches(word, evaluation)))
  return matches.best([typed, ...spellings.map(spelling => wordMatches(spelling, evaluation))])
}

/**
 * What makes the score of a leaf: the leaf itself and each part of a compound that was typed add up; of that sum and
 * the other spellings of a name the best one counts.
 */
export interface LeafWords {
  readonly whole: LeafWord
  readonly parts: readonly RelatedWord[]
  readonly spellings: readonly RelatedWord[]
}

export interface LeafWord {
  readonly frequencies: Frequencies
  readonly idf: number
  /** What its score counts. */
  readonly weight: number
  /** How much of the leaf a passage has with it, 0 to 1. */
  readonly coverage: number
}

/** A part of a compound, or another spelling of a name. */
export interface RelatedWord extends LeafWord {
  readonly word: PlannedWord
}

export function leafWords(leaf: LeafPlan, evaluation: Evaluation): LeafWords {
  switch (leaf.kind) {
    case 'term':
      return termWords(leaf, evaluation)
    case 'prefix':
      return oneWord(prefixFrequencies(leaf, evaluation), leaf.field, evaluation)
    case 'forms':
      return oneWord(selectionFrequencies(leaf, evaluation), leaf.field, evaluation)
    case 'phrase':
      return phraseWords(leaf, evaluation)
  }
}

/** What frequencies are worth before idf, apart by where they count; these add up. */
export interface Worth {
  /** Where the word itself stands, with what is spelled alike there. */
  readonly inText: WeightedPostings
  /** Where only words stand that are spelled alike. */
  readonly alike: WeightedPostings
  readonly inTitle: WeightedPostings
  readonly inField: WeightedPostings
}

/** @returns postings of the evaluation's scope */
export function worthOf(
  { inPassages, inTitles, inField, ofSimilar }: Frequencies,
  { scope, weights }: Evaluation,
): Worth {
  const { own, alike } = joinSimilar(
    scope.collect(inPassages),
    // What is only spelled alike counts once, however often it occurs: the word itself comes first.
    capWeights(scope.collect(ofSimilar), weights.similar),
    scope.sums,
  )
  // A field is short: it is not normalized by length.
  const fieldNorm = lengthNorm(1, weights)
  return {
    inText: saturate(own, weights, id => scope.norms[id] as number),
    alike: saturate(alike, weights, id => scope.norms[id] as number),
    // A title counts once, however often it says the word; as part of a compound or in another form less.
    inTitle: scope.spread(scale(capWeights(inTitles, 1), weights.title)),
    inField: scope.spread(saturate(inField, weights, () => fieldNorm)),
  }
}

/** idf of a leaf, of a phrase's rarest slot, by which snippets weigh what they show. */
export function leafIdf(leaf: TermPlan | PhrasePlan, evaluation: Evaluation): number {
  return leaf.kind === 'term'
    ? wordIdf(leaf.word, leaf.field, evaluation)
    : Math.max(...leaf.slots.map(slot => slotIdf(slot, leaf.field, evaluation)))
}

export function wordIdf({ term }: PlannedWord, field: Field, evaluation: Evaluation): number {
  const frequencyOf = (key: string) => evaluation.words.terms.get(key)?.documentFrequency ?? 0
  if (isDocumentField(field)) return idf(frequencyOf(fieldKey(field, term)), field, evaluation)
  // A word that nowhere stands alone is as rare as its compounds, one that is in titles alone as these titles.
  const frequency =
    frequencyOf(term) || frequencyOf(partKey(term)) || frequencyOf(fieldKey(TITLE_FIELD, term))
  return idf(frequency, field, evaluation)
}

function wordMatches(word: LeafWord, evaluation: Evaluation): Matches {
  return scaleCoverage(scoreWord(word, evaluation), word.coverage)
}

function termWords({ field, word, isStopWord }: TermPlan, evaluation: Evaluation): LeafWords {
  const { words, weights } = evaluation
  const weight = isStopWord ? weights.stopWord : 1
  const parts = weights.typedPart > 0 ? (words.parts.get(word.form) ?? []) : []
  const spellings = weights.spelling > 0 ? (words.spellings.get(word.form) ?? []) : []
  const frequencies = wordFrequencies(word, field, evaluation)
  const isAbsent = spellings.length > 0 && isEmpty(frequencies)
  return {
    whole: {
      frequencies,
      idf: wordIdf(word, field, evaluation),
      weight,
      coverage: 1,
    },
    // A passage has the compound when it has the whole word or all its parts.
    parts: parts.map(part => ({
      word: part,
      frequencies: wordFrequencies(part, field, evaluation),
      idf: wordIdf(part, field, evaluation),
      weight: weights.typedPart * weight,
      coverage: 1 / parts.length,
    })),
    // Where nothing has the name as it was typed, the others stand in for it.
    spellings: spellings.map(spelling => ({
      word: spelling,
      frequencies: wordFrequencies(spelling, field, evaluation),
      idf: wordIdf(isAbsent ? spelling : word, field, evaluation),
      weight: weights.spelling * weight,
      coverage: 1,
    })),
  }
}

function isEmpty({ inPassages, inTitles, inField }: Frequencies): boolean {
  return [inPassages, inTitles, inField].every(({ ids }) => ids.length === 0)
}

/** Forms are together as rare as the passages with one of them, in titles alone as these titles. */
function oneWord(frequencies: Frequencies, field: Field, evaluation: Evaluation): LeafWords {
  const { inPassages, inTitles, inField } = frequencies
  const frequency = inPassages.ids.length || inTitles.ids.length || inField.ids.length
  const whole = { frequencies, idf: idf(frequency, field, evaluation), weight: 1, coverage: 1 }
  return { whole, parts: [], spellings: [] }
}

function phraseWords(phrase: PhrasePlan, evaluation: Evaluation): LeafWords {
  const idf = phrase.slots.reduce((sum, slot) => sum + slotIdf(slot, phrase.field, evaluation), 0)
  const whole = { frequencies: phraseFrequencies(phrase, evaluation), idf, weight: 1, coverage: 1 }
  return { whole, parts: [], spellings: [] }
}

/** A slot is at least as common as the most common of its words; forms with a prefix are counted one by one. */
function slotIdf({ words, prefix }: PhraseSlot, field: Field, evaluation: Evaluation): number {
  if (prefix === undefined) return Math.min(...words.map(word => wordIdf(word, field, evaluation)))
  const key = isDocumentField(field) ? fieldKey(field, prefix) : prefix
  const lists = evaluation.words.prefixes.get(key) ?? []
  const frequency = lists.reduce((sum, { ids }) => sum + ids.length, 0)
  return idf(Math.min(frequency, unitCount(field, evaluation)), field, evaluation)
}

function idf(frequency: number, field: Field, evaluation: Evaluation): number {
  return inverseDocumentFrequency(frequency, unitCount(field, evaluation))
}

function unitCount(field: Field, { table }: Evaluation): number {
  return isDocumentField(field) ? table.documentCount : table.passageCount
}

function scoreWord({ frequencies, idf, weight }: LeafWord, evaluation: Evaluation): Matches {
  const { inText, alike, inTitle, inField } = worthOf(frequencies, evaluation)
  const { sums } = evaluation.scope
  sums.add(inText)
  sums.add(inTitle)
  sums.add(inField)
  const onlyAlike = alike.ids.filter(id => !sums.has(id))
  sums.add(alike)
  const { ids, weights } = sums.take()
  const factor = weight * idf
  for (let i = 0; i < weights.length; i++) weights[i] = factor * (weights[i] as number)
  const coverage = new Float32Array(ids.length).fill(1)
  // What is only spelled alike covers nothing.
  for (let i = 0, row = 0; i < onlyAlike.length; i++) {
    while (ids[row] !== onlyAlike[i]) row++
    coverage[row] = 0
  }
  return { ids, scores: weights, coverage }
}

/** Where a word occurs what is spelled alike adds to it; where it does not that stands for itself. */
function joinSimilar(
  own: WeightedPostings,
  similar: WeightedPostings,
  sums: PostingSums,
): { readonly own: WeightedPostings; readonly alike: WeightedPostings } {
  if (similar.ids.length === 0) return { own, alike: NO_POSTINGS }
  sums.add(own)
  const isAlone = similar.ids.map(id => Number(!sums.has(id)))
  const alike = {
    ids: similar.ids.filter((_, i) => isAlone[i] === 1),
    weights: similar.weights.filter((_, i) => isAlone[i] === 1),
  }
  sums.add({
    ids: similar.ids.filter((_, i) => isAlone[i] === 0),
    weights: similar.weights.filter((_, i) => isAlone[i] === 0),
  })
  return { own: sums.take(), alike }
}

function saturate(
  { ids, weights }: WeightedPostings,
  { k1, delta }: RankingWeights,
  normOf: (id: number) => number,
): WeightedPostings {
  const saturated = new Float64Array(weights.length)
  for (let i = 0; i < saturated.length; i++) {
    const weight = weights[i] as number
    saturated[i] = delta + (weight * (k1 + 1)) / (weight + normOf(ids[i] as number))
  }
  return { ids, weights: saturated }
}

function scale({ ids, weights }: WeightedPostings, factor: number): WeightedPostings {
  return { ids, weights: weights.map(weight => weight * factor) }
}
