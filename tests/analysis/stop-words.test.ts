import test from 'ava'
import { GERMAN_STOP_WORDS } from '../../analysis/stop-words.ts'
import { GERMAN, tokensOf } from './token-notation.ts'

test('holds forms that analysis gives, and no others', t => {
  for (const word of GERMAN_STOP_WORDS) t.is(tokensOf(word), word)
})

test('knows articles, pronouns, question words, both spellings of dass, and §', t => {
  for (const word of 'der eine und nicht wer wem warum womit wie welche dass daß unsere für §'.split(' ')) {
    t.true(GERMAN.isStopWord(word), word)
  }
})

test('leaves nouns and names', t => {
  for (const word of ['weg', 'haus', 'trump', 'zeit', 'jahr', '']) t.false(GERMAN.isStopWord(word), word)
})

test('drops none', t => t.is(tokensOf('Sein oder Nichtsein'), 'sein oder nichtsein'))
