import { readFileSync } from 'node:fs'
import test from 'ava'
import { germanAnalyzer } from '../../analysis/index.ts'
import { WordKnowledge } from '../../indexer/word-knowledge.ts'
import { lexicalAnalyzer } from '../../query/lexical-analyzer.ts'
import { packedLexicon } from '../index-format/packed-lexicon.ts'
import { lexicon } from '../lexicon/built-lexicon.ts'

const rules = germanAnalyzer()
const knowledge = new WordKnowledge(rules, lexicon)

test('gives every irregular word the term that the indexer gives it', async t => {
  const all = lexicon.irregularWords(() => true)
  const analyzer = lexicalAnalyzer(rules, await packedLexicon(all))
  const forms = [...all.forms.keys(), ...all.stems.keys(), 'wußte', 'ließ', 'häuser', 'xyz', '§']
  t.true(forms.length > 5_000)
  for (const form of forms) t.is(analyzer.term(form), knowledge.term(form), form)
})

test('knows of a collection no more than its own terms need', async t => {
  const { forms, stems } = knowledge.termLexicon(new Set(['geh', 'sprech']))
  t.deepEqual([...new Set([...forms.values(), ...stems.values()])].sort(), ['geh', 'sprech'])
  const analyzer = lexicalAnalyzer(rules, await packedLexicon({ forms, stems }))
  t.is(analyzer.term('ging'), 'geh')
  t.is(analyzer.term('gesprochenen'), 'sprech')
  t.is(analyzer.term('nahm'), 'nahm')
})

test('names the irregular words of a term', async t => {
  const all = lexicon.irregularWords(() => true)
  const analyzer = lexicalAnalyzer(rules, await packedLexicon(all))
  const { forms, stems } = analyzer.irregularWords('sprech')
  t.true(forms.includes('sprach'), `${forms}`)
  t.true(stems.includes('gesproch'), `${stems}`)
  for (const form of forms) t.is(analyzer.term(form), 'sprech')
  t.deepEqual(analyzer.irregularWords('xyz'), { forms: [], stems: [] })
})

test('rules no form out that has the term', async t => {
  const all = lexicon.irregularWords(() => true)
  const analyzer = lexicalAnalyzer(rules, await packedLexicon(all))
  const text = readFileSync('seeds/recht/arbeitsvertrag-gekuendigt-was-nun.md', 'utf8')
  const forms = new Set([
    ...all.forms.keys(),
    ...all.stems.keys(),
    'photos',
    'äpfel',
    'ungesagt',
    '€',
    'élan',
  ])
  analyzer.tokenize(text, form => forms.add(form))
  for (const form of forms) t.true(analyzer.mayHaveTerm(form, analyzer.term(form)), form)
  t.false(analyzer.mayHaveTerm('miete', 'kundig'))
  t.true(analyzer.mayHaveTerm('gegangen', 'geh'))
})

test('leaves tokens and stop words to the rules', async t => {
  const analyzer = lexicalAnalyzer(rules, await packedLexicon(lexicon.irregularWords(() => true)))
  const forms: string[] = []
  t.is(
    analyzer.tokenize('Er ging', form => forms.push(form)),
    2,
  )
  t.deepEqual(forms, ['er', 'ging'])
  t.true(analyzer.isStopWord('war'))
})
