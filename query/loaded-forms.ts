/** The posting lists of the forms that a leaf selects. */
import type { FoundForm, IndexReader } from '../index-format/index-reader.ts'
import type { LoadedPostings } from '../index-format/loaded-postings.ts'
import { type FormSelection, formTest, prefixFilter } from './form-selection.ts'

export interface SelectedForm {
  readonly postings: LoadedPostings
  /** What an occurrence counts. */
  readonly weight: number
}

/** @param keyPrefix that of the field's keys, '' for the forms of passages */
export async function loadSelected(
  reader: IndexReader,
  selection: FormSelection,
  keyPrefix: string,
): Promise<readonly SelectedForm[]> {
  const test = formTest(selection)
  const accepts = (form: string) => test.weigh(form) > 0
  const found = await reader.findFormsWhere(keyPrefix, { mayBegin: test.mayBegin, accepts })
  const weights = new Map(found.map(({ number, word }) => [number, test.weigh(word)]))
  const lists = await loadLists(reader, found)
  return lists.map(postings => ({ postings, weight: weights.get(postings.form) ?? 0 }))
}

/** Those of all forms that begin with the prefix. */
export async function loadPrefix(
  reader: IndexReader,
  prefix: string,
  keyPrefix: string,
): Promise<readonly LoadedPostings[]> {
  return loadLists(reader, await reader.findFormsWhere(keyPrefix, prefixFilter(prefix)))
}

async function loadLists(
  reader: IndexReader,
  found: readonly FoundForm[],
): Promise<readonly LoadedPostings[]> {
  const wanted = new Set(found.map(form => form.number))
  const terms = [...new Set(found.map(form => form.term))]
  const groups = await reader.termPostings(await reader.termEntries(terms))
  return groups.flat().filter(list => wanted.has(list.form))
}
