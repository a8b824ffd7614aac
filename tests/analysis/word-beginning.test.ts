import { existsSync, readFileSync } from 'node:fs'
import test from 'ava'
import fc from 'fast-check'
import { germanAnalyzer } from '../../analysis/index.ts'
import { beginningOf } from '../../analysis/word-beginning.ts'

const analyzer = germanAnalyzer()
const vocabulary = '../shared/eval/snowball-german/voc.txt'

test('tells the letter that a form and its term begin with', t => {
  t.is(beginningOf('häuser'), 'h')
  t.is(beginningOf('straße'), 's')
})

test('tells nothing of forms that may begin otherwise', t => {
  for (const form of ['photo', 'ärzte', '€', '3d', 'élan', 'ßx', '']) t.is(beginningOf(form), undefined)
})

test('is right of every word of a whole vocabulary', t => {
  if (!existsSync(vocabulary)) {
    t.log(`passed over: ${vocabulary} is missing`)
    return
  }
  const forms = readFileSync(vocabulary, 'utf8').split('\n').filter(Boolean)
  t.deepEqual(
    forms.filter(form => !analyzer.term(form).startsWith(beginningOf(form) ?? '')),
    [],
  )
})

test('is right of words of any letters', t => {
  const letters = fc.string({
    unit: fc.constantFrom(..."aeiouäöüßsthpfgnlrcz-.'é3"),
    minLength: 1,
    maxLength: 9,
  })
  fc.assert(
    fc.property(letters, form => analyzer.term(form).startsWith(beginningOf(form) ?? '')),
    {
      numRuns: 3000,
    },
  )
  t.pass()
})
