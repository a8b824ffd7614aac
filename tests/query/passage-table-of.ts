/** The table of a collection whose documents have so many passages, for tests that ask for nothing else of it. */
import type { PassageTable } from '../../index-format/passage-table.ts'

export function passageTableOf(passageCounts: readonly number[]): PassageTable {
  const firstPassages = [0]
  for (const count of passageCounts) firstPassages.push((firstPassages.at(-1) ?? 0) + count)
  const passageCount = firstPassages.at(-1) ?? 0
  return {
    passageCount,
    documentCount: passageCounts.length,
    firstPassages: Uint32Array.from(firstPassages),
    lengths: new Uint16Array(passageCount),
    headingLengths: new Uint8Array(passageCount),
  }
}
