/** What tells a file from the one that was in its place before. */
import { stat } from 'node:fs/promises'

/**
 * A file in the place of another one has another number, or was written at another time.
 * @returns undefined where there is none
 */
export function fileFingerprint(path: string): Promise<string | undefined> {
  return stat(path).then(
    ({ ino, size, mtimeMs }) => `${ino} ${size} ${mtimeMs}`,
    () => undefined,
  )
}
