/** The layers below; what builds an index is imported when it is first called. */
import { analysisSteps, createAnalyzer } from '../analysis/index.ts'
import { openIndexFile } from '../query/node-index-file.ts'
import type { Engine } from './engine.ts'

export const lazyEngine: Engine = {
  openIndex: openIndexFile,

  async buildIndex(options) {
    const { buildIndex } = await import('../indexer/build.ts')
    return buildIndex(options)
  },

  async checkIndex(options) {
    const { checkIndex } = await import('../indexer/check.ts')
    return checkIndex(options)
  },

  async analyze(text, language) {
    return analysisSteps(text, await createAnalyzer(language))
  },
}
