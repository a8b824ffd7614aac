import test from 'ava'
import fc from 'fast-check'
import { BitReader } from '../../index-format/bit-reader.ts'
import { BitWriter } from '../../index-format/bit-writer.ts'
import { ByteWriter } from '../../index-format/byte-writer.ts'
import { readInterpolated, writeInterpolated } from '../../index-format/interpolated-ids.ts'

interface Numbers {
  readonly ids: Uint32Array
  readonly low: number
  readonly end: number
}

function written({ ids, low, end }: Numbers): Uint8Array {
  const writer = new ByteWriter()
  const bits = new BitWriter(writer)
  writeInterpolated(bits, { ids, from: 0, to: ids.length }, low, end)
  bits.endByte()
  return writer.finish()
}

const numbers = fc
  .tuple(
    fc.uniqueArray(fc.oneof(fc.nat(40), fc.nat(5_000), fc.nat(2 ** 31)), { maxLength: 130 }),
    fc.oneof(fc.constant(0), fc.nat(1_000_000)),
    fc.nat(1_000),
  )
  .map(([some, low, above]): Numbers => {
    const ids = Uint32Array.from(some.map(id => id + low)).sort()
    return { ids, low, end: (ids.at(-1) ?? low) + 1 + above }
  })

test('reads back any ascending numbers, and as many bytes as were written', t => {
  fc.assert(
    fc.property(numbers, ({ ids, low, end }) => {
      const bytes = written({ ids, low, end })
      const read = new Uint32Array(ids.length)
      const bits = new BitReader(bytes, 0)
      readInterpolated(bits, { ids: read, from: 0, to: ids.length }, low, end)
      t.deepEqual(read, ids)
      t.is(bits.byteEnd, bytes.length)
    }),
    { numRuns: 300 },
  )
})

test('numbers that fill their range take no bit', t => {
  t.is(written({ ids: Uint32Array.of(5, 6, 7), low: 5, end: 8 }).length, 0)
})

test('any bytes are ascending numbers of the range', t => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), fc.nat(60), fc.nat(2 ** 26), (bytes, length, spare) => {
      const ids = new Uint32Array(length)
      readInterpolated(new BitReader(bytes, 0), { ids, from: 0, to: length }, 7, 7 + length + spare)
      t.true(ids.every((id, i) => id >= 7 && id < 7 + length + spare && (i === 0 || id > (ids[i - 1] ?? 0))))
    }),
  )
})
