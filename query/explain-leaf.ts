/**
 * The score of a leaf in one passage or document → its parts: the forms in which the word occurs there, and the same for
 * each part of a compound that was typed.
 *
 * Saturation makes the occurrences of a word worth less than the sum of each alone. What they are worth together is
 * split among them in proportion to their weighted frequencies.
 */
import { splitKey } from '../index-format/dictionary-key.ts'
import type { IndexReader } from '../index-format/index-reader.ts'
import type { CompoundNames } from './compound-names.ts'
import type { WholeEvaluation } from './evaluation.ts'
import type { FrequencyShare } from './frequency-share.ts'
import { weighShare } from './leaf-frequencies.ts'
import { leafWords } from './leaf-matches.ts'
import type { LeafWord, RelatedWord } from './leaf-word.ts'
import { type Field, HEADING_FIELD, type LeafPlan, TITLE_FIELD } from './plan.ts'
import { type OccurrencePlace, type ScorePart, totalScore, type WordLabel } from './score-part.ts'
import { NO_POSTINGS, weightAt } from './weighted-postings.ts'
import type { WordPostings } from './word-scores.ts'

/** What a leaf scores in one passage or document; `id` is its number. */
export interface LeafScore {
  readonly id: number
  readonly score: number
}

/** What tells the words that stand there. */
export interface FormNames {
  /** Tells forms by their numbers. */
  readonly reader: IndexReader
  readonly compounds: CompoundNames
}

export async function explainLeaf(
  leaf: LeafPlan,
  { id, score }: LeafScore,
  evaluation: WholeEvaluation,
  names: FormNames,
): Promise<ScorePart> {
  const { whole, parts, spellings } = leafWords(leaf, evaluation)
  // What headings add is the difference.
  const flat = leafWords(leaf, withoutHeadings(evaluation))
  const explainWord = (word: LeafWord, flatWord = word) =>
    occurrenceParts(findOccurrences(leaf.field, { word, flatWord }, evaluation, id), names)
  const spelled = await Promise.all(
    spellings.map(async (spelling, i) => {
      const inside = await explainWord(spelling, flat.spellings[i])
      return {
        label: relatedLabel('spelling', leaf.field, spelling),
        score: totalScore(inside),
        parts: inside,
      }
    }),
  )
  // Of the name as it was typed and its other spellings the one that is worth most counts.
  const best = spelled.find(part => part.score > 0 && part.score >= score - TOLERANCE)
  const [own, apart] = await Promise.all([
    explainWord(whole, flat.whole),
    Promise.all(parts.map((part, i) => explainWord(part, flat.parts[i]))),
  ])
  const ofParts = parts.flatMap((part, i): readonly ScorePart[] => {
    const inside = apart[i] ?? []
    return inside.length === 0
      ? []
      : [{ label: relatedLabel('part', leaf.field, part), score: totalScore(inside), parts: inside }]
  })
  const typed = [...own, ...ofParts]
  const isTyped = best === undefined || totalScore(typed) >= best.score
  return { label: leafLabel(leaf, whole), score, parts: isTyped ? typed : [best] }
}

/** What sums of the same numbers in another order may differ by. */
const TOLERANCE = 1e-9

/** Occurrences of one form at one place. */
interface Occurrences {
  readonly share: FrequencyShare
  readonly place: OccurrencePlace
  /** What each of them counts. */
  readonly weight: number
  readonly frequency: number
  /** What they add to the weighted frequency. */
  readonly amount: number
}

interface ScoredOccurrences extends Occurrences {
  readonly score: number
}

/**
 * @param flatWord the word without what headings add
 * @returns those that are there, those that are worth most first
 */
function findOccurrences(
  field: Field,
  { word, flatWord }: { readonly word: LeafWord; readonly flatWord: LeafWord },
  evaluation: WholeEvaluation,
  id: number,
): readonly ScoredOccurrences[] {
  const { scope, weights } = evaluation
  const document = scope.documentOf[id] as number
  const { inTitles, inField } = word.shares()
  const flatShares = textShares(flatWord)
  const amountOf = (share: FrequencyShare, using: WholeEvaluation) =>
    weightAt(scope.collect(weighShare(share, field, scope.passageSums, using)), id)
  const inText = textShares(word).flatMap((share, i): readonly Occurrences[] => {
    const amount = amountOf(share, evaluation)
    const flatAmount = amountOf(flatShares[i] ?? share, withoutHeadings(evaluation))
    const { weight } = share
    const frequency = Math.round(flatAmount / weight)
    if (field === HEADING_FIELD) return [{ share, place: 'heading', weight, frequency, amount }]
    const added = amount - flatAmount
    const headingWeight = weight * weights.heading
    const headings = Math.round(added / headingWeight)
    return [
      { share, place: 'text', weight, frequency, amount: flatAmount },
      { share, place: 'heading', weight: headingWeight, frequency: headings, amount: added },
    ]
  })
  const inDocument = (shares: readonly FrequencyShare[], place: OccurrencePlace) =>
    shares.map((share): Occurrences => {
      const amount = weightAt(weighShare(share, field, scope.documentSums, evaluation), document)
      const { weight } = share
      return { share, place, weight, frequency: Math.round(amount / weight), amount }
    })
  const found = scope.unpack(word.frequencies)
  const scoreOf = (some: Partial<WordPostings>) => {
    scope.words.fill({ ...NOWHERE, ...some }, scope, weights)
    return word.weight * word.idf * scope.words.weightOf(id)
  }
  return [
    ...splitScore(scoreOf({ inText: found.inText, ofSimilar: found.ofSimilar }), inText),
    ...splitScore(scoreOf({ inTitle: found.inTitle }), inDocument(inTitles, 'title')),
    ...splitScore(
      scoreOf({ inField: found.inField }),
      inDocument(inField, field === TITLE_FIELD ? 'title' : 'field'),
    ),
  ].sort((a, b) => b.score - a.score)
}

const NOWHERE: WordPostings = {
  inText: NO_POSTINGS,
  ofSimilar: NO_POSTINGS,
  inTitle: NO_POSTINGS,
  inField: NO_POSTINGS,
}

function textShares(word: LeafWord): readonly FrequencyShare[] {
  const { inPassages, ofSimilar } = word.shares()
  return [...inPassages, ...ofSimilar]
}

function withoutHeadings(evaluation: WholeEvaluation): WholeEvaluation {
  return { ...evaluation, weights: { ...evaluation.weights, heading: 0 } }
}

/** @returns those that are there */
function splitScore(score: number, occurrences: readonly Occurrences[]): readonly ScoredOccurrences[] {
  const total = occurrences.reduce((sum, { amount }) => sum + amount, 0)
  return occurrences
    .filter(({ amount }) => amount > 0)
    .map(found => ({ ...found, score: (score * found.amount) / total }))
}

async function occurrenceParts(
  occurrences: readonly ScoredOccurrences[],
  { reader, compounds }: FormNames,
): Promise<readonly ScorePart[]> {
  const numbers = [...new Set(occurrences.flatMap(({ share }) => share.form ?? []))]
  const keys = await reader.formKeys(numbers)
  const words = new Map(numbers.map((number, i) => [number, splitKey(keys[i] ?? '')[1]]))
  return occurrences.map(({ share: { kind, form }, place, weight, frequency, score }) => {
    const word = form === undefined ? undefined : words.get(form)
    const isPart = kind === 'part-of-compound' && word !== undefined
    const forms = isPart ? compounds(word, place) : word === undefined ? [] : [word]
    return { label: { kind, forms, place, frequency, weight }, score, parts: [] }
  })
}

function leafLabel(leaf: LeafPlan, { idf, weight }: LeafWord): WordLabel {
  const common = { ...(leaf.field !== undefined && { field: leaf.field }), idf, weight }
  switch (leaf.kind) {
    case 'term':
      return { kind: 'word', ...leaf.word, ...common }
    case 'prefix':
      return { kind: 'prefix', prefix: leaf.prefix, ...common }
    case 'forms':
      return { kind: 'selection', selection: leaf.selection, ...common }
    case 'phrase': {
      const forms = leaf.slots.map(({ words, prefix }) => prefix ?? words[0]?.form ?? '')
      return { kind: 'phrase', forms, ...(leaf.slop !== undefined && { slop: leaf.slop }), ...common }
    }
  }
}

function relatedLabel(
  kind: 'part' | 'spelling',
  field: Field,
  { word: { form, term }, idf, weight }: RelatedWord,
): WordLabel {
  return { kind, form, term, ...(field !== undefined && { field }), idf, weight }
}
