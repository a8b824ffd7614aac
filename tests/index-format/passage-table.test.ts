import test from 'ava'
import fc from 'fast-check'
import { ByteReader } from '../../index-format/byte-reader.ts'
import { IndexFormatError } from '../../index-format/errors.ts'
import { decodePassageTable, encodePassageTable } from '../../index-format/passage-table.ts'

const decode = (bytes: Uint8Array) => decodePassageTable(new ByteReader(bytes, 'x.findbuch', 0))

const passagesPerDocument = fc.array(fc.array(fc.tuple(fc.nat(65_535), fc.nat(255)), { maxLength: 5 }), {
  maxLength: 20,
})

test('reads back the table of any collection', t => {
  fc.assert(
    fc.property(passagesPerDocument, documents => {
      const firstPassages = [0]
      for (const passages of documents) firstPassages.push((firstPassages.at(-1) ?? 0) + passages.length)
      const table = {
        firstPassages: Uint32Array.from(firstPassages),
        lengths: Uint16Array.from(documents.flat(), ([length]) => length),
        headingLengths: Uint8Array.from(documents.flat(), ([, headingLength]) => headingLength),
      }
      const decoded = decode(encodePassageTable(table))
      t.deepEqual(
        { ...decoded, headingLengths: decoded.headingLengths.slice() },
        { ...table, documentCount: documents.length, passageCount: documents.flat().length },
      )
    }),
  )
})

function bytesOf(firstPassages: readonly number[], passageCount: number): Uint8Array {
  return encodePassageTable({
    firstPassages: Uint32Array.from(firstPassages),
    lengths: new Uint16Array(passageCount),
    headingLengths: new Uint8Array(passageCount),
  })
}

const damages: readonly { readonly what: string; readonly bytes: Uint8Array }[] = [
  { what: 'a table that does not begin at passage 0', bytes: bytesOf([1, 2], 2) },
  { what: 'a table that does not end at the last passage', bytes: bytesOf([0, 1], 2) },
  { what: 'documents whose passages go back', bytes: bytesOf([0, 2, 1, 3], 3) },
  { what: 'a table that is cut off', bytes: bytesOf([0, 2], 2).slice(0, -1) },
  { what: 'a table that goes on', bytes: Uint8Array.of(...bytesOf([0, 2], 2), 0) },
  {
    what: 'four thousand million passages',
    bytes: Uint8Array.of(255, 255, 255, 255, 0, 0, 0, 0, 0, 0, 0, 0),
  },
]

for (const { what, bytes } of damages) {
  test(`refuses ${what}`, t => {
    t.throws(() => decode(bytes), { instanceOf: IndexFormatError })
  })
}
