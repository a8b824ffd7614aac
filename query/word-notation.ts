/**
 * The notations of a single word in a query, by its signs:
 *
 *   miet* → prefix    *vertrag, v*g, Me?er → pattern    wort~, wort~2 → fuzzy    =wort → exact
 *   2024..2025-03 → range, as the value of a field
 *
 * A `*` before a gender ending is none of them (Bürger*innen), nor is a `?` at a word's end or a `~` before one.
 */
import { isReversed, readRange } from './field-range.ts'
import { type EditDistance, usualDistance } from './fuzzy-forms.ts'
import { hasGenderEnding } from './gender-ending.ts'
import type { LeafNode, Place } from './query.ts'
import type { QuerySyntaxErrorKind } from './syntax-error.ts'

type WithoutPlace<Node> = Node extends Place ? Omit<Node, keyof Place> : never

/** A leaf that does not know its place yet. */
export type PlacelessLeaf = WithoutPlace<LeafNode>

/** That of a single word. */
export type Notation = Exclude<PlacelessLeaf, { readonly kind: 'phrase' }>

/** What is wrong with a word, and what it is read as where mistakes are passed over; undefined for nothing. */
export interface WrongNotation {
  readonly kind: 'wrong'
  readonly problem: QuerySyntaxErrorKind
  readonly message: string
  readonly mended: Notation | undefined
}

/** @param typed without white space, punctuation at its end included */
export function readNotation(typed: string, isFieldValue: boolean): Notation | WrongNotation {
  const range = readRangeNotation(typed, isFieldValue)
  if (range !== undefined) return range
  const word = trimEnd(typed, ENDING_PUNCTUATION)
  const fuzzy = word.includes('~') ? /^(.*[\p{L}\p{N}\p{M}*])~(\d*)$/u.exec(word) : null
  const isExact = word.startsWith('=') && /^=[\p{L}\p{N}]/u.test(word)
  const isPattern = hasWildcard(word)
  if (Number(fuzzy !== null) + Number(isExact) + Number(isPattern) > 1) {
    const message = 'The signs “*”, “?”, “~” and “=” cannot be used together on one word.'
    return wrong('mixed-notation', message, { kind: 'word', text: word })
  }
  if (fuzzy !== null) return fuzzyNotation(fuzzy[1] ?? '', fuzzy[2] ?? '')
  if (isExact) return { kind: 'exact', text: word.slice(1) }
  if (isPattern) return patternNotation(word)
  if (word === '~') return wrong('bad-distance', 'Before “~” a word is missing, as in Selenskij~.', undefined)
  return { kind: 'word', text: typed }
}

// Expressions with Unicode's properties are made where they are asked, after a quick look: each takes up to a millisecond
// to make, and hardly any query has such a sign.
const ENDING_PUNCTUATION = '.,;:!?'
/** As Bürger*innen is typed. */
const BEGUN_GENDER_ENDING = /^\*inne?$/
/** Text on both sides, or a number on one. */
const RANGE = /^(?=.*\d)(.*?)\.\.(.*)$|^([^.]+)\.\.([^.]+)$|^\.\.$/
const NUMBERS_APART = /^\d[\d.-]*\.\.\d/

function readRangeNotation(typed: string, isFieldValue: boolean): Notation | WrongNotation | undefined {
  if (!isFieldValue) {
    if (!NUMBERS_APART.test(typed)) return undefined
    const message = 'A range belongs to a field, as in datum:2024..2025-03.'
    return wrong('range-without-field', message, { kind: 'word', text: typed })
  }
  const text = trimEnd(typed, ',;:!?')
  const match = RANGE.exec(text)
  if (match === null) return undefined
  const [, from = match[3] ?? '', rest = match[4] ?? ''] = match
  const to = trimEnd(rest, '.')
  const range = readRange(from, to)
  if (range !== undefined && !isReversed(range)) return { kind: 'range', from, to }
  const message =
    range === undefined
      ? 'A range has numbers or dates at its ends, as in datum:2024..2025-03, datum:2024.. or jahr:10..20.'
      : `The range is empty, for ${from} lies behind ${to}.`
  // While the last end is typed, what there is of it may be nothing yet.
  const isBegun = from !== '' && readRange(from, '') !== undefined
  return wrong('bad-range', message, isBegun ? { kind: 'range', from, to: '' } : undefined)
}

function fuzzyNotation(text: string, digits: string): Notation | WrongNotation {
  const distance: EditDistance | undefined =
    digits === '' ? usualDistance(text) : digits === '1' ? 1 : digits === '2' ? 2 : undefined
  if (distance !== undefined) return { kind: 'fuzzy', text, distance }
  const message = 'After “~” stands how many letters may differ: 1 or 2, as in Selenskij~2.'
  return wrong('bad-distance', message, { kind: 'fuzzy', text, distance: 2 })
}

function patternNotation(word: string): Notation | WrongNotation {
  if (!/[\p{L}\p{N}]/u.test(word)) {
    const message = 'Beside “*” a part of a word is missing, as in miet* or *vertrag.'
    return wrong('prefix-too-broad', message, undefined)
  }
  const beginning = trimEnd(word, '*')
  return hasWildcard(beginning) ? { kind: 'pattern', text: word } : { kind: 'prefix', text: beginning }
}

function hasWildcard(word: string): boolean {
  for (let at = word.indexOf('*'); at !== -1; at = word.indexOf('*', at + 1)) {
    const isGenderForm = at > 0 && (hasGenderEnding(word, at + 1) || BEGUN_GENDER_ENDING.test(word.slice(at)))
    if (!isGenderForm) return true
  }
  return word.includes('?') && leavesOneOpen(word)
}

/** Whether one character is left open in a word, not in an address. */
function leavesOneOpen(word: string): boolean {
  return /^[\p{L}\p{M}\p{N}*?.'’-]*[\p{L}\p{M}\p{N}*]\?+(?=[\p{L}\p{N}*])[\p{L}\p{M}\p{N}*?.'’-]*$/u.test(
    word,
  )
}

function wrong(problem: QuerySyntaxErrorKind, message: string, mended: Notation | undefined): WrongNotation {
  return { kind: 'wrong', problem, message, mended }
}

function trimEnd(text: string, chars: string): string {
  let end = text.length
  while (end > 0 && chars.includes(text.charAt(end - 1))) end--
  return text.slice(0, end)
}
