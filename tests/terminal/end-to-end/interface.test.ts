import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import test from 'ava'
import { bundleProgram, type Program, runPiped, TerminalSession } from './program.ts'

let program: Program

test.before(async t => {
  t.timeout(60_000)
  program = await bundleProgram()
  const texts = join(program.folder, 'texte')
  await mkdir(texts)
  await writeFile(
    join(texts, 'garten.md'),
    '# Der Garten im Herbst\n\nDas Laub fällt.\n\nDer Igel sucht ein Haus.\n',
  )
  await writeFile(
    join(texts, 'haus.txt'),
    'Ein altes Haus\n\nDas Haus steht am Hang. Im Garten blüht Flieder.\n',
  )
  await writeFile(join(texts, 'hof.txt'), 'Der Hof\n\nHinter dem Haus liegt der Hof.\n')
  const { code, err } = await runPiped(program, ['index', 'texte', '-o', 'garten.findbuch', '--quiet'])
  t.is(code, 0, err)
})

test.after.always(() => program?.remove())

test.serial(
  'types a query, moves, opens the help, resizes, leaves, and finds the screen as it was',
  async t => {
    const session = new TerminalSession(program, '"$NODE" "$FINDBUCH"; echo "danach $?"')
    t.regex(await session.see(/Zum Ausprobieren/), /garten\.findbuch\n {2}3 Dokumente/)
    t.true(session.isOnAlternateScreen())
    t.deepEqual(session.cursor(), [2, 0])

    session.type('hau')
    session.type('s')
    t.regex(await session.see(/▎/), /^› haus +1\/3 Dokumente/)
    t.deepEqual(session.cursor(), [6, 0])
    const [first] = session.screen().match(/▌ (.+)/) ?? []

    session.type('\u001B[B')
    await session.see(/ 2\/3 Dokumente/)
    t.notRegex(session.screen(), new RegExp(`${first}`))

    session.type('\u001BOP')
    t.regex(await session.see(/Anfragezeile/), /Tab +Wort, Feld oder Wert/)
    session.type('\u001B')
    await session.see(/2\/3 Dokumente[\s\S]*Enter öffnen/)

    session.resize(120, 30)
    t.regex(await session.see(/^(?:.*\n){29}.*Enter öffnen/), /^(?:.*\n){29}.*Enter öffnen/)
    t.regex(session.screen(), /│ \w+\.\w+:\d+/)
    session.resize(20, 5)
    t.regex(await session.see(/mindestens/), /^Bitte mindestens\n40×10 Zeichen\n*$/)
    session.resize(80, 24)
    t.regex(await session.see(/2\/3 Dokumente/), /^› haus +2\/3 Dokumente.*\n─+\n/)

    session.type('\u001B')
    await session.ended()
    t.false(session.isOnAlternateScreen())
    t.is(session.screen().trim(), 'davor\ndanach 0')
  },
)

test.serial('opens the document in a terminal editor at the line, and comes back', async t => {
  const editor = join(program.folder, 'nano')
  await writeFile(editor, '#!/bin/sh\necho "EDITOR $*"\nread answer\necho "$answer" > "$HOME/gelesen"\n', {
    mode: 0o755,
  })
  const env = { EDITOR: editor, HOME: program.folder }
  const session = new TerminalSession(program, '"$NODE" "$FINDBUCH" -q Igel; echo "danach $?"', { env })
  await session.see(/▎/)
  session.type('\r')
  t.regex(await session.see(/EDITOR/), /EDITOR \+5 -- .*\/texte\/garten\.md/)
  t.false(session.isOnAlternateScreen())
  session.type('gelesen\r')
  t.regex(await session.see(/Geöffnet/), /^› Igel[\s\S]*Geöffnet: garten\.md:5[\s\S]*▌/)
  t.is(await readFile(join(program.folder, 'gelesen'), 'utf8'), 'gelesen\n')
  session.type('en')
  await session.see(/^› Igelen/)
  session.type('\u0003')
  await session.ended()
  t.regex(session.screen(), /danach 130/)
})

test.serial('notices an index that was built again while the editor was open', async t => {
  const editor = join(program.folder, 'nano')
  await writeFile(editor, '#!/bin/sh\n"$NODE" "$FINDBUCH" index texte -o garten.findbuch --quiet\n', {
    mode: 0o755,
  })
  const env = { EDITOR: editor }
  const session = new TerminalSession(program, '"$NODE" "$FINDBUCH" -q Igel; echo "danach $?"', { env })
  await session.see(/▎/)
  session.type('\r')
  t.regex(await session.see(/neu gebaut/), /Der Index wurde neu gebaut und ist geladen: 3 Dokumente/)
  t.regex(await session.see(/▎/), /^› Igel +1\/1 Dokument/)
  session.type('\u0003')
  await session.ended()
})

test.serial('leaves every key to an editor that shows a copy', async t => {
  const editor = join(program.folder, 'vi')
  await writeFile(editor, '#!/bin/sh\necho "EDITOR $*"\nread answer\necho "$answer" > "$HOME/abgetippt"\n', {
    mode: 0o755,
  })
  await rm(join(program.folder, 'texte', 'hof.txt'))
  const env = { EDITOR: editor, HOME: program.folder }
  const session = new TerminalSession(program, '"$NODE" "$FINDBUCH" -q liegt; echo "danach $?"', { env })
  await session.see(/▎/)
  session.type('\r')
  t.regex(await session.see(/EDITOR/), /EDITOR \+3 -- .*\/1-hof\.txt/)
  for (const key of 'Taste\r') session.type(key)
  t.regex(await session.see(/Geöffnet/), /Geöffnet als Kopie: hof\.txt:3/)
  t.is(await readFile(join(program.folder, 'abgetippt'), 'utf8'), 'Taste\n')
  session.type('\u001B')
  await session.ended()
  t.regex(session.screen(), /danach 0/)
})

test.serial('leaves Ctrl-C to an editor that goes on after it, however often it is struck', async t => {
  const editor = join(program.folder, 'joe')
  await writeFile(
    editor,
    "#!/bin/sh\ntrap 'echo GEFANGEN' INT\necho EDITOR\nread answer\nread answer\nread answer\n",
    {
      mode: 0o755,
    },
  )
  const session = new TerminalSession(program, 'exec "$NODE" "$FINDBUCH" -q Igel', {
    env: { EDITOR: editor },
  })
  await session.see(/▎/)
  session.type('\r')
  await session.see(/EDITOR/)
  session.type('\u0003')
  await session.see(/GEFANGEN/)
  session.type('\u0003')
  await session.see(/GEFANGEN[\s\S]*GEFANGEN/)
  // Each Ctrl-C has ended one of the three.
  session.type('weiter\r')
  await session.see(/^› Igel/)
  session.type('en')
  t.regex(await session.see(/^› Igelen/), /^› Igelen/)
  session.type('\u0003')
  t.is(await session.ended(), 130)
})

test.serial('remembers queries from one start to the next, completes words, and runs a sample', async t => {
  const history = join(program.folder, 'state', 'history')
  const env = { FINDBUCH_HISTORY: history }
  const first = new TerminalSession(program, '"$NODE" "$FINDBUCH"', { env })
  await first.see(/Zum Ausprobieren/)
  first.type('Fli')
  first.type('\t')
  await first.see(/^› Flieder +1\/1 Dokument/)
  first.type('\u001B')
  await first.ended()
  t.is(await readFile(history, 'utf8'), 'Flieder\n')

  const second = new TerminalSession(program, '"$NODE" "$FINDBUCH"', { env })
  await second.see(/Zum Ausprobieren/)
  second.type('\u001B[A')
  await second.see(/^› Flieder +1\/1 Dokument/)
  second.type('\u0015')
  await second.see(/Zum Ausprobieren/)
  second.type('\u001B[B')
  const [, sample = ''] = (await second.see(/▌ \S+/)).match(/▌ (\S+)/) ?? []
  second.type('\r')
  t.regex(await second.see(/^› \w.*\/\d/), new RegExp(`^› ${sample} `))
  second.type('\u0012')
  t.regex(await second.see(/Frühere/), /▌ Flieder/)
  t.deepEqual(second.cursor(), [19, 2])
  second.type('\u001B')
  await second.see(/▎/)
  t.deepEqual(second.cursor(), [2 + sample.length, 0])
  second.type('\u0003')
  await second.ended()
  t.is(await readFile(history, 'utf8'), `Flieder\n${sample}\n`)
})

test.serial(
  'draws on standard error where the output goes elsewhere, and tells that nothing was chosen',
  async t => {
    const session = new TerminalSession(program, '"$NODE" "$FINDBUCH" > ausgabe; echo "danach $?"')
    await session.see(/Zum Ausprobieren/)
    session.type('\u001B')
    await session.ended()
    t.is(session.screen().trim(), 'davor\ndanach 1')
    t.is(await readFile(join(program.folder, 'ausgabe'), 'utf8'), '')
  },
)

test.serial('gives what is chosen to another program', async t => {
  const session = new TerminalSession(program, 'wc -l "$("$NODE" "$FINDBUCH" -q Igel)"; echo "danach $?"')
  await session.see(/▎/)
  session.type('\r')
  await session.ended()
  t.is(session.screen().trim(), 'davor\n5 texte/garten.md\ndanach 0')
})

test.serial('prints the marked hits as it is told to', async t => {
  const options = `--format '{line} {title}'`
  const session = new TerminalSession(program, `"$NODE" "$FINDBUCH" -q haus ${options}; echo "danach $?"`)
  await session.see(/▎/)
  session.type('\u001B[Z')
  await session.see(/Tab markieren/)
  session.type('\t\t')
  await session.see(/2 markiert/)
  session.type('p')
  await session.ended()
  t.regex(session.screen().trim(), /^davor\n\d .+\n\d .+\ndanach 0$/)
})

test.serial('restores the screen when it is told to end', async t => {
  const session = new TerminalSession(program, 'exec "$NODE" "$FINDBUCH"')
  await session.see(/Zum Ausprobieren/)
  session.signal('SIGTERM')
  t.is(await session.ended(), 143)
  t.is(session.screen().trim(), 'davor')
})

test.serial('takes a paste for text, and draws in colours or without', async t => {
  const session = new TerminalSession(program, '"$NODE" "$FINDBUCH" --color never')
  await session.see(/Zum Ausprobieren/)
  session.type('\u001B[200~Haus\rund Hof\u001B[201~')
  await session.see(/^› Haus und Hof/)
  session.type('\u0003')
  t.is(await session.ended(), 130)
})
