import test from 'ava'
import { RecentMap } from '../../query/recent-map.ts'

test('keeps what is used again and again, and forgets what is not', t => {
  const map = new RecentMap<string, number>(10)
  map.set('once', 1)
  map.set('often', 2)
  for (let i = 0; i < 100; i++) {
    map.set(`other ${i}`, i)
    t.is(map.get('often'), 2)
  }
  t.is(map.get('once'), undefined)
})

test('keeps at least the limit and at most twice as much', t => {
  const map = new RecentMap<number, number>(10)
  for (let i = 0; i < 95; i++) map.set(i, i)
  const kept = Array.from({ length: 95 }, (_, i) => i).filter(i => map.get(i) !== undefined)
  t.true(kept.length >= 10 && kept.length <= 20, `${kept.length}`)
  t.is(kept.at(-1), 94)
})

test('replaces the value of a key', t => {
  const map = new RecentMap<string, number>(2)
  for (const value of [1, 2, 3]) map.set('a', value)
  t.is(map.get('a'), 3)
})
