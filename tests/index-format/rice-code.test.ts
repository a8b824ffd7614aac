import test from 'ava'
import fc from 'fast-check'
import { ByteWriter } from '../../index-format/byte-writer.ts'
import { decodeRice, encodeRice } from '../../index-format/rice-code.ts'

function encode(values: readonly number[]): Uint8Array {
  const writer = new ByteWriter()
  encodeRice(writer, Uint32Array.from(values))
  return writer.finish()
}

test('writes 0, 1, 4, 2 with one low bit', t => {
  t.deepEqual([...encode([0, 1, 4, 2])], [0x01, 0b0010, 0b10_100_1_1])
})

test('takes one bit each for 128 zeroes', t => {
  t.deepEqual([...encode(new Array(128).fill(0))], [0, ...new Array(16).fill(255)])
})

/** Small numbers and outliers, with a sum below 2^32. */
const numbers = fc.array(fc.oneof(fc.nat(3), fc.nat(1000), fc.nat(2 ** 23)), { maxLength: 300 })

test('reads back any numbers, wherever they lie', t => {
  fc.assert(
    fc.property(numbers, fc.nat(9), (values, offset) => {
      const code = encode(values)
      // Other bytes before and behind: neither is read.
      const bytes = new Uint8Array(offset + code.length + 5).fill(0xff)
      bytes.set(code, offset)
      const decoded = new Uint32Array(values.length)
      t.is(decodeRice(bytes, offset, decoded), offset + code.length)
      t.deepEqual([...decoded], values)
    }),
  )
})

test('chooses the width that takes the fewest bytes', t => {
  fc.assert(
    fc.property(numbers, values => {
      const byteLength = (width: number) =>
        1 +
        Math.ceil((values.length * width) / 8) +
        Math.ceil(values.reduce((sum, value) => sum + (value >>> width) + 1, 0) / 8)
      const best = Math.min(...Array.from({ length: 25 }, (_, width) => byteLength(width)))
      // Whole bytes may make up for a bit each of the halves.
      t.true(encode(values).length <= best + 1)
    }),
  )
})

test('says by an offset past the end that numbers are missing', t => {
  const code = encode([3, 70, 900, 5000])
  for (let length = 0; length < code.length; length++) {
    t.true(decodeRice(code.subarray(0, length), 0, new Uint32Array(4)) > length)
  }
  t.is(decodeRice(Uint8Array.of(25, 0, 0, 0, 0), 0, new Uint32Array(1)), Number.POSITIVE_INFINITY)
})
