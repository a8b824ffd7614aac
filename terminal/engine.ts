/**
 * What the commands ask of the layers below. What few runs need is loaded when it is asked for: a search starts without
 * the readers of HTML and ZIP, and only the interface loads Ink. Tests put a fake in its place.
 */
import type { AnalysisStep } from '../analysis/analysis-steps.ts'
import type { BuildOptions, BuildReport } from '../indexer/build-report.ts'
import type { CheckReport } from '../indexer/check.ts'
import type { SearchIndex } from '../query/search-index.ts'

export interface Engine {
  openIndex(path: string): Promise<SearchIndex>
  buildIndex(options: BuildOptions): Promise<BuildReport>
  checkIndex(options: BuildOptions): Promise<CheckReport>
  /** @param language ISO 639-1 code */
  analyze(text: string, language: string): Promise<readonly AnalysisStep[]>
}
