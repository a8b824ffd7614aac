/**
 * The analysis of a text with the words of an index: its tokens with their places, normal forms and terms, and the parts
 * of those that are compounds.
 *
 *   "Kriegsdiplomatie" → { form: 'kriegsdiplomatie', term: 'kriegsdiplomati', start: 0, end: 16, …,
 *     parts: [{ form: 'krieg', term: 'krieg', start: 0, end: 5 }, { form: 'diplomatie', …, start: 6, end: 16 }] }
 */
import { type AnalysisStep, analysisSteps } from '../analysis/analysis-steps.ts'
import type { IndexReader } from '../index-format/index-reader.ts'
import { type CompoundWord, splitCompounds } from './compound-splitter.ts'
import type { LexicalAnalyzer } from './lexical-analyzer.ts'

export interface AnalyzedToken extends AnalysisStep {
  /**
   * With their places in the text; that of the whole token where its letters were not written so, as with soft hyphens
   * within. None of a token that is no compound.
   */
  readonly parts: readonly CompoundWord[]
}

export async function analyzeText(
  text: string,
  reader: IndexReader,
  analyzer: LexicalAnalyzer,
): Promise<readonly AnalyzedToken[]> {
  const steps = analysisSteps(text, analyzer)
  const compounds = await splitCompounds(reader, analyzer, [...new Set(steps.map(({ form }) => form))])
  return steps.map(step => {
    const parts = compounds.get(step.form) ?? []
    return { ...step, parts: parts.map(part => placePart(part, step)) }
  })
}

function placePart(part: CompoundWord, { surface, form, start, end }: AnalysisStep): CompoundWord {
  const isWrittenSo = surface.toLowerCase() === form
  return isWrittenSo ? { ...part, start: start + part.start, end: start + part.end } : { ...part, start, end }
}
