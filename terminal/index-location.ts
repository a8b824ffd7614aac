/**
 * Which index file a command reads: the one that is named, else FINDBUCH_INDEX, else the only *.findbuch in
 * the current folder or, where there is none, in its index-data/.
 */
import { readdir, stat } from 'node:fs/promises'
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
  const name = await locateIndex(option, context)
  return { name, path: resolve(context.folder, name) }
}

async function locateIndex(option: string | undefined, context: CommandContext): Promise<string> {
  const named = option ?? (context.env.FINDBUCH_INDEX || undefined)
  if (named !== undefined) return existingIndex(named, context)
  for (const folder of ['', 'index-data']) {
    const found = await indexesIn(context.folder, folder)
    if (found.length > 1) throw new CommandError(context.texts.problems.severalIndexes(found.map(cleanText)))
    if (found[0] !== undefined) return found[0]
  }
  throw new CommandError(context.texts.problems.noIndex())
}

async function existingIndex(name: string, context: CommandContext): Promise<string> {
  const { problems } = context.texts
  const found = await stat(resolve(context.folder, name)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error
    throw new CommandError(problems.indexNotFound(cleanText(name)), [], error)
  })
  if (found.isDirectory()) throw new CommandError(problems.isFolder(cleanText(name)))
  return name
}

async function indexesIn(current: string, folder: string): Promise<string[]> {
  const names = await readdir(join(current, folder)).catch(() => [])
  return names
    .filter(name => name.endsWith('.findbuch') && name !== '.findbuch')
    .sort()
    .map(name => join(folder, name))
}
