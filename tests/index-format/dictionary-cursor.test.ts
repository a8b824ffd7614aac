import test from 'ava'
import fc from 'fast-check'
import { ByteReader } from '../../index-format/byte-reader.ts'
import { BLOCK_STRINGS } from '../../index-format/dictionary.ts'
import { DictionaryCursor } from '../../index-format/dictionary-cursor.ts'
import { type FormEntry, formEntryCodec } from '../../index-format/dictionary-entries.ts'
import { splitKey, unitOf } from '../../index-format/dictionary-key.ts'
import { DictionaryWriter } from '../../index-format/dictionary-writer.ts'
import { IndexFormatError } from '../../index-format/errors.ts'
import { compareCodePoints } from '../../index-format/string-order.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

/** Over a dictionary of one block; each third string with a word is a compound. */
function cursorOver(words: readonly string[]): DictionaryCursor<FormEntry> {
  const blocks: Uint8Array[] = []
  const writer = new DictionaryWriter<FormEntry>(bytes => blocks.push(bytes.slice()), formEntryCodec)
  words.forEach((word, i) => {
    writer.add(word, entryOf(word, i))
  })
  writer.end()
  return cursorOf(blocks[0] ?? new Uint8Array(), words.length)
}

function cursorOf(block: Uint8Array, count: number): DictionaryCursor<FormEntry> {
  return new DictionaryCursor(block, new ByteReader(block, 'x', 0), formEntryCodec, { firstNumber: 0, count })
}

function entryOf(word: string, i: number): FormEntry {
  const [, { length }] = splitKey(word)
  return { term: i * 7, parts: i % 3 === 0 && length > 0 ? [{ start: 0, end: length }] : [] }
}

const letters = fc.constantFrom('a', 'b', 'ä', 'ß', '€', '𝒶', ':')
const word = fc.string({ unit: letters, maxLength: 6 })
const words = fc
  .uniqueArray(word, { minLength: 1, maxLength: BLOCK_STRINGS })
  .map(all => [...all].sort(compareCodePoints))

test('seeks a string by its bytes: stands at it where it is there, and nowhere else', t => {
  fc.assert(
    fc.property(words, word, (all, other) => {
      for (const wanted of [...all, other, `${all[0]}a`]) {
        const cursor = cursorOver(all)
        const place = all.indexOf(wanted)
        t.is(cursor.seek(utf8(wanted)), place >= 0, JSON.stringify([wanted, all]))
        if (place < 0) continue
        t.is(cursor.number, place)
        t.is(cursor.text, wanted)
        t.deepEqual(cursor.entry(), entryOf(wanted, place))
      }
    }),
    { numRuns: 60 },
  )
})

test('goes through all strings, whichever of their entries are read', t => {
  fc.assert(
    fc.property(words, fc.nat(5), (all, n) => {
      const cursor = cursorOver(all)
      all.forEach((text, i) => {
        t.true(cursor.next())
        t.is(cursor.number, i)
        t.is(cursor.text, text)
        t.is(cursor.wordLength, splitKey(text)[1].length)
        t.is(cursor.unit, unitOf(text))
        t.is(cursor.startsWith(utf8('aä')), text.startsWith('aä'))
        if (n > 0 && i % n === 0) t.deepEqual(cursor.entry(), entryOf(text, i))
      })
      t.false(cursor.next())
    }),
  )
})

test('skips to a string by its number', t => {
  const all = Array.from({ length: 100 }, (_, i) => `wort${String(i).padStart(3, '0')}`)
  const cursor = cursorOver(all)
  for (const number of [0, 41, 42, 99]) {
    cursor.skipTo(number)
    t.is(cursor.text, all[number] ?? '')
    t.deepEqual(cursor.entry(), entryOf(all[number] ?? '', number))
  }
})

test('tells whether a byte stands behind a place', t => {
  const cursor = cursorOver(['ab:c'])
  cursor.next()
  t.true(cursor.hasByte(0x3a, 0))
  t.true(cursor.hasByte(0x3a, 2))
  t.false(cursor.hasByte(0x3a, 3))
})

test('refuses a block with more strings than it should have', t => {
  const cursor = cursorOf(Uint8Array.of(0, 1, 0x61, 0, 0, 1, 0x62, 0), 1)
  t.true(cursor.next())
  t.throws(() => cursor.next(), { instanceOf: IndexFormatError, message: /too many strings/ })
})
