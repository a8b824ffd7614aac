import test from 'ava'
import fc from 'fast-check'
import { encodeWordTable, LexiconFormatError, WordTable } from '../../lexicon/word-table.ts'

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, letter => letter.charCodeAt(0))
const words = fc.stringMatching(/^[a-zäöüß+é]{1,50}$/)
const values = fc.stringMatching(/^[ -~]{0,12}$/)

test('writes sorted words, front-coded, with their values', t => {
  const text = encodeWordTable(
    new Map([
      ['gesunken', '02ink'],
      ['gesproch', '03ech'],
      ['gesprochen', ''],
    ]),
  )
  t.is(text, '3 26\n0gesproch 03ech\n8en\n3unken 02ink\n')
})

test('reads what was written, and nothing else', t => {
  fc.assert(
    fc.property(fc.array(fc.tuple(words, values)), fc.string(), (entries, other) => {
      const written = new Map(entries)
      const bytes = latin1(`before${encodeWordTable(written)}after`)
      const table = new WordTable(bytes, 'before'.length)
      t.is(table.end, bytes.length - 'after'.length)
      for (const [word, value] of written) {
        t.is(table.get(word), value)
        t.true(table.has(`ab${word}xyz`, 2, 2 + word.length))
      }
      t.deepEqual(
        [...table.entries()],
        [...written].sort(([a], [b]) => (a < b ? -1 : 1)),
      )
      t.is(table.get(other), written.get(other))
      t.is(table.has(other), written.has(other))
    }),
  )
})

test('writes the same bytes in whatever order words come', t => {
  const entries: [string, string][] = [...'zaüoäbß'].map(letter => [letter.repeat(3), letter])
  t.is(encodeWordTable(new Map(entries)), encodeWordTable(new Map(entries.toReversed())))
})

test('refuses to write words that would not be read again', t => {
  for (const word of ['', 'a b', 'a\nb', 'łódź']) {
    t.throws(() => encodeWordTable(new Map([[word, '']])), { instanceOf: RangeError })
  }
  t.throws(() => encodeWordTable(new Map([['a', 'b\n']])), { instanceOf: RangeError })
})

test('a table that is cut off or changed is an error', t => {
  const text = encodeWordTable(new Map([...'abcdefgh'].map(letter => [letter.repeat(4), '1'])))
  for (const damaged of [
    '',
    '\n',
    'x y\n',
    '1\n',
    '-1 4\n',
    text.slice(0, -3),
    text.slice(0, 12),
    text.replace('32', '33'),
  ]) {
    t.throws(
      () => new WordTable(latin1(damaged), 0),
      { instanceOf: LexiconFormatError },
      JSON.stringify(damaged),
    )
  }
})
