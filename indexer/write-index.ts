/**
 * Files, folders and ZIP archives → the bytes of an index, to any sink. The same documents give the same bytes, however
 * many threads work at it and with however much memory. A document that cannot be read is listed with its reason, and
 * the rest goes on. Documents that the index at `options.output` has as they are need not be read again: the bytes are
 * the same.
 */
import { dirname, relative, resolve, sep } from 'node:path'
import type { Analyzer } from '../analysis/analyzer.ts'
import { createAnalyzer, goldenTokens } from '../analysis/index.ts'
import type { ByteSink } from '../index-format/byte-source.ts'
import { DEFAULT_WEIGHTS } from '../ranking/weights.ts'
import type { BuildOptions, BuildReport } from './build-report.ts'
import { type VocabularyWork, vocabularyBuilding } from './build-vocabulary.ts'
import { builtInLexiconOf } from './built-in-lexicon.ts'
import { startBuildThread } from './crew/build-thread.ts'
import type { Crew, PassedDocuments, PreviousFile } from './crew/crew.ts'
import { CrewShifts } from './crew/crew-shifts.ts'
import { LocalCrew } from './crew/local-crew.ts'
import { ThreadCrew } from './crew/thread-crew.ts'
import { deflate } from './deflate.ts'
import { IndexBuilder, type IndexCounts, type PreviousContents } from './index-builder.ts'
import { tailBuilding } from './index-tail.ts'
import { choosePreset } from './preset-dictionary.ts'
import { planRuns, type RunPlan } from './run-plan.ts'
import { ScratchFile } from './scratch-file.ts'
import type { DocumentSource, SkippedDocument, SourceListing } from './sources/document-source.ts'
import { listSources } from './sources/list-sources.ts'
import { openUpdate, type Update, type UpdateTools } from './update.ts'
import type { VocabularyAnswer } from './vocabulary-worker.ts'
import { WordKnowledge } from './word-knowledge.ts'

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

export interface WrittenIndex extends IndexCounts, Pick<BuildReport, 'reusedDocuments'> {
  readonly inputBytes: number
  readonly skipped: readonly SkippedDocument[]
}

/**
 * @param scratchPath free to be written to; nothing stays there
 * @throws NoDocumentsError when there is nothing to index
 * @throws PreviousIndexError when there is an index at `options.output` that is of no use
 * @throws the signal's reason when it ended the build
 */
export async function writeIndex(
  sink: ByteSink,
  options: BuildOptions,
  scratchPath: string,
): Promise<WrittenIndex> {
  const listing = await listSources(options.inputs, options)
  const analyzer = await createAnalyzer(options.language ?? DEFAULT_LANGUAGE)
  const update = options.full ? undefined : await openUpdate(listing.sources, options, toolsOf(analyzer))
  try {
    const written = await write({ sink, options, scratchPath, analyzer, listing, update })
    return { ...written, reusedDocuments: update?.keptCount ?? 0 }
  } finally {
    update?.close()
  }
}

function toolsOf(analyzer: Analyzer): UpdateTools {
  return { analyzer, knowledge: new WordKnowledge(analyzer, builtInLexiconOf(analyzer.settings.language)) }
}

interface WriteOrder {
  readonly sink: ByteSink
  readonly options: BuildOptions
  readonly scratchPath: string
  readonly analyzer: Analyzer
  readonly listing: SourceListing
  readonly update: Update | undefined
}

async function write(order: WriteOrder): Promise<Omit<WrittenIndex, 'reusedDocuments'>> {
  const { options, listing, update } = order
  const sources = update?.sources ?? listing.sources
  const plan = planRuns(sources, options)
  const preset = choosePreset(sources, options)
  const scratch = new ScratchFile(order.scratchPath)
  const shifts = new CrewShifts(() => startCrew({ plan, options, scratch, preset, previous: update?.file }))
  try {
    const build = { ...order, plan, scratch, shifts, builder: newBuilder(order, scratch, preset) }
    const contents = update?.contents()
    // Thrown when all is read: who begins anew wants nobody who still writes.
    contents?.catch(() => {})
    const reading = await readRuns(build)
    return { ...(await writeLists(build, await contents)), ...reading }
  } finally {
    await shifts.close()
    scratch.close()
  }
}

interface Build extends WriteOrder {
  readonly plan: RunPlan
  readonly scratch: ScratchFile
  readonly shifts: CrewShifts
  readonly builder: IndexBuilder
}

async function readRuns({
  options,
  listing,
  update,
  plan,
  shifts,
  builder,
}: Build): Promise<Pick<WrittenIndex, 'inputBytes' | 'skipped'>> {
  const total = { inputBytes: 0, skipped: [...listing.skipped] }
  const reporter = progressReporter(update?.sources ?? listing.sources, options)
  for await (const run of shifts.crew.readRuns(plan.runs, reporter)) {
    builder.addRun(run)
    total.inputBytes += run.inputBytes
    total.skipped.push(...run.skipped)
  }
  const skipped = total.skipped.sort((a, b) => (a.path < b.path ? -1 : 1))
  if (builder.documentCount === 0) throw new NoDocumentsError(options.inputs, skipped)
  options.signal?.throwIfAborted()
  // An update reads little, so that its crew has learned little that is of no use for writing.
  if (update === undefined) await shifts.change()
  return { inputBytes: total.inputBytes, skipped }
}

async function writeLists(build: Build, previous: PreviousContents | undefined): Promise<IndexCounts> {
  const { options, listing, analyzer, scratch, shifts, builder } = build
  const sourceLists = await finishBuilding(builder.mergeRuns(previous), ({ ranges }) => {
    scratch.flush()
    return shifts.crew.mergeLists(ranges)
  })
  const isStopWord = (form: string) => analyzer.isStopWord(form)
  const vocabulary = await finishBuilding(
    vocabularyBuilding(sourceLists, isStopWord, previous?.words),
    work => answerWords(work, build),
  )
  const merged = builder.beginLists(sourceLists, vocabulary)
  scratch.flush()
  const lists = {
    tables: builder.tables(),
    byteLength: scratch.byteLength,
    previousUnits: builder.previousUnits(),
  }
  const addLists = async () => {
    const encoded = shifts.crew.encodeLists(lists, merged.writer.orders())
    for await (const termLists of encoded) merged.writer.add(termLists)
  }
  const [tail] = await Promise.all([
    finishBuilding(tailBuilding(merged.tailSources), ({ batches }) => shifts.crew.packBlocks(batches)),
    addLists(),
  ])
  return builder.finish(merged, tail, relativeRoot(options.output, listing.root))
}

async function* answerWords(
  work: VocabularyWork,
  { update, shifts }: Build,
): AsyncGenerator<VocabularyAnswer> {
  yield* shifts.crew.answerWords(work)
  if (work.isLast && update === undefined) await shifts.change()
}

/** Has others do each work of a building, which goes on with what comes of it. */
async function finishBuilding<Work extends { take(done: Done): void }, Done, Result>(
  building: Generator<Work, Result, undefined>,
  doneBy: (work: Work) => AsyncIterable<Done>,
): Promise<Result> {
  for (let step = building.next(); ; step = building.next()) {
    if (step.done) return step.value
    for await (const done of doneBy(step.value)) step.value.take(done)
  }
}

interface CrewSettings {
  readonly plan: RunPlan
  readonly options: BuildOptions
  readonly scratch: ScratchFile
  readonly preset: Uint8Array | undefined
  readonly previous: PreviousFile | undefined
}

function startCrew({ plan, options, scratch, preset, previous }: CrewSettings): Crew {
  const { threadCount, cacheBytes } = plan
  const { language = DEFAULT_LANGUAGE, maxDocumentBytes, signal } = options
  const crewOptions = { language, maxDocumentBytes, cacheBytes, preset, previous }
  if (threadCount === 1) return new LocalCrew(crewOptions, scratch, signal)
  const settings = { options: crewOptions, scratchDescriptor: scratch.descriptor }
  return new ThreadCrew(
    Array.from({ length: threadCount }, () => startBuildThread(settings)),
    signal,
  )
}

const DEFAULT_LANGUAGE = 'de'

function newBuilder(
  { sink, analyzer, update }: WriteOrder,
  scratch: ScratchFile,
  preset: Uint8Array | undefined,
): IndexBuilder {
  return new IndexBuilder(sink, scratch, analyzer, {
    deflate,
    goldenTokens: goldenTokens(analyzer),
    ranking: DEFAULT_WEIGHTS,
    lexicon: builtInLexiconOf(analyzer.settings.language),
    previous: update?.passages,
    preset,
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
