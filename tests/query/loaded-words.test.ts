import test from 'ava'
import { germanAnalyzer } from '../../analysis/index.ts'
import { type ByteRange, type ByteSource, bufferSource } from '../../index-format/byte-source.ts'
import { IndexReader } from '../../index-format/index-reader.ts'
import { EMPTY_TERM_LEXICON } from '../../index-format/term-lexicon.ts'
import { lexicalAnalyzer } from '../../query/lexical-analyzer.ts'
import { loadWords } from '../../query/loaded-words.ts'
import { parseQuery } from '../../query/parse-query.ts'
import { planQuery } from '../../query/plan-query.ts'
import { packedLexicon } from '../index-format/packed-lexicon.ts'
import { collectionBytes, inflate, passage } from '../memory-index.ts'

const bytes = collectionBytes({
  'a.txt': { title: 'Alte Häuser', fields: { autor: ['Ada'] }, text: 'Haus, Häuser und Hausmeister im Haus' },
  'b.txt': { passages: [passage(['Haus'], 'Frist und Miete'), passage([], 'Fristen')] },
})

async function load(query: string, source: ByteSource = bufferSource(bytes)) {
  const reader = await IndexReader.open(source, inflate)
  const analyzer = lexicalAnalyzer(germanAnalyzer(), await packedLexicon(EMPTY_TERM_LEXICON))
  const plan = planQuery(parseQuery(query), analyzer)
  if (plan === undefined) throw new RangeError(`${query} has no word`)
  return { reader, words: await loadWords(reader, analyzer, plan) }
}

test('loads a word with all its forms, of passages and of titles', async t => {
  const { reader, words } = await load('Häuser Elefant')
  t.deepEqual([...words.terms.keys()].sort(), ['::haus', ':title:haus', 'haus'])
  const term = words.terms.get('haus')
  t.is(term?.documentFrequency, 2)
  const [haus, häuser] = (await reader.findForms(['haus', 'häuser'])).map(found => found?.number)
  t.deepEqual(
    term?.forms.map(({ form, ids }) => [form, [...ids]]),
    [
      [haus, [0, 1]],
      [häuser, [0]],
    ],
  )
  t.is(words.formNumbers.get('häuser'), häuser)
  t.deepEqual([...words.formNumbers.keys()].sort(), [':title:häuser', 'häuser'])
  t.is(words.terms.get(':title:haus')?.documentFrequency, 1)
})

test('loads a field alone', async t => {
  const { words } = await load('autor:Ada')
  t.deepEqual([...words.terms.keys()], [':autor:ada'])
})

test('loads the forms with a prefix and none else', async t => {
  const { words } = await load('Haus*')
  t.deepEqual([...words.prefixes.keys()].sort(), [':title:haus', 'haus'])
  t.deepEqual(
    words.prefixes
      .get('haus')
      ?.map(({ ids }) => [...ids])
      .sort(),
    [[0], [0, 1]],
  )
  t.deepEqual(words.prefixes.get(':title:haus'), [])
})

test('loads what excludes too', async t => {
  const { words } = await load('Frist -Miete (Haus ODER NICHT alt)')
  t.deepEqual([...words.terms.keys()].filter(key => !key.startsWith(':')).sort(), ['frist', 'haus', 'miet'])
})

test('loads positions for phrases alone, where all their words stand so', async t => {
  const { words } = await load('Miete "Haus und" +Fris*')
  const lists = [...words.terms.values(), ...Array.from(words.prefixes.values(), forms => ({ forms }))]
  t.true(lists.every(({ forms }) => forms.every(({ positions }) => positions === undefined)))
  const [phrase] = words.phrases.values()
  const idsOf = (keyPrefix: string) =>
    phrase
      ?.get(keyPrefix)
      ?.map(slot => slot.map(({ ids, positions }) => [[...ids], [...positions.positions]]))
  // Haus Häuser und Hausmeister im Haus; in Haus Frist und Miete they are apart.
  t.deepEqual(idsOf(''), [
    [
      [[0], [0, 5]],
      [[0], [1]],
    ],
    [[[0], [2]]],
  ])
  t.deepEqual(idsOf(':title:'), [[], []])
})

test('loads what is spelled like plain words, but not like what must match or is still typed', async t => {
  const similarTo = async (query: string) => [...(await load(query)).words.similar.keys()].sort()
  t.deepEqual(await similarTo('Fristen Meister'), ['frist', 'meist'])
  // A compound is found by its parts.
  t.deepEqual(await similarTo('Hausmeister'), [])
  t.deepEqual(await similarTo('+Fristen "Miete Hausmeister" titel:Kündigung -Verträge Elefant*'), [])
  t.deepEqual(await similarTo('welche Kündigung'), ['kundig'])
})

test('reads as often for many words as for one', async t => {
  const countReads = async (query: string) => {
    const inner = bufferSource(bytes)
    let reads = 0
    const read = (ranges: readonly ByteRange[]) => {
      reads++
      return inner.read(ranges)
    }
    await load(query, { ...inner, read })
    return reads
  }
  t.is(await countReads('Fristen'), await countReads('Haus Frist Miete Elefant titel:alt -Meister'))
})
