/**
 * How fast and how lean is Findbuch beside its peers on the same documents?
 *
 *     npm run bench -- ../shared/corpora/gesetze.zip [--rounds 3] [--engines findbuch,fts5] [--take 16] [--json FILE]
 *
 * Unpacks once; then every engine in turn, each step in a process of its own: build, first answer, 500 queries for
 * the top 10, which are seeded, the same for all, and answered once before they are measured. Every engine gets the
 * passages that Findbuch makes of the documents, title and heading path included; only FTS5 without texts, the mark
 * to reach, gets Markdown cut before its headings, which costs it next to nothing. Prints minimum / median of the
 * rounds, and checks a sample of the answers; a wrong one fails the run.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { checkAnswers } from './answer-check.ts'
import type { BenchQuery } from './bench-query.ts'
import { compare, comparisonTable } from './comparison.ts'
import { unpackCorpus } from './corpus-folder.ts'
import { queriesOf } from './corpus-queries.ts'
import { bundleEngineProcess } from './engine-bundle.ts'
import { type EngineRun, type RunInput, runEngine } from './engine-runs.ts'
import type { Answer } from './engines/engine.ts'
import { chooseEngines, type EngineEntry, FINDBUCH_ENGINE, isInstalled } from './engines/engine-list.ts'
import { spreadOf } from './quantile.ts'

const USAGE =
  'usage: npm run bench -- DOCUMENTS [--rounds N] [--engines ID,…] [--take N] [--json FILE]\n' +
  'DOCUMENTS is a folder or a ZIP archive; --take N takes every Nth document'
const INSTALL = 'npm ci --prefix benchmarks'
/** Every so many answers of each engine one is checked: 39 of 500, of all kinds, which take turns by four. */
const CHECKED_STEP = 13

/** One a round. */
type Runs = ReadonlyMap<EngineEntry, readonly EngineRun[]>
/** To all queries. */
type Answers = ReadonlyMap<EngineEntry, readonly Answer[]>

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '3' },
    engines: { type: 'string' },
    take: { type: 'string', default: '1' },
    json: { type: 'string' },
  },
})
const [input] = positionals
const rounds = Number(values.rounds)
const step = Number(values.take)
if (input === undefined || positionals.length > 1 || !(rounds >= 1) || !(step >= 1)) throw new Error(USAGE)

const chosen = chooseEngines(values.engines)
const engines = chosen.filter(isInstalled)
const missing = chosen.filter(engine => !isInstalled(engine))
if (missing.length > 0)
  console.log(`without ${missing.map(({ name }) => name).join(', ')}; ${INSTALL} adds them`)

const folder = mkdtempSync(join(tmpdir(), 'findbuch-bench-'))
try {
  const corpus = join(folder, 'corpus')
  const { documentCount, byteLength } = await unpackCorpus(input, corpus, { step })
  const queries = await queriesOf(corpus)
  const queriesPath = join(folder, 'queries.json')
  writeFileSync(queriesPath, JSON.stringify(queries))
  const script = await bundleEngineProcess()
  const { runs, answers, loads } = runRounds({ script, corpus, queries, queriesPath })

  const kinds = queries.map(({ kind }) => kind)
  const rows = compare([...runs.values()], kinds)
  const names = Array.from(runs.keys(), ({ name }) => name)
  const setting = {
    documents: documentCount,
    megabytes: Math.round(byteLength / 1e6),
    queries: queries.length,
    rounds,
    node: process.versions.node,
    cores: cpus().length,
    loads,
  }
  console.log(
    `${setting.documents} documents, ${setting.megabytes} MB; ${queries.length} queries; Node ${setting.node}, ${setting.cores} cores, load ${loads.join(', ')}; ${rounds} rounds, minimum / median\n`,
  )
  console.log(comparisonTable(names, rows))
  printNotes(runs)
  if (values.json !== undefined) {
    writeFileSync(values.json, `${JSON.stringify({ ...setting, engines: names, rows }, undefined, 2)}\n`)
  }
  await check(corpus, queries, answers)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** A peer that fails, most often for want of memory, is left out; the others go on. */
function runRounds(runInput: RunInput): { runs: Runs; answers: Answers; loads: readonly string[] } {
  const runs = new Map<EngineEntry, EngineRun[]>(engines.map(engine => [engine, []]))
  const answers = new Map<EngineEntry, readonly Answer[]>()
  const loads = [currentLoad()]
  for (let round = 1; round <= rounds; round++) {
    for (const [engine, ofEngine] of runs) {
      process.stderr.write(`round ${round}: ${engine.name}\n`)
      try {
        const measured = runEngine(engine, join(folder, engine.id), runInput)
        ofEngine.push(measured.run)
        answers.set(engine, measured.answers)
      } catch (error) {
        if (engine === FINDBUCH_ENGINE) throw error
        console.log(`without ${engine.name}, which failed: ${error}`)
        runs.delete(engine)
        answers.delete(engine)
      }
    }
    loads.push(currentLoad())
  }
  return { runs, answers, loads }
}

/** Of the machine in the last minute. */
function currentLoad(): string {
  return (loadavg()[0] ?? 0).toFixed(1)
}

function printNotes(runs: Runs): void {
  for (const { name, note, maxDocuments } of runs.keys()) {
    const limit = maxDocuments === undefined ? '' : `; takes at most ${maxDocuments} documents`
    console.log(`${name}: ${note}${limit}`)
  }
  const [ours, mark] = ['findbuch', 'fts5'].map(id => {
    const [, ofEngine] = [...runs].find(([engine]) => engine.id === id) ?? []
    return ofEngine && spreadOf(ofEngine.map(({ buildMs }) => buildMs))
  })
  if (ours === undefined || mark === undefined) return
  const [least, middle] = [ours.minimum / mark.minimum, ours.median / mark.median]
  console.log(`Findbuch builds in ${least.toFixed(2)} / ${middle.toFixed(2)} × the time of FTS5, contentless`)
}

async function check(corpus: string, queries: readonly BenchQuery[], answers: Answers): Promise<void> {
  let checkedCount = 0
  const problems: string[] = []
  for (const [engine, ofEngine] of answers) {
    const sample = queries.flatMap((query, i) => {
      const answer = ofEngine[i]
      return i % CHECKED_STEP === 0 && answer !== undefined ? [{ query, answer }] : []
    })
    checkedCount += sample.length
    const found = await checkAnswers(engine, corpus, sample)
    problems.push(...found.map(problem => `${engine.name}: ${problem}`))
  }
  console.log(`checked ${checkedCount} answers: ${checkedCount - problems.length} right`)
  for (const problem of problems) console.log(problem)
  if (problems.length > 0) process.exitCode = 1
}
