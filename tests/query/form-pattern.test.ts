import test from 'ava'
import fc from 'fast-check'
import { formPattern, normalPattern } from '../../query/form-pattern.ts'

const rows: readonly (readonly [pattern: string, fits: readonly string[], fitsNot: readonly string[]])[] = [
  ['*vertrag', ['vertrag', 'mietvertrag'], ['verträge', 'vertrags']],
  ['kün*ung', ['kündigung', 'künung'], ['kündigungen', 'ankündigung', 'kundigung']],
  ['v*g', ['vg', 'vertrag'], ['v', 'g', 'vertrags']],
  ['a*a', ['aa', 'aba'], ['a']],
  ['*mietrecht*', ['mietrecht', 'wohnmietrechts'], ['miet-recht']],
  ['me?er', ['meier', 'meyer'], ['meer', 'meiner']],
  ['m?*', ['me', 'meer'], ['m']],
  ['*a*b*a*', ['aba', 'xaybzaw'], ['abb', 'bab']],
  ['*stra?e', ['straße', 'strase', 'hauptstraße'], ['strasse']],
  ['*strasse', ['straße', 'hauptstrasse'], []],
  ['gro?e*', ['große', 'großen'], ['grosse']],
  ['*ß', ['gruß', 'gruss'], ['grus']],
  ['d*.de', ['daten.de'], ['datende']],
]

test('accepts the forms that fit', t => {
  for (const [pattern, fits, fitsNot] of rows) {
    const { weigh } = formPattern(pattern)
    for (const form of fits) t.is(weigh(form), 1, `${pattern} ${form}`)
    for (const form of fitsNot) t.is(weigh(form), 0, `${pattern} ${form}`)
  }
})

test('writes a pattern as normal forms are written', t => {
  t.is(normalPattern('Mu\u0308l**ER'), 'mül*er')
  t.is(normalPattern('Ein\u00adgang*’S'), "eingang*'s")
  t.is(normalPattern('18:*‑A'), '18.*-a')
})

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 's', 'ß'), maxLength: 8 })
const patterns = fc.string({ unit: fc.constantFrom('a', 'b', 's', 'ß', '*', '?'), maxLength: 6 })

test('accepts what the same regular expression does, in either spelling', t => {
  fc.assert(
    fc.property(patterns, letters, (pattern, form) => {
      const fits = (glob: string, text: string) =>
        new RegExp(`^${glob.replaceAll('*', '.*').replaceAll('?', '.')}$`).test(text)
      const fold = (text: string) => text.replaceAll('ß', 'ss')
      const { weigh } = formPattern(pattern)
      t.is(weigh(form), Number(fits(pattern, form) || fits(fold(pattern), fold(form))), `${pattern} ${form}`)
    }),
    { numRuns: 3000 },
  )
})

test('turns down no beginning of a form that it accepts', t => {
  fc.assert(
    fc.property(patterns, letters, fc.nat(8), (pattern, form, length) => {
      const { mayBegin, weigh } = formPattern(pattern)
      return weigh(form) === 0 || mayBegin(form.slice(0, length))
    }),
    { numRuns: 3000 },
  )
  t.false(formPattern('kün*ung').mayBegin('kar'))
  t.true(formPattern('kün*ung').mayBegin('k'))
})

test('takes no longer for many asterisks', t => {
  const { weigh } = formPattern(`${'*a'.repeat(60)}*b`)
  t.is(weigh('a'.repeat(128)), 0)
})
