/** The headings of the previewed document to choose from, narrowed by what is typed. */
import { cleanText } from '../../clean-text.ts'
import { keepInMenu, type MenuState, menuStart } from '../menu/state.ts'
import type { PreviewHeading } from '../preview/document.ts'
import {
  editQueryLine,
  type QueryLineCommand,
  type QueryLineState,
  startQueryLine,
} from '../query-line/state.ts'

export interface OutlineState {
  readonly kind: 'outline'
  readonly headings: readonly PreviewHeading[]
  readonly input: QueryLineState
  /** The headings that have all words of the input. */
  readonly matching: readonly PreviewHeading[]
  readonly menu: MenuState
}

/**
 * @param line index of the line that is being read: its heading is selected
 * @param height entries that are visible at a time
 */
export function openOutline(headings: readonly PreviewHeading[], line: number, height: number): OutlineState {
  const selected = Math.max(
    0,
    headings.findLastIndex(heading => heading.line <= line),
  )
  const middle = { selected, top: selected - Math.floor(height / 3) }
  const menu = keepInMenu(middle, { count: headings.length, height })
  return { kind: 'outline', headings, input: startQueryLine(''), matching: headings, menu }
}

export function typeInOutline(state: OutlineState, command: QueryLineCommand, height: number): OutlineState {
  const input = editQueryLine(state.input, command)
  if (input.text === state.input.text) return { ...state, input }
  const words = input.text.toLowerCase().split(/\s+/)
  const matching = state.headings.filter(({ title }) => {
    const lower = cleanText(title).toLowerCase()
    return words.every(word => lower.includes(word))
  })
  return { ...state, input, matching, menu: keepInMenu(menuStart, { count: matching.length, height }) }
}
