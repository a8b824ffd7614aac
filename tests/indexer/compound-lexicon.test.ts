import test from 'ava'
import { germanAnalyzer } from '../../analysis/index.ts'
import { CompoundLexicon, compoundWords, type LexiconForm } from '../../indexer/compound-lexicon.ts'
import { WordKnowledge } from '../../indexer/word-knowledge.ts'
import { lexicon as builtIn } from '../lexicon/built-lexicon.ts'

const analyzer = germanAnalyzer()

function noun(form: string, facts: Partial<LexiconForm> = {}): LexiconForm {
  return { form, capitalShare: 1, documentFrequency: 2, ...facts }
}

function lexiconOf(...forms: readonly LexiconForm[]): CompoundLexicon {
  return compoundLexicon(new WordKnowledge(analyzer), forms)
}

function compoundLexicon(knowledge: WordKnowledge, forms: readonly LexiconForm[]): CompoundLexicon {
  const frequencies = new Map(
    forms.map(({ form, documentFrequency }) => [knowledge.term(form), documentFrequency]),
  )
  const words = compoundWords(forms, form => knowledge.isStopWord(form))
  return new CompoundLexicon(knowledge, words, term => frequencies.get(term) ?? 0)
}

/** The parts of a word as they are written in it. */
function split(lexicon: CompoundLexicon, form: string): readonly string[] | undefined {
  return lexicon.split(form)?.parts.map(({ start, end }) => form.slice(start, end))
}

test('gives the parts without what links them', t => {
  const lexicon = lexiconOf(noun('waffenstillstand'), noun('verhandlungen'), noun('geräte'), noun('haus'))
  t.deepEqual(split(lexicon, 'waffenstillstandsverhandlungen'), ['waffenstillstand', 'verhandlungen'])
  t.deepEqual(split(lexicon, 'hausgeräte'), ['haus', 'geräte'])
})

test('knows as part what two passages have, mostly with a capital', t => {
  const isPart = (facts: Partial<LexiconForm>) =>
    split(lexiconOf(noun('haus'), noun('bahn', facts)), 'hausbahn') !== undefined
  t.true(isPart({}))
  t.true(isPart({ capitalShare: 0.51 }))
  t.false(isPart({ capitalShare: 0.5 }))
  t.false(isPart({ documentFrequency: 1 }))
})

test('knows as part no stop word, no short word, and nothing but letters', t => {
  t.is(split(lexiconOf(noun('haus'), noun('über')), 'hausüber'), undefined)
  t.is(split(lexiconOf(noun('haus'), noun('rat')), 'hausrathaus'), undefined)
  t.is(split(lexiconOf(noun('haus'), noun('u-bahn')), 'hausu-bahn'), undefined)
  t.is(split(lexiconOf(noun('haus'), noun('2024')), 'haus2024'), undefined)
})

test('splits no word that is written small, and any that the passages do not have', t => {
  const parts = [noun('haus'), noun('bahn')]
  t.is(split(lexiconOf(...parts, noun('hausbahn', { capitalShare: 0.5 })), 'hausbahn'), undefined)
  t.deepEqual(split(lexiconOf(...parts, noun('hausbahn', { capitalShare: 0.6 })), 'hausbahn'), [
    'haus',
    'bahn',
  ])
  t.deepEqual(split(lexiconOf(...parts), 'hausbahn'), ['haus', 'bahn'])
})

test('a word is no part of itself', t => {
  t.is(split(lexiconOf(noun('hausbahn'), noun('haus')), 'hausbahn'), undefined)
})

test('knows a noun that stands alone in all its inflections, and none of its scraps', t => {
  const lexicon = lexiconOf(noun('straße'), noun('verhandlung'), noun('fest'))
  t.deepEqual(split(lexicon, 'straßenfeste'), ['straße', 'feste'])
  t.deepEqual(split(lexicon, 'festverhandlungen'), ['fest', 'verhandlungen'])
  t.is(split(lexicon, 'festverhandl'), undefined)
  // No form of Fest.
  t.is(split(lexicon, 'straßenfestung'), undefined)
})

test('splits by the built-in lexicon what the collection has no words for, in the way that is written most', t => {
  const knowledge = new WordKnowledge(analyzer, builtIn)
  t.deepEqual(split(compoundLexicon(knowledge, []), 'hochspannungsnetzgerät'), [
    'hoch',
    'spannung',
    'netz',
    'gerät',
  ])
  const collection = compoundLexicon(knowledge, [noun('staub', { documentFrequency: 9 }), noun('ecken')])
  t.deepEqual(split(collection, 'staubecken'), ['staub', 'ecken'])
  t.deepEqual(split(compoundLexicon(knowledge, []), 'staubecken'), ['stau', 'becken'])
})

test('never splits what the built-in lexicon has as one word', t => {
  const own = ['verein', 'bart', 'mini', 'ster'].map(form => noun(form, { documentFrequency: 50 }))
  const lexicon = compoundLexicon(new WordKnowledge(analyzer, builtIn), own)
  t.is(split(lexicon, 'vereinbart'), undefined)
  t.is(split(lexicon, 'minister'), undefined)
})
