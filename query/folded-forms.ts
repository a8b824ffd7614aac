/**
 * Which forms of a typed word are its own only because umlauts are folded: bürger of Burg, schön of schon. They may be
 * its plural (Häuser of Haus) or another word; what was typed comes first.
 */
import { fieldKey, splitKey } from '../index-format/dictionary-key.ts'
import type { IndexReader } from '../index-format/index-reader.ts'
import { type PlannedWord, TITLE_FIELD } from './plan.ts'

/** Numbers of forms, by the form that was typed. */
export type FoldedForms = ReadonlyMap<string, ReadonlySet<number>>

/** @param terms with their forms, by dictionary key */
export async function findFoldedForms(
  reader: IndexReader,
  words: readonly PlannedWord[],
  terms: ReadonlyMap<string, { readonly forms: readonly { readonly form: number }[] }>,
): Promise<FoldedForms> {
  const formsOf = ({ term }: PlannedWord) =>
    [term, fieldKey(TITLE_FIELD, term)].flatMap(key => (terms.get(key)?.forms ?? []).map(({ form }) => form))
  const numbers = [...new Set(words.flatMap(formsOf))]
  const keys = await reader.formKeys(numbers)
  const texts = new Map(numbers.map((number, i) => [number, splitKey(keys[i] ?? '')[1]]))
  return new Map(
    words.map(word => [
      word.form,
      new Set(formsOf(word).filter(number => isFolded(word.form, texts.get(number) ?? ''))),
    ]),
  )
}

/** Whether two forms of one term first differ in an umlaut alone; ae for ä and ss for ß are other spellings of it. */
export function isFolded(typed: string, form: string): boolean {
  const a = unifySpelling(typed)
  const b = unifySpelling(form)
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  const [letter = '', other = ''] = [a[at], b[at]]
  return letter !== other && (UMLAUTS.get(letter) ?? letter) === (UMLAUTS.get(other) ?? other)
}

const UMLAUTS = new Map([
  ['ä', 'a'],
  ['ö', 'o'],
  ['ü', 'u'],
])

function unifySpelling(form: string): string {
  return form.replaceAll('ß', 'ss').replace(/ae|oe|ue/g, digraph => DIGRAPHS.get(digraph) ?? digraph)
}

const DIGRAPHS = new Map([
  ['ae', 'ä'],
  ['oe', 'ö'],
  ['ue', 'ü'],
])
