/**
 * German text → its sentences as offsets. Headings, list items and paragraphs end a sentence too.
 *
 *   splitSentences('Das gilt z. B. am 3. Mai. „Ja.“ Dann nicht.') → [0, 25], [26, 31], [32, 43]
 *
 * A full stop ends a sentence before white space unless a lower-case word follows, or unless it belongs
 * to an abbreviation, an initial or an ordinal. One pass with bounded looks backwards: O(n).
 */

import { isLatinLetter } from '../analysis/latin-letter.ts'
import { lazyPattern } from '../analysis/lazy-pattern.ts'
import { isSpace } from './folded-text.ts'
import type { TextRange } from './search-index.ts'
import { ABBREVIATIONS, LEADING_ABBREVIATIONS, SENTENCE_OPENERS } from './sentence-words.ts'
import { splitBlocks } from './text-blocks.ts'

/** @returns ascending, apart, without white space at their ends; all else of the text is in one of them */
export function splitSentences(text: string): TextRange[] {
  return splitBlocks(text).flatMap(block => splitBlock(text, block))
}

/** The sentences of one block of a text, which do not depend on the others. */
export function splitBlock(text: string, [blockStart, blockEnd]: TextRange): TextRange[] {
  const sentences: TextRange[] = []
  let start = blockStart
  while (start < blockEnd) {
    const end = sentenceEnd(text, start, blockEnd)
    sentences.push([start, end])
    start = skipSpace(text, end)
  }
  return sentences
}

const TERMINATOR = /[.!?…]/g
/** The whole of "?!", "..." or ".“)" and of a footnote's number after it. */
const TERMINATORS = /[.!?…]+(?:["“”»«’‘›‹)\]]|\[\d{1,3}\])*/y
const OPENING_MARKS = '"„“”»«‚‘›‹([–—-'
const wordAhead = lazyPattern(() => /\p{L}+/uy)
/** The b of the list marker b) can begin a sentence. */
const lowerCase = lazyPattern(() => /\p{Ll}(?!\))/uy)

/** Longest piece before a full stop that is looked at: "Bundesgesetzblatt Nr. 12" is not longer. */
const LOOK_BEHIND = 24

/** 850,00 and 18:46 and 2025 are no ordinals. */
const CARDINAL = /[,:]|\d{4}$/
/** 1 to 39: Ludwig XIV. */
const ROMAN_NUMBER = /^X{0,3}(?:IX|IV|V?I{0,3})$/

/** What is looked for before a full stop. Letters, marks and digits are given as in a class of an expression. */
function patternsOf(letter: string, mark: string, digit: string) {
  return {
    lastWord: new RegExp(`[${letter}${mark}${digit}]+$`, 'u'),
    lastNumber: new RegExp(`(?<![${letter}${digit}])[${digit}][${digit}.,:]*$`, 'u'),
    /** Number of a provision or a page: no ordinal either. */
    reference: new RegExp(
      `(?:§|(?<![${letter}])(?:Absatz|Abs\\.|Artikel|Art\\.|Nummer|Nr\\.|Satz|Seite|Kapitel))\\s+[${digit}]+$`,
      'u',
    ),
    listMarker: new RegExp(`^[([]?(?:[${digit}]{1,3}|[${letter}]|[IVX]+)[)\\]]?$`, 'u'),
  }
}

/** Nearly every text has no other letters; Unicode's classes take ten times as long to make. */
const GERMAN = /^[\0-\x7fÄÖÜäöüß§]*$/
const germanPatterns = lazyPattern(() => patternsOf('A-Za-zÄÖÜäöüß', '', '0-9'))
const unicodePatterns = lazyPattern(() => patternsOf('\\p{L}', '\\p{M}', '\\p{N}'))

function sentenceEnd(text: string, start: number, blockEnd: number): number {
  TERMINATOR.lastIndex = start
  for (;;) {
    const stop = TERMINATOR.test(text) ? TERMINATOR.lastIndex - 1 : blockEnd
    if (stop >= blockEnd) return blockEnd
    TERMINATORS.lastIndex = stop
    TERMINATORS.test(text)
    const end = TERMINATORS.lastIndex
    if (end >= blockEnd) return blockEnd
    if (endsSentence(text, start, stop, end)) return end
    TERMINATOR.lastIndex = end
  }
}

/** Whether the terminators in [stop, end) end the sentence that began at `start`. */
function endsSentence(text: string, start: number, stop: number, end: number): boolean {
  const afterSpace = skipSpace(text, end)
  if (afterSpace === end) return false
  const next = skipOpeningMarks(text, afterSpace)
  if (isSmallLetter(text, next)) return false
  if (text[stop] !== '.' || text[stop + 1] === '.') return true
  const opens = SENTENCE_OPENERS.has(text.slice(next, lettersEnd(text, next)))
  return !needsMore(text.slice(Math.max(start, stop - LOOK_BEHIND), stop), stop - start, opens)
}

/**
 * Whether the text before a full stop is an abbreviation, an initial, an ordinal or a list's marker.
 * @param length of the sentence up to the stop
 * @param opens whether the word after the stop can only begin a sentence
 */
function needsMore(before: string, length: number, opens: boolean): boolean {
  const { listMarker, lastNumber, reference, lastWord } = GERMAN.test(before)
    ? germanPatterns()
    : unicodePatterns()
  if (length === before.length && listMarker.test(before)) return true
  const number = isLatinLetter(before.charCodeAt(before.length - 1)) ? null : lastNumber.exec(before)
  if (number !== null) return !opens && !CARDINAL.test(number[0]) && !reference.test(before)
  const word = lastWord.exec(before)?.[0] ?? ''
  const lowerCase = word.toLowerCase()
  if (LEADING_ABBREVIATIONS.has(lowerCase)) return true
  if (word === '' || opens) return false
  return (
    word.length === 1 || ABBREVIATIONS.has(lowerCase) || lowerCase.endsWith('str') || ROMAN_NUMBER.test(word)
  )
}

function isSmallLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code > LAST_ASCII) return matchAt(lowerCase(), text, at) > at
  return code >= 0x61 && code <= 0x7a && text[at + 1] !== ')'
}

/** Where the letters end that stand at `at`. */
function lettersEnd(text: string, at: number): number {
  let end = at
  while (isLatinLetter(text.charCodeAt(end))) end++
  return text.charCodeAt(end) > LAST_ASCII ? matchAt(wordAhead(), text, at) : end
}

const LAST_ASCII = 0x7f

function skipSpace(text: string, at: number): number {
  let end = at
  while (end < text.length && isSpace(text.charCodeAt(end))) end++
  return end
}

/** White space among them. */
function skipOpeningMarks(text: string, at: number): number {
  let end = at
  while (end < text.length && (isSpace(text.charCodeAt(end)) || OPENING_MARKS.includes(text.charAt(end))))
    end++
  return end
}

/** End of what a sticky expression matches at `at`; `at` itself where it does not. */
function matchAt(expression: RegExp, text: string, at: number): number {
  expression.lastIndex = at
  return expression.test(text) ? expression.lastIndex : at
}
