/** What takes the whole body of the screen, in place of the hits and their preview. */
import type { ReactElement } from 'react'
import type { IndexInfo } from '../../../query/search-index.ts'
import type { Texts } from '../../texts/texts.ts'
import { ExportMenu, FileName } from '../export/view.tsx'
import { rowsOfHelp } from '../help/handlers.ts'
import { Help } from '../help/view.tsx'
import { HistoryMenu } from '../history/view.tsx'
import { IndexMenu } from '../indexes/view.tsx'
import type { Layout } from '../layout.ts'
import { Overview } from '../overview/view.tsx'
import { Suggestions } from '../suggestions/view.tsx'
import type { AppState } from './state.ts'

export interface WholeBodyProps {
  readonly index: { readonly info: IndexInfo }
  /** Of the index file, as it was given. */
  readonly name: string
  /** Absolute path of the current folder. */
  readonly folder: string
  readonly state: AppState
  readonly layout: Layout
  readonly texts: Texts
}

/** @returns undefined where hits are to be shown */
export function wholeBody({
  index,
  name,
  folder,
  state,
  layout,
  texts,
}: WholeBodyProps): ReactElement | undefined {
  const { body: pane, height } = layout
  const { overlay, history, overview, resultList, marks } = state
  if (overlay?.kind === 'help')
    return <Help rows={rowsOfHelp(state)} state={overlay.menu} pane={pane} texts={texts.help} />
  if (overlay?.kind === 'history') {
    const row = height - pane.height - 1
    return <HistoryMenu history={history} state={overlay} pane={pane} row={row} texts={texts} />
  }
  if (overlay?.kind === 'export') {
    const documentCount = resultList.answer?.documentCount ?? 0
    return <ExportMenu state={overlay} {...{ marks, documentCount, pane, texts }} />
  }
  if (overlay?.kind === 'file-name')
    return <FileName state={overlay} {...{ folder, pane, texts }} row={height - pane.height - 1} />
  if (overlay?.kind === 'indexes') return <IndexMenu state={overlay} pane={pane} texts={texts} />
  const { answer } = resultList
  // What is narrowed by the filters stands beside them, be it nothing.
  if (state.filterPanel !== undefined) return undefined
  if (answer === undefined)
    return <Overview name={name} info={index.info} state={overview} pane={pane} texts={texts} />
  if (answer.hits.length === 0)
    return <Suggestions state={state} queries={answer.suggestions} pane={pane} texts={texts} />
  return undefined
}
