/**
 * Ranked documents → what is shown of them: title, headings and snippets, with what the query matches in them.
 * Lives as long as the open index, to remember what it learns of the words of the texts.
 */
import type { IndexReader } from '../index-format/index-reader.ts'
import type { DocumentRecord, PassageRecord } from '../index-format/stored-records.ts'
import { type CompoundWord, splitCompounds } from './compound-splitter.ts'
import { mergeRanges } from './highlight-ranges.ts'
import { findImpliedTerms } from './implied-terms.ts'
import type { LexicalAnalyzer } from './lexical-analyzer.ts'
import { type FoundMatch, MatchFinder, type ReadText, type Zone } from './match-finder.ts'
import type { Relatives } from './match-leaves.ts'
import type { LeafPlan, Plan } from './plan.ts'
import type { RankedDocument } from './rank.ts'
import { RememberedAnswers } from './remembered-answers.ts'
import type { Hit, TextRange } from './search-index.ts'
import { selectSnippets } from './snippet.ts'
import { TextAnalyzer } from './text-analyzer.ts'

/** A query whose matches are marked. */
export interface ShownQuery {
  readonly plan: Plan
  readonly relatives: Relatives
  /** The weight of a leaf, > 0. */
  weigh(leaf: LeafPlan): number
}

export class HitPresenter {
  readonly #reader: IndexReader
  readonly #texts: TextAnalyzer
  readonly #compounds: RememberedAnswers<readonly CompoundWord[]>
  readonly #impliedTerms: RememberedAnswers<string>

  constructor(reader: IndexReader, analyzer: LexicalAnalyzer) {
    this.#reader = reader
    this.#texts = new TextAnalyzer(analyzer)
    this.#compounds = new RememberedAnswers(REMEMBERED_FORMS, forms =>
      splitCompounds(reader, analyzer, forms),
    )
    this.#impliedTerms = new RememberedAnswers(REMEMBERED_FORMS, forms => findImpliedTerms(reader, forms))
  }

  /** @param maxSnippets greatest number for each hit; bodies are not looked at for 0 */
  async present(
    ranked: readonly RankedDocument[],
    query: ShownQuery,
    maxSnippets: number,
  ): Promise<readonly Hit[]> {
    const [documents, passages] = await Promise.all([
      this.#reader.documents(ranked.map(({ document }) => document)),
      this.#reader.passageRecords(ranked.map(({ passage }) => passage)),
    ])
    const finder = this.#finderOf(query)
    const read = ranked.map(({ document }, i) =>
      readHit(finder, documents[i], passages[i], { document, maxSnippets }),
    )
    await this.#teach(finder)
    return ranked.map((hit, i) => {
      const firstPassage = this.#reader.passages.firstPassages[hit.document] as number
      return hitOf({ ...hit, passage: hit.passage - firstPassage }, read[i] as ReadHit, finder, maxSnippets)
    })
  }

  /** Where the query matches in a text. */
  async highlight(query: ShownQuery, text: string): Promise<readonly TextRange[]> {
    const finder = this.#finderOf(query)
    const read = finder.read(text)
    await this.#teach(finder)
    return highlightsIn(finder, read, 'body')
  }

  #finderOf({ plan, relatives, weigh }: ShownQuery): MatchFinder {
    return new MatchFinder(plan, this.#texts, relatives, weigh)
  }

  async #teach(finder: MatchFinder): Promise<void> {
    finder.learnImpliedTerms(await this.#impliedTerms.get(finder.impliedForms))
    finder.learnCompounds(await this.#compounds.get(finder.compounds))
  }
}

/** About 2 MB of compounds with their parts. */
const REMEMBERED_FORMS = 4096

interface ReadHit {
  readonly document: DocumentRecord
  readonly passage: PassageRecord
  readonly title: ReadText
  readonly headings: readonly ReadText[]
  /** Undefined where no snippets are asked for. */
  readonly body: ReadText | undefined
}

function readHit(
  finder: MatchFinder,
  document: DocumentRecord | undefined,
  passage: PassageRecord | undefined,
  options: { readonly document: number; readonly maxSnippets: number },
): ReadHit {
  if (document === undefined || passage === undefined)
    throw new RangeError(`there is no document ${options.document}`)
  return {
    document,
    passage,
    title: finder.read(document.title),
    headings: passage.headings.map(heading => finder.read(heading)),
    body: options.maxSnippets === 0 ? undefined : finder.read(passage.text.slice(passage.bodyStart)),
  }
}

function hitOf(
  hit: RankedDocument,
  { document, passage, title, headings, body }: ReadHit,
  finder: MatchFinder,
  maxSnippets: number,
): Hit {
  const { text, bodyStart, lineNumbers } = passage
  const { snippets, line } =
    body === undefined
      ? { snippets: [], line: lineNumbers[0] ?? 1 }
      : selectSnippets(text, inWhole(finder.find(body, 'body'), bodyStart), {
          bodyStart,
          maxSnippets,
          lineNumbers,
        })
  return {
    document: hit.document,
    passage: hit.passage,
    path: document.path,
    title: document.title,
    titleRanges: highlightsIn(finder, title, 'title'),
    headings: passage.headings,
    headingRanges: headings.map(heading => highlightsIn(finder, heading, 'heading')),
    fields: document.fields,
    line,
    score: hit.score,
    snippets,
    morePassages: hit.passageCount - 1,
  }
}

/** Matches of the body by their place in the whole text. */
function inWhole(matches: readonly FoundMatch[], bodyStart: number): readonly FoundMatch[] {
  return matches.map(match => ({ ...match, start: match.start + bodyStart, end: match.end + bodyStart }))
}

function highlightsIn(finder: MatchFinder, read: ReadText, zone: Zone): TextRange[] {
  return mergeRanges(finder.find(read, zone).map(({ start, end }) => [start, end] as const))
}
