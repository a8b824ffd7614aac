/** The line in which the query is typed: its text and where the cursor stands. */
import { graphemeEnds } from '../../display-width.ts'

export interface QueryLineState {
  /** Clean. */
  readonly text: string
  /** UTF-16 offset, between two characters as a reader counts them. */
  readonly cursor: number
}

export type QueryLineCommand =
  | { readonly kind: 'insert'; readonly text: string }
  | { readonly kind: 'move'; readonly to: CursorTarget }
  /** Deletes between the cursor and there. */
  | { readonly kind: 'delete'; readonly to: CursorTarget }

export type CursorTarget = 'left' | 'right' | 'word-left' | 'word-right' | 'start' | 'end'

export function startQueryLine(text: string): QueryLineState {
  return { text, cursor: text.length }
}

export function editQueryLine(state: QueryLineState, command: QueryLineCommand): QueryLineState {
  const { text, cursor } = state
  if (command.kind === 'insert') {
    const inserted = text.slice(0, cursor) + command.text
    return { text: inserted + text.slice(cursor), cursor: inserted.length }
  }
  const target = findTarget(state, command.to)
  if (command.kind === 'move') return { text, cursor: target }
  const [start, end] = [Math.min(cursor, target), Math.max(cursor, target)]
  return { text: text.slice(0, start) + text.slice(end), cursor: start }
}

function findTarget({ text, cursor }: QueryLineState, to: CursorTarget): number {
  switch (to) {
    case 'left':
      return graphemeEnds(text).findLast(end => end < cursor) ?? 0
    case 'right':
      return graphemeEnds(text).find(end => end > cursor) ?? text.length
    case 'word-left':
      return Math.max(0, text.slice(0, cursor).search(/\S+\s*$/))
    case 'word-right':
      return cursor + (/^\s*\S+/.exec(text.slice(cursor))?.[0].length ?? text.length - cursor)
    case 'start':
      return 0
    case 'end':
      return text.length
  }
}
