/** Compounds through the whole engine, in a collection in which their parts are words of their own. */
import test, { type ExecutionContext } from 'ava'
import type { SearchIndex } from '../../query/search-index.ts'
import { memoryIndex, passage, type SmallDocument } from '../memory-index.ts'

/** Each noun stands in two passages, as a part must; these have nothing else that a test looks for. */
const NOUNS =
  'Krieg, Diplomatie, Waffenstillstand, Verhandlung, Verhandlungen, Netzgerät, Hochspannung, Beamte, Versorgung, Straße, Fest.'

const WORDS: Readonly<Record<string, string>> = { 'x1.txt': NOUNS, 'x2.txt': NOUNS }

function collection(documents: Readonly<Record<string, SmallDocument | string>>): Promise<SearchIndex> {
  return memoryIndex({ ...WORDS, ...documents })
}

/** The paths that a query finds, best first, but for those that bring the nouns. */
async function pathsOf(index: SearchIndex, query: string): Promise<readonly string[]> {
  const { hits } = await index.search(query, { limit: 100 })
  return hits.map(({ path }) => path).filter(path => WORDS[path] === undefined)
}

/** The text with what is highlighted in brackets. */
async function marked(index: SearchIndex, query: string, text: string): Promise<string> {
  const ranges = await index.highlight(query, text)
  return [...ranges]
    .reverse()
    .reduce(
      (rest, [start, end]) => `${rest.slice(0, start)}[${rest.slice(start, end)}]${rest.slice(end)}`,
      text,
    )
}

test('finds compounds by their parts', async t => {
  const index = await collection({
    'a.txt': 'Ein Hochspannungsnetzgerät steht hier.',
    'b.txt': 'Vom Ukraine-Krieg war die Rede.',
    'c.txt': 'Sie trieben Kriegsdiplomatie.',
    'd.txt': 'Sonst war nichts.',
  })
  t.deepEqual(await pathsOf(index, 'Netzgerät'), ['a.txt'])
  t.deepEqual(await pathsOf(index, 'Netzgeräte'), ['a.txt'])
  t.deepEqual(await pathsOf(index, 'netzgeraet'), ['a.txt'])
  t.deepEqual([...(await pathsOf(index, 'Krieg'))].sort(), ['b.txt', 'c.txt'])
  t.deepEqual(await pathsOf(index, '+Diplomatie +trieben'), ['c.txt'])
  t.deepEqual(await pathsOf(index, 'Diplomatie UND Sonst'), [])
})

test('finds a compound by its parts and the parts by the compound', async t => {
  const index = await collection({
    'apart.txt': 'Die Verhandlung über den Waffenstillstand begann.',
    'one.txt': 'Die Verhandlung begann.',
    'whole.txt': 'Die Waffenstillstandsverhandlungen begannen.',
  })
  t.deepEqual([...(await pathsOf(index, 'Waffenstillstand Verhandlung'))].sort(), [
    'apart.txt',
    'one.txt',
    'whole.txt',
  ])
  t.deepEqual(await pathsOf(index, 'Waffenstillstandsverhandlungen'), ['whole.txt', 'apart.txt', 'one.txt'])
  t.deepEqual(await pathsOf(index, 'Waffenstillstandsverhandlung'), ['whole.txt', 'apart.txt', 'one.txt'])
  const { hits } = await index.search('Waffenstillstand Verhandlung', { limit: 100 })
  t.is(hits.findLast(({ path }) => WORDS[path] === undefined)?.path, 'one.txt')
})

test('splits a compound that no document has', async t => {
  const index = await collection({
    'a.txt': 'Das Netzgerät für die Straße.',
    'b.txt': 'Die Straßenversorgung.',
    'c.txt': 'Das Hochspannungsnetzgerät ist ein anderes.',
  })
  t.deepEqual(await pathsOf(index, 'Straßennetzgerät'), ['a.txt', 'c.txt', 'b.txt'])
})

test('leaves a form whole that the collection has as no compound', async t => {
  const index = await collection({ 'a.txt': 'Er war kriegsfest.', 'b.txt': 'Das Kriegsfest.' })
  // Half of the occurrences are lower case: no noun.
  t.deepEqual(await pathsOf(index, 'Fest'), [])
  t.deepEqual([...(await pathsOf(index, 'Kriegsfest'))].sort(), ['a.txt', 'b.txt'])
})

test('ranks a whole word above a part', async t => {
  const index = await collection({
    'a-part.txt': 'Die Kriegsdiplomatie dauerte.',
    'b-whole.txt': 'Die Tage im Krieg dauerten.',
    'c-part.txt': 'Die Kriegsdiplomatie dauerte.',
  })
  t.deepEqual(await pathsOf(index, 'Krieg'), ['b-whole.txt', 'a-part.txt', 'c-part.txt'])
})

test('excludes a word without its compounds, however the exclusion is written', async t => {
  const index = await collection({
    'a.txt': 'Gesetz über Beamtenversorgung.',
    'b.txt': 'Gesetz für Beamte.',
  })
  for (const query of [
    'Gesetz -Beamte',
    'Gesetz UND NICHT Beamte',
    'Gesetz NICHT Beamte',
    'Gesetz -(Beamte ODER Krieg)',
    'Gesetz -(Beamte Krieg)',
    '+Gesetz -Beamte',
    // A compound that is excluded excludes none of its parts.
    'Gesetz -Beamtenkrieg -"für Beamte"',
  ]) {
    t.deepEqual(await pathsOf(index, query), ['a.txt'], query)
  }
})

test('an exclusion of a hyphenated word does not exclude its pieces', async t => {
  const index = await collection({
    'a.txt': 'Reden vom Krieg.',
    'b.txt': 'Reden vom Ukraine-Krieg.',
  })
  for (const query of ['Reden -Ukraine-Krieg', 'Reden -(Ukraine-Krieg Beamte)']) {
    t.deepEqual(await pathsOf(index, query), ['a.txt'], query)
  }
})

test('a phrase means its words alone', async t => {
  const index = await collection({ 'a.txt': 'Die lange Kriegsdiplomatie.', 'b.txt': 'Der lange Krieg.' })
  t.deepEqual(await pathsOf(index, '"lange Krieg"'), ['b.txt'])
})

test('finds the compounds of titles, headings and other fields', async t => {
  const index = await collection({
    'a.md': { title: 'Hochspannungsnetzgerät', text: 'Betriebsanleitung.' },
    'b.md': { passages: [passage(['Kriegsdiplomatie'], 'Sie dauerte.')] },
    'c.md': { fields: { thema: ['Beamtenversorgung'] }, text: 'Tabelle der Beamtenversorgung.' },
    'd.md': { fields: { thema: ['Krieg'] }, text: 'Tabelle.' },
  })
  t.deepEqual(await pathsOf(index, 'titel:Netzgerät'), ['a.md'])
  t.deepEqual(await pathsOf(index, 'Netzgerät'), ['a.md'])
  t.deepEqual(await pathsOf(index, 'titel:Hochspannung'), ['a.md'])
  t.deepEqual(await pathsOf(index, 'heading:Diplomatie'), ['b.md'])
  t.deepEqual(await pathsOf(index, 'thema:Versorgung'), ['c.md'])
  t.deepEqual([...(await pathsOf(index, 'thema:Kriegsversorgung'))].sort(), ['c.md', 'd.md'])
  t.deepEqual(await pathsOf(index, 'titel:Versorgung'), [])
})

test('marks the part in titles and headings', async t => {
  const index = await collection({
    'a.md': { title: 'Das Hochspannungsnetzgerät', passages: [passage(['Beamtenversorgung'], 'Text.')] },
  })
  const { hits } = await index.search('titel:Netzgerät')
  t.deepEqual(hits[0]?.titleRanges, [[17, 26]])
  const { hits: byHeading } = await index.search('Versorgung text')
  t.deepEqual(byHeading[0]?.headingRanges, [[[7, 17]]])
})

test('marks only the matched part, wherever it stands', async t => {
  const index = await collection({
    'a.txt': 'Waffenstillstandsverhandlungen, Kriegsdiplomatie, Hochspannungsnetzgerät und Straßenfest.',
  })
  const check = async (query: string, text: string, expected: string) => {
    t.is(await marked(index, query, text), expected)
  }
  await check(
    'Verhandlung',
    'Die Waffenstillstandsverhandlungen dauern.',
    'Die Waffenstillstands[verhandlungen] dauern.',
  )
  await check('Krieg', 'KRIEGSDIPLOMATIE', '[KRIEG]SDIPLOMATIE')
  await check('Netzgerät', 'Hochspannungsnetzgeräte', 'Hochspannungs[netz][geräte]')
  await check('Netzgerät', 'Größe: 😀 ein Hochspannungsnetzgerät', 'Größe: 😀 ein Hochspannungs[netzgerät]')
  await check('Straße', 'Maßvoll: ein Straßenfest', 'Maßvoll: ein [Straße]nfest')
  await check('Krieg Diplomatie', 'Kriegsdiplomatie', '[Krieg]s[diplomatie]')
  await check(
    'Kriegsfest',
    'Krieg, Straßenfest, Kriegsdiplomatie',
    '[Krieg], Straßen[fest], [Krieg]sdiplomatie',
  )
  await check('-Krieg Diplomatie', 'Kriegsdiplomatie im Krieg', 'Kriegs[diplomatie] im Krieg')
  await check(
    '"lange Kriegsdiplomatie"',
    'Krieg, lange Kriegsdiplomatie',
    'Krieg, [lange] [Kriegsdiplomatie]',
  )
})

test('marks the part where its letters are written otherwise, and the whole compound where that cannot be told', async t => {
  const index = await collection({
    'a.txt': 'Kriegsdiplomatie, Hochspannungsnetzgerät, Straßenfest',
  })
  t.is(await marked(index, 'Krieg', 'Kriegs\u00addiplomatie'), '[Krieg]s\u00addiplomatie')
  t.is(await marked(index, 'Netzgerät', 'Hochspannungsnetzgera\u0308t'), 'Hochspannungs[netzgera\u0308t]')
  // One letter fewer for the ligature, one more for the soft hyphen: the length alone would not tell.
  t.is(await marked(index, 'Fest', 'Straßen\u00adfe\ufb06'), '[Straßen\u00adfe\ufb06]')
})

test('answers words of any length at once', async t => {
  const index = await collection({ 'a.txt': 'Die Kriegsdiplomatie.' })
  for (const word of ['a'.repeat(128), 'krieg'.repeat(25), 'Kriegsdiplomatie'.repeat(8)]) {
    t.deepEqual(await pathsOf(index, word), [], word)
  }
  await checkLongest(t)
})

async function checkLongest(t: ExecutionContext): Promise<void> {
  const parts = 'Rindfleisch, Etikettierung, Überwachung, Aufgaben, Übertragung, Gesetz.'
  const index = await memoryIndex({
    'a.txt': parts,
    'b.txt': parts,
    'c.txt': 'Das Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz gilt.',
  })
  t.deepEqual((await index.search('Etikettierung gilt')).hits[0]?.path, 'c.txt')
  t.is(
    await marked(index, 'Überwachung', 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz'),
    'Rindfleischetikettierungs[überwachung]saufgabenübertragungsgesetz',
  )
}

test('splits without any word of the collection that stands alone', async t => {
  const words = 'Hochspannungsnetzgerät, Waffenstillstandsverhandlungen, Straßenfeste.'
  const index = await memoryIndex({ 'a.txt': words })
  for (const query of [
    'Netzgerät',
    'Netzgeräte',
    'Waffenstillstand Verhandlung',
    '+Waffenstillstand +Verhandlung',
    'Waffenstillstandsverhandlung',
    'Fest',
    'Straßenfest',
  ])
    t.is((await index.search(query)).hits.length, 1, query)
  t.is(await marked(index, 'Netzgerät', words), words.replace('netzgerät', '[netz][gerät]'))
  const apart = await memoryIndex({ 'a.txt': 'Die Verhandlung über den Waffenstillstand begann.' })
  t.is((await apart.search('Waffenstillstandsverhandlungen')).hits.length, 1)
})

test('scores a compound by its parts, whatever else is asked for', async t => {
  const index = await collection({ 'a.txt': 'Ein Fest im Krieg.', 'b.txt': 'Andere Feste, andere Kriege.' })
  const scoreOf = async (query: string) =>
    (await index.search(query)).hits.find(({ path }) => path === 'a.txt')?.score
  const alone = (await scoreOf('Kriegsfest')) ?? 0
  const withWords = (await scoreOf('Kriegsfest Fest Krieg')) ?? 0
  const words = (await scoreOf('Fest Krieg')) ?? 0
  t.true(Math.abs(withWords - words - alone) < 1e-9, `${withWords} − ${words} = ${alone}`)
})
