import test from 'ava'
import { hasGenderEnding, joinGenderEnding } from '../../query/gender-ending.ts'

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

test('joins an ending that is still being typed to its word', t => {
  const typed = ['bürger*i', 'bürger:in', 'bürger_inn', 'bürger/-inne', 'bürger·innen']
  t.deepEqual(typed.map(joinGenderEnding), ['bürgeri', 'bürgerin', 'bürgerinn', 'bürgerinne', 'bürgerinnen'])
  for (const other of ['bürger', 'und/oder', '18:4', '*innen', 'bürger*innenr'])
    t.is(joinGenderEnding(other), other)
})
