/** Builds an index in memory with the plain analysis, which changes with no version of the German one. */
import type { IndexBuilderOptions } from '../../indexer/index-builder.ts'
import type { Section } from '../../indexer/readers/readable-document.ts'
import type { Run } from '../../indexer/run.ts'
import { type IndexedDocument, RunBuilder } from '../../indexer/run-builder.ts'
import type { RankingWeights } from '../../ranking/weights.ts'
import { buildDocuments, buildRuns } from './build-documents.ts'
import { plainAnalyzer } from './plain-analyzer.ts'
import { storedDeflate } from './stored-deflate.ts'

export function buildPlainIndex(documents: readonly IndexedDocument[]): Uint8Array {
  return buildDocuments(documents, plainAnalyzer, PLAIN_OPTIONS)
}

/** Each document is a segment; a run begins at each of the documents `runStarts`. */
export function buildPlainRuns(
  documents: readonly IndexedDocument[],
  runStarts: readonly number[],
): Uint8Array {
  const builder = new RunBuilder(plainAnalyzer, storedDeflate)
  const runs: Run[] = []
  documents.forEach((document, number) => {
    if (runStarts.includes(number)) runs.push(builder.take())
    builder.add(document)
    builder.endSegment()
  })
  return buildRuns([...runs, builder.take()], plainAnalyzer, PLAIN_OPTIONS)
}

/** A document with what a test says of it. */
export function plainDocument(path: string, parts: Partial<IndexedDocument> = {}): IndexedDocument {
  return {
    path,
    title: '',
    language: undefined,
    fields: {},
    contentHash: new Uint8Array(16),
    passages: [plainPassage('')],
    ...parts,
  }
}

/** A passage whose text is its headings, a line each, and then its body. */
export function plainPassage(body: string, headings: readonly string[] = []): Section {
  const headingLines = headings.map(heading => `${heading}\n`).join('')
  return { headings, text: headingLines + body, bodyStart: headingLines.length, line: 1 }
}

const PLAIN_WEIGHTS: RankingWeights = {
  k1: 1.2,
  b: 0.75,
  delta: 0,
  heading: 1.5,
  title: 3,
  otherForm: 0.9,
  foldedForm: 0.6,
  part: 0.4,
  typedPart: 0.5,
  spelling: 0.5,
  similar: 0.5,
  stopWord: 0.2,
  document: 0.5,
  documentB: 0.9,
  coverage: 0.5,
  window: 0.4,
  pairs: 0.8,
  lead: 0,
}

export const PLAIN_OPTIONS: IndexBuilderOptions = {
  deflate: storedDeflate,
  goldenTokens: [
    [
      'Zwei Tags',
      [
        ['zwei', 'zwei', 0],
        ['tags', 'tag', 1],
      ],
    ],
  ],
  ranking: PLAIN_WEIGHTS,
}
