/**
 * Documents → index file: `add` each document in the order of their paths, then `finish`.
 *
 * Texts are compressed and written as they come. Words are kept as occurrences and inverted at the end, when
 * every distinct form is known and is analysed once. Passages are numbered in the order in which they come.
 */
import type { Analyzer } from '../analysis/analyzer.ts'
import type { ByteSink } from '../index-format/byte-source.ts'
import { ContainerWriter } from '../index-format/container.ts'
import { DictionaryWriter } from '../index-format/dictionary.ts'
import { formEntryCodec, termEntryCodec } from '../index-format/dictionary-entries.ts'
import { fieldKey, splitKey } from '../index-format/dictionary-key.ts'
import { gramEntryCodec } from '../index-format/gram-table.ts'
import { encodePassageTable, MAX_HEADING_WORDS, MAX_PASSAGE_WORDS } from '../index-format/passage-table.ts'
import { type Deflate, RecordStoreWriter } from '../index-format/record-store.ts'
import { SECTION_NAMES, type SectionName } from '../index-format/sections.ts'
import { encodeSettings, type GoldenTokens } from '../index-format/settings.ts'
import { encodeDocument, encodePassage } from '../index-format/stored-records.ts'
import { encodeTermLexicon } from '../index-format/term-lexicon.ts'
import type { GermanLexicon } from '../lexicon/german-lexicon.ts'
import { saturatedFrequency } from '../ranking/bm25.ts'
import type { RankingWeights } from '../ranking/weights.ts'
import { documentFieldTexts } from './document-fields.ts'
import { collectGrams } from './gram-terms.ts'
import { type InvertedOccurrences, MAX_POSITION, Occurrences } from './occurrences.ts'
import type { Section } from './readers/readable-document.ts'
import { type ListSource, TermGroups } from './term-groups.ts'
import {
  buildVocabulary,
  type OccurringForms,
  type Vocabulary,
  type VocabularySources,
} from './vocabulary.ts'
import { WordKnowledge } from './word-knowledge.ts'

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

export interface IndexBuilderOptions {
  readonly deflate: Deflate
  /** Examples of the analyzer's work, by which a reader proves that it analyses alike. */
  readonly goldenTokens: readonly GoldenTokens[]
  /** What the impacts of posting blocks are worked out with. */
  readonly ranking: RankingWeights
  /** Of the analyzer's language; without one there are no irregular words, and few words split compounds. */
  readonly lexicon?: GermanLexicon
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
  readonly #texts: RecordStoreWriter
  readonly #documents: RecordStoreWriter
  /** Blocks of documents wait here while the texts are written: one section follows the other. */
  readonly #documentBlocks: Uint8Array[] = []
  readonly #passageWords = new Occurrences()
  readonly #fieldWords = new Occurrences()
  readonly #fields = new Set<string>()
  readonly #firstPassages: number[] = []
  readonly #lengths: number[] = []
  readonly #headingLengths: number[] = []
  #wordCount = 0

  constructor(analyzer: Analyzer, sink: ByteSink, options: IndexBuilderOptions) {
    const { deflate } = options
    this.#analyzer = analyzer
    this.#options = options
    this.#container = new ContainerWriter(sink, SECTION_NAMES.length)
    this.#begin('texts')
    this.#texts = new RecordStoreWriter(block => this.#container.write(block), deflate)
    this.#documents = new RecordStoreWriter(block => this.#documentBlocks.push(block), deflate)
  }

  /** Paths ascend by code unit from one document to the next. */
  add(document: IndexedDocument): void {
    this.#firstPassages.push(this.#lengths.length)
    this.#documents.add(encodeDocument(document))
    this.#addFields(document)
    for (const passage of document.passages) this.#addPassage(passage)
  }

  /**
   * Writes everything that is not written yet.
   * @param root folder of the documents' paths, relative to the index file's folder
   */
  finish(root: string): IndexCounts {
    const textsIndex = this.#texts.finish()
    const documentsIndex = this.#documents.finish()
    this.#begin('docs')
    for (const block of this.#documentBlocks) this.#container.write(block)
    const sources = {
      passage: occurringForms(this.#passageWords, this.#lengths.length),
      document: occurringForms(this.#fieldWords, this.#firstPassages.length),
    }
    const knowledge = new WordKnowledge(this.#analyzer, this.#options.lexicon)
    const vocabulary = buildVocabulary(knowledge, sources)
    const { formsIndex, termsIndex } = this.#writeVocabulary(vocabulary, sources)
    const gramsIndex = this.#writeGrams(vocabulary)
    const terms = new Set(vocabulary.terms.map(({ key }) => splitKey(key)[1]))
    this.#writeSection('lexicon', encodeTermLexicon(knowledge.termLexicon(terms), this.#options.deflate))
    this.#writeSection('textsidx', textsIndex)
    this.#writeSection('docsidx', documentsIndex)
    this.#writeSection('formsidx', formsIndex)
    this.#writeSection('termsidx', termsIndex)
    this.#writeSection('gramsidx', gramsIndex)
    this.#writeSection('passages', this.#encodePassageTable())
    this.#writeSection('settings', this.#encodeSettings(root))
    this.#container.finish()
    return {
      documents: this.#firstPassages.length,
      passages: this.#lengths.length,
      words: this.#wordCount,
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
    let headingLength = 0
    for (const heading of passage.headings) {
      const offset = headingLength
      headingLength += this.#analyzer.tokenize(heading, (form, position, start) => {
        if (offset + position >= MAX_HEADING_WORDS) return
        this.#passageWords.add(form, offset + position, isCapital(heading, start))
      })
    }
    headingLength = Math.min(headingLength, MAX_HEADING_WORDS)
    const body = passage.text.slice(passage.bodyStart)
    const bodyLength = this.#analyzer.tokenize(body, (form, position, start) => {
      this.#passageWords.add(form, headingLength + position, isCapital(body, start))
    })
    this.#passageWords.endUnit()
    this.#wordCount += headingLength + bodyLength
    this.#lengths.push(Math.min(headingLength + bodyLength, MAX_PASSAGE_WORDS))
    this.#headingLengths.push(headingLength)
    this.#texts.add(encodePassage({ ...passage, lineNumbers: passage.lineNumbers ?? [passage.line] }))
  }

  #writeVocabulary(
    vocabulary: Vocabulary,
    { passage, document }: VocabularySources,
  ): { formsIndex: Uint8Array; termsIndex: Uint8Array } {
    const sources = {
      passage: this.#passageLists(passage.occurrences),
      document: {
        occurrences: document.occurrences,
        headingLengths: new Uint8Array(this.#firstPassages.length),
        unitLengths: undefined,
        impactOf: () => 0,
      },
    }
    this.#begin('postings')
    const groups = new TermGroups(vocabulary, sources)
    const positionBlocks: Uint8Array[] = []
    const termBlocks: Uint8Array[] = []
    const terms = new DictionaryWriter(block => termBlocks.push(block), termEntryCodec)
    let postingsOffset = 0
    let positionsOffset = 0
    for (const term of vocabulary.terms) {
      const { group, positions, documentFrequency } = groups.encode(term)
      this.#container.write(group)
      positionBlocks.push(positions)
      terms.add(term.key, {
        unit: term.unit,
        documentFrequency,
        postingsOffset,
        postingsByteLength: group.length,
        positionsOffset,
        positionsByteLength: positions.length,
      })
      postingsOffset += group.length
      positionsOffset += positions.length
    }
    const termsIndex = terms.finish()
    this.#begin('places')
    for (const block of positionBlocks) this.#container.write(block)
    this.#begin('forms')
    const forms = new DictionaryWriter(block => this.#container.write(block), formEntryCodec)
    vocabulary.forms.forEach((form, number) => {
      forms.add(form.key, { term: vocabulary.termOfForm[number] as number, parts: form.parts })
    })
    const formsIndex = forms.finish()
    this.#begin('terms')
    for (const block of termBlocks) this.#container.write(block)
    return { formsIndex, termsIndex }
  }

  #writeGrams(vocabulary: Vocabulary): Uint8Array {
    this.#begin('grams')
    const grams = new DictionaryWriter(block => this.#container.write(block), gramEntryCodec)
    for (const { gram, terms } of collectGrams(vocabulary)) grams.add(gram, terms)
    return grams.finish()
  }

  #passageLists(occurrences: InvertedOccurrences): ListSource {
    const { k1, b, delta, heading } = this.#options.ranking
    const averageLength = this.#wordCount / this.#lengths.length
    const headingLengths = Uint8Array.from(this.#headingLengths)
    return {
      occurrences,
      headingLengths,
      unitLengths: { lengths: Uint16Array.from(this.#lengths), headingLengths },
      impactOf: (passage, frequency) => {
        const weighted = (frequency >>> 1) + (frequency & 1) * heading
        const relativeLength = (this.#lengths[passage] as number) / averageLength
        const saturated = saturatedFrequency(weighted, relativeLength, { k1, b, delta })
        return Math.ceil((MAX_IMPACT * saturated) / (k1 + 1 + delta))
      },
    }
  }

  #encodePassageTable(): Uint8Array {
    return encodePassageTable({
      firstPassages: Uint32Array.from([...this.#firstPassages, this.#lengths.length]),
      lengths: Uint16Array.from(this.#lengths),
      headingLengths: Uint8Array.from(this.#headingLengths),
    })
  }

  #encodeSettings(root: string): Uint8Array {
    return encodeSettings({
      analysis: this.#analyzer.settings,
      goldenTokens: this.#options.goldenTokens,
      ranking: { ...this.#options.ranking },
      fields: [...this.#fields].sort(),
      root,
      wordCount: this.#wordCount,
    })
  }
}

/** Values of one field lie this far apart, so that no phrase reaches from one into the next. */
const FIELD_VALUE_GAP = 16
const MAX_IMPACT = 255

function occurringForms(words: Occurrences, unitCount: number): OccurringForms {
  return { forms: words.forms, capitals: words.capitals, occurrences: words.invert(), unitCount }
}

function isCapital(text: string, at: number): boolean {
  const first = text.charAt(at)
  return first !== first.toLowerCase()
}
