import test from 'ava'
import { scratchFolder } from '../../scratch-folder.ts'
import { run } from '../fake-context.ts'
import { type FakeDocument, FakeIndex } from '../fake-index.ts'

const documents: readonly FakeDocument[] = [
  { path: 'a\u001B[2J.md', title: 'Erster\u0007', text: 'x\n', fields: { autor: ['Mayer'], ort: ['Bonn'] } },
  { path: 'recht/b.md', title: 'Zweiter', text: 'x\n', fields: { autor: ['Möller', 'mayer'] } },
  { path: 'recht/c.md', title: 'Dritter', text: 'x\n' },
]

function list(t: Parameters<typeof scratchFolder>[0], args: readonly string[], surroundings = {}) {
  const index = new FakeIndex(documents)
  const engine = { openIndex: async () => Object.assign(index, { info: { ...index.info, root: 'texte' } }) }
  const folder = scratchFolder(t, { 'x.findbuch': '' })
  return run(['list', ...args], { engine, folder, ...surroundings })
}

test('lists number, file and title of every document, clean', async t => {
  t.deepEqual(await list(t, []), {
    code: 0,
    out: ' 1  texte/a.md  Erster\n 2  texte/recht/b.md  Zweiter\n 3  texte/recht/c.md  Dritter\n',
    err: '',
  })
})

test('takes beginnings of paths, in the index or from the current folder', async t => {
  for (const prefix of ['recht/', 'texte/recht', './texte/recht/', 'recht/c.md']) {
    const { code, out } = await list(t, ['--format', '{path}', prefix])
    t.is(code, 0)
    t.is(out, prefix === 'recht/c.md' ? 'recht/c.md\n' : 'recht/b.md\nrecht/c.md\n')
  }
  t.is((await list(t, ['--format', '{path}', 'recht/b', 'recht/c'])).out, 'recht/b.md\nrecht/c.md\n')
})

test('takes values of fields, or fields alone; all must fit', async t => {
  const titles = async (...args: string[]) => (await list(t, ['--format', '{title}', ...args])).out
  t.is(await titles('--field', 'autor=MAYER'), 'Erster\nZweiter\n')
  t.is(await titles('--field', 'autor=mo\u0308ller'), 'Zweiter\n')
  t.is(await titles('--field', 'Autor'), 'Erster\nZweiter\n')
  t.is(await titles('--field', 'autor=Mayer', '--field', 'ort=Bonn'), 'Erster\n')
  t.is(await titles('--field', 'autor=Mayer', 'recht/'), 'Zweiter\n')
})

test('ends with 1 and says so where no document fits', async t => {
  t.deepEqual(await list(t, ['technik/'], { language: 'de' }), {
    code: 1,
    out: '',
    err: 'Kein Dokument passt darauf.\n',
  })
})

test('suggests the field that was meant', async t => {
  t.deepEqual(await list(t, ['--field', 'auto=Mayer'], { language: 'de' }), {
    code: 2,
    out: '',
    err: 'findbuch: Das Feld „auto“ gibt es in diesem Index nicht.\nGemeint ist vielleicht: autor\nEs gibt: autor, ort\n',
  })
  t.regex((await list(t, ['--field', '=x'])).err, /FIELD=VALUE or FIELD is expected/)
})

test('prints an object a document for machines, in which nothing acts on the terminal', async t => {
  const { out } = await list(t, ['--json'])
  t.notRegex(out, /[^\P{Cc}\n]/u)
  const [first] = out
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
  t.deepEqual(first, {
    number: 1,
    path: 'a\u001B[2J.md',
    file: 'texte/a\u001B[2J.md',
    title: 'Erster\u0007',
    language: 'de',
    fields: { autor: ['Mayer'], ort: ['Bonn'] },
  })
})

test('prints what a template says, ended by NUL where it is asked for', async t => {
  const { out } = await list(t, ['--format', '{number}\\t{language}\\t{field.autor}'])
  t.is(out, '1\tde\tMayer\n2\tde\tMöller, mayer\n3\tde\t\n')
  t.is((await list(t, ['--print0', 'recht/'])).out, 'texte/recht/b.md\0texte/recht/c.md\0')
  t.is((await list(t, ['--print0', '--format', '{title}', 'recht/'])).out, 'Zweiter\0Dritter\0')
})

test('with --print0 gives names to programs as the disk has them, and to a terminal clean', async t => {
  t.is((await list(t, ['--print0', 'a'])).out, 'texte/a\u001B[2J.md\0')
  t.is((await list(t, ['--print0', '--color', 'never', 'a'], { columns: 80 })).out, 'texte/a.md\0')
  t.is((await list(t, ['--format', '{file}', 'a'])).out, 'texte/a.md\n')
})

test('turns down a placeholder that only hits have, and a template beside --json', async t => {
  t.regex(
    (await list(t, ['--format', '{snippet}'])).err,
    /no placeholder \{snippet\}\.\nThere are: \{number\}/,
  )
  t.regex(
    (await list(t, ['--format', 'x', '--json'])).err,
    /--format <TEMPLATE> and --json exclude each other/,
  )
})

test('lists more documents than are read at a time, and colours them on a terminal', async t => {
  const many = Array.from({ length: 2500 }, (_, i) => ({ path: `${i}.md`, title: `Nr. ${i}`, text: 'x\n' }))
  const engine = { openIndex: async () => new FakeIndex(many) }
  const folder = scratchFolder(t, { 'x.findbuch': '' })
  const { out } = await run(['list'], { engine, folder, columns: 80 })
  const lines = out.trimEnd().split('\n')
  t.is(lines.length, 2500)
  t.is(lines[2499], '\u001B[2m 2500  \u001B[0m\u001B[36m2499.md\u001B[0m  Nr. 2499')
})
