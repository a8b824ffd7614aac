/** A folder or ZIP archive of documents → a folder of their files, all of them, some, or more than there are. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { listSources } from '../indexer/sources/list-sources.ts'
import { SourceReader } from '../indexer/sources/source-reader.ts'
import { alterWords } from './altered-text.ts'

export interface Corpus {
  readonly documentCount: number
  readonly byteLength: number
}

export interface UnpackOptions {
  /** Every so many documents one is taken. */
  readonly step?: number
  /** Their words are altered; the number tells which. */
  readonly copy?: number
}

/** @param folder where the files go; made where it is missing */
export async function unpackCorpus(
  input: string,
  folder: string,
  { step = 1, copy }: UnpackOptions = {},
): Promise<Corpus> {
  const { sources } = await listSources([input])
  const reader = new SourceReader()
  let documentCount = 0
  let byteLength = 0
  for (const [i, source] of sources.entries()) {
    if (i % step !== 0) continue
    const bytes = reader.read(source)
    const file = join(folder, source.path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, copy === undefined ? bytes : alterWords(new TextDecoder().decode(bytes), copy))
    documentCount++
    byteLength += bytes.length
  }
  reader.close()
  return { documentCount, byteLength }
}

/** The corpus as often as the factor says, beginning with itself; of a factor below 1 that part of it. */
export async function growCorpus(input: string, folder: string, factor: number): Promise<void> {
  if (factor <= 1) await unpackCorpus(input, folder, { step: Math.round(1 / factor) })
  for (let copy = 0; factor > 1 && copy < factor; copy++) {
    await unpackCorpus(input, join(folder, `copy-${copy}`), copy === 0 ? {} : { copy })
  }
}
