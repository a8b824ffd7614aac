/** Is an index what its sources would build? Builds it anew beside the sources' own and compares the two. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bufferSource } from '../index-format/byte-source.ts'
import { IndexReader } from '../index-format/index-reader.ts'
import type { BuildOptions } from './build-report.ts'
import { inflate } from './inflate.ts'
import { OutputFile } from './output-file.ts'
import { writeIndex } from './write-index.ts'

export interface CheckReport {
  readonly current: boolean
  /** One line for each document that differs: "+ new.md", "- gone.md", "~ changed.md"; else what else differs. */
  readonly differences: readonly string[]
}

/**
 * @param options as for the build of the index at `options.output`
 * @throws IndexFormatError, IndexVersionError when the file at `options.output` is no index that can be read
 */
export async function checkIndex(options: BuildOptions): Promise<CheckReport> {
  const found = readFileSync(options.output)
  const folder = mkdtempSync(join(tmpdir(), 'findbuch-'))
  try {
    const path = join(folder, 'expected.findbuch')
    await writeWhole(path, options)
    const expected = readFileSync(path)
    if (found.equals(expected)) return { current: true, differences: [] }
    const differences = differencesOf(
      await documentsOf(found, options.output),
      await documentsOf(expected, path),
    )
    return {
      current: false,
      differences:
        differences.length > 0
          ? differences
          : ['the documents are the same, the settings or the program differ'],
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function writeWhole(path: string, options: BuildOptions): Promise<void> {
  const file = new OutputFile(path)
  try {
    // What is to be checked is not to be believed.
    await writeIndex(file, { ...options, full: true }, file.scratchPath)
    file.commit()
  } catch (error) {
    file.discard()
    throw error
  }
}

/** The content hash of every document, by path. */
async function documentsOf(bytes: Uint8Array, name: string): Promise<ReadonlyMap<string, string>> {
  const reader = await IndexReader.open(bufferSource(bytes, name), inflate)
  const numbers = Array.from({ length: reader.passages.documentCount }, (_, number) => number)
  const documents = await reader.documents(numbers)
  return new Map(documents.map(({ path, contentHash }) => [path, Buffer.from(contentHash).toString('hex')]))
}

function differencesOf(
  found: ReadonlyMap<string, string>,
  expected: ReadonlyMap<string, string>,
): readonly string[] {
  const paths = [...new Set([...found.keys(), ...expected.keys()])].sort()
  return paths.flatMap(path => {
    if (!found.has(path)) return [`+ ${path}`]
    if (!expected.has(path)) return [`- ${path}`]
    return found.get(path) === expected.get(path) ? [] : [`~ ${path}`]
  })
}
