import test from 'ava'
import fc from 'fast-check'
import { LONGEST_FORM, normalForm } from '../../analysis/normal-form.ts'

const forms: readonly (readonly [string, string])[] = [
  ['Haus', 'haus'],
  ['HÄUSER', 'häuser'],
  ['Ha\u0308user', 'häuser'],
  ['STRAẞE', 'straße'],
  ['Waſſer', 'wasser'],
  [
    'ﬁnden Aﬀe oﬃziell Waﬄe Kauﬂeute ﬅ ﬆ'.replaceAll(' ', ''),
    'findenaffeoffiziellwaffelkaufleutestst'.replace('waffelk', 'wafflek'),
  ],
  ['Ein\u00adgang', 'eingang'],
  ['Auf\u200clage', 'auflage'],
  ['a\u00ad\u0308rgern', 'ärgern'],
  ['\ufeffWort\u200b', 'wort'],
  ['Waffen-\n  stillstand', 'waffenstillstand'],
  ['CO₂', 'co2'],
  ['m²', 'm2'],
  ['½', '1/2'],
  ['Ⅷ', 'viii'],
  ['ＡＢＣ', 'abc'],
  ['Łódź', 'łódź'],
  ['МОСКВА', 'москва'],
]
for (const [surface, form] of forms) {
  test(`writes ${JSON.stringify(surface)} as ${form}`, t => t.is(normalForm(surface), form))
}

test('cuts at 128 code units, never through a character', t => {
  t.is(normalForm('a'.repeat(1000)), 'a'.repeat(LONGEST_FORM))
  t.is(normalForm(`${'a'.repeat(127)}𝔊${'a'.repeat(100)}`).length, LONGEST_FORM)
  t.is(normalForm('a'.repeat(127) + '𐐨'.repeat(10)), 'a'.repeat(127))
})

test('is idempotent, and free of colons, spaces and control characters', t => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), surface => {
      const form = normalForm(surface)
      t.is(normalForm(form), form)
      t.notRegex(form, /[:\s\p{Cc}]/u)
    }),
  )
})
