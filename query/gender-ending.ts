/**
 * German gender forms with a colon or a star, which look like a field or a wildcard and are neither:
 * Bürger:innen, Lehrer*in, jede:r, Mitarbeiter*innenvertretung.
 */
import { lazyPattern } from '../analysis/lazy-pattern.ts'

const genderEnding = lazyPattern(() => /(?:innen\p{L}*|in|[enrms])(?![\p{L}\p{N}])/uy)

/** Whether a gender ending stands at `at`, which is after the colon or the star. */
export function hasGenderEnding(text: string, at: number): boolean {
  const ending = genderEnding()
  ending.lastIndex = at
  return ending.test(text)
}

const begunEnding = lazyPattern(() => /(?<=\p{L})[*:_·/]-?(?=i(?:n|nn|nne|nnen)?$)/u)

/** Joins an ending that is still being typed to its word: "bürger*inn" → "bürgerinn"; all else stays. */
export function joinGenderEnding(word: string): string {
  return word.replace(begunEnding(), '')
}
