import test from 'ava'
import { surfacesOf, tokensOf } from './token-notation.ts'

const dates: readonly (readonly [string, string])[] = [
  ['12.02.2025', '2025-02-12|12 02 2025'],
  ['12.2.2025', '2025-02-12|12 2 2025'],
  ['12. Februar 2025', '2025-02-12|12 februar 2025'],
  ['12.Februar 2025', '2025-02-12|12 februar 2025'],
  ['12. FEBRUAR 2025', '2025-02-12|12 februar 2025'],
  ['12. Feb. 2025', '2025-02-12|12 feb 2025'],
  ['1. Ma\u0308rz 2025', '2025-03-01|1 märz 2025'],
  ['1. Jänner 2025', '2025-01-01|1 jänner 2025'],
  ['12. 2. 2025', '2025-02-12|12 2 2025'],
  ['12.\nFebruar\n2025', '2025-02-12|12 februar 2025'],
  ['2025-02-12', '2025-02-12|2025 02 12'],
  ['2025-02-12T18:46', '2025-02-12|2025 02 12 18.46|18 46'],
  ['12.2.25', '2025-02-12|12.2.25|12 2 25'],
  ['12.02.25', '2025-02-12|12.02.25|12 02 25'],
  ['31.12.99', '1999-12-31|31.12.99|31 12 99'],
  ['1. bis 3. Februar 2025', '1 bis 2025-02-03|3 februar 2025'],
]
for (const [text, tokens] of dates) {
  test(`finds the date in ${JSON.stringify(text)}`, t => t.is(tokensOf(text), tokens))
}

const others: readonly (readonly [string, string])[] = [
  ['12. Februar', '12 februar'],
  ['32. Februar 2025', '32 februar 2025'],
  ['12.13.2025', '12.13.2025|12 13 2025'],
  ['12. Februaren 2025', '12 februaren 2025'],
  ['12. Februar 20256', '12 februar 20256'],
  ['12.\n\nFebruar 2025', '12 februar 2025'],
  ['12.13.25', '12.13.25|12 13 25'],
  ['1.2.3', '1.2.3|1 2 3'],
  ['2025-13-12', '2025-13-12|2025 13 12'],
  ['2025-02-123', '2025-02-123|2025 02 123'],
]
for (const [text, tokens] of others) {
  test(`finds no date in ${JSON.stringify(text)}`, t => t.is(tokensOf(text), tokens))
}

test('the date spans day, month and year', t => {
  t.is(surfacesOf('Am 12. Februar 2025, um'), 'Am 12.~Februar~2025|12 Februar 2025 um')
})
