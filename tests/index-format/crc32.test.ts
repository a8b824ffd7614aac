import * as zlib from 'node:zlib'
import test from 'ava'
import fc from 'fast-check'
import { crc32 } from '../../index-format/crc32.ts'

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text)

test('gives the published check value', t => {
  t.is(crc32(ascii('123456789')), 0xcbf43926)
})

test('gives the values of well-known texts', t => {
  t.is(crc32(ascii('')), 0)
  t.is(crc32(ascii('a')), 0xe8b7be43)
  t.is(crc32(ascii('The quick brown fox jumps over the lazy dog')), 0x414fa339)
  t.is(crc32(new Uint8Array(32)), 0x190a55ad)
})

test('agrees with the definition, bit by bit', t => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), bytes => {
      t.is(crc32(bytes), bitwiseCrc32(bytes))
    }),
  )
})

test('agrees with zlib where zlib has it', t => {
  if (!('crc32' in zlib)) {
    t.log('passed over: this zlib has no crc32')
    t.pass()
    return
  }
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3000 }), bytes => {
      t.is(crc32(bytes), zlib.crc32(bytes))
    }),
  )
})

test('goes on from the checksum of the bytes before', t => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.uint8Array(), (first, second) => {
      t.is(crc32(second, crc32(first)), crc32(Uint8Array.of(...first, ...second)))
    }),
  )
})

function bitwiseCrc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return ~crc >>> 0
}
