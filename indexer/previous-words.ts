/**
 * The words of the index before: what its dictionaries and its section `rebuild` tell of each form, by number, and where
 * its posting list lies in that file. A form's term depends on nothing but the form and the program's lexicon, so that of
 * a form that was there before is known.
 */
import { ByteReader } from '../index-format/byte-reader.ts'
import type { ByteSource } from '../index-format/byte-source.ts'
import type { PartRange } from '../index-format/compound-parts.ts'
import type { DictionaryIndex } from '../index-format/dictionary.ts'
import type { TermEntry } from '../index-format/dictionary-entries.ts'
import { isPartKey, partKey, splitKey } from '../index-format/dictionary-key.ts'
import { decodeTermGroup } from '../index-format/term-group.ts'
import { inflate } from './inflate.ts'
import { InnerTerms } from './inner-terms.ts'
import type { PreviousIndex } from './previous-index.ts'
import type { WordKnowledge } from './word-knowledge.ts'

/**
 * Of a list in the index before: its postings · file offset and byte length of these · of its positions. Documents that
 * have gone are still among them.
 */
export const PLACE_NUMBERS = 5

export class PreviousWords {
  /** By code point; the index is the form's number. */
  readonly forms: readonly string[]
  /** PLACE_NUMBERS for each form, zeroes where it has no list. */
  readonly places: Float64Array
  /** Parts of compounds that are compounds themselves, with their parts. */
  readonly innerCompounds: ReadonlyMap<string, readonly PartRange[]>
  readonly #terms: readonly string[]
  readonly #termOfForm: Uint32Array
  /** Of the compounds, by number. */
  readonly #parts: ReadonlyMap<number, readonly PartRange[]>
  /** Of the parts of compounds, by key. */
  readonly #partForms = new Map<string, number>()
  readonly #inner: InnerTerms

  static async read(
    { source, tables, rebuild }: Pick<PreviousIndex, 'source' | 'tables' | 'rebuild'>,
    knowledge: WordKnowledge,
  ): Promise<PreviousWords> {
    const forms: string[] = []
    const termOfForm = new Uint32Array(tables.forms.count)
    const parts = new Map<number, readonly PartRange[]>()
    for await (const block of dictionaryBlocks(source, tables.forms)) {
      block.entries.forEach((entry, i) => {
        const number = forms.push(block.strings[i] as string) - 1
        termOfForm[number] = entry.term
        if (entry.parts.length > 0) parts.set(number, entry.parts)
      })
    }
    const { terms, places } = await readTerms(source, tables)
    const innerCompounds = new Map(rebuild.innerCompounds.map(({ word, parts }) => [word, parts]))
    return new PreviousWords({ forms, termOfForm, parts, terms, places, innerCompounds }, knowledge)
  }

  private constructor(columns: Columns, knowledge: WordKnowledge) {
    this.forms = columns.forms
    this.places = columns.places
    this.innerCompounds = columns.innerCompounds
    this.#terms = columns.terms
    this.#termOfForm = columns.termOfForm
    this.#parts = columns.parts
    columns.forms.forEach((form, number) => {
      if (isPartKey(form)) this.#partForms.set(form, number)
    })
    this.#inner = new InnerTerms(knowledge, part => columns.innerCompounds.get(part))
  }

  /** The key of a form's term. */
  termOf(form: number): string {
    return this.#terms[this.#termOfForm[form] as number] as string
  }

  postingCountOf(form: number): number {
    return this.places[PLACE_NUMBERS * form] as number
  }

  /** Of a compound; undefined where the form is one word. */
  partsOf(form: number): readonly PartRange[] | undefined {
    return this.#parts.get(form)
  }

  /** The number of a part; undefined where no compound has it. */
  partForm(key: string): number | undefined {
    return this.#partForms.get(key)
  }

  /** The keys of all parts whose lists have a compound's. */
  partKeysOf(form: number): ReadonlySet<string> {
    const [field, word] = splitKey(this.forms[form] as string)
    const parts = this.#parts.get(form) ?? []
    const terms = parts.flatMap(({ start, end }) => this.#inner.ofPart(word.slice(start, end)))
    return new Set(terms.map(term => partKey(field + term)))
  }
}

interface Columns extends Pick<PreviousWords, 'forms' | 'places' | 'innerCompounds'> {
  readonly terms: readonly string[]
  readonly termOfForm: Uint32Array
  readonly parts: ReadonlyMap<number, readonly PartRange[]>
}

async function readTerms(
  source: ByteSource,
  { forms, terms, postings, places: positions }: PreviousIndex['tables'],
): Promise<Pick<Columns, 'terms' | 'places'>> {
  const strings: string[] = []
  // All threads read it.
  const places = new Float64Array(new SharedArrayBuffer(8 * PLACE_NUMBERS * forms.count))
  for await (const block of dictionaryBlocks(source, terms)) {
    const { entries } = block
    strings.push(...block.strings)
    const start = entries[0]?.postingsOffset ?? 0
    const end = entries.reduce(
      (most, entry) => Math.max(most, entry.postingsOffset + entry.postingsByteLength),
      start,
    )
    const [bytes = new Uint8Array()] = await source.read([
      { offset: postings.offset + start, byteLength: end - start },
    ])
    for (const entry of entries) {
      const from = entry.postingsOffset - start
      const group = bytes.subarray(from, from + entry.postingsByteLength)
      notePlaces(places, entry, group, {
        end: postings.offset + entry.postingsOffset + entry.postingsByteLength,
        positionsStart: positions.offset + entry.positionsOffset,
        source: source.name,
      })
    }
  }
  return { terms: strings, places }
}

function notePlaces(
  places: Float64Array,
  entry: TermEntry,
  group: Uint8Array,
  at: { readonly end: number; readonly positionsStart: number; readonly source: string },
): void {
  const lists = decodeTermGroup(new ByteReader(group, at.source, at.end - group.length), entry)
  // The lists fill the end of their group.
  let offset = at.end - lists.reduce((sum, { postings }) => sum + postings.length, 0)
  for (const { form, postingCount, postings, positionsOffset, positionsByteLength } of lists) {
    const place = PLACE_NUMBERS * form
    places[place] = postingCount
    places[place + 1] = offset
    places[place + 2] = postings.length
    places[place + 3] = at.positionsStart + positionsOffset
    places[place + 4] = positionsByteLength
    offset += postings.length
  }
}

async function* dictionaryBlocks<Entry>(source: ByteSource, dictionary: DictionaryIndex<Entry>) {
  const { blockCount } = dictionary
  for (let first = 0; first < blockCount; first += BLOCKS_PER_READ) {
    const numbers = Array.from({ length: Math.min(BLOCKS_PER_READ, blockCount - first) }, (_, i) => first + i)
    const start = dictionary.byteRange(first).offset
    const last = dictionary.byteRange(first + numbers.length - 1)
    const [bytes = new Uint8Array()] = await source.read([
      { offset: start, byteLength: last.offset + last.byteLength - start },
    ])
    for (const number of numbers) {
      const { offset, byteLength } = dictionary.byteRange(number)
      const compressed = bytes.subarray(offset - start, offset - start + byteLength)
      yield await dictionary.decodeBlock(number, compressed, inflate)
    }
  }
}

/** Some 100 kB. */
const BLOCKS_PER_READ = 128
