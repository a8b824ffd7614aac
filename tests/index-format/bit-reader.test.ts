import test from 'ava'
import fc from 'fast-check'
import { BitReader } from '../../index-format/bit-reader.ts'
import { BitWriter, MAX_WIDTH } from '../../index-format/bit-writer.ts'
import { ByteWriter } from '../../index-format/byte-writer.ts'

function write(fill: (bits: BitWriter) => void): Uint8Array {
  const writer = new ByteWriter()
  const bits = new BitWriter(writer)
  fill(bits)
  bits.endByte()
  return writer.finish()
}

test('packs 1, 2, 3 of three bits each into 11010001 00000000', t => {
  const bytes = write(bits => {
    for (const value of [1, 2, 3]) bits.bits(value, 3)
  })
  t.deepEqual([...bytes], [0b11010001, 0b00000000])
})

test("writes 4 in Elias' gamma code as 00 1 00", t => {
  t.deepEqual([...write(bits => bits.gamma(4))], [0b00_1_00])
})

const codes = fc.oneof(
  fc.integer({ min: 0, max: MAX_WIDTH }).chain(width =>
    fc.record({
      kind: fc.constant('bits' as const),
      width: fc.constant(width),
      value: fc.nat(2 ** width - 1),
    }),
  ),
  fc.record({ kind: fc.constant('unary' as const), width: fc.constant(0), value: fc.nat(100) }),
  fc.record({
    kind: fc.constant('gamma' as const),
    width: fc.constant(0),
    value: fc.integer({ min: 1, max: 2 ** 25 - 1 }),
  }),
  fc.integer({ min: 1, max: 70_000 }).chain(choices =>
    fc.record({
      kind: fc.constant('choice' as const),
      width: fc.constant(choices),
      value: fc.nat(choices - 1),
    }),
  ),
)

test('reads back any numbers', t => {
  fc.assert(
    fc.property(fc.array(codes), list => {
      const bytes = write(bits => {
        for (const { kind, width, value } of list) {
          if (kind === 'unary' || kind === 'gamma') bits[kind](value)
          else bits[kind](value, width)
        }
      })
      const reader = new BitReader(bytes, 0)
      for (const { kind, width, value } of list) {
        t.is(kind === 'unary' || kind === 'gamma' ? reader[kind]() : reader[kind](width), value)
      }
      t.is(reader.byteEnd, bytes.length)
    }),
  )
})

test('reads ones past the end, and tells of it', t => {
  const reader = new BitReader(Uint8Array.of(0), 0)
  t.is(reader.unary(), 8)
  t.is(reader.byteEnd, 2)
  t.is(reader.bits(4), 15)
})
