import test from 'ava'
import fc from 'fast-check'
import { ByteReader } from '../../index-format/byte-reader.ts'
import { IndexFormatError } from '../../index-format/errors.ts'
import {
  decodeDocument,
  decodePassage,
  encodeDocument,
  encodePassage,
  type PassageRecord,
} from '../../index-format/stored-records.ts'

const readerOf = (bytes: Uint8Array) => new ByteReader(bytes, 'x.findbuch', 0)
const text = fc.string({ unit: 'binary' })

const documents = fc.record({
  path: text,
  title: text,
  language: fc.option(fc.constantFrom('de', 'en'), { nil: undefined }),
  fields: fc.dictionary(text, fc.array(text, { maxLength: 3 }), { maxKeys: 4, noNullPrototype: true }),
  contentHash: fc.uint8Array({ minLength: 16, maxLength: 16 }),
})

test('reads back any document', t => {
  fc.assert(
    fc.property(documents, document => {
      t.deepEqual(decodeDocument(readerOf(encodeDocument(document))), document)
    }),
  )
})

test('writes the same bytes whatever the order of the fields', t => {
  const document = { path: 'a.md', title: 'A', language: 'de', contentHash: new Uint8Array(16) }
  t.deepEqual(
    encodeDocument({ ...document, fields: { datum: ['2025'], autor: ['Ä', 'B'] } }),
    encodeDocument({ ...document, fields: { autor: ['Ä', 'B'], datum: ['2025'] } }),
  )
})

function roundTrip(passage: PassageRecord): PassageRecord {
  return decodePassage(readerOf(encodePassage(passage)))
}

/** One line number for each line; the end of the last line begins no further one. */
function lineCountOf(content: string): number {
  return content.split('\n').length - (content.endsWith('\n') ? 1 : 0) || 1
}

const passages = fc
  .tuple(
    fc.array(text, { maxLength: 4 }),
    fc.array(fc.string({ unit: fc.constantFrom('a', 'ß', '€', '😀', '\r', ' '), maxLength: 8 }), {
      maxLength: 8,
    }),
    fc.array(fc.nat(1000), { minLength: 9, maxLength: 9 }),
    fc.nat(100),
  )
  .map(([headings, lines, lineNumbers, cut]): PassageRecord => {
    const content = lines.join('\n')
    const points = [...content]
    return {
      headings,
      text: content,
      bodyStart: points.slice(0, cut).join('').length,
      lineNumbers: lineNumbers.slice(0, lineCountOf(content)),
    }
  })

test('reads back any passage, with the beginning of its body and the lines of its source', t => {
  fc.assert(
    fc.property(passages, passage => {
      t.deepEqual(roundTrip(passage), passage)
    }),
    { numRuns: 500 },
  )
})

const lineNumberings: readonly {
  readonly what: string
  readonly text: string
  readonly given: readonly number[]
  readonly expected: readonly number[]
}[] = [
  { what: 'counts on from the first line', text: 'a\nb\nc', given: [7], expected: [7, 8, 9] },
  { what: 'keeps lines that follow one another', text: 'a\nb\nc', given: [7, 8, 9], expected: [7, 8, 9] },
  { what: 'keeps gaps', text: 'a\nb\nc', given: [1, 5, 6], expected: [1, 5, 6] },
  { what: 'keeps lines of one source line', text: 'a\nb\nc', given: [4, 4, 4], expected: [4, 4, 4] },
  { what: 'keeps lines that go back', text: 'a\nb\nc', given: [9, 3, 4], expected: [9, 3, 4] },
  { what: 'begins no line behind the last line end', text: 'a\nb\n', given: [1], expected: [1, 2] },
  { what: 'counts empty lines', text: '\n\nb\n\n', given: [1], expected: [1, 2, 3, 4] },
  { what: 'gives an empty text one line', text: '', given: [3], expected: [3] },
]

for (const { what, text: content, given, expected } of lineNumberings) {
  test(`${what} in ${JSON.stringify(content)} from ${given.join(', ')}`, t => {
    const passage = { headings: [], text: content, bodyStart: 0, lineNumbers: given }
    t.deepEqual(roundTrip(passage).lineNumbers, expected)
  })
}

test('counts the body’s beginning in UTF-16 units although it is stored in bytes', t => {
  const passage = { headings: ['§ 1 Maß 😀'], text: '§ 1 Maß 😀\nText', bodyStart: 11, lineNumbers: [1, 2] }
  t.deepEqual(roundTrip(passage), passage)
  t.is(roundTrip(passage).text.slice(11), 'Text')
})

test('keeps every offset when half a surrogate pair becomes a replacement character', t => {
  const passage = { headings: [], text: 'a\ud800b\nc', bodyStart: 3, lineNumbers: [1, 2] }
  t.deepEqual(roundTrip(passage), { ...passage, text: 'a\ufffdb\nc' })
})

test('reads damaged records as valid ones or refuses them', t => {
  const document = encodeDocument({
    path: 'ordner/datei.md',
    title: 'Titel',
    language: 'de',
    fields: { autor: ['A', 'B'], datum: ['2025-01-01'] },
    contentHash: new Uint8Array(16).fill(1),
  })
  const passage = encodePassage({
    headings: ['Eins', 'Zwei'],
    text: 'Eins\nZwei\nText\nText',
    bodyStart: 10,
    lineNumbers: [1, 2, 9, 10],
  })
  fc.assert(
    fc.property(fc.nat(), fc.nat(255), fc.nat(), (at, byte, length) => {
      for (const [whole, decode] of [
        [document, decodeDocument],
        [passage, decodePassage],
      ] as const) {
        const bytes = whole.slice(0, whole.length - (length % 3))
        bytes[at % bytes.length] = byte
        try {
          decode(readerOf(bytes))
        } catch (error) {
          t.true(error instanceof IndexFormatError, String(error))
        }
      }
    }),
    { numRuns: 3000 },
  )
  t.pass()
})

test('refuses a record whose count of lines or names is above its bytes', t => {
  // No headings, heading text of 0 bytes, line 1, then 2^40 line steps.
  const bytes = Uint8Array.of(0, 0, 1, 128, 128, 128, 128, 128, 32)
  t.throws(() => decodePassage(readerOf(bytes)), {
    instanceOf: IndexFormatError,
    message: /1099511627776 entries/,
  })
})
