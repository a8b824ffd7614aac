/**
 * What a terminal sends for the mouse → what was done and where.
 *
 *   readMouseReport('[<0;3;1M')  → { kind: 'mouse', action: 'click', column: 2, row: 0 }
 *
 * Source: XTerm Control Sequences, "Mouse Tracking", SGR encoding (1006).
 */

export interface MouseReport {
  readonly kind: 'mouse'
  /** A click is the left button going down. */
  readonly action: 'click' | 'wheel-up' | 'wheel-down'
  /** 0-based. */
  readonly column: number
  readonly row: number
}

/** A report with what only the view knows. */
export interface PointedMouse extends MouseReport {
  /** The part of the query that is shown, [start, end). */
  readonly shownQuery: { readonly start: number; readonly end: number }
}

/**
 * @param sequence without its Escape
 * @returns undefined for everything else, also for other buttons, movements and buttons going up
 */
export function readMouseReport(sequence: string): MouseReport | undefined {
  const [, buttons = '', column = '', row = '', final = ''] = pattern.exec(sequence) ?? []
  const action = actions.get(Number(buttons) & ~modifierBits)
  if (final !== 'M' || action === undefined) return undefined
  return { kind: 'mouse', action, column: Math.max(0, Number(column) - 1), row: Math.max(0, Number(row) - 1) }
}

export function isMouseReport(sequence: string): boolean {
  return pattern.test(sequence)
}

const pattern = /^\[<(\d+);(\d+);(\d+)([Mm])$/

/** Shift 4, Alt 8, Ctrl 16. */
const modifierBits = 28

const actions: ReadonlyMap<number, MouseReport['action']> = new Map([
  [0, 'click'],
  [64, 'wheel-up'],
  [65, 'wheel-down'],
])
