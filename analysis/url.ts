/**
 * An address in the web → one form for the whole, one for the host, and its words.
 *
 *   https://www.Beispiel.de/Pfad/Seite.html?x=1 → www.beispiel.de/pfad/seite.html?x=1, www.beispiel.de,
 *   and the words www, beispiel, de, pfad, seite, html, x, 1
 *
 * The scheme is no word. A ':' becomes a '.', for a form never has one.
 */
import { classAt, WORD_START } from './character-class.ts'
import { limitForm, normalForm } from './normal-form.ts'
import { type TokenGroup, type Word, wordsWithWholes } from './token-group.ts'
import { wordEnd } from './word-end.ts'

/** The address whose scheme ends at `schemeEnd`; undefined where no "://" and word follow. O(n) in its length. */
export function matchUrl(text: string, schemeEnd: number): TokenGroup | undefined {
  const start = schemeEnd + '://'.length
  if (!text.startsWith('://', schemeEnd) || (classAt(text, start) & WORD_START) === 0) return undefined
  const words: Word[] = []
  let address = ''
  let separators = ''
  let at = start
  for (;;) {
    if ((classAt(text, at) & WORD_START) !== 0) {
      const end = wordEnd(text, at)
      const form = normalForm(text.slice(at, end))
      words.push({ forms: [form], start: at, end })
      if (address.length < LONGEST_ADDRESS) address += separators + form
      separators = ''
      at = end
    } else if (isAddressSign(text.charAt(at))) {
      if (separators.length < LONGEST_ADDRESS) separators += text.charAt(at)
      at++
    } else break
  }
  const form = limitForm(address.replaceAll(':', '.'))
  const host = limitForm(address.replace(/[/:?#].*/, ''))
  return wordsWithWholes(words, host === form ? [form] : [form, host])
}

/** Far more than a form holds. */
const LONGEST_ADDRESS = 1024
/** What RFC 3986 allows between words, but for brackets, which mostly stand around the address. */
const ADDRESS_SIGNS = "-._~:/?#@!$&'*+,;=%"

function isAddressSign(character: string): boolean {
  return character !== '' && ADDRESS_SIGNS.includes(character)
}
