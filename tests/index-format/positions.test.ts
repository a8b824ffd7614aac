import test from 'ava'
import fc from 'fast-check'
import { ByteWriter } from '../../index-format/byte-writer.ts'
import { IndexFormatError } from '../../index-format/errors.ts'
import { PositionDecoder, PositionsWriter, type UnitLengths } from '../../index-format/positions.ts'
import { BLOCK_POSTINGS, type DecodedPostings } from '../../index-format/postings.ts'

const damaged = () => new IndexFormatError('x.findbuch', 0, 'damaged')

/** A passage with one word at the least, and some of its positions. */
interface Passage {
  readonly length: number
  readonly headingLength: number
  readonly positions: readonly number[]
}

const passages: fc.Arbitrary<Passage> = fc
  .oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 65_536 }))
  .chain(length =>
    fc.record({
      length: fc.constant(length),
      headingLength: fc.nat(Math.min(255, length)),
      positions: fc
        .uniqueArray(fc.nat(length - 1), { minLength: 1, maxLength: 20 })
        .map(list => list.sort((a, b) => a - b)),
    }),
  )

/** Up to two full blocks and a rest. */
const passageLists = fc
  .tuple(fc.array(passages, { minLength: 1, maxLength: 40 }), fc.constantFrom(1, BLOCK_POSTINGS / 8, 10))
  .map(([list, times]) => Array.from({ length: times }, () => list).flat())

interface List {
  readonly positions: Uint16Array
  readonly postings: Omit<DecodedPostings, 'positionStarts' | 'positionEnds'>
  readonly units: UnitLengths
}

function listOf(passages: readonly Passage[], unit: 'passage' | 'document'): List {
  const isInHeading = (passage: Passage) =>
    unit === 'passage' && (passage.positions[0] ?? 0) < passage.headingLength
  return {
    positions: Uint16Array.from(passages.flatMap(({ positions }) => positions)),
    postings: {
      ids: Uint32Array.from(passages, (_, i) => i),
      frequencies: Uint32Array.from(
        passages,
        passage => passage.positions.length * 2 + (isInHeading(passage) ? 1 : 0),
      ),
    },
    units:
      unit === 'document'
        ? undefined
        : {
            lengths: Uint16Array.from(passages, ({ length }) => Math.min(length, 65_535)),
            headingLengths: Uint8Array.from(passages, ({ headingLength }) => headingLength),
          },
  }
}

function encode({ positions, postings, units }: List): {
  bytes: Uint8Array
  decoder: PositionDecoder
  starts: Uint32Array
} {
  const writer = new ByteWriter()
  const blockByteLengths = new PositionsWriter(writer, units).write(positions, postings)
  const bytes = writer.finish()
  const starts = new Uint32Array(blockByteLengths.length + 1)
  blockByteLengths.forEach((byteLength, block) => {
    starts[block + 1] = (starts[block] ?? 0) + byteLength
  })
  return {
    bytes,
    decoder: new PositionDecoder({ ...postings, positionStarts: starts }, units, damaged),
    starts,
  }
}

const oneList = (length: number, headingLength: number, positions: readonly number[]) =>
  listOf([{ length, headingLength, positions }], 'passage')

test('needs three bits for a position of 8, and two for the first three of 5', t => {
  t.deepEqual([...encode(oneList(8, 0, [3])).bytes], [0b011])
  t.deepEqual([...encode(oneList(8, 0, [7])).bytes], [0b111])
  // Of 5 places 0, 1, 2 are 00, 01, 10; 3 and 4 are 11 and then 0 and 1.
  t.deepEqual([...encode(oneList(5, 0, [2])).bytes], [0b10])
  t.deepEqual([...encode(oneList(5, 0, [4])).bytes], [0b111])
  t.deepEqual([...encode(oneList(1, 0, [0])).bytes], [], 'the only word of a passage')
})

test('writes 1 and 6 of 8 words as 1 1, then 11 0', t => {
  t.deepEqual([...encode(oneList(8, 0, [1, 6])).bytes], [0b0_11_1_1])
})

test('counts from the end of the heading path where no occurrence is in it', t => {
  t.deepEqual([...encode(oneList(12, 4, [7])).bytes], [0b011])
  t.deepEqual([...encode(oneList(12, 4, [2])).bytes], [0b10])
})

test('begins the positions of documents with the greatest', t => {
  // 4 in Elias' gamma code: 2 zeroes, 1, then 00; then of 4 places the last.
  t.deepEqual(
    [...encode(listOf([{ length: 9, headingLength: 0, positions: [3] }], 'document')).bytes],
    [0b11_00_1_00],
  )
})

for (const unit of ['passage', 'document'] as const) {
  test(`reads back the positions of every ${unit}, all at once and some rows of each block`, t => {
    fc.assert(
      fc.property(passageLists, fc.func(fc.boolean()), (passages, isAsked) => {
        const { bytes, decoder, starts: blockStarts } = encode(listOf(passages, unit))
        const expected = passages.map(({ positions }) => positions)
        const { positions, starts } = decoder.all(bytes)
        t.deepEqual(
          passages.map((_, i) => [...positions.subarray(starts[i], starts[i + 1])]),
          expected,
        )
        blockStarts.forEach((start, block) => {
          if (block * BLOCK_POSTINGS === passages.length) return
          const first = block * BLOCK_POSTINGS
          const inBlock = Math.min(BLOCK_POSTINGS, passages.length - first)
          const rows = Uint32Array.from({ length: inBlock }, (_, i) => first + i).filter(row => isAsked(row))
          const wanted = Array.from(rows, row => expected[row] ?? []).flat()
          if (rows.length === 0) return
          // Two free places around them, which stay as they are.
          const to = new Uint32Array(wanted.length + 2).fill(99)
          decoder.rows(bytes.subarray(start, blockStarts[block + 1]), block, rows, { to, start: 1 })
          t.deepEqual([...to], [99, ...wanted, 99])
        })
      }),
      { numRuns: 60 },
    )
  })
}

test('refuses to write a position that is not in its passage, or not in the heading path', t => {
  t.throws(() => encode(oneList(8, 0, [8])), { instanceOf: RangeError })
  const { units, positions } = oneList(8, 4, [2])
  const postings = { ids: Uint32Array.of(0), frequencies: Uint32Array.of(2) }
  t.throws(() => encode({ units, positions, postings }), { instanceOf: RangeError })
})

test('refuses positions that end too early or go on', t => {
  const { bytes, decoder } = encode(oneList(500, 0, [1, 300, 400]))
  t.throws(() => decoder.all(bytes.subarray(0, -1)), { instanceOf: IndexFormatError })
  t.throws(() => decoder.all(Uint8Array.of(...bytes, 0)), { instanceOf: IndexFormatError })
})

test('refuses more occurrences than a passage has words, and does not make room for them', t => {
  for (const frequency of [20, 0xffffffff]) {
    const postings = {
      ids: Uint32Array.of(0),
      frequencies: Uint32Array.of(frequency),
      positionStarts: Uint32Array.of(0),
    }
    const decoder = new PositionDecoder(postings, oneList(8, 0, [1]).units, damaged)
    t.throws(() => decoder.all(new Uint8Array(20)), { instanceOf: IndexFormatError })
  }
})

test('takes any bytes for positions or refuses them', t => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 40 }),
      fc.array(passages, { maxLength: 10 }),
      fc.constantFrom('passage' as const, 'document' as const),
      (bytes, passages, unit) => {
        const { postings, units } = listOf(passages, unit)
        try {
          const list = { ...postings, positionStarts: Uint32Array.of(0) }
          const { positions, starts } = new PositionDecoder(list, units, damaged).all(bytes)
          passages.forEach(({ length }, i) => {
            const own = [...positions.subarray(starts[i], starts[i + 1])]
            t.true(own.every(position => unit === 'document' || position < length))
            t.deepEqual(
              own,
              [...new Set(own)].sort((a, b) => a - b),
            )
          })
        } catch (error) {
          t.true(error instanceof IndexFormatError)
        }
      },
    ),
    { numRuns: 2000 },
  )
})
