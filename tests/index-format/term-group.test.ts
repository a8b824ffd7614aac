import test from 'ava'
import fc from 'fast-check'
import { ByteReader } from '../../index-format/byte-reader.ts'
import { ByteWriter } from '../../index-format/byte-writer.ts'
import { IndexFormatError } from '../../index-format/errors.ts'
import { decodeTermGroup, writeTermGroup } from '../../index-format/term-group.ts'

const readerOf = (bytes: Uint8Array) => new ByteReader(bytes, 'x.findbuch', 100)

interface EncodedList {
  readonly form: number
  readonly postingCount: number
  readonly postings: Uint8Array
  readonly positions: Uint8Array
}

function encodeTermGroup(lists: readonly EncodedList[]): { group: Uint8Array; positions: Uint8Array } {
  const heads = lists.map(({ form, postingCount, postings, positions }) => ({
    form,
    postingCount,
    postingsByteLength: postings.length,
    positionsByteLength: positions.length,
  }))
  const writer = new ByteWriter()
  writeTermGroup(writer, heads, joined(lists.map(({ postings }) => postings)))
  return { group: writer.finish(), positions: joined(lists.map(({ positions }) => positions)) }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap(part => [...part]))
}

const formLists = fc
  .uniqueArray(fc.nat(1_000_000), { minLength: 1, maxLength: 30 })
  .map(forms => forms.sort((a, b) => a - b))
  .chain(forms =>
    fc.tuple(
      ...forms.map(form =>
        fc.record({
          form: fc.constant(form),
          postingCount: fc.nat(10_000),
          postings: fc.uint8Array({ minLength: 1, maxLength: 40 }),
          positions: fc.uint8Array({ maxLength: 40 }),
        }),
      ),
    ),
  )

test('reads back the lists of all forms, and where their positions lie', t => {
  fc.assert(
    fc.property(formLists, lists => {
      const { group, positions } = encodeTermGroup(lists)
      const [{ form: firstForm, postingCount: documentFrequency } = { form: 0, postingCount: 0 }] = lists
      const entry = { firstForm, documentFrequency, positionsByteLength: positions.length }
      const decoded = decodeTermGroup(readerOf(group), entry)
      t.deepEqual(
        decoded.map(({ form, postingCount, postings, positionsOffset, positionsByteLength }) => ({
          form,
          postingCount,
          postings: postings.slice(),
          positions: positions.slice(positionsOffset, positionsOffset + positionsByteLength),
        })),
        lists,
      )
    }),
  )
})

function groupOf(...varints: readonly number[]): ByteReader {
  const writer = new ByteWriter()
  for (const value of varints) writer.varint(value)
  return readerOf(writer.finish())
}

test('says nothing of a single form but its list', t => {
  const list = { form: 700, postingCount: 9, postings: Uint8Array.of(5, 6), positions: Uint8Array.of(7) }
  t.deepEqual([...encodeTermGroup([list]).group], [1, 5, 6])
})

const damages: readonly { readonly what: string; readonly reader: ByteReader }[] = [
  { what: 'more forms than there are bytes', reader: groupOf(2 ** 40) },
  { what: 'a form twice', reader: groupOf(2, 0, 0, 0, 0, 0, 0, 0) },
  { what: 'postings longer than the group', reader: groupOf(2, 1, 1, 0, 1, 1, 2 ** 40, 0, 1, 1) },
  { what: 'bytes behind the last list', reader: groupOf(2, 1, 1, 0, 1, 1, 1, 0, 1, 1, 7) },
  { what: 'positions that do not fill their place', reader: groupOf(2, 1, 1, 3, 1, 1, 1, 0, 1, 1) },
  { what: 'a head that the end cuts', reader: groupOf(2, 1, 1) },
]

for (const { what, reader } of damages) {
  test(`refuses ${what}`, t => {
    const entry = { firstForm: 5, documentFrequency: 2, positionsByteLength: 0 }
    t.throws(() => decodeTermGroup(reader, entry), { instanceOf: IndexFormatError })
  })
}
