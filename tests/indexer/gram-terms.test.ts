import test from 'ava'
import { collectGrams } from '../../indexer/gram-terms.ts'

/** The terms of forms, which are numbered in this order; 'a+b' is a compound, and so is 'a+b ab' with one form that is none. */
function gramsOf(words: readonly string[]) {
  const forms = words.flatMap((word, term) => word.split(' ').map(form => ({ form, term })))
  return [
    ...collectGrams({
      terms: words.map(word => word.replace(/ .*/, '').replace('+', '')),
      formsOf: number => Uint32Array.from(forms.flatMap(({ term }, form) => (term === number ? [form] : []))),
      isCompound: form => forms[form]?.form.includes('+') ?? false,
    }),
  ]
}

test('lists the terms of each gram, sorted by gram', t => {
  t.deepEqual(
    gramsOf(['ankundig', 'kunden', 'kundig']),
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

test('lists a term once that has a gram twice', t => {
  t.deepEqual(gramsOf(['aaaaaa']), [{ gram: 'aaaa', terms: [0] }])
})

test('leaves out fields, parts of compounds, short terms and what is not letters alone', t => {
  t.deepEqual(gramsOf([':title:kundig', '::kundig', '12.02.2025', 'c++++', 'haus', 'hof']), [])
  t.deepEqual(gramsOf([]), [])
})

test('leaves out a term all of whose forms are compounds, which is found by its parts', t => {
  t.deepEqual(gramsOf(['miet+recht']), [])
  t.is(gramsOf(['miet+recht mietrecht']).length, 6)
})

test('sorts grams by code point, as dictionaries are', t => {
  const grams = gramsOf(['\ufb00\ufb00\ufb00\ufb00\ufb00', 'zzzzz', 'ßßßßß']).map(({ gram }) => gram)
  t.deepEqual(grams, ['zzzz', 'ßßßß', '\ufb00\ufb00\ufb00\ufb00'])
})
