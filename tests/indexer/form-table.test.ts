import test from 'ava'
import fc from 'fast-check'
import { FormTable } from '../../indexer/form-table.ts'

test('a number by which the analyzer knows a form never makes one form of two', t => {
  const form = fc.constantFrom('a', 'b', 'c', 'd')
  fc.assert(
    fc.property(fc.array(fc.tuple(form, fc.integer({ min: -1, max: 3000 }))), tokens => {
      const table = new FormTable()
      const ids = [
        ...tokens.map(([form, known]) => [form, table.idOf(form, known % 3)] as const),
        ...tokens.map(([form, known]) => [form, table.idOf(form, known)] as const),
      ]
      for (const [form, id] of ids) t.is(table.form(id), form)
      t.is(table.size, new Set(tokens.map(([form]) => form)).size)
    }),
  )
})
