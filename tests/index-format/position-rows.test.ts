import test from 'ava'
import { blockRuns, positionsRangeOf } from '../../index-format/position-rows.ts'
import { BLOCK_POSTINGS } from '../../index-format/postings.ts'

/** Blocks whose positions take so many bytes each; behind them a rest of one posting. */
function listOf(byteLengths: readonly number[]) {
  let end = 0
  const positionEnds = Uint32Array.from(byteLengths, byteLength => {
    end += byteLength
    return end
  })
  const postingCount = byteLengths.length * BLOCK_POSTINGS + 1
  return {
    ids: Uint32Array.from({ length: postingCount }, (_, i) => i),
    frequencies: new Uint32Array(postingCount).fill(2),
    positionStarts: Uint32Array.of(0, ...positionEnds),
    positionEnds,
    form: 0,
    unit: 'passage' as const,
    positionsRange: { offset: 1000, byteLength: end + 3 },
    positions: undefined,
  }
}

const rowsIn = (blocks: readonly number[]) => Uint32Array.from(blocks, block => block * BLOCK_POSTINGS)

test('reads blocks in one piece where little lies between, and apart where much does', t => {
  const list = listOf([100, 200, 300, 50_000, 400])
  t.deepEqual(blockRuns({ list, rows: rowsIn([0, 2, 4, 5]) }), [
    { first: 0, last: 2 },
    { first: 4, last: 5 },
  ])
  t.deepEqual(blockRuns({ list, rows: rowsIn([1, 1]) }), [{ first: 1, last: 1 }])
  t.deepEqual(blockRuns({ list, rows: rowsIn([]) }), [])
})

test('tells where the blocks of a run lie, the rest to the end of the positions', t => {
  const list = listOf([100, 200, 300])
  t.deepEqual(positionsRangeOf(list, { first: 1, last: 2 }), { offset: 1100, byteLength: 500 })
  t.deepEqual(positionsRangeOf(list, { first: 2, last: 3 }), { offset: 1300, byteLength: 303 })
})
