/**
 * The compounds of a document that have a term as a part: krieg → kriegsdiplomatie, bürgerkrieg. The index counts such
 * occurrences without the compounds' names, so these are found in the texts again.
 */
import type { IndexReader } from '../index-format/index-reader.ts'
import { splitCompounds } from './compound-splitter.ts'
import type { LexicalAnalyzer } from './lexical-analyzer.ts'
import type { LoadedWords } from './loaded-words.ts'
import { partFilter } from './part-filter.ts'
import { type Plan, visitLeaves } from './plan.ts'
import type { OccurrencePlace } from './score-part.ts'

/** Those with a term as a part, in the order of the text. */
export type CompoundNames = (term: string, place: OccurrencePlace) => readonly string[]

export interface NamingContext {
  readonly reader: IndexReader
  readonly analyzer: LexicalAnalyzer
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
  const formsAt = new Map(Array.from(texts, ([place, text]) => [place, formsOf(text, analyzer)]))
  const forms = new Set([...formsAt.values()].flatMap(set => [...set]))
  const compounds = await splitCompounds(reader, analyzer, candidates(forms, plan, words))
  return (term, place) =>
    [...(formsAt.get(place) ?? [])].filter(form => compounds.get(form)?.some(part => part.term === term))
}

/** By their places. */
async function readTexts(
  document: number,
  passages: readonly number[],
  reader: IndexReader,
): Promise<ReadonlyMap<OccurrencePlace, string>> {
  const [[record], passageRecords] = await Promise.all([
    reader.documents([document]),
    reader.passageRecords(passages),
  ])
  return new Map([
    [
      'field',
      Object.values(record?.fields ?? {})
        .flat()
        .join('\n'),
    ],
    ['title', record?.title ?? ''],
    ['heading', passageRecords.flatMap(({ headings }) => headings).join('\n')],
    ['text', passageRecords.map(({ text }) => text).join('\n')],
  ])
}

/** Those that may have a word of the plan as a part. */
function candidates(forms: Iterable<string>, plan: Plan, { parts }: LoadedWords): readonly string[] {
  const terms = new Set<string>()
  visitLeaves(plan, 'matching', leaf => {
    if (leaf.kind !== 'term') return
    for (const { term } of [leaf.word, ...(parts.get(leaf.word.form) ?? [])]) terms.add(term)
  })
  return [...forms].filter(partFilter(terms))
}

function formsOf(text: string, analyzer: LexicalAnalyzer): ReadonlySet<string> {
  const forms = new Set<string>()
  analyzer.tokenize(text, form => forms.add(form))
  return forms
}
