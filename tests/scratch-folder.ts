/** A folder of its own for a test, filled with files, and removed when the test ends. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { ExecutionContext } from 'ava'

/** @param files content by '/'-separated path below the folder */
export function scratchFolder(
  t: ExecutionContext,
  files: Readonly<Record<string, string | Uint8Array>> = {},
) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'findbuch-')))
  t.teardown(() => rmSync(folder, { recursive: true, force: true }))
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
  return folder
}
