/** The terms of forms that a text implies and does not write (haus-…gartenarbeit, teilte…mit), as the index has them. */
import { fieldKey, splitKey } from '../index-format/dictionary-key.ts'
import type { IndexReader } from '../index-format/index-reader.ts'
import { TITLE_FIELD } from './plan.ts'

/** @returns the terms of those forms that passages or titles have */
export async function findImpliedTerms(
  reader: IndexReader,
  forms: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const keys = forms.flatMap(form => [form, fieldKey(TITLE_FIELD, form)])
  const found = (await reader.findForms(keys)).flatMap((form, i) => {
    return form === undefined ? [] : [{ key: keys[i] ?? '', term: form.term }]
  })
  const terms = await reader.termKeys(found.map(({ term }) => term))
  return new Map(found.map(({ key }, i) => [splitKey(key)[1], splitKey(terms[i] ?? '')[1]]))
}
