import { execFileSync } from 'node:child_process'
import { readFileSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import test, { type ExecutionContext } from 'ava'
import { scratchFolder } from '../scratch-folder.ts'

/** As an installed package lies: the other packages beside it, the lexicon in its own folder. */
function bundle(t: ExecutionContext): string {
  const folder = scratchFolder(t, {
    'docs/a.txt': 'Die Kündigungsfrist beträgt drei Monate.',
    'docs/b.txt': 'Der Garten liegt hinter dem Haus.',
  })
  const library = join(folder, 'dist')
  for (const name of ['node_modules', 'lexicon']) symlinkSync(join(process.cwd(), name), join(folder, name))
  execFileSync(process.execPath, ['--import=tsx', 'scripts/bundle-library.ts', library])
  return folder
}

/** The chunks that a script imports before it runs, itself among them. */
function loadedWith(path: string, loaded: Set<string> = new Set()): ReadonlySet<string> {
  if (loaded.has(path)) return loaded
  loaded.add(path)
  for (const [, chunk = ''] of readFileSync(path, 'utf8').matchAll(/from"(\.[^"]+)"/g)) {
    loadedWith(join(dirname(path), chunk), loaded)
  }
  return loaded
}

test('builds an index and searches it, as few files, of which queries and analysis need nothing of Node', t => {
  const folder = bundle(t)
  const script = `
    const { buildIndex, openIndexFile } = await import(${JSON.stringify(pathToFileURL(join(folder, 'dist/library.js')))})
    await buildIndex({ inputs: ['docs'], output: 'docs.findbuch', threads: 2 })
    const { hits } = await (await openIndexFile('docs.findbuch')).search('Kündigung Fristen')
    console.log(hits.map(({ path }) => path).join())`
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: folder,
    encoding: 'utf8',
  })
  t.is(printed.trim(), 'a.txt')
  for (const entry of ['query/index.js', 'analysis/index.js']) {
    const loaded = loadedWith(join(folder, 'dist', entry))
    t.true(loaded.size > 1 && loaded.size < 6, entry)
    for (const path of loaded) t.notRegex(readFileSync(path, 'utf8'), /from"(?!\.)/, path)
  }
})
