/**
 * The letter that a German form and its term have in common: rules change the endings of words, hardly their beginnings.
 *
 *   beginningOf('häuser') → 'h', beginningOf('photo') → undefined, for its term is foto
 */

/** @returns undefined where the form's term may begin otherwise; irregular words are not considered */
export function beginningOf(form: string): string | undefined {
  const first = form.charAt(0)
  return first >= 'a' && first <= 'z' && first !== 'p' ? first : undefined
}
