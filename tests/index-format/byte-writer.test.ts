import test from 'ava'
import { ByteWriter } from '../../index-format/byte-writer.ts'

function written(write: (writer: ByteWriter) => void): readonly number[] {
  const writer = new ByteWriter(1)
  write(writer)
  return [...writer.finish()]
}

test('writes integers with their low byte first', t => {
  t.deepEqual(
    written(writer => writer.u8(0xab)),
    [0xab],
  )
  t.deepEqual(
    written(writer => writer.u16(0x1234)),
    [0x34, 0x12],
  )
  t.deepEqual(
    written(writer => writer.u32(0xfedcba98)),
    [0x98, 0xba, 0xdc, 0xfe],
  )
  t.deepEqual(
    written(writer => writer.u64(0x12_3456_789a_bcde)),
    [0xde, 0xbc, 0x9a, 0x78, 0x56, 0x34, 0x12, 0],
  )
})

const varints: readonly (readonly [value: number, bytes: readonly number[]])[] = [
  [0, [0]],
  [1, [1]],
  [127, [127]],
  [128, [128, 1]],
  [200, [200, 1]],
  [300, [172, 2]],
  [16_383, [255, 127]],
  [16_384, [128, 128, 1]],
  [2 ** 31 - 1, [255, 255, 255, 255, 7]],
  [2 ** 31, [128, 128, 128, 128, 8]],
  [2 ** 32, [128, 128, 128, 128, 16]],
  [Number.MAX_SAFE_INTEGER, [255, 255, 255, 255, 255, 255, 255, 15]],
]

for (const [value, bytes] of varints) {
  test(`writes ${value} as a varint of ${bytes.length} bytes`, t => {
    t.deepEqual(
      written(writer => writer.varint(value)),
      bytes,
    )
  })
}

test('writes signed integers near zero in one byte', t => {
  const bytes = [0, -1, 1, -2, 63, -64].flatMap(value => written(writer => writer.zigzag(value)))
  t.deepEqual(bytes, [0, 1, 2, 3, 126, 127])
})

test('writes a string with its length in bytes, not in characters', t => {
  t.deepEqual(
    written(writer => writer.string('ß€😀')),
    [9, 0xc3, 0x9f, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80],
  )
})

test('replaces half a surrogate pair, so that every string is UTF-8', t => {
  t.deepEqual(
    written(writer => writer.string('\ud800')),
    [3, 0xef, 0xbf, 0xbd],
  )
})

test('grows from any capacity and counts its bytes', t => {
  const writer = new ByteWriter(0)
  for (let i = 0; i < 1000; i++) writer.u8(i & 255)
  writer.bytes(new Uint8Array(5000).fill(7))
  t.is(writer.length, 6000)
  t.is(writer.peek().length, 6000)
  t.is(writer.peek()[999], 999 & 255)
  t.is(writer.peek()[5999], 7)
})

test('forgets everything when cleared, and does not touch what it has handed out', t => {
  const writer = new ByteWriter()
  writer.u8(1)
  const before = writer.finish()
  writer.clear()
  t.is(writer.length, 0)
  writer.u8(2)
  t.deepEqual([...before], [1])
  t.deepEqual([...writer.finish()], [2])
})
