import test from 'ava'
import { parseByteSize } from '../../terminal/byte-size.ts'

for (const [text, byteLength] of [
  ['512MB', 512_000_000],
  ['2 GiB', 2_147_483_648],
  ['1,5kB', 1500],
  ['1.5 kb', 1500],
  ['800', 800],
  ['64k', 64_000],
] as const) {
  test(`reads ${text}`, t => {
    t.is(parseByteSize(text), byteLength)
  })
}

for (const text of ['', 'viel', '-5MB', '5XB', '0', '0.1B', '9e9GB', '99999999999GB']) {
  test(`turns down “${text}”`, t => {
    t.is(parseByteSize(text), undefined)
  })
}
