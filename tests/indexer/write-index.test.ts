import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import test, { type ExecutionContext } from 'ava'
import { buildIndex } from '../../indexer/build.ts'
import type { BuildOptions, BuildProgress } from '../../indexer/build-report.ts'
import { makeArchive } from '../archive-maker.ts'
import { scratchFolder } from '../scratch-folder.ts'

/** So many documents that they make several segments, with words that come back and words of their own. */
function manyFiles(count: number): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      `${i % 7}/dokument${i}.md`,
      `# Kapitel ${i}\n\nDie Kündigungsfrist des Vertrags ${i} endet. ${`Wort${i % 90} Haus- und Gartenarbeit ${i} `.repeat(i % 40)}\n`,
    ]),
  )
}

async function build(t: ExecutionContext, inputs: readonly string[], options: Partial<BuildOptions> = {}) {
  const folder = scratchFolder(t)
  const output = join(folder, 'x.findbuch')
  const report = await buildIndex({ inputs, output, ...options })
  t.deepEqual(readdirSync(folder), ['x.findbuch'])
  return { report, bytes: readFileSync(output) }
}

/** With 1 byte of memory every segment is a run. */
const WAYS: readonly Partial<BuildOptions>[] = [
  { threads: 1, memoryBytes: 1 },
  { threads: 2 },
  { threads: 3, memoryBytes: 1 },
]

test('writes the same bytes with any number of threads and with any memory', async t => {
  const folder = scratchFolder(t, manyFiles(500))
  const expected = await build(t, [folder], { presetFrom: 0 })
  for (const way of WAYS) {
    const { bytes, report } = await build(t, [folder], { ...way, presetFrom: 0 })
    t.true(bytes.equals(expected.bytes), JSON.stringify(way))
    t.deepEqual({ ...report, output: '', elapsedMs: 0 }, { ...expected.report, output: '', elapsedMs: 0 })
  }
})

test('reads members of archives in archives in threads', async t => {
  const members = Object.entries(manyFiles(200)).map(([name, content]) => ({ name, content }))
  const inner = makeArchive(members)
  const folder = scratchFolder(t, {
    'a.zip': makeArchive([{ name: 'inner.zip', content: inner }, ...members]),
  })
  const expected = await build(t, [folder])
  t.is(expected.report.documents, 400)
  t.true((await build(t, [folder], { threads: 2, memoryBytes: 1 })).bytes.equals(expected.bytes))
})

test('lists what a thread cannot read, sorted by path', async t => {
  const folder = scratchFolder(t, { ...manyFiles(200), 'z.txt': 'x\0\0y', '3/binär.txt': '\0\0' })
  const { report } = await build(t, [folder], { threads: 2, memoryBytes: 1 })
  t.is(report.documents, 200)
  t.deepEqual(
    report.skipped.map(({ path }) => path),
    ['3/binär.txt', 'z.txt'],
  )
})

test('reports progress of threads that rises to the whole', async t => {
  const folder = scratchFolder(t, manyFiles(300))
  const all: BuildProgress[] = []
  await build(t, [folder], { threads: 2, memoryBytes: 1, onProgress: progress => all.push(progress) })
  all.forEach(({ documents, bytes }, i) => {
    t.true(documents >= (all[i - 1]?.documents ?? 0) && bytes >= (all[i - 1]?.bytes ?? 0))
  })
  t.like(all.at(-1), { phase: 'write', documents: 300 })
  t.is(all.at(-1)?.bytes, all.at(-1)?.byteTotal)
})

test('a build of threads that is aborted at any time leaves nothing', async t => {
  const folder = scratchFolder(t, manyFiles(300))
  const reason = new Error('enough')
  for (const when of ['before', 'read', 'write'] as const) {
    const controller = new AbortController()
    if (when === 'before') controller.abort(reason)
    const place = scratchFolder(t)
    const onProgress = ({ phase, documents }: BuildProgress) => {
      if (phase === when && documents > 0) controller.abort(reason)
    }
    const options = { inputs: [folder], output: join(place, 'x.findbuch'), threads: 2, memoryBytes: 1 }
    t.is(await t.throwsAsync(buildIndex({ ...options, signal: controller.signal, onProgress })), reason)
    t.deepEqual(readdirSync(place), [], when)
  }
})
