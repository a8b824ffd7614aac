/**
 * An open index file as tables: dictionary look-ups, posting lists, documents, passages. Opening reads the
 * header and the last sections; every method then reads only what it needs, all of it in one call to the
 * byte source, and keeps the blocks that were used last.
 */

import { BlockCache } from './block-cache.ts'
import { ByteReader } from './byte-reader.ts'
import type { ByteRange, ByteSource } from './byte-source.ts'
import { isSectionWhole, readContainer, type Section } from './container.ts'
import { crc32 } from './crc32.ts'
import { type DictionaryBlock, DictionaryIndex } from './dictionary.ts'
import { type FormEntry, formEntryCodec, type TermEntry, termEntryCodec } from './dictionary-entries.ts'
import { IndexFormatError } from './errors.ts'
import type { LoadedPostings } from './loaded-postings.ts'
import { decodePassageTable, type PassageTable } from './passage-table.ts'
import { decodePositions } from './positions.ts'
import { decodePostings } from './postings.ts'
import { type Inflate, type RecordBlock, RecordStoreIndex } from './record-store.ts'
import type { SectionName } from './sections.ts'
import { decodeSettings, type IndexSettings } from './settings.ts'
import { type DocumentRecord, decodeDocument, decodePassage, type PassageRecord } from './stored-records.ts'
import { decodeTermGroup, type FormList } from './term-group.ts'

/** A form of the dictionary that begins with a prefix. */
export interface FoundForm {
  readonly number: number
  readonly term: number
}

export class IndexReader {
  readonly formatVersion: string
  readonly sections: readonly Section[]
  readonly settings: IndexSettings
  readonly passages: PassageTable
  readonly #source: ByteSource
  readonly #tops: Tops
  readonly #formBlocks: BlockCache<DictionaryBlock<FormEntry>>
  readonly #termBlocks: BlockCache<DictionaryBlock<TermEntry>>
  readonly #documentBlocks: BlockCache<RecordBlock>
  readonly #textBlocks: BlockCache<RecordBlock>

  /**
   * @throws IndexFormatError when the bytes are no whole index
   * @throws IndexVersionError when its format is another
   */
  static async open(source: ByteSource, inflate: Inflate): Promise<IndexReader> {
    const { formatVersion, sections } = await readContainer(source)
    return new IndexReader(source, formatVersion, await readTops(source, sections), inflate)
  }

  private constructor(source: ByteSource, formatVersion: string, tops: Tops, inflate: Inflate) {
    this.#source = source
    this.#tops = tops
    this.formatVersion = formatVersion
    this.sections = tops.sections
    this.settings = tops.settings
    this.passages = tops.passages
    this.#formBlocks = new BlockCache(CACHED_DICTIONARY_BLOCKS, blocks =>
      readDictionary(source, tops.forms, blocks),
    )
    this.#termBlocks = new BlockCache(CACHED_DICTIONARY_BLOCKS, blocks =>
      readDictionary(source, tops.terms, blocks),
    )
    this.#documentBlocks = new BlockCache(CACHED_RECORD_BLOCKS, blocks =>
      readRecords(source, tops.documents, blocks, inflate),
    )
    this.#textBlocks = new BlockCache(CACHED_RECORD_BLOCKS, blocks =>
      readRecords(source, tops.texts, blocks, inflate),
    )
  }

  get formCount(): number {
    return this.#tops.forms.count
  }

  get termCount(): number {
    return this.#tops.terms.count
  }

  get byteLength(): number {
    return this.#source.byteLength
  }

  /** @returns for each term its entry, undefined where the index has no such term */
  async findTerms(terms: readonly string[]): Promise<readonly (TermEntry | undefined)[]> {
    return this.#find(this.#tops.terms, this.#termBlocks, terms, (block, i) => block.entries[i])
  }

  /** @returns for each form its number, undefined where the index has no such form */
  async findForms(forms: readonly string[]): Promise<readonly (number | undefined)[]> {
    return this.#find(this.#tops.forms, this.#formBlocks, forms, (block, i) => block.firstNumber + i)
  }

  /** The forms that begin with `prefix`, ascending. O(their number). */
  async findPrefix(prefix: string): Promise<readonly FoundForm[]> {
    const { forms } = this.#tops
    const found: FoundForm[] = []
    const first = Math.max(0, forms.blockOf(prefix))
    let last = first
    while (last + 1 < forms.blockCount && forms.firstString(last + 1).startsWith(prefix)) last++
    const numbers = Array.from({ length: forms.blockCount === 0 ? 0 : last - first + 1 }, (_, i) => first + i)
    const blocks = await this.#formBlocks.get(numbers)
    for (const number of numbers) {
      const block = blocks.get(number)
      block?.strings.forEach((text, i) => {
        if (text.startsWith(prefix))
          found.push({ number: block.firstNumber + i, term: block.entries[i] as number })
      })
    }
    return found
  }

  /** @returns the entries of terms by their numbers, in the order asked */
  async termEntries(numbers: readonly number[]): Promise<readonly TermEntry[]> {
    const { terms } = this.#tops
    const blocks = await this.#termBlocks.get(numbers.map(number => terms.blockOfNumber(number)))
    return numbers.map(number => {
      const block = blocks.get(terms.blockOfNumber(number))
      const entry = block?.entries[number - block.firstNumber]
      if (entry === undefined) throw this.#damaged('terms', 0)
      return entry
    })
  }

  /** @returns for each term the posting lists of its forms */
  async termPostings(entries: readonly TermEntry[]): Promise<readonly (readonly LoadedPostings[])[]> {
    const { offset } = this.#tops.section('postings')
    const groups = await this.#source.read(
      entries.map(entry => ({ offset: offset + entry.postingsOffset, byteLength: entry.postingsByteLength })),
    )
    return entries.map((entry, i) => {
      const fileOffset = offset + entry.postingsOffset
      const lists = decodeTermGroup(
        new ByteReader(groups[i] ?? new Uint8Array(), this.#source.name, fileOffset),
      )
      return lists.map(list => this.#loadPostings(entry, list))
    })
  }

  /** Adds the positions to lists that lack them. */
  async readPositions(lists: readonly LoadedPostings[]): Promise<void> {
    const missing = lists.filter(list => list.positions === undefined)
    const bytes = await this.#source.read(missing.map(list => list.positionsRange))
    missing.forEach((list, i) => {
      const damaged = () => this.#damaged('places', list.positionsRange.offset)
      list.positions = decodePositions(bytes[i] ?? new Uint8Array(), list.frequencies, damaged)
    })
  }

  /** @returns the records of documents by number, in the order asked */
  async documents(numbers: readonly number[]): Promise<readonly DocumentRecord[]> {
    const records = await this.#records(this.#tops.documents, this.#documentBlocks, numbers)
    return records.map(bytes => decodeDocument(new ByteReader(bytes, this.#source.name, 0)))
  }

  /** @returns the records of passages by number, in the order asked */
  async passageRecords(numbers: readonly number[]): Promise<readonly PassageRecord[]> {
    const records = await this.#records(this.#tops.texts, this.#textBlocks, numbers)
    return records.map(bytes => decodePassage(new ByteReader(bytes, this.#source.name, 0), bytes.length))
  }

  /** Compares the checksum of every section; calls `report` for each. */
  async verify(report: (section: string, whole: boolean) => void): Promise<boolean> {
    let allWhole = true
    for (const section of this.sections) {
      const whole = await isSectionWhole(this.#source, section)
      report(section.name, whole)
      allWhole &&= whole
    }
    return allWhole
  }

  close(): Promise<void> {
    return this.#source.close()
  }

  async #find<Entry, Found>(
    index: DictionaryIndex<Entry>,
    cache: BlockCache<DictionaryBlock<Entry>>,
    texts: readonly string[],
    pick: (block: DictionaryBlock<Entry>, i: number) => Found | undefined,
  ): Promise<readonly (Found | undefined)[]> {
    const numbers = texts.map(text => index.blockOf(text))
    const blocks = await cache.get(numbers.filter(number => number >= 0))
    return texts.map((text, k) => {
      const block = blocks.get(numbers[k] ?? -1)
      const i = block?.strings.indexOf(text) ?? -1
      return block === undefined || i < 0 ? undefined : pick(block, i)
    })
  }

  async #records(
    index: RecordStoreIndex,
    cache: BlockCache<RecordBlock>,
    numbers: readonly number[],
  ): Promise<readonly Uint8Array[]> {
    const blocks = await cache.get(numbers.map(number => index.blockOf(number)))
    return numbers.map(number => {
      const block = blocks.get(index.blockOf(number))
      return block?.records[number - block.firstRecord] ?? new Uint8Array()
    })
  }

  #loadPostings(entry: TermEntry, list: FormList): LoadedPostings {
    const damaged = () => this.#damaged('postings', entry.postingsOffset)
    const { ids, frequencies } = decodePostings(list.postings, list.postingCount, damaged)
    const offset = this.#tops.section('places').offset + entry.positionsOffset + list.positionsOffset
    return {
      form: list.form,
      ids,
      frequencies,
      positionsRange: { offset, byteLength: list.positionsByteLength },
      positions: undefined,
    }
  }

  #damaged(section: SectionName, offset: number): IndexFormatError {
    const place = this.#tops.section(section).offset + offset
    return new IndexFormatError(
      this.#source.name,
      place,
      `section ${section} is damaged; build the index again`,
    )
  }
}

/** About 6 MB of decoded strings at the most. */
const CACHED_DICTIONARY_BLOCKS = 1024
/** About 3 MB of inflated texts at the most. */
const CACHED_RECORD_BLOCKS = 96

/** What stays in memory while an index is open. */
interface Tops {
  readonly sections: readonly Section[]
  readonly section: (name: SectionName) => Section
  readonly settings: IndexSettings
  readonly passages: PassageTable
  readonly forms: DictionaryIndex<FormEntry>
  readonly terms: DictionaryIndex<TermEntry>
  readonly documents: RecordStoreIndex
  readonly texts: RecordStoreIndex
}

async function readTops(source: ByteSource, sections: readonly Section[]): Promise<Tops> {
  const section = (name: SectionName): Section => {
    const found = sections.find(candidate => candidate.name === name)
    if (found === undefined)
      throw new IndexFormatError(source.name, 0, `section ${name} is missing; build the index again`)
    return found
  }
  const names = ['textsidx', 'docsidx', 'formsidx', 'termsidx', 'passages', 'settings'] as const
  const bytes = await source.read(names.map(name => section(name)))
  const reader = (name: (typeof names)[number]): ByteReader => {
    const content = bytes[names.indexOf(name)] ?? new Uint8Array()
    const { offset, crc32: expected } = section(name)
    if (crc32(content) !== expected) {
      throw new IndexFormatError(source.name, offset, `section ${name} is damaged; build the index again`)
    }
    return new ByteReader(content, source.name, offset)
  }
  return {
    sections,
    section,
    settings: decodeSettings(reader('settings').bytes(section('settings').byteLength)),
    passages: decodePassageTable(reader('passages')),
    forms: new DictionaryIndex(reader('formsidx'), source.name, section('forms').offset, formEntryCodec),
    terms: new DictionaryIndex(reader('termsidx'), source.name, section('terms').offset, termEntryCodec),
    documents: new RecordStoreIndex(reader('docsidx'), source.name, section('docs').offset),
    texts: new RecordStoreIndex(reader('textsidx'), source.name, section('texts').offset),
  }
}

async function readDictionary<Entry>(
  source: ByteSource,
  index: DictionaryIndex<Entry>,
  numbers: readonly number[],
): Promise<readonly DictionaryBlock<Entry>[]> {
  const bytes = await source.read(numbers.map(number => index.byteRange(number)))
  return numbers.map((number, i) => index.decodeBlock(number, bytes[i] ?? new Uint8Array()))
}

async function readRecords(
  source: ByteSource,
  index: RecordStoreIndex,
  numbers: readonly number[],
  inflate: Inflate,
): Promise<readonly RecordBlock[]> {
  const ranges: readonly ByteRange[] = numbers.map(number => index.byteRange(number))
  const bytes = await source.read(ranges)
  return Promise.all(
    numbers.map((number, i) => index.decodeBlock(number, bytes[i] ?? new Uint8Array(), inflate)),
  )
}
