import test from 'ava'
import { germanAnalyzer } from '../../analysis/index.ts'
import { EMPTY_TERM_LEXICON } from '../../index-format/term-lexicon.ts'
import { lexicalAnalyzer } from '../../query/lexical-analyzer.ts'
import { analyzeShown } from '../../query/shown-text.ts'
import { TextAnalyzer } from '../../query/text-analyzer.ts'
import { packedLexicon } from '../index-format/packed-lexicon.ts'

const lexicon = await packedLexicon(EMPTY_TERM_LEXICON)

test('gives every word its term and place, and what is implied the term that the index has', async t => {
  const asked: (readonly string[])[] = []
  const termsOf = async (implied: readonly string[]) => {
    asked.push(implied)
    return new Map([['haus-…gartenarbeit', 'hausarbeit']])
  }
  const analyzer = new TextAnalyzer(lexicalAnalyzer(germanAnalyzer(), lexicon))
  const shown = await analyzeShown(['Haus- und Gartenarbeiten', 'Haus- und Gartenarbeit'], analyzer, termsOf)
  t.deepEqual(asked, [['haus-…gartenarbeiten', 'haus-…gartenarbeit']])
  t.deepEqual(
    shown.map(({ words }) => words?.map(({ analyzed, start, end }) => [analyzed.term, start, end])),
    [
      [
        ['haus', 0, 4],
        ['haus-…gartenarbeiten', 0, 4],
        ['und', 6, 9],
        ['gartenarbeit', 10, 24],
      ],
      [
        ['haus', 0, 4],
        ['hausarbeit', 0, 4],
        ['und', 6, 9],
        ['gartenarbeit', 10, 22],
      ],
    ],
  )
  t.deepEqual(
    shown[1]?.words?.map(({ analyzed }) => analyzed.consonants),
    [undefined, undefined, undefined, 'grtnrbt'],
  )
})

test('asks nothing where nothing is implied', async t => {
  const analyzer = new TextAnalyzer(lexicalAnalyzer(germanAnalyzer(), lexicon))
  const [shown] = await analyzeShown(['Häuser'], analyzer, () => t.fail() as never)
  t.deepEqual(shown?.words, [
    { analyzed: { form: 'häuser', term: 'haus', consonants: undefined }, position: 0, start: 0, end: 6 },
  ])
})

test('does not analyse what is longer than a title', async t => {
  const analyzer = new TextAnalyzer(lexicalAnalyzer(germanAnalyzer(), lexicon))
  const long = 'Haus '.repeat(201)
  const shown = await analyzeShown(['Haus', long], analyzer, () => t.fail() as never)
  t.deepEqual(
    shown.map(({ words }) => words?.length),
    [1, undefined],
  )
})
