import test from 'ava'
import { QuerySyntaxError } from '../../query/syntax-error.ts'
import { memoryIndex } from '../memory-index.ts'

const index = await memoryIndex({
  'a.txt': { title: 'Räumung', text: 'Die ordentliche Kündigung der Wohnung hat eine Kündigungsfrist.' },
  'b.txt': 'Eine Frist für die Kündigung und eine Wahrung der Frist: schnell wohnen, aber langsam lesen.',
  'c.txt': 'Herr Meier schreibt, Frau Selenskij liest. Die Frist der Ordnung.',
})

test('suggests the words of the index that are spelled nearly like the one that was typed', async t => {
  const rows: readonly (readonly [query: string, suggestions: readonly string[]])[] = [
    ['Kündigugn', ['Kündigung']],
    ['kündgung', ['Kündigung']],
    ['Kundigungsfristt', ['Kündigungsfrist']],
    ['shcnell', ['schnell']],
    ['Frsit', ['Frist']],
    ['Wohrung', ['Wahrung', 'Wohnung']],
    ['Selemskij', ['Selenskij']],
    ['xyzxyz', []],
  ]
  for (const [query, suggestions] of rows) t.deepEqual(await index.suggest(query), suggestions, query)
})

test('replaces nothing of a query but its wrong words', async t => {
  const rows: readonly (readonly [query: string, suggestions: readonly string[]])[] = [
    ['Frist Kündigugn', ['Frist Kündigung']],
    ['+Kündigugn  -Meier', ['+Kündigung  -Meier']],
    ['"ordentlihe Kündigung"', ['"ordentliche Kündigung"']],
    ['="ordentlihe Kündigung"', ['="ordentliche Kündigung"']],
    ['(Kündigugn ODER Wohmung) Frsit', ['(Kündigung ODER Wohnung) Frist']],
    ['=Kündigugn', ['=Kündigung']],
    ['Frsit xyzxyz', ['Frist xyzxyz']],
    ['xyzxyz Frsit', ['xyzxyz Frist']],
  ]
  for (const [query, suggestions] of rows) t.deepEqual(await index.suggest(query), suggestions, query)
})

test('joins words to one of the index', async t => {
  t.deepEqual(await index.suggest('kündi gungsfrist'), ['Kündigungsfrist'])
  t.deepEqual(await index.suggest('Frist kündi gungsfrist'), ['Frist Kündigungsfrist'])
  t.deepEqual(await index.suggest('kündi -gungsfrist'), [])
})

test('suggests nothing where each word is in the index, in whatever form or spelling', async t => {
  const queries = [
    'Kündigungen',
    'Selenskyj',
    'Mayer',
    'Räumungen',
    'Frist Wohnung',
    '',
    '-Frsit',
    'titel:Frsit',
    'Frs*',
  ]
  for (const query of queries) t.deepEqual(await index.suggest(query, { asYouType: true }), [], query)
})

test('suggests only what finds something', async t => {
  t.deepEqual(await index.suggest('+Kündigugn +Meier'), [])
  t.deepEqual(await index.suggest('Frist UND Kündigugn'), ['Frist UND Kündigung'])
})

test('forgives what is still open while the query is typed, and nothing else', async t => {
  t.deepEqual(await index.suggest('"ordentlihe Kündigung', { asYouType: true }), ['"ordentliche Kündigung'])
  await t.throwsAsync(index.suggest('"ordentlihe Kündigung'), { instanceOf: QuerySyntaxError })
})

test('leaves alone what is no query for this index', async t => {
  t.deepEqual(await index.suggest('loremm ipsumm dolorr sittt ametttt Frsit'), [])
  t.deepEqual(await (await memoryIndex({})).suggest('Kündigugn'), [])
})
