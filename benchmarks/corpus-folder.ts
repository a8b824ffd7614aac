/** A folder or ZIP archive of documents → a folder of their files. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { listSources } from '../indexer/sources/list-sources.ts'

export interface Corpus {
  readonly folder: string
  readonly documentCount: number
  readonly byteLength: number
}

export interface UnpackOptions {
  /** Every so many documents one is taken. */
  readonly step?: number
  /** What is written in the place of a document's bytes. */
  readonly change?: (bytes: Uint8Array) => Uint8Array
}

/** @param folder where the files go; made where it is missing */
export async function unpackCorpus(
  input: string,
  folder: string,
  { step = 1, change = bytes => bytes }: UnpackOptions = {},
): Promise<Corpus> {
  const { sources, close } = await listSources([input])
  let documentCount = 0
  let byteLength = 0
  for (const [i, source] of sources.entries()) {
    if (i % step !== 0) continue
    const bytes = change(await source.read())
    const file = join(folder, source.path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, bytes)
    documentCount++
    byteLength += bytes.length
  }
  await close()
  return { folder, documentCount, byteLength }
}
