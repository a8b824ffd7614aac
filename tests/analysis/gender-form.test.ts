import test from 'ava'
import { createAnalyzer } from '../../analysis/language-analyzer.ts'
import { surfacesOf, termsOf, tokensOf } from './token-notation.ts'

const plurals =
  'Bürger*innen Bürger:innen Bürger_innen Bürger·innen BürgerInnen Bürger/innen Bürger/-innen Bürger(innen) ' +
  'Bürger(-innen) Bürger/Innen BÜRGER*INNEN bürger:innen'
for (const word of plurals.split(' ')) {
  test(`finds the base and the feminine form in ${word}`, t => {
    t.is(tokensOf(`Alle ${word}, und`), 'alle bürger|bürgerinnen und')
    t.is(surfacesOf(`Alle ${word}, und`), `Alle ${word}|${word} und`)
  })
}

const singulars = 'Lehrer*in Lehrer:in Lehrer_in LehrerIn Lehrer/in Lehrer/-in Lehrer(in)'
for (const word of singulars.split(' ')) {
  test(`finds the base and the feminine form in ${word}`, t => t.is(tokensOf(word), 'lehrer|lehrerin'))
}

const others: readonly (readonly [string, string])[] = [
  ['GenossInnen', 'genoss|genossinnen'],
  ['Ärzt:innen', 'ärzt|ärztinnen'],
  ['Kolleg*innen', 'kolleg|kolleginnen'],
  ['Student/in', 'student|studentin'],
  ['Bürger*innenrechte', 'bürgerrechte|bürgerinnenrechte'],
  ['BürgerInnenrechte', 'bürgerrechte|bürgerinnenrechte'],
  ['Bürger’innen', 'bürger|bürgerinnen'],
  ["Lehrer'in", 'lehrer|lehrerin'],
  ['Lehrende*r', 'lehrende|lehrender'],
  ['jede:r', 'jede|jeder'],
  ['eine*n', 'eine|einen'],
  ['kein*e', 'kein|keine'],
  ['Schüler:innenvertretung', 'schülervertretung|schülerinnenvertretung'],
]
for (const [text, tokens] of others) {
  test(`finds both forms in ${text}`, t => t.is(tokensOf(text), tokens))
}

const ordinary: readonly (readonly [string, string])[] = [
  ['LinkedIn', 'linkedin'],
  ['PlugIn CheckIn LogIn', 'plugin checkin login'],
  ['Berlin', 'berlin'],
  ['darin', 'darin'],
  ['WLAN/in', 'wlan in'],
  ['und/oder', 'und oder'],
  ['außen/innen', 'außen innen'],
  ['Fassade/innen', 'fassade innen'],
  ['Bürger/Innenstadt', 'bürger innenstadt'],
  ['Minister_Innenpolitik', 'minister_innenpolitik|minister innenpolitik'],
  ['log_in.txt', 'log_in.txt|log in txt'],
  ['http://x/innen', 'x/innen|x innen'],
  ['NATO WhatsApp', 'nato whatsapp'],
  ['Bürger (innen)', 'bürger innen'],
  ['Bürger(innen', 'bürger innen'],
  ['Lehrer*', 'lehrer'],
  ['a*innen', 'a innen'],
  ['log:n, file_n, Satz:e', 'log n file_n|file n satz e'],
  ['Seite*nummer', 'seite nummer'],
  ["geht's, 'inne'", 'geht inne'],
]
for (const [text, tokens] of ordinary) {
  test(`leaves ${text} as it is`, t => t.is(tokensOf(text), tokens))
}

test('both forms have the term of Bürger and Bürgerinnen', t => {
  t.is(termsOf('Bürger*innen'), `${termsOf('Bürger')}|${termsOf('Bürgerinnen')}`)
})

test('is a rule of German only', async t => {
  t.is(tokensOf('Bürger*innen', await createAnalyzer('nl')), 'bürger innen')
})
