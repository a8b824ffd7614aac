/**
 * The forms of a collection in batches: what is asked about each is asked of a batch at a time, whose forms are mostly of
 * the same words.
 */
import { isImplied, type PostingUnit, splitKey } from '../index-format/dictionary-key.ts'

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

/** Some of the forms of one unit: their ids in its source. */
export interface FormBatch {
  readonly unit: PostingUnit
  readonly source: OccurringForms
  readonly ids: Uint32Array
}

/** Forms that are written; those of the passages come first. */
export function writtenBatches(sources: VocabularySources): readonly FormBatch[] {
  return UNITS.flatMap(unit => batchesOf(sources[unit], unit, false))
}

/** Forms that are implied. */
export function impliedBatches(sources: VocabularySources): readonly FormBatch[] {
  return UNITS.flatMap(unit => batchesOf(sources[unit], unit, true))
}

/** Without their fields. */
export function wordsOf({ source, ids }: FormBatch): readonly string[] {
  return Array.from(ids, id => wordOf(source, id))
}

export function wordOf({ forms }: OccurringForms, id: number): string {
  return splitKey(forms[id] as string)[1]
}

/** Whether a form is written as names are. */
export function isName({ unit, source }: FormBatch, id: number): boolean {
  return (
    unit === 'passage' && isNameLike(source.capitals[id] as number, source.occurrenceCounts[id] as number)
  )
}

/** Names are written with a capital wherever they stand; so are other nouns, and some of these have two spellings. */
export function isNameLike(capitalCount: number, occurrenceCount: number): boolean {
  return capitalCount >= NAME_CAPITAL_SHARE * occurrenceCount
}

const UNITS: readonly PostingUnit[] = ['passage', 'document']

/** Some milliseconds of work. */
const BATCH_WORDS = 4096

/** Some are written in small letters now and then, in addresses above all. */
const NAME_CAPITAL_SHARE = 0.8

function batchesOf(source: OccurringForms, unit: PostingUnit, areImplied: boolean): readonly FormBatch[] {
  const ids = new Uint32Array(source.forms.length)
  let count = 0
  source.forms.forEach((key, id) => {
    // A field's name may have an ellipsis too.
    const isImpliedWord = isImplied(key) && isImplied(splitKey(key)[1])
    if (isImpliedWord === areImplied) ids[count++] = id
  })
  return Array.from({ length: Math.ceil(count / BATCH_WORDS) }, (_, i) => ({
    unit,
    source,
    ids: ids.slice(i * BATCH_WORDS, Math.min(count, (i + 1) * BATCH_WORDS)),
  }))
}
