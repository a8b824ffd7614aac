import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
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
  for (const args of [
    ['search', 'Haus'],
    ['list'],
    ['show', '1'],
    ['info'],
    ['verify'],
    ['analyze', 'Haus'],
    ['completion', 'bash'],
    ['help', 'search'],
    ['--version'],
    [],
  ]) {
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

/** Other tests build further indexes beside that of the houses. */
function runOnHouses(args: readonly string[], env = {}) {
  return runPiped(program, args, { FINDBUCH_INDEX: 'haus.findbuch', ...env })
}

test('prints what a template says, and names for xargs', async t => {
  const { out } = await runOnHouses(['search', '-n', '1', '--format', '{path}:{line}: {snippet}', '7'])
  t.regex(out, /^7\.txt:1: /)
  const names = await runOnHouses(['search', '-n', '2', '--print0', 'Haus'])
  t.is(names.out.split('\0').length, 3)
  t.true(existsSync(join(program.folder, names.out.split('\0')[0] ?? '')))
})

test('gives colours to a pager that is asked for, and none to a file', async t => {
  t.true((await runOnHouses(['search', '--color', 'always', 'Haus'])).out.includes('\u001B[1;35mHaus'))
  t.true((await runOnHouses(['search', 'Haus'], { FORCE_COLOR: '1' })).out.includes('\u001B'))
  t.false((await runOnHouses(['search', 'Haus'])).out.includes('\u001B'))
})

test('ends as grep does: 0 found, 1 nothing found, 2 error', async t => {
  const codes = async (...commands: string[][]) =>
    Promise.all(commands.map(async args => (await runOnHouses(args)).code))
  t.deepEqual(
    await codes(['search', 'Haus'], ['list', '1'], ['show', '1.txt'], ['explain', 'Haus']),
    [0, 0, 0, 0],
  )
  t.deepEqual(await codes(['search', 'Zebra'], ['list', 'x/'], ['show', '-q', 'Zebra', '1']), [1, 1, 1])
  t.deepEqual(
    await codes(['search', '"Haus'], ['list', '--field', 'x'], ['show', 'x.md'], ['lsit']),
    [2, 2, 2, 2],
  )
})

test('a document that is listed and found can be shown', async t => {
  const { out: listed } = await runOnHouses(['list', '--format', '{path}', '19'])
  t.deepEqual(listed.split('\n').filter(path => path !== '').length, 11)
  const { out: place } = await runOnHouses(['search', '-n', '1', '--format', '{file}:{line}', '19'])
  const { code, out } = await runOnHouses(['show', place.trim()])
  t.is(code, 0)
  t.regex(out, /^Das Haus steht am Hang\. Haus 19\ntexte\/19\.txt:1\n\nHaus 19\n/)
})

test('info counts words and languages', async t => {
  const { out } = await runOnHouses(['info'])
  t.regex(out, /Sprachen +ohne Angabe 200\n/)
  t.regex(out, /Häufigste Wörter\n {4}hang +200 Stellen, 4\.000×\n {4}haus +200 Stellen, 8\.000×\n/)
})

test('bash completes commands, options, values, files and documents', async t => {
  if (!existsSync('/bin/bash')) {
    t.log('passed over: /bin/bash is missing')
    t.pass()
    return
  }
  const script = `
    findbuch() { "$NODE" "$FINDBUCH" "$@"; }
    source <(findbuch completion bash)
    complete_line() {
      COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _findbuch; echo "\${COMPREPLY[*]}"
    }
    complete_line findbuch sea
    complete_line findbuch search --no
    complete_line findbuch search --color ''
    complete_line findbuch search --lang = d
    complete_line findbuch --lang de list --pri
    complete_line findbuch -i ha
    complete_line findbuch index te
    complete_line findbuch show 19.
    complete_line findbuch -i haus.findbuch explain Haus --document 18.
    complete_line findbuch completion ''
    complete_line findbuch help wa
    complete_line findbuch search Hau
  `
  const child = spawn('/bin/bash', ['-c', script], {
    cwd: program.folder,
    env: {
      PATH: process.env.PATH ?? '',
      NODE: process.execPath,
      FINDBUCH: program.file,
      FINDBUCH_INDEX: 'haus.findbuch',
    },
  })
  const out: string[] = []
  child.stdout.on('data', data => out.push(String(data)))
  await once(child, 'close')
  t.deepEqual(out.join('').split('\n'), [
    'search',
    '--no-snippets',
    'auto always never',
    'de',
    '--print0',
    'haus.findbuch',
    'texte',
    '19.txt',
    '18.txt',
    'bash zsh fish',
    'watch',
    '',
    '',
  ])
})

test('watch builds again after a change and ends with Ctrl-C', async t => {
  const folder = join(program.folder, 'beobachtet')
  await mkdir(folder)
  await writeFile(join(folder, 'a.txt'), 'Das erste Dokument.\n')
  const child = spawn(
    process.execPath,
    [program.file, 'watch', 'beobachtet', '-o', 'beobachtet.idx', '--json'],
    {
      cwd: program.folder,
    },
  )
  const reports = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const next = async () => JSON.parse((await reports.next()).value ?? '{}')
  t.like(await next(), { outcome: 'built', documents: 1 })
  await writeFile(join(folder, 'b.txt'), 'Das zweite Dokument.\n')
  t.like(await next(), { outcome: 'built', documents: 2 })
  await rm(folder, { recursive: true })
  await mkdir(folder)
  await writeFile(join(folder, 'c.txt'), 'Wieder eins.\n')
  t.like(await next(), { documents: 1 })
  child.kill('SIGINT')
  const [code] = await once(child, 'close')
  t.is(code, 130)
})

test('tells in German what a lower layer says', async t => {
  await writeFile(join(program.folder, 'kaputt.idx'), 'kein Index')
  const { code, err } = await runOnHouses(['info', '-i', 'kaputt.idx'])
  t.is(code, 2)
  t.regex(err, /kaputt\.idx lässt sich nicht lesen: das ist kein Findbuch-Index/)
  await mkdir(join(program.folder, 'bilder'))
  await writeFile(join(program.folder, 'bilder', 'a.png'), '')
  const built = await runOnHouses(['index', 'texte/1.txt', 'bilder', '-o', 'bilder.idx'])
  t.is(built.code, 0)
  t.regex(built.out, /^Ausgelassen: 1 Dokument\n {2}Bild\n {4}bilder\/a\.png\n/)
})
