/**
 * A word that was broken at a line's end is one word: "Waffen-\nstillstand" → waffenstillstand.
 *
 * Not so where the hyphen belongs to the word ("US-\namerikanisch", "30-\ntägig", "Ukraine-\nKrieg": joined
 * with their hyphen), nor where it hangs ("Haus-\nund Gartenarbeit": two words).
 */
import { CAPITAL, classAt, DIGIT, LETTER, MARK, WORD_START } from './character-class.ts'
import { nextLine } from './gap.ts'

/** Hyphens after which a line may break; ¬ stands for one in scanned texts. */
export function isBreakingHyphen(code: number): boolean {
  return code === 0x2d || code === 0xad || code === 0x2010 || code === 0xac
}

/** The offset at which a word goes on that was broken by the hyphen at `hyphen`; -1 where it was not. */
export function brokenWordContinuation(text: string, hyphen: number): number {
  const next = continuation(text, hyphen)
  return next >= 0 && !isOwnHyphen(text, hyphen, next) ? next : -1
}

/** The offset at which a hyphenated word goes on behind its own hyphen at a line's end; -1 where it does not. */
export function hyphenatedContinuation(text: string, hyphen: number): number {
  const next = continuation(text, hyphen)
  return next >= 0 && isOwnHyphen(text, hyphen, next) ? next : -1
}

/** Whether "und" or "oder" and a space stand at `start`: a space before it is missing, "Haus-und Gartenarbeit". */
export function endsHangingHyphen(text: string, start: number): boolean {
  return /^(?:und|oder)\s/.test(text.slice(start, start + LONGEST_CONJUNCTION))
}

/** After a hanging hyphen: "Haus- und", "Vor- bzw.", "Ein- bis". */
const AFTER_HANGING_HYPHEN = new Set(
  'und oder bis sowie noch bzw beziehungsweise als wie aber statt usw etc u o'.split(' '),
)
const LONGEST_CONJUNCTION = 'beziehungsweise'.length

function continuation(text: string, hyphen: number): number {
  const next = nextLine(text, hyphen + 1)
  if (next < 0 || (classAt(text, next) & WORD_START) === 0) return -1
  let end = next
  while ((classAt(text, end) & LETTER) !== 0 && end - next <= LONGEST_CONJUNCTION) end++
  return AFTER_HANGING_HYPHEN.has(text.slice(next, end).toLowerCase()) ? -1 : next
}

/** Hyphenation breaks between small letters only. */
function isOwnHyphen(text: string, hyphen: number, next: number): boolean {
  let before = hyphen - 1
  while ((classAt(text, before) & MARK) !== 0) before--
  return ((classAt(text, before) | classAt(text, next)) & (CAPITAL | DIGIT)) !== 0
}
