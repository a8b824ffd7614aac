import test from 'ava'
import { germanAnalyzer } from '../../analysis/index.ts'
import { CompoundLexicon, compoundWords, type LexiconForm } from '../../indexer/compound-lexicon.ts'
import { InnerTerms } from '../../indexer/inner-terms.ts'
import { WordKnowledge } from '../../indexer/word-knowledge.ts'

const analyzer = germanAnalyzer()

function noun(form: string): LexiconForm {
  return { form, capitalShare: 1, documentFrequency: 2 }
}

test('names the term of a part, and behind it those of its own parts', t => {
  const knowledge = new WordKnowledge(analyzer)
  const words = compoundWords(['land', 'wirtschaft'].map(noun), () => false)
  const lexicon = new CompoundLexicon(knowledge, words, () => 0)
  const inner = new InnerTerms(knowledge, part => lexicon.split(part))
  for (let time = 0; time < 2; time++) {
    t.deepEqual(inner.ofPart('landwirtschaft').terms, ['landwirtschaft', 'land', 'wirtschaft'])
    t.deepEqual(inner.ofPart('wirtschaft').terms, ['wirtschaft'])
  }
})
