/** A build that went well. */
import type { BuildReport } from '../../indexer/build-report.ts'

export const report: BuildReport = {
  outcome: 'built',
  output: '',
  documents: 3,
  reusedDocuments: 0,
  passages: 4,
  words: 1234,
  terms: 90,
  inputBytes: 5000,
  indexBytes: 4096,
  sha256: 'ab'.repeat(32),
  skipped: [],
  elapsedMs: 12,
}
