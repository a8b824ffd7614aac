/**
 * The forms that occur → a vocabulary. Each distinct form is analysed once here: 166 MB of German law are 20 million
 * words but 370,000 forms.
 *
 * Implied forms (haus-…gartenarbeit, teilte…mit) join the terms of the words that they are short for (implied-terms.ts);
 * those that are short for none are left out.
 *
 * The parts of compounds are forms too, with a key of their own (`::krieg`); their occurrences are those of the
 * compounds. So are names, by the key of their spellings (`:::selenski:selenskyj`), without occurrences of their own.
 */
import {
  isImplied,
  type PostingUnit,
  partKey,
  spellingKey,
  splitKey,
} from '../index-format/dictionary-key.ts'
import { compoundWords, type LexiconForm } from './compound-lexicon.ts'
import { type Vocabulary, VocabularyDraft } from './vocabulary.ts'
import {
  type CollectionWords,
  type ImpliedAnswer,
  NAME,
  type PartsAnswer,
  type TermsAnswer,
  type VocabularyAnswer,
  type VocabularyQuestion,
  VocabularyWorker,
  WHOLE,
} from './vocabulary-worker.ts'
import type { WordKnowledge } from './word-knowledge.ts'

/** The forms of passages and of documents' fields (`:title:kündigung`); a form's index is its id. */
export type VocabularySources = Readonly<Record<PostingUnit, OccurringForms>>

export interface OccurringForms {
  readonly forms: readonly string[]
  /** occurrenceCounts[id]: occurrences of the form. */
  readonly occurrenceCounts: Uint32Array
  /** capitals[id]: how many of them begin with a capital. */
  readonly capitals: Uint32Array
  /** documentFrequencies[id]: units that have the form. */
  readonly documentFrequencies: Uint32Array
  readonly unitCount: number
}

/** Builds a vocabulary in this thread. */
export function buildVocabulary(knowledge: WordKnowledge, sources: VocabularySources): Vocabulary {
  const worker = new VocabularyWorker(knowledge)
  const building = vocabularyBuilding(sources)
  for (let step = building.next(); ; ) {
    if (step.done) return step.value
    const { words, questions } = step.value
    if (words !== undefined) worker.learn(words)
    step = building.next(questions.map(question => worker.answer(question)))
  }
}

/** Questions to whoever knows words, in any number of threads. */
export interface VocabularyWork {
  /** To be told before. */
  readonly words?: CollectionWords
  readonly questions: readonly VocabularyQuestion[]
}

/** A building that asks, and goes on with the answers to all of its questions, in their order. */
export type VocabularyBuilding = Generator<VocabularyWork, Vocabulary, readonly VocabularyAnswer[]>

export function* vocabularyBuilding(sources: VocabularySources): VocabularyBuilding {
  const draft = new VocabularyDraft()
  const written = UNITS.flatMap(unit => wordsOf(sources[unit], unit, false))
  const batches = inBatches(written)
  const terms = (yield {
    questions: batches.map(batch => ({ kind: 'terms', forms: batch.map(({ word }) => word) })),
  }) as readonly TermsAnswer[]
  const passageTermCount = addWritten(draft, batches, terms)
  const frequencies = termFrequencies(draft, sources.passage, written, passageTermCount)
  const implied = inBatches(UNITS.flatMap(unit => wordsOf(sources[unit], unit, true)))
  const answers = yield {
    words: {
      ...compoundWords(lexiconForms(draft, sources.passage, written, frequencies)),
      terms: draft.terms.slice(0, passageTermCount),
      termFrequencies: frequencies,
    },
    questions: [
      ...batches.map(
        (batch, i): VocabularyQuestion => ({
          kind: 'parts',
          forms: batch.map(({ word }) => word),
          traits: traitsOf(batch, (terms[i] as TermsAnswer).wholes, sources.passage),
        }),
      ),
      ...implied.map(
        (batch): VocabularyQuestion => ({ kind: 'implied', forms: batch.map(({ word }) => word) }),
      ),
    ],
  }
  addParts(draft, batches, answers.slice(0, batches.length) as readonly PartsAnswer[])
  addImplied(draft, implied, answers.slice(batches.length) as readonly ImpliedAnswer[])
  return draft.finish()
}

/** The passages' forms come first, so that a form's number in the draft tells whether it is one of them. */
const UNITS: readonly PostingUnit[] = ['passage', 'document']

/** Some milliseconds of work. */
const BATCH_WORDS = 4096

interface OccurringWord {
  readonly unit: PostingUnit
  readonly id: number
  readonly key: string
  /** With its colons, '' for passages. */
  readonly field: string
  readonly word: string
}

/** @param areImplied whether those are asked for that are implied, or those that are written */
function wordsOf(
  { forms }: OccurringForms,
  unit: PostingUnit,
  areImplied: boolean,
): readonly OccurringWord[] {
  const words: OccurringWord[] = []
  forms.forEach((key, id) => {
    const [field, word] = splitKey(key)
    if (isImplied(word) === areImplied) words.push({ unit, id, key, field, word })
  })
  return words
}

function inBatches<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / BATCH_WORDS) }, (_, i) =>
    items.slice(i * BATCH_WORDS, (i + 1) * BATCH_WORDS),
  )
}

/** @returns how many terms the passages have; theirs come first */
function addWritten(
  draft: VocabularyDraft,
  batches: readonly (readonly OccurringWord[])[],
  answers: readonly TermsAnswer[],
): number {
  let passageTermCount = 0
  batches.forEach((batch, i) => {
    batch.forEach(({ unit, id, key, field }, k) => {
      draft.addList(draft.addForm(key, field + answers[i]?.terms[k]), id)
      if (unit === 'passage') passageTermCount = draft.terms.length
    })
  })
  return passageTermCount
}

/** Passages with each term of passages, by its number in the draft. */
function termFrequencies(
  draft: VocabularyDraft,
  { documentFrequencies, unitCount }: OccurringForms,
  written: readonly OccurringWord[],
  termCount: number,
): Float64Array {
  const frequencies = new Float64Array(termCount)
  for (const [form, { unit, id }] of written.entries()) {
    if (unit !== 'passage') break
    const term = draft.termOf(form)
    const sum = (frequencies[term] as number) + (documentFrequencies[id] as number)
    frequencies[term] = Math.min(unitCount, sum)
  }
  return frequencies
}

function* lexiconForms(
  draft: VocabularyDraft,
  { capitals, occurrenceCounts }: OccurringForms,
  written: readonly OccurringWord[],
  frequencies: Float64Array,
): Generator<LexiconForm> {
  for (const [form, { unit, id, word }] of written.entries()) {
    if (unit !== 'passage') break
    yield {
      form: word,
      capitalShare: (capitals[id] as number) / (occurrenceCounts[id] as number),
      documentFrequency: frequencies[draft.termOf(form)] as number,
    }
  }
}

function traitsOf(
  batch: readonly OccurringWord[],
  wholes: Uint8Array,
  { capitals, occurrenceCounts }: OccurringForms,
): Uint8Array {
  return wholes.map((isWhole, i) => {
    const { unit, id } = batch[i] as OccurringWord
    // Names are written with a capital wherever they stand; so are other nouns, and some of these have two spellings.
    const isName =
      unit === 'passage' && (capitals[id] as number) >= NAME_CAPITAL_SHARE * (occurrenceCounts[id] as number)
    return (isWhole ? WHOLE : 0) | (isName ? NAME : 0)
  })
}

/** Adds a form for every part of a compound, under the part's own key, and for the keys of names. */
function addParts(
  draft: VocabularyDraft,
  batches: readonly (readonly OccurringWord[])[],
  answers: readonly PartsAnswer[],
): void {
  const partForms = new Map<string, number>()
  let form = 0
  batches.forEach((batch, i) => {
    const answer = answers[i] as PartsAnswer
    const { counts, bounds, termNumbers, terms, nameKeys } = answer
    let boundsAt = 0
    let termsAt = 0
    batch.forEach(({ id, field, word }, k) => {
      const boundsEnd = boundsAt + 2 * (counts[2 * k] as number)
      draft.addParts(form, bounds.subarray(boundsAt, boundsEnd))
      boundsAt = boundsEnd
      for (const termsEnd = termsAt + (counts[2 * k + 1] as number); termsAt < termsEnd; termsAt++) {
        const key = partKey(field + terms[termNumbers[termsAt] as number])
        let partForm = partForms.get(key)
        if (partForm === undefined) {
          partForm = draft.addForm(key, key)
          partForms.set(key, partForm)
        }
        draft.addList(partForm, id)
      }
      const nameKey = nameKeys[k] as string
      if (nameKey !== '') draft.addForm(spellingKey(nameKey, word), draft.terms[draft.termOf(form)] as string)
      form++
    })
  })
}

function addImplied(
  draft: VocabularyDraft,
  batches: readonly (readonly OccurringWord[])[],
  answers: readonly ImpliedAnswer[],
): void {
  batches.forEach((batch, i) => {
    batch.forEach(({ id, key, field }, k) => {
      const term = answers[i]?.terms[k]
      if (term !== undefined) draft.addList(draft.addForm(key, field + term), id)
    })
  })
}

/** Some are written in small letters now and then, in addresses above all. */
const NAME_CAPITAL_SHARE = 0.8
