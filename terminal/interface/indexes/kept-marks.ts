/**
 * Marks of an index that was built again: their documents by their paths, and their passages by their lines, as the new
 * file numbers them.
 *
 *   keptMarks([{ path: 'haus.txt', line: 2, document: 1, … }], index, signal)  → [{ …, document: 2, … }]
 */
import type { SearchIndex } from '../../../query/search-index.ts'
import { allDocuments } from '../../all-documents.ts'
import { type Marks, markOf } from '../marks/state.ts'

/**
 * A mark is dropped where its document or its line is gone, or where another mark has its passage now. Goes through
 * the documents until all are found.
 * @throws the signal's reason when it ends the reading
 */
export async function keptMarks(marks: Marks, index: SearchIndex, signal: AbortSignal): Promise<Marks> {
  const numbers = await documentNumbers(new Set(marks.map(({ path }) => path)), index, signal)
  let kept: Marks = []
  for (const mark of marks) {
    const document = numbers.get(mark.path)
    if (document === undefined) continue
    const { passages } = await index.document(document)
    const passage = passages.findIndex(({ lineNumbers }) => lineNumbers.includes(mark.line))
    const found = { ...mark, document, passage }
    if (passage >= 0 && markOf(kept, found) !== 'itself') kept = [...kept, found]
  }
  return kept
}

async function documentNumbers(
  paths: ReadonlySet<string>,
  index: SearchIndex,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, number>> {
  const numbers = new Map<string, number>()
  if (paths.size === 0) return numbers
  for await (const documents of allDocuments(index, signal)) {
    for (const { path, number } of documents) if (paths.has(path)) numbers.set(path, number)
    if (numbers.size === paths.size) break
  }
  return numbers
}
