/**
 * Words with a hyphen in place of a part that they share with a word near by → their suspended form beside the
 * plain one. The place in the text is that of the letters, without the hyphen.
 *
 *   Haus- und Gartenarbeit                → haus, haus-…gartenarbeit
 *   Haus-, Garten- und Feldarbeit         → haus, haus-…feldarbeit; garten, garten-…feldarbeit
 *   Vertragsabschluss und -verlängerung   → verlängerung, vertragsabschluss…-verlängerung
 *
 * What comes of the suspended form, suspended-form.ts says.
 */
import { classAt, LETTER, WORD_START } from './character-class.ts'
import { readJoinedWords } from './joined-words.ts'
import { lazyPattern } from './lazy-pattern.ts'
import { LONGEST_FORM, normalForm } from './normal-form.ts'
import { formWithoutHead, formWithoutTail } from './suspended-form.ts'
import { LONGEST_CHAIN, type TokenGroup } from './token-group.ts'
import type { WordRules } from './word.ts'
import { wordEnd } from './word-end.ts'

/** Hyphen-minus, hyphen, non-breaking hyphen. */
export function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011
}

/** The words read at `start`, with suspended forms where a hyphen stands behind or before them. */
export function addSuspendedForms(
  text: string,
  start: number,
  group: TokenGroup,
  rules: WordRules,
): TokenGroup {
  const tailed = isHyphen(text.charCodeAt(group.end)) ? addTailless(text, group, rules) : group
  return isHyphen(text.charCodeAt(start - 1)) ? addHeadless(text, start, tailed) : tailed
}

/** White space with one line's end at most: an empty line ends what came before it. */
const GAP = '[^\\S\\n]{0,8}\\n?[^\\S\\n]{0,8}'
const CONJUNCTION =
  'und|oder|bzw|beziehungsweise|sowie|bis|noch|als|wie|auch|aber|statt|respektive|resp|o|u|and'
/** What stands between a suspended word and the next of its kind: ", ", " und ", " bzw. ", "/", " und/oder der ". */
const CONNECTION = `(?:${GAP}(?:[,/&+]|(?:${CONJUNCTION})(?![\\p{L}\\p{N}-])\\.?)){1,3}(?:${GAP}(?:de[rnms]|die|das)(?=\\s))?${GAP}`
const LONGEST_CONNECTION = 48
const connectionBehind = lazyPattern(() => new RegExp(`^${CONNECTION}`, 'u'))
/** The word before the hyphen at the end, past others that lack the same head: "…abschluss, -verlängerung und -". */
const wholeBefore = lazyPattern(
  () =>
    new RegExp(
      `$(?<=([\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}\\u00ad‑-]*)(?<!-)(?:${CONNECTION}[‐‑-]\\p{L}+){0,${LONGEST_CHAIN}}${CONNECTION})`,
      'u',
    ),
)
/** How a connection ends: asked first, for nearly every hyphen before a word stands behind one. */
const ENDS_CONNECTION = /[\s,/&+.]/
const LONGEST_LIST = 2 * LONGEST_FORM

/** Haus- und Gartenarbeit. */
function addTailless(text: string, group: TokenGroup, rules: WordRules): TokenGroup {
  const wholes = wholeForms(wordsBehind(text, group.end, rules))
  if (wholes.length === 0) return group
  const suspended = wholeForms(group).flatMap((part, choice) => {
    return formWithoutTail(part, wholes[choice] ?? wholes[0] ?? '') ?? []
  })
  return addForms(group, suspended)
}

/** The words behind a hyphen that are written out, past others with a hyphen of their own. */
function wordsBehind(text: string, hyphen: number, rules: WordRules): TokenGroup | undefined {
  let at = hyphen + 1
  for (let count = 0; count < LONGEST_CHAIN; count++) {
    at = connectionEnd(text, at)
    if (at < 0) return undefined
    if ((classAt(text, at) & WORD_START) === 0) return undefined
    const group = readJoinedWords(text, at, wordEnd(text, at), rules)
    if (!isHyphen(text.charCodeAt(group.end))) return group
    at = group.end + 1
  }
  return undefined
}

/** The offset behind the connection at `start`; −1 where none is. */
function connectionEnd(text: string, start: number): number {
  for (const connection of USUAL_CONNECTIONS) {
    if (text.startsWith(connection, start) && isCapitalLatin(text, start + connection.length)) {
      return start + connection.length
    }
  }
  const connection = connectionBehind().exec(text.slice(start, start + LONGEST_CONNECTION))?.[0]
  return connection === undefined ? -1 : start + connection.length
}

/** Before a noun, where none of them can go on; an expression takes ten times as long. */
const USUAL_CONNECTIONS = [' und ', ', ', ' oder ']

function isCapitalLatin(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset)
  return code >= 0x41 && code <= 0x5a
}

/** Vertragsabschluss und -verlängerung. */
function addHeadless(text: string, start: number, group: TokenGroup): TokenGroup {
  const hyphen = start - 1
  if ((classAt(text, start) & LETTER) === 0) return group
  if (text[hyphen] === '-' && !ENDS_CONNECTION.test(text.charAt(hyphen - 1))) return group
  const whole = wholeBefore().exec(text.slice(Math.max(0, hyphen - LONGEST_LIST), hyphen))?.[1]
  if (whole === undefined) return group
  const left = whole.split(/[‐‑-]/).map(normalForm).join('-')
  return addForms(
    group,
    wholeForms(group).flatMap(part => formWithoutHead(left, part) ?? []),
  )
}

/** The forms of a word, or of words that are joined. */
function wholeForms(group: TokenGroup | undefined): readonly string[] {
  if (group === undefined) return []
  return group.wholes.length > 0
    ? group.wholes
    : group.words.length === 1
      ? (group.words[0]?.forms ?? [])
      : []
}

function addForms(group: TokenGroup, forms: readonly string[]): TokenGroup {
  const [only, second] = group.words
  if (only === undefined || second !== undefined) return { ...group, wholes: [...group.wholes, ...forms] }
  return { ...group, words: [{ ...only, forms: [...only.forms, ...forms] }] }
}
