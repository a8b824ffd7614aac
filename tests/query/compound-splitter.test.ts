import test from 'ava'
import { germanAnalyzer } from '../../analysis/index.ts'
import { bufferSource } from '../../index-format/byte-source.ts'
import { IndexReader } from '../../index-format/index-reader.ts'
import { EMPTY_TERM_LEXICON } from '../../index-format/term-lexicon.ts'
import type { IndexedDocument } from '../../indexer/run-builder.ts'
import { splitCompounds } from '../../query/compound-splitter.ts'
import { lexicalAnalyzer } from '../../query/lexical-analyzer.ts'
import { packedLexicon } from '../index-format/packed-lexicon.ts'
import { indexBytes, inflate, passage } from '../memory-index.ts'

const analyzer = lexicalAnalyzer(germanAnalyzer(), await packedLexicon(EMPTY_TERM_LEXICON))

/** Every text is a passage; the title is the document's. */
function open(texts: readonly string[], title = ''): Promise<IndexReader> {
  const document: IndexedDocument = {
    path: 'a.txt',
    title,
    language: undefined,
    fields: {},
    contentHash: new Uint8Array(16),
    passages: texts.map(text => passage([], text)),
  }
  return IndexReader.open(bufferSource(indexBytes([document])), inflate)
}

/** Each part with its place. */
async function split(reader: IndexReader, ...forms: readonly string[]) {
  const compounds = await splitCompounds(reader, analyzer, forms)
  return forms.map(form =>
    compounds.get(form)?.map(({ form: part, start, end }) => `${part} ${start}-${end}`),
  )
}

const NOUNS = 'Waffenstillstand, Verhandlungen, Krieg, Fest, Straße, Fahrt, Wetter.'

test('splits compounds as they were indexed, with the place of each part', async t => {
  const reader = await open([NOUNS, NOUNS, 'Waffenstillstandsverhandlungen'])
  t.deepEqual(await split(reader, 'waffenstillstandsverhandlungen', 'krieg'), [
    ['waffenstillstand 0-16', 'verhandlungen 17-30'],
    undefined,
  ])
})

test('gives the terms of the parts', async t => {
  const reader = await open([NOUNS, NOUNS, 'Waffenstillstandsverhandlungen'])
  const compounds = await splitCompounds(reader, analyzer, ['waffenstillstandsverhandlungen'])
  t.deepEqual(
    compounds.get('waffenstillstandsverhandlungen')?.map(({ term }) => term),
    ['waffenstillstand', analyzer.term('verhandlungen')],
  )
})

test('splits a form that the index does not have, by parts of those that it has', async t => {
  const reader = await open([NOUNS, NOUNS, 'Kriegsfest', 'Straßenfahrt'])
  t.deepEqual(await split(reader, 'straßenfest', 'wetterfest', 'kriegsfahrtfestfahrt'), [
    ['straße 0-6', 'fest 7-11'],
    // The weather is part of no compound, but a word.
    ['wetter 0-6', 'fest 6-10'],
    ['krieg 0-5', 'fahrt 6-11', 'fest 11-15', 'fahrt 15-20'],
  ])
})

test('leaves a form whole that the index has as no compound', async t => {
  const reader = await open([NOUNS, NOUNS, 'Kriegsfest', 'kriegsfahrt', 'Straßenfahrt'])
  t.deepEqual(await split(reader, 'kriegsfahrt'), [undefined])
})

test('splits by the compounds of titles too', async t => {
  const reader = await open([NOUNS, NOUNS], 'Das Kriegsfest')
  t.deepEqual(await split(reader, 'kriegsfest'), [['krieg 0-5', 'fest 6-10']])
})

test('looks up at most two stretches for a letter of a word that begins or ends with no part', async t => {
  const reader = await open([NOUNS, NOUNS, 'Kriegsfest'])
  let asked = 0
  const counting = Object.assign(Object.create(reader), {
    findForms: (forms: readonly string[]) => {
      asked += forms.length
      return reader.findForms(forms)
    },
    findTerms: (terms: readonly string[]) => reader.findTerms(terms),
  })
  await splitCompounds(counting, analyzer, ['x'.repeat(80), 'krieg'.repeat(16).replace(/.$/, 'x')])
  t.true(asked <= 2 * 2 * 80, `${asked}`)
  asked = 0
  await splitCompounds(counting, analyzer, ['krieg'.repeat(26)])
  t.is(asked, 0)
})
