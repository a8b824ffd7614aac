/**
 * An open index file as tables: dictionary look-ups, posting lists, documents, passages. Opening reads the
 * header and the last sections; every method then reads only what it needs, all of it in one call to the
 * byte source, and keeps the blocks that were used last.
 */

import type { ByteSource } from './byte-source.ts'
import { CachedDictionary } from './cached-dictionary.ts'
import { CachedRecords } from './cached-records.ts'
import type { Inflate } from './compressed-block.ts'
import { type Container, damagedSection, isSectionWhole, readContainer, type Section } from './container.ts'
import { type Checksum, crc32 } from './crc32.ts'
import type { DictionaryCursor } from './dictionary-cursor.ts'
import type { FormEntry, TermEntry } from './dictionary-entries.ts'
import type { IndexFormatError } from './errors.ts'
import { type FormFilter, type ScannedForm, scanForms } from './form-scan.ts'
import type { GramTerms } from './gram-table.ts'
import { readSection } from './packed-section.ts'
import type { PassageTable } from './passage-table.ts'
import { PostingLists } from './posting-lists.ts'
import { readPreset } from './preset.ts'
import { type ResidentTables, readResidentTables } from './resident-tables.ts'
import type { SectionName } from './sections.ts'
import type { IndexSettings } from './settings.ts'
import { type DocumentRecord, decodeDocument, decodePassage, type PassageRecord } from './stored-records.ts'
import { decodeTermLexicon, type TermLookup } from './term-lexicon.ts'

/** A form of the dictionary. */
export interface FoundForm extends FormEntry {
  readonly number: number
}

export class IndexReader {
  readonly formatVersion: string
  readonly sections: readonly Section[]
  readonly settings: IndexSettings
  readonly passages: PassageTable
  readonly postings: PostingLists
  readonly #source: ByteSource
  readonly #tables: ResidentTables
  readonly #inflate: Inflate
  readonly #checksum: Checksum
  readonly #forms: CachedDictionary<FormEntry>
  readonly #terms: CachedDictionary<TermEntry>
  readonly #grams: CachedDictionary<GramTerms>
  readonly #documents: CachedRecords
  readonly #texts: CachedRecords
  #preset: { readonly bytes: Uint8Array | undefined } | undefined

  /**
   * @param checksum of the sections that are read now, and of texts
   * @throws IndexFormatError when the bytes are no whole index
   * @throws IndexVersionError when its format is another
   */
  static async open(source: ByteSource, inflate: Inflate, checksum: Checksum = crc32): Promise<IndexReader> {
    const container = await readContainer(source)
    const tables = await readResidentTables(source, container.sections, checksum)
    return new IndexReader(source, container, tables, { inflate, checksum })
  }

  private constructor(
    source: ByteSource,
    container: Container,
    tables: ResidentTables,
    { inflate, checksum }: { readonly inflate: Inflate; readonly checksum: Checksum },
  ) {
    this.#source = source
    this.#tables = tables
    this.#inflate = inflate
    this.#checksum = checksum
    this.formatVersion = container.formatVersion
    this.sections = container.sections
    this.settings = tables.settings
    this.passages = tables.passages
    this.postings = new PostingLists(source, tables)
    this.#forms = new CachedDictionary(source, tables.forms, inflate, CACHED_DICTIONARY_BLOCKS)
    this.#terms = new CachedDictionary(source, tables.terms, inflate, CACHED_DICTIONARY_BLOCKS)
    this.#grams = new CachedDictionary(source, tables.grams, inflate, CACHED_GRAM_BLOCKS)
    this.#documents = new CachedRecords(source, tables.documents, inflate)
    this.#texts = new CachedRecords(source, tables.texts, inflate, () => this.#readPreset())
  }

  get formCount(): number {
    return this.#forms.count
  }

  get termCount(): number {
    return this.#terms.count
  }

  get byteLength(): number {
    return this.#source.byteLength
  }

  /** @returns for each term its entry, undefined where the index has no such term */
  async findTerms(terms: readonly string[]): Promise<readonly (TermEntry | undefined)[]> {
    return (await this.#terms.find(terms)).map(found => found?.entry)
  }

  /** @returns for each form what the dictionary tells of it, undefined where the index has no such form */
  async findForms(forms: readonly string[]): Promise<readonly (FoundForm | undefined)[]> {
    const found = await this.#forms.find(forms)
    return found.map(form => form && { number: form.number, ...form.entry })
  }

  /** @returns for each prefix the keys that begin with it, ascending, `word` being what follows it; O(their number) */
  async findPrefixes(prefixes: readonly string[]): Promise<readonly (readonly ScannedForm[])[]> {
    const found = await this.#forms.findPrefixes(prefixes)
    return found.map((forms, i) => {
      const { length = 0 } = prefixes[i] ?? ''
      return forms.map(({ number, text, entry }) => ({ number, word: text.slice(length), ...entry }))
    })
  }

  /** The forms of passages, or of a field by its key's prefix (`:title:`), that a filter accepts; ascending. */
  async findFormsWhere(keyPrefix: string, filter: FormFilter): Promise<readonly ScannedForm[]> {
    const found: ScannedForm[] = []
    await this.#scan(keyPrefix, filter, cursor => {
      const word = cursor.text.slice(keyPrefix.length)
      found.push({ number: cursor.number, word, ...cursor.entry() })
    })
    return found
  }

  /** The same without the words. */
  async findNumbersWhere(keyPrefix: string, filter: FormFilter): Promise<readonly FoundForm[]> {
    const found: FoundForm[] = []
    await this.#scan(keyPrefix, filter, cursor => {
      found.push({ number: cursor.number, ...cursor.entry() })
    })
    return found
  }

  /** @returns for each gram the numbers of the terms that contain it, none where the index has no such gram */
  async findGrams(grams: readonly string[]): Promise<readonly GramTerms[]> {
    const found = (await this.#grams.find(grams)).map(gram => gram?.entry)
    if (found.some(terms => (terms?.at(-1) ?? -1) >= this.termCount)) throw this.#damaged('grams')
    return found.map(terms => terms ?? [])
  }

  /** @returns the entries of terms by their numbers (of FoundForms), in the order asked */
  async termEntries(numbers: readonly number[]): Promise<readonly TermEntry[]> {
    this.#checkTerms(numbers)
    return this.#terms.entriesAt(numbers)
  }

  /** @returns the keys of terms by their numbers, in the order asked */
  async termKeys(numbers: readonly number[]): Promise<readonly string[]> {
    this.#checkTerms(numbers)
    return this.#terms.textsAt(numbers)
  }

  /** @returns the dictionary keys of forms by their numbers (of LoadedPostings), in the order asked */
  formKeys(numbers: readonly number[]): Promise<readonly string[]> {
    return this.#forms.textsAt(numbers)
  }

  /** Reads the whole section: to be asked once. */
  async termLexicon(): Promise<TermLookup> {
    const section = await readSection(this.#source, this.#tables.section('lexicon'), this.#checksum)
    return decodeTermLexicon(section, this.#inflate)
  }

  /** @returns the records of documents by number, in the order asked */
  async documents(numbers: readonly number[]): Promise<readonly DocumentRecord[]> {
    return (await this.#documents.at(numbers)).map(decodeDocument)
  }

  /** @returns the records of passages by number, in the order asked */
  async passageRecords(numbers: readonly number[]): Promise<readonly PassageRecord[]> {
    return (await this.#texts.at(numbers)).map(decodePassage)
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

  /** Reads it with the first text, and keeps it. */
  async #readPreset(): Promise<Uint8Array | undefined> {
    this.#preset ??= {
      bytes: await readPreset(this.#source, this.#tables.section('preset'), {
        inflate: this.#inflate,
        checksum: this.#checksum,
      }),
    }
    return this.#preset.bytes
  }

  #scan(
    keyPrefix: string,
    filter: FormFilter,
    visit: (cursor: DictionaryCursor<FormEntry>) => void,
  ): Promise<void> {
    const dictionary = { source: this.#source, forms: this.#tables.forms, inflate: this.#inflate }
    return scanForms(dictionary, keyPrefix, filter, visit)
  }

  /** Numbers of terms come from other sections, which may be damaged. */
  #checkTerms(numbers: readonly number[]): void {
    if (numbers.some(number => number < 0 || number >= this.termCount)) throw this.#damaged('terms')
  }

  #damaged(name: SectionName): IndexFormatError {
    return damagedSection(this.#source.name, name, this.#tables.section(name))
  }
}

/** Some 1.2 MB of each dictionary. */
const CACHED_DICTIONARY_BLOCKS = 1024
/** About 1 MB. */
const CACHED_GRAM_BLOCKS = 64
