import test from 'ava'
import {
  askUnicode,
  CAPITAL,
  COMPLEX,
  classAt,
  DIGIT,
  IGNORABLE,
  JOINER,
  LETTER,
  MARK,
  PLAIN,
  SIGN,
  SUPERSCRIPT,
  WORD_START,
  widthAt,
} from '../../analysis/character-class.ts'

const classes: readonly (readonly [string, number])[] = [
  ['a', LETTER | PLAIN],
  ['ß', LETTER | PLAIN],
  ['Ä', LETTER | CAPITAL | PLAIN],
  ['ẞ', LETTER | CAPITAL | PLAIN],
  ['ж', LETTER | PLAIN],
  ['字', LETTER | PLAIN],
  ['ſ', LETTER | COMPLEX],
  ['ﬁ', LETTER | COMPLEX],
  ['Ａ', LETTER | CAPITAL | COMPLEX],
  ['𐐀', LETTER | CAPITAL | COMPLEX],
  ['7', DIGIT | PLAIN],
  ['₂', DIGIT | COMPLEX],
  ['٣', DIGIT | COMPLEX],
  ['²', SUPERSCRIPT | SIGN | COMPLEX],
  ['½', SIGN | COMPLEX],
  ['§', SIGN | COMPLEX],
  ['€', SIGN | COMPLEX],
  ['\u0308', MARK | COMPLEX],
  ['\u00ad', IGNORABLE | COMPLEX],
  ['-', JOINER],
  [' ', 0],
  ['“', 0],
  ['😀', 0],
  ['\ud800', 0],
  ['\udc00', 0],
  ['', 0],
]
for (const [character, bits] of classes) {
  test(`knows ${JSON.stringify(character)}`, t => t.is(classAt(character, 0), bits))
}

test('the table of characters is what Unicode says', t => {
  for (let code = 0; code < 0x2100; code++) {
    const character = String.fromCharCode(code)
    t.is(classAt(character, 0), askUnicode(character), `U+${code.toString(16)}`)
  }
})

test('every letter and digit of Unicode can be part of a word, nothing else can', t => {
  for (const character of codePoints()) {
    const isWordLike = (classAt(character, 0) & (WORD_START | MARK | SIGN | IGNORABLE | JOINER)) !== 0
    t.is(isWordLike || !/[\p{L}\p{M}\p{N}]/u.test(character), true, character)
    if ((classAt(character, 0) & WORD_START) !== 0) t.regex(character, /[\p{L}\p{N}]/u)
  }
})

test('plain letters need no more than lower-casing', t => {
  for (const character of codePoints()) {
    if ((classAt(character, 0) & PLAIN) === 0) continue
    const lower = character.toLowerCase()
    t.is(character.normalize('NFKC').toLowerCase().normalize('NFKC'), lower, character)
    t.is((classAt(character, 0) & CAPITAL) !== 0, lower !== character, character)
    t.is(widthAt(character, 0), 1)
  }
})

function* codePoints(): Generator<string> {
  for (let code = 0; code <= 0x10ffff; code++) yield String.fromCodePoint(code)
}
