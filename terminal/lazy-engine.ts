/** The layers below, each imported when it is first called. */
import type { Engine } from './engine.ts'

export const lazyEngine: Engine = {
  async openIndex(path) {
    const { openIndexFile } = await import('../query/node-index-file.ts')
    return openIndexFile(path)
  },

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
