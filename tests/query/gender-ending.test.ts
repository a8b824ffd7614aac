import test from 'ava'
import { hasGenderEnding } from '../../query/gender-ending.ts'

/** Whether the text after the sign is a gender ending. */
function isGenderForm(word: string): boolean {
  return hasGenderEnding(word, word.search(/[:*]/) + 1)
}

test('knows gender endings after a colon or a star', t => {
  for (const word of [
    'Bürger:innen',
    'Lehrer*in',
    'jede:r',
    'eine:n',
    'Lehrer:innenzimmer',
    'Bürger:innen-Rat',
  ]) {
    t.true(isGenderForm(word), word)
  }
})

test('takes other text after the sign for what it is', t => {
  for (const word of ['autor:inge', 'v*g', 'datum:2024', 'titel:', 'ort:rom', 'in:r3']) {
    t.false(isGenderForm(word), word)
  }
})
