/**
 * Runs → index file: `addRun` in the order of the documents, `mergeRuns`, have a vocabulary made of what comes of that,
 * `beginLists`, have the posting lists of all terms encoded (vocabulary-writer.ts), `finish`.
 *
 * Texts are written at once; lists wait in the scratch until every distinct form is known. Passages are numbered in the
 * order in which they come. The same documents in other runs give the same bytes.
 */
import { crc32 } from 'node:zlib'
import type { Analyzer } from '../analysis/analyzer.ts'
import type { ByteSink } from '../index-format/byte-source.ts'
import type { Deflate } from '../index-format/compressed-block.ts'
import { ContainerWriter } from '../index-format/container.ts'
import { DictionaryWriter } from '../index-format/dictionary.ts'
import { type PostingUnit, splitKey } from '../index-format/dictionary-key.ts'
import { gramEntryCodec } from '../index-format/gram-table.ts'
import type { PassageTable } from '../index-format/passage-table.ts'
import { encodeRebuildData, type RebuildData } from '../index-format/rebuild-data.ts'
import { BlockIndexWriter, type PackedBlock, RecordPacker } from '../index-format/record-store.ts'
import { SECTION_NAMES, type SectionName } from '../index-format/sections.ts'
import { encodeSettings, type GoldenTokens } from '../index-format/settings.ts'
import { encodeTermLexicon } from '../index-format/term-lexicon.ts'
import type { GermanLexicon } from '../lexicon/german-lexicon.ts'
import type { RankingWeights } from '../ranking/weights.ts'
import type { VocabularySources } from './form-batches.ts'
import { FormLists } from './form-lists.ts'
import { collectGrams } from './gram-terms.ts'
import { type MergedLists, mergeRunLists, withPreviousLists } from './merged-lists.ts'
import { PassageNumbers } from './passage-numbers.ts'
import type { PreviousLists } from './previous-lists.ts'
import { PreviousPostings, type PreviousUnits } from './previous-postings.ts'
import type { PreviousWords } from './previous-words.ts'
import { collectRebuildData } from './rebuild-collector.ts'
import { Renumbering } from './renumbering.ts'
import type { Run } from './run.ts'
import type { RunPlace } from './run-cursors.ts'
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
  /** The index before, of which runs keep documents. */
  readonly previous?: PreviousContents
}

/** What the index before has of the documents that are kept. */
export interface PreviousContents {
  readonly file: ScratchReader
  readonly table: PassageTable
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
  readonly #segments: number[] = []
  readonly #fields = new Set<string>()
  /** Where the runs' lists lie in the scratch. */
  readonly #runs: { readonly passage: RunPlace[]; readonly document: RunPlace[] } = {
    passage: [],
    document: [],
  }

  constructor(sink: ByteSink, scratch: Scratch, analyzer: Analyzer, options: IndexBuilderOptions) {
    this.#analyzer = analyzer
    this.#options = options
    this.#scratch = scratch
    this.#renumbering = options.previous && new Renumbering(options.previous.table)
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

  /** Units of the index before, by whose numbers the lists that are kept are found. To be called after the last run. */
  previousUnits(): PreviousUnits | undefined {
    return this.#options.previous && this.#renumbering?.units(this.#options.previous.words.places)
  }

  /** Ends the texts, writes the documents, and joins the lists of all runs: what the vocabulary is made of. */
  mergeRuns(): SourceLists {
    this.#documentPacker.endBlock()
    this.#begin('docs')
    for (const block of this.#documentBlocks) this.#container.write(block)
    const { passage, document } = this.#mergeLists()
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
    const terms = new Set(vocabulary.terms.map(term => splitKey(term)[1]))
    const knowledge = new WordKnowledge(this.#analyzer, this.#options.lexicon)
    const lexicon = encodeTermLexicon(knowledge.termLexicon(terms), this.#options.deflate)
    return { vocabulary, lists, writer, lexicon }
  }

  /**
   * Writes everything that is not written yet.
   * @param merged whose lists have all been added
   * @param root folder of the documents' paths, relative to the index file's folder
   */
  finish({ vocabulary, lists, writer, lexicon }: MergedRuns, root: string): IndexCounts {
    const { formsIndex, termsIndex } = writer.finish()
    const gramsIndex = this.#writeGrams(vocabulary)
    this.#writeSection('lexicon', lexicon)
    this.#writeSection('rebuild', this.#encodeRebuildData(vocabulary, lists))
    this.#writeSection('textsidx', this.#texts.finish())
    this.#writeSection('docsidx', this.#documents.finish())
    this.#writeSection('formsidx', formsIndex)
    this.#writeSection('termsidx', termsIndex)
    this.#writeSection('gramsidx', gramsIndex)
    this.#writeSection('passages', this.#passages.encode())
    this.#writeSection('settings', this.#encodeSettings(root))
    this.#container.finish()
    return {
      documents: this.#passages.documentCount,
      passages: this.#passages.passageCount,
      words: this.#passages.wordCount,
      terms: vocabulary.terms.length,
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
      const { [unit]: list } = lists
      this.#runs[unit].push({ offset: this.#scratch.append(list), byteLength: list.length })
    }
  }

  #mergeLists(): Readonly<Record<PostingUnit, MergedLists>> {
    const { previous } = this.#options
    const units = this.previousUnits()
    if (previous === undefined || units === undefined) {
      return {
        passage: mergeRunLists(this.#scratch, this.#runs.passage),
        document: mergeRunLists(this.#scratch, this.#runs.document),
      }
    }
    const { newNumbers } = units
    this.#addLists({
      passage: unresolvedRunLists(previous.unresolved.passage, newNumbers.passage),
      document: unresolvedRunLists(previous.unresolved.document, newNumbers.document),
    })
    this.#passages.addBesides()
    return {
      passage: withPreviousLists(mergeRunLists(this.#scratch, this.#runs.passage), previous.lists.passage),
      document: withPreviousLists(mergeRunLists(this.#scratch, this.#runs.document), previous.lists.document),
    }
  }

  #encodeRebuildData(vocabulary: Vocabulary, lists: Readonly<Record<PostingUnit, MergedLists>>): Uint8Array {
    const units = this.previousUnits()
    const file = this.#options.previous?.file
    const previous = file && units && new PreviousPostings(file, units)
    const data = collectRebuildData(vocabulary, lists, new FormLists(this.#scratch, this.tables(), previous))
    const lexiconChecksum = this.#options.lexicon?.checksum ?? 0
    return encodeRebuildData({ ...data, lexiconChecksum, segments: this.#segments }, this.#options.deflate)
  }

  #writeGrams(vocabulary: Vocabulary): Uint8Array {
    this.#begin('grams')
    const grams = new DictionaryWriter(
      block => this.#container.write(block),
      this.#options.deflate,
      gramEntryCodec,
    )
    for (const { gram, terms } of collectGrams(vocabulary)) grams.add(gram, terms)
    return grams.finish()
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

/** The lists of all runs, with all that a vocabulary is made of. */
export type SourceLists = Readonly<Record<PostingUnit, MergedLists>> & VocabularySources

/** All forms with their terms, and the writer that waits for their posting lists. */
export interface MergedRuns {
  readonly vocabulary: Vocabulary
  readonly lists: Readonly<Record<PostingUnit, MergedLists>>
  readonly writer: VocabularyWriter
  /** Terms of irregular words, as they are stored: what the builder knew of words is not kept. */
  readonly lexicon: Uint8Array
}

const UNITS: readonly PostingUnit[] = ['passage', 'document']

/** Read whole by commands that list documents; a hit reads one of them. */
const DOCUMENT_BLOCK_BYTES = 32 * 1024
