import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import test from 'ava'
import { buildIndex } from '../../indexer/build.ts'

const PROJECT = join(import.meta.dirname, '../..')
const SCRIPT = join(import.meta.dirname, 'killed-build.ts')
const root = mkdtempSync(join(tmpdir(), 'findbuch-killed-'))
test.after.always(() => rmSync(root, { recursive: true, force: true }))

interface Place {
  readonly folder: string
  readonly output: string
  /** The index that is there before a build is killed, and the one that the killed build would write. */
  readonly old: Buffer
  readonly next: Buffer
}

async function newPlace(documentCount: number): Promise<Place> {
  const place = mkdtempSync(join(root, 'place-'))
  const folder = join(place, 'documents')
  mkdirSync(folder)
  const output = join(place, 'x.findbuch')
  const build = async (word: string) => {
    for (let i = 0; i < documentCount; i++) {
      writeFileSync(join(folder, `${i}.txt`), `${word} ${i} ${`wort${i} `.repeat(200)}`)
    }
    await buildIndex({ inputs: [folder], output })
    return readFileSync(output)
  }
  const next = await build('neu')
  const old = await build('alt')
  for (let i = 0; i < documentCount; i++) {
    writeFileSync(join(folder, `${i}.txt`), `neu ${i} ${`wort${i} `.repeat(200)}`)
  }
  return { folder, output, old, next }
}

function names(output: string): readonly string[] {
  return readdirSync(dirname(output)).sort()
}

test('a build killed before any of its steps leaves the old index or the new one, and the next build tidies up', async t => {
  const { folder, output, old, next } = await newPlace(5)
  // Writes: the header's room, texts, documents, postings, positions, …; 400 is past them all.
  for (const { moment, expected, leaves } of [
    { moment: 0, expected: old, leaves: 1 },
    { moment: 1, expected: old, leaves: 1 },
    { moment: 8, expected: old, leaves: 1 },
    { moment: 400, expected: next, leaves: 0 },
  ]) {
    writeFileSync(output, old)
    const { signal, stdout } = spawnSync(
      process.execPath,
      ['--import=tsx', SCRIPT, folder, output, String(moment)],
      { cwd: PROJECT, encoding: 'utf8' },
    )
    t.is(signal, moment === 400 ? null : 'SIGKILL')
    t.is(stdout, moment === 400 ? 'survived\n' : '')
    t.true(readFileSync(output).equals(expected), `killed before step ${moment}`)
    t.is(names(output).length, 2 + leaves)
    await buildIndex({ inputs: [folder], output })
    t.true(readFileSync(output).equals(next))
    t.deepEqual(names(output), ['documents', 'x.findbuch'])
  }
})

test('a build killed at any moment leaves a whole index', async t => {
  const { folder, output, old, next } = await newPlace(60)
  for (const milliseconds of [0, 30, 90, 200]) {
    writeFileSync(output, old)
    const child = spawn(process.execPath, ['--import=tsx', SCRIPT, folder, output], {
      cwd: PROJECT,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(child.stdout, 'data')
    await delay(milliseconds)
    child.kill('SIGKILL')
    await once(child, 'exit')
    const found = readFileSync(output)
    t.true(found.equals(old) || found.equals(next), `killed after ${milliseconds} ms`)
    t.log(
      `after ${milliseconds} ms: the ${found.equals(old) ? 'old' : 'new'} index, ${names(output).length - 2} left over`,
    )
  }
  await buildIndex({ inputs: [folder], output })
  t.true(readFileSync(output).equals(next))
  t.deepEqual(names(output), ['documents', 'x.findbuch'])
})
