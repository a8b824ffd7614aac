/**
 * The posting lists of a phrase's words with their positions, of those passages alone (or documents, in a field) that
 * can have it. Words are looked up from the rarest on, each only where those before it stand as the phrase asks:
 * "Antrag des Schuldners" reads where "des" stands in the passages that have the other two at that distance, and not
 * in all 60,000.
 */
import type { IndexReader } from '../index-format/index-reader.ts'
import type { LoadedPostings } from '../index-format/loaded-postings.ts'
import { selectPositions } from '../index-format/position-rows.ts'
import type { PositionList } from '../index-format/positions.ts'
import type { TermGroup } from '../index-format/posting-lists.ts'
import { IdSet } from './id-set.ts'
import { followedBy, mergeLists } from './phrase.ts'
import type { PhrasePlan, PhraseSlot } from './plan.ts'
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
  readonly groups: ReadonlyMap<string, TermGroup>
  readonly prefixes: ReadonlyMap<string, readonly LoadedPostings[]>
  readonly formNumbers: ReadonlyMap<string, number>
}

export async function loadPhrases(
  reader: IndexReader,
  phrases: readonly PhrasePlan[],
  words: WordLists,
): Promise<PhraseLists> {
  const loaded = new Map<PhrasePlan, ReadonlyMap<string, SlotLists>>()
  for (const phrase of phrases) {
    const byPrefix = new Map<string, SlotLists>()
    for (const keyPrefix of wordKeys(phrase.field, '')) {
      const slots = phrase.slots.map(slot => slotSource(slot, phrase, keyPrefix, words))
      byPrefix.set(keyPrefix, await narrow(slots, phrase, reader))
    }
    loaded.set(phrase, byPrefix)
  }
  return loaded
}

/** Where the lists of a slot come from. */
interface SlotSource {
  readonly groups: readonly TermGroup[]
  /** Of forms with a prefix. */
  readonly lists: readonly LoadedPostings[]
  readonly postingCount: number
}

function slotSource(
  { words, prefix }: PhraseSlot,
  { isExact }: PhrasePlan,
  keyPrefix: string,
  { groups, prefixes, formNumbers }: WordLists,
): SlotSource {
  const ofTerms = words.flatMap(({ form, term }) => {
    const group = groups.get(keyPrefix + term)
    if (group === undefined) return []
    if (!isExact) return [group]
    const typed = formNumbers.get(keyPrefix + form)
    return [{ entry: group.entry, lists: group.lists.filter(list => list.form === typed) }]
  })
  const lists = prefix === undefined ? [] : (prefixes.get(keyPrefix + prefix) ?? [])
  const postingCount =
    ofTerms.reduce((sum, group) => sum + group.lists.reduce((n, list) => n + list.postingCount, 0), 0) +
    lists.reduce((sum, { ids }) => sum + ids.length, 0)
  return { groups: ofTerms, lists, postingCount }
}

/** Begins with the rarest slot and looks up in the others what is left. */
async function narrow(
  slots: readonly SlotSource[],
  { slop }: PhrasePlan,
  reader: IndexReader,
): Promise<SlotLists> {
  const order = slots
    .map((_, slot) => slot)
    .sort((a, b) => postingCountOf(slots, a) - postingCountOf(slots, b))
  const placed: PlacedPostings[][] = slots.map(() => [])
  const [rarest = 0] = order
  let common: Uint32Array | undefined
  let found = mergeLists([])
  for (const slot of order) {
    const { groups, lists } = slots[slot] as SlotSource
    const decoded = [...groups.flatMap(group => reader.postings.ofGroup(group, common)), ...lists]
    const among: Uint32Array = common === undefined ? unionOf(decoded) : withAny(decoded, common)
    const own = await readPlaces(decoded, among, reader)
    placed[slot] = own
    if (slop !== undefined) common = among
    else {
      found = slot === rarest ? mergeLists(own) : followedBy(found, own, slot - rarest)
      common = found.ids
    }
  }
  const left = common ?? new Uint32Array()
  return placed.map(lists => lists.flatMap(list => placedAmong(list, left)))
}

function postingCountOf(slots: readonly SlotSource[], slot: number): number {
  return slots[slot]?.postingCount ?? 0
}

function unionOf(lists: readonly LoadedPostings[]): Uint32Array {
  const [first, ...others] = lists.filter(({ ids }) => ids.length > 0)
  if (first === undefined || others.length === 0) return first?.ids ?? new Uint32Array()
  const all = new IdSet(1 + lists.reduce((last, { ids }) => Math.max(last, ids.at(-1) ?? 0), 0))
  for (const { ids } of lists) all.addAll(ids)
  return all.take()
}

/** Those of the ids that are in any of the lists. */
function withAny(lists: readonly LoadedPostings[], ids: Uint32Array): Uint32Array {
  const isThere = new Uint8Array(ids.length)
  for (const list of lists) {
    const { at } = findRows(list.ids, ids)
    for (let i = 0; i < at.length; i++) isThere[at[i] as number] = 1
  }
  const found = new Uint32Array(ids.length)
  let count = 0
  for (let i = 0; i < ids.length; i++) if (isThere[i] === 1) found[count++] = ids[i] as number
  return found.subarray(0, count)
}

async function readPlaces(
  lists: readonly LoadedPostings[],
  among: Uint32Array,
  reader: IndexReader,
): Promise<PlacedPostings[]> {
  const requests = lists.flatMap(list => {
    const { rows, at } = findRows(list.ids, among)
    return rows.length === 0 ? [] : [{ list, rows, ids: at.map(i => among[i] as number) }]
  })
  const positions = await reader.postings.readPositionsAt(requests)
  return requests.map(({ ids }, i) => ({ ids, positions: positions[i] as PositionList }))
}

function placedAmong({ ids, positions }: PlacedPostings, among: Uint32Array): readonly PlacedPostings[] {
  const { rows, at } = findRows(ids, among)
  if (rows.length === 0) return []
  return [{ ids: at.map(i => among[i] as number), positions: selectPositions(positions, rows) }]
}
