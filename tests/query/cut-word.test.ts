import test from 'ava'
import fc from 'fast-check'
import { cutWord } from '../../query/cut-word.ts'

test('shows the match with a third of the room before it', t => {
  const text = `${'a'.repeat(50)}KRIEG${'b'.repeat(50)}`
  const [start, end] = cutWord(text, [0, text.length], [50, 55], 20)
  t.is(text.slice(start, end), 'aaaaaKRIEGbbbbbbbbbb')
})

test('uses all the room at the ends of the word', t => {
  const text = 'abcdefghijklmnopqrstuvwxyz'
  t.deepEqual(cutWord(text, [0, 26], [0, 2], 10), [0, 10])
  t.deepEqual(cutWord(text, [0, 26], [24, 26], 10), [16, 26])
})

test('shows the beginning of a match that is too long itself', t => {
  t.deepEqual(cutWord('x'.repeat(100), [0, 100], [10, 90], 20), [10, 30])
})

test('does not part what is one character', t => {
  for (const character of ['😀', 'u\u0308', '👩\u200d🚀', '👍🏽']) {
    const text = character.repeat(40)
    for (let maxLength = 12; maxLength < 20; maxLength++) {
      const [start, end] = cutWord(text, [0, text.length], [text.length / 2, text.length / 2 + 2], maxLength)
      t.is(start % character.length, 0, character)
      t.is(end % character.length, 0, character)
    }
  }
})

test('keeps within the limit and within the word, and shows the beginning of the match', t => {
  const text = fc.string({
    unit: fc.constantFrom('a', '😀', '\u0308', '\u200d'),
    minLength: 30,
    maxLength: 60,
  })
  fc.assert(
    fc.property(text, fc.nat(), fc.integer({ min: 2, max: 29 }), (word, place, maxLength) => {
      const characters = Array.from(word)
      const at = characters.slice(0, place % characters.length).join('').length
      const length = characters[place % characters.length]?.length ?? 1
      const [start, end] = cutWord(word, [0, word.length], [at, at + length], maxLength)
      t.true(start >= 0 && end <= word.length && end - start <= maxLength && end > start)
      t.true(start <= at && end > at)
      t.notRegex(word.slice(start, end), /^[\udc00-\udfff]|[\ud800-\udbff]$/)
    }),
  )
})
