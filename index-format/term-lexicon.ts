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
import { compareCodePoints } from './dictionary.ts'
import { packSection, unpackSection } from './packed-section.ts'

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
  const words = new LexiconWords(content, raw)
  const forms = readTable(words)
  const stems = readTable(words)
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

function readTable(words: LexiconWords): ReadonlyMap<string, string> {
  const table = new Map<string, string>()
  for (let left = words.count(); left > 0; left--) table.set(words.next(), words.next())
  return table
}

/**
 * Reads the words one by one. Most are ASCII and cut from one text, as asking a decoder for each takes longer than all
 * else that the first query waits for.
 */
class LexiconWords {
  readonly #reader: ByteReader
  readonly #raw: Uint8Array
  /** A byte as a character each. */
  readonly #text: string
  readonly #beyondAscii = /[^\0-\x7f]/g
  /** No byte beyond ASCII lies between the reader and here. */
  #asciiEnd = 0

  /** @param raw what the reader is over */
  constructor(reader: ByteReader, raw: Uint8Array) {
    this.#reader = reader
    this.#raw = raw
    this.#text = new TextDecoder('latin1').decode(raw)
  }

  count(): number {
    return this.#reader.count()
  }

  next(): string {
    const length = this.#reader.varint()
    const start = this.#reader.position
    const end = start + length
    this.#reader.skip(length)
    if (end > this.#asciiEnd && !this.#isAscii(start, end)) {
      return this.#reader.decodeUtf8(this.#raw.subarray(start, end))
    }
    return this.#text.slice(start, end)
  }

  #isAscii(start: number, end: number): boolean {
    this.#beyondAscii.lastIndex = start
    this.#asciiEnd = this.#beyondAscii.exec(this.#text)?.index ?? this.#text.length
    return end <= this.#asciiEnd
  }
}
