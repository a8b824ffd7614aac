import test from 'ava'
import { germanAnalyzer } from '../../analysis/index.ts'
import { WordKnowledge } from '../../indexer/word-knowledge.ts'
import { lexicalAnalyzer } from '../../query/lexical-analyzer.ts'
import { lexicon } from '../lexicon/built-lexicon.ts'

const rules = germanAnalyzer()
const knowledge = new WordKnowledge(rules, lexicon)

test('gives every irregular word the term that the indexer gives it', t => {
  const all = lexicon.irregularWords(() => true)
  const analyzer = lexicalAnalyzer(rules, all)
  const forms = [...all.forms.keys(), ...all.stems.keys(), 'wußte', 'ließ', 'häuser', 'xyz', '§']
  t.true(forms.length > 5_000)
  for (const form of forms) t.is(analyzer.term(form), knowledge.term(form), form)
})

test('knows of a collection no more than its own terms need', t => {
  const { forms, stems } = knowledge.termLexicon(new Set(['geh', 'sprech']))
  t.deepEqual([...new Set([...forms.values(), ...stems.values()])].sort(), ['geh', 'sprech'])
  const analyzer = lexicalAnalyzer(rules, { forms, stems })
  t.is(analyzer.term('ging'), 'geh')
  t.is(analyzer.term('gesprochenen'), 'sprech')
  t.is(analyzer.term('nahm'), 'nahm')
})

test('leaves tokens and stop words to the rules', t => {
  const analyzer = lexicalAnalyzer(
    rules,
    lexicon.irregularWords(() => true),
  )
  const forms: string[] = []
  t.is(
    analyzer.tokenize('Er ging', form => forms.push(form)),
    2,
  )
  t.deepEqual(forms, ['er', 'ging'])
  t.true(analyzer.isStopWord('war'))
})
