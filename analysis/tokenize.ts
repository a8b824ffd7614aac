/**
 * Text → tokens: normal forms with their position and their place in the original.
 *
 *   "Der Ukraine-Krieg" → der (0) [0, 3), ukraine-krieg (1) [4, 17), ukraine (1) [4, 11), krieg (2) [12, 17)
 *
 * Nearly every word is letters between spaces or full stops; a loop over a table of character classes emits
 * it at once. Where a sign joins words, or a character needs more than lower-casing, the rules are asked, one
 * file each. Linear in the text, whatever it holds.
 */
import { matchAbbreviation } from './abbreviation.ts'
import type { TokenSink } from './analyzer.ts'
import { CAPITAL, COMPLEX, classAt, JOINER, LETTER, PLAIN, SIGN, WORD_START } from './character-class.ts'
import { matchIsoDate, matchWrittenDate } from './date.ts'
import { readJoinedWords } from './joined-words.ts'
import { isBreakingHyphen } from './line-end-hyphen.ts'
import { LONGEST_FORM, limitForm } from './normal-form.ts'
import { matchNumberChain } from './number-chain.ts'
import { matchParagraphSign } from './paragraph-sign.ts'
import { digitsEnd, readQuantity } from './quantity.ts'
import { ClauseWords } from './separable-verb.ts'
import { matchSign } from './sign.ts'
import { addSuspendedForms, isHyphen } from './suspended-hyphen.ts'
import type { TokenGroup } from './token-group.ts'
import { matchUrl } from './url.ts'
import type { WordRules } from './word.ts'
import { wordEnd } from './word-end.ts'

/**
 * Emits the tokens of a text; where several words have a common form, that first.
 * @returns the number of positions
 */
export function tokenize(text: string, rules: WordRules, emit: TokenSink): number {
  const clause = rules.separableVerbs ? new ClauseWords(text) : undefined
  let position = 0
  let at = 0
  while (at < text.length) {
    const first = classAt(text, at)
    if ((first & (WORD_START | SIGN)) === 0) {
      at++
      continue
    }
    let end = at
    let following = 0
    let next = first
    while ((next & PLAIN) !== 0) {
      following |= end === at ? 0 : next
      next = classAt(text, ++end)
    }
    const asksForRules = ((following & CAPITAL) | (next & COMPLEX)) !== 0 || (first & PLAIN) === 0
    const before = text.charCodeAt(at - 1)
    if (
      asksForRules ||
      before === POINT ||
      isHyphen(before) ||
      ((next & JOINER) !== 0 && mayJoin(text, at, end))
    ) {
      const group = readGroup(text, at, rules)
      if (group !== undefined) {
        emitGroup(group, at, position, emit)
        const [word] = group.words
        if (word !== undefined && group.words.length === 1 && isSmall(first))
          clause?.read({ form: word.forms[0], position, start: word.start, end: word.end }, emit)
        position += group.words.length
      }
      at = group?.end ?? at + 1
      continue
    }
    const form = plainForm(text, at, end, first)
    emit(form, position, at, end)
    if (clause !== undefined && isSmall(first)) clause.read({ form, position, start: at, end }, emit)
    position++
    at = end
  }
  return position
}

/** A letter that is no capital. */
function isSmall(first: number): boolean {
  return (first & (LETTER | CAPITAL)) === LETTER
}

/** Before a word, part of a name: .NET. */
const POINT = 0x2e

function plainForm(text: string, start: number, end: number, first: number): string {
  const surface = text.slice(start, end)
  const form = (first & CAPITAL) === 0 ? surface : surface.toLowerCase()
  return form.length <= LONGEST_FORM ? form : limitForm(form)
}

/**
 * Whether the sign behind a word may make it more than a word. A quick look that spares most words the rules;
 * they themselves decide.
 */
function mayJoin(text: string, start: number, end: number): boolean {
  if ((classAt(text, end + 1) & (WORD_START | COMPLEX)) !== 0) return true
  const sign = text.charCodeAt(end)
  switch (sign) {
    case 0x2e: // Point: z. B., 12. Februar
      return end - start <= 2
    case 0x23: // Number sign: C#
      return end - start === 1
    case 0x2b: // Plus: C++
    case 0x28: // Parenthesis: Bürger(-innen)
    case 0x2f: // Slash: Bürger/-innen
    case 0x3a: // Colon: https://
      return classAt(text, end + 1) === JOINER
    default:
      return isBreakingHyphen(sign)
  }
}

/** What stands at `start`, by the first rule that knows it; undefined where that is no word. */
function readGroup(text: string, start: number, rules: WordRules): TokenGroup | undefined {
  const kind = classAt(text, start)
  if ((kind & SIGN) !== 0) return matchParagraphSign(text, start) ?? matchSign(text, start)
  const end = wordEnd(text, start)
  const group = isNumber(text, start, end)
    ? (matchIsoDate(text, start) ?? matchNumberChain(text, start) ?? matchWrittenDate(text, start))
    : (matchAbbreviation(text, start, end) ?? matchUrl(text, end))
  if (group !== undefined) return group
  const words = readJoinedWords(text, start, end, rules)
  return rules.suspendedHyphens ? addSuspendedForms(text, start, words, rules) : words
}

/** Digits without letters ("3D" is a word), and no quantity: its points group ("1.000"). */
function isNumber(text: string, start: number, end: number): boolean {
  return digitsEnd(text, start) === end && readQuantity(text, start).end === end
}

/** A form is emitted once at a position, even where two of them are equal ("bla'bla"), and the wider place first. */
function emitGroup(group: TokenGroup, start: number, position: number, emit: TokenSink): void {
  const wholes = new Set(group.wholes)
  for (const form of wholes) emit(form, position, start, group.wholeEnd)
  for (const [index, word] of group.words.entries()) {
    for (const form of new Set(word.forms)) {
      if (index > 0 || !wholes.has(form)) emit(form, position + index, word.start, word.end)
    }
  }
}
