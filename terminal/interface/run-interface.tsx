/**
 * Shows the interface until it is left. The only file that starts Ink.
 *
 * An editor in the terminal needs the terminal for itself: the interface ends, and starts again from the state
 * it had. Whatever ends it, the screen is as it was before.
 */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { ReadStream, WriteStream } from 'node:tty'
import { type Instance, render } from 'ink'
import packageJson from '../../package.json' with { type: 'json' }
import type { Hit } from '../../query/search-index.ts'
import { IndexClosedError } from '../background-index/index-closed-error.ts'
import type { CommandContext } from '../command-context.ts'
import type { Configuration } from '../configuration/configuration.ts'
import { stateFolder } from '../configuration/folders.ts'
import type { ExitCode } from '../exit-code.ts'
import { App, type AppProps } from './app/app.tsx'
import { errorNotice, type Notice } from './app/notice.ts'
import { OutsideEvents } from './app/outside-events.ts'
import { type AppState, type Request, startApp } from './app/state.ts'
import { Canvas } from './canvas.ts'
import { writeCrashReport } from './crash/crash-report.ts'
import { crashedError } from './crash/crashed-error.ts'
import { DocumentCopies } from './editor/document-copies.ts'
import { reportOpening } from './editor/opening.ts'
import { runInTerminal } from './editor/run-editor.ts'
import { FrameScreen } from './frame-screen.ts'
import { HistoryFile, historyPath } from './history/history-file.ts'
import type { HeldIndex } from './indexes/held-index.ts'
import { IndexWatch } from './indexes/index-watch.ts'
import { rememberIndex } from './indexes/recent-indexes.ts'
import { CanvasContext, PainterContext } from './lines.tsx'
import { doRequest, type Ending, type Session } from './requests/do-request.ts'
import { suspendJob } from './suspension.ts'
import { onTermination } from './terminations.ts'
import { interfacePainter } from './theme.ts'
import { CursorClaims, CursorContext } from './use-cursor-position.ts'
import { screenSize } from './use-screen-size.ts'

export interface InterfaceOptions {
  readonly held: HeldIndex
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

/** @throws CommandError where it crashed, with where the report of it is */
export async function runInterface(options: InterfaceOptions): Promise<Choice> {
  const { screen, context, configuration } = options
  const frames = new FrameScreen(screen, {
    mouse: configuration.mouse,
    kittyKeys: knowsKittyKeys(context.env),
  })
  const copies = new DocumentCopies()
  const cleanUp = () => {
    frames.leave()
    copies.removeAll()
  }
  process.once('exit', cleanUp)
  try {
    return await showUntilLeft({ ...options, frames, copies, history: historyFile(options) })
  } catch (error) {
    cleanUp()
    const site = {
      version: packageJson.version,
      env: context.env,
      size: screenSize(screen),
      time: new Date(),
    }
    throw crashedError(error, writeCrashReport(error, site, stateFolder(context.env)), context.texts)
  } finally {
    cleanUp()
    process.off('exit', cleanUp)
  }
}

function historyFile({ configuration, context }: InterfaceOptions): HistoryFile {
  const { env, folder } = context
  const path = configuration.history ? historyPath({ env, folder, platform: process.platform }) : undefined
  return new HistoryFile(path)
}

/** Those that do not know them pass over what switches them on, but for these, which would print it. */
function knowsKittyKeys({ TERM = '' }: CommandContext['env']): boolean {
  return !/^(?:linux|dumb|vt\d|ansi|cons)/.test(TERM) && TERM !== ''
}

interface ShownOptions extends InterfaceOptions {
  readonly frames: FrameScreen
  readonly copies: DocumentCopies
  readonly history: HistoryFile
}

async function showUntilLeft(options: ShownOptions): Promise<Choice> {
  const { held, screen, stdin, context, configuration, frames } = options
  if (configuration.history) await rememberIndex(held.opened.path, stateFolder(context.env))
  const started = startApp(screenSize(screen), options.query, configuration.settings)
  const queries = await options.history.read()
  const previewChoice = { ...started.previewChoice, isShown: !configuration.screenReader }
  let state: AppState = {
    ...started,
    previewChoice,
    history: { queries, recalled: undefined },
    notice: options.notice,
  }
  for (;;) {
    if (!configuration.screenReader) frames.enter()
    const ending = await showApp({ ...state, size: screenSize(screen) }, options)
    await stopReading(stdin)
    // With another index the interface goes on where it is.
    if (ending.kind !== 'reopened') frames.leave()
    if (configuration.screenReader) screen.write('\n')
    if (ending.kind === 'left') return ending
    state = await stateAfter(ending, options)
  }
}

/** Once the terminal is there again. */
async function stateAfter(
  ending: Exclude<Ending, { readonly kind: 'left' }>,
  { screen, context }: ShownOptions,
): Promise<AppState> {
  const { state } = ending
  switch (ending.kind) {
    case 'handed-over': {
      const run = () => runInTerminal(ending.opening.command, screen)
      return { ...state, notice: await reportOpening(ending.opening, run, context) }
    }
    case 'suspended':
      await suspendJob()
      return state
    case 'reopened':
      return state
  }
}

/** A stream that still reads would take keys from the editor, and keep the process alive. */
async function stopReading(stdin: ReadStream): Promise<void> {
  // Ink has just taken its listener away; until the stream knows of it, it takes itself for paused already.
  await nextTurn()
  stdin.pause()
}

/** For a screen reader Ink itself writes lines that take the place of those before. `debug` keeps it from waiting. */
function outputOf({ frames, screen, configuration }: ShownOptions) {
  if (configuration.screenReader) return { stdout: screen, isScreenReaderEnabled: true }
  return { stdout: frames.output, debug: true }
}

/** What comes by itself says nothing about the query. */
function isAskedFor({ kind }: Request): boolean {
  return kind !== 'reload' && kind !== 'suspend' && kind !== 'redraw'
}

async function showApp(initialState: AppState, options: ShownOptions): Promise<Ending> {
  const { held, stdin, screen, configuration, context, frames, copies } = options
  const { editor, history } = configuration
  const { opened } = held
  const session: Session = { held, screen, copies, editor, history, context }
  const outside = new OutsideEvents()
  const want = (request: Request) => outside.emit({ kind: 'wanted', request })
  const watched = { path: opened.path, fingerprint: held.fingerprint }
  const watch = new IndexWatch(watched, () => want({ kind: 'reload', isRebuilt: true }))
  watch.start()
  let instance: Instance | undefined
  let stopListening = () => {}
  // What it would be told ends with the index that it asked.
  let brokenOff: Notice | undefined
  try {
    return await new Promise<Ending>((resolve, reject) => {
      const end = (code: ExitCode) => resolve({ kind: 'left', code, chosen: [] })
      const suspend = () => want({ kind: 'suspend' })
      stopListening = onTermination(stdin, context.signal, { end, suspend, crash: reject })
      const onRequest: AppProps['onRequest'] = async (request, latest) => {
        const state = latest()
        if (isAskedFor(request)) await options.history.add(state.queryLine.text)
        const outcome = await doRequest(request, state, session).catch((error: unknown) => {
          if (error instanceof IndexClosedError) brokenOff = errorNotice(error, context.texts)
          throw error
        })
        if (outcome.kind === 'event') return outcome.event
        if (outcome.kind === 'reopened') {
          const next = outcome.stateWith(latest())
          // What could not be done because the index was replaced is more than that it was.
          resolve({ kind: 'reopened', state: { ...next, notice: brokenOff ?? next.notice } })
        } else if (outcome.kind !== 'nothing') resolve(outcome)
        return undefined
      }
      const { index, name } = opened
      const { folder, texts } = context
      const paint = interfacePainter(configuration, context.env)
      const canvas = configuration.screenReader ? undefined : new Canvas(paint, rows => frames.show(rows))
      instance = render(
        <PainterContext value={paint}>
          <CanvasContext value={canvas}>
            <CursorContext value={new CursorClaims(position => frames.placeCursor(position))}>
              <App {...{ index, name, folder, texts, initialState, outside, onRequest }} />
            </CursorContext>
          </CanvasContext>
        </PainterContext>,
        { ...outputOf(options), stdin, exitOnCtrlC: false, patchConsole: false },
      )
      instance.waitUntilExit().catch(reject)
    })
  } finally {
    watch.stop()
    instance?.unmount()
    stopListening()
  }
}
