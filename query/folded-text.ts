/**
 * A text with every run of white space as one space, and the way back to its source. Snippets are cut
 * from it, in whole words.
 *
 *   foldWhiteSpace('Die  Frist\nendet', 0) → text 'Die Frist endet', wordStarts 0, 4, 10 (and 16)
 */
import { lazyPattern } from '../analysis/lazy-pattern.ts'

export interface FoldedText {
  /** No white space at its ends. */
  readonly text: string
  /** Offsets in `text` where the words begin, ascending, and one more: where a further word would. */
  readonly wordStarts: readonly number[]
  /**
   * Offsets in `text` where pieces begin that are as long in the source, single white space being single there too; a
   * space stands after each. Ascending.
   */
  readonly pieceStarts: readonly number[]
  /** Offsets of the pieces in the source. */
  readonly pieceSources: readonly number[]
}

/** Both ends inclusive, counted in words of a folded text. */
export interface WordRange {
  readonly first: number
  readonly last: number
}

/**
 * O(n) from `start` on; what comes before is left out. Searched by what runs natively: a loop over all units took the
 * first query longer than all else that a snippet needs.
 */
export function foldWhiteSpace(source: string, start: number): FoldedText {
  const end = source.trimEnd().length
  let at = spaceEnd(source, start)
  if (at >= end) return { text: '', wordStarts: [0], pieceStarts: [], pieceSources: [] }
  const pieces: string[] = []
  const pieceStarts: number[] = []
  const pieceSources: number[] = []
  let length = 0
  while (at < end) {
    pieceStarts.push(length)
    pieceSources.push(at)
    SPACES.lastIndex = at
    const spaces = SPACES.exec(source)
    const pieceEnd = Math.min(end, spaces?.index ?? end)
    pieces.push(source.slice(at, pieceEnd))
    length += pieceEnd - at + 1
    at = pieceEnd === end ? end : SPACES.lastIndex
  }
  const text = pieces.join(' ').replace(OTHER_SPACES, ' ')
  return { text, wordStarts: wordStartsOf(text), pieceStarts, pieceSources }
}

/** Offset in the folded text for one in the source. O(log n). */
export function foldOffset({ text, pieceStarts, pieceSources }: FoldedText, sourceOffset: number): number {
  const piece = countBelow(pieceSources, sourceOffset) - 1
  if (piece < 0) return 0
  const offset = (pieceStarts[piece] as number) + sourceOffset - (pieceSources[piece] as number)
  return Math.min(offset, pieceStarts[piece + 1] ?? text.length)
}

/** Source offset of a unit of the folded text; of a space that of the first it stands for. O(log n). */
export function sourceOf({ pieceStarts, pieceSources }: FoldedText, offset: number): number {
  const piece = countBelow(pieceStarts, offset + 1) - 1
  return piece < 0 ? 0 : (pieceSources[piece] as number) + offset - (pieceStarts[piece] as number)
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

const SPACE = 0x20
const SPACES = /\s{2,}/g
const OTHER_SPACES = /[^\S ]/g

/** @param text with single spaces */
function wordStartsOf(text: string): readonly number[] {
  const starts = [0]
  for (let space = text.indexOf(' '); space !== -1; space = text.indexOf(' ', space + 1)) {
    // A mark that combines with the space before it begins no word: a cut would part the two.
    if (!isCombiningMark(text, space + 1)) starts.push(space + 1)
  }
  starts.push(text.length + 1)
  return starts
}

/** First unit from `at` on that is no white space. */
function spaceEnd(source: string, at: number): number {
  let end = at
  while (end < source.length && isSpace(source.charCodeAt(end))) end++
  return end
}

/** What \s matches. */
export function isSpace(unit: number): boolean {
  if (unit < 0x80) return unit === SPACE || (unit >= 0x09 && unit <= 0x0d)
  return unit === 0xa0 || (unit >= 0x1680 && OTHER_SPACE.test(String.fromCharCode(unit)))
}

const OTHER_SPACE = /\s/

const FIRST_COMBINING_MARK = 0x300
const combiningMark = lazyPattern(() => /\p{M}/uy)

function isCombiningMark(source: string, at: number): boolean {
  if (source.charCodeAt(at) < FIRST_COMBINING_MARK) return false
  const mark = combiningMark()
  mark.lastIndex = at
  return mark.test(source)
}
