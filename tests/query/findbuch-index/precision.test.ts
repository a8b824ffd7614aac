/** What folds to the same term is found, but behind what was typed. */
import test from 'ava'
import { memoryIndex, type SmallCollection } from '../../memory-index.ts'

/** Paths without ending, best first. */
async function ranked(query: string, documents: SmallCollection): Promise<readonly string[]> {
  const index = await memoryIndex(documents)
  const { hits } = await index.search(query, { limit: 100, snippets: 0 })
  return hits.map(({ path }) => path.replace(/\..*$/, ''))
}

/** Pairs with one term: a passage with the form that was typed ranks first, whichever it is. */
const PAIRS: readonly (readonly [a: string, b: string])[] = [
  ['Burg', 'Bürger'],
  ['schon', 'schön'],
  ['Haus', 'Häuser'],
  ['Müller', 'Mueller'],
  ['Straße', 'Strasse'],
  ['Vertrag', 'Verträge'],
  ['Bürger', 'Bürgern'],
]

for (const [a, b] of PAIRS) {
  test(`ranks ${a} above ${b} and ${b} above ${a}, as typed`, async t => {
    const documents = {
      'a.txt': `Dort war ${a} zu lesen.`,
      'b.txt': `Dort war ${b} zu lesen.`,
      'c.txt': 'Dort war sonst nichts.',
    }
    t.deepEqual(await ranked(a, documents), ['a', 'b'])
    t.deepEqual(await ranked(b, documents), ['b', 'a'])
    t.deepEqual(await ranked(`${a} lesen`, documents), ['a', 'b'])
    t.deepEqual(await ranked(`lesen ${b}`, documents), ['b', 'a'])
  })
}

test('finds one form alone where it is asked for', async t => {
  const documents = { 'a.txt': 'eine Burg', 'b.txt': 'ein Bürger', 'c.txt': 'die Burgen' }
  t.deepEqual(await ranked('=Burg', documents), ['a'])
  t.deepEqual(await ranked('=Bürger', documents), ['b'])
  t.deepEqual([...(await ranked('Burg', documents))].sort(), ['a', 'b', 'c'])
})

test('does not drown a query with an umlaut in passages without', async t => {
  const many = Array.from({ length: 60 }, (_, i) => [`m${i}.txt`, 'Eine Burg auf dem Berg.'] as const)
  const documents = { ...Object.fromEntries(many), 'z.txt': 'Viele Bürger in der Stadt.' }
  t.is((await ranked('Bürger', documents))[0], 'z')
  t.is((await ranked('Bürger Stadt', documents))[0], 'z')
  t.not((await ranked('Burg', documents))[0], 'z')
})
