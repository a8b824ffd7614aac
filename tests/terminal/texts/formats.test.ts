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
