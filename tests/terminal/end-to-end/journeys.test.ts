/** What people come for, from the first key to the last, in a real pseudo-terminal at three sizes. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import test from 'ava'
import { bundleProgram, type Program, runPiped, TerminalSession } from './program.ts'

const SIZES = [
  { columns: 50, rows: 14 },
  { columns: 80, rows: 24 },
  { columns: 200, rows: 60 },
] as const

const ENTER = '\r'
const TAB = '\t'
const ESCAPE = '\u001B'
const DOWN = '\u001B[B'
const SHIFT_TAB = '\u001B[Z'
const F1 = '\u001BOP'
const F2 = '\u001BOQ'
const LEAVE = '\u0003'

let program: Program

test.before(async t => {
  t.timeout(120_000)
  program = await bundleProgram()
  const texts = join(program.folder, 'texte')
  await mkdir(join(texts, 'recht'), { recursive: true })
  const documents = {
    'recht/miete.md': `---\nautor: Ada\ndatum: 2024-03-01\n---\n\n# Der Mietvertrag\n\nEin Vertrag über eine Wohnung.\n\n## Fristen\n\nDie Kündigung ist an Fristen gebunden.\n\n## Form\n\nEine Kündigung braucht Papier.\n`,
    'recht/arbeit.md': `---\nautor: Karl\ndatum: 2023-05-02\n---\n\n# Der Arbeitsvertrag\n\nNach der Kündigung läuft eine Frist.\n`,
    'garten.txt': 'Der Garten\n\nEin Haus im Garten hat keine Kündigung zu fürchten.\n',
  }
  for (const [path, text] of Object.entries(documents)) await writeFile(join(texts, path), text)
  await writeFile(join(program.folder, 'nano'), '#!/bin/sh\necho "EDITOR $*"\nread answer\n', { mode: 0o755 })
  const { code, err } = await runPiped(program, ['index', 'texte', '-o', 'texte.findbuch', '--quiet'])
  t.is(code, 0, err)
})

test.after.always(() => program?.remove())

interface Journey {
  readonly title: string
  readonly command?: string
  readonly env?: (folder: string) => Record<string, string>
  /** Keys to strike, each after the screen has come to match. */
  readonly steps: readonly (readonly [seen: RegExp, keys: string])[]
  /** On the terminal's own screen when the program has ended. */
  readonly ending: RegExp
}

const journeys: readonly Journey[] = [
  {
    title: 'finds a passage while typing, moves on and leaves',
    steps: [
      [/Zum Ausprobieren/, 'kündigung'],
      [/1\/3/, DOWN],
      [/2\/3/, ESCAPE],
    ],
    ending: /^davor\ndanach 0$/,
  },
  {
    title: 'opens the passage in the editor at its line, and is back afterwards',
    env: folder => ({ EDITOR: join(folder, 'nano') }),
    steps: [
      [/Zum Ausprobieren/, '"Fristen gebunden"'],
      [/1\/1/, ENTER],
      [/EDITOR \+12 -- /, ENTER],
      [/Geöffnet/, LEAVE],
    ],
    ending: /danach 130$/,
  },
  {
    title: 'gives the chosen file to another program',
    command: 'cat "$("$NODE" "$FINDBUCH")" | head -1; echo "danach $?"',
    steps: [
      [/Zum Ausprobieren/, 'garten'],
      [/1\/1/, ENTER],
    ],
    ending: /^davor\nDer Garten\ndanach 0$/,
  },
  {
    title: 'completes a word',
    steps: [
      [/Zum Ausprobieren/, 'Arbeitsv'],
      [/^› Arbeitsv/, TAB],
      [/^› Arbeitsvertrag[\s\S]*1\/2/, LEAVE],
    ],
    ending: /danach 130$/,
  },
  {
    title: 'asks an earlier query again',
    env: folder => ({ FINDBUCH_HISTORY: join(folder, 'verlauf') }),
    steps: [
      [/Zum Ausprobieren/, '\u0012'],
      [/Frühere Anfragen[\s\S]*wohnung/, 'wohn'],
      [/wohn[\s\S]*▌ wohnung/, ENTER],
      [/^› wohnung[\s\S]*1\/1/, LEAVE],
    ],
    ending: /danach 130$/,
  },
  {
    title: 'takes what was meant',
    steps: [
      [/Zum Ausprobieren/, 'Gartne'],
      [/Meinten Sie[\s\S]*Garten/, '\u0007'],
      [/^› Garten[\s\S]*1\/1/, LEAVE],
    ],
    ending: /danach 130$/,
  },
  {
    title: 'goes from the list to the passages of a document and folds them again',
    steps: [
      [/Zum Ausprobieren/, 'kündigung titel:mietvertrag'],
      [/1\/2/, SHIFT_TAB],
      [/█/, 'l'],
      [/^ +12 /m, 'h'],
      [/█[\s\S]*\+ ?2/, 'q'],
    ],
    ending: /danach 0$/,
  },
  {
    title: 'narrows by a value and clears the filter',
    steps: [
      [/Zum Ausprobieren/, 'kündigung'],
      [/1\/3/, '\u001Bs'],
      [/Filter/, 'karl'],
      [/karl[\s\S]*Karl/, ENTER],
      [/\[autor: Karl\]/, ESCAPE],
      [/1\/1[\s\S]*Enter öffnen/, LEAVE],
    ],
    ending: /danach 130$/,
  },
  {
    title: 'marks two passages and prints their files',
    steps: [
      [/Zum Ausprobieren/, 'kündigung'],
      [/1\/3/, SHIFT_TAB],
      [/█/, TAB],
      [/1 markiert/, TAB],
      [/2 markiert/, 'p'],
    ],
    ending: /^davor\ntexte\/\S+\ntexte\/\S+\ndanach 0$/,
  },
  {
    title: 'sees why a hit is where it is, and runs an example of the help',
    steps: [
      [/Zum Ausprobieren/, 'kündigung'],
      [/1\/3/, F2],
      [/Punkte/, F2],
      [/1\/3/, F1],
      [/probiert/, ENTER],
      [/^› \S+[\s\S]*\/\d/, LEAVE],
    ],
    ending: /danach 130$/,
  },
]

for (const { title, command, env, steps, ending } of journeys) {
  for (const size of SIZES) {
    test.serial(`${title}, at ${size.columns}×${size.rows}`, async t => {
      t.timeout(60_000)
      const folder = program.folder
      await writeFile(join(folder, 'verlauf'), 'garten\nwohnung\n')
      const session = new TerminalSession(program, command ?? '"$NODE" "$FINDBUCH"; echo "danach $?"', {
        ...size,
        env: { FINDBUCH_HISTORY: '', ...env?.(folder) },
      })
      // A program that a failed test leaves running would keep all tests waiting.
      t.teardown(() => session.signal('SIGKILL'))
      for (const [seen, keys] of steps) {
        t.regex(await session.see(seen), seen)
        session.type(keys)
      }
      await session.ended()
      t.false(session.isOnAlternateScreen())
      t.regex(session.screen().trim(), ending)
      await rm(join(folder, 'verlauf'), { force: true })
    })
  }
}

test.serial('keeps the query of the earlier run', async t => {
  const history = join(program.folder, 'eigener-verlauf')
  const session = new TerminalSession(program, '"$NODE" "$FINDBUCH"; echo "danach $?"', {
    env: { FINDBUCH_HISTORY: history },
  })
  await session.see(/Zum Ausprobieren/)
  session.type('garten')
  await session.see(/1\/1/)
  session.type(ESCAPE)
  await session.ended()
  t.is(await readFile(history, 'utf8'), 'garten\n')
})
