import test from 'ava'
import fc from 'fast-check'
import type { LoadedPostings } from '../../index-format/loaded-postings.ts'
import { findPhrase } from '../../query/phrase.ts'

/** Passages as lists of positions, each with the forms (small numbers) that stand there. */
type Texts = readonly (readonly (readonly number[])[])[]

test('finds where the words of a phrase stand side by side', t => {
  // The words:  0 1 0 1 1   1 0   0 2 1
  const texts = [
    [[0], [1], [0], [1], [1]],
    [[1], [0]],
    [[0], [2], [1]],
  ]
  t.deepEqual(phrasesIn(texts, [[0], [1]]), [
    [0, 0],
    [0, 2],
  ])
  t.deepEqual(phrasesIn(texts, [[1], [0], [1]]), [[0, 1]])
  t.deepEqual(phrasesIn(texts, [[0], [1, 2]]), [
    [0, 0],
    [0, 2],
    [2, 0],
  ])
  t.deepEqual(phrasesIn(texts, [[0], [3]]), [])
})

test('finds a phrase once where two forms of a slot stand at one position', t => {
  // Ukraine-Krieg: ukraine-krieg and ukraine, then krieg.
  t.deepEqual(phrasesIn([[[0, 1], [2]]], [[0, 1], [2]]), [[0, 0]])
  t.deepEqual(phrasesIn([[[2], [0, 1]]], [[2], [0, 1]]), [[0, 0]])
})

test('finds a phrase that repeats its word', t => {
  t.deepEqual(phrasesIn([[[0], [0], [0], [1], [0]]], [[0], [0]]), [
    [0, 0],
    [0, 1],
  ])
})

test('finds what a naive scan finds', t => {
  const form = fc.nat(3)
  const texts = fc.array(fc.array(fc.uniqueArray(form, { minLength: 1, maxLength: 2 }), { maxLength: 12 }), {
    maxLength: 5,
  })
  const slots = fc.array(fc.uniqueArray(form, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(texts, slots, (passages, phrase) => {
      const expected = passages.flatMap((words, passage) =>
        words.flatMap((_, position) => {
          const stands = phrase.every((slot, i) => words[position + i]?.some(word => slot.includes(word)))
          return stands ? [[passage, position] as const] : []
        }),
      )
      t.deepEqual(phrasesIn(passages, phrase), expected)
    }),
    { numRuns: 500 },
  )
})

/** @returns [passage, position] of each occurrence */
function phrasesIn(
  texts: Texts,
  phrase: readonly (readonly number[])[],
): readonly (readonly [number, number])[] {
  const places = phrase.map(slot => slot.map(form => postingsOf(texts, form)))
  const { ids, starts, positions } = findPhrase(places)
  return Array.from(ids).flatMap((id, i) =>
    Array.from(positions.subarray(starts[i], starts[i + 1]), position => [id, position] as const),
  )
}

/** The occurrences of a form, as the index has them. */
function postingsOf(texts: Texts, form: number): LoadedPostings {
  const found = texts
    .map((words, id) => ({ id, at: words.flatMap((forms, i) => (forms.includes(form) ? [i] : [])) }))
    .filter(({ at }) => at.length > 0)
  const starts = [0]
  for (const { at } of found) starts.push((starts.at(-1) ?? 0) + at.length)
  return {
    form,
    ids: Uint32Array.from(found, ({ id }) => id),
    frequencies: Uint32Array.from(found, ({ at }) => at.length * 2),
    unit: 'passage',
    positionStarts: new Uint32Array(1),
    positionEnds: new Uint32Array(),
    positionsRange: { offset: 0, byteLength: 0 },
    positions: {
      starts: Uint32Array.from(starts),
      positions: Uint32Array.from(found.flatMap(({ at }) => at)),
    },
  }
}
