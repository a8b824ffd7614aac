/**
 * The tokenizer without its shortcuts, for comparison: it knows no words from before, makes the form of each anew, and
 * finds clauses by regular expressions. What the rules say of a word (analysis/token-rules.ts) is asked wherever a sign
 * stands beside it.
 */
import type { TokenSink } from '../../analysis/analyzer.ts'
import {
  CAPITAL,
  COMPLEX,
  classAt,
  JOINER,
  LETTER,
  PLAIN,
  SIGN,
  WORD_START,
} from '../../analysis/character-class.ts'
import { isBreakingHyphen } from '../../analysis/line-end-hyphen.ts'
import { LONGEST_FORM, limitForm } from '../../analysis/normal-form.ts'
import { SEPARABLE_PARTICLES } from '../../analysis/separable-verb.ts'
import { GERMAN_STOP_WORDS } from '../../analysis/stop-words.ts'
import { isHyphen } from '../../analysis/suspended-hyphen.ts'
import type { TokenGroup } from '../../analysis/token-group.ts'
import { readGroup } from '../../analysis/token-rules.ts'
import type { WordRules } from '../../analysis/word.ts'

type Emit = TokenSink

/** @returns the number of positions */
export function tokenizePlainly(text: string, rules: WordRules, emit: Emit): number {
  const smallWords: SmallWord[] = []
  const readSmall = (word: SmallWord) => {
    if (!rules.separableVerbs) return
    emitPairs(text, smallWords, word, emit)
    smallWords.push(word)
  }
  let position = 0
  let at = 0
  while (at < text.length) {
    const first = classAt(text, at)
    if ((first & (WORD_START | SIGN)) === 0) {
      at++
      continue
    }
    const end = plainEnd(text, at)
    const isSmall = (first & (LETTER | CAPITAL)) === LETTER
    if (mayHaveRules(text, at, end)) {
      const group = readGroup(text, at, rules)
      if (group !== undefined) {
        emitGroup(group, at, position, emit)
        const [word] = group.words
        if (word !== undefined && group.words.length === 1 && isSmall)
          readSmall({ form: word.forms[0], position, start: word.start, end: word.end })
        position += group.words.length
      }
      at = group?.end ?? at + 1
    } else {
      const form = limitForm(text.slice(at, end).toLowerCase())
      emit(form, position, at, end)
      if (isSmall) readSmall({ form, position, start: at, end })
      position++
      at = end
    }
  }
  return position
}

interface SmallWord {
  readonly form: string
  readonly position: number
  readonly start: number
  readonly end: number
}

function plainEnd(text: string, start: number): number {
  let end = start
  while ((classAt(text, end) & PLAIN) !== 0) end++
  return end
}

function mayHaveRules(text: string, start: number, end: number): boolean {
  if (end === start || (classAt(text, end) & COMPLEX) !== 0) return true
  for (let at = start + 1; at < end; at++) if ((classAt(text, at) & CAPITAL) !== 0) return true
  const before = text.charCodeAt(start - 1)
  if (before === 0x2e || isHyphen(before)) return true
  if ((classAt(text, end) & JOINER) === 0) return false
  if ((classAt(text, end + 1) & (WORD_START | COMPLEX)) !== 0) return true
  const sign = text.charAt(end)
  if (sign === '.') return end - start <= 2
  if (sign === '#') return end - start === 1
  if ('+(/:'.includes(sign)) return classAt(text, end + 1) === JOINER
  return isBreakingHyphen(text.charCodeAt(end))
}

function emitGroup(group: TokenGroup, start: number, position: number, emit: Emit): void {
  const wholes = new Set(group.wholes)
  const wholeStart = Math.min(start, group.words[0]?.start ?? start)
  for (const form of wholes) emit(form, position, wholeStart, group.wholeEnd)
  for (const [index, word] of group.words.entries()) {
    for (const form of new Set(word.forms)) {
      if (index > 0 || !wholes.has(form)) emit(form, position + index, word.start, word.end)
    }
  }
}

const CLAUSE_END = /^(?:\s*$|\n\s*\n|[.,;:!?)\]"“”«»‘’]|\s+(?:[–—]|(?:und|oder|sowie)\s))/
const LOOKAHEAD = 9
const CLAUSE_SIGN = /[,;:!?()]|\n\s*\n|\p{L}{3}\./gu
const LONGEST_CLAUSE = 400
const CLAUSE_WORDS = 25
const MAX_PAIRS = 4

function emitPairs(text: string, words: readonly SmallWord[], particle: SmallWord, emit: Emit): void {
  if (!SEPARABLE_PARTICLES.has(particle.form)) return
  if (!CLAUSE_END.test(text.slice(particle.end, particle.end + LOOKAHEAD))) return
  const from = Math.max(0, particle.start - LONGEST_CLAUSE)
  const sign = [...text.slice(from, particle.start).matchAll(CLAUSE_SIGN)].at(-1)
  const clauseStart = sign === undefined ? from : from + sign.index + sign[0].length
  const pairs = words
    .slice(-CLAUSE_WORDS)
    .filter(({ start, position }) => start >= clauseStart && position + CLAUSE_WORDS >= particle.position)
    .filter(({ form }) => !GERMAN_STOP_WORDS.has(form))
    .map(word => ({ ...word, form: `${word.form}…${particle.form}` }))
    .filter(({ form }) => form.length <= LONGEST_FORM)
  for (const { form, position, start, end } of pairs.slice(0, MAX_PAIRS)) emit(form, position, start, end)
}
