import { EventEmitter } from 'node:events'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { WriteStream } from 'node:tty'
import xterm from '@xterm/headless'
import test from 'ava'
import fc from 'fast-check'
import { frameDifference } from '../../../terminal/interface/frame-difference.ts'
import { FrameScreen } from '../../../terminal/interface/frame-screen.ts'

/** A terminal that understands what is written to it. */
class FakeTerminal extends EventEmitter {
  readonly terminal: xterm.Terminal
  readonly columns: number
  readonly rows: number
  written = ''

  constructor(columns: number, rows: number) {
    super()
    this.columns = columns
    this.rows = rows
    this.terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true })
  }

  write(text: string): boolean {
    this.written += text
    this.terminal.write(text)
    return true
  }

  async lines(): Promise<string[]> {
    await new Promise<void>(resolve => this.terminal.write('', resolve))
    const { active } = this.terminal.buffer
    return Array.from({ length: this.rows }, (_, row) => active.getLine(row)?.translateToString(true) ?? '')
  }
}

function open(columns: number, rows: number): { fake: FakeTerminal; screen: FrameScreen } {
  const fake = new FakeTerminal(columns, rows)
  return { fake, screen: new FrameScreen(fake as unknown as WriteStream) }
}

test('writes the rows that differ and no others', t => {
  t.is(frameDifference(['a', 'b', 'c'], ['a', 'x', 'c']), '\u001B[2;1H\u001B[Kx')
  t.is(frameDifference(['a', 'b'], ['a']), '\u001B[2;1H\u001B[K')
  t.is(frameDifference(['a'], ['a']), '')
})

test('leaves nothing of an old row where the terminal takes a character for narrower', async t => {
  const { fake, screen } = open(6, 2)
  screen.enter()
  screen.show(['abcdef'])
  await nextTurn()
  // The terminal of this test shows an emoji in one column; measured, these fill the row.
  screen.show(['👩👩👩'])
  await nextTurn()
  t.deepEqual(await fake.lines(), ['👩👩👩', ''])
  screen.leave()
})

test('shows each frame as it is, whatever was shown before', async t => {
  const frame = fc.array(fc.string({ unit: fc.constantFrom('a', 'ß', ' ', '─'), maxLength: 10 }), {
    maxLength: 6,
  })
  await t.notThrowsAsync(() =>
    fc.assert(
      fc.asyncProperty(fc.array(frame, { minLength: 1, maxLength: 4 }), async frames => {
        const { fake, screen } = open(10, 6)
        screen.enter()
        for (const lines of frames) {
          screen.show(lines)
          await nextTurn()
        }
        screen.leave()
        // The second screen is gone; look at what it showed by writing the same frames without leaving.
        const shown = open(10, 6)
        shown.screen.enter()
        for (const lines of frames) {
          shown.screen.show(lines)
          await nextTurn()
        }
        const last = frames.at(-1) ?? []
        t.deepEqual(
          (await shown.fake.lines()).map(line => line.trimEnd()),
          Array.from({ length: 6 }, (_, row) => (last[row] ?? '').trimEnd()),
        )
        t.deepEqual(await fake.lines(), Array(6).fill(''))
      }),
      { numRuns: 30 },
    ),
  )
})

test('shows only the last of the frames of one turn', async t => {
  const { fake, screen } = open(20, 5)
  screen.enter()
  fake.written = ''
  screen.show(['eins'])
  screen.show(['zwei'])
  await nextTurn()
  t.false(fake.written.includes('eins'))
  t.is((await fake.lines())[0], 'zwei')
})

test('draws everything anew after a resize', async t => {
  const { fake, screen } = open(20, 5)
  screen.enter()
  screen.show(['oben', 'unten'])
  await nextTurn()
  fake.terminal.write('\u001B[2;1HSCHUTT')
  fake.emit('resize')
  await nextTurn()
  t.deepEqual((await fake.lines()).slice(0, 2), ['oben', 'unten'])
})

test('places the cursor, or hides it', async t => {
  const { fake, screen } = open(20, 5)
  screen.enter()
  screen.show(['haus'])
  screen.placeCursor({ column: 4, row: 0 })
  await nextTurn()
  await fake.lines()
  t.deepEqual([fake.terminal.buffer.active.cursorX, fake.terminal.buffer.active.cursorY], [4, 0])
  t.true(fake.written.endsWith('\u001B[?25h\u001B[?2026l'))
  screen.placeCursor(undefined)
  await nextTurn()
  t.true(fake.written.endsWith('\u001B[?25l\u001B[?2026l'))
})

test('gives back the screen, the cursor and the wrapping of lines, once', async t => {
  const { fake, screen } = open(20, 5)
  fake.write('$ findbuch')
  screen.enter()
  screen.show(['Treffer'])
  await nextTurn()
  fake.written = ''
  screen.leave()
  screen.leave()
  t.is(fake.written, '\u001B[?7h\u001B[?2004l\u001B[0m\u001B[?25h\u001B[?1049l')
  t.is((await fake.lines())[0], '$ findbuch')
  screen.show(['zu spät'])
  await nextTurn()
  t.is((await fake.lines())[0], '$ findbuch')
})

test('tells who asks that all has been written', async t => {
  const { screen } = open(20, 5)
  await new Promise<void>(resolve => screen.output.write('', () => resolve()))
  t.pass()
})

test('asks for reports of the mouse and for kitty keys where it is told to, and takes that back', async t => {
  const fake = new FakeTerminal(20, 5)
  const screen = new FrameScreen(fake as unknown as WriteStream, { mouse: true, kittyKeys: true })
  screen.enter()
  t.true(fake.written.includes('\u001B[?1000h\u001B[?1006h\u001B[>1u'))
  fake.written = ''
  screen.leave()
  t.regex(fake.written, /\[<u.*\[\?1006l.*\[\?1000l.*\[\?1049l$/)
  const quiet = open(20, 5)
  quiet.screen.enter()
  quiet.screen.leave()
  t.notRegex(quiet.fake.written, /\?1000|\?1006|\[[<>]/)
})
