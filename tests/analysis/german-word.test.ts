import test from 'ava'
import { isGermanWord } from '../../analysis/german-word.ts'

test('takes a to z, ä, ö, ü and ß for letters of German, and no other character', t => {
  t.false(isGermanWord(''))
  for (let code = 0; code < 0x1_0000; code++) {
    const letter = String.fromCharCode(code)
    const isGerman = /^[a-zäöüß]$/.test(letter)
    if (isGermanWord(letter) !== isGerman || isGermanWord(`b${letter}b`) !== isGerman) t.fail(letter)
  }
})
