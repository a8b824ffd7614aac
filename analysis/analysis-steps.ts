/**
 * Every step of the analysis of a text, as data to be shown: what stands there, the form it takes, the term
 * under which it is found.
 *
 *   "Häuser" → { form: 'häuser', position: 0, start: 0, end: 6, surface: 'Häuser', term: 'haus', isStopWord: false }
 */
import type { Analyzer } from './analyzer.ts'

export interface AnalysisStep {
  readonly form: string
  readonly position: number
  /** Half-open [start, end) in UTF-16 code units of the text. */
  readonly start: number
  readonly end: number
  /** The text from start to end. */
  readonly surface: string
  readonly term: string
  readonly isStopWord: boolean
}

/** The tokens of a text in the order in which the analyzer emits them. */
export function analysisSteps(text: string, analyzer: Analyzer): readonly AnalysisStep[] {
  const steps: AnalysisStep[] = []
  analyzer.tokenize(text, (form, position, start, end) => {
    const surface = text.slice(start, end)
    const term = analyzer.term(form)
    steps.push({ form, position, start, end, surface, term, isStopWord: analyzer.isStopWord(form) })
  })
  return steps
}
