/**
 * Files, folders and ZIP archives → one index file, with a report. A document that cannot be read is listed with its
 * reason, and the rest goes on.
 */
import { createHash } from 'node:crypto'
import { dirname, relative, resolve, sep } from 'node:path'
import { createAnalyzer, goldenTokens } from '../analysis/index.ts'
import type { ByteSink } from '../index-format/byte-source.ts'
import { CONTENT_HASH_BYTES } from '../index-format/stored-records.ts'
import { DEFAULT_WEIGHTS } from '../ranking/weights.ts'
import type { BuildOptions, BuildReport } from './build-report.ts'
import { openBuiltInLexicon } from './built-in-lexicon.ts'
import { deflate } from './deflate.ts'
import { digestFile } from './file-digest.ts'
import { IndexBuilder, type IndexCounts, type IndexedDocument } from './index-builder.ts'
import { OutputFile } from './output-file.ts'
import { splitSections } from './readers/passages.ts'
import { readDocument } from './readers/read-document.ts'
import {
  DocumentReadError,
  type DocumentSource,
  type SkippedDocument,
  type SourceListing,
} from './sources/document-source.ts'
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

/**
 * @throws OutputError when the index cannot be written
 * @throws NoDocumentsError when there is nothing to index
 * @throws the signal's reason when it ended the build
 */
export async function buildIndex(options: BuildOptions): Promise<BuildReport> {
  const startedAt = performance.now()
  const output = new OutputFile(options.output)
  try {
    const written = await writeIndex(output, options)
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

export interface WrittenIndex extends IndexCounts {
  readonly inputBytes: number
  readonly skipped: readonly SkippedDocument[]
}

/** Writes the index that `options.inputs` make to any sink. */
export async function writeIndex(sink: ByteSink, options: BuildOptions): Promise<WrittenIndex> {
  const analyzer = await createAnalyzer(options.language ?? 'de')
  const listing = await listSources(options.inputs, options)
  try {
    const builder = new IndexBuilder(analyzer, sink, {
      deflate,
      goldenTokens: goldenTokens(analyzer),
      ranking: DEFAULT_WEIGHTS,
      ...(analyzer.settings.language === 'de' && { lexicon: openBuiltInLexicon() }),
    })
    const { inputBytes, skipped } = await addDocuments(builder, listing, options)
    const counts = builder.finish(relativeRoot(options.output, listing.root))
    if (counts.documents === 0) throw new NoDocumentsError(options.inputs, skipped)
    return { ...counts, inputBytes, skipped }
  } finally {
    await listing.close()
  }
}

async function addDocuments(
  builder: IndexBuilder,
  { sources, skipped: skippedBefore }: SourceListing,
  { onProgress, signal }: BuildOptions,
): Promise<{ inputBytes: number; skipped: readonly SkippedDocument[] }> {
  const skipped = [...skippedBefore]
  const documentTotal = sources.length
  const byteTotal = sources.reduce((sum, source) => sum + source.byteLength, 0)
  let inputBytes = 0
  /** Of all documents passed, those skipped included, so that a progress bar fills. */
  let passedBytes = 0
  for (const [documents, source] of sources.entries()) {
    signal?.throwIfAborted()
    onProgress?.({ phase: 'read', documents, documentTotal, bytes: passedBytes, byteTotal })
    try {
      const bytes = await source.read()
      builder.add(documentOf(source, bytes))
      inputBytes += bytes.length
    } catch (error) {
      if (!(error instanceof DocumentReadError)) throw error
      skipped.push({ path: source.path, reason: error.message })
    }
    passedBytes += source.byteLength
  }
  signal?.throwIfAborted()
  onProgress?.({ phase: 'write', documents: documentTotal, documentTotal, bytes: byteTotal, byteTotal })
  return { inputBytes, skipped: skipped.sort((a, b) => (a.path < b.path ? -1 : 1)) }
}

function documentOf(source: DocumentSource, bytes: Uint8Array): IndexedDocument {
  const { sections, ...document } = readDocument(source.path, bytes)
  const contentHash = createHash('sha256').update(bytes).digest().subarray(0, CONTENT_HASH_BYTES)
  return { ...document, path: source.path, contentHash, passages: splitSections(sections) }
}

/** The same on every machine where the index lies in the same place beside its sources. */
function relativeRoot(output: string, root: string): string {
  return (
    relative(dirname(resolve(output)), root)
      .split(sep)
      .join('/') || '.'
  )
}
