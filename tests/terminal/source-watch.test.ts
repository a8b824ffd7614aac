import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test, { type ExecutionContext } from 'ava'
import { SourceWatch } from '../../terminal/source-watch.ts'
import { scratchFolder } from '../scratch-folder.ts'

const waiting = new AbortController().signal

/** In a folder that no other test watches. */
function sourceFolder(t: ExecutionContext, files: Readonly<Record<string, string>>): string {
  const inner = Object.entries(files).map(([path, content]) => [`quellen/${path}`, content] as const)
  return join(scratchFolder(t, Object.fromEntries(inner)), 'quellen')
}

function started(t: ExecutionContext, inputs: readonly string[], output = '/nirgends.findbuch'): SourceWatch {
  const sources = new SourceWatch(inputs, output)
  t.teardown(() => sources.close())
  sources.start()
  return sources
}

test('notices a file that is written, in any folder', async t => {
  const folder = sourceFolder(t, { 'texte/a/b/tief.txt': 'x' })
  const sources = started(t, [join(folder, 'texte')])
  writeFileSync(join(folder, 'texte/a/b/tief.txt'), 'y')
  t.deepEqual(await sources.nextChange(waiting), [join(folder, 'texte/a/b/tief.txt')])
})

test('gathers what changes in one go', async t => {
  const folder = sourceFolder(t, { 'a.txt': 'x', 'b.txt': 'x' })
  const sources = started(t, [folder])
  writeFileSync(join(folder, 'b.txt'), 'y')
  setTimeout(() => rmSync(join(folder, 'a.txt')), 50)
  t.deepEqual(await sources.nextChange(waiting), [join(folder, 'a.txt'), join(folder, 'b.txt')])
})

test('once started again watches folders that have come, and forgets what was told', async t => {
  const folder = sourceFolder(t, { 'a.txt': 'x' })
  const sources = started(t, [folder])
  mkdirSync(join(folder, 'neu'))
  t.deepEqual(await sources.nextChange(waiting), [join(folder, 'neu')])
  sources.start()
  writeFileSync(join(folder, 'neu/b.txt'), 'x')
  t.deepEqual(await sources.nextChange(waiting), [join(folder, 'neu/b.txt')])
})

test('notices a file that is replaced, as editors save, and not its neighbours', async t => {
  const folder = sourceFolder(t, { 'notizen.md': 'x', 'anderes.md': 'x' })
  const sources = started(t, [join(folder, 'notizen.md')])
  writeFileSync(join(folder, 'anderes.md'), 'y')
  writeFileSync(join(folder, 'notizen.md~'), 'y')
  renameSync(join(folder, 'notizen.md~'), join(folder, 'notizen.md'))
  t.deepEqual(await sources.nextChange(waiting), [join(folder, 'notizen.md')])
})

test('notices that an input goes and comes again, even with the folder above it', async t => {
  const folder = sourceFolder(t, { 'oben/texte/a.txt': 'x' })
  const input = join(folder, 'oben/texte')
  const sources = started(t, [input])
  rmSync(join(folder, 'oben'), { recursive: true })
  t.true((await sources.nextChange(waiting))?.includes(input))
  sources.start()
  mkdirSync(input, { recursive: true })
  t.deepEqual(await sources.nextChange(waiting), [join(folder, 'oben')])
})

test('passes over the index, hidden files and what no build reads', async t => {
  const folder = sourceFolder(t, { 'a.txt': 'x', '.git/HEAD': 'x', 'node_modules/m/x.md': 'x' })
  const output = join(folder, 'ausgabe.idx')
  const sources = started(t, [folder], output)
  writeFileSync(output, 'y')
  writeFileSync(join(folder, 'alles.findbuch'), 'y')
  writeFileSync(join(folder, '.alles.findbuch.1.tmp'), 'y')
  writeFileSync(join(folder, '.git/HEAD'), 'y')
  writeFileSync(join(folder, 'node_modules/m/x.md'), 'y')
  writeFileSync(join(folder, 'a.txt'), 'y')
  t.deepEqual(await sources.nextChange(waiting), [join(folder, 'a.txt')])
})

test('ends its waiting when it is told to', async t => {
  const sources = started(t, [sourceFolder(t, { 'a.txt': 'x' })])
  const interruption = new AbortController()
  setTimeout(() => interruption.abort(), 20)
  t.is(await sources.nextChange(interruption.signal), undefined)
  t.is(await sources.nextChange(interruption.signal), undefined)
})
