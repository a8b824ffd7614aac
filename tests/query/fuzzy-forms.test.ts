import test from 'ava'
import fc from 'fast-check'
import { type EditDistance, fuzzyForms, usualDistance } from '../../query/fuzzy-forms.ts'

const rows: readonly (readonly [word: string, distance: EditDistance, form: string, edits: number])[] = [
  ['kündigung', 1, 'kündigung', 0],
  ['kündigung', 1, 'kündigug', 1],
  ['kündigung', 1, 'kündigungs', 1],
  ['kündigung', 1, 'kundigung', 1],
  ['kündigung', 1, 'küdnigung', 1],
  ['kündigung', 2, 'küdnigugn', 2],
  ['ab', 1, 'ba', 1],
  ['a', 1, '', 1],
  ['straße', 1, 'strasse', 0],
  ['strase', 1, 'straße', 1],
]

test('counts an occurrence half for each edit', t => {
  for (const [word, distance, form, edits] of rows) {
    t.is(fuzzyForms(word, distance).weigh(form), 0.5 ** edits, `${word} ${form}`)
  }
})

test('turns down what is farther', t => {
  for (const [word, distance, form] of [
    ['kündigung', 1, 'kündigungen'],
    ['kündigung', 1, 'küdnigugn'],
    ['kündigung', 2, 'verkündigung'],
    ['ab', 1, 'cd'],
  ] as const) {
    t.is(fuzzyForms(word, distance).weigh(form), 0, `${word} ${form}`)
  }
})

test('allows one edit in words of up to five letters, two in longer ones', t => {
  t.deepEqual(['a', 'meier', 'meiers'].map(usualDistance), [1, 1, 2])
})

/** Optimal string alignment, cell by cell. */
function naiveDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length
  const [x, y] = [a.slice(0, -1), b.slice(0, -1)]
  const same = a.at(-1) === b.at(-1)
  if (same) return naiveDistance(x, y)
  const exchanged =
    a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)
      ? naiveDistance(a.slice(0, -2), b.slice(0, -2))
      : Number.POSITIVE_INFINITY
  return 1 + Math.min(naiveDistance(x, y), naiveDistance(a, y), naiveDistance(x, b), exchanged)
}

const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 })
const distances = fc.constantFrom<EditDistance>(1, 2)

test('finds among sorted forms those that a naive comparison finds', t => {
  fc.assert(
    fc.property(words, distances, fc.uniqueArray(words, { maxLength: 30 }), (word, greatest, forms) => {
      const { mayBegin, weigh } = fuzzyForms(word, greatest)
      for (const form of forms.sort()) {
        const distance = naiveDistance(word, form)
        const isNear = distance <= greatest
        // Asked now and then, as for the blocks of a dictionary.
        if (isNear && form.length > 2) t.true(mayBegin(form.slice(0, 2)), `${word} ${form}`)
        t.is(weigh(form), isNear ? 0.5 ** distance : 0, `${word} ${form}`)
      }
    }),
    { numRuns: 500 },
  )
})

test('turns down beginnings that lead nowhere', t => {
  const { mayBegin } = fuzzyForms('kündigung', 1)
  t.true(mayBegin('kun'))
  t.true(mayBegin('ü'))
  t.false(mayBegin('ver'))
  t.false(mayBegin('kündigungen'))
})
