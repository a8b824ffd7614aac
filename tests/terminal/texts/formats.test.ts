import test from 'ava'
import fc from 'fast-check'
import { createFormats } from '../../../terminal/texts/formats.ts'

for (const locale of ['de', 'en'] as const) {
  test(`groups digits as ${locale} does`, t => {
    const expected = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
    const { number } = createFormats(locale)
    const counts = fc.oneof(fc.maxSafeNat(), fc.nat(2_000_000), fc.double({ min: 0, max: 1e9, noNaN: true }))
    fc.assert(fc.property(counts, count => t.is(number(count), expected.format(count))))
  })
}

test('writes dates as people of the language do, and leaves alone what is none', t => {
  const [de, en] = [createFormats('de'), createFormats('en')]
  t.is(de.date('2024-09-04'), '04.09.2024')
  t.is(en.date('2024-09-04'), '4 Sep 2024')
  t.is(de.date('2024-09-04T10:00:00Z'), '04.09.2024')
  t.is(de.date('2024-03'), 'März 2024')
  t.is(en.date('2024-03'), 'March 2024')
  t.is(de.date('2024'), '2024')
  t.is(de.date('Sommer 1924'), 'Sommer 1924')
  t.is(de.date('2024-13-01'), '2024-13-01')
})
