/**
 * The document that a person means: by its path in the index or from the current folder, with or without the line
 * that `search` prints behind it, by the end of its path where that is unique, or by its number.
 *
 *   findDocument('kschg.md:12', opened, context)  → { number: 6, line: 12 } for recht/kschg.md
 */
import { resolve } from 'node:path'
import { editDistance } from '../query/edit-distance.ts'
import { allDocuments } from './all-documents.ts'
import { cleanText } from './clean-text.ts'
import type { CommandContext } from './command-context.ts'
import { CommandError } from './command-error.ts'
import { ellipsis } from './display-width.ts'
import type { OpenedIndex } from './index-location.ts'
import { sourceFile } from './source-location.ts'

export interface FoundDocument {
  /** In this index, 0-based. */
  readonly number: number
  /** Line of the source that was asked for. */
  readonly line: number | undefined
}

/** @throws CommandError where there is no such document, or several; it names those that may be meant */
export async function findDocument(
  wanted: string,
  opened: OpenedIndex,
  context: CommandContext,
): Promise<FoundDocument> {
  if (/^\d{1,9}$/.test(wanted)) return documentOfNumber(Number(wanted), opened, context)
  const paths = await allPaths(opened, context)
  const [, pathAlone, line] = /^(.+):(\d{1,9})$/.exec(wanted) ?? []
  const whole = { name: wanted.normalize('NFC'), line: undefined }
  const readings =
    pathAlone === undefined ? [whole] : [whole, { name: pathAlone.normalize('NFC'), line: Number(line) }]
  for (const matches of [isNamed(opened, context), endsWith]) {
    for (const { name, line } of readings) {
      const found = paths.flatMap((path, number) => (matches(path, name) ? [{ path, number }] : []))
      if (found.length > 1) throw several(wanted, found, context)
      if (found[0] !== undefined) return { number: found[0].number, line }
    }
  }
  throw notFound(wanted, readings.at(-1)?.name ?? wanted, paths, context)
}

function documentOfNumber(number: number, { index }: OpenedIndex, { texts }: CommandContext): FoundDocument {
  const { documentCount } = index.info
  if (number >= 1 && number <= documentCount) return { number: number - 1, line: undefined }
  throw new CommandError(texts.documents.noSuchNumber(number, documentCount))
}

async function allPaths({ index }: OpenedIndex, { signal }: CommandContext): Promise<readonly string[]> {
  const paths: string[] = []
  for await (const documents of allDocuments(index, signal)) paths.push(...documents.map(({ path }) => path))
  return paths
}

type Match = (path: string, name: string) => boolean

function isNamed({ index, path: indexPath }: OpenedIndex, { folder }: CommandContext): Match {
  const { root } = index.info
  return (path, name) => path === name || sourceFile(indexPath, root, path) === resolve(folder, name)
}

function endsWith(path: string, name: string): boolean {
  return path.endsWith(`/${name}`)
}

function several(
  wanted: string,
  found: readonly { readonly path: string }[],
  { texts }: CommandContext,
): CommandError {
  const paths = found.slice(0, mostNamed).map(({ path }) => `  ${cleanText(path)}`)
  const more = found.length - paths.length
  return new CommandError(texts.documents.severalFound(cleanText(wanted)), [
    ...paths,
    ...(more > 0 ? [`  ${ellipsis} +${more}`] : []),
  ])
}

function notFound(
  wanted: string,
  name: string,
  paths: readonly string[],
  { texts }: CommandContext,
): CommandError {
  const similar = similarPaths(name, paths).map(cleanText)
  const details = similar.length > 0 ? [texts.documents.similar(similar)] : []
  return new CommandError(texts.documents.notFound(cleanText(wanted)), details)
}

/** Those that contain the name, then those whose last part is spelled like that of the name, nearest first. */
function similarPaths(name: string, paths: readonly string[]): readonly string[] {
  const typed = lastPart(name)
  const greatest = Math.max(1, Math.floor(typed.length / 3))
  const containing = name === '' ? [] : paths.filter(path => path.toLowerCase().includes(name.toLowerCase()))
  const near = paths
    .filter(path => Math.abs(lastPart(path).length - typed.length) <= greatest)
    .map(path => ({ path, distance: editDistance(lastPart(path), typed) }))
    .filter(({ distance }) => distance <= greatest)
    .sort((a, b) => a.distance - b.distance)
    .map(({ path }) => path)
  return [...new Set([...containing, ...near])].slice(0, mostSimilar)
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).toLowerCase()
}

const mostNamed = 10
const mostSimilar = 3
