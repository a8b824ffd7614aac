/** Earlier states of the query line, to go back to: a word that is typed letter by letter is one step. */
import type { QueryLineState } from './state.ts'

/** The newest last. */
export type EarlierLines = readonly QueryLineState[]

/** @returns with the line before an edit, unless that goes on with the word of the edit before it */
export function rememberLine(
  earlier: EarlierLines,
  before: QueryLineState,
  after: QueryLineState,
): EarlierLines {
  const last = earlier.at(-1)
  const goesOn = last !== undefined && isTyped(last, before) && isLetterTyped(before, after)
  return goesOn ? earlier : [...earlier.slice(-(mostSteps - 1)), before]
}

const mostSteps = 100

/** Whether only letters of one word were put in between these two. */
function isTyped(before: QueryLineState, after: QueryLineState): boolean {
  const length = after.text.length - before.text.length
  const start = before.cursor
  return (
    length > 0 &&
    after.cursor === start + length &&
    after.text ===
      before.text.slice(0, start) + after.text.slice(start, after.cursor) + before.text.slice(start) &&
    /^\S+$/.test(after.text.slice(start, after.cursor))
  )
}

/** A paste is a step of its own. */
function isLetterTyped(before: QueryLineState, after: QueryLineState): boolean {
  return isTyped(before, after) && after.text.length - before.text.length <= longestLetter
}

/** In UTF-16 units. */
const longestLetter = 2
