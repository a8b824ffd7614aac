/**
 * The index that a build is to take the place of: what of it can be used again, and whether.
 *
 * Nothing of it is believed unless it is whole, its format and analysis are those of this program, and the documents
 * were read as this program reads them.
 */
import { closeSync, openSync, statSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import { ByteReader } from '../index-format/byte-reader.ts'
import type { ByteRange, ByteSource } from '../index-format/byte-source.ts'
import {
  FORMAT_MAJOR,
  FORMAT_MINOR,
  isSectionWhole,
  readContainer,
  type Section,
} from '../index-format/container.ts'
import { IndexFormatError, IndexVersionError } from '../index-format/errors.ts'
import { decodeRebuildData, type RebuildData } from '../index-format/rebuild-data.ts'
import { type ResidentTables, readResidentTables } from '../index-format/resident-tables.ts'
import type { IndexSettings } from '../index-format/settings.ts'
import { type DocumentRecord, decodeDocument } from '../index-format/stored-records.ts'
import { descriptorSource } from './descriptor-source.ts'
import { inflate } from './inflate.ts'
import { READING_VERSION } from './readers/reading-version.ts'

/**
 * Why nothing of an index is used again: it cannot be read; its bytes are damaged, or it is no index; it is of another
 * format, or of another analysis; its documents were read by another version of the program; most of them have changed.
 */
export type ReuseProblem = 'unreadable' | 'damaged' | 'format' | 'analysis' | 'reading' | 'changed'

/** An index is of no use for the next build. */
export class PreviousIndexError extends Error {
  override readonly name = 'PreviousIndexError'
  readonly problem: ReuseProblem

  constructor(problem: ReuseProblem, cause?: unknown) {
    super(
      `nothing of the index before can be used again: ${problem}`,
      cause === undefined ? undefined : { cause },
    )
    this.problem = problem
  }
}

/** Whose members an index must have to be used again. */
export type ExpectedSettings = Pick<IndexSettings, 'analysis' | 'goldenTokens'> &
  Pick<RebuildData, 'lexiconChecksum'>

/** open … → close. */
export class PreviousIndex {
  readonly source: ByteSource
  readonly tables: ResidentTables
  readonly rebuild: RebuildData
  readonly documents: readonly DocumentRecord[]
  /** Open in the whole process. */
  readonly descriptor: number

  /**
   * @returns undefined where there is no file
   * @throws PreviousIndexError where there is one that is no use
   */
  static async open(path: string, expected: ExpectedSettings): Promise<PreviousIndex | undefined> {
    const descriptor = openIfThere(path)
    if (descriptor === undefined) return undefined
    try {
      const source = descriptorSource(descriptor, path)
      return new PreviousIndex(source, descriptor, await readContents(source, expected))
    } catch (error) {
      closeSync(descriptor)
      throw previousIndexError(error)
    }
  }

  private constructor(source: ByteSource, descriptor: number, contents: Contents) {
    this.source = source
    this.descriptor = descriptor
    this.tables = contents.tables
    this.rebuild = contents.rebuild
    this.documents = contents.documents
  }

  close(): void {
    closeSync(this.descriptor)
  }
}

/** What damage means to one who wants to use an index again; other errors are as they are. */
export function previousIndexError(error: unknown): unknown {
  if (error instanceof IndexFormatError) return new PreviousIndexError('damaged', error)
  if (error instanceof IndexVersionError) return new PreviousIndexError('format', error)
  return error
}

interface Contents {
  readonly tables: ResidentTables
  readonly rebuild: RebuildData
  readonly documents: readonly DocumentRecord[]
}

function openIfThere(path: string): number | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() ? openSync(path, 'r') : undefined
  } catch (error) {
    throw new PreviousIndexError('unreadable', error)
  }
}

async function readContents(source: ByteSource, expected: ExpectedSettings): Promise<Contents> {
  const { sections, formatVersion } = await readContainer(source)
  const rebuildSection = sections.find(({ name }) => name === 'rebuild')
  if (formatVersion !== `${FORMAT_MAJOR}.${FORMAT_MINOR}` || rebuildSection === undefined)
    throw new PreviousIndexError('format')
  for (const section of sections) {
    if (!(await isSectionWhole(source, section, crc32))) throw new PreviousIndexError('damaged')
  }
  const tables = await readResidentTables(source, sections, crc32)
  const { analysis, goldenTokens } = tables.settings
  if (
    JSON.stringify([analysis, goldenTokens]) !==
    JSON.stringify([sortedAnalysis(expected), expected.goldenTokens])
  )
    throw new PreviousIndexError('analysis')
  const rebuild = await decodeRebuildData(await sectionReader(source, rebuildSection), inflate)
  if (rebuild.lexiconChecksum !== expected.lexiconChecksum) throw new PreviousIndexError('analysis')
  if (rebuild.readingVersion !== READING_VERSION) throw new PreviousIndexError('reading')
  return { tables, rebuild, documents: await readDocuments(source, tables) }
}

/** Members in the order in which settings store them. */
function sortedAnalysis({ analysis: { language, version } }: ExpectedSettings) {
  return { language, version }
}

async function readDocuments(source: ByteSource, { documents }: ResidentTables) {
  const records: DocumentRecord[] = []
  for (let block = 0; block < documents.blockCount; block++) {
    const range = documents.byteRange(block)
    const [bytes = new Uint8Array()] = await source.read([range])
    const { firstRecord, recordCount, record } = await documents.decodeBlock(block, bytes, inflate)
    for (let number = firstRecord; number < firstRecord + recordCount; number++)
      records.push(decodeDocument(new ByteReader(record(number), source.name, range.offset)))
  }
  return records
}

async function sectionReader(source: ByteSource, section: Section & ByteRange): Promise<ByteReader> {
  const [bytes = new Uint8Array()] = await source.read([section])
  return new ByteReader(bytes, source.name, section.offset)
}
