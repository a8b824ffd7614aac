/**
 * Which paths are left out: patterns as in a .gitignore (`drafts/`, `*.bak.md`, `!keep.md`), by the package
 * ignore. Patterns see paths relative to the listing's root; for a member of an archive both that path and
 * the one inside the archive, so that `annex/` means the same in a folder and in its ZIP.
 */
import ignore from 'ignore'

export interface Exclusion {
  /** @param path '/'-separated, relative to the root; '' is never excluded */
  excludesFile(path: string): boolean
  /** Whether nothing below the folder can be a document. */
  excludesFolder(path: string): boolean
}

export function createExclusion(patterns: readonly string[]): Exclusion {
  if (patterns.length === 0) return { excludesFile: () => false, excludesFolder: () => false }
  const matcher = ignore().add([...patterns])
  // Paths such as "../x" (a root that is not above the document) are none that a pattern could mean.
  const excludes = (path: string) => ignore.isPathValid(path) && matcher.ignores(path)
  return { excludesFile: excludes, excludesFolder: path => path !== '' && excludes(`${path}/`) }
}
