import test from 'ava'
import { titleKey } from '../../query/title-key.ts'

test('takes umlauts for their vowels, ß for ss, and letters for themselves, whatever their size and marks', t => {
  t.is(titleKey('„Ärger“ im Straßen-Verkehr'), 'arger im strassen verkehr')
  t.is(titleKey('A\u0308rger'), 'arger')
  t.is(titleKey('ÖPNV & Café: ẞ'), 'opnv cafe ss')
  t.is(titleKey(' §§ '), '')
})

test('sorts as a German dictionary does', t => {
  const sorted = [
    'Apfel',
    'Äpfel',
    'Apfelbaum',
    'Öl',
    'Ole',
    'Straße',
    'Strasse Nord',
    '„Über“',
    'Ufer',
    'Zaun',
  ]
  const keyed = sorted.toReversed().toSorted((a, b) => {
    const [x, y] = [titleKey(a), titleKey(b)]
    return x < y ? -1 : x > y ? 1 : a < b ? -1 : 1
  })
  t.deepEqual(keyed, sorted)
})
