/** The program as it is shipped, in a folder of its own where it finds no package, and a terminal to run it in. */
import { execFile } from 'node:child_process'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { type IPty, spawn } from '@lydell/node-pty'
import xterm from '@xterm/headless'

const project = resolve(import.meta.dirname, '../../..')
const execute = promisify(execFile)
const LEXICON = join('lexicon', 'german.lexicon')

export interface Program {
  /** Holds the program, and is where it is run. */
  readonly folder: string
  /** Path of the program's entry. */
  readonly file: string
  remove(): Promise<void>
}

export async function bundleProgram(): Promise<Program> {
  const folder = await mkdtemp(join(tmpdir(), 'findbuch-test-'))
  await execute(process.execPath, ['--import=tsx', 'scripts/bundle.ts', join(folder, 'cli')], {
    cwd: project,
  })
  await cp(join(project, LEXICON), join(folder, LEXICON))
  return {
    folder,
    file: join(folder, 'cli', 'findbuch.js'),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

export interface Ended {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs the program without a terminal. */
export async function runPiped(program: Program, args: readonly string[], env = {}): Promise<Ended> {
  const options = { cwd: program.folder, env: { ...cleanEnvironment(), ...env } }
  const child = execute(process.execPath, [program.file, ...args], options)
  child.child.stdin?.end()
  return child.then(
    ({ stdout, stderr }) => ({ code: 0, out: stdout, err: stderr }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      out: error.stdout,
      err: error.stderr,
    }),
  )
}

/** A pseudo-terminal with a shell prompt on its screen, in which the program is started. */
export class TerminalSession {
  readonly #pty: IPty
  readonly #terminal: xterm.Terminal
  readonly #exit: Promise<number>

  /** @param command a line for the shell; its exit code becomes that of the session */
  constructor(program: Program, command: string, { columns = 80, rows = 24, env = {} } = {}) {
    this.#terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true })
    this.#pty = spawn('/bin/sh', ['-c', `echo 'davor'; ${command}`], {
      name: 'xterm-256color',
      cols: columns,
      rows,
      cwd: program.folder,
      env: {
        ...cleanEnvironment(),
        ...ownFolders(program),
        NODE: process.execPath,
        FINDBUCH: program.file,
        ...env,
      },
    })
    this.#pty.onData(data => this.#terminal.write(data))
    this.#exit = new Promise(resolve => this.#pty.onExit(({ exitCode }) => resolve(exitCode)))
  }

  type(keys: string): void {
    this.#pty.write(keys)
  }

  resize(columns: number, rows: number): void {
    this.#terminal.resize(columns, rows)
    this.#pty.resize(columns, rows)
  }

  signal(name: string): void {
    this.#pty.kill(name)
  }

  /** What the terminal shows, without the spaces at the ends of its rows. */
  screen(): string {
    const { active } = this.#terminal.buffer
    const rows = Array.from({ length: this.#terminal.rows }, (_, row) => active.getLine(active.baseY + row))
    return rows.map(row => row?.translateToString(true) ?? '').join('\n')
  }

  isOnAlternateScreen(): boolean {
    return this.#terminal.buffer.active.type === 'alternate'
  }

  cursor(): readonly [column: number, row: number] {
    return [this.#terminal.buffer.active.cursorX, this.#terminal.buffer.active.cursorY]
  }

  /** Waits until the screen matches; resolves to it whatever it shows then. */
  async see(pattern: RegExp): Promise<string> {
    for (let tries = 0; tries < 1000 && !pattern.test(this.screen()); tries++) {
      await new Promise(resolve => setTimeout(resolve, 20))
    }
    return this.screen()
  }

  /** The exit code, once everything that was written is on the screen. */
  async ended(): Promise<number> {
    const code = await this.#exit
    await new Promise<void>(resolve => this.#terminal.write('', resolve))
    return code
  }
}

/** What the interface remembers is no business of the person who runs the tests, nor are their settings of the tests. */
function ownFolders({ folder }: Program): Record<string, string> {
  return { XDG_STATE_HOME: join(folder, 'state'), XDG_CONFIG_HOME: join(folder, 'config') }
}

/** No language, colour, editor or index of the person who runs the tests. */
function cleanEnvironment(): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    HOME: process.env.HOME ?? '',
    LANG: 'de_DE.UTF-8',
    TERM: 'xterm-256color',
    FINDBUCH_HISTORY: '',
  }
}
