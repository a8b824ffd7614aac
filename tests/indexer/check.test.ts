import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'ava'
import { IndexFormatError } from '../../index-format/errors.ts'
import { buildIndex } from '../../indexer/build.ts'
import { checkIndex } from '../../indexer/check.ts'

const root = mkdtempSync(join(tmpdir(), 'findbuch-check-'))
test.after.always(() => rmSync(root, { recursive: true, force: true }))

async function newIndex(): Promise<{ folder: string; inputs: readonly string[]; output: string }> {
  const place = mkdtempSync(join(root, 'place-'))
  const folder = join(place, 'documents')
  mkdirSync(folder)
  for (const name of ['a', 'b', 'c']) writeFileSync(join(folder, `${name}.txt`), `Text ${name}`)
  const output = join(place, 'x.findbuch')
  await buildIndex({ inputs: [folder], output })
  return { folder, inputs: [folder], output }
}

test('an index is current when nothing has changed', async t => {
  const { inputs, output } = await newIndex()
  t.deepEqual(await checkIndex({ inputs, output }), { current: true, differences: [] })
})

test('names every document that is new, gone or changed', async t => {
  const { folder, inputs, output } = await newIndex()
  writeFileSync(join(folder, 'b.txt'), 'anders')
  writeFileSync(join(folder, 'd.txt'), 'neu')
  rmSync(join(folder, 'a.txt'))
  t.deepEqual(await checkIndex({ inputs, output }), {
    current: false,
    differences: ['- a.txt', '~ b.txt', '+ d.txt'],
  })
})

test('says so when the documents are the same and something else differs', async t => {
  const { inputs, output } = await newIndex()
  const { current, differences } = await checkIndex({ inputs, output, language: 'en' })
  t.false(current)
  t.is(differences.length, 1)
  t.regex(differences[0] ?? '', /documents are the same/)
})

test('refuses what is no index', async t => {
  const { inputs, output } = await newIndex()
  writeFileSync(output, 'no index, and never was one, however long this sentence may become')
  await t.throwsAsync(checkIndex({ inputs, output }), { instanceOf: IndexFormatError })
})

test('changes nothing beside the index', async t => {
  const { folder, inputs, output } = await newIndex()
  await checkIndex({ inputs, output })
  t.deepEqual(readdirSync(join(folder, '..')).sort(), ['documents', 'x.findbuch'])
})
