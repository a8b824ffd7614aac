/**
 * Where the source of a hit lies on disk, from the place of the index file and the sources' root in it.
 *
 *   sourceFile('/daten/gesetze.findbuch', '../texte', 'bgb.md')                    → '/texte/bgb.md'
 *   sourceName({ folder: '/daten', indexPath: '/daten/a.findbuch' }, '.', 'b.md')  → 'b.md'
 */
import { dirname, isAbsolute, relative, resolve } from 'node:path'

/** Absolute path of a document's file; of one in an archive, `archive.zip!/member`. */
export function sourceFile(indexPath: string, root: string, path: string): string {
  return resolve(dirname(indexPath), root, path)
}

/** The same as a person in `folder` would type it. */
export function sourceName(
  from: { readonly folder: string; readonly indexPath: string },
  root: string,
  path: string,
): string {
  return shortPath(from.folder, sourceFile(from.indexPath, root, path))
}

/**
 * An absolute path relative to a folder, unless that is longer. Never begins with - or +, which other programs take for
 * an option or a command (`vim '+!rm x'`): './-a.md'.
 */
export function shortPath(folder: string, file: string): string {
  const short = relative(folder, file)
  if (short === '' || isAbsolute(short) || short.length > file.length) return file
  return /^[-+]/.test(short) ? `./${short}` : short
}

/** Whether a document lies in an archive and has no file of its own. */
export function isArchiveMember(path: string): boolean {
  return path.includes('!/')
}
