import test from 'ava'
import fc from 'fast-check'
import { wholeIds } from '../../query/scope-ids.ts'

test('gives each id the norm of its length and its document, by length or by id', t => {
  const documents = fc.array(fc.array(fc.nat(40), { maxLength: 9 }), { maxLength: 12 })
  fc.assert(
    fc.property(documents, fc.boolean(), (drawn, isLong) => {
      const lengths = drawn.flat().map(length => (isLong ? 1000 * length : length % 3))
      const firstIds = [0]
      for (const own of drawn) firstIds.push((firstIds.at(-1) ?? 0) + own.length)
      const norm = (length: number) => 0.3 + length / 7
      const ids = wholeIds(
        Uint32Array.from(firstIds),
        { lengths: Uint32Array.from(lengths), longest: Math.max(0, ...lengths) },
        norm,
      )
      t.is(ids.count, lengths.length)
      t.deepEqual(
        Array.from(ids.normOf, number => ids.norms[number]),
        lengths.map(norm),
      )
      t.deepEqual(
        [...ids.documentOf],
        drawn.flatMap((own, document) => own.map(() => document)),
      )
    }),
  )
})
