/** The layers below. Those that few runs need are imported when they are first called. */
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
    const { analysisSteps, createAnalyzer } = await import('../analysis/index.ts')
    return analysisSteps(text, await createAnalyzer(language))
  },
}
