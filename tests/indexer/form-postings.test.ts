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
    [0],
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

test('joins the occurrences of several forms, by unit and position', t => {
  const occurrences = new Occurrences()
  const units = [
    ['x', 'y', 'y'],
    ['y', 'x'],
  ]
  for (const words of units) {
    words.forEach((word, position) => {
      occurrences.add(word, position * 1000)
    })
    occurrences.endUnit()
  }
  const { ids, frequencies, positions } = formPostings(occurrences.invert(), [1, 0], Uint8Array.of(0, 1))
  t.deepEqual([...ids], [0, 1])
  t.deepEqual([...frequencies], [6, 5])
  t.deepEqual([...positions], [0, 1000, 2000, 0, 1000])
})

test('counts one occurrence where several of the forms stand at one position', t => {
  const occurrences = new Occurrences()
  for (const form of ['x', 'y']) occurrences.add(form, 65_535)
  occurrences.endUnit()
  const { frequencies, positions } = formPostings(occurrences.invert(), [0, 1], Uint8Array.of(0))
  t.deepEqual([...frequencies], [2])
  t.deepEqual([...positions], [65_535])
})
