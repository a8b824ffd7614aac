/**
 * Makes the README's picture of the terminal from a real run: the built program in a pseudo-terminal, with keys typed.
 *
 *     npm run build:picture        → docs/terminal.svg
 *
 * The same index and the same keys give the same picture, but for the time that the answer took.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { spawn } from '@lydell/node-pty'
import xterm from '@xterm/headless'
import { terminalSvg } from './terminal-svg.ts'

const PICTURE = 'docs/terminal.svg'
const TITLE = 'Findbuch in a terminal: a query, its hits, and a preview at the passage that answers it'
const SIZE = { columns: 110, rows: 28 }
const QUERY = 'kündigungsfrist wohnung'
const DOWN = '\u001B[B'
/** Longer than the interface waits before it loads a preview, on a busy machine too. */
const QUIET_MS = 1500

const { NO_COLOR: _, ...env } = process.env
const terminal = new xterm.Terminal({ cols: SIZE.columns, rows: SIZE.rows, allowProposedApi: true })
const pty = spawn(
  process.execPath,
  ['dist/cli/findbuch.js', '--lang', 'de', '-i', 'index-data/seeds.findbuch'],
  {
    name: 'xterm-256color',
    cols: SIZE.columns,
    rows: SIZE.rows,
    env: { ...env, TERM: 'xterm-256color', FINDBUCH_HISTORY: '' },
  },
)
let writtenAt = performance.now()
pty.onData(data => {
  terminal.write(data)
  writtenAt = performance.now()
})

await settled()
pty.write(QUERY)
await settled()
pty.write(DOWN)
await settled()
await mkdir(dirname(PICTURE), { recursive: true })
await writeFile(PICTURE, terminalSvg(terminal.buffer.active, SIZE, TITLE))
pty.kill()

/** Resolves when nothing has been written for a while. */
async function settled(): Promise<void> {
  writtenAt = performance.now()
  while (performance.now() - writtenAt < QUIET_MS) await new Promise(resolve => setTimeout(resolve, 50))
}
