import test from 'ava'
import fc from 'fast-check'
import type { Explanation } from '../../query/explain.ts'
import type { ScorePart } from '../../query/score-part.ts'
import { DEFAULT_WEIGHTS, type RankingWeights } from '../../ranking/weights.ts'
import { memoryIndex, passage, type SmallCollection, type SmallDocument } from '../memory-index.ts'

/** Whatever the product's are, every part has something to say with these. */
const WEIGHTS: RankingWeights = {
  ...DEFAULT_WEIGHTS,
  k1: 1.2,
  b: 0.75,
  delta: 0.2,
  heading: 1.5,
  title: 1.6,
  otherForm: 0.9,
  foldedForm: 0.9,
  part: 0.4,
  typedPart: 0.5,
  similar: 0.5,
  stopWord: 0.2,
  document: 0.4,
  documentB: 0.9,
  coverage: 0.5,
  window: 0.4,
  pairs: 0.8,
  lead: 0.3,
}

/** Inflections, compounds and their parts, words that are spelled alike, stop words, joined words, numbers. */
const WORDS = [
  ...['Haus', 'Häuser', 'Hauses', 'Garten', 'Hausgarten', 'Gartenhaus', 'Krieg', 'Kriege', 'Diplomatie'],
  ...[
    'Kriegsdiplomatie',
    'Ukraine-Krieg',
    'Kündigung',
    'kündigen',
    'Ankündigung',
    'Kündigungsfrist',
    'Frist',
  ],
  ...['der', 'und', 'nicht', 'Müller', 'Mueller', '12.02.2025', '1.000', '§626'],
]

const word = fc.constantFrom(...WORDS)
const text = (maxLength: number) => fc.array(word, { maxLength }).map(words => words.join(' '))

const smallDocument: fc.Arbitrary<SmallDocument> = fc.record({
  title: text(3),
  fields: fc.record({ autor: fc.array(word, { maxLength: 2 }) }),
  passages: fc.array(
    fc
      .tuple(fc.array(text(2), { maxLength: 2 }), text(30))
      .map(([headings, body]) => passage(headings, body)),
    { minLength: 1, maxLength: 4 },
  ),
})

const collection: fc.Arbitrary<SmallCollection> = fc
  .array(smallDocument, { minLength: 1, maxLength: 6 })
  .map(documents => Object.fromEntries(documents.map((document, i) => [`${i}.md`, document])))

const phrase = fc.tuple(word, word).map(words => `"${words.join(' ')}"`)
const leaf = fc.oneof(
  { arbitrary: word, weight: 4 },
  phrase,
  phrase.map(words => `${words}~3`),
  word.map(typed => `=${typed.replace(/\W.*$/, '') || 'Haus'}`),
  word.map(typed => `"${typed}"`),
  fc.constantFrom(
    'Kün*',
    'Haus*',
    '*garten',
    'K*g',
    'H?us',
    'Kündigun~',
    'Kreig~2',
    'Waschgarten',
    'Hausfrist',
  ),
  fc
    .tuple(fc.constantFrom('titel', 'heading', 'autor', 'path'), fc.oneof(word, phrase))
    .map(f => f.join(':')),
)
const { clause } = fc.letrec<{ clause: string }>(tie => ({
  clause: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    { arbitrary: leaf, weight: 3 },
    fc
      .tuple(
        tie('clause'),
        fc.constantFrom(' UND ', ' ODER ', ' UND NICHT ', ' ODER NICHT ', ' ', ' +'),
        tie('clause'),
      )
      .map(parts => `(${parts.join('')})`),
  ),
}))
const query = fc
  .tuple(
    fc.array(clause, { minLength: 1, maxLength: 3 }),
    fc.array(fc.tuple(fc.constantFrom('+', '-'), leaf), { maxLength: 1 }),
  )
  .map(([wanted, marked]) => [...wanted, ...marked.map(([sign, clause]) => sign + clause)].join(' '))

test('the parts add up to the score of every hit, and the parts of each part to it', async t => {
  const kinds = new Set<string>()
  await fc.assert(
    fc.asyncProperty(collection, query, fc.boolean(), async (documents, asked, asYouType) => {
      const index = await memoryIndex(documents, { weights: WEIGHTS })
      const { hits } = await index.search(asked, { limit: 100, snippets: 0, asYouType })
      for (const { document, passage, score } of hits) {
        const explanation = await index.explain(asked, document, { asYouType })
        t.like(explanation, { document, passage, score }, asked)
        t.deepEqual(explanation && findWrongSums(explanation), [], asked)
        for (const { label } of explanation?.parts.flatMap(withAllParts) ?? []) kinds.add(label.kind)
      }
    }),
    { numRuns: 120, seed: 1949 },
  )
  t.deepEqual([...kinds].sort(), [...SPLIT_KINDS, ...FINEST_KINDS].sort())
})

const SPLIT_KINDS = ['best-passage', 'whole-document', 'word', 'part', 'prefix', 'selection', 'phrase']
const FINEST_KINDS = [
  ...['coverage', 'window', 'pairs', 'lead'],
  ...['form', 'part-of-compound', 'similar', 'occurrence'],
]

/** Parts that do not add up to 1e-9, that are worth nothing, or that could be split further and are not. */
function findWrongSums({ score, parts }: Explanation): readonly unknown[] {
  const whole = { label: undefined, score, parts }
  return [whole, ...parts.flatMap(withAllParts)].filter(({ label, score, parts }) => {
    if (label !== undefined && FINEST_KINDS.includes(label.kind)) return parts.length > 0 || !(score > 0)
    // What is only not excluded is worth nothing.
    if (label === undefined && score === 0) return parts.length > 0
    const sum = parts.reduce((total, part) => total + part.score, 0)
    return !(score > 0) || Math.abs(sum - score) > 1e-9 * Math.max(1, score)
  })
}

function withAllParts(part: ScorePart): readonly ScorePart[] {
  return [part, ...part.parts.flatMap(withAllParts)]
}

/** The tree as lines: points with three decimals, indented labels. */
async function explained(query: string, documents: SmallCollection, path: string): Promise<string> {
  const index = await memoryIndex(documents, { weights: { ...WEIGHTS, delta: 0, document: 0 } })
  const { hits } = await index.search(query, { limit: 100, snippets: 0 })
  const hit = hits.find(found => found.path === path)
  const explanation = hit && (await index.explain(query, hit.document))
  const lines = ({ label, score, parts }: ScorePart): readonly string[] => {
    const { kind } = label
    const name =
      'forms' in label ? `${kind} ${label.forms}` : 'form' in label ? `${kind} ${label.form}` : kind
    const where = 'place' in label ? ` ${label.place} ${label.frequency}·${label.weight.toFixed(2)}` : ''
    return [`${score.toFixed(3)} ${name}${where}`, ...parts.flatMap(lines).map(line => `  ${line}`)]
  }
  return explanation?.parts.flatMap(lines).join('\n') ?? ''
}

test('tells the forms of a word with their places', async t => {
  const documents = {
    'a.txt': { title: 'Haus', passages: [passage(['Haus'], 'Häuser stehen hier.')] },
    'b.txt': 'Alte Häuser.',
    'c.txt': 'Nichts von alledem, gar nichts.',
  }
  // tests/query/findbuch-index/ranking.test.ts works the score out: tf = 1 + 1.5 + 0.9 = 3.4, which saturates to
  // 1.597670; · idf 0.470004 = 0.750911, of which Haus has 1/3.4, its heading 1.5/3.4, Häuser 0.9/3.4.
  // Title: 1.6 · idf = 0.752007. All of the query is in the passage: half of the sum, 1.502918, is added.
  t.is(
    await explained('Haus', documents, 'a.txt'),
    `1.503 best-passage
  1.503 word haus
    0.752 form haus title 1·1.00
    0.331 form haus heading 1·1.50
    0.221 form haus text 1·1.00
    0.199 form häuser text 1·0.90
0.751 coverage`,
  )
})

test('names the compounds that have the word as a part, and the parts of one that was typed', async t => {
  const documents = {
    'a.txt': 'Krieg',
    'b.txt': 'Krieg',
    'c.txt': 'Fest',
    'd.txt': 'Fest',
    'e.txt': 'Kriegsfest',
  }
  t.regex(
    await explained('Krieg', documents, 'e.txt'),
    /\d word krieg\n +0\.\d+ part-of-compound kriegsfest text 1·0\.40\n/,
  )
  t.regex(
    await explained('Kriegsfest', documents, 'e.txt'),
    /word kriegsfest\n +\S+ form kriegsfest text 1·1\.00\n +\S+ part krieg\n +\S+ part-of-compound kriegsfest .*\n +\S+ part fest\n/,
  )
  t.regex(
    await explained('Kriegsfest', documents, 'a.txt'),
    /word kriegsfest\n +\S+ part krieg\n +\S+ form krieg text/,
  )
})

test('explains no document that is no hit, and none that is not there', async t => {
  const index = await memoryIndex({ 'a.txt': 'Haus', 'b.txt': 'Hof' })
  t.is(await index.explain('Haus', 1), undefined)
  t.is(await index.explain('…', 0), undefined)
  await t.throwsAsync(index.explain('Haus', 2), { instanceOf: RangeError })
  await t.throwsAsync(index.explain('Haus', -1), { instanceOf: RangeError })
})
