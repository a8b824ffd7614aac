/** Documents → the bytes of their index, in memory: what a build does, without files and threads. */
import type { Analyzer } from '../../analysis/analyzer.ts'
import { compressBlock } from '../../index-format/compressed-block.ts'
import { IndexBuilder, type IndexBuilderOptions } from '../../indexer/index-builder.ts'
import { tailBuilding } from '../../indexer/index-tail.ts'
import { mergeRange } from '../../indexer/merged-lists.ts'
import type { Run } from '../../indexer/run.ts'
import { type IndexedDocument, RunBuilder } from '../../indexer/run-builder.ts'
import { TermGroupEncoder } from '../../indexer/term-groups.ts'
import { WordKnowledge } from '../../indexer/word-knowledge.ts'
import { MemorySink } from '../index-format/memory-sink.ts'
import { MemoryScratch } from './memory-scratch.ts'
import { buildVocabulary } from './plain-vocabulary.ts'

/** @param documents ascending by path; all are one segment and one run */
export function buildDocuments(
  documents: Iterable<IndexedDocument>,
  analyzer: Analyzer,
  options: IndexBuilderOptions,
): Uint8Array {
  const runs = new RunBuilder(analyzer, options.deflate, options.preset)
  for (const document of documents) runs.add(document)
  return buildRuns([runs.take()], analyzer, options)
}

export function buildRuns(runs: Iterable<Run>, analyzer: Analyzer, options: IndexBuilderOptions): Uint8Array {
  const sink = new MemorySink()
  const scratch = new MemoryScratch()
  const builder = new IndexBuilder(sink, scratch, analyzer, options)
  for (const run of runs) builder.addRun(run)
  const lists = finishBuilding(builder.mergeRuns(), ({ ranges }) =>
    ranges.map(range => mergeRange(scratch, range)),
  )
  const vocabulary = buildVocabulary(new WordKnowledge(analyzer, options.lexicon), lists)
  const merged = builder.beginLists(lists, vocabulary)
  const encoder = new TermGroupEncoder(scratch, builder.tables())
  for (const orders of merged.writer.orders()) merged.writer.add(encoder.encode(orders))
  const tail = finishBuilding(tailBuilding(merged.tailSources), ({ batches }) =>
    Array.from(batches, blocks => blocks.map(block => compressBlock(block, options.deflate))),
  )
  builder.finish(merged, tail, '.')
  return sink.finish()
}

function finishBuilding<Work extends { take(done: Done): void }, Done, Result>(
  building: Generator<Work, Result, undefined>,
  doneBy: (work: Work) => Iterable<Done>,
): Result {
  for (let step = building.next(); ; step = building.next()) {
    if (step.done) return step.value
    for (const done of doneBy(step.value)) step.value.take(done)
  }
}
