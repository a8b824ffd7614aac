import test from 'ava'
import fc from 'fast-check'
import { germanAnalyzer } from '../../analysis/index.ts'
import { LetterTable } from '../../analysis/letter-table.ts'
import { CompoundPieces, NO_TERM, type PartNouns } from '../../indexer/compound-pieces.ts'
import { WordKnowledge } from '../../indexer/word-knowledge.ts'
import { lexicon } from '../lexicon/built-lexicon.ts'
import { plainAnalyzer } from './plain-analyzer.ts'

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'ö'), minLength: 4, maxLength: 8 })

function nounsOf(frequencies: Readonly<Record<string, number>>): PartNouns {
  const table = new LetterTable()
  for (const noun of Object.keys(frequencies)) table.add(noun)
  return {
    words: table.data(),
    frequencies: Uint32Array.from(Object.values(frequencies)),
    termNumbers: new Uint32Array(table.size).fill(NO_TERM),
  }
}

test('knows the frequency of every piece, in whatever order they are asked for', t => {
  const nouns = fc.dictionary(letters, fc.integer({ min: 1, max: 9 }), { noNullPrototype: true })
  const places = fc.array(fc.tuple(fc.nat(8), fc.nat(8)))
  fc.assert(
    fc.property(nouns, fc.array(letters), places, (frequencies, words, asked) => {
      const pieces = new CompoundPieces(new WordKnowledge(plainAnalyzer), nounsOf(frequencies), () => 0)
      for (const word of words) {
        pieces.begin(word)
        for (const [a, b] of asked) {
          const [start, end] = [Math.min(a, b), Math.max(a, b)]
          if (end <= word.length)
            t.is(pieces.frequencyOf(start, end), frequencies[word.slice(start, end)] ?? 0)
        }
      }
    }),
  )
})

test('knows words of the built-in lexicon by the passages that have their term, stop words aside', t => {
  const knowledge = new WordKnowledge(germanAnalyzer(), lexicon)
  const passages = new Map([[knowledge.partTerm('haus'), 7]])
  const pieces = new CompoundPieces(knowledge, nounsOf({}), term => passages.get(term) ?? 0)
  for (let time = 0; time < 2; time++) {
    for (const [piece, frequency] of [
      ['haus', 7],
      ['häuser', 7],
      ['garten', 1],
      ['nach', 0],
      ['hauss', 0],
    ] as const) {
      pieces.begin(`x${piece}x`)
      t.is(pieces.frequencyOf(1, 1 + piece.length), frequency, piece)
    }
  }
})
