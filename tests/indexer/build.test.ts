import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import test from 'ava'
import fc from 'fast-check'
import { bufferSource } from '../../index-format/byte-source.ts'
import { IndexReader } from '../../index-format/index-reader.ts'
import { buildIndex } from '../../indexer/build.ts'
import type { BuildProgress } from '../../indexer/build-report.ts'
import { OutputError } from '../../indexer/output-file.ts'
import { NoDocumentsError } from '../../indexer/write-index.ts'

const root = mkdtempSync(join(tmpdir(), 'findbuch-build-'))
test.after.always(() => rmSync(root, { recursive: true, force: true }))

/** A folder with documents, written in the order given, and a place for its index beside it. */
function newCollection(files: Readonly<Record<string, string>>): { folder: string; output: string } {
  const place = mkdtempSync(join(root, 'place-'))
  const folder = join(place, 'documents')
  mkdirSync(folder)
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return { folder, output: join(place, 'x.findbuch') }
}

const FILES = {
  'a.md': '---\ntitle: Häuser\nautor: Ada\n---\n# Häuser\n\nDie Häuser am Ufer.\n',
  'b.txt': 'Das Haus\n\nEin Haus am See.\n',
  'ordner/c.html':
    '<html><head><title>Kündigung</title></head><body><h1>Kündigung</h1><p>Frist</p></body></html>',
}

async function openFile(path: string): Promise<IndexReader> {
  return IndexReader.open(bufferSource(readFileSync(path), path), compressed => inflateRawSync(compressed))
}

test('builds an index of a folder and reports it', async t => {
  const { folder, output } = newCollection(FILES)
  const report = await buildIndex({ inputs: [folder], output })
  const bytes = readFileSync(output)
  t.like(report, { outcome: 'built', output, documents: 3, skipped: [], indexBytes: bytes.length })
  t.is(report.sha256, createHash('sha256').update(bytes).digest('hex'))
  t.is(
    report.inputBytes,
    Object.values(FILES).reduce((sum, text) => sum + Buffer.byteLength(text), 0),
  )
  const reader = await openFile(output)
  t.is(reader.passages.documentCount, 3)
  t.is(reader.passages.passageCount, report.passages)
  t.is(reader.settings.wordCount, report.words)
  t.is(reader.termCount, report.terms)
  t.is(reader.settings.root, 'documents')
  t.true(await reader.verify(() => {}))
  const documents = await reader.documents([0, 1, 2])
  t.deepEqual(
    documents.map(({ path }) => path),
    ['a.md', 'b.txt', 'ordner/c.html'],
  )
  t.deepEqual(
    documents[1]?.contentHash,
    new Uint8Array(createHash('sha256').update(FILES['b.txt']).digest().subarray(0, 16)),
  )
})

test('the second build gives the same bytes', async t => {
  const { folder, output } = newCollection(FILES)
  await buildIndex({ inputs: [folder], output })
  const first = readFileSync(output)
  await buildIndex({ inputs: [folder], output })
  t.true(readFileSync(output).equals(first))
})

test('the same documents give the same bytes, in whatever order they are written and named', async t => {
  const names = Array.from({ length: 8 }, (_, i) => `${i % 3}/ß${i}.txt`)
  const expected = newCollection(Object.fromEntries(names.map(name => [name, `Text ${name}`])))
  const { sha256 } = await buildIndex({ inputs: [expected.folder], output: expected.output })
  const orders = fc.shuffledSubarray(names, { minLength: names.length, maxLength: names.length })
  await fc.assert(
    fc.asyncProperty(orders, fc.boolean(), async (order, byName) => {
      const { folder, output } = newCollection(Object.fromEntries(order.map(name => [name, `Text ${name}`])))
      for (const [i, name] of order.entries()) utimesSync(join(folder, name), i, i)
      const inputs = byName ? order.map(name => join(folder, name)) : [folder]
      const report = await buildIndex({ inputs, output })
      t.is(report.sha256, sha256)
    }),
    { numRuns: 10 },
  )
})

test('leaves a current index alone when asked to build it only if stale', async t => {
  const { folder, output } = newCollection(FILES)
  await buildIndex({ inputs: [folder], output })
  utimesSync(output, 1000, 1000)
  const report = await buildIndex({ inputs: [folder], output, ifStale: true })
  t.is(report.outcome, 'current')
  t.is(statSync(output).mtimeMs, 1_000_000)
  t.deepEqual(readdirSync(dirname(output)).sort(), ['documents', 'x.findbuch'])
  writeFileSync(join(folder, 'd.txt'), 'neu')
  const second = await buildIndex({ inputs: [folder], output, ifStale: true })
  t.is(second.outcome, 'built')
  t.is(second.documents, 4)
})

test('builds what is missing when asked to build it only if stale', async t => {
  const { folder, output } = newCollection(FILES)
  t.is((await buildIndex({ inputs: [folder], output, ifStale: true })).outcome, 'built')
})

test('lists what it skips with the reason, and indexes the rest', async t => {
  const { folder, output } = newCollection({ ...FILES, 'z.txt': 'x'.repeat(2000) })
  const report = await buildIndex({ inputs: [folder], output, maxDocumentBytes: 1000 })
  t.is(report.documents, 3)
  t.deepEqual(
    report.skipped.map(({ path }) => path),
    ['z.txt'],
  )
  t.regex(report.skipped[0]?.reason ?? '', /limit/)
})

test('refuses to write an index of nothing, and leaves the old one', async t => {
  const { folder, output } = newCollection({})
  writeFileSync(output, 'old')
  await t.throwsAsync(buildIndex({ inputs: [folder], output }), { instanceOf: NoDocumentsError })
  t.is(readFileSync(output, 'utf8'), 'old')
  t.deepEqual(readdirSync(dirname(output)).sort(), ['documents', 'x.findbuch'])
})

test('reports progress that rises to the whole', async t => {
  const { folder, output } = newCollection({ ...FILES, 'z.txt': 'x'.repeat(2000) })
  const all: BuildProgress[] = []
  const onProgress = (progress: BuildProgress) => {
    all.push(progress)
  }
  await buildIndex({ inputs: [folder], output, maxDocumentBytes: 1000, onProgress })
  t.true(all.length >= 2)
  all.forEach(({ bytes, byteTotal, documents, documentTotal }, i) => {
    t.true(bytes <= byteTotal && documents <= documentTotal)
    t.true(i === 0 || bytes >= (all[i - 1]?.bytes ?? 0))
  })
  const last = all.at(-1)
  t.is(last?.phase, 'write')
  t.is(last?.bytes, last?.byteTotal)
})

test('an aborted build leaves the old index and nothing else', async t => {
  const { folder, output } = newCollection(FILES)
  writeFileSync(output, 'old')
  const reason = new Error('enough')
  for (const phase of ['read', 'write']) {
    const controller = new AbortController()
    const onProgress = (progress: BuildProgress) => {
      if (progress.phase === phase) controller.abort(reason)
    }
    const build = buildIndex({ inputs: [folder], output, signal: controller.signal, onProgress })
    t.is(await t.throwsAsync(build), reason)
    t.is(readFileSync(output, 'utf8'), 'old')
    t.deepEqual(readdirSync(dirname(output)).sort(), ['documents', 'x.findbuch'])
  }
})

test('a full disk is told, and leaves nothing', async t => {
  if (!existsSync('/dev/full')) {
    t.log('passed over: there is no /dev/full')
    t.pass()
    return
  }
  const { folder } = newCollection(FILES)
  await t.throwsAsync(buildIndex({ inputs: [folder], output: '/dev/full' }), {
    instanceOf: OutputError,
    message: /the disk is full/,
  })
  t.deepEqual(
    readdirSync('/dev').filter(name => name.includes('full.')),
    [],
  )
})

test('an output that is a folder is refused before anything is read', async t => {
  const { folder } = newCollection(FILES)
  const onProgress = () => t.fail('something was read')
  await t.throwsAsync(buildIndex({ inputs: [folder], output: folder, onProgress }), {
    instanceOf: OutputError,
    message: /it is a folder/,
  })
})

test('writes to a device that takes all, and reports no size', async t => {
  if (!existsSync('/dev/null')) {
    t.log('passed over: there is no /dev/null')
    t.pass()
    return
  }
  const { folder } = newCollection(FILES)
  const report = await buildIndex({ inputs: [folder], output: '/dev/null' })
  t.like(report, { documents: 3, indexBytes: 0, sha256: '' })
})

test('indexes front-matter fields whatever their names', async t => {
  const fields = ['constructor', '__proto__', 'toString', 'dc:title'].map(name => `${name}: wert`).join('\n')
  const { folder, output } = newCollection({ 'a.md': `---\n${fields}\n---\nText\n` })
  t.is((await buildIndex({ inputs: [folder], output })).documents, 1)
})
