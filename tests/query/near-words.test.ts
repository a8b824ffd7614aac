import test from 'ava'
import fc from 'fast-check'
import { findNear } from '../../query/near-words.ts'

test('finds words in any order within as many positions as they are and slop more', t => {
  t.deepEqual(findNear([[3], [4]], 0), [[3, 4]])
  t.deepEqual(findNear([[4], [3]], 0), [[4, 3]])
  t.deepEqual(findNear([[3], [5]], 0), [])
  t.deepEqual(findNear([[3], [5]], 1), [[3, 5]])
  t.deepEqual(findNear([[1], [9], [5]], 6), [[1, 9, 5]])
  t.deepEqual(findNear([[1], [9], [5]], 5), [])
})

test('gives each word a position of its own', t => {
  t.deepEqual(findNear([[7], [7]], 5), [])
  t.deepEqual(
    findNear(
      [
        [2, 7],
        [2, 7],
      ],
      5,
    ).map(found => [...found].sort()),
    [[2, 7]],
  )
  // The first word can only stand at 1, so the second one must move on.
  t.deepEqual(findNear([[1], [1, 2]], 0), [[1, 2]])
})

test('finds nothing where a word is missing', t => {
  t.deepEqual(findNear([[1, 2], []], 9), [])
})

const positions = fc.uniqueArray(fc.nat(20), { maxLength: 6 }).map(list => list.sort((a, b) => a - b))

test('finds what trying all positions finds, once for each beginning', t => {
  fc.assert(
    fc.property(fc.array(positions, { minLength: 2, maxLength: 4 }), fc.nat(6), (words, slop) => {
      const beginnings = new Set<number>()
      const tryAll = (chosen: readonly number[]): void => {
        const word = words[chosen.length]
        if (word !== undefined) {
          for (const position of word) if (!chosen.includes(position)) tryAll([...chosen, position])
          return
        }
        const first = Math.min(...chosen)
        if (Math.max(...chosen) - first < words.length + slop) beginnings.add(first)
      }
      tryAll([])
      const found = findNear(words, slop)
      t.deepEqual(
        found.map(near => Math.min(...near)),
        [...beginnings].sort((a, b) => a - b),
      )
      for (const near of found) {
        t.is(new Set(near).size, words.length)
        t.true(near.every((position, i) => words[i]?.includes(position)))
        t.true(Math.max(...near) - Math.min(...near) < words.length + slop)
      }
    }),
    { numRuns: 2000 },
  )
})
