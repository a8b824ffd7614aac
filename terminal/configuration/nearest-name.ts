/**
 * The known name that a mistyped one is likely to mean.
 *
 *   nearestName('toggle-previw', ['toggle-preview', 'grow-preview'])  → 'toggle-preview'
 */
import { editDistance } from '../../query/edit-distance.ts'

/** @returns undefined where none is near; the first of equally near ones */
export function nearestName(written: string, known: readonly string[]): string | undefined {
  const name = written.toLowerCase()
  const greatest = Math.ceil(name.length / 3)
  const [best] = known
    .map(candidate => ({ candidate, distance: distanceOf(candidate.toLowerCase(), name) }))
    .filter(({ distance }) => distance <= greatest)
    .sort((a, b) => a.distance - b.distance)
  return best?.candidate
}

/** A name in another punctuation is nearest: pageDown, page_down. */
function distanceOf(candidate: string, name: string): number {
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')
  if (letters(candidate) !== '' && letters(candidate) === letters(name)) return 0.5
  return editDistance(candidate, name)
}
