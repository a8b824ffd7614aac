/**
 * Where a word ends: letters, marks and digits, with soft hyphens and hyphens at a line's end between them.
 *
 *   wordEnd('Ein\u00adgang.', 0) → 8, wordEnd('Waffen-\nstillstand ', 0) → 19
 */
import { classAt, DIGIT, IGNORABLE, LETTER, MARK, PLAIN, SUPERSCRIPT, widthAt } from './character-class.ts'
import { brokenWordContinuation, isBreakingHyphen } from './line-end-hyphen.ts'

/** The offset after the word that begins at `start`. O(n) in its length. */
export function wordEnd(text: string, start: number): number {
  let end = start
  while ((classAt(text, end) & PLAIN) !== 0) end++
  let at = end
  while (at < text.length) {
    const kind = classAt(text, at)
    if ((kind & (LETTER | DIGIT | MARK)) !== 0 || isUnitPower(text, start, at, kind)) {
      at += widthAt(text, at)
      end = at
      continue
    }
    const isHyphen = isBreakingHyphen(text.charCodeAt(at))
    const next = isHyphen && at === end ? brokenWordContinuation(text, at) : -1
    if (next >= 0) at = next
    else if ((kind & IGNORABLE) !== 0) at++
    else break
  }
  return end
}

/** A raised digit belongs to a short word (m², km²); behind a longer one it is a footnote's mark. */
function isUnitPower(text: string, start: number, at: number, kind: number): boolean {
  const isShort = at > start && at - start <= LONGEST_UNIT
  return (kind & SUPERSCRIPT) !== 0 && isShort && (classAt(text, at - 1) & LETTER) !== 0
}

const LONGEST_UNIT = 3
