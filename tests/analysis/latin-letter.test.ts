import test from 'ava'
import { isLatinLetter } from '../../analysis/latin-letter.ts'

test('knows the letters of ASCII from all other code units', t => {
  for (let code = 0; code < 0x1_0000; code++) {
    t.is(isLatinLetter(code), /^[A-Za-z]$/.test(String.fromCharCode(code)), `${code}`)
  }
  t.false(isLatinLetter(''.charCodeAt(0)))
})
