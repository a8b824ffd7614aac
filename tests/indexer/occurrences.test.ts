import test from 'ava'
import fc from 'fast-check'
import { MAX_POSITION, Occurrences } from '../../indexer/occurrences.ts'

/** Units with the forms at their positions: the index of a word is its position. */
const units = fc.array(fc.array(fc.constantFrom('a', 'b', 'c', 'ä', '😀'), { maxLength: 12 }), {
  maxLength: 30,
})

test('sorts occurrences by form and keeps the order of units and positions', t => {
  fc.assert(
    fc.property(units, all => {
      const occurrences = new Occurrences()
      for (const words of all) {
        words.forEach((form, position) => {
          occurrences.add(form, position)
        })
        occurrences.endUnit()
      }
      const { starts, units: foundUnits, positions } = occurrences.invert()
      const found = occurrences.forms.map((form, id) => {
        const [start, end] = [starts[id], starts[id + 1]]
        return {
          form,
          units: [...foundUnits.subarray(start, end)],
          positions: [...positions.subarray(start, end)],
        }
      })
      const flat = all.flatMap((words, unit) => words.map((form, position) => ({ form, unit, position })))
      const forms = [...new Set(flat.map(({ form }) => form))]
      t.deepEqual(
        found,
        forms.map(form => {
          const own = flat.filter(occurrence => occurrence.form === form)
          return { form, units: own.map(({ unit }) => unit), positions: own.map(({ position }) => position) }
        }),
      )
    }),
  )
})

test('holds more occurrences than it has room for at first', t => {
  const occurrences = new Occurrences()
  const count = 70_000
  for (let i = 0; i < count; i++) {
    occurrences.add(i % 2 === 0 ? 'gerade' : 'ungerade', i % 1000)
    if (i % 1000 === 999) occurrences.endUnit()
  }
  const { starts, units: foundUnits, positions } = occurrences.invert()
  t.deepEqual([...starts], [0, count / 2, count])
  t.is(foundUnits.at(-1), 69)
  t.is(positions.at(-1), 999)
})

test('refuses a position that 16 bits do not hold', t => {
  const occurrences = new Occurrences()
  occurrences.add('letztes', MAX_POSITION)
  t.throws(() => occurrences.add('verlorenes', MAX_POSITION + 1), {
    instanceOf: RangeError,
    message: /verlorenes/,
  })
})

test('a number by which the analyzer knows a form never makes one form of two', t => {
  const form = fc.constantFrom('a', 'b', 'c', 'd')
  fc.assert(
    fc.property(fc.array(fc.tuple(form, fc.integer({ min: -1, max: 3000 }))), tokens => {
      const occurrences = new Occurrences()
      for (const [form, known] of tokens) occurrences.add(form, 0, false, known % 3)
      for (const [form, known] of tokens) occurrences.add(form, 0, false, known)
      occurrences.endUnit()
      const forms = tokens.map(([form]) => form)
      t.deepEqual(occurrences.forms, [...new Set(forms)])
      const { starts } = occurrences.invert()
      for (const [id, form] of occurrences.forms.entries()) {
        const count = 2 * forms.filter(other => other === form).length
        t.is((starts[id + 1] ?? 0) - (starts[id] ?? 0), count)
      }
    }),
  )
})
