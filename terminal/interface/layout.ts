/**
 * The size of the terminal, and what is to be shown → where everything stands.
 *
 *   query line                       query line
 *   message                          message
 *   filters, where there are any     filters
 *   list │ preview                   list
 *   list │ preview                   ─── place ───
 *   hints                            preview
 *   (from 100 columns)               hints
 *
 * A side panel stands beside the list, in place of the preview; where two do not fit beside one another, in place of both.
 */
import type { ListShape } from './result-list/rows.ts'

export interface ScreenSize {
  readonly columns: number
  readonly rows: number
}

export interface PaneSize {
  readonly width: number
  readonly height: number
}

export interface LayoutChoice {
  readonly preview: PreviewChoice
  /** Rows for the filters that are active. */
  readonly chipRows: 0 | 1
  readonly hasSidePanel: boolean
}

export interface PreviewChoice {
  readonly isShown: boolean
  /** Steps by which it is larger than usual; negative where it is smaller. */
  readonly growth: number
}

export interface Layout {
  readonly width: number
  /** Rows that may be drawn. */
  readonly height: number
  readonly chipRows: 0 | 1
  /** Between the message or the filters and the hints. */
  readonly body: PaneSize
  readonly list: PaneSize
  /** Absent where there is no room for it, or it is not wanted. Its first row names the place. */
  readonly preview: SidedPane | undefined
  readonly sidePanel: PaneSize | undefined
  readonly listShape: ListShape
  /** Whether a hit has room for its headings on a row of their own, and for an empty row after it. */
  readonly isRoomy: boolean
  /** Hits in the list at a time while none is unfolded. */
  readonly visibleHits: number
}

export interface SidedPane extends PaneSize {
  /** Of the list. */
  readonly side: 'beside' | 'below'
}

export const leastSize: ScreenSize = { columns: 40, rows: 10 }

export const usualPreview: PreviewChoice = { isShown: true, growth: 0 }

const usualChoice: LayoutChoice = { preview: usualPreview, chipRows: 0, hasSidePanel: false }

/** @returns undefined when the terminal is smaller than `leastSize` */
export function layoutFor({ columns, rows }: ScreenSize, choice = usualChoice): Layout | undefined {
  if (columns < leastSize.columns || rows < leastSize.rows) return undefined
  const { chipRows } = choice
  const body = { width: columns, height: rows - rowsAroundBody - chipRows }
  const panes = divide(body, choice)
  const isRoomy = panes.list.height >= roomyFrom
  const listShape = { height: panes.list.height, ...(isRoomy ? roomyShape : compactShape) }
  const { hitRows, gapRows } = listShape
  // The last hit needs no empty row after it.
  const visibleHits = Math.max(1, Math.floor((panes.list.height + gapRows) / (hitRows + gapRows)))
  return { width: columns, height: rows, chipRows, body, ...panes, listShape, isRoomy, visibleHits }
}

/** Columns of the line between list and preview, with a space on either side. */
export const dividerWidth = 3

/** The query line and the message. */
export const rowsAboveBody = 2
const rowsAroundBody = rowsAboveBody + 1
const besideFrom = 100
const panelBesideFrom = 70
const roomyFrom = 24
/** Title with headings, place, a row of the snippet. */
const compactShape = { hitRows: 3, passageRows: 1, gapRows: 0 }
/** Title, headings, place, two rows of the snippet, an empty row; of a passage its headings and a row of its snippet. */
const roomyShape = { hitRows: 5, passageRows: 2, gapRows: 1 }
/** Below this the list takes all: a preview of three rows shows nothing. */
const leastBelow = 12
const leastPreviewRows = 4
/** A hit. */
const leastListRows = 3
const leastPaneWidth = 24
const widestList = 80
const widestPanel = 44

type Panes = Pick<Layout, 'list' | 'preview' | 'sidePanel'>

function divide(body: PaneSize, { preview, hasSidePanel }: LayoutChoice): Panes {
  if (hasSidePanel) return withSidePanel(body)
  if (!preview.isShown) return { list: body, preview: undefined, sidePanel: undefined }
  return body.width >= besideFrom ? beside(body, preview.growth) : below(body, preview.growth)
}

function withSidePanel(body: PaneSize): Panes {
  if (body.width < panelBesideFrom) return { list: body, preview: undefined, sidePanel: body }
  const width = Math.min(Math.floor(body.width * 0.45), widestPanel)
  return {
    list: { width: body.width - dividerWidth - width, height: body.height },
    preview: undefined,
    sidePanel: { width, height: body.height },
  }
}

function beside(body: PaneSize, growth: number): Panes {
  const room = body.width - dividerWidth
  const usual = Math.min(Math.floor(room * 0.45), widestList)
  const width = clamp(usual - growth * Math.round(room / 20), leastPaneWidth, room - leastPaneWidth)
  return {
    list: { width, height: body.height },
    preview: { width: room - width, height: body.height, side: 'beside' },
    sidePanel: undefined,
  }
}

function below(body: PaneSize, growth: number): Panes {
  if (body.height < leastBelow) return { list: body, preview: undefined, sidePanel: undefined }
  const usual = Math.max(6, Math.floor((body.height * 0.48) / compactShape.hitRows) * compactShape.hitRows)
  const height = clamp(usual - growth * compactShape.hitRows, leastListRows, body.height - leastPreviewRows)
  return {
    list: { width: body.width, height },
    preview: { width: body.width, height: body.height - height, side: 'below' },
    sidePanel: undefined,
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}
