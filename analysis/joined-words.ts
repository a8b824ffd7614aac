/**
 * Words joined by hyphens and the like → each word, and one form for all.
 *
 *   Ukraine-Krieg → ukraine-krieg, and the words ukraine, krieg
 *   hinweis@news.de → hinweis@news.de, and hinweis, news, de     R&D → r&d, and r, d
 *
 * A point joins only what looks like the name of a host or a file ("news.de", not "Ende.Der").
 */
import { classAt, WORD_START } from './character-class.ts'
import { endsHangingHyphen, hyphenatedContinuation } from './line-end-hyphen.ts'
import { limitForm } from './normal-form.ts'
import { LONGEST_CHAIN, singleWord, type TokenGroup, type Word, wordsWithWholes } from './token-group.ts'
import { readWord, type WordRules } from './word.ts'
import { wordEnd } from './word-end.ts'

/** The words from the word [start, firstEnd) on, as far as they are joined; often it alone. O(n) in their length. */
export function readJoinedWords(text: string, start: number, firstEnd: number, rules: WordRules): TokenGroup {
  const first = readWord(text, start, firstEnd, rules)
  if (joinedStart(text, first.end) < 0) return singleWord(first)
  const words = [first]
  const joiners: string[] = []
  let end = first.end
  for (let next = joinedStart(text, end); next >= 0; next = joinedStart(text, end)) {
    joiners.push(HYPHENS.includes(text.charAt(end)) ? '-' : text.charAt(end))
    const word = readWord(text, next, wordEnd(text, next), rules)
    words.push(word)
    end = word.end
  }
  if (words.length > LONGEST_CHAIN) return wordsWithWholes(words, [])
  const firstPoint = joiners.indexOf('.')
  const isOne = firstPoint < 0 || isName(text, words, joiners)
  const joined = isOne ? words : words.slice(0, firstPoint + 1)
  return wordsWithWholes(joined, wholeForms(joined, joiners))
}

/** Hyphen-minus, hyphen, non-breaking hyphen. */
const HYPHENS = '-\u2010\u2011'
const NAME_JOINERS = '@_&'
const JOINERS = `.${NAME_JOINERS}${HYPHENS}`

/** The offset of the word that is joined to what ends at `end`; -1 where none is. */
function joinedStart(text: string, end: number): number {
  const sign = text.charAt(end)
  if (sign === '' || !JOINERS.includes(sign)) return -1
  if ((classAt(text, end + 1) & WORD_START) !== 0) {
    return HYPHENS.includes(sign) && endsHangingHyphen(text, end + 1) ? -1 : end + 1
  }
  return HYPHENS.includes(sign) ? hyphenatedContinuation(text, end) : -1
}

/** Whether points join: in an e-mail address, and before a host's or file's ending, all small or all capital. */
function isName(text: string, words: readonly Word[], joiners: readonly string[]): boolean {
  if (joiners.some(joiner => NAME_JOINERS.includes(joiner))) return true
  const last = words.at(-1)
  return last !== undefined && joiners.at(-1) === '.' && NAME_ENDING.test(text.slice(last.start, last.end))
}

const NAME_ENDING = /^(?:[a-z]{2,24}|[A-Z]{2,24})$/

/** One form of first forms; where a word has a second ("Bürger*innen-Rat"), another of those. */
function wholeForms(words: readonly Word[], joiners: readonly string[]): string[] {
  if (words.length < 2) return []
  const forms = [joinForms(words, joiners, 0)]
  if (words.some(word => word.forms.length > 1)) forms.push(joinForms(words, joiners, 1))
  return forms
}

function joinForms(words: readonly Word[], joiners: readonly string[], choice: number): string {
  const forms = words.map((word, index) => {
    const joiner = index === 0 ? '' : joiners[index - 1]
    return `${joiner}${word.forms[choice] ?? word.forms[0]}`
  })
  return limitForm(forms.join(''))
}
