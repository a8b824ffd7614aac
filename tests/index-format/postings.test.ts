import test from 'ava'
import fc from 'fast-check'
import { ByteWriter } from '../../index-format/byte-writer.ts'
import { IndexFormatError } from '../../index-format/errors.ts'
import {
  BLOCK_POSTINGS,
  decodePostings,
  type PostingList,
  PostingsWriter,
} from '../../index-format/postings.ts'
import { readSkipTable } from '../../index-format/skip-table.ts'

const damaged = () => new IndexFormatError('x.findbuch', 0, 'damaged')
const noPositions = (list: PostingList) => new Uint32Array(Math.floor(list.ids.length / BLOCK_POSTINGS))

function encode(
  list: PostingList,
  impactOf: (id: number, frequency: number) => number = () => 0,
  unitCount = 2 ** 32,
): Uint8Array {
  return encodeWith(list, noPositions(list), unitCount, impactOf)
}

function encodeWith(
  list: PostingList,
  positionLengths: Uint32Array,
  unitCount = 2 ** 32,
  impactOf: (id: number, frequency: number) => number = () => 0,
): Uint8Array {
  const writer = new ByteWriter()
  new PostingsWriter(unitCount, impactOf).write(writer, list, positionLengths)
  return writer.finish()
}

function decode(bytes: Uint8Array, count: number, unitCount = 2 ** 32): PostingList {
  const { ids, frequencies } = decodePostings(
    bytes,
    { count, unitCount, positionsByteLength: 2 ** 32 },
    damaged,
  )
  return { ids, frequencies }
}

function listOf(gaps: readonly number[], frequencies: readonly number[]): PostingList {
  let id = -1
  const ids = gaps.map(gap => {
    id += gap + 1
    return id
  })
  return { ids: Uint32Array.from(ids), frequencies: Uint32Array.from(frequencies) }
}

/** Lists of 0 to 700 postings: no block, full blocks, and a rest. */
const postingLists = fc
  .integer({ min: 0, max: 700 })
  .chain(length =>
    fc.tuple(
      fc.array(fc.oneof(fc.constant(0), fc.nat(3), fc.nat(100_000)), {
        minLength: length,
        maxLength: length,
      }),
      fc.array(fc.oneof(fc.constant(2), fc.integer({ min: 2, max: 200_000 })), {
        minLength: length,
        maxLength: length,
      }),
    ),
  )
  .map(([gaps, frequencies]) => listOf(gaps, frequencies))

test('reads back any list', t => {
  fc.assert(
    fc.property(postingLists, list => {
      t.deepEqual(decode(encode(list), list.ids.length), list)
    }),
    { numRuns: 50 },
  )
})

for (const length of [0, 1, BLOCK_POSTINGS - 1, BLOCK_POSTINGS, BLOCK_POSTINGS + 1, 3 * BLOCK_POSTINGS]) {
  test(`reads back a list of ${length} postings`, t => {
    const list = listOf(
      Array.from({ length }, (_, i) => i % 5),
      Array.from({ length }, (_, i) => 2 + (i % 7)),
    )
    t.deepEqual(decode(encode(list), length), list)
  })
}

test('takes few bits for postings that fill no block', t => {
  const ofFour = (list: PostingList) => [...encode(list, () => 0, 4)]
  // 3 is one of 1 … 3: 11 · 0 one of 0 … 2: 0 · two frequencies: 1 1, from the lowest bit on
  t.deepEqual(ofFour(listOf([0, 2], [2, 2])), [0b11011])
  // The frequencies 4 and 3 are 3 and 2 in gamma code: 001 1 and 01 0 behind the same ids.
  t.deepEqual(ofFour(listOf([0, 2], [4, 3])), [0b10110011, 0])
  // All of four need no bit but those of their frequencies.
  t.deepEqual(ofFour(listOf([0, 0, 0, 0], [2, 2, 2, 2])), [0b1111])
})

test('bytes outlast a change of the unit count within the same power of two', t => {
  const list = listOf([3, 60, 9], [2, 5, 2])
  const inUnits = (unitCount: number) => encode(list, () => 0, unitCount)
  t.deepEqual(inUnits(80), inUnits(128))
  t.notDeepEqual(inUnits(128), inUnits(129))
})

test('takes 39 bytes for 128 neighbours with one occurrence each', t => {
  const list = listOf(new Array(128).fill(0), new Array(128).fill(2))
  // Skip entry: last id 127 − (−1) = 128 (2 bytes), block length, positions' length, impact; then 17 + 17 bytes.
  t.deepEqual([...encode(list)].slice(0, 7), [128, 1, 34, 0, 0, 0, 255])
  t.is(encode(list).length, 39)
})

test('tells the last id, the lengths and the greatest impact of each full block', t => {
  const impactOf = (id: number, frequency: number) => (id * 31 + frequency * 7) % 256
  fc.assert(
    fc.property(postingLists, list => {
      const fullBlocks = Math.floor(list.ids.length / BLOCK_POSTINGS)
      const positionLengths = Uint32Array.from({ length: fullBlocks }, (_, block) => 100 + 7 * block)
      const bytes = encodeWith(list, positionLengths, 2 ** 32, impactOf)
      const { blocks: skips } = readSkipTable({ bytes, at: 0 }, fullBlocks)
      t.is(skips.length, fullBlocks)
      skips.forEach((skip, block) => {
        const from = block * BLOCK_POSTINGS
        const ids = [...list.ids.subarray(from, from + BLOCK_POSTINGS)]
        const impacts = ids.map((id, i) => impactOf(id, list.frequencies[from + i] ?? 0))
        t.true(skip.lastId === ids.at(-1))
        t.is(skip.impact, Math.max(...impacts))
        t.true(skip.positionsEnd - skip.positionsStart === positionLengths[block])
      })
    }),
    { numRuns: 30 },
  )
})

test('tells where the positions of each full block begin, and those of the rest', t => {
  const list = listOf(new Array(300).fill(0), new Array(300).fill(2))
  const bytes = encodeWith(list, Uint32Array.of(40, 50), 300)
  const { positionStarts } = decodePostings(
    bytes,
    { count: 300, unitCount: 300, positionsByteLength: 90 },
    damaged,
  )
  t.deepEqual([...positionStarts], [0, 40, 90])
})

test('refuses a list whose blocks have more positions than it has', t => {
  const list = listOf(new Array(256).fill(0), new Array(256).fill(2))
  const bounds = { count: 256, unitCount: 256, positionsByteLength: 90 }
  // In 32 bits these would add up to 0.
  for (const lengths of [
    [0xf0000000, 0x10000000],
    [40, 51],
  ]) {
    const bytes = encodeWith(list, Uint32Array.from(lengths), 256)
    t.throws(() => decodePostings(bytes, bounds, damaged), { instanceOf: IndexFormatError })
  }
})

test('passes over the full blocks without any of the ids that are asked for', t => {
  fc.assert(
    fc.property(postingLists, fc.func(fc.integer({ min: 0, max: 200 })), ({ ids, frequencies }, roll) => {
      const fullBlocks = Math.floor(ids.length / BLOCK_POSTINGS)
      const lengths = Uint32Array.from({ length: fullBlocks }, (_, block) => 100 + 7 * block)
      const bytes = encodeWith({ ids, frequencies }, lengths)
      const bounds = { count: ids.length, unitCount: 2 ** 32, positionsByteLength: 2 ** 32 }
      const whole = decodePostings(bytes, bounds, damaged)
      const among = ids.filter(id => roll(id) === 0)
      const some = decodePostings(bytes, bounds, damaged, among)
      const isWanted = (block: number) =>
        block === fullBlocks ||
        ids.subarray(block * BLOCK_POSTINGS, (block + 1) * BLOCK_POSTINGS).some(id => among.includes(id))
      const blocks = Array.from({ length: fullBlocks + 1 }, (_, block) => block).filter(isWanted)
      const inBlocks = (numbers: Uint32Array) =>
        blocks.flatMap(block => [...numbers.subarray(block * BLOCK_POSTINGS, (block + 1) * BLOCK_POSTINGS)])
      t.deepEqual([...some.ids], inBlocks(ids))
      t.deepEqual([...some.frequencies], inBlocks(frequencies))
      t.deepEqual(
        [...some.positionStarts],
        blocks.map(block => whole.positionStarts[block]),
      )
      t.deepEqual(
        [...some.positionEnds],
        blocks.slice(0, -1).map(block => whole.positionStarts[block + 1]),
      )
    }),
    { numRuns: 30 },
  )
})

const damages: readonly { readonly what: string; readonly decode: () => unknown }[] = [
  { what: 'bytes that go on', decode: () => decode(Uint8Array.of(1, 1, 1), 2) },
  { what: 'bytes that end too early', decode: () => decode(Uint8Array.of(1), 2) },
  { what: 'a count that no bytes could hold', decode: () => decode(Uint8Array.of(1, 1), 2 ** 40) },
  { what: 'an id that is no unit', decode: () => decode(Uint8Array.of(1, 1, 1), 3, 2) },
  {
    what: 'an id above 32 bits',
    decode: () =>
      decode(Uint8Array.of(255, 255, 255, 255, 15, 255, 255, 255, 255, 15, 255, 255, 255, 255, 15), 3),
  },
  { what: 'a posting that occurs nowhere', decode: () => decode(Uint8Array.of(0, 1), 1) },
  { what: 'a varint without an end', decode: () => decode(new Uint8Array(20).fill(128), 1) },
]

for (const { what, decode: decodeDamaged } of damages) {
  test(`refuses ${what}`, t => {
    t.throws(decodeDamaged, { instanceOf: IndexFormatError })
  })
}

test('refuses a skip table that tells another last unit or another length of its block', t => {
  const whole = encode(listOf(new Array(200).fill(0), new Array(200).fill(2)))
  // The entry: last unit (2 bytes), length of the block, length of its positions, impact.
  for (const at of [0, 2]) {
    const bytes = whole.slice()
    bytes[at] = (whole[at] ?? 0) + 1
    t.throws(() => decode(bytes, 200), { instanceOf: IndexFormatError })
  }
})

test('reads damaged lists as valid ones or refuses them', t => {
  const unitCount = 4000
  const list = listOf(
    Array.from({ length: 300 }, (_, i) => i % 11),
    Array.from({ length: 300 }, (_, i) => 2 + (i % 5)),
  )
  const whole = encode(list)
  let refused = 0
  for (let at = 0; at < whole.length; at++) {
    for (let bit = 0; bit < 8; bit++) {
      const bytes = whole.slice()
      bytes[at] = (whole[at] ?? 0) ^ (1 << bit)
      try {
        const { ids, frequencies } = decode(bytes, 300, unitCount)
        t.true(ids.every((id, i) => id < unitCount && (i === 0 || id > (ids[i - 1] ?? 0))))
        t.true(frequencies.every(frequency => frequency >= 2))
      } catch (error) {
        t.true(error instanceof IndexFormatError)
        refused++
      }
    }
  }
  t.true(refused > 0)
})

test('encodes a list alike whichever came before it', t => {
  fc.assert(
    fc.property(fc.array(postingLists, { maxLength: 4 }), lists => {
      const writer = new PostingsWriter(2 ** 32, (id, frequency) => (id + frequency) % 256)
      for (const list of lists) {
        const together = new ByteWriter()
        writer.write(together, list, noPositions(list))
        t.deepEqual(
          together.finish(),
          encode(list, (id, frequency) => (id + frequency) % 256),
        )
      }
    }),
    { numRuns: 10 },
  )
})
