/**
 * A title or heading with its words, each with its term. It is shown with hit after hit, so it is analysed once and then
 * held against every query: to look for its matches by their letters (match-prefilter.ts) took a quarter of a query.
 */
import { isImplied } from '../index-format/dictionary-key.ts'
import type { AnalyzedForm, TextAnalyzer } from './text-analyzer.ts'

export interface ShownText {
  readonly text: string
  /** Undefined where the text was not analysed. */
  readonly words: readonly ShownWord[] | undefined
}

/** A token of the text. */
export interface ShownWord {
  readonly analyzed: AnalyzedForm
  readonly position: number
  /** Half-open [start, end) in UTF-16 code units. */
  readonly start: number
  readonly end: number
}

/** @param termsOf the terms of implied forms, as the index has them */
export async function analyzeShown(
  texts: readonly string[],
  analyzer: TextAnalyzer,
  termsOf: (implied: readonly string[]) => Promise<ReadonlyMap<string, string>>,
): Promise<readonly ShownText[]> {
  const shown = texts.map(text => ({
    text,
    words: text.length > LONGEST_ANALYZED ? undefined : wordsOf(text, analyzer),
  }))
  const implied = shown.flatMap(({ words = [] }) =>
    words.map(({ analyzed }) => analyzed.form).filter(isImplied),
  )
  if (implied.length === 0) return shown
  const terms = await termsOf([...new Set(implied)])
  return shown.map(({ text, words }) => ({ text, words: words?.map(word => withTerm(word, terms)) }))
}

/** In UTF-16 code units. Words take 60 bytes each: what is longer is no title, and not worth so much memory. */
const LONGEST_ANALYZED = 1000

function wordsOf(text: string, analyzer: TextAnalyzer): readonly ShownWord[] {
  const tokens = analyzer.read(text)
  return Array.from({ length: tokens.count }, (_, i) => ({
    analyzed: analyzer.analyze(tokens.form(i)),
    position: tokens.position(i),
    start: tokens.start(i),
    end: tokens.end(i),
  }))
}

/** What is implied has its term from the index, or none that a query has. */
function withTerm(word: ShownWord, terms: ReadonlyMap<string, string>): ShownWord {
  const { analyzed, position, start, end } = word
  const { form } = analyzed
  if (!isImplied(form)) return word
  const term = terms.get(form) ?? form
  return { analyzed: { form, term, consonants: undefined }, position, start, end }
}
