/** Irregular words through the whole engine. */
import test from 'ava'
import type { SearchIndex } from '../../query/search-index.ts'
import { memoryIndex } from '../memory-index.ts'

const index = await memoryIndex({
  'ging.txt': 'Sie ging nach Hause.',
  'gehen.txt': 'Wir gehen nach Hause.',
  'gesprochen.txt': 'Darüber wurde gesprochen.',
  'spricht.txt': 'Er spricht leise.',
  'sprache.txt': 'Die deutsche Sprache.',
  'titel.txt': { title: 'Wie wir sangen', text: 'Ein Bericht.' },
  'vorschlag.txt': 'Das wurde vorgeschlagen, um es dann zurückzuweisen.',
})

async function pathsOf(found: SearchIndex, query: string): Promise<readonly string[]> {
  const { hits } = await found.search(query)
  return hits.map(({ path }) => path).sort()
}

test('finds the forms of a verb by each other', async t => {
  for (const query of ['gehen', 'ging', 'geht', 'gegangen', 'GINGEN'])
    t.deepEqual(await pathsOf(index, query), ['gehen.txt', 'ging.txt'], query)
  for (const query of ['sprechen', 'sprach', 'spricht', 'gesprochen', 'sprächen'])
    t.deepEqual(await pathsOf(index, query), ['gesprochen.txt', 'spricht.txt'], query)
  for (const query of ['vorschlagen', 'vorzuschlagen', 'zurückweisen', 'zurückgewiesen'])
    t.deepEqual(await pathsOf(index, query), ['vorschlag.txt'], query)
})

test('leaves nouns apart from verbs', async t => {
  t.deepEqual(await pathsOf(index, 'Sprachen'), ['sprache.txt'])
})

test('ranks the form that was typed first', async t => {
  const { hits } = await index.search('ging')
  t.is(hits[0]?.path, 'ging.txt')
})

test('finds them in titles, phrases and fields', async t => {
  t.deepEqual(await pathsOf(index, 'titel:singen'), ['titel.txt'])
  t.deepEqual(await pathsOf(index, '"geht nach"'), ['gehen.txt', 'ging.txt'])
  t.deepEqual(await pathsOf(index, '+gesungen'), ['titel.txt'])
})

test('highlights every form', async t => {
  t.deepEqual(await index.highlight('gehen', 'Er ging, sie geht.'), [
    [3, 7],
    [13, 17],
  ])
  const { hits } = await index.search('singen')
  t.deepEqual(hits[0]?.titleRanges, [[8, 14]])
})

test('answers several first queries at once', async t => {
  const own = await memoryIndex({ 'a.txt': 'Sie ging.' })
  const [first, second] = await Promise.all([own.search('gehen'), own.search('geht')])
  t.is(first.hits.length, 1)
  t.is(second.hits.length, 1)
  t.deepEqual(await pathsOf(own, 'gegangen'), ['a.txt'])
})
