/**
 * The lexicon's tables ↔ the bytes of its file: a line that names the format, then the tables one after the other,
 * packed together.
 */
import { encodeWordTable, LexiconFormatError, WordTable } from './word-table.ts'

/**
 * The tables in their order in the file; GermanLexicon says what they are for. Values that are terms are written as
 * term paths from the word, several with ',' between.
 *
 *     stems       stem → term, for stems that only forms of one verb have; the other stems of verbs and of simple
 *                 adjectives are their own terms
 *     forms       form → term, for forms of one verb whose stem other words have too
 *     finite      finite form → terms of its verbs that the two above do not give
 *     separable   "mit+teil" → path from "mitteil": prefix and term of the verb without it → term of the verb
 *     parts       part of compounds → the endings it takes, see compound-ending.ts
 */
const TABLE_NAMES = ['stems', 'forms', 'finite', 'separable', 'parts'] as const

export type LexiconTables<Table> = Readonly<Record<(typeof TABLE_NAMES)[number], Table>>

/** What the file holds, before it is packed. */
export function encodeLexicon(tables: LexiconTables<ReadonlyMap<string, string>>): Uint8Array {
  const text = HEADER + TABLE_NAMES.map(name => encodeWordTable(tables[name])).join('')
  return Uint8Array.from(text, letter => letter.charCodeAt(0))
}

/** @throws LexiconFormatError when the bytes are of another version, or not all there */
export function decodeLexicon(bytes: Uint8Array): LexiconTables<WordTable> {
  const header = String.fromCharCode(...bytes.subarray(0, HEADER.length))
  if (header !== HEADER) {
    throw new LexiconFormatError(
      `the lexicon begins with ${JSON.stringify(header)}, expected ${JSON.stringify(HEADER)}: take both from one release`,
    )
  }
  const next = (at: number): WordTable => new WordTable(bytes, at)
  const stems = next(HEADER.length)
  const forms = next(stems.end)
  const finite = next(forms.end)
  const separable = next(finite.end)
  const parts = next(separable.end)
  return { stems, forms, finite, separable, parts }
}

const HEADER = 'Findbuch lexicon 1\n'
