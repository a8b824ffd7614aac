/**
 * Files, folders and ZIP archives → the bytes of an index, to any sink. The same documents give the same bytes, however
 * many threads work at it and with however much memory. A document that cannot be read is listed with its reason, and
 * the rest goes on.
 */
import { dirname, relative, resolve, sep } from 'node:path'
import { createAnalyzer, goldenTokens } from '../analysis/index.ts'
import type { ByteSink } from '../index-format/byte-source.ts'
import { DEFAULT_WEIGHTS } from '../ranking/weights.ts'
import type { BuildOptions } from './build-report.ts'
import { openBuiltInLexicon } from './built-in-lexicon.ts'
import { startBuildThread } from './crew/build-thread.ts'
import type { Crew, PassedDocuments } from './crew/crew.ts'
import { LocalCrew } from './crew/local-crew.ts'
import { ThreadCrew } from './crew/thread-crew.ts'
import { deflate } from './deflate.ts'
import { IndexBuilder, type IndexCounts } from './index-builder.ts'
import { planRuns, type RunPlan } from './run-plan.ts'
import { ScratchFile } from './scratch-file.ts'
import type { DocumentSource, SkippedDocument } from './sources/document-source.ts'
import { listSources } from './sources/list-sources.ts'

/** There is nothing to index: no document could be read. */
export class NoDocumentsError extends Error {
  override readonly name = 'NoDocumentsError'
  readonly skipped: readonly SkippedDocument[]

  constructor(inputs: readonly string[], skipped: readonly SkippedDocument[]) {
    const first =
      skipped[0] === undefined
        ? ''
        : `; the first of ${skipped.length} skipped: ${skipped[0].path}: ${skipped[0].reason}`
    super(
      `no document to index in ${inputs.join(', ')}: give text, Markdown or HTML files, folders of them, or ZIP archives${first}`,
    )
    this.skipped = skipped
  }
}

export interface WrittenIndex extends IndexCounts {
  readonly inputBytes: number
  readonly skipped: readonly SkippedDocument[]
}

/**
 * @param scratchPath free to be written to; nothing stays there
 * @throws NoDocumentsError when there is nothing to index
 * @throws the signal's reason when it ended the build
 */
export async function writeIndex(
  sink: ByteSink,
  options: BuildOptions,
  scratchPath: string,
): Promise<WrittenIndex> {
  const { sources, skipped, root } = await listSources(options.inputs, options)
  const plan = planRuns(sources, options)
  const scratch = new ScratchFile(scratchPath)
  const crew = startCrew(plan, options, scratch)
  try {
    const builder = await newBuilder(sink, scratch, options)
    const reading = { inputBytes: 0, skipped: [...skipped] }
    for await (const run of crew.readRuns(plan.runs, progressReporter(sources, options))) {
      builder.addRun(run)
      reading.inputBytes += run.inputBytes
      reading.skipped.push(...run.skipped)
    }
    reading.skipped.sort((a, b) => (a.path < b.path ? -1 : 1))
    if (builder.documentCount === 0) throw new NoDocumentsError(options.inputs, reading.skipped)
    options.signal?.throwIfAborted()
    const merged = builder.mergeRuns()
    scratch.flush()
    const lists = { tables: builder.tables(), byteLength: scratch.byteLength }
    for await (const encoded of crew.encodeLists(lists, merged.writer.orders())) merged.writer.add(encoded)
    return { ...builder.finish(merged, relativeRoot(options.output, root)), ...reading }
  } finally {
    await crew.close()
    scratch.close()
  }
}

function startCrew({ threadCount, cacheBytes }: RunPlan, options: BuildOptions, scratch: ScratchFile): Crew {
  const { language = DEFAULT_LANGUAGE, maxDocumentBytes, signal } = options
  const crewOptions = { language, maxDocumentBytes, cacheBytes }
  if (threadCount === 1) return new LocalCrew(crewOptions, scratch, signal)
  const settings = { options: crewOptions, scratchDescriptor: scratch.descriptor }
  return new ThreadCrew(
    Array.from({ length: threadCount }, () => startBuildThread(settings)),
    signal,
  )
}

const DEFAULT_LANGUAGE = 'de'

async function newBuilder(
  sink: ByteSink,
  scratch: ScratchFile,
  { language = DEFAULT_LANGUAGE }: BuildOptions,
): Promise<IndexBuilder> {
  const analyzer = await createAnalyzer(language)
  return new IndexBuilder(sink, scratch, analyzer, {
    deflate,
    goldenTokens: goldenTokens(analyzer),
    ranking: DEFAULT_WEIGHTS,
    ...(analyzer.settings.language === 'de' && { lexicon: openBuiltInLexicon() }),
  })
}

/** Reports the beginning, then whenever documents have been read or skipped, then that all is to be written. */
function progressReporter(
  sources: readonly DocumentSource[],
  { onProgress }: BuildOptions,
): (passed: PassedDocuments) => void {
  const documentTotal = sources.length
  const byteTotal = sources.reduce((sum, source) => sum + source.byteLength, 0)
  let documents = 0
  let bytes = 0
  const report = () => {
    const phase = documents < documentTotal ? 'read' : 'write'
    onProgress?.({ phase, documents, documentTotal, bytes, byteTotal })
  }
  report()
  return ({ count, byteLength }) => {
    documents += count
    bytes += byteLength
    report()
  }
}

/** The same on every machine where the index lies in the same place beside its sources. */
function relativeRoot(output: string, root: string): string {
  return (
    relative(dirname(resolve(output)), root)
      .split(sep)
      .join('/') || '.'
  )
}
