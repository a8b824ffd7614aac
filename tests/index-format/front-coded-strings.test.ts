import test from 'ava'
import fc from 'fast-check'
import { ByteReader } from '../../index-format/byte-reader.ts'
import { ByteWriter } from '../../index-format/byte-writer.ts'
import { IndexFormatError } from '../../index-format/errors.ts'
import { FrontCodedStrings } from '../../index-format/front-coded-strings.ts'

interface Coded {
  readonly shared: number
  readonly suffix: Uint8Array
}

function read(strings: readonly Coded[]): string[] {
  const writer = new ByteWriter()
  for (const { shared, suffix } of strings) {
    writer.varint(shared)
    writer.varint(suffix.length)
    writer.bytes(suffix)
  }
  const block = writer.finish()
  const frontCoded = new FrontCodedStrings(new ByteReader(block, 'test', 0), block)
  return strings.map(() => {
    frontCoded.advance()
    return frontCoded.text
  })
}

const utf8 = (text: string) => new TextEncoder().encode(text)

test('reads strings of any letters that share any number of bytes, also within a letter', t => {
  const text = fc.string({ unit: fc.constantFrom('a', 'ä', 'ö', '€', '𝒶', '𝒷'), maxLength: 40 })
  fc.assert(
    fc.property(fc.array(text, { maxLength: 10 }), texts => {
      let previous: Uint8Array = new Uint8Array()
      const coded = texts.map(string => {
        const bytes = utf8(string)
        let shared = 0
        while (shared < Math.min(bytes.length, previous.length) && bytes[shared] === previous[shared])
          shared++
        previous = bytes
        return { shared, suffix: bytes.subarray(shared) }
      })
      t.deepEqual(read(coded), texts)
    }),
  )
})

test('refuses what is damaged', t => {
  const damaged: readonly (readonly Coded[])[] = [
    [{ shared: 1, suffix: utf8('a') }],
    [{ shared: 0, suffix: Uint8Array.of(0xc3) }],
    [{ shared: 0, suffix: Uint8Array.of(0xc0, 0xa0) }],
    [{ shared: 0, suffix: Uint8Array.of(0x80) }],
    [{ shared: 0, suffix: Uint8Array.of(0xe2, 0x80) }],
    [
      { shared: 0, suffix: utf8('ä') },
      { shared: 1, suffix: utf8('a') },
    ],
    [
      { shared: 0, suffix: utf8('ä') },
      { shared: 1, suffix: utf8('') },
    ],
  ]
  for (const strings of damaged) t.throws(() => read(strings), { instanceOf: IndexFormatError })
})
