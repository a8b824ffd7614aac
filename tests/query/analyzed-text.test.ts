import test from 'ava'
import { memoryIndex } from '../memory-index.ts'

const NOUNS = 'Krieg, Diplomatie und Waffenstillstand'
const index = await memoryIndex({
  'a.txt': NOUNS,
  'b.txt': NOUNS,
  'c.txt': 'Kriegsdiplomatie, Waffenstillstandskrieg',
})

/** Forms of the parts with what stands at their places. */
async function partsOf(text: string): Promise<readonly string[]> {
  const tokens = await index.analyze(text)
  return tokens.flatMap(({ parts }) =>
    parts.map(({ form, start, end }) => `${form}=${text.slice(start, end)}`),
  )
}

test('shows tokens with their forms, terms and the parts of compounds', async t => {
  const [token] = await index.analyze('KRIEGSDIPLOMATIE')
  t.like(token, { surface: 'KRIEGSDIPLOMATIE', form: 'kriegsdiplomatie', position: 0, start: 0, end: 16 })
  t.deepEqual(token?.parts, [
    { form: 'krieg', term: 'krieg', start: 0, end: 5 },
    { form: 'diplomatie', term: 'diplomati', start: 6, end: 16 },
  ])
  t.deepEqual(await index.analyze('…'), [])
})

test('places parts in the text', async t => {
  t.deepEqual(await partsOf('😀 Die Waffenstillstandskrieg, Kriegsdiplomatie'), [
    'waffenstillstand=Waffenstillstand',
    'krieg=krieg',
    'krieg=Krieg',
    'diplomatie=diplomatie',
  ])
})

test('places a part at the whole word where its letters are not written so', async t => {
  const word = 'Kriegs\u00addiplomatie'
  t.deepEqual(await partsOf(`die ${word}`), [`krieg=${word}`, `diplomatie=${word}`])
})
