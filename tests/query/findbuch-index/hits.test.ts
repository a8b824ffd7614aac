import test from 'ava'
import fc from 'fast-check'
import { memoryIndex, passage } from '../../memory-index.ts'

const law = await memoryIndex({
  'gesetz.md': {
    title: 'Mietgesetz',
    fields: { jahr: ['2001'] },
    passages: [
      passage(['Mietgesetz'], 'Allgemeines.\n', 1),
      passage(['Mietgesetz', '§ 1 Frist'], 'Wer kündigt,\nhat eine Frist.\n\nDie Miete läuft weiter.\n', 4),
      { ...passage(['Mietgesetz', '§ 2'], 'Die Frist\nund die Frist.\n', 10), lineNumbers: [10, 11, 20, 30] },
    ],
  },
  'notiz.txt': 'Hier steht nichts Genaues zu irgendeiner Frist, sonst aber allerlei.',
})

test('groups the passages of a document behind its best one', async t => {
  const { hits, documentCount, passageCount } = await law.search('Frist')
  t.is(documentCount, 2)
  t.is(passageCount, 3)
  t.deepEqual(
    hits.map(({ document, path, passage, morePassages }) => ({ document, path, passage, morePassages })),
    [
      { document: 0, path: 'gesetz.md', passage: 1, morePassages: 1 },
      { document: 1, path: 'notiz.txt', passage: 0, morePassages: 0 },
    ],
  )
})

test('tells title, headings and fields with what is found in them', async t => {
  const { hits } = await law.search('Mietgesetz titel:Mietgesetz Frist kündigt')
  const [hit] = hits
  t.is(hit?.title, 'Mietgesetz')
  t.deepEqual(hit?.titleRanges, [[0, 10]])
  t.deepEqual(hit?.headings, ['Mietgesetz', '§ 1 Frist'])
  t.deepEqual(hit?.headingRanges, [[[0, 10]], [[4, 9]]])
  t.deepEqual(hit?.fields, { jahr: ['2001'] })
})

test('tells the source line of the best match, and of each snippet', async t => {
  const lineOf = async (query: string) => (await law.search(query)).hits[0]?.line
  t.is(await lineOf('weiter'), 9)
  t.is(await lineOf('hat'), 7)
  // In the headings alone: where the passage begins.
  t.is(await lineOf('heading:Frist'), 4)
  // Lines that do not follow one another.
  t.is(await lineOf('"und die"'), 30)
  const { hits } = await law.search('läuft')
  t.deepEqual(
    hits[0]?.snippets.map(({ text, ranges, line }) => ({ text, ranges, line })),
    [{ text: 'Wer kündigt, hat eine Frist. Die Miete läuft weiter.', ranges: [[39, 44]], line: 6 }],
  )
})

test('leaves snippets out when none are asked for', async t => {
  const { hits } = await law.search('weiter', { snippets: 0 })
  t.deepEqual(hits[0]?.snippets, [])
  t.is(hits[0]?.line, 4)
})

test('gives no more snippets than asked for', async t => {
  const text = Array.from(
    { length: 5 },
    (_, i) => `Die Frist Nummer ${i}. ${'Sonst steht hier nichts. '.repeat(30)}`,
  ).join('')
  const index = await memoryIndex({ 'lang.txt': text })
  for (const [snippets, expected] of [
    [undefined, 3],
    [1, 1],
    [2, 2],
    [10, 5],
  ] as const) {
    const { hits } = await index.search('Frist', { ...(snippets !== undefined && { snippets }) })
    t.is(hits[0]?.snippets.length, expected)
    for (const { text, ranges } of hits[0]?.snippets ?? []) {
      t.deepEqual(
        ranges.map(([start, end]) => text.slice(start, end)),
        ['Frist'],
      )
    }
  }
})

test('pages through the same list, whatever the pages', async t => {
  const documents = Object.fromEntries(
    Array.from({ length: 40 }, (_, i) => [
      `${String(i).padStart(2, '0')}.txt`,
      `Frist ${'Miete '.repeat(i % 7)} ${'Wort '.repeat(i % 5)}`,
    ]),
  )
  const index = await memoryIndex(documents)
  const all = await index.search('Frist Miete', { limit: 100, snippets: 0 })
  t.is(all.hits.length, 40)
  await fc.assert(
    fc.asyncProperty(fc.nat(45), fc.nat(45), async (offset, limit) => {
      const page = await index.search('Frist Miete', { offset, limit, snippets: 0 })
      t.deepEqual(page.hits, all.hits.slice(offset, offset + limit))
      t.is(page.documentCount, 40)
    }),
  )
})

test('gives ten hits where no limit is named', async t => {
  const index = await memoryIndex(
    Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`${i}.txt`, 'Frist'])),
  )
  t.is((await index.search('Frist')).hits.length, 10)
})

test('gives a document whole, by its number', async t => {
  const document = await law.document(0)
  t.is(document.path, 'gesetz.md')
  t.is(document.title, 'Mietgesetz')
  t.is(document.passages.length, 3)
  t.is(
    document.passages[1]?.text,
    'Mietgesetz\n§ 1 Frist\nWer kündigt,\nhat eine Frist.\n\nDie Miete läuft weiter.\n',
  )
  t.deepEqual(document.passages[1]?.lineNumbers, [4, 5, 6, 7, 8, 9])
  for (const number of [-1, 2, 0.5, Number.NaN]) {
    await t.throwsAsync(law.document(number), { instanceOf: RangeError, message: /documents 0 to 1/ })
  }
})

test('tells what is in the index, and whether it is whole', async t => {
  const { info } = law
  t.is(info.documentCount, 2)
  t.is(info.passageCount, 4)
  t.is(info.analysis.language, 'de')
  t.is(info.sections.reduce((sum, { byteLength }) => sum + byteLength, 0) < info.byteLength, true)
  t.true(await law.verify())
})
