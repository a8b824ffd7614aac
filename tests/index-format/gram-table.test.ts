import { inflateRawSync } from 'node:zlib'
import test from 'ava'
import fc from 'fast-check'
import { ByteReader } from '../../index-format/byte-reader.ts'
import { bufferSource } from '../../index-format/byte-source.ts'
import { ByteWriter } from '../../index-format/byte-writer.ts'
import { IndexFormatError } from '../../index-format/errors.ts'
import {
  GRAM_LENGTH,
  type GramTerms,
  gramEntryCodec,
  gramsOf,
  hasGrams,
} from '../../index-format/gram-table.ts'
import { IndexReader } from '../../index-format/index-reader.ts'
import { buildPlainIndex, plainDocument, plainPassage } from '../indexer/build-plain-index.ts'

function encode(entries: readonly GramTerms[]): Uint8Array {
  const writer = new ByteWriter()
  const encoder = gramEntryCodec.encoder()
  entries.forEach((entry, i) => {
    if (i === 0) encoder.start(writer, entry)
    encoder.entry(writer, entry)
  })
  return writer.finish()
}

function decode(bytes: Uint8Array, count: number): readonly GramTerms[] {
  const reader = new ByteReader(bytes, 'x.findbuch', 0)
  const { take } = gramEntryCodec.decoder(reader)
  return Array.from({ length: count }, () => take(ANY_KEY))
}

/** What an entry of grams does not ask. */
const ANY_KEY = { wordLength: GRAM_LENGTH, unit: 'passage' } as const

test('cuts a term into its distinct grams, in reading order', t => {
  t.deepEqual(gramsOf('kundig'), ['kund', 'undi', 'ndig'])
  t.deepEqual(gramsOf('haus'), ['haus'])
  t.deepEqual(gramsOf('hof'), [])
  t.deepEqual(gramsOf('tatatatata'), ['tata', 'atat'])
})

test('has all letters of a term in its grams', t => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'b', 'ü', 'ß'), maxLength: 20 }), term => {
      const grams = gramsOf(term)
      t.is(new Set(grams).size, grams.length)
      t.true(grams.every(gram => gram.length === GRAM_LENGTH && term.includes(gram)))
      t.is(grams.length === 0, term.length < GRAM_LENGTH)
      for (let start = 0; start + GRAM_LENGTH <= term.length; start++) {
        t.true(grams.includes(term.slice(start, start + GRAM_LENGTH)))
      }
    }),
  )
})

test('takes terms of letters alone that are long enough to be like another', t => {
  for (const term of ['kundig', 'straße', 'großmütt', 'москва']) t.true(hasGrams(term), term)
  for (const term of [
    '',
    'hof',
    'haus',
    '12.02.2025',
    'ukraine-krieg',
    'c++++',
    ':title:kundig',
    '::kundig',
  ]) {
    t.false(hasGrams(term), term)
  }
  // Letters beyond U+FFFF are two units of UTF-16, and a gram may end between them.
  t.false(hasGrams('𐐨𐐩𐐪𐐫𐐬'))
})

test('writes the number of terms, the first, and the distances', t => {
  t.deepEqual([...encode([[3, 7, 200]])], [3, 3, 4, 0xc1, 1])
  t.deepEqual([...encode([[0], []])], [1, 0, 0])
})

test('reads back the terms of grams', t => {
  const terms = fc
    .uniqueArray(fc.nat({ max: 0xffffffff }), { maxLength: 50 })
    .map(numbers => numbers.sort((a, b) => a - b))
  fc.assert(
    fc.property(fc.array(terms, { maxLength: 64 }), entries => {
      t.deepEqual(decode(encode(entries), entries.length), entries)
    }),
  )
})

test('refuses terms that do not rise, and more of them than there are bytes', t => {
  for (const bytes of [[2, 5, 0], [200, 1, 1], [3, 1, 1], [0xff, 0xff, 0xff, 0xff, 0x7f, 1], []]) {
    t.throws(() => decode(Uint8Array.from(bytes), 1), { instanceOf: IndexFormatError }, String(bytes))
  }
})

test('never gives terms out of order, whatever the bytes', t => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), bytes => {
      try {
        const [terms = []] = decode(bytes, 1)
        t.true(terms.every((term, i) => i === 0 || term > (terms[i - 1] ?? 0)))
      } catch (error) {
        t.true(error instanceof IndexFormatError)
      }
    }),
  )
})

test('finds the terms of grams in an index, none of a gram that it has not', async t => {
  const bytes = buildPlainIndex([plainDocument('a.txt', { passages: [plainPassage('Wogen wogten Bogen')] })])
  const reader = await IndexReader.open(bufferSource(bytes), compressed => inflateRawSync(compressed))
  const [ogen, woge, wogt, none] = await reader.findGrams(['ogen', 'woge', 'wogt', 'xxxx'])
  // :path:a, :path:txt, bogen, wogen, wogten
  t.deepEqual([ogen, woge, wogt, none], [[2, 3], [3], [4], []])
  t.deepEqual(await reader.findGrams([]), [])
})
