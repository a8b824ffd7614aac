/**
 * Text from a document, a file name, an index or a query → text that is safe and calm in a terminal.
 *
 * Removed: escape sequences (colours, cursor movement, hyperlinks, titles), control characters of both sets,
 * and characters without a picture of their own: bidirectional overrides, zero-width characters, soft
 * hyphens, variation selectors, tags. Line ends and tabs become spaces. What remains can neither act on the
 * terminal nor reorder or hide its neighbours, and its width does not depend on the terminal.
 *
 *   cleanText('\u001b[31mRot\u001b[0m\tund gelb')  → 'Rot und gelb'
 *
 * Sequences: ECMA-48, fifth edition, 5.4 (control sequences) and 5.6 (control strings).
 */
import type { TextRange } from '../query/search-index.ts'

/** A text with the places that are to stand out, ascending and apart from one another. */
export interface MarkedText {
  readonly text: string
  readonly ranges: readonly TextRange[]
}

/** One clean line. */
export function cleanText(text: string): string {
  return unsafePattern.test(text) ? text.replace(unsafePieces, replacement) : text
}

/** One clean line whose ranges cover the same visible characters as before. */
export function cleanMarkedText(marked: MarkedText): MarkedText {
  return unsafePattern.test(marked.text) ? replaceMarked(marked, unsafePieces, replacement) : marked
}

/** One clean line for running text: white space at its ends is left out, within it becomes one space. */
export function cleanSnippet(marked: MarkedText): MarkedText {
  const clean = cleanMarkedText(marked)
  const collapsed = replaceMarked(clean, / {2,}/g, () => ' ')
  return replaceMarked(collapsed, /^ +| +$/g, () => '')
}

/** Replaces every match of a global pattern and moves the ranges along. O(length + ranges). */
export function replaceMarked(
  marked: MarkedText,
  pattern: RegExp,
  replace: (piece: string) => string,
): MarkedText {
  const edits: Edit[] = []
  const text = marked.text.replace(pattern, (piece: string, ...rest: unknown[]) => {
    const inserted = replace(piece)
    const start = rest.find(value => typeof value === 'number') ?? 0
    edits.push({ start, end: start + piece.length, inserted: inserted.length })
    return inserted
  })
  if (edits.length === 0) return marked
  const moved = moveOffsets(marked.ranges.flat(), edits)
  const ranges = marked.ranges
    .map((_, index): TextRange => [moved[2 * index] ?? 0, moved[2 * index + 1] ?? 0])
    .filter(([start, end]) => start < end)
  return { text, ranges }
}

/** JSON on one line in which no character acts on a terminal: they are written as \u escapes. */
export function safeJson(value: unknown): string {
  return JSON.stringify(value).replace(unsafeCharacters, escapeUnits)
}

/**
 * White space that moves the cursor, controls of both sets, everything that Unicode says to ignore when it
 * cannot be shown, the interlinear annotation marks, and halves of surrogate pairs.
 */
const unsafeSet = '[\\p{Cc}\\p{Default_Ignorable_Code_Point}\\u2028\\u2029\\uFFF9-\\uFFFB\\p{Cs}]'

/**
 * Only seven-bit sequences that are complete are removed as a whole. An eight-bit introducer is a single
 * misread byte more often than a sequence, and an open string would swallow the text after it: of those the
 * introducer alone goes. Control strings end at BEL or ST; the bound keeps matching linear.
 */
const escapeSequence = [
  '\\u001B\\[[0-?]*[ -/]*[@-~]',
  '\\u001B[\\]PX^_][^\\u0007\\u001B\\n]{0,4000}(?:\\u0007|\\u001B\\\\)',
  '\\u001B[()][AB0-2]',
].join('|')

const unsafePattern = new RegExp(unsafeSet, 'u')
const unsafeCharacters = new RegExp(unsafeSet, 'gu')
const unsafePieces = new RegExp(`${escapeSequence}|\\r\\n|${unsafeSet}`, 'gu')
const whiteSpace = /^(?:\r\n|[\t\n\v\f\r\u0085\u2028\u2029])$/

function replacement(piece: string): string {
  return whiteSpace.test(piece) ? ' ' : ''
}

function escapeUnits(character: string): string {
  return character.replace(/./gs, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

interface Edit {
  readonly start: number
  readonly end: number
  readonly inserted: number
}

/** @param offsets ascending; one within a replaced piece moves to the end of what replaced it */
function moveOffsets(offsets: readonly number[], edits: readonly Edit[]): number[] {
  let next = 0
  let shift = 0
  return offsets.map(offset => {
    for (let edit = edits[next]; edit !== undefined && edit.end <= offset; edit = edits[++next]) {
      shift += edit.inserted - (edit.end - edit.start)
    }
    const edit = edits[next]
    const within = edit !== undefined && edit.start < offset
    return within ? edit.start + shift + edit.inserted : offset + shift
  })
}
