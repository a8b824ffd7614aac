/**
 * The size of the terminal → where everything stands.
 *
 *   query line                       query line
 *   message                          message
 *   list │ preview                   list
 *   list │ preview                   ─── place ───
 *   hints                            preview
 *   (from 100 columns)               hints
 *
 * The last row of the terminal stays empty: a frame as high as the terminal makes Ink clear the whole screen,
 * and its scrollback, with every key.
 */

export interface ScreenSize {
  readonly columns: number
  readonly rows: number
}

export interface PaneSize {
  readonly width: number
  readonly height: number
}

export interface Layout {
  readonly width: number
  /** Rows that may be drawn. */
  readonly height: number
  /** Between the message and the hints. */
  readonly body: PaneSize
  readonly list: PaneSize
  /** Absent where there is no room for it. Its first row names the place. */
  readonly preview: (PaneSize & { readonly side: 'beside' | 'below' }) | undefined
  /** Rows of a hit in the list. */
  readonly hitRows: number
  /** Whether a hit has room for its headings on a row of their own, and for an empty row after it. */
  readonly isRoomy: boolean
  /** Hits in the list at a time. */
  readonly visibleHits: number
}

export const leastSize: ScreenSize = { columns: 40, rows: 10 }

/** @returns undefined when the terminal is smaller than `leastSize` */
export function layoutFor({ columns, rows }: ScreenSize): Layout | undefined {
  if (columns < leastSize.columns || rows < leastSize.rows) return undefined
  const body = { width: columns, height: rows - 1 - rowsAroundBody }
  const [list, preview] = columns >= besideFrom ? beside(body) : below(body)
  const isRoomy = list.height >= roomyFrom
  const hitRows = isRoomy ? roomyHitRows : compactHitRows
  return {
    width: columns,
    height: rows - 1,
    body,
    list,
    preview,
    hitRows,
    isRoomy,
    // The last hit needs no empty row after it.
    visibleHits: Math.max(1, Math.floor((list.height + (isRoomy ? 1 : 0)) / hitRows)),
  }
}

/** Columns of the line between list and preview, with a space on either side. */
export const dividerWidth = 3

/** The query line and the message. */
export const rowsAboveBody = 2
const rowsAroundBody = rowsAboveBody + 1
const besideFrom = 100
const roomyFrom = 24
/** Title with headings, place, a row of the snippet. */
const compactHitRows = 3
/** Title, headings, place, two rows of the snippet, an empty row. */
const roomyHitRows = 6
/** Below this the list takes all: a preview of three rows shows nothing. */
const leastBelow = 12

function beside(body: PaneSize): [PaneSize, Layout['preview']] {
  const width = Math.min(Math.floor((body.width - dividerWidth) * 0.45), 80)
  const preview = { width: body.width - dividerWidth - width, height: body.height, side: 'beside' as const }
  return [{ width, height: body.height }, preview]
}

function below(body: PaneSize): [PaneSize, Layout['preview']] {
  if (body.height < leastBelow) return [body, undefined]
  const height = Math.max(6, Math.floor((body.height * 0.48) / 3) * 3)
  const preview = { width: body.width, height: body.height - height, side: 'below' as const }
  return [{ width: body.width, height }, preview]
}
