/** Documents of a folder or a ZIP archive as the builder takes them, for tests: every so many of them. */
import { splitSections } from '../../indexer/readers/passages.ts'
import { readDocument } from '../../indexer/readers/read-document.ts'
import type { IndexedDocument } from '../../indexer/run-builder.ts'
import { listSources } from '../../indexer/sources/list-sources.ts'
import { SourceReader } from '../../indexer/sources/source-reader.ts'

/** @param step 1 for all documents */
export async function readSample(input: string, step: number): Promise<readonly IndexedDocument[]> {
  const { sources } = await listSources([input])
  const reader = new SourceReader()
  const documents = sources
    .filter((_, number) => number % step === 0)
    .map(source => {
      const { sections, ...document } = readDocument(source.path, reader.read(source))
      const passages = splitSections(sections)
      return { ...document, path: source.path, contentHash: new Uint8Array(16), passages }
    })
  reader.close()
  return documents
}
