/**
 * White space inside what belongs together, although the line may break there: "z. B.", "§ 626",
 * "12. Februar 2025", "Waffen-\nstillstand".
 */

/**
 * The offset after one white-space character or line break at `offset`; `offset` itself where there is none.
 * One only: an empty line ends whatever came before it.
 */
export function skipGap(text: string, offset: number): number {
  const code = text.charCodeAt(offset)
  if (code === CARRIAGE_RETURN && text.charCodeAt(offset + 1) === LINE_FEED) return offset + 2
  return code === LINE_FEED || isBlank(code) ? offset + 1 : offset
}

/** The offset of the first character of the next line that is not blank; -1 unless the line ends at `offset`. */
export function nextLine(text: string, offset: number): number {
  let at = skipBlanks(text, offset)
  if (text.charCodeAt(at) === CARRIAGE_RETURN) at++
  return text.charCodeAt(at) === LINE_FEED ? skipBlanks(text, at + 1) : -1
}

/** Spaces that hold a number's groups together: 1 000. */
export function isFixedSpace(code: number): boolean {
  return (
    code === NO_BREAK_SPACE || code === FIGURE_SPACE || code === THIN_SPACE || code === NARROW_NO_BREAK_SPACE
  )
}

const TAB = 0x09
const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d
const SPACE = 0x20
const NO_BREAK_SPACE = 0xa0
const FIGURE_SPACE = 0x2007
const THIN_SPACE = 0x2009
const NARROW_NO_BREAK_SPACE = 0x202f

function skipBlanks(text: string, offset: number): number {
  let at = offset
  while (isBlank(text.charCodeAt(at))) at++
  return at
}

function isBlank(code: number): boolean {
  return code === SPACE || code === TAB || isFixedSpace(code)
}
