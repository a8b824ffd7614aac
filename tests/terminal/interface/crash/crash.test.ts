import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'ava'
import { crashReport, writeCrashReport } from '../../../../terminal/interface/crash/crash-report.ts'
import { crashedError } from '../../../../terminal/interface/crash/crashed-error.ts'
import { german } from '../../../../terminal/texts/german.ts'

const site = {
  version: '1.2.3',
  env: { TERM: 'xterm', TMUX: '/tmp/geheim', HOME: '/home/mayer', LANG: 'de_DE.UTF-8' },
  size: { columns: 80, rows: 24 },
  time: new Date('2026-01-02T03:04:05.678Z'),
}

test('a report tells versions, the terminal and the place, and no text', t => {
  const cause = new RangeError('in „Kündigung Frist“')
  const report = crashReport(new TypeError('bei der Anfrage Kündigung', { cause }), site)
  t.regex(
    report,
    /^findbuch 1\.2\.3\nnode v\d+\.\S+ \w+ \w+\nterminal 80x24 TERM=xterm TMUX=set LANG=de_DE\.UTF-8\n/,
  )
  t.regex(report, /\nTypeError\n +at .*crash\.test\.ts/)
  t.regex(report, /\ncaused by RangeError\n +at /)
  t.notRegex(report, /Kündigung|geheim|mayer/)
})

test('what was thrown and is no error is not quoted', t => {
  t.regex(crashReport('Kündigung', site), /\nthrown: string\n/)
})

test('writes the report for this person alone, and tells where', async t => {
  const folder = await mkdtemp(join(tmpdir(), 'findbuch-test-'))
  t.teardown(() => rm(folder, { recursive: true }))
  const file = writeCrashReport(new Error('x'), site, join(folder, 'state'))
  t.is(file, join(folder, 'state', 'crash-2026-01-02T03-04-05.678Z.txt'))
  t.regex(await readFile(file ?? '', 'utf8'), /^findbuch 1\.2\.3/)
  t.regex(
    crashedError(new Error('kaputt'), file, german).details.join(),
    /Ein Bericht ohne Anfragen und Texte.*crash-2026/,
  )
})

test('tells the error itself where no report can be written', t => {
  const file = writeCrashReport(new Error('x'), site, '/dev/null/state')
  t.is(file, undefined)
  t.deepEqual(crashedError(new Error('kaputt'), file, german).details, [])
})
