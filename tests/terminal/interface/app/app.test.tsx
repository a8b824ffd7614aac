import { setTimeout as wait } from 'node:timers/promises'
import test from 'ava'
import { cleanup } from 'ink-testing-library'
import stringWidth from 'string-width'
import type { SearchResult } from '../../../../query/search-index.ts'
import { App } from '../../../../terminal/interface/app/app.tsx'
import type { Notice } from '../../../../terminal/interface/app/notice.ts'
import { usualSettings } from '../../../../terminal/interface/app/settings.ts'
import { type Request, startApp } from '../../../../terminal/interface/app/state.ts'
import { english } from '../../../../terminal/texts/english.ts'
import { german } from '../../../../terminal/texts/german.ts'
import type { Texts } from '../../../../terminal/texts/texts.ts'
import { FakeIndex } from '../../fake-index.ts'
import { draw } from '../drawn.tsx'

interface Shown {
  readonly index: FakeIndex
  readonly requests: Request[]
  readonly frame: () => string
  /** Waits until the frame holds a text. */
  readonly see: (text: string) => Promise<string>
  readonly type: (keys: string) => void
}

interface ShowOptions {
  readonly columns?: number
  readonly rows?: number
  readonly index?: FakeIndex
  readonly notice?: Notice
  readonly texts?: Texts
  readonly history?: readonly string[]
  readonly proposes?: boolean
}

async function show({
  columns = 80,
  rows = 24,
  index = new FakeIndex(),
  notice,
  texts = german,
  history = [],
  proposes = true,
}: ShowOptions = {}): Promise<Shown> {
  const requests: Request[] = []
  const { frame, type } = draw(
    <App
      index={index}
      name="garten.findbuch"
      folder="/daten"
      texts={texts}
      initialState={{
        ...startApp({ columns, rows }, '', { ...usualSettings, proposes }),
        history: { queries: history, recalled: undefined },
      }}
      onRequest={async request => {
        requests.push(request)
        return notice && { kind: 'noticed', notice }
      }}
    />,
  )
  const see = async (text: string) => {
    for (let tries = 0; tries < 500 && !frame().includes(text); tries++) await wait(10)
    return frame()
  }
  // Effects that listen to keys come after the first frame.
  await wait(0)
  return { index, requests, frame, see, type }
}

test.after.always(() => cleanup())

test.serial('shows what is in the index and what to ask while nothing is typed', async t => {
  const { frame, see } = await show()
  t.regex(frame(), /^› Suchen …/)
  t.regex(frame(), /garten\.findbuch\n {2}3 Dokumente · 3 Stellen · 1\.234 Wörter\n {2}Felder +path, title/)
  t.regex(await see('Zum Ausprobieren'), /Zum Ausprobieren\n {4}Garten +ein Wort in allen seinen Formen/)
  t.regex(await see('Häufige'), /Häufige Wörter {2}der, haus, /)
})

test.serial('finds while it is typed, and previews the best hit', async t => {
  const { see, type } = await show()
  type('haus')
  t.regex(await see('▌'), /^› haus +1\/3 Dokumente, 3 Stellen/)
  const frame = await see('── garten.md:3')
  t.regex(frame, /▌ Der Garten im Herbst › Laub +━+\n▌ garten\.md:3\n▌ Das Laub fällt\./)
  t.regex(frame, /2 │ Der Garten ruht, und\n3 ▎ der Igel sucht ein Haus\./)
})

test.serial('previews the hit to which the selection moves', async t => {
  const { see, type } = await show()
  type('haus')
  await see('── garten.md:3')
  type('\u001B[B')
  t.regex(await see('── haus.txt:1'), /▌ Ein altes Haus +━+─+\n▌ haus\.txt:1/)
})

test.serial('puts the preview beside the list on a wide terminal', async t => {
  const { see, type } = await show({ columns: 100, rows: 30 })
  type('haus')
  t.regex(
    await see('garten.md:3  Laub'),
    /▌ Der Garten im Herbst +━+ │ garten\.md:3 {2}Laub(?: +1\/1)?\n▌ Laub +│ 1 │ Das Laub fällt/,
  )
})

test.serial('has no more rows than the terminal, and none that is too wide', async t => {
  const nasty = {
    path: `${'日本'.repeat(40)}.txt`,
    title: '👍🏽日本'.repeat(30),
    text: `haus ${'東京u\u0308 '.repeat(90)}\n`,
  }
  for (const [columns, rows] of [
    [80, 24],
    [40, 10],
    [120, 40],
  ] as const) {
    const { see, type } = await show({ columns, rows, index: new FakeIndex([nasty]) })
    type('haus')
    await see('▌')
    const lines = (await see('1 ▎')).split('\n')
    t.true(lines.length <= rows)
    for (const line of lines) t.true(stringWidth(line) <= columns, line)
  }
})

test.serial('shows nothing that acts on the terminal', async t => {
  const nasty = {
    path: 'a\u001B[2J.txt',
    title: '\u202Eböse\u0007 Titel',
    text: 'haus \u009B31m\u001B]0;x\u0007\u200B\n',
  }
  const { see, type } = await show({ index: new FakeIndex([nasty]) })
  type('haus\u202E')
  t.notRegex(await see('1 ▎'), /[^\P{Cc}\n]|\p{Default_Ignorable_Code_Point}/u)
})

test.serial('says what is wrong with a query while it is typed, and keeps the hits', async t => {
  const { see, type } = await show()
  type('haus "alt')
  const frame = await see('Anführungszeichen')
  t.regex(frame, /Das schließende Anführungszeichen fehlt\. \(Zeichen 6\)/)
  t.regex(frame, /▌ Der Garten im Herbst/)
  type('"')
  t.notRegex(await see('─'.repeat(80)), /Anführungszeichen/)
})

test.serial('suggests what might be meant where nothing is found', async t => {
  const { see, type } = await show()
  type('gartem')
  t.regex(
    await see('Meinten'),
    /\n {2}Nichts gefunden\.\n\n {2}Meinten Sie\?\n▌ 1 {2}Garten {3}Enter Strg-G\n/,
  )
  type('\u007F')
  t.notRegex(await see('1/2 Dokumente'), /Meinten/)
})

test.serial('names the other spellings of a name under the query', async t => {
  const { see, type } = await show()
  type('Hof')
  t.regex(await see('auch:'), /^› Hof .*\n {2}auch: Hoff, Hoph/)
  type('\u007F')
  t.notRegex(await see('─'.repeat(80)), /auch:/)
})

test.serial('says that nothing was found', async t => {
  const { see, type } = await show()
  type('zebra')
  t.regex(await see('Nichts gefunden.'), /^› zebra +Nichts gefunden\./)
})

test.serial(
  'asks only the newest of the queries that wait for a slow answer, which never overwrites theirs',
  async t => {
    const index = new FakeIndex()
    const answer = index.search.bind(index)
    const late: (() => void)[] = []
    index.search = async (query, options): Promise<SearchResult> => {
      const result = await answer(query, options)
      if (query === 'laub') await new Promise<void>(resolve => late.push(resolve))
      return result
    }
    const { see, type, frame } = await show({ index })
    type('laub')
    while (late.length === 0) await wait(10)
    for (const query of ['igel', 'hof']) {
      type(`\u0015${query}`)
      await see(`› ${query}`)
      await wait(60)
    }
    for (const release of late) release()
    await see('▌ Der Hof')
    await wait(50)
    t.regex(frame(), /▌ Der Hof/)
    t.notRegex(frame(), /Herbst/)
    t.deepEqual(index.queries, ['laub', 'hof'])
  },
)

test.serial('typing goes on while a query is on its way', async t => {
  const index = new FakeIndex()
  index.search = () => new Promise(() => {})
  const { see, type } = await show({ index })
  type('ha')
  await wait(60)
  type('us')
  t.regex(await see('› haus'), /^› haus +sucht …/)
})

test.serial('a click in a query that is longer than its line goes where it points', async t => {
  const { frame, see, type } = await show()
  type(`haus ${'sehr '.repeat(20)}langes Ende`)
  await see('Dokument')
  const line = await see('langes Ende')
  t.notRegex(line, /^› haus/)
  type(`\u001B[<0;${line.indexOf('langes') + 1};1M`)
  await wait(20)
  type('X')
  await see('X')
  t.regex(frame(), /^› (?!haus).*sehr X/)
})

test.serial('shows why the selected hit is where it is, and comes back to the preview', async t => {
  const { see, type } = await show()
  type('haus')
  await see('3 ▎')
  type('\u001BOQ')
  const frame = await see('Punkte')
  t.regex(
    frame,
    /▌ garten\.md:3\n[\s\S]*── garten\.md:3 ─+\n10,000 {2}Punkte\n10,000 {4}haus {2}1× im Text\n/,
  )
  t.regex(frame, /Bild↑↓ blättern .*Esc zurück/)
  type('\u001B[B')
  t.regex(await see('9,000  Punkte'), /── haus\.txt:1 ─+\n9,000 {2}Punkte/)
  type('\u001BOQ')
  t.notRegex(await see('1 ▎'), /Punkte/)
})

test.serial('shows the explanation in place of the list where there is room for one only', async t => {
  const { see, type } = await show({ columns: 60, rows: 10 })
  type('haus')
  await see('▌')
  type('\u001BOQ')
  t.regex(await see('Punkte'), /── garten\.md:3 ─+\n10,000 {2}Punkte\n/)
  type('\u001B')
  t.notRegex(await see('▌'), /Punkte/)
})

test.serial(
  'unfolds further passages in the list, previews the selected one, and opens it there',
  async t => {
    const further = ['Leer.\n', `${'Zeile.\n'.repeat(20)}Im Haus brennt Licht.\n`, 'Ein Haus am Ende.\n']
    const index = new FakeIndex([{ path: 'a.txt', title: 'Viele Stellen', text: 'Das Haus.\n', further }])
    const { see, type, requests } = await show({ index })
    type('Haus')
    await see('+ 2 weitere Stellen')
    type('\u001B[Z')
    t.regex(await see('█'), /^› Haus[\s\S]*█ Viele Stellen/)
    type('\u001B[C')
    t.regex(await see('23  Zeile'), /- 2 weitere Stellen\n[^\n]*\n {6}23 {2}Zeile.*\n {6}24 {2}Ein/)
    type('\u001B[C')
    t.regex(await see('── a.txt:23'), /█ +23 {2}Zeile[\s\S]*23 ▎ Im Haus brennt/)
    type('j')
    t.regex(await see('3/3'), /── a\.txt:24 ─+ 3\/3\n/)
    type('\r')
    while (requests.length === 0) await wait(10)
    t.like(requests, [{ kind: 'open', hit: { path: 'a.txt', line: 24, passage: 3 } }])
    type('h')
    t.regex(await see('+ 2 weitere Stellen'), /█ Viele Stellen/)
    type('z')
    t.regex(await see('› Hausz'), /▌|Nichts/)
  },
)

test.serial('shows the help and comes back', async t => {
  const { see, type, frame } = await show()
  type('?')
  t.regex(
    await see('Anfragezeile'),
    /(?:Haus|Garten) +ein Wort in allen seinen Formen[\s\S]*Tab +Wort, Feld oder Wert/,
  )
  type('\u001B')
  await see('Zum Ausprobieren')
  t.notRegex(frame(), /Anfragezeile/)
})

test.serial('says everything in the help in 80 columns, in both languages', async t => {
  for (const texts of [german, english]) {
    const { see, type } = await show({ rows: 140, texts })
    type('\u001BOP')
    const rows = (await see(texts.help.groups.help)).split('\n')
    t.deepEqual(
      rows.filter(row => row.endsWith('…')),
      [`› ${texts.screen.placeholder}`],
    )
  }
})

test.serial('runs an example of the help', async t => {
  const { see, type } = await show()
  type('?')
  await see('▌   Garten')
  type('\u001B[B\u001B[B\r')
  t.regex(await see('1/1 Dokument'), /^› "altes Haus" /)
})

test.serial('shows the candidates of a completion under what is typed, and takes one', async t => {
  const { see, type } = await show()
  type('der h')
  await see('1/')
  type('\t')
  t.regex(await see('└'), /^› der Haus .*\n─{3}│▌ Haus +│─+\n.*│ {2}Hang +│/)
  type('\t\r')
  const frame = await see('› der Hang')
  t.notRegex(frame, /└/)
})

test.serial('proposes in a pause of the typing how the word goes on', async t => {
  const { see, type } = await show()
  type('gar')
  t.regex(await see('› garten'), /^› garten /)
  type('\u001B[C!')
  t.regex(await see('!'), /^› Garten! /)
})

test.serial('shows earlier queries, narrowed by what is typed', async t => {
  const { see, type } = await show({ history: ['Haus', 'hof', 'Garten im Herbst'] })
  type('\u0012')
  t.regex(
    await see('Frühere'),
    /\nFrühere Anfragen › tippen grenzt ein +3\n▌ Garten im Herbst\n {2}hof\n {2}Haus\n/,
  )
  type('h')
  t.regex(await see('Anfragen › h'), /▌ Garten im Herbst\n {2}hof\n {2}Haus\n/)
  type('ax')
  t.regex(await see('Keine'), /Anfragen › hax +0\n {2}Keine frühere Anfrage passt/)
  type('\u007F\r')
  t.regex(await see('1/3'), /^› Haus /)
})

test.serial('the overview fits the smallest terminal with a sample to choose', async t => {
  const { see, type } = await show({ columns: 40, rows: 10 })
  await see('Garten  ein Wort')
  type('\u001B[B\u001B[B\u001B[B')
  t.regex(await see('▌'), /Zum Ausprobieren\n(?:.*\n){0,2}.*▌ "altes Haus" /)
  type('\r')
  t.regex(await see('1/3'), /^› altes Haus" /)
})

test.serial('asks for the selected hit to be opened, and tells how that went', async t => {
  const { see, type, requests } = await show({ notice: { text: 'Geöffnet: garten.md:3', isError: false } })
  type('haus')
  await see('▌')
  type('\r')
  await see('Geöffnet: garten.md:3')
  t.like(requests, [{ kind: 'open', hit: { path: 'garten.md' } }])
})

test.serial('says what it needs on a terminal of 20×5', async t => {
  const { frame } = await show({ columns: 20, rows: 5 })
  t.is(frame().trim(), 'Bitte mindestens\n40×10 Zeichen')
})

test.serial('tells an error of the index and goes on', async t => {
  const index = new FakeIndex()
  index.search = async () => {
    throw new RangeError('the file is cut off; build the index again')
  }
  const { see, type } = await show({ index })
  type('haus')
  t.regex(await see('cut off'), /the file is cut off; build the index again/)
})

test.serial('proposes nothing to a screen reader', async t => {
  const { index, see, type, frame } = await show({ proposes: false })
  let asked = 0
  const complete = index.complete.bind(index)
  index.complete = (...args) => {
    asked++
    return complete(...args)
  }
  type('gar')
  await see('▌')
  await wait(100)
  t.is(asked, 0)
  t.regex(frame(), /^› gar +/)
  t.notRegex(frame(), /^› garten/i)
})
