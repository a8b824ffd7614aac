/**
 * Notations that the query language keeps free: wildcards elsewhere than at a word's end, wort~, =wort,
 * "a b"~5 and ranges such as datum:2024..2025. They are turned down instead of being read as text, so
 * that they can be given their meaning without changing that of a query in use.
 *
 *   reservedSyntax('v*g')          → '“*” can stand …'
 *   reservedSyntax('Bürger*innen') → undefined
 */

import { hasGenderEnding } from './gender-ending.ts'

/** Nearness after a phrase. */
export const NEARNESS = /~\d*/y

const FUZZY = /[\p{L}\p{N}]~\d*[.,;:!?]*$/u
const EXACT = /^=[\p{L}\p{N}]/u
const RANGE = /\d\.\.|\.\.\d/

/**
 * What is wrong with a word that uses such a notation; undefined for an ordinary word.
 * @param word without the asterisk that makes it a prefix
 */
export function reservedSyntax(word: string): string | undefined {
  if (hasWildcard(word)) {
    return '“*” can stand only at the end of a word, as in vertrag*.'
  }
  if (FUZZY.test(word))
    return '“~” for similar words is not supported; write the spellings with ODER between.'
  if (EXACT.test(word)) return '“=” for the exact form is not supported; leave it out.'
  return undefined
}

/** The same for the value of a field. */
export function reservedFieldSyntax(word: string): string | undefined {
  if (RANGE.test(word)) return '“..” for ranges is not supported; write the values with ODER between.'
  return reservedSyntax(word)
}

function hasWildcard(word: string): boolean {
  for (let at = word.indexOf('*'); at !== -1; at = word.indexOf('*', at + 1)) {
    if (!hasGenderEnding(word, at + 1)) return true
  }
  return false
}
