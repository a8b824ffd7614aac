/**
 * The most frequent words that begin with what is typed.
 *
 *   wordsBeginning('kün', '', 3, collection) → Kündigung, kündigen, Künstler
 *
 * Of the inflections of a word only the commonest is given, as any of them finds the others; stop words say nothing.
 */
import { lazyPattern } from '../analysis/lazy-pattern.ts'
import type { TermEntry } from '../index-format/dictionary-entries.ts'
import type { ScannedForm } from '../index-format/form-scan.ts'
import { BestScores } from './best-scores.ts'
import { prefixFilter } from './form-selection.ts'
import { asWritten, type Collection } from './written-words.ts'

export interface BegunWord {
  /** With a capital where the index knows it by one, or where one was typed. */
  readonly text: string
  /** Number of passages (or documents, of a field) with it in this form. */
  readonly count: number
}

/** @param keyPrefix that of the field's keys, '' for the forms of passages */
export async function wordsBeginning(
  typed: string,
  keyPrefix: string,
  limit: number,
  collection: Collection,
): Promise<readonly BegunWord[]> {
  const beginning = typed.normalize('NFC').toLowerCase()
  if (!letters().test(beginning)) return []
  const { reader, analyzer } = collection
  const { mayBegin, accepts } = prefixFilter(beginning)
  const forms = await reader.findFormsWhere(keyPrefix, {
    mayBegin,
    accepts: form =>
      accepts(form) && form !== beginning && letters().test(form) && !analyzer.isStopWord(form),
    maxBlocks: MAX_BLOCKS,
  })
  const words = await commonestForms(forms, limit, collection)
  const texts = await asWritten(
    words.map(({ form }) => form),
    collection,
  )
  const isCapital = typed.charAt(0) !== beginning.charAt(0)
  return words.map(({ count }, i) => {
    const text = texts[i] ?? ''
    return { text: isCapital ? text.charAt(0).toUpperCase() + text.slice(1) : text, count }
  })
}

/** 32,768 keys, which "ver" and "be" do not reach in all German law: 30 ms. One letter alone may have more. */
const MAX_BLOCKS = 256
const letters = lazyPattern(() => /^\p{L}[\p{L}\p{M}'-]*$/u)
/** Of a term some forms begin otherwise, and its place among the others is by all of them. */
const TERMS_PER_WORD = 3

interface CountedForm {
  readonly form: ScannedForm
  readonly count: number
}

/** One form of each term, the most frequent forms first. */
async function commonestForms(
  forms: readonly ScannedForm[],
  limit: number,
  { reader }: Collection,
): Promise<readonly CountedForm[]> {
  const terms = [...new Set(forms.map(({ term }) => term))].sort((a, b) => a - b)
  const entries = await reader.termEntries(terms)
  const best = new BestScores(limit * TERMS_PER_WORD)
  entries.forEach(({ documentFrequency }, i) => {
    best.add(documentFrequency, i)
  })
  const places = best.finish()
  const counts = await reader.postings.formFrequencies(places.map(place => entries[place] as TermEntry))
  const countsOf = new Map(places.map((place, i) => [terms[place] as number, counts[i]]))
  const commonest = new Map<number, CountedForm>()
  for (const form of forms) {
    const count = countsOf.get(form.term)?.get(form.number) ?? 0
    if (count > (commonest.get(form.term)?.count ?? 0)) commonest.set(form.term, { form, count })
  }
  return [...commonest.values()]
    .sort((a, b) => b.count - a.count || a.form.number - b.form.number)
    .slice(0, limit)
}
