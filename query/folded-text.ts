/**
 * A text with every run of white space as one space, and the way back to its source. Snippets are cut
 * from it, in whole words.
 *
 *   foldWhiteSpace('Die  Frist\nendet', 0) → text 'Die Frist endet', wordStarts 0, 4, 10 (and 16)
 */

export interface FoldedText {
  /** No white space at its ends. */
  readonly text: string
  /** Offsets in `text` where the words begin, ascending, and one more: where a further word would. */
  readonly wordStarts: readonly number[]
  /** Source offset of each unit of `text`; of a space that of the first it stands for. Ascending. */
  readonly sources: Uint32Array
}

/** Both ends inclusive, counted in words of a folded text. */
export interface WordRange {
  readonly first: number
  readonly last: number
}

/** O(n) from `start` on; what comes before is left out. */
export function foldWhiteSpace(source: string, start: number): FoldedText {
  const pieces: string[] = []
  const wordStarts: number[] = []
  const sources = new Uint32Array(source.length - start + 1)
  let length = 0
  const piece = /\S+\s*/g
  piece.lastIndex = start + leadingSpace(source, start)
  for (let match = piece.exec(source); match !== null; match = piece.exec(source)) {
    const word = match[0].trimEnd()
    // A mark that combines with the space before it begins no word: a cut would part the two.
    if (length === 0 || !COMBINING_MARK.test(word)) wordStarts.push(length)
    for (let unit = 0; unit <= word.length; unit++) sources[length + unit] = match.index + unit
    length += word.length + 1
    pieces.push(word)
  }
  wordStarts.push(length)
  return { text: pieces.join(' '), wordStarts, sources: sources.subarray(0, Math.max(0, length - 1)) }
}

/** Offset in the folded text for one in the source. O(log n). */
export function foldOffset(folded: FoldedText, sourceOffset: number): number {
  return countBelow(folded.sources, sourceOffset)
}

/** The word that has the unit at an offset of the folded text; the space after a word counts to it. O(log n). */
export function wordAt(folded: FoldedText, offset: number): number {
  return countBelow(folded.wordStarts, offset + 1) - 1
}

export function startOfWord(folded: FoldedText, word: number): number {
  return folded.wordStarts[word] ?? folded.text.length
}

export function endOfWord(folded: FoldedText, word: number): number {
  return startOfWord(folded, word + 1) - 1
}

/** UTF-16 units from the first word's beginning to the last one's end. */
export function lengthOf(folded: FoldedText, first: number, last: number): number {
  return endOfWord(folded, last) - startOfWord(folded, first)
}

/** How many of the ascending numbers are below a value. */
export function countBelow(ascending: ArrayLike<number>, value: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ascending[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

const COMBINING_MARK = /^\p{M}/u

function leadingSpace(source: string, start: number): number {
  const space = /\s*/y
  space.lastIndex = start
  space.test(source)
  return space.lastIndex - start
}
