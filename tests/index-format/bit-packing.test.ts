import test from 'ava'
import fc from 'fast-check'
import { bitWidth, packBits, packedByteLength, unpackBits } from '../../index-format/bit-packing.ts'

test('packs 1, 2, 3 of three bits each into 11010001 00000000', t => {
  t.deepEqual(packBits(Uint32Array.of(1, 2, 3), 3, 3), Uint8Array.of(0b11010001, 0b00000000))
})

test('needs no bits for zeroes, and 32 for the greatest value', t => {
  t.is(bitWidth(Uint32Array.of(0, 0), 2), 0)
  t.is(bitWidth(Uint32Array.of(1), 1), 1)
  t.is(bitWidth(Uint32Array.of(255, 256), 2), 9)
  t.is(bitWidth(Uint32Array.of(0xffffffff), 1), 32)
  t.is(bitWidth(Uint32Array.of(1, 7), 1), 1, 'only the first `count` values count')
})

for (let width = 0; width <= 32; width++) {
  test(`reads back what it packed with ${width} bits`, t => {
    const max = 2 ** width - 1
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max }), { maxLength: 200 }), fc.nat(9), (numbers, offset) => {
        const values = Uint32Array.from(numbers)
        const packed = packBits(values, values.length, width)
        t.is(packed.length, packedByteLength(values.length, width))
        // Other bytes before and behind: neither is read.
        const bytes = new Uint8Array(offset + packed.length + 4).fill(0xff)
        bytes.set(packed, offset)
        const unpacked = new Uint32Array(values.length)
        unpackBits(bytes, offset, unpacked, values.length, width)
        t.deepEqual(unpacked, values)
      }),
      { numRuns: 30 },
    )
  })
}

test('reads what is past the end as zeroes', t => {
  const values = new Uint32Array(4).fill(9)
  unpackBits(Uint8Array.of(0xff), 0, values, 4, 5)
  t.deepEqual(values, Uint32Array.of(31, 7, 0, 0))
})
