import test from 'ava'
import { PostingRooms } from '../../query/posting-rooms.ts'

test('gives room behind what is kept, and leaves that where it is', t => {
  const rooms = new PostingRooms(4)
  const kept = [3, 1, 0, 5, 20, 2].map((length, i) => {
    const { ids, weights } = rooms.free(length + 1)
    t.true(ids.length === length + 1 && weights.length === length + 1)
    ids.fill(i)
    rooms.keep(length)
    return ids.subarray(0, length)
  })
  for (const [i, ids] of kept.entries())
    t.true(
      ids.every(id => id === i),
      `${i}`,
    )
})

test('uses room again that was forgotten, and has room for as many as there were', t => {
  const rooms = new PostingRooms(2)
  rooms.free(8)
  rooms.keep(8)
  rooms.forget()
  const first = rooms.free(8)
  rooms.keep(8)
  rooms.forget()
  t.is(rooms.free(8).ids.buffer, first.ids.buffer)
  t.is(rooms.free(8).ids.byteOffset, first.ids.byteOffset)
})
