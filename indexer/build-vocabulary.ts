/**
 * The forms that occur → a vocabulary. Each distinct form is analysed once: 166 MB of German law are 20 million words but
 * 370,000 forms. Whoever builds it asks those who know words, in batches that any thread can answer
 * (vocabulary-worker.ts): with the terms of all words known, how often the words occur decides how compounds are split.
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
  WHOLE,
} from './vocabulary-worker.ts'

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
  const written = UNITS.flatMap(unit => batchesOf(sources[unit], unit, false))
  const terms = (yield {
    questions: written.map(batch => ({ kind: 'terms', forms: wordsOf(batch) })),
  }) as readonly TermsAnswer[]
  const passageTermCount = addWritten(draft, written, terms)
  const frequencies = termFrequencies(draft, sources.passage, written, passageTermCount)
  const implied = UNITS.flatMap(unit => batchesOf(sources[unit], unit, true))
  const answers = yield {
    words: {
      ...compoundWords(lexiconForms(draft, written, frequencies)),
      terms: draft.terms.slice(0, passageTermCount),
      termFrequencies: frequencies,
    },
    questions: [
      ...written.map((batch, i): VocabularyQuestion => {
        const { wholes } = terms[i] as TermsAnswer
        return { kind: 'parts', forms: wordsOf(batch), traits: traitsOf(batch, wholes) }
      }),
      ...implied.map((batch): VocabularyQuestion => ({ kind: 'implied', forms: wordsOf(batch) })),
    ],
  }
  addParts(draft, written, answers.slice(0, written.length) as readonly PartsAnswer[])
  addImplied(draft, implied, answers.slice(written.length) as readonly ImpliedAnswer[])
  return draft.finish()
}

/** The passages' forms come first, so that a form's number in the draft tells whether it is one of them. */
const UNITS: readonly PostingUnit[] = ['passage', 'document']

/** Some milliseconds of work. */
const BATCH_WORDS = 4096

/** Some of the forms of one unit: their ids in its source. */
interface Batch {
  readonly unit: PostingUnit
  readonly source: OccurringForms
  readonly ids: readonly number[]
}

/** @param areImplied whether the forms are asked for that are implied, or those that are written */
function batchesOf(source: OccurringForms, unit: PostingUnit, areImplied: boolean): readonly Batch[] {
  const ids: number[] = []
  source.forms.forEach((key, id) => {
    // A field's name may have an ellipsis too.
    const isImpliedWord = isImplied(key) && isImplied(splitKey(key)[1])
    if (isImpliedWord === areImplied) ids.push(id)
  })
  return Array.from({ length: Math.ceil(ids.length / BATCH_WORDS) }, (_, i) => ({
    unit,
    source,
    ids: ids.slice(i * BATCH_WORDS, (i + 1) * BATCH_WORDS),
  }))
}

/** Without their fields. */
function wordsOf({ source, ids }: Batch): readonly string[] {
  return ids.map(id => splitKey(source.forms[id] as string)[1])
}

/** @returns how many terms the passages have; theirs come first */
function addWritten(
  draft: VocabularyDraft,
  batches: readonly Batch[],
  answers: readonly TermsAnswer[],
): number {
  let passageTermCount = 0
  batches.forEach(({ unit, source, ids }, i) => {
    ids.forEach((id, k) => {
      const key = source.forms[id] as string
      draft.addList(draft.addForm(key, splitKey(key)[0] + answers[i]?.terms[k]), id)
    })
    if (unit === 'passage') passageTermCount = draft.terms.length
  })
  return passageTermCount
}

/** Passages with each of their terms, by its number in the draft. */
function termFrequencies(
  draft: VocabularyDraft,
  { documentFrequencies, unitCount }: OccurringForms,
  written: readonly Batch[],
  termCount: number,
): Float64Array {
  const frequencies = new Float64Array(termCount)
  let form = 0
  for (const { unit, ids } of written) {
    if (unit !== 'passage') break
    for (const id of ids) {
      const term = draft.termOf(form++)
      const sum = (frequencies[term] as number) + (documentFrequencies[id] as number)
      frequencies[term] = Math.min(unitCount, sum)
    }
  }
  return frequencies
}

function* lexiconForms(
  draft: VocabularyDraft,
  written: readonly Batch[],
  frequencies: Float64Array,
): Generator<LexiconForm> {
  let form = 0
  for (const { unit, source, ids } of written) {
    if (unit !== 'passage') return
    const { forms, capitals, occurrenceCounts } = source
    for (const id of ids) {
      yield {
        form: forms[id] as string,
        capitalShare: (capitals[id] as number) / (occurrenceCounts[id] as number),
        documentFrequency: frequencies[draft.termOf(form++)] as number,
      }
    }
  }
}

function traitsOf({ unit, source, ids }: Batch, wholes: Uint8Array): Uint8Array {
  const { capitals, occurrenceCounts } = source
  return wholes.map((isWhole, i) => {
    const id = ids[i] as number
    // Names are written with a capital wherever they stand; so are other nouns, and some of these have two spellings.
    const isName =
      unit === 'passage' && (capitals[id] as number) >= NAME_CAPITAL_SHARE * (occurrenceCounts[id] as number)
    return (isWhole ? WHOLE : 0) | (isName ? NAME : 0)
  })
}

/** Adds a form for every part of a compound, under the part's own key, and for the keys of names. */
function addParts(draft: VocabularyDraft, batches: readonly Batch[], answers: readonly PartsAnswer[]): void {
  const partForms = new Map<string, number>()
  let form = 0
  batches.forEach(({ source, ids }, i) => {
    const { counts, bounds, termNumbers, terms, nameKeys } = answers[i] as PartsAnswer
    let boundsAt = 0
    let termsAt = 0
    ids.forEach((id, k) => {
      const [field, word] = splitKey(source.forms[id] as string)
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
  batches: readonly Batch[],
  answers: readonly ImpliedAnswer[],
): void {
  batches.forEach(({ source, ids }, i) => {
    ids.forEach((id, k) => {
      const key = source.forms[id] as string
      const term = answers[i]?.terms[k]
      if (term !== undefined) draft.addList(draft.addForm(key, splitKey(key)[0] + term), id)
    })
  })
}

/** Some are written in small letters now and then, in addresses above all. */
const NAME_CAPITAL_SHARE = 0.8
