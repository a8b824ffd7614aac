import test from 'ava'
import { memoryIndex } from '../../memory-index.ts'

const index = await memoryIndex({ 'a.txt': 'Text' })

/** The text with what the query matches in brackets. */
async function marked(query: string, text: string): Promise<string> {
  const ranges = await index.highlight(query, text)
  return ranges.reduceRight(
    (out, [start, end]) => `${out.slice(0, start)}[${out.slice(start, end)}]${out.slice(end)}`,
    text,
  )
}

const rows: readonly (readonly [title: string, query: string, marked: string])[] = [
  ['inflections', 'Haus', 'Die [Häuser] des [Hauses]'],
  ['words behind umlauts and ß', 'Maß', 'Größe, Fuß: das [Maß] ist süß, ein [Mass] Öl'],
  ['words behind decomposed umlauts', 'Tür', 'Mu\u0308ll vor der [Tu\u0308r] und die [Türen]'],
  ['words behind emoji and flags', 'Haus', '👩‍👩‍👧 🇩🇪 𝔊 – [Haus] 🏠 [Haus]'],
  ['words with soft hyphens and ligatures', 'Finanzamt', 'Das [Fi\u00adnanz\u00adamt], das [ﬁnanzamt]'],
  ['words broken at the end of a line', 'Waffenstillstand', 'ein [Waffen-\nstillstand] beginnt'],
  ['joined words whole, their parts alone', 'Krieg', 'Ukraine-[Krieg], [Krieg]'],
  ['joined words', 'Ukraine-Krieg', '[Ukraine-Krieg], [Ukrainekrieg], [Ukraine] [Krieg]; [Krieg]'],
  ['joined words that must match, side by side', '+Ukraine-Krieg', '[Ukraine-Krieg]; Krieg, Ukraine'],
  ['both genders', 'Bürgerinnen', 'alle [Bürger*innen], [BürgerInnen] und [Bürger]'],
  ['phrases only side by side', '"alte Frist"', 'Die [alten] [Fristen], die Frist, die alte Miete'],
  ['dates in any writing', '12.02.2025', 'am [12. Februar 2025], [2025-02-12] und [12.02.2025]'],
  ['paragraphs', '§626', 'nach [§ 626] und § 627'],
  ['prefixes', 'Kündig*', '[Kündigung], [kündigt], Kunde'],
  ['what is wanted, not what is excluded', 'Miete -Pacht', '[Miete] und Pacht'],
  ['nothing for an empty query', '', 'Text'],
]

for (const [title, query, expected] of rows) {
  test(`marks ${title}`, async t => {
    t.is(await marked(query, expected.replace(/[[\]]/g, '')), expected)
  })
}

test('marks in snippets where the words stand, whatever stands before them', async t => {
  const text = '🇩🇪 Größe und Fu\u0308lle:\n\nDie  Straßen\u00adbahn fährt 👩‍👧 durch die Strasse.'
  const found = await (await memoryIndex({ 'a.txt': text })).search('Straßenbahn Straße')
  const [snippet] = found.hits[0]?.snippets ?? []
  t.deepEqual(
    snippet?.ranges.map(([start, end]) => snippet.text.slice(start, end)),
    ['Straßen\u00adbahn', 'Strasse'],
  )
})
