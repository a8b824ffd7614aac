import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import test from 'ava'
import { bundleProgram, type Program, runPiped } from './program.ts'

let program: Program

test.before(async t => {
  t.timeout(60_000)
  program = await bundleProgram()
  const texts = join(program.folder, 'texte')
  await mkdir(texts)
  for (let number = 0; number < 200; number++) {
    await writeFile(join(texts, `${number}.txt`), `Haus ${number}\n\nDas Haus steht am Hang. `.repeat(20))
  }
  const { code, err } = await runPiped(program, ['index', 'texte', '-o', 'haus.findbuch', '--quiet'])
  t.is(code, 0, err)
})

test.after.always(() => program?.remove())

/** The files of the program that a run has loaded, as Node's coverage lists them. */
async function loadedFiles(args: readonly string[]): Promise<string[]> {
  const coverage = join(program.folder, 'coverage', `of-${args.join('-')}`)
  await runPiped(program, args, { NODE_V8_COVERAGE: coverage })
  return readdirSync(coverage).flatMap(name => {
    const { result } = JSON.parse(readFileSync(join(coverage, name), 'utf8')) as { result: { url: string }[] }
    return result.filter(({ url }) => url.startsWith('file:')).map(({ url }) => fileURLToPath(url))
  })
}

test('a one-shot command loads neither Ink nor what only indexing needs', async t => {
  for (const args of [['search', 'Haus'], ['info'], ['verify'], ['analyze', 'Haus'], ['--version'], []]) {
    const files = await loadedFiles(args)
    t.true(files.length > 0)
    for (const file of files) {
      const text = readFileSync(file, 'utf8')
      t.false(text.includes('ink-root'), `${args.join(' ')} loads Ink in ${file}`)
      t.false(text.includes('windows1252'), `${args.join(' ')} loads the readers in ${file}`)
    }
  }
  const interfaceChunk = readdirSync(join(program.folder, 'cli')).find(name =>
    name.startsWith('run-interface'),
  )
  t.true(readFileSync(join(program.folder, 'cli', interfaceChunk ?? ''), 'utf8').includes('ink-root'))
})

test('a closed pipe is no error', async t => {
  const child = spawn(process.execPath, [program.file, 'search', '-n', '200', 'Haus'], {
    cwd: program.folder,
  })
  const errors: string[] = []
  child.stderr.on('data', data => errors.push(String(data)))
  child.stdout.once('data', () => child.stdout.destroy())
  const [code] = await once(child, 'close')
  t.is(code, 0)
  t.deepEqual(errors, [])
})

test('a full disk behind the output is told', async t => {
  if (!existsSync('/dev/full')) {
    t.log('passed over: /dev/full is missing')
    t.pass()
    return
  }
  const shell = spawn(
    '/bin/sh',
    ['-c', '"$0" "$1" search Haus > /dev/full', process.execPath, program.file],
    {
      cwd: program.folder,
      env: { LANG: 'en_US.UTF-8' },
    },
  )
  const errors: string[] = []
  shell.stderr.on('data', data => errors.push(String(data)))
  const [code] = await once(shell, 'close')
  t.is(code, 2)
  t.regex(errors.join(''), /^findbuch: The output cannot be written: ENOSPC/)
})

test('without a terminal it answers a sample query and ends', async t => {
  const { code, out } = await runPiped(program, [])
  t.is(code, 0)
  t.regex(out, /^Beispielanfrage: Haus\n/)
  t.regex(out, /findbuch -i haus\.findbuch\n$/)
})

test('Ctrl-C ends indexing with 130 and leaves the old index', async t => {
  const child = spawn(process.execPath, [program.file, 'index', '-', '-o', 'haus.findbuch'], {
    cwd: program.folder,
  })
  const before = readFileSync(join(program.folder, 'haus.findbuch'))
  // More than a pipe holds: once it is written, the program is there and reads.
  child.stdin.write('texte\n'.repeat(100_000), () => child.kill('SIGINT'))
  const [code] = await once(child, 'close')
  t.is(code, 130)
  t.deepEqual(readFileSync(join(program.folder, 'haus.findbuch')), before)
})

test('reads a list of paths from standard input', async t => {
  const args = [program.file, 'index', '-', '-o', 'zwei.findbuch', '--json']
  const child = spawn(process.execPath, args, { cwd: program.folder })
  const out: string[] = []
  child.stdout.on('data', data => out.push(String(data)))
  child.stdin.end('texte/1.txt\0texte/2.txt\0')
  const [code] = await once(child, 'close')
  t.is(code, 0)
  t.like(JSON.parse(out.join('')), { documents: 2, output: 'zwei.findbuch', outcome: 'built' })
})
