/**
 * library.ts, query/ and analysis/ → dist/library/: what they share is one chunk or two, so that a program which imports
 * them loads three files instead of a hundred (20 ms instead of 100). tsc writes their types beside.
 *
 *   npm run build:library
 *   tsx scripts/bundle-library.ts FOLDER    where tests want it
 */
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import { LIBRARY_SETTINGS } from './library-settings.ts'

const folder = process.argv[2] ?? 'dist/library'

await mkdir(folder, { recursive: true })
await removeChunks()
await build({
  entryPoints: ['library.ts', 'query/index.ts', 'analysis/index.ts'],
  outdir: folder,
  ...LIBRARY_SETTINGS,
})

/** Chunks of an earlier build have other names. */
async function removeChunks(): Promise<void> {
  const chunks = (await readdir(folder)).filter(name => /^chunk-.*\.js$/.test(name))
  await Promise.all(chunks.map(name => rm(join(folder, name))))
}
