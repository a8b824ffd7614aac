/** Does what the interface asks for but cannot do itself, and tells what came of it. */
import type { WriteStream } from 'node:tty'
import type { Hit } from '../../../query/search-index.ts'
import { cleanText } from '../../clean-text.ts'
import type { CommandContext } from '../../command-context.ts'
import { stateFolder } from '../../configuration/folders.ts'
import { type ExitCode, exitCode } from '../../exit-code.ts'
import type { OpenedIndex, PlacedIndex } from '../../index-location.ts'
import { problemLines } from '../../problem-lines.ts'
import { sourceName } from '../../source-location.ts'
import type { AppEvent, AppState, Request } from '../app/state.ts'
import { prepareReading } from '../browser/reading.ts'
import { type CopiedPart, copiedText } from '../clipboard/copied-text.ts'
import { copyText } from '../clipboard/copy-text.ts'
import type { DocumentCopies } from '../editor/document-copies.ts'
import { type Opening, prepareOpening, reportOpening } from '../editor/opening.ts'
import { runInWindow } from '../editor/run-editor.ts'
import { exportHits } from '../export/export-hits.ts'
import { unnarrowed } from '../filters/narrowing.ts'
import type { HeldIndex } from '../indexes/held-index.ts'
import { keptMarks } from '../indexes/kept-marks.ts'
import { listIndexes } from '../indexes/list-indexes.ts'
import { recentIndexes, rememberIndex } from '../indexes/recent-indexes.ts'
import { rebuiltState, switchedState } from '../indexes/reopened-state.ts'
import type { Marks } from '../marks/state.ts'

/** What there is to do it with. */
export interface Session {
  readonly held: HeldIndex
  readonly screen: WriteStream
  readonly copies: DocumentCopies
  /** As in the configuration file. */
  readonly editor: string | undefined
  /** Whether index files are remembered. */
  readonly history: boolean
  readonly context: CommandContext
}

/** What comes of a request: something to tell the interface, or an end of its hold on the terminal. */
export type Outcome =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'event'; readonly event: AppEvent }
  | Exclude<Ending, { readonly kind: 'reopened' }>
  /**
   * `stateWith` makes the state to go on with of the one at that moment: people type while an index is opened. Marks alone
   * are those of before.
   */
  | { readonly kind: 'reopened'; readonly stateWith: (state: AppState) => AppState }

/** Why the interface gave the terminal back. */
export type Ending =
  | { readonly kind: 'left'; readonly code: ExitCode; readonly chosen: readonly Hit[] }
  /** Another program has the terminal for a while. */
  | { readonly kind: 'handed-over'; readonly opening: Opening; readonly state: AppState }
  | { readonly kind: 'suspended'; readonly state: AppState }
  /** Another index has taken the place of the one that was open. */
  | { readonly kind: 'reopened'; readonly state: AppState }

export async function doRequest(request: Request, state: AppState, session: Session): Promise<Outcome> {
  const { held, copies, editor, context } = session
  const { opened } = held
  const { screen, actions } = context.texts
  switch (request.kind) {
    case 'open': {
      const opening = await prepareOpening(request.hit, opened, copies, { ...context, editor })
      return opening === undefined ? failed(screen.noEditor()) : runOpening(opening, state, context)
    }
    case 'browse': {
      const opening = await prepareReading(request.hit, opened, copies, context)
      return opening === undefined ? failed(actions.noBrowser()) : runOpening(opening, state, context)
    }
    case 'copy':
      return copy(request.part, request.hits, session)
    case 'export':
      return writeExport(request, state, session)
    case 'print':
      return { kind: 'left', code: exitCode.found, chosen: request.hits }
    case 'list-indexes':
      return listKnown(session)
    case 'switch-index':
      return switchIndex(request.place, session)
    case 'reload':
      return reload(request.isRebuilt, state.marks, session)
    case 'redraw':
      // After a change of the size everything is drawn anew.
      session.screen.emit('resize')
      return { kind: 'nothing' }
    case 'suspend':
      // A shell that waits for the output would wait for good.
      return context.stdout.isTTY ? { kind: 'suspended', state } : failed(actions.noSuspending())
    case 'leave':
      return { kind: 'left', code: context.stdout.isTTY ? exitCode.found : exitCode.nothing, chosen: [] }
    case 'interrupt':
      return { kind: 'left', code: exitCode.interrupted, chosen: [] }
  }
}

async function runOpening(opening: Opening, state: AppState, context: CommandContext): Promise<Outcome> {
  if (opening.command.takesTerminal) return { kind: 'handed-over', opening, state }
  const notice = await reportOpening(opening, () => runInWindow(opening.command), context)
  return { kind: 'event', event: { kind: 'noticed', notice } }
}

async function copy(
  part: CopiedPart,
  hits: readonly Hit[],
  { held, screen, context }: Session,
): Promise<Outcome> {
  const { actions } = context.texts
  const { index } = held.opened
  const fileOf = nameFrom(held.opened, context)
  const text = await copiedText(part, hits, { index, fileOf })
  const ways = {
    env: context.env,
    platform: process.platform,
    write: (sequence: string) => screen.write(sequence),
  }
  if (!(await copyText(text, ways))) return failed(actions.noClipboard())
  const texts = actions.copied[part]
  return told(hits.length === 1 ? texts.one(cleanText(text)) : texts.several(hits.length))
}

async function writeExport(
  order: Extract<Request, { readonly kind: 'export' }>,
  { resultList }: AppState,
  { held: { opened }, context }: Session,
): Promise<Outcome> {
  const { folder, texts } = context
  const { query = '', narrowing = unnarrowed } = resultList.answer ?? {}
  const source = { folder, indexPath: opened.path, root: opened.index.info.root, query, narrowing, texts }
  const count = await exportHits(order, opened.index, source)
  if (count === undefined) return { kind: 'event', event: { kind: 'nameTaken', name: order.name } }
  const text = texts.actions.exported(texts.counts.hits(count), cleanText(order.name))
  return { kind: 'event', event: { kind: 'exported', notice: { text, isError: false } } }
}

async function listKnown({ held, history, context }: Session): Promise<Outcome> {
  const { path } = held.opened
  const recent = history ? await recentIndexes(stateFolder(context.env)) : []
  const places = await listIndexes(path, recent, context.folder)
  return { kind: 'event', event: { kind: 'indexesListed', places, current: path } }
}

async function switchIndex(place: PlacedIndex, session: Session): Promise<Outcome> {
  const { held, history, context } = session
  await held.replace(place)
  if (history) await rememberIndex(place.path, stateFolder(context.env))
  const { actions, counts } = context.texts
  const text = actions.switched(cleanText(place.name), counts.documents(held.opened.index.info.documentCount))
  const notice = { text, isError: false }
  return { kind: 'reopened', stateWith: state => ({ ...switchedState(state), notice }) }
}

async function reload(isRebuilt: boolean, marksBefore: Marks, { held, context }: Session): Promise<Outcome> {
  const { actions, counts } = context.texts
  try {
    await held.replace(held.opened)
  } catch (error) {
    return failed(actions.notReloaded(problemLines(error, context.texts)[0] ?? ''))
  }
  const { index } = held.opened
  // Marks that cannot be looked up are dropped like those that are gone: they are counted, and the rest goes on.
  const marks = await keptMarks(marksBefore, index, context.signal).catch(() => [])
  const documents = counts.documents(index.info.documentCount)
  const text = isRebuilt ? actions.rebuilt(documents) : actions.reloaded(documents)
  const dropped = marksBefore.length - marks.length
  const notice = { text: dropped === 0 ? text : `${text} ${actions.marksDropped(dropped)}`, isError: false }
  return { kind: 'reopened', stateWith: state => ({ ...rebuiltState(state, marks), notice }) }
}

function nameFrom({ path, index }: OpenedIndex, { folder }: CommandContext): (path: string) => string {
  return name => sourceName({ folder, indexPath: path }, index.info.root, name)
}

function told(text: string): Outcome {
  return { kind: 'event', event: { kind: 'noticed', notice: { text, isError: false } } }
}

function failed(text: string): Outcome {
  return { kind: 'event', event: { kind: 'noticed', notice: { text, isError: true } } }
}
