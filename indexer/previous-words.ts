/**
 * The words of the index before: what its dictionaries and its section `rebuild` tell of each form, by number, and where
 * its posting list lies in that file. A form's term depends on nothing but the form and the program's lexicon, so that of
 * a form that was there before is known.
 */
import { ByteReader } from '../index-format/byte-reader.ts'
import type { ByteSource } from '../index-format/byte-source.ts'
import type { PartRange } from '../index-format/compound-parts.ts'
import type { TermEntry } from '../index-format/dictionary-entries.ts'
import { isImplied, isPartKey, isWordKey, partKey, splitKey, unitOf } from '../index-format/dictionary-key.ts'
import { IndexFormatError } from '../index-format/errors.ts'
import type { InnerCompound } from '../index-format/rebuild-data.ts'
import { decodeTermGroup } from '../index-format/term-group.ts'
import { dictionaryBlocks } from './dictionary-blocks.ts'
import { type FormSplit, ONE_WORD, oneName } from './form-split.ts'
import { InnerTerms } from './inner-terms.ts'
import { NumberColumn } from './number-column.ts'
import { PartRows, packPart } from './part-rows.ts'
import type { PreviousIndex } from './previous-index.ts'
import { Rows } from './rows.ts'
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
  readonly #columns: Columns
  readonly #knowledge: WordKnowledge
  /** Of the parts of compounds, by key. */
  readonly #partForms = new Map<string, number>()
  /** Of names, by form. */
  readonly #nameKeys = new Map<string, string>()
  /** By the term's number: passages with one of its forms. */
  readonly #termFrequencies: Float64Array
  /** Of compounds that are split as before, and of others as they were. */
  readonly #inner: InnerTerms
  readonly #innerBefore: InnerTerms

  /** @throws IndexFormatError where the dictionaries do not fit what `rebuild` tells of them */
  static async read(previous: PreviousTables, knowledge: WordKnowledge): Promise<PreviousWords> {
    const { source, tables } = previous
    const forms: string[] = []
    const termOfForm = new Uint32Array(tables.forms.count)
    const compounds = new NumberColumn()
    const parts = new NumberColumn()
    for await (const block of dictionaryBlocks(source, tables.forms)) {
      block.entries.forEach((entry, i) => {
        const number = forms.push(block.strings[i] as string) - 1
        termOfForm[number] = entry.term
        for (const part of entry.parts) {
          compounds.push(number)
          parts.push(packPart(part))
        }
      })
    }
    const { terms, places } = await readTerms(source, tables)
    const partRows = new PartRows(new Rows(forms.length, compounds.values(), parts.values()))
    const columns = { forms, termOfForm, parts: partRows, terms, places }
    return new PreviousWords({ ...columns, ...countsOf(previous, columns) }, previous, knowledge)
  }

  private constructor(columns: Columns, { tables, rebuild }: PreviousTables, knowledge: WordKnowledge) {
    this.forms = columns.forms
    this.places = columns.places
    this.innerCompounds = new Map(rebuild.innerCompounds.map(({ word, parts }) => [word, parts]))
    this.#columns = columns
    this.#knowledge = knowledge
    this.#inner = this.#innerTerms()
    this.#innerBefore = this.#innerTerms()
    this.#termFrequencies = new Float64Array(columns.terms.length)
    columns.forms.forEach((form, number) => {
      if (isPartKey(form)) this.#partForms.set(form, number)
      const name = spellingOf(form)
      if (name !== undefined) this.#nameKeys.set(name.form, name.nameKey)
      if (unitOf(form) !== 'passage' || !isWordKey(form) || isImplied(form)) return
      const term = columns.termOfForm[number] as number
      const sum = (this.#termFrequencies[term] as number) + this.postingCountOf(number)
      this.#termFrequencies[term] = Math.min(tables.passages.passageCount, sum)
    })
  }

  /** The key of a form's term. */
  termOf(form: number): string {
    return this.#columns.terms[this.#columns.termOfForm[form] as number] as string
  }

  postingCountOf(form: number): number {
    return this.places[PLACE_NUMBERS * form] as number
  }

  /** Of a word. */
  occurrenceCountOf(form: number): number {
    return this.#columns.occurrenceCounts[form] as number
  }

  /** How many of them begin with a capital. */
  capitalCountOf(form: number): number {
    return this.#columns.capitals[form] as number
  }

  capitalShareOf(form: number): number {
    return this.capitalCountOf(form) / this.occurrenceCountOf(form)
  }

  /** Passages with a form of the same term. @param form a word that is written in passages */
  frequencyOf(form: number): number {
    return this.#termFrequencies[this.#columns.termOfForm[form] as number] as number
  }

  /** Of a compound; none where the form is one word. */
  partsOf(form: number): readonly PartRange[] {
    return this.#columns.parts.partsOf(form)
  }

  isCompound(form: number): boolean {
    return this.#columns.parts.isCompound(form)
  }

  /** Whether it is a compound whose split is certain (FormSplit). */
  isCertain(form: number): boolean {
    return this.#columns.certain[form] === 1
  }

  /**
   * The split of a word that is split as before; `takeInnerCompounds` tells of the inner compounds of all of these.
   * @param isName whether it is written as names are, and was before
   */
  splitOf(form: number, isName: boolean): FormSplit {
    if (!this.isCompound(form)) {
      const nameKey = isName ? this.#nameKeys.get(this.forms[form] as string) : undefined
      return nameKey === undefined ? ONE_WORD : oneName(nameKey)
    }
    const parts = this.partsOf(form)
    const [, word] = splitKey(this.forms[form] as string)
    const partTerms = partTermsOf(word, parts, this.#inner)
    return { parts, partTerms, isCertain: this.isCertain(form), nameKey: '' }
  }

  takeInnerCompounds(): readonly InnerCompound[] {
    return this.#inner.takeCompounds()
  }

  /** The number of a part; undefined where no compound has it. */
  partForm(key: string): number | undefined {
    return this.#partForms.get(key)
  }

  /** The keys of all parts whose lists have a compound's. */
  partKeysOf(form: number): ReadonlySet<string> {
    const [field, word] = splitKey(this.forms[form] as string)
    const terms = partTermsOf(word, this.partsOf(form), this.#innerBefore)
    return new Set(terms.map(term => partKey(field + term)))
  }

  /** Words of the built-in lexicon that are of one of the terms, as parts of compounds are. */
  builtInWordsOf(isTerm: (term: string) => boolean): readonly string[] {
    return [...this.#knowledge.lexiconWords()].filter(word => isTerm(this.#knowledge.partTerm(word)))
  }

  #innerTerms(): InnerTerms {
    return new InnerTerms(this.#knowledge, part => {
      const parts = this.innerCompounds.get(part)
      return parts && { parts, isCertain: true }
    })
  }
}

type PreviousTables = Pick<PreviousIndex, 'source' | 'tables' | 'rebuild'>

function partTermsOf(word: string, parts: readonly PartRange[], inner: InnerTerms): readonly string[] {
  const terms: string[] = []
  for (const { start, end } of parts)
    for (const term of inner.ofPart(word.slice(start, end)).terms) if (!terms.includes(term)) terms.push(term)
  return terms
}

interface Columns {
  readonly forms: readonly string[]
  readonly terms: readonly string[]
  readonly termOfForm: Uint32Array
  /** Of the forms that are compounds. */
  readonly parts: PartRows
  readonly places: Float64Array
  /** Of words, by number. */
  readonly occurrenceCounts: Uint32Array
  readonly capitals: Uint32Array
  /** certain[form]: 1 where it is a compound whose split is certain. */
  readonly certain: Uint8Array
}

/** What the section `rebuild` tells of the words and compounds, by their numbers. */
function countsOf(
  { source, rebuild }: PreviousTables,
  { forms, parts, places }: Pick<Columns, 'forms' | 'parts' | 'places'>,
): Pick<Columns, 'occurrenceCounts' | 'capitals' | 'certain'> {
  const { counts, certainSplits } = rebuild
  const occurrenceCounts = new Uint32Array(forms.length)
  const capitals = new Uint32Array(forms.length)
  const certain = new Uint8Array(forms.length)
  let word = 0
  let compound = 0
  forms.forEach((form, number) => {
    if (parts.isCompound(number)) certain[number] = certainSplits[compound++] ?? 0
    if (!isWordKey(form)) return
    occurrenceCounts[number] = (places[PLACE_NUMBERS * number] as number) + (counts.repeats[word] ?? 0)
    capitals[number] = counts.capitals[word++] ?? 0
  })
  if (word !== counts.repeats.length || compound !== certainSplits.length)
    throw new IndexFormatError(
      source.name,
      0,
      'its counts of words do not fit its forms; build the index again',
    )
  return { occurrenceCounts, capitals, certain }
}

/** The name that a key is of; undefined for other keys. */
function spellingOf(key: string): { readonly form: string; readonly nameKey: string } | undefined {
  if (!key.startsWith(NAME_KEYS)) return undefined
  const [prefix, form] = splitKey(key)
  const nameKey = prefix.slice(NAME_KEYS.length, -1)
  return { form: form === '' ? nameKey : form, nameKey }
}

/** What nameKeyPrefix begins with. */
const NAME_KEYS = ':::'

async function readTerms(
  source: ByteSource,
  { forms, terms, section }: PreviousIndex['tables'],
): Promise<Pick<Columns, 'terms' | 'places'>> {
  const postings = section('postings')
  const positions = section('places')
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
