/** Index files to choose from: those beside the one that is open, then those that were opened lately. */
import { readdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { PlacedIndex } from '../../index-location.ts'
import { shortPath } from '../../source-location.ts'

/**
 * @param current absolute path of the open one, which is among them
 * @param recent absolute paths
 * @param folder that the names are relative to
 */
export async function listIndexes(
  current: string,
  recent: readonly string[],
  folder: string,
): Promise<readonly PlacedIndex[]> {
  const names = await readdir(dirname(current)).catch(() => [])
  const beside = names
    .filter(name => name.endsWith('.findbuch') && name !== '.findbuch')
    .sort()
    .map(name => join(dirname(current), name))
  const paths = [...new Set([...beside, ...recent])]
  const areThere = await Promise.all(paths.map(isFile))
  return paths.filter((_, i) => areThere[i]).map(path => ({ path, name: shortPath(folder, path) }))
}

function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    found => found.isFile(),
    () => false,
  )
}
