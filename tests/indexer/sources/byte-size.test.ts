import test from 'ava'
import { formatByteSize } from '../../../indexer/sources/byte-size.ts'

const SIZES: [number, string][] = [
  [0, '0 bytes'],
  [1023, '1023 bytes'],
  [1024, '1 KiB'],
  [1536, '1.5 KiB'],
  [600 * 1024 ** 2, '600 MiB'],
  [123.4 * 1024 ** 2, '123 MiB'],
  [16 * 1024 ** 3, '16 GiB'],
  [2 ** 60, '1024 PiB'],
]

for (const [byteLength, text] of SIZES) {
  test(`writes ${byteLength} as ${text}`, t => t.is(formatByteSize(byteLength), text))
}
