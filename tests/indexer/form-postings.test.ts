import test from 'ava'
import { formPostings, sortPlaces } from '../../indexer/form-postings.ts'
import type { FormPlaces } from '../../indexer/run-lists.ts'

/** Positions unit by unit → places. */
function placesOf(units: readonly (readonly number[])[]): FormPlaces {
  return {
    units: Uint32Array.from(units.flatMap((positions, unit) => positions.map(() => unit))),
    positions: Uint16Array.from(units.flat()),
  }
}

function joined(...all: readonly FormPlaces[]): FormPlaces {
  return {
    units: Uint32Array.from(all.flatMap(({ units }) => [...units])),
    positions: Uint16Array.from(all.flatMap(({ positions }) => [...positions])),
  }
}

function postingsOf(units: readonly (readonly number[])[], headingLengths: readonly number[]) {
  return plain(placesOf(units), headingLengths)
}

function plain(places: FormPlaces, headingLengths: readonly number[]) {
  const { ids, frequencies, positions } = formPostings(places, Uint8Array.from(headingLengths))
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

test('counts the same position in another unit anew', t => {
  t.deepEqual(postingsOf([[4], [4]], [0, 0]), { ids: [0, 1], frequencies: [2, 2], positions: [4, 4] })
})

test('joins the occurrences of several forms, by unit and position', t => {
  const places = sortPlaces(joined(placesOf([[1000, 2000], [0]]), placesOf([[0], [1000]])))
  t.deepEqual(plain(places, [0, 1]), {
    ids: [0, 1],
    frequencies: [6, 5],
    positions: [0, 1000, 2000, 0, 1000],
  })
})

test('counts one occurrence where several of the forms stand at one position', t => {
  const places = sortPlaces(joined(placesOf([[65_535]]), placesOf([[65_535]])))
  t.deepEqual(plain(places, [0]), { ids: [0], frequencies: [2], positions: [65_535] })
})
