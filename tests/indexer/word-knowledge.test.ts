import test from 'ava'
import { germanAnalyzer } from '../../analysis/index.ts'
import { openBuiltInLexicon } from '../../indexer/built-in-lexicon.ts'
import { WordKnowledge } from '../../indexer/word-knowledge.ts'

const rules = germanAnalyzer()
const knowledge = new WordKnowledge(rules, openBuiltInLexicon())
const withoutLexicon = new WordKnowledge(rules)

test('joins irregular forms by the lexicon, and by rules alone without it', t => {
  t.is(knowledge.term('ging'), 'geh')
  t.is(withoutLexicon.term('ging'), 'ging')
  t.is(knowledge.term('häuser'), withoutLexicon.term('häuser'))
})

test('takes a part of a compound for no form of a verb, but for the stem of one', t => {
  t.is(knowledge.partTerm('sprach'), rules.term('sprache'))
  t.is(knowledge.partTerm('koordinierung'), knowledge.term('koordinierung'))
  t.not(knowledge.partTerm('koordinierung'), rules.term('koordinierung'))
})

test('without a lexicon there are no parts, no whole words and nothing to tell a reader', t => {
  t.is(withoutLexicon.scanParts(), undefined)
  t.true(knowledge.isWhole('vereinbart'))
  t.false(withoutLexicon.isWhole('vereinbart'))
  const terms = new Set(['geh'])
  t.true(knowledge.termLexicon(terms).stems.size > 0)
  t.deepEqual(withoutLexicon.termLexicon(terms), { forms: new Map(), stems: new Map() })
})
