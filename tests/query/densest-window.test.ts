import test from 'ava'
import fc from 'fast-check'
import { findDensestWindow, type MatchSpan } from '../../query/densest-window.ts'

/** Matches written as "at:word" or "at:word*weight" in a text of words of one letter. */
function spansOf(text: string): MatchSpan[] {
  return text.split(' ').map(part => {
    const [at = 0, word = 0, weight = 1] = part.split(/[:*]/).map(Number)
    return { first: at, last: at, start: 2 * at, end: 2 * at + 1, word, weight }
  })
}

/** First and last word of the densest window. */
function densest(text: string, seen: readonly number[] = [], maxLength = 19): readonly unknown[] {
  const spans = spansOf(text)
  const weights = new Map<number, number>()
  for (const { word, weight } of spans) weights.set(word, Math.max(weight, weights.get(word) ?? 0))
  const lengthOf = (first: number, last: number) => 2 * (last - first) + 1
  const window = findDensestWindow(spans, { maxLength, lengthOf, seen: new Set(seen), weights })
  return [window?.first, window?.last]
}

test('prefers two words to one that is repeated', t => {
  t.deepEqual(densest('0:0 1:0 2:0 3:0 50:0 55:1'), [50, 55])
})

test('prefers a heavy word to a light one', t => {
  t.deepEqual(densest('0:0*1 20:1*5 40:2*2'), [20, 20])
})

test('prefers the form that weighs more', t => {
  t.deepEqual(densest('0:0*1 20:0*2'), [20, 20])
})

test('prefers more repetitions and, among equals, the first', t => {
  t.deepEqual(densest('0:0 20:0 21:0 40:0 41:0'), [20, 20])
})

test('is not longer than the limit', t => {
  t.deepEqual(densest('0:0 9:1 19:2'), [0, 9])
  t.deepEqual(densest('0:0 10:1 19:2'), [10, 19])
})

test('is tightened to the shortest stretch with all its words', t => {
  t.deepEqual(densest('0:0 5:0 6:1 9:1'), [5, 6])
})

test('counts a word that was shown before like a repetition', t => {
  t.deepEqual(densest('0:0 1:1 20:2'), [0, 1])
  t.deepEqual(densest('0:0 1:1 20:2', [0, 1]), [20, 20])
})

test('shows a single match that is longer than the limit', t => {
  const span = { first: 3, last: 40, start: 6, end: 81, word: 0, weight: 1 }
  const measure = {
    maxLength: 10,
    lengthOf: (a: number, b: number) => 2 * (b - a) + 1,
    seen: new Set<number>(),
  }
  t.like(findDensestWindow([span], { ...measure, weights: new Map([[0, 1]]) }), { first: 3, last: 40 })
})

test('has nothing to show without matches', t => {
  const measure = { maxLength: 10, lengthOf: () => 0, seen: new Set<number>(), weights: new Map() }
  t.is(findDensestWindow([], measure), undefined)
})

test('shows as many different words as any window of its length', t => {
  const match = fc.tuple(fc.nat(60), fc.nat(3)).map(([at, word]) => `${at}:${word}`)
  const matches = fc.uniqueArray(match, { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(matches, list => {
      const spans = spansOf(list.join(' ')).sort((a, b) => a.start - b.start)
      const countFrom = (first: number, last: number) =>
        new Set(spans.filter(span => span.first >= first && span.last <= last).map(span => span.word)).size
      const [first, last] = densest(spans.map(span => `${span.first}:${span.word}`).join(' '))
      const found = countFrom(Number(first), Number(last))
      t.true(Number(last) - Number(first) <= 9)
      t.is(found, Math.max(...spans.map(span => countFrom(span.first, span.first + 9))))
    }),
  )
})
