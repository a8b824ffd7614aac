/** The analyzer that an index was made by; its stored examples tell whether ours still is the same. */
import type { Analyzer } from '../analysis/analyzer.ts'
import {
  ANALYSIS_VERSION,
  createAnalyzer,
  GERMAN_EXAMPLES_CRC32,
  type GoldenExample,
  goldenTokens,
} from '../analysis/index.ts'
import { crc32 } from '../index-format/crc32.ts'
import { IndexVersionError } from '../index-format/errors.ts'
import type { IndexReader } from '../index-format/index-reader.ts'

/**
 * @param name of the index, for messages
 * @throws IndexVersionError when the index was made by another analysis
 */
export async function analyzerOf(reader: IndexReader, name: string): Promise<Analyzer> {
  const { analysis, goldenTokens: stored } = reader.settings
  const found = `analysis ${analysis.version} of '${analysis.language}'`
  const expected = `analysis ${ANALYSIS_VERSION}`
  // First of all, for another version may know other languages.
  if (analysis.version !== ANALYSIS_VERSION) throw new IndexVersionError(name, found, expected)
  const analyzer = await createAnalyzer(analysis.language)
  if (!analysesAlike(analyzer, stored)) {
    throw new IndexVersionError(name, `${found} with other examples`, expected)
  }
  return analyzer
}

function analysesAlike(analyzer: Analyzer, stored: readonly GoldenExample[]): boolean {
  const examples = JSON.stringify(stored)
  const isKnown =
    analyzer.settings.language === 'de' && crc32(new TextEncoder().encode(examples)) === GERMAN_EXAMPLES_CRC32
  return isKnown || JSON.stringify(goldenTokens(analyzer)) === examples
}
