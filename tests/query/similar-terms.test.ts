import { inflateRawSync } from 'node:zlib'
import test from 'ava'
import { bufferSource } from '../../index-format/byte-source.ts'
import { IndexReader } from '../../index-format/index-reader.ts'
import { loadSimilarTerms } from '../../query/similar-terms.ts'
import { buildPlainIndex, plainDocument, plainPassage } from '../indexer/build-plain-index.ts'

/** By typed term the words of a text that are like it, the most alike first. */
type SimilarWords = Readonly<Record<string, readonly (readonly [word: string, similarity: number])[]>>

/** @param text of words that are terms as they stand */
async function similarTo(typed: readonly string[], text: string, title = ''): Promise<SimilarWords> {
  const bytes = buildPlainIndex([plainDocument('x.txt', { title, passages: [plainPassage(text)] })])
  const reader = await IndexReader.open(bufferSource(bytes), compressed => inflateRawSync(compressed))
  const entries = await reader.findTerms(typed)
  const similar = await loadSimilarTerms(reader, new Map(typed.map((term, i) => [term, entries[i]])))
  const forms = await reader.findFormsWhere('', { mayBegin: () => true, accepts: () => true })
  const wordOf = new Map(forms.map(({ number, word }) => [number, word]))
  const named = Array.from(similar, ([term, found]) => {
    const words = found.flatMap(({ similarity, forms: lists }) =>
      lists.map(({ form }) => [wordOf.get(form) ?? '', similarity] as const),
    )
    return [term, words] as const
  })
  return Object.fromEntries(named)
}

const wordsOf = (similar: SimilarWords, typed: string) => similar[typed]?.map(([word]) => word)

test('finds terms with many of the typed one’s letters in a row, the most alike first', async t => {
  const similar = await similarTo(['ankundig'], 'hof ankundig kundig kunden verkundig unkundig ankommen')
  // Grams of ankundig: anku nkun kund undi ndig. unkundig has four of them, kundig and verkundig the last three.
  t.deepEqual(wordsOf(similar, 'ankundig'), ['unkundig', 'kundig', 'verkundig'])
  const [[, unkundig], [, kundig]] = similar.ankundig as [[string, number], [string, number]]
  t.true(unkundig < 1 && kundig < unkundig)
})

test('is wholly alike what has the whole word, and not the other way round', async t => {
  const similar = await similarTo(['kundig', 'ankundig'], 'kundig ankundig')
  t.deepEqual(similar.kundig, [['ankundig', 1]])
  // kund undi ndig are in 2 of the terms, anku and nkun in 1; with :path:x and :path:txt there are 4.
  const [rare, common] = [Math.log(1 + 4 / 1), Math.log(1 + 4 / 2)]
  const [[word, similarity] = ['', 0]] = similar.ankundig ?? []
  t.is(word, 'kundig')
  t.true(Math.abs(similarity - (3 * common) / (3 * common + 2 * rare)) < 1e-9)
})

test('never takes the typed term for one that is like it, whether or not it is there', async t => {
  t.deepEqual(await similarTo(['kundig', 'ankundig'], 'ankundig hof'), {
    kundig: [['ankundig', 1]],
    ankundig: [],
  })
})

test('counts a rare gram more than one that many terms have', async t => {
  // Each has two of the five grams, but defg and efgh are in four terms.
  const similar = await similarTo(['abcdefgh'], 'xabcde defghu defghv defghw defghz')
  t.deepEqual(wordsOf(similar, 'abcdefgh'), ['xabcde'])
})

test('finds nothing for short words, for what is not letters alone, and for grams that no term has', async t => {
  const text = 'hauser c++kundig 12.02.2025 ukraine-kundig kundiger'
  t.deepEqual(await similarTo(['haus', 'c++kundig', '12.02.2025', 'xyzzyx'], text), { xyzzyx: [] })
  t.deepEqual(await similarTo([], text), {})
})

test('finds no word of a title alone', async t => {
  t.deepEqual(await similarTo(['kundig'], 'hof', 'Ankundig'), { kundig: [] })
})

test('finds the most alike of very many, always the same', async t => {
  const many = Array.from(
    'abcdefghijklmnopqrtuvwxyz',
    a => `${a}kundig ${a}${a}kundig kundi${a} ${a}kundi${a}kundi`,
  )
  const text = `kundig ${many.join(' ')}`
  const similar = await similarTo(['kundig'], text)
  const words = wordsOf(similar, 'kundig') ?? []
  t.true(words.length > 20 && words.length < 100)
  t.is(new Set(words).size, words.length)
  t.false(words.includes('kundig'))
  // Those with all of its grams are there before any that lack one.
  for (const a of 'abcxyz') t.true(words.includes(`${a}kundig`) && words.includes(`${a}${a}kundig`))
  t.deepEqual(await similarTo(['kundig'], text), similar)
})
