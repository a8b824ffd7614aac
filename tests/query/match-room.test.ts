import test from 'ava'
import { MatchRoom } from '../../query/match-room.ts'

test('makes matches that do not overlap, whatever room there is', t => {
  for (const size of [0, 5, 100]) {
    const room = new MatchRoom(size)
    const lengths = [3, 0, 4, 90]
    const made = lengths.map(length => room.make(length))
    made.forEach(({ ids, scores, coverage }, i) => {
      ids.fill(i)
      scores.fill(i)
      coverage.fill(i)
    })
    made.forEach(({ ids, scores, coverage }, i) => {
      t.true(ids.length === lengths[i])
      t.true([...ids, ...scores, ...coverage].every(value => value === i))
    })
  }
})

test('uses its rows again when it was cleared, and has room for as many as were made', t => {
  const room = new MatchRoom(2)
  room.make(8)
  room.clear()
  const { buffer } = room.make(8).ids
  room.clear()
  t.is(room.make(3).ids.buffer, buffer)
  t.is(room.make(5).ids.buffer, buffer)
})
