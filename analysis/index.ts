/** German text analysis: text → forms with offsets, forms → terms. */

export { type AnalysisStep, analysisSteps } from './analysis-steps.ts'
export { ANALYSIS_VERSION } from './analysis-version.ts'
export type { AnalysisSettings, Analyzer, TokenSink } from './analyzer.ts'
export { germanAnalyzer } from './german-analyzer.ts'
export { stemGerman, type UmlautRule } from './german-stemmer.ts'
export { GERMAN_EXAMPLES_CRC32, type GoldenExample, type GoldenToken, goldenTokens } from './golden-tokens.ts'
export { createAnalyzer, UnknownLanguageError } from './language-analyzer.ts'
export { nameKey } from './name-key.ts'
export { normalForm } from './normal-form.ts'
export { separatedVerb } from './separable-verb.ts'
export { GERMAN_STOP_WORDS } from './stop-words.ts'
export {
  completeSuspended,
  isSuspendedForm,
  type PartRange,
  suspendedCandidates,
  wholeOfSuspended,
} from './suspended-form.ts'
export { TokenColumns } from './token-columns.ts'
