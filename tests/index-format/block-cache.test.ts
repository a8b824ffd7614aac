import test from 'ava'
import { BlockCache } from '../../index-format/block-cache.ts'

function recordingCache(limit: number): { cache: BlockCache<string>; loads: (readonly number[])[] } {
  const loads: (readonly number[])[] = []
  const cache = new BlockCache(limit, async numbers => {
    loads.push(numbers)
    return numbers.map(number => `block ${number}`)
  })
  return { cache, loads }
}

test('loads all that is missing in one go, each block once', async t => {
  const { cache, loads } = recordingCache(10)
  const blocks = await cache.get([3, 1, 3])
  t.deepEqual(
    [...blocks],
    [
      [3, 'block 3'],
      [1, 'block 1'],
    ],
  )
  await cache.get([1, 2])
  t.deepEqual(loads, [[3, 1], [2]])
})

test('gives up the block that was used longest ago', async t => {
  const { cache, loads } = recordingCache(2)
  await cache.get([1])
  await cache.get([2])
  await cache.get([1])
  await cache.get([3])
  await cache.get([1])
  await cache.get([2])
  t.deepEqual(loads, [[1], [2], [3], [2]])
})

test('answers a request for more blocks than it keeps', async t => {
  const { cache } = recordingCache(2)
  t.is((await cache.get([1, 2, 3, 4])).size, 4)
})

test('keeps nothing of a load that failed', async t => {
  let fail = true
  const cache = new BlockCache(2, async numbers => {
    if (fail) throw new Error('gone')
    return numbers.map(String)
  })
  await t.throwsAsync(cache.get([1]), { message: 'gone' })
  fail = false
  t.deepEqual([...(await cache.get([1]))], [[1, '1']])
})
