/**
 * The compounds of a document that have a term as a part: krieg → kriegsdiplomatie, bürgerkrieg. The index counts such
 * occurrences without the compounds' names, so these are found in the texts again.
 */
import type { Analyzer } from '../analysis/analyzer.ts'
import type { IndexReader } from '../index-format/index-reader.ts'
import { splitCompounds } from './compound-splitter.ts'
import type { LoadedWords } from './loaded-words.ts'
import { MatchFinder } from './match-finder.ts'
import { HEADING_FIELD, type Plan, TITLE_FIELD } from './plan.ts'

/** @param place 'text' with its headings, 'heading', 'title', or the name of another field */
export type CompoundNames = (term: string, place: string) => readonly string[]

export interface NamingContext {
  readonly reader: IndexReader
  readonly analyzer: Analyzer
  readonly words: LoadedWords
}

/**
 * O(length of the texts).
 * @param passages of the document; the title and fields are read besides
 * @returns what tells the compounds with one of the plan's terms, in the order of the texts
 */
export async function nameCompounds(
  plan: Plan,
  document: number,
  passages: readonly number[],
  { reader, analyzer, words }: NamingContext,
): Promise<CompoundNames> {
  const texts = await readTexts(document, passages, reader)
  const finder = new MatchFinder(plan, analyzer, words.parts, () => 1)
  const compounds = await splitCompounds(reader, analyzer, finder.compoundsIn(texts.values()))
  const formsAt = new Map(Array.from(texts, ([place, text]) => [place, formsOf(text, analyzer)]))
  return (term, place) =>
    [...(formsAt.get(place) ?? [])].filter(form => compounds.get(form)?.some(part => part.term === term))
}

/** By their places. */
async function readTexts(
  document: number,
  passages: readonly number[],
  reader: IndexReader,
): Promise<ReadonlyMap<string, string>> {
  const [[record], passageRecords] = await Promise.all([
    reader.documents([document]),
    reader.passageRecords(passages),
  ])
  return new Map([
    ...Object.entries(record?.fields ?? {}).map(([name, values]) => [name, values.join('\n')] as const),
    [TITLE_FIELD, record?.title ?? ''],
    [HEADING_FIELD, passageRecords.flatMap(({ headings }) => headings).join('\n')],
    ['text', passageRecords.map(({ text }) => text).join('\n')],
  ])
}

function formsOf(text: string, analyzer: Analyzer): ReadonlySet<string> {
  const forms = new Set<string>()
  analyzer.tokenize(text, form => forms.add(form))
  return forms
}
