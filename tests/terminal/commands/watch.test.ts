import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test, { type ExecutionContext } from 'ava'
import type { BuildOptions, BuildReport } from '../../../indexer/build-report.ts'
import { OutputError } from '../../../indexer/output-file.ts'
import { scratchFolder } from '../../scratch-folder.ts'
import { run } from '../fake-context.ts'
import { report } from '../sample-report.ts'

interface Watching {
  readonly builds: readonly ((folder: string) => BuildReport)[]
  readonly args?: readonly string[]
}

/** Runs one build after another, each of which changes a source but the last, which interrupts. */
async function watched(t: ExecutionContext, { builds, args = [] }: Watching) {
  const folder = scratchFolder(t, { 'texte/a.txt': 'x' })
  const interruption = new AbortController()
  const orders: BuildOptions[] = []
  const buildIndex = async (options: BuildOptions): Promise<BuildReport> => {
    orders.push(options)
    if (orders.length < builds.length) writeFileSync(join(folder, 'texte/a.txt'), `${orders.length}`)
    else interruption.abort(new Error('interrupted'))
    return builds[orders.length - 1]?.(options.output) ?? report
  }
  const ended = await run(['watch', 'texte', ...args], {
    folder,
    engine: { buildIndex },
    signal: interruption.signal,
    language: 'de',
  })
  return { ...ended, orders, out: ended.out.replace(/^\d\d:\d\d:\d\d {2}/gm, '') }
}

const built = (output: string) => ({ ...report, output })

test('builds, and builds again after a change, until Ctrl-C', async t => {
  const current = (output: string) => ({ ...report, output, outcome: 'current' }) as const
  const { code, out, err, orders } = await watched(t, { builds: [built, current] })
  t.is(code, 130)
  t.is(
    out,
    'texte.findbuch ist gebaut: 3 Dokumente, 12 ms\nGeändert: texte/a.txt\ntexte.findbuch ist aktuell.\n',
  )
  t.is(err, 'Beobachtet: texte. Strg-C beendet.\nNicht mehr beobachtet.\n')
  t.true(orders.every(({ ifStale }) => ifStale))
})

test('tells an error of a build and waits for the next change', async t => {
  const fail = () => {
    throw new OutputError('texte.findbuch', 'its name is too long; choose a shorter one')
  }
  const { code, out, err } = await watched(t, { builds: [fail, built] })
  t.is(code, 130)
  t.regex(out, /^Geändert: texte\/a\.txt\ntexte\.findbuch ist gebaut/)
  t.regex(
    err,
    /lässt sich nicht schreiben: der Name ist zu lang.*\nNach der nächsten Änderung wird es wieder versucht\./,
  )
})

test('prints the report of every build for machines', async t => {
  const { out } = await watched(t, { builds: [built, built], args: ['--json'] })
  const reports = out
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
  t.deepEqual(reports, [
    { ...report, output: 'texte.findbuch' },
    { ...report, output: 'texte.findbuch' },
  ])
})

test('does not begin with an input that is not there', async t => {
  const folder = scratchFolder(t)
  const { code, out, err } = await run(['watch', 'txte'], { folder, language: 'de' })
  t.is(code, 2)
  t.is(out, '')
  t.is(err, `findbuch: ${folder}/txte gibt es nicht. Bitte die Schreibung und den Ordner prüfen.\n`)
})
