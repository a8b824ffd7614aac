import test from 'ava'
import fc from 'fast-check'
import { compareCodePoints } from '../../index-format/dictionary.ts'
import { buildVocabulary } from '../../indexer/vocabulary.ts'
import { plainAnalyzer } from './plain-analyzer.ts'

test('joins the forms of a term, and those of a field apart from those of passages', t => {
  const { forms, termOfForm, terms } = buildVocabulary(
    plainAnalyzer,
    ['tags', 'see', 'tag'],
    [':title:tags', ':title:tag', ':dc:title:tags'],
  )
  t.deepEqual(
    forms.map(({ key, unit, id }) => [key, unit, id]),
    [
      [':dc:title:tags', 'document', 2],
      [':title:tag', 'document', 1],
      [':title:tags', 'document', 0],
      ['see', 'passage', 1],
      ['tag', 'passage', 2],
      ['tags', 'passage', 0],
    ],
  )
  t.deepEqual(
    terms.map(({ key, unit, forms: numbers }) => [key, unit, numbers]),
    [
      [':dc:title:tag', 'document', [0]],
      [':title:tag', 'document', [1, 2]],
      ['see', 'passage', [3]],
      ['tag', 'passage', [4, 5]],
    ],
  )
  t.deepEqual([...termOfForm], [0, 1, 1, 2, 3, 3])
})

test('sorts forms and terms by code point, whatever order they come in', t => {
  const words = fc.uniqueArray(
    fc.string({ unit: fc.constantFrom('a', 's', 'ä', '\uff21', '😀'), minLength: 1, maxLength: 4 }),
  )
  fc.assert(
    fc.property(words, fc.infiniteStream(fc.nat()), (all, random) => {
      const shuffled = all
        .map(word => ({ word, at: random.next().value ?? 0 }))
        .sort((a, b) => a.at - b.at)
        .map(({ word }) => word)
      const { forms, terms } = buildVocabulary(plainAnalyzer, shuffled, [])
      t.deepEqual(
        forms.map(({ key }) => key),
        [...all].sort(compareCodePoints),
      )
      const termKeys = [...new Set(all.map(plainAnalyzer.term))].sort(compareCodePoints)
      t.deepEqual(
        terms.map(({ key }) => key),
        termKeys,
      )
    }),
  )
})

test('analyses each form once', t => {
  const analysed: string[] = []
  const term = (form: string) => {
    analysed.push(form)
    return form
  }
  buildVocabulary({ ...plainAnalyzer, term }, ['b', 'a'], [':title:a'])
  t.deepEqual(analysed.sort(), ['a', 'a', 'b'])
})
