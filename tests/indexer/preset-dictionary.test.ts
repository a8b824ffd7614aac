import { join } from 'node:path'
import test, { type ExecutionContext } from 'ava'
import { pathHash } from '../../indexer/path-hash.ts'
import { choosePreset, type PresetOptions } from '../../indexer/preset-dictionary.ts'
import type { DocumentSource } from '../../indexer/sources/document-source.ts'
import { listSources } from '../../indexer/sources/list-sources.ts'
import { scratchFolder } from '../scratch-folder.ts'

async function sourcesOf(
  t: ExecutionContext,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<readonly DocumentSource[]> {
  const folder = scratchFolder(t, files)
  return (await listSources([folder], {})).sources
}

const presetText = (sources: readonly DocumentSource[], options: PresetOptions = { presetFrom: 0 }) =>
  Buffer.from(choosePreset(sources, options) ?? []).toString()

/** 2,400 characters; which document's they are shows anywhere. */
const textOf = (i: number) => `${`<${i}>`.padEnd(6)} `.repeat(344).slice(0, 2400)

const FILES = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`${i}.txt`, textOf(i)]))

test('takes the middle of the documents whose paths have the least hashes, in their order', async t => {
  const sources = await sourcesOf(t, FILES)
  const preset = presetText(sources)
  t.is(preset.length, 32 * 1024)
  const byHash = sources.toSorted((a, b) => pathHash(a.path) - pathHash(b.path)).slice(0, 32)
  byHash.forEach(({ path }, i) => {
    const number = path.split('/').at(-1)?.replace('.txt', '')
    const piece = preset.slice(i * 1024, (i + 1) * 1024)
    t.deepEqual(new Set(piece.match(/<\d+>/g)), new Set([`<${number}>`]), path)
  })
})

test('does not depend on the order of the documents, nor on the place of their folder', async t => {
  const sources = await sourcesOf(t, { 'x/a.txt': textOf(1), 'x/b.txt': textOf(2) })
  t.is(presetText(sources.toReversed()), presetText(sources))
  t.is(presetText(await sourcesOf(t, { 'x/a.txt': textOf(1), 'x/b.txt': textOf(2) })), presetText(sources))
})

test('few documents have none', async t => {
  const sources = await sourcesOf(t, FILES)
  t.is(choosePreset(sources, {}), undefined)
  t.is(choosePreset(sources, { presetFrom: 50 * 2400 + 1 }), undefined)
  t.is(choosePreset(sources, { presetFrom: 50 * 2400 })?.length, 32 * 1024)
  t.is(choosePreset([], { presetFrom: 0 }), undefined)
})

test('takes short documents whole, and passes over those that cannot be read', async t => {
  const sources = await sourcesOf(t, {
    'kurz.md': '# Kurz\n\nEin Satz.\n',
    'leer.txt': ' ',
    'binär.txt': 'x\0y',
    'groß.txt': 'x'.repeat((4 << 20) + 1),
  })
  const gone = sources.map(source => ({
    ...source,
    path: `${source.path}.weg`,
    location: { kind: 'file', file: join('nirgends', source.path) } as const,
  }))
  const preset = presetText([...gone, ...sources])
  t.true(preset.includes('Ein Satz.'))
  t.true(preset.length < 100)
})

test('looks at no more than 128 documents', async t => {
  const files = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`${i}.txt`, 'Ein Satz.\n']))
  const preset = presetText(await sourcesOf(t, files))
  t.is(preset.match(/Ein Satz\./g)?.length, 128)
})
