/**
 * Each letter of a word that is typed still finds the word: over the vocabulary of the Snowball project's German stemmer,
 * where a stem that is cut off too early or a form that is no longer a beginning would make a dead key.
 * Takes 500 words; all words, which takes some minutes, with FINDBUCH_ALL_WORDS=1.
 */
import { existsSync, readFileSync } from 'node:fs'
import test from 'ava'
import { germanAnalyzer } from '../../analysis/index.ts'
import { bufferSource } from '../../index-format/byte-source.ts'
import { IndexReader } from '../../index-format/index-reader.ts'
import { evaluate } from '../../query/evaluate.ts'
import { lexicalAnalyzer } from '../../query/lexical-analyzer.ts'
import { loadWords } from '../../query/loaded-words.ts'
import { parseQuery } from '../../query/parse-query.ts'
import { planQuery } from '../../query/plan-query.ts'
import { makeScopes } from '../../query/scope.ts'
import { DEFAULT_WEIGHTS } from '../../ranking/weights.ts'
import { collectionBytes, inflate } from '../memory-index.ts'

const VOCABULARY = '../shared/eval/snowball-german/voc.txt'
const SHORTEST_WORD = 5
const FIRST_KEY = 3
const WORDS_OF_A_RUN = 500

test('finds a word at every letter from the third on', async t => {
  t.timeout(30 * 60 * 1000)
  if (!existsSync(VOCABULARY)) {
    t.log(`passed over: ${VOCABULARY} is missing`)
    t.pass()
    return
  }
  const words = readFileSync(VOCABULARY, 'utf8')
    .split('\n')
    .filter(word => word.length >= SHORTEST_WORD)
  // One document for each word, in their order.
  const documents = Object.fromEntries(words.map((word, i) => [String(i).padStart(6, '0'), word]))
  const reader = await IndexReader.open(bufferSource(collectionBytes(documents)), inflate)
  const analyzer = lexicalAnalyzer(germanAnalyzer(), await reader.termLexicon())
  const { passages: scope } = makeScopes(reader.passages, reader.settings.wordCount, DEFAULT_WEIGHTS)

  const findsAt = async (typed: string, passage: number): Promise<boolean> => {
    const plan = planQuery(parseQuery(typed, { lenient: true }), analyzer, { growingWordEnd: typed.length })
    if (plan === undefined) return false
    const loaded = await loadWords(reader, analyzer, plan)
    const evaluation = { words: loaded, table: reader.passages, weights: DEFAULT_WEIGHTS, scope }
    return evaluate(plan, evaluation).ids.includes(passage)
  }

  const step = process.env.FINDBUCH_ALL_WORDS === '1' ? 1 : Math.ceil(words.length / WORDS_OF_A_RUN)
  const dead: string[] = []
  let keys = 0
  for (let i = 0; i < words.length; i += step) {
    const word = words[i] ?? ''
    for (let length = FIRST_KEY; length <= word.length; length++, keys++) {
      const typed = word.slice(0, length)
      if (!(await findsAt(typed, i))) dead.push(`${word} at ${typed}`)
    }
  }
  t.log(`${keys} keys of ${Math.ceil(words.length / step)} words`)
  t.deepEqual(dead, [])
})
