/**
 * Levenshtein distance: the fewest insertions, deletions and replacements of UTF-16 units that turn one
 * word into the other. Source: Wagner & Fischer, The String-to-String Correction Problem, 1974.
 *
 *   editDistance('titl', 'title') → 1
 *
 * O(left · right) time, O(right) space.
 */
export function editDistance(left: string, right: string): number {
  let above = Array.from({ length: right.length + 1 }, (_, column) => column)
  for (let row = 1; row <= left.length; row++) {
    const current = [row]
    for (let column = 1; column <= right.length; column++) {
      const replaced = (above[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1)
      const deleted = (above[column] ?? 0) + 1
      const inserted = (current[column - 1] ?? 0) + 1
      current.push(Math.min(replaced, deleted, inserted))
    }
    above = current
  }
  return above[right.length] ?? 0
}
