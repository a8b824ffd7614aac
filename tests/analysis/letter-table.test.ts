import test from 'ava'
import fc from 'fast-check'
import { HASH_START, hashLetter, LetterTable } from '../../analysis/letter-table.ts'

function find(table: LetterTable, text: string, start: number, end: number): number {
  const codes = Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
  return table.find(codes, start, end, codes.subarray(start, end).reduce(hashLetter, HASH_START))
}

const words = fc.uniqueArray(
  fc.string({ unit: fc.constantFrom('a', 'b', 'ß', '字', '\ud83d'), maxLength: 5 }),
)

test('finds each word by its letters within a text, and no other', t => {
  fc.assert(
    fc.property(words, words, (added, others) => {
      const table = new LetterTable()
      for (const [number, word] of added.entries()) t.is(table.add(word), number)
      t.is(table.size, added.length)
      const same = new LetterTable(table.data())
      for (const word of [...added, ...others]) t.is(same.numberOf(word), added.indexOf(word))
      for (const word of [...added, ...others])
        t.is(find(table, `x${word}x`, 1, 1 + word.length), added.indexOf(word))
    }),
  )
})

test('holds more words and longer ones than it has room for at first', t => {
  const table = new LetterTable()
  const long = 'ab'.repeat(10_000)
  for (let n = 0; n < 5000; n++) table.add(`w${n}`)
  t.is(table.add(long), 5000)
  t.is(find(table, 'w4999', 0, 5), 4999)
  t.is(find(table, `${long}c`, 0, long.length), 5000)
})
