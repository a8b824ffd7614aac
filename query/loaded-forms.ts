/** The posting lists of the forms that a leaf selects; of very many only those of the most frequent words. */
import type { FoundForm, IndexReader } from '../index-format/index-reader.ts'
import type { LoadedPostings } from '../index-format/loaded-postings.ts'
import type { TermGroup } from '../index-format/posting-lists.ts'
import { type FormSelection, formTest, prefixFilter } from './form-selection.ts'

export interface SelectedForms {
  readonly lists: readonly SelectedForm[]
  /** How many forms more are selected than are looked up. */
  readonly leftOut: number
}

export interface SelectedForm {
  readonly postings: LoadedPostings
  /** What an occurrence counts. */
  readonly weight: number
}

/** What has more forms, such as `*en`, is nearly everywhere; each form costs a posting list to read and add up. */
export const MAX_SELECTED_FORMS = 5000

/** @param keyPrefix that of the field's keys, '' for the forms of passages */
export async function loadSelected(
  reader: IndexReader,
  selection: FormSelection,
  keyPrefix: string,
): Promise<SelectedForms> {
  const test = formTest(selection)
  const accepts = (form: string) => test.weigh(form) > 0
  const found = await reader.findFormsWhere(keyPrefix, { mayBegin: test.mayBegin, accepts })
  const kept = await mostFrequent(reader, found)
  const weights = new Map(kept.map(({ number, word }) => [number, test.weigh(word)]))
  const lists = (await loadLists(reader, kept)).map(postings => ({
    postings,
    weight: weights.get(postings.form) ?? 0,
  }))
  return { lists, leftOut: found.length - kept.length }
}

/** Those of all forms that begin with the prefix. */
export async function loadPrefix(
  reader: IndexReader,
  prefix: string,
  keyPrefix: string,
): Promise<readonly LoadedPostings[]> {
  return loadLists(reader, await reader.findNumbersWhere(keyPrefix, prefixFilter(prefix)))
}

/** By the frequency of the form's term; equal ones in their order. */
async function mostFrequent<Form extends FoundForm>(
  reader: IndexReader,
  found: readonly Form[],
): Promise<readonly Form[]> {
  if (found.length <= MAX_SELECTED_FORMS) return found
  const entries = await reader.termEntries(found.map(({ term }) => term))
  const frequencies = entries.map(entry => entry.documentFrequency)
  const order = Uint32Array.from(found, (_, i) => i).sort(
    (a, b) => (frequencies[b] as number) - (frequencies[a] as number) || a - b,
  )
  return Array.from(order.subarray(0, MAX_SELECTED_FORMS), i => found[i] as Form)
}

async function loadLists(
  reader: IndexReader,
  found: readonly FoundForm[],
): Promise<readonly LoadedPostings[]> {
  const wanted = new Set(found.map(form => form.number))
  const terms = [...new Set(found.map(form => form.term))]
  // Lists that lie side by side are read together.
  const sorted = Uint32Array.from(terms).sort()
  const groups = await reader.postings.groups(await reader.termEntries([...sorted]))
  const byTerm = new Map(groups.map((group, i) => [sorted[i] as number, group]))
  return terms.flatMap(term => {
    const { entry, lists } = byTerm.get(term) as TermGroup
    return reader.postings.ofGroup({ entry, lists: lists.filter(({ form }) => wanted.has(form)) })
  })
}
