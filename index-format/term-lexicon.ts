/**
 * Terms that no rule of analysis gives, of irregular words: a reader needs them to look words up as the writer did.
 *
 *   forms  ging      → geh       a form's term
 *   stems  gesproch  → sprech    the term of all forms with this stem, which is the term that analysis gives them
 *
 *     section, unpacked: forms · stems
 *     forms, stems: count (varint) · (word, term) (strings) × count, by word
 */
import type { ByteReader } from './byte-reader.ts'
import { ByteWriter } from './byte-writer.ts'
import type { Deflate, Inflate } from './compressed-block.ts'
import { packSection, unpackSection } from './packed-section.ts'
import { PackedTerms } from './packed-terms.ts'
import { compareCodePoints } from './string-order.ts'

/** A form that has no term in `forms` has that of its stem in `stems`; without one the stem is its term. */
export interface TermLexicon<Table = ReadonlyMap<string, string>> {
  readonly forms: Table
  readonly stems: Table
}

/** What a reader asks of the tables. */
export type TermLookup = TermLexicon<Pick<PackedTerms, 'get' | 'mayBegin' | 'wordsOf'>>

export const EMPTY_TERM_LEXICON: TermLexicon = { forms: new Map(), stems: new Map() }

export function encodeTermLexicon({ forms, stems }: TermLexicon, deflate: Deflate): Uint8Array {
  const content = new ByteWriter()
  writeTable(content, forms)
  writeTable(content, stems)
  return packSection(content.finish(), deflate)
}

/**
 * @param reader over the section and nothing else
 * @throws IndexFormatError when the bytes are not what was written
 */
export async function decodeTermLexicon(
  reader: ByteReader,
  inflate: Inflate,
): Promise<TermLexicon<PackedTerms>> {
  const raw = await unpackSection(reader, 'lexicon', inflate)
  const content = reader.within(raw)
  const forms = new PackedTerms(content, raw)
  const stems = new PackedTerms(content, raw)
  if (!content.atEnd) throw reader.problem('section lexicon does not end with its tables')
  return { forms, stems }
}

function writeTable(writer: ByteWriter, table: ReadonlyMap<string, string>): void {
  writer.varint(table.size)
  for (const [word, term] of [...table].sort(([a], [b]) => compareCodePoints(a, b))) {
    writer.string(word)
    writer.string(term)
  }
}
