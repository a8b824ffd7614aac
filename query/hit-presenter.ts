/**
 * Ranked documents → what is shown of them: title, headings and snippets, with what the query matches in them.
 * Lives as long as the open index, to remember what it learns of the words of the texts.
 */
import type { IndexReader } from '../index-format/index-reader.ts'
import type { PassageRecord } from '../index-format/stored-records.ts'
import { mergeRanges } from './highlight-ranges.ts'
import { findImpliedTerms } from './implied-terms.ts'
import type { LexicalAnalyzer } from './lexical-analyzer.ts'
import { type FoundMatch, MatchFinder, type ReadText, type Zone } from './match-finder.ts'
import type { RankedDocument, RankedPassage } from './rank.ts'
import { RememberedAnswers } from './remembered-answers.ts'
import type { Hit, PassageHit, TextRange } from './search-index.ts'
import type { ShownQuery } from './shown-query.ts'
import { analyzeShown, type ShownText } from './shown-text.ts'
import { selectSnippets } from './snippet.ts'
import { TextAnalyzer } from './text-analyzer.ts'
import type { WordRelatives } from './word-relatives.ts'

export class HitPresenter {
  readonly #reader: IndexReader
  readonly #texts: TextAnalyzer
  readonly #relatives: WordRelatives
  readonly #impliedTerms: RememberedAnswers<string, string>
  readonly #shownDocuments: RememberedAnswers<number, ShownDocument>
  readonly #shownHeads: RememberedAnswers<number, ShownHead>
  /**
   * Texts of the first answer are not analysed, nor when they come again: as long as nothing is compiled, that would take
   * it some 8 ms more.
   */
  #isFirst = true

  constructor(reader: IndexReader, analyzer: LexicalAnalyzer, relatives: WordRelatives) {
    this.#reader = reader
    this.#texts = new TextAnalyzer(analyzer)
    this.#relatives = relatives
    this.#impliedTerms = new RememberedAnswers(REMEMBERED_FORMS, forms => findImpliedTerms(reader, forms))
    this.#shownDocuments = new RememberedAnswers(REMEMBERED_DOCUMENTS, async numbers => {
      const records = await reader.documents(numbers)
      const titles = await this.#analyze(records.map(({ title }) => title))
      return byNumber(
        numbers,
        records.map(({ path, fields }, i) => ({ path, fields, title: titles[i] as ShownText })),
      )
    })
    this.#shownHeads = new RememberedAnswers(REMEMBERED_HEADS, async numbers => {
      const records = await reader.passageRecords(numbers)
      const headings = await this.#analyze(records.flatMap(record => record.headings))
      let end = 0
      return byNumber(
        numbers,
        records.map(({ headings: { length }, lineNumbers: [firstLine = 1] }) => {
          end += length
          return { headings: headings.slice(end - length, end), firstLine }
        }),
      )
    })
  }

  /** @param maxSnippets greatest number for each hit; bodies are not looked at for 0 */
  async present(
    ranked: readonly RankedDocument[],
    query: ShownQuery,
    maxSnippets: number,
  ): Promise<readonly Hit[]> {
    const [documents, passages] = await Promise.all([
      this.#documentsOf(ranked),
      this.#shownPassages(ranked, maxSnippets),
    ])
    const finder = this.#finderOf(query)
    const read = passages.map(passage => readPassage(finder, passage))
    const titles = documents.map(({ title }) => finder.readShown(title))
    await this.#teach(finder)
    this.#isFirst = false
    return ranked.map((hit, i) => {
      const { path, title, fields } = documents[i] as ShownDocument
      const inPassage = this.#passageHit(hit, read[i] as ReadPassage, finder, maxSnippets)
      return {
        document: hit.document,
        path,
        title: title.text,
        titleRanges: highlightsIn(finder, titles[i] as ReadText, 'title'),
        fields,
        morePassages: hit.passageCount - 1,
        passage: inPassage.passage,
        score: inPassage.score,
        headings: inPassage.headings,
        headingRanges: inPassage.headingRanges,
        line: inPassage.line,
        snippets: inPassage.snippets,
      }
    })
  }

  /** The same of passages without what their documents tell. */
  async presentPassages(
    ranked: readonly RankedPassage[],
    query: ShownQuery,
    maxSnippets: number,
  ): Promise<readonly PassageHit[]> {
    const passages = await this.#shownPassages(ranked, maxSnippets)
    const finder = this.#finderOf(query)
    const read = passages.map(passage => readPassage(finder, passage))
    await this.#teach(finder)
    return ranked.map((hit, i) => this.#passageHit(hit, read[i] as ReadPassage, finder, maxSnippets))
  }

  /** Where the query matches in a text. */
  async highlight(query: ShownQuery, text: string): Promise<readonly TextRange[]> {
    const finder = this.#finderOf(query)
    const read = finder.read(text)
    await this.#teach(finder)
    return highlightsIn(finder, read, 'body')
  }

  async #documentsOf(ranked: readonly RankedDocument[]): Promise<readonly ShownDocument[]> {
    const numbers = ranked.map(({ document }) => document)
    const documents = await this.#shownDocuments.get(numbers)
    return numbers.map(number => documents.get(number) as ShownDocument)
  }

  async #shownPassages(
    ranked: readonly RankedPassage[],
    maxSnippets: number,
  ): Promise<readonly ShownPassage[]> {
    const numbers = ranked.map(({ passage }) => passage)
    const records = maxSnippets === 0 ? [] : await this.#reader.passageRecords(numbers)
    // Those of the last hits are kept: a block of texts is inflated for each.
    const heads = await this.#shownHeads.get(numbers)
    return numbers.map((number, i) => ({ head: heads.get(number) as ShownHead, record: records[i] }))
  }

  #finderOf({ plan, relatives, weigh }: ShownQuery): MatchFinder {
    return new MatchFinder(plan, this.#texts, relatives, weigh)
  }

  #passageHit(
    { document, passage, score }: RankedPassage,
    read: ReadPassage,
    finder: MatchFinder,
    maxSnippets: number,
  ): PassageHit {
    const number = passage - (this.#reader.passages.firstPassages[document] as number)
    const { line, snippets } = showBody(read, finder, maxSnippets)
    return {
      passage: number,
      score,
      headings: read.passage.head.headings.map(({ text }) => text),
      headingRanges: read.headings.map(heading => highlightsIn(finder, heading, 'heading')),
      line,
      snippets,
    }
  }

  async #analyze(texts: readonly string[]): Promise<readonly ShownText[]> {
    return this.#isFirst
      ? texts.map(text => ({ text, words: undefined }))
      : analyzeShown(texts, this.#texts, implied => this.#impliedTerms.get(implied))
  }

  async #teach(finder: MatchFinder): Promise<void> {
    finder.learnImpliedTerms(await this.#impliedTerms.get(finder.impliedForms))
    finder.learnCompounds(await this.#relatives.split(finder.compounds))
  }
}

/** What is implied is rare. */
const REMEMBERED_FORMS = 1024

/** The hits of 500 queries: about 1 kB each, and a block is inflated for one that is missing. */
const REMEMBERED_HEADS = 6000

/** The same. */
const REMEMBERED_DOCUMENTS = 3000

function byNumber<Value>(numbers: readonly number[], values: readonly Value[]): ReadonlyMap<number, Value> {
  return new Map(numbers.map((number, i) => [number, values[i] as Value]))
}

interface ShownDocument extends Pick<Hit, 'path' | 'fields'> {
  readonly title: ShownText
}

/** What is shown of every passage. */
interface ShownHead {
  readonly headings: readonly ShownText[]
  /** 1-based line in the source where it begins. */
  readonly firstLine: number
}

interface ShownPassage {
  readonly head: ShownHead
  /** Undefined where no snippets are asked for. */
  readonly record: PassageRecord | undefined
}

interface ReadPassage {
  readonly passage: ShownPassage
  readonly headings: readonly ReadText[]
  /** Undefined where no snippets are asked for. */
  readonly body: ReadText | undefined
}

function readPassage(finder: MatchFinder, passage: ShownPassage): ReadPassage {
  const { head, record } = passage
  // The longest first: the engine compiles an expression for long texts at once, and interprets it for short ones.
  const body = record && finder.read(record.text.slice(record.bodyStart))
  return { passage, headings: head.headings.map(heading => finder.readShown(heading)), body }
}

function showBody(
  { passage: { head, record }, body }: ReadPassage,
  finder: MatchFinder,
  maxSnippets: number,
): Pick<PassageHit, 'line' | 'snippets'> {
  if (body === undefined || record === undefined) return { snippets: [], line: head.firstLine }
  return selectSnippets(record.text, inWhole(finder.find(body, 'body'), record.bodyStart), {
    bodyStart: record.bodyStart,
    maxSnippets,
    lineNumbers: record.lineNumbers,
  })
}

/** Matches of the body by their place in the whole text. */
function inWhole(matches: readonly FoundMatch[], bodyStart: number): readonly FoundMatch[] {
  return matches.map(({ start, end, word, weight }) => ({
    start: start + bodyStart,
    end: end + bodyStart,
    word,
    weight,
  }))
}

function highlightsIn(finder: MatchFinder, read: ReadText, zone: Zone): TextRange[] {
  return mergeRanges(finder.find(read, zone).map(({ start, end }) => [start, end] as const))
}
