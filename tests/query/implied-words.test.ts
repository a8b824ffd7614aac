/** Words that a text implies and does not write, through the whole engine: Haus- und Gartenarbeit, teilte … mit. */
import test from 'ava'
import type { SearchIndex } from '../../query/search-index.ts'
import { memoryIndex } from '../memory-index.ts'

const index = await memoryIndex({
  'arbeit.txt': 'Für die Haus- und Gartenarbeit bleibt keine Zeit.',
  'ein.txt': 'Ein- und Ausgang liegen hinten.',
  'teilte.txt': 'Die Polizei teilte am Montag in Berlin mit, dass gesucht werde.',
  'teil.txt': 'Er teilt das Brot. Sie liest vor.',
  'titel.txt': { title: 'Er wies es zurück', text: 'Ein Bericht über Verträge.' },
  'vertrag.txt': 'Vertragsabschluss und -verlängerung sind frei.',
})

async function pathsOf(query: string, found: SearchIndex = index): Promise<readonly string[]> {
  const { hits } = await found.search(query)
  return hits.map(({ path }) => path).sort()
}

async function marked(query: string, text: string): Promise<string> {
  const ranges = await index.highlight(query, text)
  return ranges.reduceRight(
    (rest, [start, end]) => `${rest.slice(0, start)}[${rest.slice(start, end)}]${rest.slice(end)}`,
    text,
  )
}

test('finds what is written with a hyphen in place of a part', async t => {
  for (const query of ['Hausarbeit', 'Hausarbeiten', 'Gartenarbeit', 'Haus', '+Hausarbeit +Zeit'])
    t.deepEqual(await pathsOf(query), ['arbeit.txt'], query)
  t.deepEqual(await pathsOf('Eingang'), ['ein.txt'])
  t.deepEqual(await pathsOf('Vertragsverlängerung UND frei'), ['vertrag.txt'])
})

test('finds separable verbs whose parts stand apart', async t => {
  for (const query of ['mitteilen', 'mitgeteilt', 'mitzuteilen', 'mitteilt', 'Mitteilen'])
    t.deepEqual(await pathsOf(query), ['teilte.txt'], query)
  t.deepEqual(await pathsOf('zurückweisen'), ['titel.txt'])
  t.deepEqual(await pathsOf('titel:zurückgewiesen'), ['titel.txt'])
  t.deepEqual(await pathsOf('vorlesen'), ['teil.txt'])
})

test('still finds the words as they are written', async t => {
  t.deepEqual(await pathsOf('teilen'), ['teil.txt', 'teilte.txt'])
  t.deepEqual(await pathsOf('"Haus und Gartenarbeit"'), ['arbeit.txt'])
  t.deepEqual(await pathsOf('"die Haus- und Gartenarbeit"'), ['arbeit.txt'])
  t.deepEqual(await pathsOf('"teilte am Montag in Berlin mit"'), ['teilte.txt'])
})

test('marks the word that stands for the whole', async t => {
  t.is(await marked('Hausarbeit', 'Die Haus- und Gartenarbeit'), 'Die [Haus]- und Garten[arbeit]')
  t.is(await marked('mitteilen', 'Sie teilte am Montag mit.'), 'Sie [teilte] am Montag mit.')
  const { hits } = await index.search('zurückweisen')
  t.deepEqual(hits[0]?.titleRanges, [[3, 7]])
})

test('has no implied word among those that begin with letters', async t => {
  const { hits } = await index.search('teilte*')
  const once = await memoryIndex({
    'teilte.txt': 'Die Polizei teilte am Montag in Berlin etwas, dass gesucht werde.',
  })
  t.is(hits.length, 1)
  t.deepEqual(await pathsOf('teilte* UND polizei*', once), ['teilte.txt'])
  t.is(await marked('teil*', 'Sie teilte es mit.'), 'Sie [teilte] es mit.')
})

test('completes nothing that the index cannot tell', async t => {
  t.is(await marked('fremdes', 'Blaupause- und Fremdes'), 'Blaupause- und [Fremdes]')
})
