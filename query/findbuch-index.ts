/**
 * A `.findbuch` file as a SearchIndex: parses, plans, reads what is needed, evaluates, ranks, and shows the best hits
 * with snippets.
 */

import type { Analyzer } from '../analysis/analyzer.ts'
import { ANALYSIS_VERSION, createAnalyzer, goldenTokens } from '../analysis/index.ts'
import type { ByteSource } from '../index-format/byte-source.ts'
import { IndexVersionError } from '../index-format/errors.ts'
import { IndexReader } from '../index-format/index-reader.ts'
import type { Inflate } from '../index-format/record-store.ts'
import type { DocumentRecord, PassageRecord } from '../index-format/stored-records.ts'
import { DEFAULT_WEIGHTS, type RankingWeights } from '../ranking/weights.ts'
import { type AnalyzedToken, analyzeText } from './analyzed-text.ts'
import { splitCompounds } from './compound-splitter.ts'
import type { Evaluation } from './evaluation.ts'
import { type Explanation, explainDocument } from './explain.ts'
import { findFrequentWords } from './frequent-words.ts'
import { mergeRanges } from './highlight-ranges.ts'
import { findImpliedTerms } from './implied-terms.ts'
import { leafIdf } from './leaf-matches.ts'
import { type LexicalAnalyzer, lexicalAnalyzer } from './lexical-analyzer.ts'
import { countLeftOut, type LoadedWords, loadWords, presentSpellings } from './loaded-words.ts'
import { type FoundMatch, MatchFinder } from './match-finder.ts'
import { parseQuery } from './parse-query.ts'
import { HEADING_FIELD, type LeafPlan, type Plan, planQuery } from './plan.ts'
import { type PlanRankingContext, rankPlan } from './plan-ranking.ts'
import type { BagNode } from './query.ts'
import type { RankedDocument } from './rank.ts'
import { makeScopes, type Scopes } from './scope.ts'
import type {
  DocumentEntry,
  DocumentText,
  FrequentWord,
  Hit,
  IndexInfo,
  NameAlsoSearched,
  SearchIndex,
  SearchOptions,
  SearchResult,
  TextRange,
} from './search-index.ts'
import { selectSnippets } from './snippet.ts'
import { suggestQueries } from './suggestions.ts'

export interface OpenOptions {
  readonly inflate: Inflate
  /** Default: the product's weights. */
  readonly weights?: RankingWeights
}

/**
 * @throws IndexFormatError when the bytes are no whole index
 * @throws IndexVersionError when the index was made by another format or analysis
 */
export async function openIndex(source: ByteSource, options: OpenOptions): Promise<SearchIndex> {
  const reader = await IndexReader.open(source, options.inflate)
  const analyzer = await analyzerOf(reader, source.name)
  return new FindbuchIndex(reader, analyzer, options.weights ?? DEFAULT_WEIGHTS)
}

class FindbuchIndex implements SearchIndex {
  readonly info: IndexInfo
  readonly #reader: IndexReader
  readonly #rules: Analyzer
  /** With the irregular words of the index, which are read when the first text is analysed. */
  #lexicalAnalyzer: LexicalAnalyzer | undefined
  readonly #weights: RankingWeights
  readonly #fields: ReadonlySet<string>
  readonly #scopes: Scopes

  constructor(reader: IndexReader, analyzer: Analyzer, weights: RankingWeights) {
    this.#reader = reader
    this.#rules = analyzer
    this.#weights = weights
    this.#scopes = makeScopes(reader.passages, reader.settings.wordCount, weights)
    this.info = infoOf(reader)
    this.#fields = new Set(this.info.fields)
  }

  parse(query: string): BagNode {
    return parseQuery(query, { fields: this.#fields })
  }

  async search(query: string, options: SearchOptions = {}): Promise<SearchResult> {
    const plan = await this.#plan(query, options)
    if (plan === undefined) return { hits: [], documentCount: 0, passageCount: 0 }
    const { offset = 0, limit = 10 } = options
    const context = await this.#rankingContext(plan)
    const { words } = context
    const ranked = await rankPlan(plan, offset + limit, context)
    const { evaluation, documentCount, passageCount } = ranked
    const finder = new MatchFinder(plan, await this.#analyzer(), words, leaf => weightOf(leaf, evaluation))
    const hits = await this.#present(ranked.top.slice(offset), finder, options)
    const leftOutForms = countLeftOut(words)
    const alsoSearched = namesAlsoSearched(plan, words)
    return {
      hits,
      documentCount,
      passageCount,
      ...(leftOutForms > 0 && { leftOutForms }),
      ...(alsoSearched.length > 0 && { alsoSearched }),
    }
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
    const context = await this.#rankingContext(plan)
    return explainDocument(plan, document, { ...context, analyzer: await this.#analyzer() })
  }

  async highlight(query: string, text: string, options: SearchOptions = {}): Promise<readonly TextRange[]> {
    const plan = await this.#plan(query, options)
    if (plan === undefined) return []
    const words = await loadWords(this.#reader, await this.#analyzer(), plan)
    const finder = new MatchFinder(plan, await this.#analyzer(), words, () => 1)
    await this.#teachWords(finder, [text])
    return mergeRanges(rangesOf(finder.find(text, 'body')))
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

  async #analyzer(): Promise<LexicalAnalyzer> {
    this.#lexicalAnalyzer ??= lexicalAnalyzer(this.#rules, await this.#reader.termLexicon())
    return this.#lexicalAnalyzer
  }

  #checkDocument(number: number): void {
    const { documentCount } = this.#reader.passages
    if (!Number.isInteger(number) || number < 0 || number >= documentCount) {
      throw new RangeError(
        `there is no document ${number}; the index has documents 0 to ${documentCount - 1}`,
      )
    }
  }

  async #rankingContext(plan: Plan): Promise<PlanRankingContext> {
    const words = await loadWords(this.#reader, await this.#analyzer(), plan)
    return { reader: this.#reader, words, scopes: this.#scopes, weights: this.#weights }
  }

  async #teachWords(finder: MatchFinder, texts: readonly string[]): Promise<void> {
    finder.learnImpliedTerms(await findImpliedTerms(this.#reader, finder.impliedFormsIn(texts)))
    finder.learnCompounds(
      await splitCompounds(this.#reader, await this.#analyzer(), finder.compoundsIn(texts)),
    )
  }

  async #present(
    ranked: readonly RankedDocument[],
    finder: MatchFinder,
    options: SearchOptions,
  ): Promise<readonly Hit[]> {
    const maxSnippets = options.snippets ?? DEFAULT_SNIPPETS
    const [documents, passages] = await Promise.all([
      this.#reader.documents(ranked.map(({ document }) => document)),
      this.#reader.passageRecords(ranked.map(({ passage }) => passage)),
    ])
    const titles = documents.map(({ title }) => title)
    const headings = passages.flatMap(passage => passage.headings)
    const bodies = maxSnippets === 0 ? [] : passages.map(({ text, bodyStart }) => text.slice(bodyStart))
    await this.#teachWords(finder, [...titles, ...headings, ...bodies])
    return ranked.map((hit, i) => {
      const firstPassage = this.#reader.passages.firstPassages[hit.document] as number
      return presentHit({ ...hit, passage: hit.passage - firstPassage }, documents[i], passages[i], {
        finder,
        maxSnippets,
      })
    })
  }
}

const DEFAULT_SNIPPETS = 3

async function analyzerOf(reader: IndexReader, name: string): Promise<Analyzer> {
  const { analysis, goldenTokens: stored } = reader.settings
  const found = `analysis ${analysis.version} of '${analysis.language}'`
  const expected = `analysis ${ANALYSIS_VERSION}`
  // First of all, for another version may know other languages.
  if (analysis.version !== ANALYSIS_VERSION) throw new IndexVersionError(name, found, expected)
  const analyzer = await createAnalyzer(analysis.language)
  if (JSON.stringify(goldenTokens(analyzer)) !== JSON.stringify(stored)) {
    throw new IndexVersionError(name, `${found} with other examples`, expected)
  }
  return analyzer
}

function infoOf(reader: IndexReader): IndexInfo {
  const { settings, passages } = reader
  return {
    formatVersion: reader.formatVersion,
    analysis: settings.analysis,
    documentCount: passages.documentCount,
    passageCount: passages.passageCount,
    wordCount: settings.wordCount,
    formCount: reader.formCount,
    termCount: reader.termCount,
    fields: [...new Set([...settings.fields, HEADING_FIELD])].sort(),
    byteLength: reader.byteLength,
    sections: reader.sections.map(({ name, byteLength }) => ({ name, byteLength })),
    root: settings.root,
    ranking: settings.ranking,
  }
}

function namesAlsoSearched(plan: Plan, words: LoadedWords): readonly NameAlsoSearched[] {
  return Array.from(presentSpellings(plan, words), ([form, spellings]) => ({
    name: capitalize(form),
    spellings: spellings.map(capitalize),
  }))
}

function capitalize(form: string): string {
  return form.charAt(0).toUpperCase() + form.slice(1)
}

function weightOf(leaf: LeafPlan, evaluation: Evaluation): number {
  if (leaf.kind === 'prefix' || leaf.kind === 'forms') return 1
  const factor = leaf.kind === 'term' && leaf.isStopWord ? evaluation.weights.stopWord : 1
  return factor * leafIdf(leaf, evaluation)
}

function presentHit(
  hit: RankedDocument,
  document: DocumentRecord | undefined,
  passage: PassageRecord | undefined,
  { finder, maxSnippets }: { readonly finder: MatchFinder; readonly maxSnippets: number },
): Hit {
  if (document === undefined || passage === undefined)
    throw new RangeError(`there is no document ${hit.document}`)
  const { text, bodyStart, headings, lineNumbers } = passage
  const { snippets, line } =
    maxSnippets === 0
      ? { snippets: [], line: lineNumbers[0] ?? 1 }
      : selectSnippets(text, bodyMatches(finder, passage), { bodyStart, maxSnippets, lineNumbers })
  return {
    document: hit.document,
    passage: hit.passage,
    path: document.path,
    title: document.title,
    titleRanges: mergeRanges(rangesOf(finder.find(document.title, 'title'))),
    headings,
    headingRanges: headings.map(heading => mergeRanges(rangesOf(finder.find(heading, 'heading')))),
    fields: document.fields,
    line,
    score: hit.score,
    snippets,
    morePassages: hit.passageCount - 1,
  }
}

/** Matches of the body by their place in the whole text. */
function bodyMatches(finder: MatchFinder, { text, bodyStart }: PassageRecord): readonly FoundMatch[] {
  return finder
    .find(text.slice(bodyStart), 'body')
    .map(match => ({ ...match, start: match.start + bodyStart, end: match.end + bodyStart }))
}

function rangesOf(places: readonly { readonly start: number; readonly end: number }[]): readonly TextRange[] {
  return places.map(({ start, end }) => [start, end] as const)
}
