/**
 * The folder that document paths are relative to.
 *
 * A sole folder is itself the root: `index seeds/` knows seeds/trump.md as "trump.md". Otherwise it is the
 * folder that all inputs' parents have in common: `index docs/ notes/` gives "docs/x.md" and "notes/y.md",
 * and `index laws.zip` gives "laws.zip!/a/index.md".
 */
import { dirname, parse, relative, resolve, sep } from 'node:path'

/** @param inputs absolute paths, at least one */
export function sourceRoot(inputs: readonly string[], isFolder: (input: string) => boolean): string {
  const [first, ...others] = inputs
  if (first === undefined) throw new RangeError('no inputs: name at least one file, folder or ZIP archive')
  if (others.length === 0 && isFolder(first)) return first
  return others.map(input => dirname(input)).reduce(commonFolder, dirname(first))
}

/** Path below the root with '/' on every system, in the characters of the file system. */
export function pathBelow(root: string, file: string): string {
  const path = relative(root, file)
  return sep === '/' ? path : path.replaceAll(sep, '/')
}

/** @throws RangeError for two drives of one Windows machine */
function commonFolder(left: string, right: string): string {
  if (parse(left).root !== parse(right).root) {
    throw new RangeError(`${left} and ${right} have no folder in common: index them one by one`)
  }
  let common = left
  while (!isWithin(right, common)) common = dirname(common)
  return common
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : resolve(folder) + sep)
}
