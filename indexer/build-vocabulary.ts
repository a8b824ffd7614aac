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
import type { PieceSearch } from './piece-search.ts'
import type { PreviousWords } from './previous-words.ts'
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
}

/** A building that asks, and goes on with the answers to all of its questions, in their order. */
export type VocabularyBuilding = Generator<VocabularyWork, Vocabulary, readonly VocabularyAnswer[]>

/** @param previous words of the index before, where there is one: of most of them all is known */
export function* vocabularyBuilding(
  sources: VocabularySources,
  previous?: PreviousWords,
): VocabularyBuilding {
  const draft = new VocabularyDraft()
  const batches = UNITS.flatMap(unit => batchesOf(sources[unit], unit, false))
  const terms = (yield {
    questions: batches.map(batch => ({ kind: 'terms', forms: newWordsOf(batch) })),
  }) as readonly TermsAnswer[]
  const written = batches.map((batch, i) => withTerms(batch, terms[i] as TermsAnswer, previous))
  const passageTermCount = addWritten(draft, written)
  const frequencies = termFrequencies(draft, sources.passage, written, passageTermCount)
  const pieces = previous && changedPieces(previous, countedForms(draft, written, frequencies))
  const asked = written.map(batch => askedOf(batch, previous, pieces))
  const implied = UNITS.flatMap(unit => batchesOf(sources[unit], unit, true))
  const answers = yield {
    words: {
      ...compoundWords(countedForms(draft, written, frequencies)),
      terms: draft.terms.slice(0, passageTermCount),
      termFrequencies: frequencies,
    },
    questions: [
      ...asked.map((batch): VocabularyQuestion => {
        return { kind: 'parts', forms: wordsOf(batch), traits: traitsOf(batch) }
      }),
      ...implied.map((batch): VocabularyQuestion => ({ kind: 'implied', forms: wordsOf(batch) })),
    ],
  }
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

/** Forms that are written, with what was told of them. */
interface WrittenBatch extends Batch {
  /** Keys of their terms. */
  readonly terms: readonly string[]
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

function withTerms(batch: Batch, answer: TermsAnswer, previous: PreviousWords | undefined): WrittenBatch {
  const { forms, previousForms } = batch.source
  const wholes = new Uint8Array(batch.ids.length)
  let asked = 0
  const terms = batch.ids.map((id, i) => {
    const before = previousForms?.[id] ?? -1
    if (previous !== undefined && before >= 0) {
      wholes[i] = previous.partsOf(before) === undefined ? PERHAPS_WHOLE : 0
      return previous.termOf(before)
    }
    wholes[i] = answer.wholes[asked] === 1 ? WHOLE : 0
    return splitKey(forms[id] as string)[0] + answer.terms[asked++]
  })
  return { ...batch, terms, wholes }
}

/** @returns how many terms the passages have; theirs come first */
function addWritten(draft: VocabularyDraft, written: readonly WrittenBatch[]): number {
  let passageTermCount = 0
  for (const { unit, source, ids, terms } of written) {
    ids.forEach((id, i) => {
      draft.addList(draft.addForm(source.forms[id] as string, terms[i] as string), id)
    })
    if (unit === 'passage') passageTermCount = draft.terms.length
  }
  return passageTermCount
}

/** Passages with each of their terms, by its number in the draft. */
function termFrequencies(
  draft: VocabularyDraft,
  { documentFrequencies, unitCount }: OccurringForms,
  written: readonly WrittenBatch[],
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

function* countedForms(
  draft: VocabularyDraft,
  written: readonly WrittenBatch[],
  frequencies: Float64Array,
): Generator<CountedForm> {
  let form = 0
  for (const { unit, source, ids, terms } of written) {
    if (unit !== 'passage') return
    const { forms, capitals, occurrenceCounts, previousForms } = source
    for (const [i, id] of ids.entries()) {
      yield {
        form: forms[id] as string,
        term: terms[i] as string,
        previousForm: previousForms?.[id] ?? -1,
        capitalShare: (capitals[id] as number) / (occurrenceCounts[id] as number),
        documentFrequency: frequencies[draft.termOf(form)] as number,
        termNumber: draft.termOf(form++),
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
  const { unit, source, ids, terms, wholes } = batch
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
    terms: indexes.map(i => terms[i] as string),
    wholes: Uint8Array.from(indexes, i => wholes[i] as number),
  }
}

function traitsOf({ unit, source, ids, wholes }: WrittenBatch): Uint8Array {
  return wholes.map((whole, i) => {
    return whole | (unit === 'passage' && isName(source, ids[i] as number) ? NAME : 0)
  })
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
