import test from 'ava'
import fc from 'fast-check'
import { compareCodePoints } from '../../index-format/string-order.ts'
import { type InvertedOccurrences, MAX_POSITION, Occurrences } from '../../indexer/occurrences.ts'

/** Units with the forms at their positions: the index of a word is its position. */
const units = fc.array(fc.array(fc.constantFrom('a', 'b', 'c', 'ä', '\uff21', '😀'), { maxLength: 12 }), {
  maxLength: 30,
})

function add(occurrences: Occurrences, all: readonly (readonly string[])[]): void {
  for (const words of all) {
    words.forEach((form, position) => {
      occurrences.add(form, position, position % 2 === 1)
    })
    occurrences.endUnit()
  }
}

function byForm({ table, ids, starts, units, places }: InvertedOccurrences) {
  return Array.from(ids, id => {
    const [start, end] = [starts[id], starts[id + 1]]
    return {
      form: table.form(id),
      units: [...units.subarray(start, end)],
      places: [...places.subarray(start, end)],
    }
  }).filter(({ units }) => units.length > 0)
}

test('sorts occurrences by form and keeps the order of units and positions, taking after taking', t => {
  fc.assert(
    fc.property(fc.array(units, { maxLength: 3 }), takings => {
      const occurrences = new Occurrences()
      for (const all of takings) {
        add(occurrences, all)
        const flat = all.flatMap((words, unit) => words.map((form, position) => ({ form, unit, position })))
        const forms = [...new Set(flat.map(({ form }) => form))].sort(compareCodePoints)
        t.deepEqual(
          byForm(occurrences.take()),
          forms.map(form => {
            const own = flat.filter(occurrence => occurrence.form === form)
            return {
              form,
              units: own.map(({ unit }) => unit),
              places: own.map(({ position }) => 2 * position + (position % 2)),
            }
          }),
        )
      }
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
  const { starts, units: foundUnits, places } = occurrences.take()
  t.deepEqual([...starts], [0, count / 2, count])
  t.is(foundUnits.at(-1), 69)
  t.is(places.at(-1), 2 * 999)
})

test('forgets forms when it knows too many, and goes on', t => {
  const occurrences = new Occurrences()
  for (let i = 0; i < 400_001; i++) occurrences.add(`w${i}`, 0)
  occurrences.endUnit()
  t.is(occurrences.take().ids.length, 400_001)
  add(occurrences, [['b', 'a']])
  t.deepEqual(
    byForm(occurrences.take()).map(({ form }) => form),
    ['a', 'b'],
  )
})

test('refuses a position that 16 bits do not hold', t => {
  const occurrences = new Occurrences()
  occurrences.add('letztes', MAX_POSITION)
  t.throws(() => occurrences.add('verlorenes', MAX_POSITION + 1), {
    instanceOf: RangeError,
    message: /verlorenes/,
  })
})
