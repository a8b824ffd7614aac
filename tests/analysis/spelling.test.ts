import test from 'ava'
import fc from 'fast-check'
import { todaysSpelling } from '../../analysis/spelling.ts'

/** Of each line, all are one word. */
const SPELLINGS = `
  schiffahrt schifffahrt
  stillegung stilllegung
  brennessel brennnessel
  flanellappen flanelllappen
  bettuch betttuch
  straße strasze
  großen groszen
  fußball fuszball
  außerhalb auszerhalb
  maßgeblich maszgeblich
  heißen heiszen
  schließen schlieszen
  fotograf photograph
  fotografie photographie
  paragraf paragraph
  paragrafen paragraphen
  biografie biographie
  telefon telephon
  mikrofon mikrophon
  fantasie phantasie
  delfin delphin
  potenziell potentiell
  essenziell essentiell
  differenzial differential
  nummerieren numerieren
  selbstständig selbständig
  aufwändig aufwendig
  rau rauh
  stängel stengel
  platzieren plazieren
  joghurt jogurt
`
for (const line of SPELLINGS.trim().split('\n')) {
  const words = line.trim().split(' ')
  test(`${words.join(' and ')} are one word`, t => {
    t.is(new Set(words.map(todaysSpelling)).size, 1, words.map(todaysSpelling).join(' '))
  })
}

const UNCHANGED =
  'auszeit auszug auszahlung faszinieren disziplin szene oszillator miszelle jahreszeit grosz graph graphen photon ' +
  'saxofonist potenzieren differenzieren sequenz rauhaardackel fluss masse schiff wald zoo ' +
  'tee ansehen differentiation'
for (const word of UNCHANGED.split(' ')) {
  test(`${word} has one spelling`, t => t.is(todaysSpelling(word), word))
}

test('a spelling is left as it is when it is today’s', t => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zäöüß]{1,20}$/), word => {
      const spelled = todaysSpelling(word)
      t.is(todaysSpelling(spelled), spelled)
    }),
  )
})

test('makes two of three equal consonants, wherever they stand', t => {
  for (const letter of 'bdfgklmnprst') {
    const [two, three] = [letter.repeat(2), letter.repeat(3)]
    for (const [before, after] of [
      ['', 'a'],
      ['a', ''],
      ['ba', 'ab'],
      ['äßö', '字'],
    ] as const)
      t.is(todaysSpelling(before + three + after), before + two + after)
  }
})
