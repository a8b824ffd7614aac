/**
 * Runs → index file: `addRun` in the order of the documents, `mergeRuns`, have a vocabulary made of what comes of that,
 * `beginLists`, have the posting lists of all terms encoded (vocabulary-writer.ts) and the tail made (index-tail.ts),
 * `finish`.
 *
 * Texts are written at once; lists wait in the scratch until every distinct form is known. Passages are numbered in the
 * order in which they come. The same documents in other runs give the same bytes.
 */
import { crc32 } from 'node:zlib'
import type { Analyzer } from '../analysis/analyzer.ts'
import type { ByteSink } from '../index-format/byte-source.ts'
import type { Deflate } from '../index-format/compressed-block.ts'
import { ContainerWriter } from '../index-format/container.ts'
import type { PostingUnit } from '../index-format/dictionary-key.ts'
import type { PassageTable } from '../index-format/passage-table.ts'
import { encodePreset } from '../index-format/preset.ts'
import type { RebuildData } from '../index-format/rebuild-data.ts'
import { BlockIndexWriter, type PackedBlock, RecordPacker } from '../index-format/record-store.ts'
import { SECTION_NAMES, type SectionName } from '../index-format/sections.ts'
import { encodeSettings, type GoldenTokens } from '../index-format/settings.ts'
import type { GermanLexicon } from '../lexicon/german-lexicon.ts'
import type { RankingWeights } from '../ranking/weights.ts'
import type { VocabularySources } from './form-batches.ts'
import { FormLists } from './form-lists.ts'
import type { IndexTail, TailSources } from './index-tail.ts'
import { type MarkedRun, type MergeRange, mergeRanges } from './merge-ranges.ts'
import { type MergedLists, type MergedRange, MergedRanges, withPreviousLists } from './merged-lists.ts'
import { PassageNumbers } from './passage-numbers.ts'
import type { PreviousLists } from './previous-lists.ts'
import { PreviousPostings, type PreviousUnits } from './previous-postings.ts'
import type { PreviousWords } from './previous-words.ts'
import { Renumbering } from './renumbering.ts'
import type { Run } from './run.ts'
import type { Scratch, ScratchReader } from './scratch.ts'
import type { CollectionTables } from './term-groups.ts'
import { unresolvedRunLists } from './unresolved-lists.ts'
import type { Vocabulary } from './vocabulary.ts'
import { VocabularyWriter } from './vocabulary-writer.ts'
import { WordKnowledge } from './word-knowledge.ts'

export interface IndexBuilderOptions {
  readonly deflate: Deflate
  /** Examples of the analyzer's work, by which a reader proves that it analyses alike. */
  readonly goldenTokens: readonly GoldenTokens[]
  /** What the impacts of posting blocks are worked out with. */
  readonly ranking: RankingWeights
  /** Of the analyzer's language; without one there are no irregular words, and few words split compounds. */
  readonly lexicon?: GermanLexicon | undefined
  /** Of the index before, of which runs keep documents. */
  readonly previous?: PassageTable | undefined
  /** What the texts of all runs are packed with; default none. */
  readonly preset?: Uint8Array | undefined
}

/** What the index before has of the documents that are kept. */
export interface PreviousContents {
  readonly file: ScratchReader
  readonly words: PreviousWords
  readonly lists: Readonly<Record<PostingUnit, PreviousLists>>
  readonly unresolved: RebuildData['unresolved']
}

export interface IndexCounts {
  readonly documents: number
  readonly passages: number
  /** Running words, headings included. */
  readonly words: number
  readonly terms: number
}

export class IndexBuilder {
  readonly #analyzer: Analyzer
  readonly #options: IndexBuilderOptions
  readonly #container: ContainerWriter
  readonly #scratch: Scratch
  readonly #texts = new BlockIndexWriter()
  readonly #documents = new BlockIndexWriter()
  readonly #documentPacker: RecordPacker
  /** Blocks of documents wait here while the texts are written: one section follows the other. */
  readonly #documentBlocks: Uint8Array[] = []
  readonly #passages = new PassageNumbers()
  readonly #renumbering: Renumbering | undefined
  #previous: PreviousContents | undefined
  readonly #segments: number[] = []
  readonly #fields = new Set<string>()
  /** Where the runs' lists lie in the scratch. */
  readonly #runs: Readonly<Record<PostingUnit, MarkedRun[]>> = {
    passage: [],
    document: [],
  }

  constructor(sink: ByteSink, scratch: Scratch, analyzer: Analyzer, options: IndexBuilderOptions) {
    this.#analyzer = analyzer
    this.#options = options
    this.#scratch = scratch
    this.#renumbering = options.previous && new Renumbering(options.previous)
    this.#container = new ContainerWriter(sink, SECTION_NAMES.length, crc32)
    this.#begin('texts')
    const keep = (block: PackedBlock) => {
      this.#documents.add(block)
      this.#documentBlocks.push(block.compressed)
    }
    this.#documentPacker = new RecordPacker(keep, options.deflate, DOCUMENT_BLOCK_BYTES)
  }

  get documentCount(): number {
    return this.#passages.documentCount
  }

  addRun(run: Run): void {
    const { documentCount, passageCount } = this.#passages
    this.#renumbering?.add(run, { document: documentCount, passage: passageCount })
    this.#passages.add(run)
    this.#segments.push(...run.segments)
    for (const field of run.fields) this.#fields.add(field)
    for (const record of run.documents) this.#documentPacker.add(record)
    for (const block of run.texts) {
      this.#texts.add(block)
      this.#container.write(block.compressed)
    }
    this.#addLists(run.lists)
  }

  /** What the posting lists are encoded with. To be called after mergeRuns. */
  tables(): CollectionTables {
    return this.#passages.tables(this.#options.ranking)
  }

  /** Units of the index before, by whose numbers the lists that are kept are found. To be called after mergeRuns. */
  previousUnits(): PreviousUnits | undefined {
    return this.#previous && this.#renumbering?.units(this.#previous.words.places)
  }

  /**
   * Ends the texts, writes the documents, and joins the lists of all runs: what the vocabulary is made of.
   * @param previous of the index before, of which runs keep documents
   */
  *mergeRuns(previous?: PreviousContents): Generator<MergingWork, SourceLists, undefined> {
    this.#previous = previous
    this.#documentPacker.endBlock()
    this.#begin('docs')
    for (const block of this.#documentBlocks) this.#container.write(block)
    this.#addUnresolved()
    const passage = yield* this.#mergeLists('passage')
    const document = yield* this.#mergeLists('document')
    return {
      passage: { ...passage, unitCount: this.#passages.passageCount },
      document: { ...document, unitCount: this.#passages.documentCount },
    }
  }

  /** @param vocabulary of the lists */
  beginLists(lists: SourceLists, vocabulary: Vocabulary): MergedRuns {
    const writer = new VocabularyWriter(
      { container: this.#container, deflate: this.#options.deflate },
      this.#scratch,
      vocabulary,
      lists,
    )
    const tailSources = {
      vocabulary,
      lists,
      formLists: new FormLists(this.#scratch, this.tables(), this.#previousPostings()),
      knowledge: new WordKnowledge(this.#analyzer, this.#options.lexicon),
      segments: this.#segments,
      deflate: this.#options.deflate,
    }
    return { termCount: vocabulary.terms.length, writer, tailSources }
  }

  /**
   * Writes everything that is not written yet.
   * @param merged whose lists have all been added
   * @param tail of its sources
   * @param root folder of the documents' paths, relative to the index file's folder
   */
  finish({ termCount, writer }: MergedRuns, tail: IndexTail, root: string): IndexCounts {
    const { forms, grams, lexicon, rebuild } = tail
    const { deflate, preset } = this.#options
    const termsIndex = writer.finish(forms)
    this.#begin('grams')
    for (const block of grams.blocks) this.#container.write(block)
    this.#writeSection('lexicon', lexicon)
    this.#writeSection('preset', encodePreset(preset, deflate))
    this.#writeSection('rebuild', rebuild)
    this.#writeSection('textsidx', this.#texts.finish())
    this.#writeSection('docsidx', this.#documents.finish())
    this.#writeSection('formsidx', forms.index)
    this.#writeSection('termsidx', termsIndex)
    this.#writeSection('gramsidx', grams.index)
    this.#writeSection('passages', this.#passages.encode())
    this.#writeSection('settings', this.#encodeSettings(root))
    this.#container.finish()
    return {
      documents: this.#passages.documentCount,
      passages: this.#passages.passageCount,
      words: this.#passages.wordCount,
      terms: termCount,
    }
  }

  #begin(name: SectionName): void {
    this.#container.begin(name)
  }

  #writeSection(name: SectionName, bytes: Uint8Array): void {
    this.#begin(name)
    this.#container.write(bytes)
  }

  #addLists(lists: Run['lists']): void {
    for (const unit of UNITS) {
      const { bytes, marks } = lists[unit]
      this.#runs[unit].push({ offset: this.#scratch.append(bytes), byteLength: bytes.length, marks })
    }
  }

  /** What the index before could not resolve is a run of its own. */
  #addUnresolved(): void {
    const unresolved = this.#previous?.unresolved
    const newNumbers = this.previousUnits()?.newNumbers
    if (unresolved === undefined || newNumbers === undefined) return
    this.#addLists({
      passage: unresolvedRunLists(unresolved.passage, newNumbers.passage),
      document: unresolvedRunLists(unresolved.document, newNumbers.document),
    })
    this.#passages.addBesides()
  }

  *#mergeLists(unit: PostingUnit): Generator<MergingWork, MergedLists, undefined> {
    const merged = new MergedRanges()
    yield {
      ranges: mergeRanges(this.#runs[unit]),
      take: range => merged.add(range, this.#scratch.append(range.joined)),
    }
    const previous = this.#previous?.lists[unit]
    return previous === undefined ? merged.lists() : withPreviousLists(merged.lists(), previous)
  }

  #previousPostings(): PreviousPostings | undefined {
    const units = this.previousUnits()
    const file = this.#previous?.file
    return file && units && new PreviousPostings(file, units)
  }

  #encodeSettings(root: string): Uint8Array {
    return encodeSettings({
      analysis: this.#analyzer.settings,
      goldenTokens: this.#options.goldenTokens,
      ranking: { ...this.#options.ranking },
      fields: [...this.#fields].sort(),
      root,
      wordCount: this.#passages.wordCount,
    })
  }
}

/** Ranges of lists to be merged, by whoever has time. */
export interface MergingWork {
  readonly ranges: readonly MergeRange[]
  /** Goes on with a range that is merged; to be called for each, in their order. */
  readonly take: (merged: MergedRange) => void
}

/** The lists of all runs, with all that a vocabulary is made of. */
export type SourceLists = Readonly<Record<PostingUnit, MergedLists>> & VocabularySources

/** The writer that waits for the posting lists of all terms, and what the rest is made of. */
export interface MergedRuns {
  readonly termCount: number
  readonly writer: VocabularyWriter
  readonly tailSources: TailSources
}

const UNITS: readonly PostingUnit[] = ['passage', 'document']

/** Read whole by commands that list documents; a hit reads one of them. */
const DOCUMENT_BLOCK_BYTES = 32 * 1024
