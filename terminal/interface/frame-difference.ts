/**
 * Two frames → what must be written for the terminal to show the second one instead of the first: the rows that
 * differ, each put in its place.
 *
 *   frameDifference(['a', 'b'], ['a', 'c'], 80)  → '\u001b[2;1Hc\u001b[K'
 *
 * Sequences: ECMA-48, 8.3.21 (CUP) and 8.3.41 (EL).
 */
import stringWidth from 'string-width'

/**
 * @param shown rows that the terminal shows; what is not in them is empty
 * @param columns of the terminal, which does not wrap lines that are longer
 */
export function frameDifference(
  shown: readonly string[],
  wanted: readonly string[],
  columns: number,
): string {
  const rows = Math.max(shown.length, wanted.length)
  let written = ''
  for (let row = 0; row < rows; row++) {
    const line = wanted[row] ?? ''
    if (line === (shown[row] ?? '')) continue
    // After a full row the cursor still stands on its last column, and erasing would take that.
    const eraseRest = stringWidth(line) < columns ? '\u001B[K' : ''
    written += `\u001B[${row + 1};1H${line}${eraseRest}`
  }
  return written
}
