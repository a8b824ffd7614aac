import test from 'ava'
import fc from 'fast-check'
import { ByteReader } from '../../index-format/byte-reader.ts'
import { ByteWriter } from '../../index-format/byte-writer.ts'
import { type PartRange, readParts, writeParts } from '../../index-format/compound-parts.ts'
import { IndexFormatError } from '../../index-format/errors.ts'

function written(parts: readonly PartRange[]): Uint8Array {
  const writer = new ByteWriter()
  writeParts(writer, parts)
  return writer.finish()
}

const read = (bytes: Uint8Array, formLength: number) =>
  readParts(new ByteReader(bytes, 'test', 0), formLength)

test('writes a byte for each part of straßenfest', t => {
  const parts = [
    { start: 0, end: 6 },
    { start: 7, end: 11 },
  ]
  t.deepEqual([...written(parts)], [6 * 4, 4 * 4 + 1])
  t.deepEqual(read(written(parts), 11), parts)
})

test('reads what was written', t => {
  const lengths = fc.array(fc.record({ link: fc.nat(3), length: fc.integer({ min: 1, max: 80 }) }), {
    minLength: 1,
  })
  fc.assert(
    fc.property(lengths, steps => {
      let at = 0
      const parts = steps.map(({ link, length }) => {
        const start = at + link
        at = start + length
        return { start, end: at }
      })
      t.deepEqual(read(written(parts), at), parts)
    }),
  )
})

test('rejects parts that are empty, that do not end with the form, and such as are cut off', t => {
  t.throws(() => read(Uint8Array.of(0), 4), { instanceOf: IndexFormatError })
  t.throws(() => read(Uint8Array.of(16, 17), 8), { instanceOf: IndexFormatError })
  t.throws(() => read(Uint8Array.of(16), 8), { instanceOf: IndexFormatError })
})
