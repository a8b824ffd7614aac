/**
 * `engine-process.ts` as JavaScript that Node runs as it stands: a process that is measured should not compile
 * TypeScript first. It lies beside the peers, so that it finds them.
 */
import { join, resolve } from 'node:path'
import { build } from 'esbuild'
import { LIBRARY_SETTINGS } from '../scripts/library-settings.ts'

const FOLDER = resolve(import.meta.dirname, 'dist')

/** @returns the path of the script to run */
export async function bundleEngineProcess(): Promise<string> {
  await build({
    entryPoints: [join(import.meta.dirname, 'engine-process.ts')],
    outdir: FOLDER,
    ...LIBRARY_SETTINGS,
  })
  return join(FOLDER, 'engine-process.js')
}
