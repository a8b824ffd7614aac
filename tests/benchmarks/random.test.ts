import test from 'ava'
import { seededRandom } from '../../benchmarks/random.ts'

test('the same seed gives the same numbers, another seed others', t => {
  const numbersOf = (seed: number) => {
    const random = seededRandom(seed)
    return Array.from({ length: 20 }, () => random.below(1000))
  }
  t.deepEqual(numbersOf(1949), numbersOf(1949))
  t.notDeepEqual(numbersOf(1949), numbersOf(1950))
})

test('gives every number below the limit about as often, and no other', t => {
  const random = seededRandom(1)
  const counts = new Map<number, number>()
  for (let i = 0; i < 6000; i++) {
    const number = random.below(6)
    counts.set(number, (counts.get(number) ?? 0) + 1)
  }
  t.deepEqual([...counts.keys()].sort(), [0, 1, 2, 3, 4, 5])
  for (const count of counts.values()) t.true(count > 900 && count < 1100, String(count))
})

test('refuses to choose from nothing', t => {
  t.throws(() => seededRandom(1).choose([]), { instanceOf: RangeError })
})
