import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import test from 'ava'
import type { BuildOptions } from '../../indexer/build-report.ts'
import { QuerySyntaxError } from '../../query/syntax-error.ts'
import { run } from './fake-context.ts'
import { FakeIndex } from './fake-index.ts'
import { report } from './sample-report.ts'

/** A folder with an index file in it; its content does not matter to a fake. */
async function folderWith(...names: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'findbuch-test-'))
  await mkdir(join(folder, 'index-data'))
  for (const name of names) await writeFile(join(folder, name), '')
  return folder
}

let folder = ''
test.before(async () => {
  folder = await folderWith('garten.findbuch')
})
test.after.always(() => rm(folder, { recursive: true }))

test('prints the version', async t => {
  t.deepEqual(await run(['--version']), { code: 0, out: '1.2.3\n', err: '' })
})

test('prints its help in the language of the person', async t => {
  const { code, out } = await run(['help'], { language: 'de' })
  t.is(code, 0)
  t.regex(out, /Aufruf: findbuch/)
  t.regex(out, /Befehle:/)
  t.notRegex(out, /Usage|Options|default/)
})

test('prints the help of a command', async t => {
  const { code, out } = await run(['help', 'search'])
  t.is(code, 0)
  t.regex(out, /Usage: findbuch search/)
  t.regex(out, /--limit <N> +greatest number of hits \(default: 10\)/)
})

test('suggests the command that was meant', async t => {
  const { code, err } = await run(['serach', 'haus'])
  t.is(code, 2)
  t.is(err, 'findbuch: There is no command “serach”.\nDid you mean: search\nHelp: findbuch --help\n')
})

test('says that there is no command to help with, and prints the help for help', async t => {
  t.deepEqual(await run(['help', 'serach']), {
    code: 2,
    out: '',
    err: 'findbuch: There is no command “serach”.\nDid you mean: search\nHelp: findbuch help --help\n',
  })
  t.like(await run(['help', 'help']), { code: 0, err: '' })
})

test('suggests the option that was meant, in German too', async t => {
  const { code, err } = await run(['search', '--jsn', 'haus'], { language: 'de' })
  t.is(code, 2)
  t.is(
    err,
    'findbuch: Die Option --jsn gibt es nicht.\nGemeint ist vielleicht: --json\nHilfe: findbuch search --help\n',
  )
})

for (const [args, message] of [
  [['search'], 'The argument QUERY is missing.'],
  [
    ['search', '-n', 'viele', 'haus'],
    '-n, --limit <N>: “viele” will not do. A whole number from 1 is expected.',
  ],
  [['search', '-n', '0', 'haus'], '-n, --limit <N>: “0” will not do. A whole number from 1 is expected.'],
  [['search', 'haus', '-n'], 'The option -n, --limit <N> lacks its value.'],
  [
    ['search', '--color', 'bunt', 'haus'],
    '--color <WHEN>: “bunt” will not do. One of these is expected: auto, always, never.',
  ],
  [['index', 'x', '--max-document', 'viel'], '--max-document <SIZE>: “viel” will not do. A size'],
  [['index', 'x', '--threads', '0'], '--threads <N>: “0” will not do.'],
  [['info', 'zuviel'], 'These are more arguments than the command takes.'],
  [['--jsn'], 'There is no option --jsn.'],
] as const) {
  test(`turns down: findbuch ${args.join(' ')}`, async t => {
    const { code, out, err } = await run(args, { folder })
    t.is(code, 2)
    t.is(out, '')
    t.true(err.startsWith(`findbuch: ${message}`), err)
  })
}

test('search prints rank, title, place and snippet, and the counts', async t => {
  const { code, out } = await run(['search', 'haus'], { folder })
  t.is(code, 0)
  t.is(
    out,
    ` 1  Der Garten im Herbst
    Laub
    garten.md:3
    Das Laub fällt. Der Garten ruht, und der Igel sucht ein Haus.

 2  Ein altes Haus
    haus.txt:1  1 further passage
    Das Haus steht am Hang. Im Garten blüht Flieder.

 3  Der Hof
    archiv.zip!/hof.txt:1  2 further passages
    Hinter dem Haus liegt der Hof.

3 documents, 3 passages
`,
  )
})

test('search wraps at the width of the terminal', async t => {
  const { out } = await run(['search', '--color', 'never', 'haus'], { folder, columns: 40 })
  for (const line of out.split('\n')) t.true(line.length <= 40 || line.includes(':1'), line)
  t.regex(out, /Der Garten ruht, und\n {4}der Igel/)
})

test('search marks matches on a terminal and never in a file', async t => {
  t.true((await run(['search', 'haus'], { folder, columns: 80 })).out.includes('\u001B[1;35mHaus\u001B[0m'))
  t.false((await run(['search', 'haus'], { folder })).out.includes('\u001B'))
  t.false(
    (await run(['search', 'haus'], { folder, columns: 80, env: { NO_COLOR: '1' } })).out.includes('\u001B'),
  )
  t.true((await run(['search', '--color=always', 'haus'], { folder })).out.includes('\u001B'))
})

test('search says how many there are beyond those that it shows', async t => {
  t.regex(
    (await run(['search', '-n', '1', 'haus'], { folder })).out,
    /\n3 documents, 3 passages; the best 1 \(more/,
  )
})

test('search leaves snippets out', async t => {
  t.notRegex((await run(['search', '--no-snippets', 'haus'], { folder })).out, /Igel/)
})

test('search finds nothing with 1 and an empty output', async t => {
  t.deepEqual(await run(['search', 'zebra'], { folder }), {
    code: 1,
    out: '',
    err: 'Nothing found for: zebra\n',
  })
})

test('search suggests what might be meant, beside the answer', async t => {
  t.deepEqual(await run(['search', 'Gartem'], { folder }), {
    code: 1,
    out: '',
    err: 'Nothing found for: Gartem\nDid you mean: Garten\n',
  })
  t.regex((await run(['search', 'Gartem'], { folder, language: 'de' })).err, /\nMeinten Sie: Garten\n$/)
  t.is((await run(['search', '--json', 'Gartem'], { folder })).err, '')
})

test('search names the other spellings of a name, without what acts on the terminal', async t => {
  const { out } = await run(['search', 'Hof'], { folder })
  t.regex(out, /\n1 document, 1 passage; also: Hoff, Hoph\ufffd?\n$/)
  const german = await run(['search', 'Hof'], { folder, language: 'de' })
  t.regex(german.out, /; auch: Hoff, Hoph/)
  const json = await run(['search', '--json', 'Hof'], { folder })
  t.deepEqual(JSON.parse(json.out).alsoSearched, [{ name: 'Hof', spellings: ['Hoff', 'Hoph\u001b'] }])
  t.false(json.out.includes('\u001b'))
})

test('search prints an object a hit with --json', async t => {
  const { code, out } = await run(['search', '--json', 'haus'], { folder })
  t.is(code, 0)
  const [first, , third] = out
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
  t.deepEqual(first, {
    number: 1,
    path: 'garten.md',
    file: 'garten.md',
    title: 'Der Garten im Herbst',
    heading: ['Laub'],
    line: 3,
    score: 10,
    snippets: [
      {
        text: 'Das Laub fällt.\nDer Garten ruht, und\nder Igel sucht ein Haus.\n',
        ranges: [[56, 60]],
        line: 1,
        cutBefore: false,
        cutAfter: false,
      },
    ],
    titleRanges: [],
    headingRanges: [[]],
    fields: {},
    morePassages: 0,
    alsoSearched: [],
  })
  t.is(third.file, 'archiv.zip!/hof.txt')
})

test('search names the file as it can be opened from the current folder', async t => {
  const index = join(folder, 'garten.findbuch')
  const { out } = await run(['search', '-i', index, '--json', 'haus'], { folder: join(folder, 'index-data') })
  t.is(JSON.parse(out.split('\n')[0] ?? '').file, '../garten.md')
})

test('search prints nothing that acts on the terminal', async t => {
  const nasty = {
    path: 'a\u001B[2J.txt',
    title: '\u202Eböse\u0007',
    text: 'haus \u009B31m\u001B]0;x\u0007\u200B\n',
  }
  const engine = { openIndex: async () => new FakeIndex([nasty]) }
  for (const args of [
    ['search', 'haus'],
    ['search', '--json', 'haus'],
    ['search', 'ze\u001B[2Jbra\u202E'],
  ]) {
    const { out, err } = await run(args, { folder, engine })
    t.notRegex(out + err, /[^\P{Cc}\n]|\p{Default_Ignorable_Code_Point}/u)
  }
})

test('search shows the place of a mistake in the query', async t => {
  const index = new FakeIndex()
  index.search = async () => {
    throw new QuerySyntaxError('unclosed-group', 'open', 9, 10)
  }
  const { code, out, err } = await run(['search', 'haus UND (hof'], {
    folder,
    language: 'de',
    engine: { openIndex: async () => index },
  })
  t.is(code, 2)
  t.is(out, '')
  t.is(err, 'findbuch: Die schließende Klammer fehlt.\n  haus UND (hof\n           ^\n')
  t.true(index.closed)
})

for (const [args, query] of [
  [['-Beamte Frist'], '-Beamte Frist'],
  [['"ordentliche Kündigung" Frist -Beamte'], '"ordentliche Kündigung" Frist -Beamte'],
  [['Frist', '-Beamte', '--json'], 'Frist -Beamte'],
  [['-n', '5', '-Beamte'], '-Beamte'],
  [['--json', '--', '-Beamte', '--json'], '-Beamte --json'],
  [['haus', 'UND', 'hof'], 'haus UND hof'],
] as const) {
  test(`search takes for the query: ${args.join(' ')}`, async t => {
    const index = new FakeIndex()
    await run(['search', '-i', 'garten.findbuch', ...args], {
      folder,
      engine: { openIndex: async () => index },
    })
    t.deepEqual(index.queries, [query])
  })
}

test('finds the index by option, by variable, here, and in index-data', async t => {
  const other = await folderWith('index-data/zwei.findbuch', 'andere.idx')
  const opened: string[] = []
  const engine = {
    openIndex: async (path: string) => {
      opened.push(path)
      return new FakeIndex()
    },
  }
  await run(['info'], { folder: other, engine })
  await run(['info', '-i', 'andere.idx'], { folder: other, engine, env: { FINDBUCH_INDEX: 'fehlt' } })
  await run(['-i', 'andere.idx', 'info'], { folder: other, engine })
  await run(['info'], { folder: other, engine, env: { FINDBUCH_INDEX: 'andere.idx' } })
  t.deepEqual(
    opened,
    ['index-data/zwei.findbuch', 'andere.idx', 'andere.idx', 'andere.idx'].map(name => join(other, name)),
  )
  await rm(other, { recursive: true })
})

test('says what to do without an index, with several, and with a wrong path', async t => {
  const none = await folderWith()
  const several = await folderWith('a.findbuch', 'b.findbuch')
  t.regex(
    (await run(['info'], { folder: none })).err,
    /no index file here\. Build one: findbuch index FOLDER/,
  )
  t.regex((await run(['info'], { folder: several })).err, /Please name one: -i a\.findbuch {2}-i b\.findbuch/)
  t.regex(
    (await run(['info', '-i', 'x.findbuch'], { folder: none })).err,
    /x\.findbuch does not exist\. Build it/,
  )
  t.regex((await run(['info', '-i', 'index-data'], { folder: none })).err, /index-data is a folder/)
  await rm(none, { recursive: true })
  await rm(several, { recursive: true })
})

test('tells an error of the layers below and closes the index', async t => {
  const engine = {
    openIndex: async () => {
      throw new RangeError('x.findbuch: truncated; build the index again')
    },
  }
  t.deepEqual(await run(['search', 'haus'], { folder, engine }), {
    code: 2,
    out: '',
    err: 'findbuch: x.findbuch: truncated; build the index again\n',
  })
})

test('info shows what is in an index', async t => {
  const { code, out } = await run(['info'], { folder, language: 'de' })
  t.is(code, 0)
  t.regex(out, /^garten\.findbuch\n {2}Dokumente +3\n/)
  t.regex(out, /Wörter +1\.234\n/)
  t.is(JSON.parse((await run(['info', '--json'], { folder })).out).documentCount, 3)
})

test('info names the sources as they are reached from the current folder', async t => {
  const index = new FakeIndex()
  const info = { ...index.info, root: '../gartenbuch' }
  const engine = { openIndex: async () => Object.assign(index, { info }) }
  const { out } = await run(['info', '-i', 'garten.findbuch'], { folder, engine })
  t.regex(out, /Sources +\.\.\/gartenbuch\n/)
  const fromAbove = { folder: dirname(folder), engine }
  t.regex(
    (await run(['info', '-i', join(folder, 'garten.findbuch')], fromAbove)).out,
    /Sources +gartenbuch\n/,
  )
})

test('verify names the damaged section and fails', async t => {
  t.is((await run(['verify'], { folder })).code, 0)
  const index = new FakeIndex()
  index.verify = async reportSection => {
    reportSection?.('postings', false)
    return false
  }
  const { code, out, err } = await run(['verify'], { folder, engine: { openIndex: async () => index } })
  t.is(code, 2)
  t.is(out, '  postings  damaged\n')
  t.regex(err, /garten\.findbuch is damaged\. Please build it again/)
})

test('analyze aligns the steps of a text', async t => {
  const step = {
    form: 'häusern',
    position: 0,
    start: 0,
    end: 7,
    surface: 'Häusern',
    term: 'haus',
    isStopWord: false,
  }
  const { code, out } = await run(['analyze', 'Häusern'], { engine: { analyze: async () => [step] } })
  t.is(code, 0)
  t.is(out, 'Word     Place  Position  Form     Term  Stop word\nHäusern  0–7    0         häusern  haus\n')
  t.is((await run(['analyze', '…'], { engine: { analyze: async () => [] } })).code, 1)
})

test('analyze reads standard input where there is no text', async t => {
  const texts: string[] = []
  const analyze = async (text: string) => {
    texts.push(text)
    return []
  }
  await run(['analyze'], { engine: { analyze }, stdin: 'Alte\nHäuser\n' })
  await run(['analyze', 'Alte', 'Häuser'], { engine: { analyze }, stdin: 'not read' })
  t.deepEqual(texts, ['Alte\nHäuser\n', 'Alte Häuser'])
})

test('analyze shows the parts of compounds by the words of an index', async t => {
  const { code, out } = await run(['analyze', '-i', 'garten.findbuch', 'Ein Hausgarten'], { folder })
  t.is(code, 0)
  t.is(
    out,
    `Word        Place  Position  Form        Term        Stop word  Parts
Ein         0–3    0         ein         ein
Hausgarten  4–14   1         hausgarten  hausgarten             haus 4–8 (haus), garten 8–14 (garten)
`,
  )
  const json = await run(['analyze', '-i', 'garten.findbuch', '--json', 'Hausgarten'], { folder })
  t.like(JSON.parse(json.out), { form: 'hausgarten', parts: [{ form: 'haus' }, { form: 'garten', end: 10 }] })
})

test('explain accounts for the points of the first hit', async t => {
  t.deepEqual(await run(['explain', 'haus', 'garten'], { folder }), {
    code: 0,
    out: `Der Garten im Herbst
Laub
garten.md:2

10.000  points
 5.000    garten  1× in the text
 5.000    haus    1× in the text
`,
    err: '',
  })
  t.regex(
    (await run(['explain', 'haus'], { folder, language: 'de' })).out,
    /10,000 {2}Punkte\n.* haus {2}1× im Text/,
  )
})

test('explain takes the rank of a hit, its path, or the path from the current folder', async t => {
  for (const document of ['2', 'haus.txt']) {
    const { code, out } = await run(['explain', 'haus', '--document', document], { folder })
    t.is(code, 0)
    t.regex(out, /^Ein altes Haus\nhaus\.txt:1/)
  }
  const elsewhere = new FakeIndex()
  const rooted = Object.assign(elsewhere, { info: { ...elsewhere.info, root: 'texte' } })
  const engine = { openIndex: async () => rooted }
  const { out } = await run(['explain', 'haus', '--document', 'texte/haus.txt'], { folder, engine })
  t.regex(out, /^Ein altes Haus\ntexte\/haus\.txt:1/)
})

test('explain says so where there is no such hit', async t => {
  t.deepEqual(await run(['explain', 'haus', '--document', '9'], { folder }), {
    code: 1,
    out: '',
    err: '9 is no hit for: haus\n',
  })
  t.is(
    (await run(['explain', 'haus', '--document', 'fehlt\u001B[2J.md'], { folder })).err,
    'fehlt.md is no hit for: haus\n',
  )
  t.is((await run(['explain', 'zebra'], { folder })).err, 'Nothing found for: zebra\n')
  const strict = new FakeIndex()
  strict.search = async query => {
    throw new QuerySyntaxError('unclosed-phrase', 'not closed', 0, query.length)
  }
  const engine = { openIndex: async () => strict }
  t.regex((await run(['explain', '"haus'], { folder, engine })).err, /closing quotation mark/)
})

test('explain prints an object for machines, in which nothing acts on the terminal', async t => {
  const nasty = { path: 'a.txt', title: '\u001B[2JTitel', text: 'haus\n' }
  const engine = { openIndex: async () => new FakeIndex([nasty]) }
  const { out } = await run(['explain', '--json', 'haus'], { folder, engine })
  t.notRegex(out, /[^\P{Cc}\n]/u)
  t.deepEqual(JSON.parse(out), {
    path: 'a.txt',
    file: 'a.txt',
    title: '\u001B[2JTitel',
    heading: [],
    score: 10,
    parts: [
      {
        label: { kind: 'form', forms: ['haus'], place: 'text', frequency: 1, weight: 1 },
        score: 10,
        parts: [],
      },
    ],
  })
})

test('explain takes an exclusion for a part of the query', async t => {
  const index = new FakeIndex()
  await run(['explain', '-Garten', 'haus'], { folder, engine: { openIndex: async () => index } })
  t.deepEqual(index.queries, ['-Garten haus'])
})

test('index hands on what it was given and prints the report', async t => {
  const orders: BuildOptions[] = []
  const engine = {
    buildIndex: async (options: BuildOptions) => {
      orders.push(options)
      return { ...report, output: options.output, skipped: [{ path: 'a\u001B.bin', reason: 'binary' }] }
    },
  }
  const args = [
    'index',
    'a',
    'b',
    '-o',
    'neu.findbuch',
    '--exclude',
    '*.tmp',
    '--exclude',
    'x/',
    '--max-document',
    '1MB',
    '--threads',
    '3',
    '--memory',
    '64MB',
    '--full',
  ]
  const { code, out } = await run(args, { folder, engine, language: 'de' })
  t.is(code, 0)
  t.like(orders[0], {
    inputs: [join(folder, 'a'), join(folder, 'b')],
    output: join(folder, 'neu.findbuch'),
    language: 'de',
    exclude: ['*.tmp', 'x/'],
    maxDocumentBytes: 1_000_000,
    threads: 3,
    memoryBytes: 64_000_000,
    ifStale: false,
    full: true,
  })
  t.regex(
    out,
    /^Ausgelassen: 1 Dokument\n {2}binary\n {4}a\.bin\n\nneu\.findbuch ist gebaut\.\n {2}Dokumente +3\n/,
  )
  t.regex(out, /Größe +4,1 kB aus 5 kB\n/)
})

test('index names its output after its only input', async t => {
  const outputs: string[] = []
  const engine = {
    buildIndex: async (options: BuildOptions) => {
      outputs.push(options.output)
      return { ...report, output: options.output }
    },
  }
  for (const input of ['gesetze.zip', 'texte/', '.'])
    await run(['index', input, '--quiet'], { folder, engine })
  t.deepEqual(
    outputs.map(output => output.slice(folder.length + 1)),
    ['gesetze.findbuch', 'texte.findbuch', `${folder.split('/').at(-1)}.findbuch`],
  )
  t.regex((await run(['index', 'a', 'b'], { folder, engine })).err, /with -o NAME\.findbuch/)
})

test('index reads paths from standard input, by line or by NUL', async t => {
  const inputs: (readonly string[])[] = []
  const engine = {
    buildIndex: async (options: BuildOptions) => {
      inputs.push(options.inputs)
      return { ...report, output: options.output }
    },
  }
  for (const stdin of ['a.md\r\nb c.md\n', 'a.md\0b\nc.md\0']) {
    await run(['index', '-', '-o', 'x.findbuch', '--quiet'], { folder, engine, stdin })
  }
  t.deepEqual(inputs, [
    [join(folder, 'a.md'), join(folder, 'b c.md')],
    [join(folder, 'a.md'), join(folder, 'b\nc.md')],
  ])
})

test('index is silent with --quiet and prints one object with --json', async t => {
  const engine = { buildIndex: async (options: BuildOptions) => ({ ...report, output: options.output }) }
  const quiet = await run(['index', 'a', '-o', 'x.findbuch', '--quiet'], { folder, engine })
  t.deepEqual(quiet, { code: 0, out: '', err: '' })
  const json = await run(['index', 'a', '-o', 'x.findbuch', '--json'], { folder, engine })
  t.deepEqual(JSON.parse(json.out), { ...report, output: 'x.findbuch' })
})

test('index notices a wrong output before it works', async t => {
  t.regex((await run(['index', 'a', '-o', 'index-data'], { folder })).err, /index-data is a folder/)
  t.regex(
    (await run(['index', 'a', '-o', 'fehlt/x.findbuch'], { folder })).err,
    /The folder fehlt for the index/,
  )
})

test('index tells what the system says about the disk', async t => {
  const fail = (code: string, syscall: string) => async () => {
    throw Object.assign(new Error(`${code}: raw`), { code, syscall, path: '/voll/x.findbuch' })
  }
  const told = async (code: string, syscall: string) =>
    (await run(['index', 'a', '-o', 'x.findbuch'], { folder, engine: { buildIndex: fail(code, syscall) } }))
      .err
  t.regex(await told('ENOSPC', 'write'), /The disk is full: \/voll\/x\.findbuch/)
  t.regex(await told('EACCES', 'mkdir'), /may not be written/)
  t.regex(await told('EACCES', 'open'), /may not be read/)
  t.regex(await told('ENOENT', 'stat'), /does not exist/)
})

test('index that is interrupted says so and exits with 130', async t => {
  const interruption = new AbortController()
  const engine = {
    buildIndex: async ({ signal }: BuildOptions) => {
      interruption.abort(new Error('interrupted'))
      signal?.throwIfAborted()
      return report
    },
  }
  const { code, err } = await run(['index', 'a', '-o', 'x.findbuch'], {
    folder,
    engine,
    signal: interruption.signal,
  })
  t.is(code, 130)
  t.is(err, 'Interrupted. An earlier index is unchanged.\n')
})

test('check tells current from stale', async t => {
  const checking = (current: boolean) => ({
    checkIndex: async () => ({ current, differences: current ? [] : ['+ neu.md'] }),
  })
  t.is((await run(['check', 'a', '-o', 'x.findbuch'], { folder, engine: checking(true) })).code, 0)
  const stale = await run(['check', 'a', '-o', 'x.findbuch'], { folder, engine: checking(false) })
  t.is(stale.code, 1)
  t.is(stale.out, 'The index is not what the sources build:\n  + neu.md\n')
})

test('without a terminal the interface answers a sample query and says how to go on', async t => {
  const { code, out } = await run([], { folder, language: 'de' })
  t.is(code, 0)
  t.regex(out, /^Beispielanfrage: Garten\n\n 1 {2}Der Garten im Herbst\n/)
  t.regex(out, /findbuch search -i garten\.findbuch 'Garten'\n {2}findbuch -i garten\.findbuch\n$/)
  t.regex((await run(['-q', 'Hof'], { folder })).out, /^Sample query: Hof\n/)
  const empty = { openIndex: async () => new FakeIndex([]) }
  t.deepEqual(await run([], { folder, engine: empty }), {
    code: 0,
    out: 'There is no document in this index.\n',
    err: '',
  })
})
