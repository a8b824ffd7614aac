import test from 'ava'
import { DEFAULT_WEIGHTS, type RankingWeights } from '../../../ranking/weights.ts'
import { memoryIndex, passage, type SmallCollection } from '../../memory-index.ts'

/** Those of the scores that are worked out by hand here, whatever the product's are. */
const WORKED_WEIGHTS: RankingWeights = {
  ...DEFAULT_WEIGHTS,
  k1: 1.2,
  b: 0.75,
  delta: 0,
  heading: 1.5,
  title: 1.6,
  otherForm: 0.9,
  foldedForm: 0.9,
  part: 0.4,
  typedPart: 0.5,
  spelling: 0.5,
  stopWord: 0.2,
  similar: 0,
  document: 0,
  coverage: 0,
  window: 0,
  pairs: 0,
  lead: 0,
}

/** Paths without ending, best first. */
async function ranked(
  query: string,
  documents: SmallCollection,
  weights: Partial<RankingWeights> = {},
): Promise<string> {
  const index = await memoryIndex(documents, { weights: { ...DEFAULT_WEIGHTS, ...weights } })
  const { hits } = await index.search(query, { snippets: 0 })
  return hits.map(({ path }) => path.replace(/\..*$/, '')).join(' ')
}

test('prefers a passage with all words to one that has the same of one of them', async t => {
  const documents = { 'a.txt': 'Miete Miete', 'b.txt': 'Miete Frist', 'c.txt': 'Frist Frist' }
  t.is(await ranked('Miete Frist', documents), 'b a c')
})

test('lets coverage outweigh frequency', async t => {
  const documents = {
    'a.txt': 'Miete Miete Miete Miete',
    'b.txt': `Frist und Miete ${'und noch viele andere Dinge '.repeat(20)}`,
    'c.txt': 'Frist Frist Frist',
  }
  const plain = { similar: 0, document: 0, window: 0, pairs: 0 }
  t.true((await ranked('Miete Frist', documents, { ...plain, coverage: 0 })).endsWith('b'))
  t.true((await ranked('Miete Frist', documents, { ...plain, coverage: 9 })).startsWith('b'))
})

test('covers by what is in one passage, the title of its document included', async t => {
  const documents = {
    'a.txt': { passages: [passage([], 'Miete Miete'), passage([], 'Frist Frist')] },
    'b.txt': { passages: [passage([], 'Miete Frist'), passage([], 'Miete Frist')] },
    'c.txt': { title: 'Miete', passages: [passage([], 'Frist Frist'), passage([], 'Ein Hof')] },
  }
  const plain = { similar: 0, document: 0, window: 0, pairs: 0, title: 0.01 }
  t.is(await ranked('Miete Frist', documents, { ...plain, coverage: 9 }), 'b c a')
})

test('counts the whole document where none of its passages stands out', async t => {
  const documents = {
    'a.txt': { passages: [passage([], 'Miete und Hof'), passage([], 'Garten und Hof')] },
    'b.txt': { passages: [passage([], 'Miete und Hof'), passage([], 'Miete und Hof')] },
  }
  t.is(await ranked('Miete', documents, { document: 0.5 }), 'b a')
  t.is(await ranked('Miete', documents, { document: 0 }), 'a b')
})

test('prefers words that are near one another', async t => {
  const between = 'und noch viele andere Dinge '.repeat(10)
  const documents = {
    'a.txt': `Miete ${between} Frist`,
    'b.txt': `${between} Miete und Frist`.replace('und noch', 'noch'),
  }
  t.is(await ranked('Miete Frist', documents, { window: 0, pairs: 0.5 }), 'b a')
  t.is(await ranked('Miete Frist', documents, { window: 0.5, pairs: 0 }), 'b a')
  t.is(await ranked('Miete Frist', documents, { window: 0, pairs: 0 }), 'a b')
})

test('weighs a stop word little', async t => {
  const documents = {
    'a.txt': 'wenn der Hof',
    'b.txt': 'ein Vertrag kam',
    'c.txt': 'wenn der Hof',
    'd.txt': 'ein Garten kam',
  }
  t.is((await ranked('wenn Vertrag', documents)).slice(0, 1), 'b')
  t.is((await ranked('der Vertrag', documents)).slice(0, 1), 'b')
})

test('lets what is spelled alike support a passage, but not find one', async t => {
  const documents = {
    'a.txt': 'Garten und Frist',
    'b.txt': 'Telefonist und Frist',
    'c.txt': 'Telefonist und Hof',
  }
  t.is(await ranked('Telefonie Frist', documents, { similar: 0.5 }), 'b a')
  t.is(await ranked('Telefonie Frist', documents, { similar: 0 }), 'a b')
})

test('finds nothing by what is only spelled alike', async t => {
  const documents = { 'a.txt': 'ein Telefonist', 'b.txt': 'der Hof' }
  t.is(await ranked('Telefonie', documents, { similar: 0.5 }), '')
  t.is(await ranked('Telefonie Frist', documents, { similar: 0.5 }), '')
  t.is(await ranked('Telefonie Hof', documents, { similar: 0.5 }), 'b')
  for (const query of [
    '+Telefonie',
    '=Telefonie',
    'Telefonie*',
    '"die Telefonie"',
    'Hof UND Telefonie',
    'heading:Telefonie',
  ]) {
    t.is(await ranked(query, documents, { similar: 0.5 }), '', query)
  }
  t.is(await ranked('Hof -Telefonie', { ...documents, 'c.txt': 'Hof Telefonist' }, { similar: 0.5 }), 'b c')
})

test('lets plain words rank what conditions demand', async t => {
  t.is(
    await ranked('+Miete Frist Termin', {
      'a.txt': 'Miete',
      'b.txt': 'Miete Termin Frist',
      'c.txt': 'Frist Termin',
    }),
    'b a',
  )
})

test('ranks the form that was typed above another', async t => {
  const documents = {
    'a.txt': 'Die Häuser stehen.',
    'b.txt': 'Das Haus steht.',
    'c.txt': 'Etwas anderes steht.',
  }
  t.is(await ranked('Haus', documents), 'b a')
  t.is(await ranked('Häuser', documents), 'a b')
  const names = { 'a.txt': 'Herr Mueller kam.', 'b.txt': 'Herr Müller kam.' }
  t.is(await ranked('Müller', names), 'b a')
  t.is(await ranked('Mueller', names), 'a b')
  const titles = { 'a.txt': { title: 'Häuser' }, 'b.txt': { title: 'Haus' } }
  t.is(await ranked('Haus', titles), 'b a')
  t.is(await ranked('titel:Häuser', titles), 'a b')
})

test('ranks the title above the heading and the heading above the body', async t => {
  const documents = {
    'a.txt': { title: 'Über dies', passages: [passage(['Hier steht'], 'Die Miete und mehr')] },
    'b.txt': { title: 'Über dies', passages: [passage(['Die Miete'], 'Hier steht und mehr')] },
    'c.txt': { title: 'Die Miete', passages: [passage(['Hier steht'], 'Über dies und mehr')] },
  }
  t.is(await ranked('Miete', documents), 'c b a')
  t.is(await ranked('"die Miete"', documents), 'c b a')
  t.is(await ranked('Miet*', documents), 'c b a')
})

test('keeps the order of documents where scores are equal', async t => {
  t.is(await ranked('Miete', { 'c.txt': 'Die Miete', 'a.txt': 'Die Miete', 'b.txt': 'Die Miete' }), 'a b c')
})

test('works out the score of a word by BM25', async t => {
  const documents = {
    'a.txt': { title: 'Haus', passages: [passage(['Haus'], 'Häuser stehen hier.')] },
    'b.txt': 'Alte Häuser.',
    'c.txt': 'Nichts von alledem, gar nichts.',
  }
  const index = await memoryIndex(documents, { weights: WORKED_WEIGHTS })
  const { hits } = await index.search('Haus')
  // Words: a 4, b 2, c 5; average 11/3. In 2 of 3 passages: idf = ln(1 + 1.5/2.5) = 0.470004.
  // a: Haus once and in the heading 1 + 1.5, Häuser 0.9: tf = 3.4.
  //    norm = 1.2·(0.25 + 0.75·4·3/11) = 1.281818; 3.4·2.2 / (3.4 + 1.281818) = 1.597670; title + 1.6; · idf = 1.502918
  // b: tf = 0.9; norm = 1.2·(0.25 + 0.75·2·3/11) = 0.790909; 1.98 / 1.690909 = 1.170968; · idf = 0.550359
  t.deepEqual(
    hits.map(({ path, score }) => [path, score.toFixed(5)]),
    [
      ['a.txt', '1.50292'],
      ['b.txt', '0.55036'],
    ],
  )
})

test('counts a word once for a title that repeats it, and by titles where it is in none of the texts', async t => {
  const documents = {
    'a.txt': { title: 'Haus', text: 'Hof' },
    'b.txt': { title: 'Haus und Haus', text: 'Hof' },
  }
  const index = await memoryIndex(documents, { weights: WORKED_WEIGHTS })
  const { hits } = await index.search('Haus')
  // In the titles of 2 of 2 passages: idf = ln(1 + 0.5/2.5) = 0.182322; · 1.6 = 0.291714.
  t.deepEqual(
    hits.map(({ score }) => score.toFixed(5)),
    ['0.29171', '0.29171'],
  )
})

test('weighs a stop word down, and a phrase by the sum of its words', async t => {
  const documents = { 'a.txt': 'das Haus', 'b.txt': 'der Hof' }
  const index = await memoryIndex(documents, { weights: WORKED_WEIGHTS })
  const scoreOf = async (query: string) => (await index.search(query)).hits[0]?.score ?? 0
  // One of two passages of average length: idf = ln(1 + 1.5/1.5) = ln 2 = 0.69315, and tf saturates to 1.
  t.is((await scoreOf('Haus')).toFixed(5), '0.69315')
  // 0.2 · ln 2
  t.is((await scoreOf('das')).toFixed(5), '0.13863')
  // 2 · ln 2
  t.is((await scoreOf('"das Haus"')).toFixed(5), '1.38629')
  // 1.2 · ln 2
  t.is((await scoreOf('+Haus +das')).toFixed(5), '0.83178')
})

test('counts a part of a compound less than a word, and of a compound that was typed each part besides', async t => {
  const documents = {
    'a.txt': 'Krieg',
    'b.txt': 'Krieg',
    'c.txt': 'Fest',
    'd.txt': 'Fest',
    'e.txt': 'Kriegsfest',
  }
  const index = await memoryIndex(documents, { weights: { ...WORKED_WEIGHTS, otherForm: 1 } })
  const scoresOf = async (query: string) =>
    (await index.search(query)).hits.map(({ path, score }) => `${path} ${score.toFixed(5)}`)
  // All passages have one word. Krieg, Fest: 2 of 5, idf = ln(1 + 3.5/2.5) = 0.875469, tf saturates to 1.
  // As a part: tf = 0.4; 0.4·2.2 / (0.4 + 1.2) = 0.55; · idf = 0.481508.
  t.deepEqual(await scoresOf('Krieg'), ['a.txt 0.87547', 'b.txt 0.87547', 'e.txt 0.48151'])
  // Kriegsfest: 1 of 5, idf = ln(1 + 4.5/1.5) = 1.386294; and 0.5·0.481508 for each of the parts.
  // Krieg and Fest alone: 0.5·0.875469.
  t.deepEqual(await scoresOf('Kriegsfest'), [
    'e.txt 1.86780',
    'a.txt 0.43773',
    'b.txt 0.43773',
    'c.txt 0.43773',
    'd.txt 0.43773',
  ])
})

test('scores one phrase in a joined word like the same in two', async t => {
  const index = await memoryIndex({ 'a.txt': 'im Ukraine-Krieg dort', 'b.txt': 'im Ukraine Krieg dort' })
  const { hits } = await index.search('"im Ukraine-Krieg dort"')
  t.deepEqual([...new Set(hits.map(({ score }) => score))].length, 1)
})

test('takes other weights', async t => {
  const documents = { 'a.txt': 'Die Häuser', 'b.txt': 'Das Haus' }
  const index = await memoryIndex(documents, { weights: { ...WORKED_WEIGHTS, foldedForm: 0.5 } })
  const { hits } = await index.search('Haus')
  // 0.5·2.2 / (0.5 + 1.2) = 0.647059 of what b has.
  const [b, a] = hits
  t.is(((a?.score ?? 0) / (b?.score ?? 1)).toFixed(5), '0.64706')
})

test('opens a document that matches by its title alone at its beginning', async t => {
  const index = await memoryIndex({
    'a.txt': {
      title: 'Mietrecht',
      passages: [passage([], 'Dies ist der lange Anfang des Textes über allerlei'), passage(['Kurz'], 'weg')],
    },
  })
  const { hits } = await index.search('Mietrecht')
  t.is(hits[0]?.passage, 0)
})

test('takes a word with a capital within the query for a noun, not for a stop word', async t => {
  const documents = {
    'a.txt': 'Grundgesetz und die Menschen, Menschen',
    'b.txt': 'Grundgesetz und die Würde',
  }
  t.is(await ranked('Grundgesetz Würde', documents), 'b a')
  t.is(await ranked('grundgesetz würde', documents), 'b a')
})
