/**
 * Shows the interface until it is left. The only file that starts Ink.
 *
 * An editor in the terminal needs the terminal for itself: the interface ends, and starts again from the state
 * it had. Whatever ends it, the screen is as it was before.
 */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { ReadStream, WriteStream } from 'node:tty'
import { type Instance, render } from 'ink'
import type { Hit } from '../../query/search-index.ts'
import type { CommandContext } from '../command-context.ts'
import type { Configuration } from '../configuration/configuration.ts'
import type { ExitCode } from '../exit-code.ts'
import type { OpenedIndex } from '../index-location.ts'
import { loadSamples, type SampleQuery } from '../sample-queries.ts'
import { App } from './app/app.tsx'
import type { Notice } from './app/notice.ts'
import { type AppEvent, type AppState, type Request, startApp } from './app/state.ts'
import { doRequest, type Ending, type Session } from './do-request.ts'
import { DocumentCopies } from './editor/document-copies.ts'
import { reportOpening } from './editor/opening.ts'
import { runInTerminal } from './editor/run-editor.ts'
import { FrameScreen } from './frame-screen.ts'
import { PainterContext } from './lines.tsx'
import { suspendJob } from './suspension.ts'
import { onTermination } from './terminations.ts'
import { interfacePainter } from './theme.ts'
import { CursorClaims, CursorContext } from './use-cursor-position.ts'
import { screenSize } from './use-screen-size.ts'

export interface InterfaceOptions {
  readonly opened: OpenedIndex
  /** To begin with. */
  readonly query: string
  readonly stdin: ReadStream
  /** The terminal to draw on: standard output, or standard error where the output goes elsewhere. */
  readonly screen: WriteStream
  readonly configuration: Configuration
  /** To begin with. */
  readonly notice: Notice | undefined
  readonly context: CommandContext
}

/** How it was left, and the hits that were chosen to be printed. */
export interface Choice {
  readonly code: ExitCode
  readonly chosen: readonly Hit[]
}

export async function runInterface(options: InterfaceOptions): Promise<Choice> {
  const { opened, screen, stdin, context, configuration } = options
  const samples = await loadSamples(opened.index)
  const { mouse } = configuration
  const frames = new FrameScreen(screen, { mouse, kittyKeys: knowsKittyKeys(context.env) })
  const copies = new DocumentCopies()
  const cleanUp = () => {
    frames.leave()
    copies.removeAll()
  }
  process.once('exit', cleanUp)
  try {
    const started = startApp(screenSize(screen), options.query, configuration.settings)
    let state: AppState = { ...started, notice: options.notice }
    for (;;) {
      frames.enter()
      const ending = await showApp({ ...state, size: screenSize(screen) }, samples, {
        ...options,
        frames,
        copies,
      })
      await stopReading(stdin)
      frames.leave()
      switch (ending.kind) {
        case 'left':
          return ending
        case 'handed-over': {
          const run = () => runInTerminal(ending.opening.command, screen)
          state = { ...ending.state, notice: await reportOpening(ending.opening, run, context) }
          break
        }
        case 'suspended':
          await suspendJob()
          state = ending.state
      }
    }
  } finally {
    cleanUp()
    process.off('exit', cleanUp)
  }
}

/** Those that do not know them pass over what switches them on, but for these, which would print it. */
function knowsKittyKeys({ TERM = '' }: CommandContext['env']): boolean {
  return !/^(?:linux|dumb|vt\d|ansi|cons)/.test(TERM) && TERM !== ''
}

/** A stream that still reads would take keys from the editor, and keep the process alive. */
async function stopReading(stdin: ReadStream): Promise<void> {
  // Ink has just taken its listener away; until the stream knows of it, it takes itself for paused already.
  await nextTurn()
  stdin.pause()
}

/** What lasts from one showing to the next. */
interface Resources {
  readonly frames: FrameScreen
  readonly copies: DocumentCopies
}

async function showApp(
  initialState: AppState,
  samples: readonly SampleQuery[],
  options: InterfaceOptions & Resources,
): Promise<Ending> {
  const { opened, stdin, screen, configuration, context, frames, copies } = options
  const session: Session = { opened, screen, copies, editor: configuration.editor, context }
  let instance: Instance | undefined
  let stopListening = () => {}
  try {
    return await new Promise<Ending>((resolve, reject) => {
      const end = (code: ExitCode) => resolve({ kind: 'left', code, chosen: [] })
      stopListening = onTermination(stdin, context.signal, { end, crash: reject })
      const onRequest = async (request: Request, state: AppState): Promise<AppEvent | undefined> => {
        const outcome = await doRequest(request, state, session)
        if (outcome.kind === 'event') return outcome.event
        resolve(outcome)
        return undefined
      }
      const { index, name } = opened
      const { folder, texts } = context
      instance = render(
        <PainterContext value={interfacePainter(configuration, context.env)}>
          <CursorContext value={new CursorClaims(position => frames.placeCursor(position))}>
            <App {...{ index, name, folder, samples, texts, initialState, onRequest }} />
          </CursorContext>
        </PainterContext>,
        // `debug` makes Ink write whole frames, of which the screen writes what has changed.
        { stdin, stdout: frames.output, debug: true, exitOnCtrlC: false, patchConsole: false },
      )
      instance.waitUntilExit().catch(reject)
    })
  } finally {
    instance?.unmount()
    stopListening()
  }
}
