import test from 'ava'
import fc from 'fast-check'
import { foldOffset, foldWhiteSpace, wordAt } from '../../query/folded-text.ts'
import { SentenceStarts } from '../../query/sentence-starts.ts'
import { splitSentences } from '../../query/sentences.ts'

const PIECES = [
  'Die Frist',
  'endet',
  ' am 3. Mai',
  '. ',
  ' ',
  '\n',
  '\n\n',
  '  ',
  ' \u0308',
  '! Ja',
  'z. B.',
  '- x',
]

test('tells of each word where its sentence begins, and the next', t => {
  const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map(pieces => pieces.join(''))
  fc.assert(
    fc.property(texts, fc.nat(4), fc.array(fc.nat(40)), (source, skipped, asked) => {
      const bodyStart = Math.min(skipped, source.length)
      const folded = foldWhiteSpace(source, bodyStart)
      const all = splitSentences(source.slice(bodyStart)).map(([start]) =>
        wordAt(folded, foldOffset(folded, bodyStart + start)),
      )
      const sentences = new SentenceStarts(source, bodyStart, folded)
      for (const word of asked.filter(number => number < folded.wordStarts.length - 1)) {
        t.is(sentences.of(word), all.findLast(start => start <= word) ?? 0)
        t.is(
          sentences.after(word),
          all.find(start => start > word),
        )
      }
    }),
    { numRuns: 1000 },
  )
})
