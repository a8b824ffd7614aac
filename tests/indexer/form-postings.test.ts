import test from 'ava'
import { formPostings } from '../../indexer/form-postings.ts'
import { Occurrences } from '../../indexer/occurrences.ts'

/** The postings of the form "x", whose positions are given unit by unit. */
function postingsOf(units: readonly (readonly number[])[], headingLengths: readonly number[]) {
  const occurrences = new Occurrences()
  for (const positions of units) {
    for (const position of positions) occurrences.add('x', position)
    occurrences.endUnit()
  }
  const { ids, frequencies, positions } = formPostings(
    occurrences.invert(),
    0,
    Uint8Array.from(headingLengths),
  )
  return { ids: [...ids], frequencies: [...frequencies], positions: [...positions] }
}

test('counts the occurrences in each unit, doubled', t => {
  t.deepEqual(postingsOf([[3], [], [0, 5, 9]], [0, 0, 0]), {
    ids: [0, 2],
    frequencies: [2, 6],
    positions: [3, 0, 5, 9],
  })
})

test('adds one where an occurrence is in the heading path, however many are', t => {
  t.deepEqual(postingsOf([[0], [1], [0, 1, 2], [2]], [1, 1, 2, 2]).frequencies, [3, 2, 7, 2])
})

test('counts a form once that two rules yielded for one word', t => {
  t.deepEqual(postingsOf([[4, 4, 5]], [0]), { ids: [0], frequencies: [4], positions: [4, 5] })
})

test('counts the same position in another unit anew', t => {
  t.deepEqual(postingsOf([[4], [4]], [0, 0]), { ids: [0, 1], frequencies: [2, 2], positions: [4, 4] })
})
