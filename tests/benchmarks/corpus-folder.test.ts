import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'ava'
import { growCorpus, unpackCorpus } from '../../benchmarks/corpus-folder.ts'
import { scratchFolder } from '../scratch-folder.ts'

const FILES = Object.fromEntries(
  Array.from({ length: 8 }, (_, i) => [`input/${i}.md`, `Verordnung ${i} über Ordnungswidrigkeiten`]),
)

test('takes every so many documents', async t => {
  const folder = scratchFolder(t, FILES)
  const target = join(folder, 'target')
  const { documentCount, byteLength } = await unpackCorpus(join(folder, 'input'), target, { step: 3 })
  t.deepEqual(readdirSync(target).sort(), ['0.md', '3.md', '6.md'])
  t.is(documentCount, 3)
  t.is(byteLength, 3 * Buffer.byteLength(FILES['input/0.md'] ?? ''))
})

test('a fourth has every fourth document', async t => {
  const folder = scratchFolder(t, FILES)
  const target = join(folder, 'target')
  await growCorpus(join(folder, 'input'), target, 1 / 4)
  t.deepEqual(readdirSync(target).sort(), ['0.md', '4.md'])
})

test('the fourfold has the corpus and three others of the same length', async t => {
  const folder = scratchFolder(t, FILES)
  const target = join(folder, 'target')
  await growCorpus(join(folder, 'input'), target, 4)
  const texts = [0, 1, 2, 3].map(copy => readFileSync(join(target, `copy-${copy}`, '1.md'), 'utf8'))
  t.is(texts[0], FILES['input/1.md'])
  t.true(texts.every(text => text.length === texts[0]?.length))
  t.true(new Set(texts).size > 1)
  t.is(readdirSync(join(target, 'copy-3')).length, 8)
})
