import test from 'ava'
import { indexBytes } from '../../benchmarks/index-bytes.ts'
import { memoryIndex } from '../memory-index.ts'

test('adds up sections by what they hold', t => {
  const sections = [
    { name: 'texts', byteLength: 100 },
    { name: 'textsidx', byteLength: 10 },
    { name: 'forms', byteLength: 40 },
    { name: 'postings', byteLength: 20 },
    { name: 'places', byteLength: 30 },
    { name: 'settings', byteLength: 5 },
  ]
  t.deepEqual(indexBytes(sections), {
    total: 205,
    texts: 110,
    dictionary: 40,
    postings: 20,
    positions: 30,
    other: 5,
  })
})

test('knows the sections of an index', async t => {
  const { info } = await memoryIndex({ 'a.md': 'Die Kündigungsfrist beträgt drei Monate.' })
  const bytes = indexBytes(info.sections)
  for (const content of ['texts', 'dictionary', 'postings', 'positions'] as const) {
    t.true(bytes[content] !== undefined && bytes[content] > 0, content)
  }
  t.is(
    bytes.total,
    info.sections.reduce((sum, { byteLength }) => sum + byteLength, 0),
  )
})
