import test from 'ava'
import fc from 'fast-check'
import { FormTable } from '../../indexer/form-table.ts'

test('numbers of known words mean what they mean to the text they come from', t => {
  const form = fc.constantFrom('a', 'b', 'c', 'd')
  const numbered = fc.array(form, { minLength: 3000, maxLength: 3000 }).map(forms => ({
    form: (word: number) => forms[word] ?? '',
  }))
  const words = fc.array(fc.tuple(fc.nat({ max: 1 }), fc.integer({ min: -1, max: 2999 }), form))
  fc.assert(
    fc.property(fc.tuple(numbered, numbered), words, (known, tokens) => {
      const table = new FormTable()
      const forms = tokens.map(([which, word, other]) => {
        const expected = word < 0 ? other : (known[which]?.form(word) ?? '')
        const id = word < 0 ? table.idOf(other) : table.idOfWord(word, known[which] ?? known[0])
        t.is(table.form(id), expected)
        return expected
      })
      t.is(table.size, new Set(forms).size)
    }),
  )
})
