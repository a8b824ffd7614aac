import test from 'ava'
import fc from 'fast-check'
import { cutSegments } from '../../indexer/segments.ts'

const documents = fc
  .uniqueArray(fc.record({ path: fc.string(), byteLength: fc.nat(3 << 20) }), {
    selector: ({ path }) => path,
    maxLength: 200,
  })
  .map(all => all.sort((a, b) => (a.path < b.path ? -1 : 1)))

const paths = (segments: ReturnType<typeof cutSegments>) =>
  segments.map(segment => segment.map(({ path }) => path))

test('has every document once, in order, and no empty segment', t => {
  fc.assert(
    fc.property(documents, all => {
      const segments = cutSegments(all)
      t.deepEqual(segments.flat(), all)
      t.true(segments.every(segment => segment.length > 0))
    }),
  )
})

test('no segment has more than 4 MB, but for a document that alone is larger', t => {
  fc.assert(
    fc.property(documents, all => {
      for (const segment of cutSegments([...all, { path: '\uffff', byteLength: 5 << 20 }])) {
        const byteLength = segment.reduce((sum, document) => sum + document.byteLength, 0)
        t.true(segment.length === 1 || byteLength <= 4 << 20)
      }
    }),
  )
})

test('a new document changes the segment that it comes to, and the next ones up to a boundary', t => {
  const all = Array.from({ length: 2000 }, (_, i) => ({ path: `${1000 + i}/index.md`, byteLength: 25_000 }))
  const before = paths(cutSegments(all)).map(segment => segment.join())
  for (const [at, name] of [
    [100, 'a'],
    [1000, 'b'],
    [1999, 'c'],
  ] as const) {
    const next = [
      ...all.slice(0, at),
      { path: `${999 + at}/${name}.md`, byteLength: 25_000 },
      ...all.slice(at),
    ]
    const after = new Set(paths(cutSegments(next)).map(segment => segment.join()))
    const changed = before.filter(segment => !after.has(segment))
    t.true(changed.length <= 2, `${changed.length} of ${before.length} segments`)
  }
  t.true(before.length > 80 && before.length < 180, `${before.length} segments`)
})
