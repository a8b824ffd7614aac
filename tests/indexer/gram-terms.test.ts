import test from 'ava'
import { collectGrams } from '../../indexer/gram-terms.ts'
import type { Vocabulary, VocabularyForm } from '../../indexer/vocabulary.ts'

/** A vocabulary of terms with one form each; 'a+b' is a compound. */
function vocabularyOf(words: readonly string[]): Vocabulary {
  const forms = words.map(
    (word): VocabularyForm => ({
      key: word.replace('+', ''),
      ids: [],
      parts: word.includes('+') ? [{ start: 0, end: word.indexOf('+') }] : [],
    }),
  )
  const terms = forms.map(({ key }, number) => ({ key, unit: 'passage' as const, forms: [number] }))
  return { forms, terms, termOfForm: Uint32Array.from(terms.keys()) }
}

test('lists the terms of each gram, sorted by gram', t => {
  t.deepEqual(
    collectGrams(vocabularyOf(['ankundig', 'kunden', 'kundig'])),
    [
      { gram: 'anku', terms: [0] },
      { gram: 'kund', terms: [0, 1, 2] },
      { gram: 'ndig', terms: [0, 2] },
      { gram: 'nkun', terms: [0] },
      { gram: 'unde', terms: [1] },
      { gram: 'nden', terms: [1] },
      { gram: 'undi', terms: [0, 2] },
    ].sort((a, b) => (a.gram < b.gram ? -1 : 1)),
  )
})

test('leaves out fields, parts of compounds, short terms and what is not letters alone', t => {
  t.deepEqual(
    collectGrams(vocabularyOf([':title:kundig', '::kundig', '12.02.2025', 'c++++', 'haus', 'hof'])),
    [],
  )
  t.deepEqual(collectGrams(vocabularyOf([])), [])
})

test('leaves out a term all of whose forms are compounds, which is found by its parts', t => {
  t.deepEqual(collectGrams(vocabularyOf(['miet+recht'])), [])
  const { forms, ...vocabulary } = vocabularyOf(['miet+recht', 'mietrecht'])
  const joined = {
    ...vocabulary,
    forms,
    terms: [{ key: 'mietrecht', unit: 'passage' as const, forms: [0, 1] }],
  }
  t.is(collectGrams(joined).length, 6)
})

test('sorts grams by code point, as dictionaries are', t => {
  const grams = collectGrams(vocabularyOf(['\ufb00\ufb00\ufb00\ufb00\ufb00', 'zzzzz', 'ßßßßß'])).map(
    ({ gram }) => gram,
  )
  t.deepEqual(grams, ['zzzz', 'ßßßß', '\ufb00\ufb00\ufb00\ufb00'])
})
