/**
 * Terms that no rule of analysis gives, of irregular words: a reader needs them to look words up as the writer did.
 *
 *   forms  ging      → geh       a form's term
 *   stems  gesproch  → sprech    the term of all forms with this stem, which is the term that analysis gives them
 *
 *     section: byte length unpacked (u32) · DEFLATE data of: forms · stems
 *     forms, stems: count (varint) · (word, term) (strings) × count, by word
 */
import type { ByteReader } from './byte-reader.ts'
import { ByteWriter } from './byte-writer.ts'
import { compareBytes, compareCodePoints } from './dictionary.ts'
import { type Deflate, type Inflate, MAX_DEFLATE_RATIO } from './record-store.ts'

/** A form that has no term in `forms` has that of its stem in `stems`; without one the stem is its term. */
export interface TermLexicon<Table = ReadonlyMap<string, string>> {
  readonly forms: Table
  readonly stems: Table
}

/** What reading a lexicon gives: of its thousands of words a query asks for a few, so none is decoded before. */
export type TermLookup = TermLexicon<Pick<ReadonlyMap<string, string>, 'get'>>

export const EMPTY_TERM_LEXICON: TermLexicon = { forms: new Map(), stems: new Map() }

export function encodeTermLexicon({ forms, stems }: TermLexicon, deflate: Deflate): Uint8Array {
  const content = new ByteWriter()
  writeTable(content, forms)
  writeTable(content, stems)
  const raw = content.finish()
  const section = new ByteWriter()
  section.u32(raw.length)
  section.bytes(deflate(raw))
  return section.finish()
}

/**
 * @param reader over the section and nothing else
 * @throws IndexFormatError when the bytes are not what was written
 */
export async function decodeTermLexicon(reader: ByteReader, inflate: Inflate): Promise<TermLookup> {
  const rawByteLength = reader.u32()
  const packed = reader.rest()
  if (rawByteLength > packed.length * MAX_DEFLATE_RATIO) throw reader.problem('section lexicon is too long')
  let raw: Uint8Array
  try {
    raw = await inflate(packed, rawByteLength)
  } catch (error) {
    throw reader.problem('section lexicon does not unpack', error)
  }
  if (raw.length !== rawByteLength) throw reader.problem('section lexicon is not as long as it says')
  const content = reader.within(raw)
  const forms = new WordTable(content, raw)
  const stems = new WordTable(content, raw)
  if (!content.atEnd) throw reader.problem('section lexicon does not end with its tables')
  return { forms, stems }
}

/** A table as it was written: a word is found by halving it. What was asked for of late is kept. */
class WordTable {
  readonly #reader: ByteReader
  readonly #bytes: Uint8Array
  /** Where the entries begin; the last one ends where the table ends. */
  readonly #starts: Uint32Array
  readonly #known = new Map<string, string | undefined>()

  /** @param reader over `bytes`, at the table; afterwards behind it */
  constructor(reader: ByteReader, bytes: Uint8Array) {
    this.#reader = reader
    this.#bytes = bytes
    this.#starts = new Uint32Array(reader.count())
    for (let i = 0; i < this.#starts.length; i++) {
      this.#starts[i] = reader.position
      reader.skip(reader.varint())
      reader.skip(reader.varint())
    }
  }

  get(word: string): string | undefined {
    if (this.#known.has(word)) return this.#known.get(word)
    if (this.#known.size === MAX_KNOWN_WORDS) this.#known.clear()
    const term = this.#find(utf8.encode(word))
    this.#known.set(word, term)
    return term
  }

  #find(wanted: Uint8Array): string | undefined {
    let low = 0
    let high = this.#starts.length
    while (low < high) {
      const middle = (low + high) >>> 1
      const entry = this.#reader.within(this.#bytes.subarray(this.#starts[middle]))
      const order = compareBytes(entry.bytes(entry.varint()), wanted)
      if (order === 0) return entry.string()
      if (order < 0) low = middle + 1
      else high = middle
    }
    return undefined
  }
}

/** Forms of a few pages of hits. */
const MAX_KNOWN_WORDS = 20_000

const utf8 = new TextEncoder()

function writeTable(writer: ByteWriter, table: ReadonlyMap<string, string>): void {
  writer.varint(table.size)
  for (const [word, term] of [...table].sort(([a], [b]) => compareCodePoints(a, b))) {
    writer.string(word)
    writer.string(term)
  }
}
