/**
 * German gender forms with a colon or a star, which look like a field or a wildcard and are neither:
 * Bürger:innen, Lehrer*in, jede:r, Mitarbeiter*innenvertretung.
 */

const GENDER_ENDING = /(?:innen\p{L}*|in|[enrms])(?![\p{L}\p{N}])/uy

/** Whether a gender ending stands at `at`, which is after the colon or the star. */
export function hasGenderEnding(text: string, at: number): boolean {
  GENDER_ENDING.lastIndex = at
  return GENDER_ENDING.test(text)
}

const BEGUN_ENDING = /(?<=\p{L})[*:_·/]-?(?=i(?:n|nn|nne|nnen)?$)/u

/** Joins an ending that is still being typed to its word: "bürger*inn" → "bürgerinn"; all else stays. */
export function joinGenderEnding(word: string): string {
  return word.replace(BEGUN_ENDING, '')
}
