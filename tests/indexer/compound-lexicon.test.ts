import test from 'ava'
import { germanAnalyzer } from '../../analysis/index.ts'
import { CompoundLexicon, type LexiconForm } from '../../indexer/compound-lexicon.ts'
import { WordKnowledge } from '../../indexer/word-knowledge.ts'

const analyzer = germanAnalyzer()

function noun(form: string, facts: Partial<LexiconForm> = {}): LexiconForm {
  return { form, term: analyzer.term(form), capitalShare: 1, documentFrequency: 2, ...facts }
}

function lexiconOf(...forms: readonly LexiconForm[]): CompoundLexicon {
  return new CompoundLexicon(new WordKnowledge(analyzer), forms)
}

test('gives the terms of the parts, not their forms', t => {
  const lexicon = lexiconOf(noun('waffenstillstand'), noun('verhandlungen'), noun('geräte'), noun('haus'))
  t.deepEqual(lexicon.parts('waffenstillstandsverhandlungen'), ['waffenstillstand', 'verhandl'])
  t.deepEqual(lexicon.parts('hausgeräte'), ['haus', analyzer.term('gerät')])
})

test('knows as part what two passages have, mostly with a capital', t => {
  const isPart = (facts: Partial<LexiconForm>) =>
    lexiconOf(noun('haus'), noun('bahn', facts)).parts('hausbahn') !== undefined
  t.true(isPart({}))
  t.true(isPart({ capitalShare: 0.51 }))
  t.false(isPart({ capitalShare: 0.5 }))
  t.false(isPart({ documentFrequency: 1 }))
})

test('knows as part no stop word, no short word, and nothing but letters', t => {
  t.is(lexiconOf(noun('haus'), noun('über')).parts('hausüber'), undefined)
  t.is(lexiconOf(noun('haus'), noun('rat')).parts('hausrathaus'), undefined)
  t.is(lexiconOf(noun('haus'), noun('u-bahn')).parts('hausu-bahn'), undefined)
  t.is(lexiconOf(noun('haus'), noun('2024')).parts('haus2024'), undefined)
})

test('splits no word that is written small, and any that the passages do not have', t => {
  const parts = [noun('haus'), noun('bahn')]
  t.is(lexiconOf(...parts, noun('hausbahn', { capitalShare: 0.5 })).parts('hausbahn'), undefined)
  t.deepEqual(lexiconOf(...parts, noun('hausbahn', { capitalShare: 0.6 })).parts('hausbahn'), [
    'haus',
    'bahn',
  ])
  t.deepEqual(lexiconOf(...parts).parts('hausbahn'), ['haus', 'bahn'])
})

test('a word is no part of itself', t => {
  t.is(lexiconOf(noun('hausbahn'), noun('haus')).parts('hausbahn'), undefined)
})
