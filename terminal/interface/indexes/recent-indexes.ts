/** Index files that were opened in the interface, the last one first: a path a line in the person's state folder. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** @returns absolute paths; none where nothing is remembered */
export async function recentIndexes(stateFolder: string): Promise<readonly string[]> {
  const text = await readFile(join(stateFolder, fileName), 'utf8').catch(() => '')
  return text.split('\n').filter(line => line !== '')
}

/** What cannot be remembered is no reason to stop. */
export async function rememberIndex(path: string, stateFolder: string): Promise<void> {
  if (path.includes('\n')) return
  const others = (await recentIndexes(stateFolder)).filter(other => other !== path)
  const lines = [path, ...others].slice(0, mostRemembered)
  await mkdir(stateFolder, { recursive: true, mode: 0o700 })
    .then(() => writeFile(join(stateFolder, fileName), `${lines.join('\n')}\n`, { mode: 0o600 }))
    .catch(() => {})
}

const fileName = 'indexes'
const mostRemembered = 20
