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
import { splitKey } from '../index-format/dictionary-key.ts'
import { type CountedForm, changedPieces } from './changed-pieces.ts'
import { compoundWords } from './compound-lexicon.ts'
import {
  type FormBatch,
  impliedBatches,
  isName,
  isNameLike,
  type OccurringForms,
  type VocabularySources,
  wordOf,
  wordsOf,
  writtenBatches,
} from './form-batches.ts'
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

/** Questions to whoever knows words, in any number of threads. */
export interface VocabularyWork {
  /** To be told before. */
  readonly words?: CollectionWords
  readonly questions: readonly VocabularyQuestion[]
  /** Goes on with an answer; to be called for each, in the order of the questions. */
  readonly take: (answer: VocabularyAnswer) => void
  /** Whether nothing else will be asked. */
  readonly isLast?: boolean
}

/** A building that asks, and goes on when all of its questions are answered. */
export type VocabularyBuilding = Generator<VocabularyWork, Vocabulary, undefined>

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
  const written: WrittenBatch[] = []
  const batches = writtenBatches(sources)
  yield {
    questions: batches.map(batch => ({ kind: 'terms', forms: newWordsOf(batch) })),
    take(answer) {
      const batch = batches[written.length] as FormBatch
      written.push(addWritten(draft, batch, answer as TermsAnswer, previous))
    },
  }
  const frequencies = termFrequencies(draft, sources.passage, written)
  const pieces = previous && changedPieces(previous, countedForms(draft, written, frequencies))
  const asked = written.map(batch => askedOf(batch, previous, pieces))
  const implied = impliedBatches(sources)
  const splits = new SplitForms(draft, previous)
  let taken = 0
  yield {
    words: {
      ...compoundWords(countedForms(draft, written, frequencies), isStopWord),
      terms: draft.termTable(frequencies.length),
      termFrequencies: frequencies,
    },
    questions: [...asked.map(partsQuestion), ...implied.map(impliedQuestion)],
    take(answer) {
      const [batch, askedBatch] = [written[taken], asked[taken]]
      if (batch === undefined || askedBatch === undefined)
        addImplied(draft, implied[taken - written.length] as FormBatch, answer as ImpliedAnswer)
      else addSplits({ draft, splits, previous }, batch, askedBatch.ids, answer as PartsAnswer)
      taken++
    },
    isLast: true,
  }
  splits.finish()
  if (previous !== undefined) draft.addInnerCompounds(previous.takeInnerCompounds())
  return draft.finish()
}

/** Forms that are written, with what was told of them. */
interface WrittenBatch extends FormBatch {
  /** wholes[i]: WHOLE, PERHAPS_WHOLE or 0. */
  readonly wholes: Uint8Array
  /** Number of the first form in the draft, which the others follow. */
  readonly firstForm: number
}

/** Without their fields, those that the index before does not have. */
function newWordsOf(batch: FormBatch): readonly string[] {
  const { previousForms } = batch.source
  return wordsOf(
    previousForms === undefined
      ? batch
      : { ...batch, ids: batch.ids.filter(id => (previousForms[id] as number) < 0) },
  )
}

function addWritten(
  draft: VocabularyDraft,
  batch: FormBatch,
  answer: TermsAnswer,
  previous: PreviousWords | undefined,
): WrittenBatch {
  const { forms, previousForms } = batch.source
  const wholes = new Uint8Array(batch.ids.length)
  const firstForm = draft.formCount
  let asked = 0
  const termOf = (id: number, i: number): string => {
    const before = previousForms?.[id] ?? -1
    if (previous !== undefined && before >= 0) {
      wholes[i] = previous.isCompound(before) ? 0 : PERHAPS_WHOLE
      return previous.termOf(before)
    }
    wholes[i] = answer.wholes[asked] === 1 ? WHOLE : 0
    const term = answer.terms[answer.termNumbers[asked++] as number] as string
    return splitKey(forms[id] as string)[0] + term
  }
  batch.ids.forEach((id, i) => {
    draft.addList(draft.addForm(forms[id] as string, termOf(id, i)), id)
  })
  return { ...batch, wholes, firstForm }
}

/** Passages with each of their terms, by its number in the draft: theirs come first. */
function termFrequencies(
  draft: VocabularyDraft,
  { documentFrequencies, unitCount }: OccurringForms,
  written: readonly WrittenBatch[],
): Uint32Array {
  const frequencies = new NumberColumn()
  for (const { unit, ids, firstForm } of written) {
    if (unit !== 'passage') break
    for (let i = 0; i < ids.length; i++) {
      const term = draft.termOf(firstForm + i)
      if (term === frequencies.length) frequencies.push(0)
      const sum = frequencies.at(term) + (documentFrequencies[ids[i] as number] as number)
      frequencies.set(term, Math.min(unitCount, sum))
    }
  }
  return sharedNumbers(frequencies.values())
}

function* countedForms(
  draft: VocabularyDraft,
  written: readonly WrittenBatch[],
  frequencies: Uint32Array,
): Generator<CountedForm> {
  for (const { unit, source, ids, firstForm } of written) {
    if (unit !== 'passage') return
    const { forms, capitals, occurrenceCounts, previousForms } = source
    for (const [i, id] of ids.entries()) {
      const termNumber = draft.termOf(firstForm + i)
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
  if (previous === undefined || pieces === undefined) return batch
  const { source, ids, wholes } = batch
  const isAsked = (id: number): boolean => {
    const before = source.previousForms?.[id] ?? -1
    if (before < 0) return true
    if (!previous.isCertain(before)) {
      if (previous.isCompound(before)) return true
      const wasName = isNameLike(previous.capitalCountOf(before), previous.occurrenceCountOf(before))
      if (isName(batch, id) && !wasName) return true
    }
    return pieces.isWithin(wordOf(source, id))
  }
  const indexes = Uint32Array.from(ids.keys()).filter(i => isAsked(ids[i] as number))
  return {
    ...batch,
    ids: indexes.map(i => ids[i] as number),
    wholes: Uint8Array.from(indexes, i => wholes[i] as number),
  }
}

function partsQuestion(batch: WrittenBatch): VocabularyQuestion {
  const { ids, wholes } = batch
  const traits = wholes.map((whole, i) => whole | (isName(batch, ids[i] as number) ? NAME : 0))
  return { kind: 'parts', forms: wordsOf(batch), traits }
}

function impliedQuestion(batch: FormBatch): VocabularyQuestion {
  return { kind: 'implied', forms: wordsOf(batch) }
}

interface Splitting {
  readonly draft: VocabularyDraft
  readonly splits: SplitForms
  readonly previous: PreviousWords | undefined
}

/** @param asked of the batch the forms that the answer is about */
function addSplits(
  { draft, splits, previous }: Splitting,
  batch: WrittenBatch,
  asked: Uint32Array,
  answer: PartsAnswer,
): void {
  const { source, ids, firstForm } = batch
  draft.addInnerCompounds(answer.innerCompounds)
  const answers = formSplits(answer)
  let next = 0
  for (const [i, id] of ids.entries()) {
    const before = source.previousForms?.[id] ?? -1
    if (asked[next] === id) {
      next++
      const split = answers.next().value
      if (split !== undefined) splits.add(firstForm + i, id, split, before)
    } else if (previous !== undefined) {
      splits.add(firstForm + i, id, previous.splitOf(before, isName(batch, id)))
    }
  }
}

function addImplied(draft: VocabularyDraft, { source, ids }: FormBatch, { terms }: ImpliedAnswer): void {
  for (const [i, id] of ids.entries()) {
    const key = source.forms[id] as string
    const term = terms[i]
    if (term !== undefined) draft.addList(draft.addForm(key, splitKey(key)[0] + term), id)
  }
}
