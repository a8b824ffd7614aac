/**
 * Files, folders and ZIP archives → one index file in its place, with a report.
 */
import type { BuildOptions, BuildReport } from './build-report.ts'
import { digestFile } from './file-digest.ts'
import { OutputFile } from './output-file.ts'
import { PreviousIndexError } from './previous-index.ts'
import { writeIndex } from './write-index.ts'

/**
 * @throws OutputError when the index cannot be written
 * @throws NoDocumentsError when there is nothing to index
 * @throws the signal's reason when it ended the build
 */
export async function buildIndex(options: BuildOptions): Promise<BuildReport> {
  const startedAt = performance.now()
  try {
    return await build(options, startedAt)
  } catch (error) {
    if (!(error instanceof PreviousIndexError)) throw error
    const report = await build({ ...options, full: true }, startedAt)
    return { ...report, reuseProblem: error.problem }
  }
}

/** @throws PreviousIndexError where there is an index already that is of no use, which may turn out late */
async function build(options: BuildOptions, startedAt: number): Promise<BuildReport> {
  const output = new OutputFile(options.output)
  try {
    const written = await writeIndex(output, options, output.scratchPath)
    output.flush()
    const digest = await digestFile(output.temporaryPath)
    const current = options.ifStale ? await digestFile(options.output) : undefined
    options.signal?.throwIfAborted()
    const isCurrent = current !== undefined && current.sha256 === digest?.sha256
    if (isCurrent) output.discard()
    else output.commit()
    return {
      outcome: isCurrent ? 'current' : 'built',
      output: options.output,
      ...written,
      indexBytes: digest?.byteLength ?? 0,
      sha256: digest?.sha256 ?? '',
      elapsedMs: performance.now() - startedAt,
    }
  } catch (error) {
    output.discard()
    throw error
  }
}
