import test from 'ava'
import { feminineSingular } from '../../analysis/feminine-plural.ts'
import { germanAnalyzer } from '../../analysis/index.ts'

const { term } = germanAnalyzer()

test('joins the feminine plural to its singular', t => {
  for (const [plural, singular] of [
    ['ärztinnen', 'ärztin'],
    ['kolleginnen', 'kollegin'],
    ['freundinnen', 'freundin'],
    ['köchinnen', 'köchin'],
    ['beamtinnen', 'beamtin'],
    ['studentinnen', 'studentin'],
    ['prinzessinnen', 'prinzessin'],
    ['genossinnen', 'genossin'],
    ['lehrerinnen', 'lehrerin'],
    ['bürgerinnen', 'bürgerin'],
  ] as const) {
    t.is(term(plural), term(singular), plural)
  }
})

test('leaves verbs and other words that end so', t => {
  for (const word of [
    'beginnen',
    'gewinnen',
    'spinnen',
    'rinnen',
    'entrinnen',
    'besinnen',
    'binnen',
    'drinnen',
    'zinnen',
    'innen',
  ]) {
    t.is(feminineSingular(word), word)
  }
})
