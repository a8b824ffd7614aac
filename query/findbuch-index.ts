/**
 * A `.findbuch` file as a SearchIndex: parses, plans, reads what is needed, evaluates, ranks, and shows the best hits
 * with snippets.
 */

import type { Analyzer } from '../analysis/analyzer.ts'
import type { ByteSource } from '../index-format/byte-source.ts'
import type { Inflate } from '../index-format/compressed-block.ts'
import type { Checksum } from '../index-format/crc32.ts'
import { IndexReader } from '../index-format/index-reader.ts'
import { DEFAULT_WEIGHTS, type RankingWeights } from '../ranking/weights.ts'
import { type AnalyzedToken, analyzeText } from './analyzed-text.ts'
import { completeQuery } from './complete-query.ts'
import { DocumentBounds } from './document-bounds.ts'
import { DocumentFilter } from './document-filter.ts'
import { DocumentTable } from './document-table.ts'
import { type Explanation, explainDocument } from './explain.ts'
import { countFacets } from './facets.ts'
import { findFrequentWords } from './frequent-words.ts'
import { HitPresenter } from './hit-presenter.ts'
import { analyzerOf } from './index-analyzer.ts'
import { infoOf } from './index-info.ts'
import { placesCache } from './known-places.ts'
import { type LexicalAnalyzer, lexicalAnalyzer } from './lexical-analyzer.ts'
import { countLeftOut, loadWords } from './loaded-words.ts'
import { namesAlsoSearched } from './names-also-searched.ts'
import { once } from './once.ts'
import { listDocuments, matchingDocuments, rankInOrder, rankPassages } from './ordered-ranking.ts'
import { parseQuery } from './parse-query.ts'
import type { Plan } from './plan.ts'
import { typedForms } from './plan-needs.ts'
import { planQuery } from './plan-query.ts'
import { type PlanRankingContext, rankPlan } from './plan-ranking.ts'
import type { BagNode } from './query.ts'
import { makeScopes, type Scopes } from './scope.ts'
import type {
  Completion,
  DocumentEntry,
  DocumentText,
  FacetOptions,
  Facets,
  FrequentWord,
  IndexInfo,
  PassageHit,
  PassageOptions,
  SearchIndex,
  SearchOptions,
  SearchResult,
  TextRange,
} from './search-index.ts'
import { shownQuery } from './shown-query.ts'
import { suggestQueries } from './suggestions.ts'
import { type WordCache, wordCache } from './word-cache.ts'
import { NO_RELATIVES, WordRelatives } from './word-relatives.ts'

export interface OpenOptions {
  readonly inflate: Inflate
  /** A faster way to the checksums of texts and of what is read at opening than the default, which runs anywhere. */
  readonly crc32?: Checksum
  /** Default: the product's weights. */
  readonly weights?: RankingWeights
}

/**
 * @throws IndexFormatError when the bytes are no whole index
 * @throws IndexVersionError when the index was made by another format or analysis
 */
export async function openIndex(source: ByteSource, options: OpenOptions): Promise<SearchIndex> {
  const reader = await IndexReader.open(source, options.inflate, options.crc32)
  const analyzer = await analyzerOf(reader, source.name)
  return new FindbuchIndex(reader, analyzer, options.weights ?? DEFAULT_WEIGHTS)
}

class FindbuchIndex implements SearchIndex {
  readonly info: IndexInfo
  readonly #reader: IndexReader
  /** With the irregular words of the index, which are read when the first text is analysed. */
  readonly #analyzer: () => Promise<LexicalAnalyzer>
  readonly #relatives: () => Promise<WordRelatives>
  readonly #presenter: () => Promise<HitPresenter>
  /** Read when something is filtered, sorted or counted first. */
  readonly #documentTable: () => Promise<DocumentTable>
  readonly #weights: RankingWeights
  readonly #fields: ReadonlySet<string>
  readonly #scopes: Scopes
  readonly #bounds: DocumentBounds
  readonly #sums: WordCache
  readonly #places = placesCache(PLACES_BYTES)

  constructor(reader: IndexReader, analyzer: Analyzer, weights: RankingWeights) {
    this.#reader = reader
    this.#analyzer = once(async () => lexicalAnalyzer(analyzer, await reader.termLexicon()))
    this.#relatives = once(async () => new WordRelatives(reader, await this.#analyzer()))
    this.#presenter = once(
      async () => new HitPresenter(reader, await this.#analyzer(), await this.#relatives()),
    )
    this.#documentTable = once(async () => DocumentTable.read(reader, await this.#analyzer()))
    this.#weights = weights
    this.#scopes = makeScopes(reader.passages, reader.settings.wordCount, weights)
    const { passageCount } = reader.passages
    this.#sums = wordCache(bytesFor(passageCount, SUMS_BYTES_PER_PASSAGE))
    this.#bounds = new DocumentBounds(this.#scopes, bytesFor(passageCount, BOUNDS_BYTES_PER_PASSAGE))
    this.info = infoOf(reader)
    this.#fields = new Set(this.info.fields)
  }

  parse(query: string): BagNode {
    return parseQuery(query, { fields: this.#fields })
  }

  async search(query: string, options: SearchOptions = {}): Promise<SearchResult> {
    const plan = await this.#plan(query, options)
    if (plan === undefined) return query.trim() === '' ? this.#list(options) : NOTHING_FOUND
    const { offset = 0, limit = 10, snippets = DEFAULT_SNIPPETS } = options
    const [passing, ranks] = await Promise.all([this.#passing(options), this.#ranks(options)])
    const context = await this.#rankingContext(plan, { sums: this.#sums, passing })
    const { top, evaluation, documentCount, passageCount } = await (ranks === undefined
      ? rankPlan(plan, offset + limit, context)
      : rankInOrder(plan, { offset, limit, ranks }, context))
    const page = ranks === undefined ? top.slice(offset) : top
    const presenter = await this.#presenter()
    const hits = await presenter.present(page, shownQuery(plan, evaluation), snippets)
    const leftOutForms = countLeftOut(evaluation.words)
    const alsoSearched = namesAlsoSearched(plan, evaluation.words)
    return {
      hits,
      documentCount,
      passageCount,
      ...(leftOutForms > 0 && { leftOutForms }),
      ...(alsoSearched.length > 0 && { alsoSearched }),
    }
  }

  async passages(
    query: string,
    document: number,
    options: PassageOptions = {},
  ): Promise<readonly PassageHit[]> {
    this.#checkDocument(document)
    const plan = await this.#plan(query, options)
    if (plan === undefined) return []
    const { offset = 0, limit = Number.POSITIVE_INFINITY, snippets = 1 } = options
    const context = await this.#rankingContext(plan, { sums: this.#sums })
    const { passages, evaluation } = rankPassages(plan, document, context)
    const presenter = await this.#presenter()
    const shown = shownQuery(plan, evaluation)
    return presenter.presentPassages(passages.slice(offset, offset + limit), shown, Math.min(1, snippets))
  }

  async facets(query: string, options: FacetOptions = {}): Promise<Facets> {
    const plan = await this.#plan(query, options)
    const table = await this.#documentTable()
    const filter = new DocumentFilter(options.filters ?? [], table)
    const found =
      plan === undefined
        ? new Uint8Array(table.documentCount).fill(query.trim() === '' ? 1 : 0)
        : matchingDocuments(plan, await this.#rankingContext(plan, { sums: this.#sums }))
    return countFacets(found, filter, table)
  }

  async complete(query: string, cursor: number, limit: number): Promise<Completion> {
    const within = Math.min(Math.max(0, cursor), query.length)
    return completeQuery(query, within, limit, {
      reader: this.#reader,
      analyzer: await this.#analyzer(),
      fields: this.#fields,
      readDocuments: () => this.#documentTable(),
    })
  }

  async suggest(
    query: string,
    { asYouType = false }: Pick<SearchOptions, 'asYouType'> = {},
  ): Promise<readonly string[]> {
    const tree = parseQuery(query, { fields: this.#fields, lenient: asYouType })
    const collection = { reader: this.#reader, analyzer: await this.#analyzer() }
    const suggestions = await suggestQueries(query, tree, collection)
    const results = await Promise.all(
      suggestions.map(suggestion => this.search(suggestion, { limit: 1, snippets: 0, asYouType })),
    )
    return suggestions.filter((_, i) => (results[i]?.documentCount ?? 0) > 0)
  }

  async explain(
    query: string,
    document: number,
    options: SearchOptions = {},
  ): Promise<Explanation | undefined> {
    this.#checkDocument(document)
    const plan = await this.#plan(query, options)
    if (plan === undefined) return undefined
    const chosen = await this.#passing(options)
    if (chosen?.[document] === 0) return undefined
    // Where scores do not rank, every hit is looked at closely, as the best of one is.
    const passing = (options.sort ?? 'relevance') === 'relevance' ? chosen : this.#only(document)
    const context = await this.#rankingContext(plan, { passing })
    return explainDocument(plan, document, { ...context, analyzer: await this.#analyzer() })
  }

  async highlight(query: string, text: string, options: SearchOptions = {}): Promise<readonly TextRange[]> {
    const plan = await this.#plan(query, options)
    if (plan === undefined) return []
    const relatives = await (await this.#relatives()).of(typedForms(plan))
    const presenter = await this.#presenter()
    return presenter.highlight({ plan, relatives, weigh: () => 1 }, text)
  }

  async analyze(text: string): Promise<readonly AnalyzedToken[]> {
    return analyzeText(text, this.#reader, await this.#analyzer())
  }

  async document(number: number): Promise<DocumentText> {
    this.#checkDocument(number)
    const { firstPassages } = this.#reader.passages
    const first = firstPassages[number] as number
    const numbers = Array.from({ length: (firstPassages[number + 1] as number) - first }, (_, i) => first + i)
    const [[document], passages] = await Promise.all([
      this.#reader.documents([number]),
      this.#reader.passageRecords(numbers),
    ])
    if (document === undefined) throw new RangeError(`there is no document ${number}`)
    const { path, title, language, fields } = document
    return { path, title, language, fields, passages }
  }

  async documents(numbers: readonly number[]): Promise<readonly DocumentEntry[]> {
    for (const number of numbers) this.#checkDocument(number)
    const records = await this.#reader.documents(numbers)
    return records.map(({ path, title, language, fields }) => ({ path, title, language, fields }))
  }

  async frequentWords(limit: number): Promise<readonly FrequentWord[]> {
    return findFrequentWords(this.#reader, await this.#analyzer(), limit)
  }

  verify(report: (section: string, whole: boolean) => void = () => {}): Promise<boolean> {
    return this.#reader.verify(report)
  }

  close(): Promise<void> {
    return this.#reader.close()
  }

  async #plan(query: string, { asYouType = false }: SearchOptions): Promise<Plan | undefined> {
    const tree = parseQuery(query, { fields: this.#fields, lenient: asYouType })
    return planQuery(tree, await this.#analyzer(), asYouType ? { growingWordEnd: query.length } : {})
  }

  /** What an empty query gives. */
  async #list(options: SearchOptions): Promise<SearchResult> {
    const { offset = 0, limit = 10, snippets = DEFAULT_SNIPPETS } = options
    const [passing, ranks] = await Promise.all([this.#passing(options), this.#ranks(options)])
    if (passing === undefined && ranks === undefined) return NOTHING_FOUND
    const { passages } = this.#reader
    const { top, ...counts } = listDocuments(passing, ranks, { offset, limit }, passages)
    const presenter = await this.#presenter()
    const shown = { plan: NOTHING_SOUGHT, relatives: NO_RELATIVES, weigh: () => 1 }
    return { hits: await presenter.present(top, shown, snippets), ...counts }
  }

  /** @returns undefined where nothing is filtered */
  async #passing({ filters = [] }: SearchOptions): Promise<Uint8Array | undefined> {
    return filters.length === 0
      ? undefined
      : new DocumentFilter(filters, await this.#documentTable()).passing()
  }

  #only(document: number): Uint8Array {
    return new Uint8Array(this.#reader.passages.documentCount).fill(1, document, document + 1)
  }

  /** @returns undefined where scores rank */
  async #ranks({ sort = 'relevance' }: SearchOptions): Promise<Uint32Array | undefined> {
    return sort === 'relevance' ? undefined : (await this.#documentTable()).ranks(sort)
  }

  #checkDocument(number: number): void {
    const { documentCount } = this.#reader.passages
    if (!Number.isInteger(number) || number < 0 || number >= documentCount) {
      throw new RangeError(
        `there is no document ${number}; the index has documents 0 to ${documentCount - 1}`,
      )
    }
  }

  /** @param sums without them the posting lists of all words are read */
  async #rankingContext(
    plan: Plan,
    { sums, passing }: { readonly sums?: WordCache } & Pick<PlanRankingContext, 'passing'>,
  ): Promise<PlanRankingContext> {
    const kept = { relatives: await this.#relatives(), ...(sums && { sums }) }
    const words = await loadWords(this.#reader, await this.#analyzer(), plan, kept)
    return {
      reader: this.#reader,
      words,
      scopes: this.#scopes,
      bounds: this.#bounds,
      places: this.#places,
      weights: this.#weights,
      passing,
    }
  }
}

const DEFAULT_SNIPPETS = 3
const NOTHING_FOUND: SearchResult = { hits: [], documentCount: 0, passageCount: 0 }
/** Where all documents are listed. */
const NOTHING_SOUGHT: Plan = { kind: 'bag', wishes: [], conditions: [], exclusions: [] }
/**
 * What is kept of words grows with the index, as what one of them takes does: 16 kB on average of all German law. This
 * holds the words of 500 queries from paragraph headings, in 16 MB there.
 */
const SUMS_BYTES_PER_PASSAGE = 130
/** Bounds of a word of all German law take 12 kB on average. */
const BOUNDS_BYTES_PER_PASSAGE = 100
const LEAST_BYTES = 2 * 2 ** 20
const MOST_BYTES = 96 * 2 ** 20
/** Of two words of all German law about 5 kB. */
const PLACES_BYTES = 4 * 2 ** 20

function bytesFor(passageCount: number, perPassage: number): number {
  return Math.min(MOST_BYTES, Math.max(LEAST_BYTES, passageCount * perPassage))
}
