/**
 * `engine-process.ts` as JavaScript that Node runs as it stands: a process that is measured should not compile
 * TypeScript first. It lies beside the peers, so that it finds them.
 */
import { join, resolve } from 'node:path'
import { build } from 'esbuild'

const FOLDER = resolve(import.meta.dirname, 'dist')

/** @returns the path of the script to run */
export async function bundleEngineProcess(): Promise<string> {
  await build({
    entryPoints: [join(import.meta.dirname, 'engine-process.ts')],
    outdir: FOLDER,
    bundle: true,
    splitting: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // As the package has it.
    minifyWhitespace: true,
    minifySyntax: true,
    logLevel: 'warning',
  })
  return join(FOLDER, 'engine-process.js')
}
