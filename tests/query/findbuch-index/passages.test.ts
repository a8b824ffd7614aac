import test from 'ava'
import { memoryIndex, passage } from '../../memory-index.ts'

const index = await memoryIndex({
  'a.txt': { title: 'Garten', text: 'Hier wächst nichts.' },
  'b.txt': {
    title: 'Recht',
    passages: [
      passage(['Miete'], 'Die Miete ist hoch. Die Frist läuft.', 1),
      passage(['Anderes'], 'Von Gärten und Zäunen.', 5),
      passage(['Fristen'], 'Am Anfang steht nichts.\nDie Miete und die Frist.', 10),
      passage([], 'Noch eine Miete.', 20),
    ],
  },
  'c.txt': 'Eine Miete, eine Frist.',
})

test('gives the matching passages of one document in reading order', async t => {
  const hits = await index.passages('Frist Miete', 1)
  t.deepEqual(
    hits.map(({ passage: number, headings, headingRanges, line }) => [number, headings, headingRanges, line]),
    [
      [0, ['Miete'], [[[0, 5]]], 2],
      [2, ['Fristen'], [[[0, 7]]], 12],
      [3, [], [], 20],
    ],
  )
  t.deepEqual(
    hits.map(({ snippets }) => snippets.map(({ text, ranges }) => ranges.map(([a, b]) => text.slice(a, b)))),
    [[['Miete', 'Frist']], [['Miete', 'Frist']], [['Miete']]],
  )
})

test('gives as many as the hit says, its own passage among them with the same line and snippet', async t => {
  for (const query of [
    'Miete',
    'Miete Frist',
    '"die Frist"',
    'titel:Recht',
    'Mie',
    'Garten',
    'Zäune -Miete',
  ]) {
    const options = { asYouType: true, snippets: 1 }
    const { hits } = await index.search(query, options)
    t.true(hits.length > 0, query)
    for (const hit of hits) {
      const passages = await index.passages(query, hit.document, options)
      t.is(passages.length, hit.morePassages + 1, query)
      const own = passages.find(({ passage: number }) => number === hit.passage)
      t.deepEqual(
        [own?.line, own?.headings, own?.headingRanges, own?.snippets],
        [hit.line, hit.headings, hit.headingRanges, hit.snippets],
        query,
      )
      t.true((own?.score ?? 0) <= hit.score, query)
    }
  }
})

test('scores the best passage of a one-word query as the hit', async t => {
  const { hits } = await index.search('Miete')
  for (const { document, score } of hits) {
    const passages = await index.passages('Miete', document)
    t.is(Math.max(...passages.map(found => found.score)), score)
  }
})

test('gives a page of them, without snippets where none are asked for', async t => {
  const all = await index.passages('Miete', 1, { snippets: 0 })
  t.deepEqual(
    all.map(({ snippets, line }) => [snippets, line]),
    [
      [[], 1],
      [[], 10],
      [[], 20],
    ],
  )
  t.deepEqual(await index.passages('Miete', 1, { snippets: 0, offset: 1, limit: 1 }), all.slice(1, 2))
})

test('gives none where nothing is looked for or found, and knows its documents', async t => {
  t.deepEqual(await index.passages('', 1), [])
  t.deepEqual(await index.passages('Miete', 0), [])
  await t.throwsAsync(index.passages('Miete', 3), { instanceOf: RangeError })
})
