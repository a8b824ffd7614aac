/**
 * Two frames → what must be written for the terminal to show the second one instead of the first: the rows that
 * differ, each put in its place.
 *
 *   frameDifference(['a', 'b'], ['a', 'c'])  → '\u001b[2;1H\u001b[Kc'
 *
 * Sequences: ECMA-48, 8.3.21 (CUP) and 8.3.41 (EL).
 */

/** @param shown rows that the terminal shows; what is not in them is empty */
export function frameDifference(shown: readonly string[], wanted: readonly string[]): string {
  const rows = Math.max(shown.length, wanted.length)
  let written = ''
  for (let row = 0; row < rows; row++) {
    const line = wanted[row] ?? ''
    if (line === (shown[row] ?? '')) continue
    // Erased first: a terminal that takes a character for narrower than we do would keep the end of the old row.
    written += `\u001B[${row + 1};1H\u001B[K${line}`
  }
  return written
}
