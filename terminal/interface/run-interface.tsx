/**
 * Shows the interface until it is left. The only file that starts Ink.
 *
 * An editor in the terminal needs the terminal for itself: the interface ends, and starts again from the state
 * it had. Whatever ends it, the screen is as it was before.
 */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { ReadStream, WriteStream } from 'node:tty'
import { type Instance, render } from 'ink'
import type { CommandContext } from '../command-context.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import type { OpenedIndex } from '../index-location.ts'
import { type ColorMode, painter } from '../paint.ts'
import { App } from './app/app.tsx'
import type { Notice } from './app/notice.ts'
import { type AppState, type Request, startApp } from './app/state.ts'
import { DocumentCopies } from './editor/document-copies.ts'
import { type Opening, prepareOpening, reportOpening } from './editor/opening.ts'
import { runInTerminal, runInWindow } from './editor/run-editor.ts'
import { FrameScreen } from './frame-screen.ts'
import { HistoryFile, historyPath } from './history/history-file.ts'
import { PainterContext } from './lines.tsx'
import { onTermination } from './terminations.ts'
import { CursorContext } from './use-cursor-position.ts'
import { screenSize } from './use-screen-size.ts'

export interface InterfaceOptions {
  readonly opened: OpenedIndex
  /** To begin with. */
  readonly query: string
  readonly stdin: ReadStream
  /** The terminal to draw on: standard output, or standard error where the output goes elsewhere. */
  readonly screen: WriteStream
  readonly colors: ColorMode
  readonly context: CommandContext
}

export async function runInterface(options: InterfaceOptions): Promise<ExitCode> {
  const { screen, stdin, context } = options
  const { env, folder } = context
  const history = new HistoryFile(historyPath({ env, folder, platform: process.platform }))
  const frames = new FrameScreen(screen)
  const copies = new DocumentCopies()
  const cleanUp = () => {
    frames.leave()
    copies.removeAll()
  }
  process.once('exit', cleanUp)
  try {
    const queries = await history.read()
    const started = startApp(screenSize(screen), options.query)
    let state: AppState = { ...started, history: { queries, recalled: undefined } }
    for (;;) {
      frames.enter()
      const resources = { ...options, frames, copies, history }
      const ending = await showApp({ ...state, size: screenSize(screen) }, resources)
      await stopReading(stdin)
      frames.leave()
      if (ending.kind === 'left') return ending.code
      const notice = await reportOpening(
        ending.opening,
        () => runInTerminal(ending.opening.command, screen),
        context,
      )
      state = { ...ending.state, notice }
    }
  } finally {
    cleanUp()
    process.off('exit', cleanUp)
  }
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
  readonly history: HistoryFile
}

/** Why the interface gave the terminal back. */
type Ending =
  | { readonly kind: 'left'; readonly code: ExitCode }
  | { readonly kind: 'edit'; readonly opening: Opening; readonly state: AppState }

async function showApp(
  initialState: AppState,
  { opened, stdin, colors, context, frames, copies, history }: InterfaceOptions & Resources,
): Promise<Ending> {
  let instance: Instance | undefined
  let stopListening = () => {}
  try {
    return await new Promise<Ending>((resolve, reject) => {
      const end = (code: ExitCode) => resolve({ kind: 'left', code })
      stopListening = onTermination(stdin, context.signal, { end, crash: reject })
      const onRequest = async (request: Request, state: AppState): Promise<Notice | undefined> => {
        await history.add(state.queryLine.text)
        if (request.kind !== 'open') {
          end(request.kind === 'leave' ? exitCode.found : exitCode.interrupted)
          return undefined
        }
        const opening = await prepareOpening(request.hit, opened, copies, context)
        if (opening === undefined) return { text: context.texts.screen.noEditor(), isError: true }
        if (!opening.command.takesTerminal)
          return reportOpening(opening, () => runInWindow(opening.command), context)
        resolve({ kind: 'edit', opening, state })
        return undefined
      }
      const { index, name } = opened
      instance = render(
        <PainterContext value={painter(colors)}>
          <CursorContext value={position => frames.placeCursor(position)}>
            <App {...{ index, name, initialState, onRequest }} texts={context.texts} />
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
