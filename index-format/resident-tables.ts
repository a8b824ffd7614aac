/**
 * What stays in memory while an index is open: the last seven sections, which tell where everything else lies.
 * They are read in one go, and each is held against its checksum.
 */
import { ByteReader } from './byte-reader.ts'
import type { ByteSource } from './byte-source.ts'
import { damagedSection, type Section } from './container.ts'
import type { Checksum } from './crc32.ts'
import { DictionaryIndex } from './dictionary.ts'
import { type FormEntry, formEntryCodec, type TermEntry, termEntryCodec } from './dictionary-entries.ts'
import { IndexFormatError } from './errors.ts'
import { type GramTerms, gramEntryCodec } from './gram-table.ts'
import { decodePassageTable, type PassageTable } from './passage-table.ts'
import { RecordStoreIndex } from './record-store.ts'
import { SECTION_NAMES, type SectionName } from './sections.ts'
import { decodeSettings, type IndexSettings } from './settings.ts'

export interface ResidentTables {
  readonly settings: IndexSettings
  readonly passages: PassageTable
  readonly forms: DictionaryIndex<FormEntry>
  readonly terms: DictionaryIndex<TermEntry>
  readonly grams: DictionaryIndex<GramTerms>
  readonly documents: RecordStoreIndex
  readonly texts: RecordStoreIndex
  /** Where any section lies. */
  readonly section: (name: SectionName) => Section
}

/**
 * @param sections all sections of the index
 * @throws IndexFormatError when a section is missing (but `rebuild`, which no search reads) or damaged, or they do not fit
 *   one another
 */
export async function readResidentTables(
  source: ByteSource,
  sections: readonly Section[],
  checksum: Checksum,
): Promise<ResidentTables> {
  const { name } = source
  const byName = new Map<string, Section>(sections.map(found => [found.name, found]))
  const section = (wanted: SectionName) => {
    const found = byName.get(wanted)
    if (found === undefined) throw damaged(name, 0, `section ${wanted} is missing`)
    return found
  }
  for (const wanted of SECTION_NAMES) if (wanted !== 'rebuild') section(wanted)
  const contents = await source.read(RESIDENT_SECTIONS.map(section))
  const reader = (wanted: ResidentSection) => {
    const content = contents[RESIDENT_SECTIONS.indexOf(wanted)] ?? new Uint8Array()
    const place = section(wanted)
    if (checksum(content) !== place.crc32) throw damagedSection(name, wanted, place)
    return new ByteReader(content, name, place.offset)
  }
  const tables = {
    settings: decodeSettings(reader('settings')),
    passages: decodePassageTable(reader('passages')),
    forms: new DictionaryIndex(reader('formsidx'), name, section('forms'), formEntryCodec),
    terms: new DictionaryIndex(reader('termsidx'), name, section('terms'), termEntryCodec),
    grams: new DictionaryIndex(reader('gramsidx'), name, section('grams'), gramEntryCodec),
    documents: new RecordStoreIndex(reader('docsidx'), name, section('docs'), checksum),
    texts: new RecordStoreIndex(reader('textsidx'), name, section('texts'), checksum),
    section,
  }
  const { passageCount, documentCount } = tables.passages
  if (tables.texts.recordCount !== passageCount || tables.documents.recordCount !== documentCount) {
    throw damaged(name, section('passages').offset, 'its tables count different numbers of documents')
  }
  return tables
}

const RESIDENT_SECTIONS = [
  'textsidx',
  'docsidx',
  'formsidx',
  'termsidx',
  'gramsidx',
  'passages',
  'settings',
] as const

type ResidentSection = (typeof RESIDENT_SECTIONS)[number]

function damaged(source: string, byteOffset: number, problem: string): IndexFormatError {
  return new IndexFormatError(source, byteOffset, `the index is damaged: ${problem}; build it again`)
}
