/**
 * Listed documents and the index before → which of them the new index takes from there, and what of its lists is left.
 * A build then reads the others alone, and gives the same bytes as if it had read all.
 */
import type { Analyzer } from '../analysis/analyzer.ts'
import { goldenTokens } from '../analysis/index.ts'
import { ByteReader } from '../index-format/byte-reader.ts'
import type { PassageTable } from '../index-format/passage-table.ts'
import { decodePassage } from '../index-format/stored-records.ts'
import type { BuildOptions } from './build-report.ts'
import type { PreviousFile } from './crew/crew.ts'
import type { PreviousContents } from './index-builder.ts'
import { inflate } from './inflate.ts'
import { KeptDocuments } from './kept-documents.ts'
import { findKeptSources } from './kept-sources.ts'
import {
  type ExpectedSettings,
  PreviousIndex,
  PreviousIndexError,
  previousIndexError,
} from './previous-index.ts'
import { previousLists } from './previous-lists.ts'
import { PreviousWords } from './previous-words.ts'
import type { Run } from './run.ts'
import { RunBuilder } from './run-builder.ts'
import type { RunSource } from './run-source.ts'
import { scratchReader } from './scratch-file.ts'
import type { DocumentSource } from './sources/document-source.ts'
import type { WordKnowledge } from './word-knowledge.ts'

/** To be closed when the index is written. */
export interface Update {
  /** In their order, those that are kept among them. */
  readonly sources: readonly RunSource[]
  /** Of the index before. */
  readonly passages: PassageTable
  readonly file: PreviousFile
  readonly keptCount: number
  /**
   * What of the index before is needed when the documents are read, which may be done meanwhile.
   * @throws PreviousIndexError
   */
  contents(): Promise<PreviousContents>
  close(): void
}

/** What words are analysed with. */
export interface UpdateTools {
  readonly analyzer: Analyzer
  readonly knowledge: WordKnowledge
}

/**
 * @param sources ascending by path
 * @returns undefined where there is no index before
 * @throws PreviousIndexError where it is of no use
 */
export async function openUpdate(
  sources: readonly DocumentSource[],
  options: BuildOptions,
  tools: UpdateTools,
): Promise<Update | undefined> {
  const previous = await PreviousIndex.open(options.output, expectedOf(tools))
  if (previous === undefined) return undefined
  try {
    return updateOf(previous, await findKeptSources(sources, previous, options), tools)
  } catch (error) {
    previous.close()
    throw previousIndexError(error)
  }
}

function expectedOf({ analyzer, knowledge: { lexiconChecksum } }: UpdateTools): ExpectedSettings {
  return { analysis: analyzer.settings, goldenTokens: goldenTokens(analyzer), lexiconChecksum }
}

/** @throws PreviousIndexError where most documents have changed */
function updateOf(previous: PreviousIndex, sources: readonly RunSource[], tools: UpdateTools): Update {
  const { source, descriptor, rebuild, tables } = previous
  const kept = new Set(sources.flatMap(({ kept }) => kept?.number ?? []))
  const gone = Array.from(previous.documents.keys()).filter(number => !kept.has(number))
  if (passageCountOf(gone, previous) > tables.passages.passageCount / 2)
    throw new PreviousIndexError('changed')
  return {
    sources,
    passages: tables.passages,
    file: { descriptor, byteLength: source.byteLength, segments: rebuild.segments },
    keptCount: kept.size,
    async contents() {
      try {
        return await contentsOf(previous, gone, tools)
      } catch (error) {
        throw previousIndexError(error)
      }
    },
    close: () => previous.close(),
  }
}

/** @param gone numbers of the documents that are not kept */
async function contentsOf(
  previous: PreviousIndex,
  gone: readonly number[],
  { analyzer, knowledge }: UpdateTools,
): Promise<PreviousContents> {
  const { source, descriptor, rebuild } = previous
  const words = await PreviousWords.read(previous, knowledge)
  return {
    file: scratchReader(descriptor),
    words,
    lists: previousLists(source, words, await listsOf(gone, previous, analyzer)),
    unresolved: rebuild.unresolved,
  }
}

function passageCountOf(documents: readonly number[], { tables }: PreviousIndex): number {
  const { firstPassages } = tables.passages
  return documents.reduce(
    (sum, number) => sum + (firstPassages[number + 1] as number) - (firstPassages[number] as number),
    0,
  )
}

/** The lists of a run of documents, read from where the index has their texts. */
async function listsOf(
  documents: readonly number[],
  previous: PreviousIndex,
  analyzer: Analyzer,
): Promise<Run['lists']> {
  const { source, rebuild } = previous
  const stored = await KeptDocuments.open(source, rebuild.segments, inflate)
  // Their texts are of no further use.
  const builder = new RunBuilder(analyzer, raw => raw)
  for (const number of documents) {
    const document = previous.documents[number]
    if (document === undefined) continue
    const passages = (await stored.textsOf(number)).map(record => {
      const passage = decodePassage(new ByteReader(record, source.name, 0))
      return { line: passage.lineNumbers[0] ?? 1, ...passage }
    })
    builder.add({ ...document, passages })
  }
  return builder.take().lists
}
