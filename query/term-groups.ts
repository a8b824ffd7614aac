/** The lists of terms as they lie in an index, by the terms' keys. */
import type { TermEntry } from '../index-format/dictionary-entries.ts'
import type { IndexReader } from '../index-format/index-reader.ts'
import type { TermGroup } from '../index-format/posting-lists.ts'

/**
 * Reads them in one go.
 * @param entries of each term; undefined where the index has it not
 */
export async function readTermGroups(
  reader: IndexReader,
  entries: Iterable<readonly [term: string, entry: TermEntry | undefined]>,
): Promise<ReadonlyMap<string, TermGroup>> {
  const present = Array.from(entries).flatMap(([term, entry]) =>
    entry === undefined ? [] : [{ term, entry }],
  )
  const groups = await reader.postings.groups(present.map(({ entry }) => entry))
  return new Map(present.map(({ term }, i) => [term, groups[i] as TermGroup]))
}
