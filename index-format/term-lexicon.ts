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
import { compareCodePoints } from './dictionary.ts'
import { packSection, unpackSection } from './packed-section.ts'
import type { Deflate, Inflate } from './record-store.ts'

/** A form that has no term in `forms` has that of its stem in `stems`; without one the stem is its term. */
export interface TermLexicon {
  readonly forms: ReadonlyMap<string, string>
  readonly stems: ReadonlyMap<string, string>
}

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
export async function decodeTermLexicon(reader: ByteReader, inflate: Inflate): Promise<TermLexicon> {
  const raw = await unpackSection(reader, 'lexicon', inflate)
  const content = reader.within(raw)
  const readWord = wordReader(content, raw)
  const forms = readTable(content, readWord)
  const stems = readTable(content, readWord)
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

function readTable(reader: ByteReader, readWord: () => string): ReadonlyMap<string, string> {
  const count = reader.count()
  const table = new Map<string, string>()
  for (let i = 0; i < count; i++) table.set(readWord(), readWord())
  return table
}

/**
 * Reads the words of `raw` one by one. Most are ASCII and cut from one text, as asking a decoder for each takes longer
 * than all else that the first query waits for.
 */
function wordReader(reader: ByteReader, raw: Uint8Array): () => string {
  const text = new TextDecoder('latin1').decode(raw)
  return () => {
    const length = reader.varint()
    const start = reader.position
    const bytes = reader.bytes(length)
    for (let i = 0; i < length; i++) if ((bytes[i] as number) > LAST_ASCII) return reader.decodeUtf8(bytes)
    return text.slice(start, start + length)
  }
}

const LAST_ASCII = 0x7f
