import test from 'ava'
import fc from 'fast-check'
import { IndexFormatError } from '../../index-format/errors.ts'
import { decodePositions, encodePositions } from '../../index-format/positions.ts'

const damaged = () => new IndexFormatError('x.findbuch', 0, 'damaged')

/** For each posting its positions, strictly ascending, at least one. */
const positionLists = fc.array(
  fc.uniqueArray(fc.nat(65_535), { minLength: 1, maxLength: 20 }).map(list => list.sort((a, b) => a - b)),
  { maxLength: 50 },
)

function frequenciesOf(lists: readonly (readonly number[])[]): Uint32Array {
  return Uint32Array.from(lists, (list, i) => list.length * 2 + (i & 1))
}

test('writes 3, 7, 200 as 3, 4, 193 1', t => {
  const { bytes, byteLengths } = encodePositions(Uint16Array.of(3, 7, 200), Uint32Array.of(6))
  t.deepEqual([...bytes], [3, 4, 193, 1])
  t.deepEqual([...byteLengths], [4])
})

test('reads back the positions of every posting', t => {
  fc.assert(
    fc.property(positionLists, lists => {
      const frequencies = frequenciesOf(lists)
      const { bytes, byteLengths } = encodePositions(Uint16Array.from(lists.flat()), frequencies)
      t.is(
        byteLengths.reduce((sum, byteLength) => sum + byteLength, 0),
        bytes.length,
      )
      const { positions, starts } = decodePositions(bytes, frequencies, damaged)
      t.deepEqual(
        lists.map((_, i) => [...positions.subarray(starts[i], starts[i + 1])]),
        lists,
      )
    }),
  )
})

test('refuses positions that end too early or go on', t => {
  const frequencies = Uint32Array.of(4, 2)
  const { bytes } = encodePositions(Uint16Array.of(1, 300, 5), frequencies)
  t.throws(() => decodePositions(bytes.subarray(0, -1), frequencies, damaged), {
    instanceOf: IndexFormatError,
  })
  t.throws(() => decodePositions(Uint8Array.of(...bytes, 0), frequencies, damaged), {
    instanceOf: IndexFormatError,
  })
  t.throws(() => decodePositions(Uint8Array.of(1, 128, 128, 128), frequencies, damaged), {
    instanceOf: IndexFormatError,
  })
})

test('refuses the same position twice', t => {
  t.throws(() => decodePositions(Uint8Array.of(5, 0), Uint32Array.of(4), damaged), {
    instanceOf: IndexFormatError,
  })
})

test('refuses frequencies whose sum passes 32 bits, and does not try to read them', t => {
  const frequencies = Uint32Array.of(0xffffffff, 0xffffffff, 4)
  t.throws(() => decodePositions(Uint8Array.of(1, 1), frequencies, damaged), { instanceOf: IndexFormatError })
})

test('takes any bytes for positions or refuses them', t => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 40 }),
      fc.array(fc.nat(20), { maxLength: 10 }),
      (bytes, numbers) => {
        try {
          const { positions, starts } = decodePositions(bytes, Uint32Array.from(numbers), damaged)
          for (let i = 0; i < numbers.length; i++) {
            const own = [...positions.subarray(starts[i], starts[i + 1])]
            t.deepEqual(
              own,
              [...new Set(own)].sort((a, b) => a - b),
            )
          }
        } catch (error) {
          t.true(error instanceof IndexFormatError)
        }
      },
    ),
    { numRuns: 2000 },
  )
})
