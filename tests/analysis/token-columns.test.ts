import test from 'ava'
import fc from 'fast-check'
import { germanAnalyzer } from '../../analysis/german-analyzer.ts'
import { TokenColumns } from '../../analysis/token-columns.ts'
import { tokenList } from './token-notation.ts'

const GERMAN = germanAnalyzer()

function readList(text: string, tokens: TokenColumns) {
  GERMAN.read(text, tokens)
  return Array.from({ length: tokens.count }, (_, token) => ({
    form: tokens.form(token),
    position: tokens.position(token),
    start: tokens.start(token),
    end: tokens.end(token),
  }))
}

const text = fc
  .array(
    fc.constantFrom(...'Die häuser teilten § 626 BGB Haus- und -bau, mit. .NET-Teil 1.5 Äpfel 😀'.split(' ')),
  )
  .map(words => words.join(' '))

test('have what a sink receives, text after text', t => {
  const tokens = new TokenColumns()
  fc.assert(
    fc.property(text, text => {
      t.deepEqual(readList(text, tokens), tokenList(text))
    }),
  )
})

test('tell capitals, and known words by their numbers', t => {
  const tokens = new TokenColumns()
  GERMAN.read('Haus haus § 626 Äpfel haus', tokens)
  const all = Array.from({ length: tokens.count }, (_, token) => token)
  t.deepEqual(
    all.filter(token => tokens.isCapital(token)).map(token => tokens.form(token)),
    ['haus', 'äpfel'],
  )
  t.deepEqual(
    all.filter(token => tokens.word(token) < 0).map(token => tokens.form(token)),
    ['§626', '§'],
  )
  const { known } = tokens
  const [, second = -1, third] = all.filter(token => tokens.form(token) === 'haus')
  const word = tokens.word(second)
  t.is(tokens.word(third ?? -1), word)
  GERMAN.read('haus', tokens)
  t.is(tokens.known, known)
  t.is(tokens.word(0), word)
})

test('hold more tokens than there is room for at first, and then few', t => {
  const tokens = new TokenColumns()
  t.is(GERMAN.read('Haus '.repeat(100_000), tokens), 100_000)
  t.is(tokens.start(99_999), 499_995)
  t.is(readList('das Haus', tokens).length, 2)
})
