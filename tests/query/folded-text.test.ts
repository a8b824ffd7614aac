import test from 'ava'
import fc from 'fast-check'
import {
  endOfWord,
  foldOffset,
  foldWhiteSpace,
  lengthOf,
  sourceOf,
  startOfWord,
  wordAt,
} from '../../query/folded-text.ts'

test('folds white space and finds the words', t => {
  const folded = foldWhiteSpace('# Titel\n  Die  Frist\nendet\u00a0bald\n', 8)
  t.is(folded.text, 'Die Frist endet bald')
  t.deepEqual(folded.wordStarts, [0, 4, 10, 16, 21])
  t.is(lengthOf(folded, 1, 2), 'Frist endet'.length)
  t.is(wordAt(folded, 3), 0)
  t.is(wordAt(folded, 4), 1)
  t.is(wordAt(folded, 19), 3)
})

test('goes from the source to the folded text', t => {
  const source = 'a  \n bc'
  const folded = foldWhiteSpace(source, 0)
  t.deepEqual(
    [0, 1, 5, 6, 7].map(offset => foldOffset(folded, offset)),
    [0, 1, 2, 3, 4],
  )
  t.deepEqual(
    [0, 1, 2, 3].map(offset => sourceOf(folded, offset)),
    [0, 1, 5, 6],
  )
})

test('takes for white space what regular expressions do', t => {
  const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit))
  const folded = foldWhiteSpace(`x${units.map(unit => `${unit}x`).join('')}`, 0)
  const spaces = units.filter(unit => /\s/.test(unit))
  t.is(folded.text.length, 1 + 2 * units.length)
  t.is(folded.text.split(' ').length - 1, spaces.length)
})

test('begins no word with a mark that combines with the space before it', t => {
  t.deepEqual(foldWhiteSpace('ab \u0308 c', 0).wordStarts, [0, 5, 7])
})

test('has no words in white space', t => {
  t.deepEqual(foldWhiteSpace(' \n ', 0).wordStarts, [0])
  t.is(foldWhiteSpace('', 0).text, '')
})

test('keeps every unit but white space, in its order and with its source', t => {
  const text = fc.string({ unit: fc.constantFrom('a', 'ß', '😀', ' ', '\n', '\u00a0', '\u0308') })
  fc.assert(
    fc.property(text, fc.nat(5), (source, skipped) => {
      const start = Math.min(skipped, source.length)
      const folded = foldWhiteSpace(source, start)
      t.is(folded.text, source.slice(start).trim().replace(/\s+/g, ' '))
      for (let offset = 0; offset < folded.text.length; offset++) {
        const at = sourceOf(folded, offset)
        if (folded.text[offset] !== ' ') t.is(source[at], folded.text[offset])
        t.is(foldOffset(folded, at), offset)
      }
      for (let word = 0; word < folded.wordStarts.length - 1; word++) {
        t.is(wordAt(folded, startOfWord(folded, word)), word)
        t.not(folded.text[startOfWord(folded, word)], ' ')
        t.true([' ', undefined].includes(folded.text[endOfWord(folded, word)]))
      }
    }),
  )
})
