/** The comparison as it is run, on a few laws and with the engines that the project has installed. */
import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import test from 'ava'
import { scratchFolder } from '../scratch-folder.ts'

const PROJECT = join(import.meta.dirname, '../..')
const LAWS = join(PROJECT, '../shared/corpora/gesetze.zip')

test('measures engines on the same documents, and their answers are right', async t => {
  t.timeout(15 * 60 * 1000)
  if (!existsSync(LAWS)) {
    t.log(`passed over: ${LAWS} is missing`)
    t.pass()
    return
  }
  const json = join(scratchFolder(t), 'report.json')
  const options = ['--take', '800', '--rounds', '1', '--engines', 'findbuch,minisearch', '--json', json]
  const { stdout: output } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', 'benchmarks/compare.ts', LAWS, ...options],
    { cwd: PROJECT },
  )
  t.regex(output, /^\| +\| +Findbuch \| +MiniSearch \|$/m)
  t.regex(output, /^checked 78 answers: 78 right$/m)

  const { documents, engines, rows } = JSON.parse(readFileSync(json, 'utf8'))
  t.is(documents, 9)
  t.deepEqual(engines, ['Findbuch', 'MiniSearch'])
  const [taken, , build] = rows
  t.deepEqual(taken.values, [
    { minimum: 9, median: 9 },
    { minimum: 9, median: 9 },
  ])
  t.true(build.values.every(({ minimum }: { minimum: number }) => minimum > 0))
})
