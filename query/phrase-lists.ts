/**
 * The posting lists of a phrase's words with their positions, of those passages alone (or documents, in a field) that
 * have all its words: "Antrag des Schuldners" reads where "des" stands in the 900 passages with both others, and not
 * in all 60,000.
 */
import type { IndexReader } from '../index-format/index-reader.ts'
import type { LoadedPostings } from '../index-format/loaded-postings.ts'
import type { PositionList } from '../index-format/positions.ts'
import { type PhrasePlan, type PhraseSlot, type Plan, visitLeaves } from './plan.ts'
import { wordKeys } from './plan-needs.ts'
import { findRows } from './word-places.ts'

export interface PlacedPostings {
  /** Ascending, no duplicates. */
  readonly ids: Uint32Array
  readonly positions: PositionList
}

/** For each slot of a phrase the lists of what may stand there. */
export type SlotLists = readonly (readonly PlacedPostings[])[]

/** The lists of each phrase by the prefix of its keys: '' for passages, `:title:`. */
export type PhraseLists = ReadonlyMap<PhrasePlan, ReadonlyMap<string, SlotLists>>

/** Dictionary keys with their lists. */
export interface WordLists {
  readonly terms: ReadonlyMap<string, { readonly forms: readonly LoadedPostings[] }>
  readonly prefixes: ReadonlyMap<string, readonly LoadedPostings[]>
  readonly formNumbers: ReadonlyMap<string, number>
}

/** The positions of all phrases are read in one call. */
export async function loadPhrases(reader: IndexReader, plan: Plan, words: WordLists): Promise<PhraseLists> {
  const wanted: { phrase: PhrasePlan; keyPrefix: string; slots: readonly (readonly NarrowedList[])[] }[] = []
  visitLeaves(plan, 'all', phrase => {
    if (phrase.kind !== 'phrase') return
    for (const keyPrefix of wordKeys(phrase.field, '')) {
      const lists = phrase.slots.map(slot => slotLists(slot, phrase, keyPrefix, words))
      wanted.push({ phrase, keyPrefix, slots: narrow(lists) })
    }
  })
  const requests = wanted.flatMap(({ slots }) => slots.flat())
  const positions = await reader.readPositionsAt(requests)
  const positionsOf = new Map(requests.map((request, i) => [request, positions[i] as PositionList]))
  const phrases = new Map<PhrasePlan, Map<string, SlotLists>>()
  for (const { phrase, keyPrefix, slots } of wanted) {
    const placed = slots.map(lists =>
      lists.map(list => ({ ids: list.ids, positions: positionsOf.get(list) as PositionList })),
    )
    phrases.set(phrase, (phrases.get(phrase) ?? new Map<string, SlotLists>()).set(keyPrefix, placed))
  }
  return phrases
}

interface NarrowedList {
  readonly list: LoadedPostings
  /** Of the list, ascending; ids[i] is that of rows[i]. */
  readonly rows: Uint32Array
  readonly ids: Uint32Array
}

function slotLists(
  { words, prefix }: PhraseSlot,
  { isExact }: PhrasePlan,
  keyPrefix: string,
  { terms, prefixes, formNumbers }: WordLists,
): readonly LoadedPostings[] {
  const ofTerms = words.flatMap(({ form, term }) => {
    const lists = terms.get(keyPrefix + term)?.forms ?? []
    if (!isExact) return lists
    const typed = formNumbers.get(keyPrefix + form)
    return lists.filter(list => list.form === typed)
  })
  return prefix === undefined ? ofTerms : [...ofTerms, ...(prefixes.get(keyPrefix + prefix) ?? [])]
}

/** Begins with the rarest slot and looks up in the others what is left. */
function narrow(slots: readonly (readonly LoadedPostings[])[]): readonly (readonly NarrowedList[])[] {
  const [rarest = [], ...others] = [...slots].sort((a, b) => postingCount(a) - postingCount(b))
  const first: Uint32Array = Uint32Array.from(new Set(rarest.flatMap(({ ids }) => [...ids]))).sort()
  const common = others.reduce((ids, lists) => withAny(lists, ids), first)
  return slots.map(lists =>
    lists.flatMap(list => {
      const { rows, at } = findRows(list.ids, common)
      return rows.length === 0 ? [] : [{ list, rows, ids: at.map(i => common[i] as number) }]
    }),
  )
}

function postingCount(lists: readonly LoadedPostings[]): number {
  return lists.reduce((sum, { ids }) => sum + ids.length, 0)
}

/** Those of the ids that are in any of the lists. */
function withAny(lists: readonly LoadedPostings[], ids: Uint32Array): Uint32Array {
  const isThere = new Uint8Array(ids.length)
  for (const list of lists) for (const at of findRows(list.ids, ids).at) isThere[at] = 1
  return ids.filter((_, i) => isThere[i] === 1)
}
