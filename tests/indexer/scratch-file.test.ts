import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import test from 'ava'
import fc from 'fast-check'
import { ScratchCache } from '../../indexer/scratch-cache.ts'
import { ScratchFile, scratchReader } from '../../indexer/scratch-file.ts'
import { scratchFolder } from '../scratch-folder.ts'
import { MemoryScratch } from './memory-scratch.ts'

const bytesOf = (byteLength: number, seed: number) =>
  Uint8Array.from({ length: byteLength }, (_, i) => (seed * 31 + i * 7) & 255)

test('reads back what was appended, small and large, flushed or not, by itself and by its descriptor', t => {
  const folder = scratchFolder(t)
  const scratch = new ScratchFile(join(folder, 'x.tmp'))
  t.teardown(() => scratch.close())
  t.deepEqual(readdirSync(folder), [])
  const pieces = [10, 0, 700_000, 600_000, 2_500_000, 3].map((byteLength, seed) => bytesOf(byteLength, seed))
  const offsets = pieces.map(piece => scratch.append(piece))
  t.is(scratch.byteLength, 3_800_013)
  pieces.forEach((piece, i) => {
    t.true(Buffer.from(scratch.read(offsets[i] ?? 0, piece.length)).equals(piece))
  })
  scratch.append(bytesOf(5, 9))
  scratch.flush()
  t.deepEqual([...scratchReader(scratch.descriptor).read(3_800_013, 5)], [...bytesOf(5, 9)])
})

test('refuses to read beyond its end', t => {
  const scratch = new ScratchFile(join(scratchFolder(t), 'x.tmp'))
  t.teardown(() => scratch.close())
  scratch.append(bytesOf(5, 0))
  t.throws(() => scratch.read(3, 3), { instanceOf: RangeError })
})

test('a cache reads the same as the scratch, however little it keeps', t => {
  const scratch = new MemoryScratch()
  const all = bytesOf(300_000, 1)
  scratch.append(all)
  const read = fc.tuple(fc.nat(all.length), fc.oneof(fc.nat(50), fc.nat(100_000)))
  fc.assert(
    fc.property(fc.array(read, { maxLength: 30 }), fc.constantFrom(0, 40_000, 1e6), (reads, cacheBytes) => {
      const cache = new ScratchCache(scratch, all.length, cacheBytes)
      for (const [offset, length] of reads) {
        const byteLength = Math.min(length, all.length - offset)
        t.true(Buffer.from(cache.read(offset, byteLength)).equals(all.subarray(offset, offset + byteLength)))
      }
    }),
  )
})
