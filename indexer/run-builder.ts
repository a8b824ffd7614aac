/**
 * Documents → run: `add` each document in the order of the paths, `endSegment` after the last one of each segment, then
 * `take` the run; and so on with the next run. The analyzer turns each passage into forms with positions, kept as plain
 * numbers; texts are compressed as they come.
 */
import type { Analyzer } from '../analysis/analyzer.ts'
import { TokenColumns } from '../analysis/token-columns.ts'
import type { Deflate } from '../index-format/compressed-block.ts'
import { fieldKey } from '../index-format/dictionary-key.ts'
import { MAX_HEADING_WORDS, MAX_PASSAGE_WORDS } from '../index-format/passage-table.ts'
import { type PackedBlock, RecordPacker } from '../index-format/record-store.ts'
import { encodeDocument, encodePassage } from '../index-format/stored-records.ts'
import { documentFieldTexts } from './document-fields.ts'
import type { KeptDocument } from './kept-documents.ts'
import { MAX_POSITION, Occurrences } from './occurrences.ts'
import type { Section } from './readers/readable-document.ts'
import type { Run } from './run.ts'
import { encodeRunLists } from './run-lists.ts'

export interface IndexedDocument {
  readonly path: string
  readonly title: string
  readonly language: string | undefined
  readonly fields: Readonly<Record<string, readonly string[]>>
  /** First 16 bytes of the SHA-256 of the document's bytes. */
  readonly contentHash: Uint8Array
  /** At least one; each becomes a passage, of at most 65,536 words. */
  readonly passages: readonly Section[]
}

/** What a run has besides its words: how it was read. */
export type RunReading = Pick<Run, 'inputBytes' | 'skipped'>

export class RunBuilder {
  readonly #analyzer: Analyzer
  readonly #packer: RecordPacker
  readonly #tokens = new TokenColumns()
  readonly #passageWords = new Occurrences()
  readonly #fieldWords = new Occurrences()
  #fields = new Set<string>()
  #documents: Uint8Array[] = []
  #passageCounts: number[] = []
  #previousNumbers: number[] = []
  #segments: number[] = []
  #segmentStart = 0
  #lengths: number[] = []
  #headingLengths: number[] = []
  #texts: PackedBlock[] = []
  #wordCount = 0

  /** @param preset which texts are packed with; default none */
  constructor(analyzer: Analyzer, deflate: Deflate, preset?: Uint8Array) {
    this.#analyzer = analyzer
    const keep = (block: PackedBlock) => this.#texts.push(block)
    this.#packer = new RecordPacker(keep, raw => deflate(raw, { dictionary: preset }), TEXT_BLOCK_BYTES)
  }

  add(document: IndexedDocument): void {
    this.#documents.push(encodeDocument(document))
    this.#passageCounts.push(document.passages.length)
    this.#previousNumbers.push(-1)
    this.#addFields(document)
    for (const passage of document.passages) this.#addPassage(passage)
  }

  /**
   * Adds a document of the index before, whose words stay where they are.
   * @param texts records of its passages, but for those that `keepTexts` has added
   */
  keep(document: KeptDocument, texts: readonly Uint8Array[]): void {
    this.#documents.push(document.record)
    this.#passageCounts.push(document.lengths.length)
    this.#previousNumbers.push(document.number)
    for (const field of document.fields) this.#fields.add(field)
    this.#fieldWords.endUnit()
    document.lengths.forEach((length, passage) => {
      this.#lengths.push(length)
      this.#headingLengths.push(document.headingLengths[passage] as number)
      this.#wordCount += length
      this.#passageWords.endUnit()
    })
    for (const record of texts) this.#packer.add(record)
  }

  /** Adds texts that a segment begins with as they are packed. */
  keepTexts(blocks: readonly PackedBlock[]): void {
    this.#texts.push(...blocks)
  }

  /** The next document's texts begin a block. */
  endSegment(): void {
    this.#packer.endBlock()
    const documentCount = this.#documents.length - this.#segmentStart
    if (documentCount > 0) this.#segments.push(documentCount)
    this.#segmentStart = this.#documents.length
  }

  /** Everything since the last call. */
  take(reading: RunReading = { inputBytes: 0, skipped: [] }): Run {
    this.endSegment()
    const run = {
      ...reading,
      documents: this.#documents,
      passageCounts: Uint32Array.from(this.#passageCounts),
      previousNumbers: Int32Array.from(this.#previousNumbers),
      segments: this.#segments,
      lengths: Uint16Array.from(this.#lengths),
      headingLengths: Uint8Array.from(this.#headingLengths),
      fields: [...this.#fields],
      wordCount: this.#wordCount,
      texts: this.#texts,
      lists: {
        passage: encodeRunLists(this.#passageWords.take()),
        document: encodeRunLists(this.#fieldWords.take()),
      },
    }
    this.#fields = new Set()
    this.#documents = []
    this.#passageCounts = []
    this.#previousNumbers = []
    this.#segments = []
    this.#segmentStart = 0
    this.#lengths = []
    this.#headingLengths = []
    this.#texts = []
    this.#wordCount = 0
    return run
  }

  #addFields(document: IndexedDocument): void {
    for (const { field, texts } of documentFieldTexts(document)) {
      this.#fields.add(field)
      let offset = 0
      for (const text of texts) {
        offset +=
          FIELD_VALUE_GAP +
          this.#analyzer.tokenize(text, (form, position) => {
            if (offset + position <= MAX_POSITION)
              this.#fieldWords.add(fieldKey(field, form), offset + position)
          })
      }
    }
    this.#fieldWords.endUnit()
  }

  #addPassage(passage: Section): void {
    const tokens = this.#tokens
    let headingLength = 0
    for (const heading of passage.headings) {
      const length = this.#analyzer.read(heading, tokens)
      this.#passageWords.addTokens(tokens, headingLength, MAX_HEADING_WORDS)
      headingLength += length
    }
    headingLength = Math.min(headingLength, MAX_HEADING_WORDS)
    const bodyLength = this.#analyzer.read(passage.text.slice(passage.bodyStart), tokens)
    this.#passageWords.addTokens(tokens, headingLength, Infinity)
    this.#passageWords.endUnit()
    this.#wordCount += headingLength + bodyLength
    this.#lengths.push(Math.min(headingLength + bodyLength, MAX_PASSAGE_WORDS))
    this.#headingLengths.push(headingLength)
    this.#packer.add(encodeSection(passage))
  }
}

/** The record of a passage. */
export function encodeSection(section: Section): Uint8Array {
  const { headings, text, bodyStart, line, lineNumbers = [line] } = section
  return encodePassage({ headings, text, bodyStart, lineNumbers })
}

/** Inflates in 41 µs; one of 64 kB, without a preset dictionary, packs 2 % better and takes 77. */
const TEXT_BLOCK_BYTES = 24 * 1024
/** Values of one field lie this far apart, so that no phrase reaches from one into the next. */
const FIELD_VALUE_GAP = 16
