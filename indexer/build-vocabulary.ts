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
import { isImplied, type PostingUnit, splitKey } from '../index-format/dictionary-key.ts'
import { type CountedForm, changedPieces } from './changed-pieces.ts'
import { compoundWords } from './compound-lexicon.ts'
import { formSplits } from './form-split.ts'
import { NumberColumn } from './number-column.ts'
import type { PieceSearch } from './piece-search.ts'
import type { PreviousWords } from './previous-words.ts'
import { sharedNumbers } from './shared-numbers.ts'
import { SplitForms } from './split-forms.ts'
import { type Vocabulary, VocabularyDraft } from './vocabulary.ts'
import {
  type CollectionWords,
  type ImpliedAnswer,
  NAME,
  type PartsAnswer,
  PERHAPS_WHOLE,
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
  /** Numbers of the forms in the index before, −1 where it has none of them; absent where there is no such index. */
  readonly previousForms?: Int32Array
  readonly unitCount: number
}

/** Questions to whoever knows words, in any number of threads. */
export interface VocabularyWork {
  /** To be told before. */
  readonly words?: CollectionWords
  readonly questions: readonly VocabularyQuestion[]
  /** Whether nothing else will be asked. */
  readonly isLast?: boolean
}

/** A building that asks, and goes on with the answers to all of its questions, in their order. */
export type VocabularyBuilding = Generator<VocabularyWork, Vocabulary, readonly VocabularyAnswer[]>

/**
 * @param isStopWord stop words are no parts of compounds
 * @param previous words of the index before, where there is one: of most of them all is known
 */
export function* vocabularyBuilding(
  sources: VocabularySources,
  isStopWord: (form: string) => boolean,
  previous?: PreviousWords,
): VocabularyBuilding {
  const draft = new VocabularyDraft()
  const batches = UNITS.flatMap(unit => batchesOf(sources[unit], unit, false))
  const terms = (yield {
    questions: batches.map(batch => ({ kind: 'terms', forms: newWordsOf(batch) })),
  }) as readonly TermsAnswer[]
  const written = batches.map((batch, i) => addWritten(draft, batch, terms[i] as TermsAnswer, previous))
  const frequencies = termFrequencies(draft, sources.passage, written)
  const pieces = previous && changedPieces(previous, countedForms(draft, written, frequencies))
  const asked = written.map(batch => askedOf(batch, previous, pieces))
  const implied = UNITS.flatMap(unit => batchesOf(sources[unit], unit, true))
  const words = {
    ...compoundWords(countedForms(draft, written, frequencies), isStopWord),
    terms: draft.termTable(frequencies.length),
    termFrequencies: frequencies,
  }
  const questions = [...asked.map(partsQuestion), ...implied.map(impliedQuestion)]
  const answers = yield { words, questions, isLast: true }
  const splitAnswers = asked.map(({ ids }, i) => ({ ids, answer: answers[i] as PartsAnswer }))
  addSplits(draft, written, splitAnswers, previous)
  addImplied(draft, implied, answers.slice(asked.length) as readonly ImpliedAnswer[])
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

/** Forms that are written, with what was told of them. Batch after batch their numbers in the draft count from 0. */
interface WrittenBatch extends Batch {
  /** wholes[i]: WHOLE, PERHAPS_WHOLE or 0. */
  readonly wholes: Uint8Array
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
function wordsOf({ source, ids }: Pick<Batch, 'source' | 'ids'>): readonly string[] {
  return ids.map(id => wordOf(source, id))
}

function wordOf({ forms }: OccurringForms, id: number): string {
  return splitKey(forms[id] as string)[1]
}

/** Without their fields, those that the index before does not have. */
function newWordsOf({ source, ids }: Batch): readonly string[] {
  const { previousForms } = source
  return wordsOf({ source, ids: previousForms ? ids.filter(id => (previousForms[id] as number) < 0) : ids })
}

function addWritten(
  draft: VocabularyDraft,
  batch: Batch,
  answer: TermsAnswer,
  previous: PreviousWords | undefined,
): WrittenBatch {
  const { forms, previousForms } = batch.source
  const wholes = new Uint8Array(batch.ids.length)
  let asked = 0
  const termOf = (id: number, i: number): string => {
    const before = previousForms?.[id] ?? -1
    if (previous !== undefined && before >= 0) {
      wholes[i] = previous.partsOf(before) === undefined ? PERHAPS_WHOLE : 0
      return previous.termOf(before)
    }
    wholes[i] = answer.wholes[asked] === 1 ? WHOLE : 0
    const term = answer.terms[answer.termNumbers[asked++] as number] as string
    return splitKey(forms[id] as string)[0] + term
  }
  batch.ids.forEach((id, i) => {
    draft.addList(draft.addForm(forms[id] as string, termOf(id, i)), id)
  })
  return { ...batch, wholes }
}

/** Passages with each of their terms, by its number in the draft: theirs come first. */
function termFrequencies(
  draft: VocabularyDraft,
  { documentFrequencies, unitCount }: OccurringForms,
  written: readonly WrittenBatch[],
): Uint32Array {
  const frequencies = new NumberColumn()
  let form = 0
  for (const { unit, ids } of written) {
    if (unit !== 'passage') break
    for (const id of ids) {
      const term = draft.termOf(form++)
      if (term === frequencies.length) frequencies.push(0)
      frequencies.set(term, Math.min(unitCount, frequencies.at(term) + (documentFrequencies[id] as number)))
    }
  }
  return sharedNumbers(frequencies.values())
}

function* countedForms(
  draft: VocabularyDraft,
  written: readonly WrittenBatch[],
  frequencies: Uint32Array,
): Generator<CountedForm> {
  let form = 0
  for (const { unit, source, ids } of written) {
    if (unit !== 'passage') return
    const { forms, capitals, occurrenceCounts, previousForms } = source
    for (const id of ids) {
      const termNumber = draft.termOf(form++)
      yield {
        form: forms[id] as string,
        term: draft.term(termNumber),
        previousForm: previousForms?.[id] ?? -1,
        capitalShare: (capitals[id] as number) / (occurrenceCounts[id] as number),
        documentFrequency: frequencies[termNumber] as number,
        termNumber,
      }
    }
  }
}

/** Those of the forms whose splits may be others than in the index before, which are asked for. */
function askedOf(
  batch: WrittenBatch,
  previous: PreviousWords | undefined,
  pieces: PieceSearch | undefined,
): WrittenBatch {
  const { unit, source, ids, wholes } = batch
  const isAsked = (id: number): boolean => {
    const before = source.previousForms?.[id] ?? -1
    if (previous === undefined || pieces === undefined || before < 0) return true
    if (!previous.isCertain(before)) {
      if (previous.partsOf(before) !== undefined) return true
      const wasName = isNameLike(previous.capitalCountOf(before), previous.occurrenceCountOf(before))
      if (unit === 'passage' && isName(source, id) && !wasName) return true
    }
    return pieces.isWithin(wordOf(source, id))
  }
  const indexes = Array.from(ids.keys()).filter(i => isAsked(ids[i] as number))
  return {
    unit,
    source,
    ids: indexes.map(i => ids[i] as number),
    wholes: Uint8Array.from(indexes, i => wholes[i] as number),
  }
}

function partsQuestion(batch: WrittenBatch): VocabularyQuestion {
  const { unit, source, ids, wholes } = batch
  const traitOf = (id: number) => (unit === 'passage' && isName(source, id) ? NAME : 0)
  const traits = wholes.map((whole, i) => whole | traitOf(ids[i] as number))
  return { kind: 'parts', forms: wordsOf(batch), traits }
}

function impliedQuestion(batch: Batch): VocabularyQuestion {
  return { kind: 'implied', forms: wordsOf(batch) }
}

/** Names are written with a capital wherever they stand; so are other nouns, and some of these have two spellings. */
function isName({ capitals, occurrenceCounts }: OccurringForms, id: number): boolean {
  return isNameLike(capitals[id] as number, occurrenceCounts[id] as number)
}

function isNameLike(capitalCount: number, occurrenceCount: number): boolean {
  return capitalCount >= NAME_CAPITAL_SHARE * occurrenceCount
}

/** @param asked of each batch the forms that the answers are about */
function addSplits(
  draft: VocabularyDraft,
  written: readonly WrittenBatch[],
  asked: readonly { readonly ids: readonly number[]; readonly answer: PartsAnswer }[],
  previous: PreviousWords | undefined,
): void {
  for (const { answer } of asked) draft.addInnerCompounds(answer.innerCompounds)
  const splits = new SplitForms(draft, previous)
  let form = 0
  written.forEach(({ unit, source, ids }, i) => {
    const answers = asked[i] === undefined ? undefined : formSplits(asked[i].answer)
    let next = 0
    for (const id of ids) {
      const before = source.previousForms?.[id] ?? -1
      if (asked[i]?.ids[next] === id) {
        next++
        const split = answers?.next().value
        if (split !== undefined) splits.add(form, id, split, before)
      } else if (previous !== undefined) {
        splits.add(form, id, previous.splitOf(before, unit === 'passage' && isName(source, id)))
      }
      form++
    }
  })
  if (previous !== undefined) draft.addInnerCompounds(previous.takeInnerCompounds())
  splits.finish()
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
