/**
 * Which index file a command reads: the one that is named, else FINDBUCH_INDEX, else the only *.findbuch in
 * the current folder or, where there is none, in its index-data/.
 *
 * The system is asked synchronously: loading promises of it takes longer than all of this.
 */
import { readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { SearchIndex } from '../query/search-index.ts'
import { cleanText } from './clean-text.ts'
import type { CommandContext } from './command-context.ts'
import { CommandError } from './command-error.ts'

export interface PlacedIndex {
  /** As it was given or found, relative to the current folder where it was. */
  readonly name: string
  /** Absolute. */
  readonly path: string
}

export interface OpenedIndex extends PlacedIndex {
  readonly index: SearchIndex
}

/** Opens an index, hands it to `use`, and closes it whatever comes. */
export async function withIndex<Result>(
  option: string | undefined,
  context: CommandContext,
  use: (opened: OpenedIndex) => Promise<Result>,
): Promise<Result> {
  const place = await placeIndex(option, context)
  const index = await context.engine.openIndex(place.path)
  try {
    return await use({ index, ...place })
  } finally {
    await index.close()
  }
}

/** @throws CommandError where there is no such file, none at all, or a choice */
export async function placeIndex(option: string | undefined, context: CommandContext): Promise<PlacedIndex> {
  const name = locateIndex(option, context)
  return { name, path: resolve(context.folder, name) }
}

function locateIndex(option: string | undefined, context: CommandContext): string {
  const named = option ?? (context.env.FINDBUCH_INDEX || undefined)
  if (named !== undefined) return existingIndex(named, context)
  for (const folder of ['', 'index-data']) {
    const found = indexesIn(context.folder, folder)
    if (found.length > 1) throw new CommandError(context.texts.problems.severalIndexes(found.map(cleanText)))
    if (found[0] !== undefined) return found[0]
  }
  throw new CommandError(context.texts.problems.noIndex())
}

function existingIndex(name: string, context: CommandContext): string {
  const { problems } = context.texts
  if (isFolder(name, context)) throw new CommandError(problems.isFolder(cleanText(name)))
  return name
}

function isFolder(name: string, { folder, texts }: CommandContext): boolean {
  try {
    return statSync(resolve(folder, name)).isDirectory()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw error
    throw new CommandError(texts.problems.indexNotFound(cleanText(name)), [], error)
  }
}

function indexesIn(current: string, folder: string): string[] {
  return namesIn(join(current, folder))
    .filter(name => name.endsWith('.findbuch') && name !== '.findbuch')
    .sort()
    .map(name => join(folder, name))
}

/** Of a folder that is not there, or may not be read, none. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
