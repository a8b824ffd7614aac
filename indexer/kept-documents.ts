/**
 * The documents of the index before that have not changed: their records and texts as they lie there. Each thread that
 * reads documents has its own.
 */
import { crc32 } from 'node:zlib'
import { ByteReader } from '../index-format/byte-reader.ts'
import type { ByteSource } from '../index-format/byte-source.ts'
import type { Inflate } from '../index-format/compressed-block.ts'
import { readContainer } from '../index-format/container.ts'
import { readPreset } from '../index-format/preset.ts'
import type { PackedBlock, RecordBlock, RecordStoreIndex } from '../index-format/record-store.ts'
import { type ResidentTables, readResidentTables } from '../index-format/resident-tables.ts'
import { decodeDocument } from '../index-format/stored-records.ts'
import { documentFieldTexts } from './document-fields.ts'
import type { RunSource } from './run-source.ts'

export interface KeptDocument {
  /** In the index before. */
  readonly number: number
  readonly record: Uint8Array
  /** Names of its fields. */
  readonly fields: readonly string[]
  /** Of its passages, as in a PassageTable. */
  readonly lengths: Uint16Array
  readonly headingLengths: Uint8Array
}

export class KeptDocuments {
  readonly #source: ByteSource
  readonly #inflate: Inflate
  readonly #tables: ResidentTables
  readonly #preset: Uint8Array | undefined
  /** Number of the first document of each segment → number behind its last. */
  readonly #segmentEnds = new Map<number, number>()
  /** The blocks that were used last. */
  #documentBlock: Block | undefined
  #textBlock: Block | undefined

  /** @param segments documents of each segment of the index */
  static async open(
    source: ByteSource,
    segments: readonly number[],
    inflate: Inflate,
  ): Promise<KeptDocuments> {
    const { sections } = await readContainer(source)
    const tables = await readResidentTables(source, sections, crc32)
    const preset = await readPreset(source, tables.section('preset'), { inflate, checksum: crc32 })
    return new KeptDocuments(source, { tables, preset }, segments, inflate)
  }

  private constructor(
    source: ByteSource,
    { tables, preset }: { readonly tables: ResidentTables; readonly preset: Uint8Array | undefined },
    segments: readonly number[],
    inflate: Inflate,
  ) {
    this.#source = source
    this.#tables = tables
    this.#preset = preset
    this.#inflate = inflate
    let start = 0
    for (const documentCount of segments) {
      this.#segmentEnds.set(start, start + documentCount)
      start += documentCount
    }
  }

  async document(number: number): Promise<KeptDocument> {
    const { documents, passages } = this.#tables
    this.#documentBlock = await this.#blockWith(number, documents, this.#documentBlock)
    const record = this.#documentBlock.record(number)
    const { firstPassages, lengths, headingLengths } = passages
    const [first, end] = [firstPassages[number], firstPassages[number + 1]]
    const document = decodeDocument(new ByteReader(record, this.#source.name, 0))
    return {
      number,
      record,
      fields: documentFieldTexts(document).map(({ field }) => field),
      lengths: lengths.subarray(first, end),
      headingLengths: headingLengths.subarray(first, end),
    }
  }

  /** The records of a document's passages. @param from passages below it are left out */
  async textsOf(number: number, from = 0): Promise<readonly Uint8Array[]> {
    const { passages, texts } = this.#tables
    const records: Uint8Array[] = []
    const end = passages.firstPassages[number + 1] as number
    const first = Math.max(from, passages.firstPassages[number] as number)
    for (let passage = first; passage < end; passage++) {
      this.#textBlock = await this.#blockWith(passage, texts, this.#textBlock, this.#preset)
      records.push(this.#textBlock.record(passage))
    }
    return records
  }

  /**
   * The packed texts that a segment begins with: all of one that is as it was, else those before the first document that
   * has come, gone or changed; none that were packed with another preset dictionary.
   */
  async textsBeginning(segment: readonly RunSource[], preset: Uint8Array | undefined): Promise<PackedTexts> {
    if (!areEqual(preset, this.#preset)) return NO_TEXTS
    const { passages, texts } = this.#tables
    const first = segment[0]?.kept?.number
    const segmentEnd = first === undefined ? undefined : this.#segmentEnds.get(first)
    if (first === undefined || segmentEnd === undefined) return NO_TEXTS
    let end = first
    for (const { kept } of segment) {
      if (kept?.number !== end || end === segmentEnd) break
      end++
    }
    const isWhole = end === segmentEnd && end === first + segment.length
    const firstBlock = texts.blockOf(passages.firstPassages[first] as number)
    const lastBlock = texts.blockOf((passages.firstPassages[end] as number) - 1)
    // Where a block ends depends on the record behind it.
    const count = lastBlock - firstBlock + (isWhole ? 1 : 0)
    const blocks = Array.from({ length: count }, (_, i) => firstBlock + i)
    const bytes = await this.#source.read(blocks.map(block => texts.byteRange(block)))
    return {
      // Each with a buffer of its own, which can be handed over.
      blocks: blocks.map((block, i) => texts.packedBlock(block, new Uint8Array(bytes[i] ?? []))),
      end: isWhole ? (passages.firstPassages[end] as number) : texts.firstRecord(lastBlock),
    }
  }

  async #blockWith(
    record: number,
    index: RecordStoreIndex,
    last: Block | undefined,
    dictionary?: Uint8Array,
  ): Promise<Block> {
    const number = index.blockOf(record)
    if (last?.number === number) return last
    const [bytes = new Uint8Array()] = await this.#source.read([index.byteRange(number)])
    return { number, ...(await index.decodeBlock(number, bytes, this.#inflate, dictionary)) }
  }
}

/** Consecutive blocks of texts. */
export interface PackedTexts {
  readonly blocks: readonly PackedBlock[]
  /** Passages of the index before that are below it are in the blocks, or before them. */
  readonly end: number
}

function areEqual(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && Buffer.compare(a, b) === 0)
}

const NO_TEXTS: PackedTexts = { blocks: [], end: 0 }

interface Block extends RecordBlock {
  readonly number: number
}
