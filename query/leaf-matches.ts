/**
 * A leaf of a plan (a word, a prefix, a phrase) → the matching passages with their scores.
 *
 * Where it stands in a passage, the score is BM25 (ranking/bm25.ts) of its weighted frequency (leaf-frequencies.ts). In
 * the document's title it adds the same to each of its passages, however long they are. A leaf in a document's field
 * matches all passages of the document.
 */
import { fieldKey, partKey } from '../index-format/dictionary-key.ts'
import { inverseDocumentFrequency } from '../ranking/bm25.ts'
import type { Evaluation } from './evaluation.ts'
import type { Frequencies } from './frequencies.ts'
import { sharesInPassages } from './frequency-share.ts'
import {
  phraseShares,
  prefixShares,
  selectionShares,
  similarShares,
  sumShares,
  wordShares,
} from './leaf-frequencies.ts'
import type { LeafWord, LeafWords, RelatedWord } from './leaf-word.ts'
import type { Matches } from './matches.ts'
import {
  type Field,
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
import { termKeys, wordKeys } from './plan-needs.ts'
import {
  type KeptWord,
  keptWord,
  phraseCacheKey,
  prefixCacheKey,
  similarCacheKey,
  wordCacheKey,
} from './word-cache.ts'
import type { WordRole, WordUse } from './word-use.ts'

export function leafMatches(leaf: LeafPlan, evaluation: Evaluation): Matches {
  const { whole, parts, spellings } = leafWords(leaf, evaluation)
  const typed = wordMatches([whole, ...parts], evaluation)
  return spellings.length === 0
    ? typed
    : evaluation.scope.matches.best([typed, ...spellings.map(word => wordMatches([word], evaluation))])
}

/** The only word that makes the score of a leaf; undefined where there are several. */
export function singleWord(leaf: LeafPlan, evaluation: Evaluation): LeafWord | undefined {
  const { whole, parts, spellings } = leafWords(leaf, evaluation)
  return parts.length + spellings.length === 0 ? whole : undefined
}

/** Adds a word to the columns of the scope's matches. @param share what of its coverage counts */
export function addWord(word: LeafWord, share: number, evaluation: Evaluation): void {
  const { scope, weights } = evaluation
  scope.words.fill(scope.unpack(word.frequencies), scope, weights)
  scope.matches.addWord(scope.words, word.weight * word.idf, word.coverage * share)
}

/** Worked out once for a query, by the weights. */
export function leafWords(leaf: LeafPlan, evaluation: Evaluation): LeafWords {
  const { words, weights } = evaluation
  return words.leafWords.of(leaf, weights, () => findLeafWords(leaf, evaluation))
}

function findLeafWords(leaf: LeafPlan, evaluation: Evaluation): LeafWords {
  switch (leaf.kind) {
    case 'term':
      return termWords(leaf, evaluation)
    case 'prefix':
      return prefixWords(leaf, evaluation)
    case 'forms':
      return selectionWords(leaf, evaluation)
    case 'phrase':
      return phraseWords(leaf, evaluation)
  }
}

/** idf of a leaf, of a phrase's rarest slot, by which snippets weigh what they show. */
export function leafIdf(leaf: TermPlan | PhrasePlan, evaluation: Evaluation): number {
  return leaf.kind === 'term'
    ? wordIdf(leaf.word, leaf.field, evaluation)
    : Math.max(...leaf.slots.map(slot => slotIdf(slot, leaf.field, evaluation)))
}

export function wordIdf({ term }: PlannedWord, field: Field, evaluation: Evaluation): number {
  const frequencyOf = (key: string) => evaluation.words.documentFrequencies.get(key) ?? 0
  if (isDocumentField(field)) return idf(frequencyOf(fieldKey(field, term)), field, evaluation)
  // A word that nowhere stands alone is as rare as its compounds, one that is in titles alone as these titles.
  const frequency =
    frequencyOf(term) || frequencyOf(partKey(term)) || frequencyOf(fieldKey(TITLE_FIELD, term))
  return idf(frequency, field, evaluation)
}

function wordMatches(words: readonly LeafWord[], evaluation: Evaluation): Matches {
  for (const word of words) addWord(word, 1, evaluation)
  return evaluation.scope.matches.take()
}

function termWords({ field, word, isStopWord }: TermPlan, evaluation: Evaluation): LeafWords {
  const { words, weights } = evaluation
  const weight = isStopWord ? weights.stopWord : 1
  const parts = weights.typedPart > 0 ? (words.parts.get(word.form) ?? []) : []
  const spellings = weights.spelling > 0 ? (words.spellings.get(word.form) ?? []) : []
  const occurring = (some: PlannedWord, role: WordRole, counts: Counts): RelatedWord => ({
    word: some,
    key: wordCacheKey(some, field, role) + (isSupported(some, field, evaluation) ? SUPPORTED : ''),
    frequencies: wordFrequencies(some, { field, role }, evaluation),
    shares: () => {
      const { inPassages, inTitles, inField } = wordShares(some, { field, role }, evaluation)
      const ofSimilar = isSupported(some, field, evaluation) ? similarShares(some.term, evaluation) : []
      return { inPassages, inTitles, inField, ofSimilar }
    },
    idf: wordIdf(counts.asRareAs, field, evaluation),
    weight: counts.weight,
    coverage: counts.coverage,
  })
  // What excludes means the word itself.
  const ownRole = weights.part > 0 ? 'typed' : 'excluded'
  const whole = occurring(word, ownRole, { asRareAs: word, weight, coverage: 1 })
  const isAbsent = spellings.length > 0 && isEmpty(whole.frequencies)
  return {
    whole,
    // A passage has the compound when it has the whole word or all its parts.
    parts: parts.map(part =>
      occurring(part, 'related', {
        asRareAs: part,
        weight: weights.typedPart * weight,
        coverage: 1 / parts.length,
      }),
    ),
    // Where nothing has the name as it was typed, the others stand in for it.
    spellings: spellings.map(spelling =>
      occurring(spelling, 'related', {
        asRareAs: isAbsent ? spelling : word,
        weight: weights.spelling * weight,
        coverage: 1,
      }),
    ),
  }
}

/** What a word of a leaf counts. */
interface Counts extends Pick<LeafWord, 'weight' | 'coverage'> {
  /** The word by whose idf it is scored. */
  readonly asRareAs: PlannedWord
}

/** Of a word with what is spelled alike; no key of word-cache.ts ends so. */
const SUPPORTED = '\n'

function wordFrequencies(word: PlannedWord, { field, role }: WordUse, evaluation: Evaluation): Frequencies {
  const { words } = evaluation
  const own = words.sums.ofWord(wordCacheKey(word, field, role), () =>
    keptWord(
      sumShares(wordShares(word, { field, role }, evaluation), field, evaluation),
      frequenciesOf(termKeys(field, word.term), evaluation),
    ),
  )
  if (!isSupported(word, field, evaluation)) return own
  const similar = words.sums.ofWord(similarCacheKey(word.term), () =>
    keptWord(sumShares(sharesInPassages(similarShares(word.term, evaluation)), field, evaluation), []),
  )
  const { inPassages, inTitles, inField } = own
  return { inPassages, inTitles, inField, ofSimilar: similar.inPassages }
}

/** Whether what is spelled alike supports a word. */
function isSupported({ term }: PlannedWord, field: Field, { words, weights }: Evaluation): boolean {
  return field === undefined && weights.similar > 0 && words.wished.has(term)
}

function isEmpty({ inPassages, inTitles, inField }: Frequencies): boolean {
  return inPassages.count + inTitles.count + inField.count === 0
}

function prefixWords(leaf: PrefixPlan, evaluation: Evaluation): LeafWords {
  const shares = () => prefixShares(leaf, evaluation)
  const key = prefixCacheKey(leaf.prefix, leaf.field)
  const frequencies = evaluation.words.sums.ofWord(key, () =>
    keptWord(sumShares(shares(), leaf.field, evaluation), []),
  )
  return formsTogether(leaf.field, { key, frequencies, shares }, evaluation)
}

function selectionWords(leaf: FormsPlan, evaluation: Evaluation): LeafWords {
  const shares = () => selectionShares(leaf, evaluation)
  const frequencies = evaluation.words.sums.ofLeaf(leaf, () => sumShares(shares(), leaf.field, evaluation))
  return formsTogether(leaf.field, { key: undefined, frequencies, shares }, evaluation)
}

/** Forms are together as rare as the passages with one of them, in titles alone as these titles. */
function formsTogether(
  field: Field,
  forms: Pick<LeafWord, 'key' | 'frequencies' | 'shares'>,
  evaluation: Evaluation,
): LeafWords {
  const { key, frequencies, shares } = forms
  const { inPassages, inTitles, inField } = frequencies
  const frequency = inPassages.count || inTitles.count || inField.count
  const rarity = idf(frequency, field, evaluation)
  return wholeAlone({ key, frequencies, shares, idf: rarity, weight: 1, coverage: 1 })
}

function phraseWords(phrase: PhrasePlan, evaluation: Evaluation): LeafWords {
  const idf = phrase.slots.reduce((sum, slot) => sum + slotIdf(slot, phrase.field, evaluation), 0)
  const shares = () => phraseShares(phrase, evaluation)
  const key = phraseCacheKey(phrase)
  const { sums } = evaluation.words
  const addUp = () => sumShares(shares(), phrase.field, evaluation)
  const frequencies =
    key === undefined
      ? sums.ofLeaf(phrase, addUp)
      : sums.ofWord(key, () => keptWord(addUp(), slotFrequencies(phrase, evaluation)))
  return wholeAlone({ key, frequencies, shares, idf, weight: 1, coverage: 1 })
}

function wholeAlone(whole: LeafWord): LeafWords {
  return { whole, parts: [], spellings: [] }
}

function slotFrequencies(
  { field, slots }: PhrasePlan,
  evaluation: Evaluation,
): KeptWord['documentFrequencies'] {
  const keys = slots.flatMap(({ words }) => words.flatMap(({ term }) => wordKeys(field, term)))
  return frequenciesOf(keys, evaluation)
}

/** What the dictionary says of those keys that it has. */
function frequenciesOf(keys: readonly string[], { words }: Evaluation): KeptWord['documentFrequencies'] {
  return keys.flatMap(key => {
    const frequency = words.documentFrequencies.get(key)
    return frequency === undefined ? [] : [[key, frequency] as const]
  })
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
