import test from 'ava'
import fc from 'fast-check'
import { lexicon } from './built-lexicon.ts'

const words = fc
  .array(
    fc.constantFrom('haus', 'häuser', 'es', 'n', 'nen', 'verhandlung', 'en', 'ei', 'schreib', 'ζ', '😀', 'x'),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map(pieces => pieces.join(''))

test('finds the same words as a look-up of each piece', t => {
  const scan = lexicon.scanParts()
  fc.assert(
    fc.property(words, fc.nat({ max: 8 }), (word, from) => {
      const start = Math.min(from, word.length)
      const codes = Uint16Array.from({ length: word.length }, (_, i) => word.charCodeAt(i))
      scan.begin(codes, start)
      for (let end = start + 1; end <= word.length; end++)
        t.is(scan.next(), lexicon.isWord(word, start, end), word.slice(start, end))
    }),
  )
})

test('finds words of two letters with their endings', t => {
  const scan = lexicon.scanParts()
  let found = 0
  for (const word of ['eier', 'öl', 'öle', 'öles', 'uhu', 'uhus']) {
    const codes = Uint16Array.from({ length: word.length }, (_, i) => word.charCodeAt(i))
    scan.begin(codes, 0)
    for (let end = 1; end <= word.length; end++) {
      const isWord = scan.next()
      t.is(isWord, lexicon.isWord(word, 0, end), word.slice(0, end))
      if (isWord) found++
    }
  }
  t.true(found > 2)
})
