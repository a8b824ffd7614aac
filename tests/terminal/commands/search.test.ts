import test from 'ava'
import { memoryIndex } from '../../memory-index.ts'
import { scratchFolder } from '../../scratch-folder.ts'
import { run } from '../fake-context.ts'
import { FakeIndex } from '../fake-index.ts'

function search(t: Parameters<typeof scratchFolder>[0], args: readonly string[], surroundings = {}) {
  return run(['search', ...args], { folder: scratchFolder(t, { 'x.findbuch': '' }), ...surroundings })
}

test('prints a line a hit, as the template says', async t => {
  t.deepEqual(await search(t, ['--format', '{path}:{line}: {snippet}', 'haus']), {
    code: 0,
    out: `garten.md:3: Das Laub fällt. Der Garten ruht, und der Igel sucht ein Haus.
haus.txt:1: Das Haus steht am Hang. Im Garten blüht Flieder.
archiv.zip!/hof.txt:1: Hinter dem Haus liegt der Hof.
`,
    err: '',
  })
  t.is(
    (
      await search(t, [
        '--format',
        '{rank}|{number}|{file}|{title}|{heading}|{score}|{further}',
        '-n',
        '1',
        'haus',
      ])
    ).out,
    '1|1|garten.md|Der Garten im Herbst|Laub|10.000|0\n',
  )
})

test('prints the files ended by NUL, or what a template says', async t => {
  t.is((await search(t, ['--print0', 'haus'])).out, 'garten.md\0haus.txt\0archiv.zip!/hof.txt\0')
  t.is((await search(t, ['--print0', '--format', '{line}', 'haus'])).out, ['3', '1', '1', ''].join('\0'))
})

test('gives programs names without colours, unless they are asked for', async t => {
  const args = ['--print0', '-n', '1', 'haus']
  t.is((await search(t, args, { env: { FORCE_COLOR: '1' } })).out, 'garten.md\0')
  t.is((await search(t, ['--color', 'always', ...args])).out, '\u001B[36mgarten.md\u001B[0m\0')
})

test('marks matches of a template where there are colours, and never in a file', async t => {
  const format = ['--format', '{snippet}', '-n', '1', 'Laub']
  t.true((await search(t, [...format, '--color', 'always'])).out.includes('\u001B[1;35mLaub\u001B[0m'))
  t.true((await search(t, format, { env: { FORCE_COLOR: '1' } })).out.includes('\u001B'))
  t.false((await search(t, format)).out.includes('\u001B'))
  t.false((await search(t, format, { columns: 80, env: { NO_COLOR: '1' } })).out.includes('\u001B'))
})

test('lets no text of a document or name act on the terminal', async t => {
  const nasty = { path: 'a\u001B]0;x\u0007.md', title: 'T\u009B2Jitel', text: 'Ein Haus\u202E\u001B[2J.\n' }
  const engine = { openIndex: async () => new FakeIndex([nasty]) }
  const { out } = await search(t, ['--format', '{path} {file} {title} {snippet}', 'haus'], { engine })
  t.is(out, 'a.md a.md T2Jitel Ein Haus.\n')
  t.is((await search(t, ['--print0', 'haus'], { engine })).out, 'a\u001B]0;x\u0007.md\0')
  t.is((await search(t, ['--print0', '--color', 'never', 'haus'], { engine, columns: 80 })).out, 'a.md\0')
})

test('ends with 1 where nothing is found, and suggests what might be meant', async t => {
  t.deepEqual(await search(t, ['--format', '{path}', 'Hauf'], { language: 'de' }), {
    code: 1,
    out: '',
    err: 'Nichts gefunden für: Hauf\nMeinten Sie: Haus\n',
  })
})

test('turns down what no hit has, before it searches', async t => {
  const index = new FakeIndex()
  const engine = { openIndex: async () => index }
  const { code, err } = await search(t, ['--format', '{pfad}', 'haus'], { engine, language: 'de' })
  t.is(code, 2)
  t.is(
    err,
    'findbuch: Den Platzhalter {pfad} gibt es nicht.\nEs gibt: {rank} {number} {path} {file} {title} {heading} {line} {snippet} {score} {further}\n',
  )
  t.deepEqual(index.queries, [])
})

test('asks for snippets only where a template has use for them', async t => {
  const asked: (number | undefined)[] = []
  const index = new FakeIndex()
  const { search: answer } = index
  index.search = (query, options) => {
    asked.push(options?.snippets)
    return answer.call(index, query, options)
  }
  const engine = { openIndex: async () => index }
  await search(t, ['--format', '{path}', 'haus'], { engine })
  await search(t, ['--format', '{line}', 'haus'], { engine })
  await search(t, ['--print0', 'haus'], { engine })
  t.deepEqual(asked, [0, 1, 0])
})

const letters = {
  openIndex: () =>
    memoryIndex({
      'briefe/1924/a.txt': {
        title: 'Zum Garten',
        text: 'Ein Garten.',
        fields: { datum: ['1924-03-01'], tags: ['Haus'] },
      },
      'briefe/b.txt': {
        title: 'Äpfel',
        text: 'Ein Garten, ein Garten.',
        fields: { datum: ['2024'], tags: ['Haus', 'a=b'] },
      },
      'c.txt': { title: 'Birnen', text: 'Ein Garten.' },
    }),
}

test('sorts by date or title', async t => {
  const paths = async (...args: readonly string[]) =>
    (await search(t, ['--format', '{path}', ...args, 'Garten'], { engine: letters })).out
  t.is(await paths('--sort', 'date'), 'briefe/b.txt\nbriefe/1924/a.txt\nc.txt\n')
  t.is(await paths('--sort', 'title'), 'briefe/b.txt\nc.txt\nbriefe/1924/a.txt\n')
  t.is(await paths('--sort=title', '-n', '1'), 'briefe/b.txt\n')
  const { err, code } = await search(t, ['--sort', 'titel', 'Garten'], { engine: letters })
  t.true(err.includes('relevance, date, title'))
  t.is(code, 2)
})

test('filters by fields, folders and dates: those of one kind are alternatives, all others hold', async t => {
  const rows: readonly (readonly [filters: readonly string[], paths: readonly string[]])[] = [
    [['tags=Haus'], ['briefe/1924/a.txt', 'briefe/b.txt']],
    [['Tags=a=b'], ['briefe/b.txt']],
    [['tags=haus'], []],
    [['ordner=briefe'], ['briefe/1924/a.txt', 'briefe/b.txt']],
    [['folder=./briefe/1924/'], ['briefe/1924/a.txt']],
    [['datum=1924'], ['briefe/1924/a.txt']],
    [['date=..1.1.2024'], ['briefe/1924/a.txt', 'briefe/b.txt']],
    [['datum=1925..2025', 'ordner=briefe/1924'], []],
    [['datum=1924', 'datum=2024', 'tags=a=b'], ['briefe/b.txt']],
    [['sprache=de'], []],
  ]
  for (const [filters, paths] of rows) {
    const args = filters.flatMap(filter => ['--filter', filter])
    const { out, code } = await search(t, ['--format', '{path}', ...args, 'Garten'], { engine: letters })
    t.deepEqual(out.split('\n').slice(0, -1).sort(), paths, String(filters))
    t.is(code, paths.length > 0 ? 0 : 1, String(filters))
  }
})

test('lists what passes where the query is empty', async t => {
  const { out } = await search(t, ['--format', '{path}', '--filter', 'ordner=briefe', ''], {
    engine: letters,
  })
  t.is(out, 'briefe/1924/a.txt\nbriefe/b.txt\n')
})

test('tells what is wrong with a filter', async t => {
  const rows: readonly (readonly [filter: string, message: string])[] = [
    ['tag=Haus', 'tags'],
    ['tags', 'date=2024..2025'],
    ['=x', 'date=2024..2025'],
    ['datum=gestern', '2024..2025-03'],
    ['datum=2025..2024', '2024..2025-03'],
    ['datum=2024..2025..2026', '2024..2025-03'],
    ['datum=..', '2024..2025-03'],
  ]
  for (const [filter, message] of rows) {
    const { out, err, code } = await search(t, ['--filter', filter, 'Garten'], { engine: letters })
    t.is(out, '', filter)
    t.is(code, 2, filter)
    t.true(err.includes(message), `${filter}: ${err}`)
  }
})
