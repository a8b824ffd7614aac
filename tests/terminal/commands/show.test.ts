import test from 'ava'
import type { DocumentText, PassageText } from '../../../query/search-index.ts'
import { scratchFolder } from '../../scratch-folder.ts'
import { run } from '../fake-context.ts'
import { FakeIndex } from '../fake-index.ts'

/** Two passages, of which the second begins in line 4, blank until line 5. */
class LongDocument extends FakeIndex {
  override async document(number: number): Promise<DocumentText> {
    const document = await super.document(number)
    if (number !== 1) return document
    const passages: readonly PassageText[] = [
      {
        headings: ['Ein altes Haus'],
        text: 'Ein altes Haus\n\nAm Hang.\n',
        bodyStart: 15,
        lineNumbers: [1, 2, 3],
      },
      {
        headings: ['Ein altes Haus', 'Garten'],
        text: ' \nGarten\n\nIm Garten blüht\u001B[31m Flieder.\n\n',
        bodyStart: 9,
        lineNumbers: [4, 5, 6, 7, 8],
      },
    ]
    return { ...document, passages }
  }
}

function show(t: Parameters<typeof scratchFolder>[0], args: readonly string[], surroundings = {}) {
  const index = new LongDocument()
  const engine = { openIndex: async () => Object.assign(index, { info: { ...index.info, root: 'texte' } }) }
  return run(['show', ...args], { engine, folder: scratchFolder(t, { 'x.findbuch': '' }), ...surroundings })
}

const whole = 'Ein altes Haus\n\nAm Hang.\n \nGarten\n\nIm Garten blüht Flieder.\n\n'
const garden = 'Ein altes Haus › Garten\ntexte/haus.txt:5\n\nGarten\n\nIm Garten blüht Flieder.\n'

for (const wanted of ['haus.txt', 'texte/haus.txt', './texte/haus.txt', '2']) {
  test(`prints the whole document: show ${wanted}`, async t => {
    t.deepEqual(await show(t, [wanted]), { code: 0, out: whole, err: '' })
  })
}

for (const wanted of ['haus.txt:7', 'texte/haus.txt:5', 'haus.txt:6']) {
  test(`prints the passage with the line, and where it is from: show ${wanted}`, async t => {
    t.deepEqual(await show(t, [wanted]), { code: 0, out: garden, err: '' })
  })
}

test('prints the first passage for a line of it', async t => {
  t.regex((await show(t, ['haus.txt:3'])).out, /^Ein altes Haus\ntexte\/haus\.txt:1\n\nEin altes Haus\n/)
})

test('finds a document by the end of its path, within archives too', async t => {
  t.is((await show(t, ['hof.txt'])).out, 'Hinter dem Haus liegt der Hof.\n')
  t.regex((await show(t, ['hof.txt:1'])).out, /^Der Hof\ntexte\/archiv\.zip!\/hof\.txt:1\n\nHinter/)
})

test('prints the whole document with --whole, and line numbers with --line-numbers', async t => {
  t.is((await show(t, ['--whole', 'haus.txt:7'])).out, whole)
  t.is(
    (await show(t, ['--line-numbers', 'haus.txt'])).out,
    '1  Ein altes Haus\n2  \n3  Am Hang.\n4   \n5  Garten\n6  \n7  Im Garten blüht Flieder.\n8  \n',
  )
})

test('with a query takes a number for the rank of a hit, and marks its matches', async t => {
  const { code, out } = await show(t, ['-q', 'Flieder', '1', '--color', 'always'])
  t.is(code, 0)
  t.true(out.startsWith('\u001B[1mEin altes Haus\u001B[0m\n'), out)
  t.true(
    (await show(t, ['-q', 'Flieder', 'haus.txt:7', '--color', 'always'])).out.includes('\u001B[1;35mFlieder'),
  )
})

test('says so where there is no such hit, line, number or document', async t => {
  t.deepEqual(await show(t, ['-q', 'haus', '9']), { code: 1, out: '', err: '9 is no hit for: haus\n' })
  t.like(await show(t, ['haus.txt:99'], { language: 'de' }), {
    code: 2,
    err: 'findbuch: Eine Zeile 99 gibt es in haus.txt nicht.\n',
  })
  t.like(await show(t, ['99']), { code: 2, err: 'findbuch: There is no document no. 99: the index has 3.\n' })
  t.like(await show(t, ['garden.md']), {
    code: 2,
    err: 'findbuch: There is no document garden.md in this index.\nDid you mean: garten.md\n',
  })
  t.regex(
    (await show(t, ['Hof'], { language: 'de' })).err,
    /Gemeint ist vielleicht: archiv\.zip!\/hof\.txt\n/,
  )
})

test('names the documents that a name may stand for', async t => {
  const engine = {
    openIndex: async () =>
      new FakeIndex(['a/x.md', 'b/x.md', 'x.txt'].map(path => ({ path, title: path, text: `${path}\n` }))),
  }
  const folder = scratchFolder(t, { 'x.findbuch': '' })
  t.deepEqual(await run(['show', 'x.md'], { engine, folder }), {
    code: 2,
    out: '',
    err: 'findbuch: x.md may be several. Please name one of these:\n  a/x.md\n  b/x.md\n',
  })
  t.is((await run(['show', 'b/x.md'], { engine, folder })).out, 'b/x.md\n')
})

test('prints an object for machines, in which nothing acts on the terminal', async t => {
  const { out } = await show(t, ['--json', 'haus.txt:7'])
  t.notRegex(out, /[^\P{Cc}\n]/u)
  t.deepEqual(JSON.parse(out), {
    number: 2,
    path: 'haus.txt',
    file: 'texte/haus.txt',
    title: 'Ein altes Haus',
    language: 'de',
    fields: {},
    passages: [
      {
        heading: ['Ein altes Haus', 'Garten'],
        line: 5,
        text: 'Garten\n\nIm Garten blüht\u001B[31m Flieder.\n',
      },
    ],
  })
  t.is(JSON.parse((await show(t, ['--json', 'haus.txt'])).out).passages.length, 2)
})

test('wraps at words on a terminal only', async t => {
  const { out } = await show(t, ['garten.md', '--color', 'never'], { columns: 20 })
  t.is(out, 'Das Laub fällt.\nDer Garten ruht, und\nder Igel sucht ein\nHaus.\n')
})
