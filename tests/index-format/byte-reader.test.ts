import test from 'ava'
import fc from 'fast-check'
import { ByteReader } from '../../index-format/byte-reader.ts'
import { ByteWriter } from '../../index-format/byte-writer.ts'
import { IndexFormatError } from '../../index-format/errors.ts'

const FILE_OFFSET = 1000

function readerOf(bytes: Uint8Array | readonly number[]): ByteReader {
  return new ByteReader(Uint8Array.from(bytes), 'x.findbuch', FILE_OFFSET)
}

function written(write: (writer: ByteWriter) => void): ByteReader {
  const writer = new ByteWriter(1)
  write(writer)
  return readerOf(writer.finish())
}

test('reads back every integer from 0 to 2^53 − 1', t => {
  fc.assert(
    fc.property(fc.maxSafeNat(), value => {
      t.is(written(writer => writer.varint(value)).varint(), value)
      t.is(written(writer => writer.u64(value)).u64(), value)
    }),
  )
})

test('reads back every 16-bit and 32-bit integer', t => {
  fc.assert(
    fc.property(fc.nat(0xffff), fc.nat({ max: 0xffffffff }), (short, long) => {
      const reader = written(writer => {
        writer.u8(short & 255)
        writer.u16(short)
        writer.u32(long)
      })
      t.deepEqual([reader.u8(), reader.u16(), reader.u32()], [short & 255, short, long])
      t.true(reader.atEnd)
    }),
  )
})

test('reads back signed integers of 53 bits', t => {
  fc.assert(
    fc.property(fc.integer({ min: -(2 ** 52), max: 2 ** 52 - 1 }), value => {
      t.is(written(writer => writer.zigzag(value)).zigzag(), value)
    }),
  )
})

test('reads back any well-formed string, a byte order mark included', t => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      t.is(written(writer => writer.string(`\ufeff${text}`)).string(), `\ufeff${text}`)
    }),
  )
})

test('reads rows of integers at any alignment', t => {
  const reader = readerOf([9, 1, 0, 2, 0, 3, 0, 0, 0, 255, 255, 255, 255])
  reader.u8()
  t.deepEqual(reader.u16s(2), Uint16Array.of(1, 2))
  t.deepEqual(reader.u32s(2), Uint32Array.of(3, 0xffffffff))
  t.true(reader.atEnd)
})

test('gives the bytes that are left', t => {
  const reader = readerOf([1, 2, 3])
  reader.u8()
  t.deepEqual([...reader.rest()], [2, 3])
  t.deepEqual([...reader.rest()], [])
})

const defects: readonly {
  readonly what: string
  readonly bytes: readonly number[]
  readonly read: (reader: ByteReader) => unknown
  readonly byteOffset: number
  readonly problem: RegExp
}[] = [
  {
    what: 'an integer that the end cuts',
    bytes: [1, 2, 3],
    read: reader => reader.u32(),
    byteOffset: 1003,
    problem: /ends too early/,
  },
  {
    what: 'a varint that the end cuts',
    bytes: [128, 128],
    read: reader => reader.varint(),
    byteOffset: 1002,
    problem: /ends too early/,
  },
  {
    what: 'a varint without an end',
    bytes: new Array(20).fill(128),
    read: reader => reader.varint(),
    byteOffset: 1008,
    problem: /does not end/,
  },
  {
    what: 'a varint above 2^53 − 1',
    bytes: [128, 128, 128, 128, 128, 128, 128, 16],
    read: reader => reader.varint(),
    byteOffset: 1008,
    problem: /too large/,
  },
  {
    what: 'an integer above 2^53 − 1',
    bytes: [0, 0, 0, 0, 0, 0, 32, 0],
    read: reader => reader.u64(),
    byteOffset: 1008,
    problem: /too large/,
  },
  {
    what: 'more bytes than there are',
    bytes: [1, 2, 3],
    read: reader => reader.bytes(4),
    byteOffset: 1000,
    problem: /4 bytes are expected, 3 are left/,
  },
  {
    what: 'a string of 2^40 bytes',
    bytes: [128, 128, 128, 128, 128, 32],
    read: reader => reader.string(),
    byteOffset: 1006,
    problem: /1099511627776 bytes are expected, 0 are left/,
  },
  {
    what: 'a row of 2^32 − 1 integers',
    bytes: [1, 2, 3, 4],
    read: reader => reader.u32s(0xffffffff),
    byteOffset: 1000,
    problem: /17179869180 bytes are expected/,
  },
  {
    what: 'a count above the bytes that are left',
    bytes: [3, 1, 1],
    read: reader => reader.count(),
    byteOffset: 1001,
    problem: /3 entries are expected, 2 bytes are left/,
  },
  {
    what: 'a string that is not UTF-8',
    bytes: [2, 0xc3, 0x28],
    read: reader => reader.string(),
    byteOffset: 1003,
    problem: /not UTF-8/,
  },
]

for (const { what, bytes, read, byteOffset, problem } of defects) {
  test(`refuses ${what} and names the place`, t => {
    const error = t.throws(() => read(readerOf(bytes)), { instanceOf: IndexFormatError })
    t.is(error.source, 'x.findbuch')
    t.is(error.byteOffset, byteOffset)
    t.regex(error.message, problem)
    t.regex(error.message, /build it again/)
  })
}

test('reads on after a refusal where it stood', t => {
  const reader = readerOf([7])
  t.throws(() => reader.bytes(2))
  t.is(reader.u8(), 7)
})
