/**
 * Are the answers right? Those of Findbuch are compared with a naive scan that goes through every word of every
 * passage; of the peers, each with stems of its own, every passage found has to have the query's words by their first
 * letters.
 */
import { germanAnalyzer } from '../analysis/index.ts'
import type { IndexedDocument } from '../indexer/run-builder.ts'
import { parseQuery } from '../query/parse-query.ts'
import { lexicon } from '../tests/lexicon/built-lexicon.ts'
import { NaiveCollection } from '../tests/query/naive-collection.ts'
import type { BenchQuery } from './bench-query.ts'
import { type Answer, type DocumentAnswer, HIT_COUNT, type PassageAnswer } from './engines/engine.ts'
import type { EngineEntry } from './engines/engine-list.ts'
import { findbuchQuery } from './engines/findbuch.ts'
import { foldLetters, splitWords } from './engines/german-stems.ts'
import { type DocumentPassages, readDocuments, readPassages, readPlainPassages } from './passages.ts'

export interface GivenAnswer<Kind extends Answer = Answer> {
  readonly query: BenchQuery
  readonly answer: Kind
}

/**
 * @param answers of one engine
 * @returns what is wrong, one line each; nothing where every answer is right
 */
export async function checkAnswers(
  { passages, findsAny }: Pick<EngineEntry, 'passages' | 'findsAny'>,
  corpus: string,
  answers: readonly GivenAnswer[],
): Promise<readonly string[]> {
  const withDocuments: GivenAnswer<DocumentAnswer>[] = []
  const withPassages: GivenAnswer<PassageAnswer>[] = []
  for (const { query, answer } of answers) {
    if (answer.kind === 'documents') withDocuments.push({ query, answer })
    else withPassages.push({ query: findsAny ? { ...query, kind: 'words' } : query, answer })
  }
  const texts = passages === 'plain' ? readPlainPassages(corpus) : readPassages(corpus)
  return [
    ...(withDocuments.length > 0 ? await checkWithNaiveScan(readDocuments(corpus), withDocuments) : []),
    ...(withPassages.length > 0 ? await checkByFirstLetters(texts, withPassages) : []),
  ]
}

/** Findbuch's hits have to be among the passages that the scan finds, and its counts those of the scan. */
async function checkWithNaiveScan(
  documents: AsyncIterable<IndexedDocument>,
  answers: readonly GivenAnswer<DocumentAnswer>[],
): Promise<readonly string[]> {
  const naive = new NaiveCollection(germanAnalyzer(), lexicon)
  /** By passage. */
  const documentNumbers: number[] = []
  const firstPassages: number[] = []
  for await (const document of documents) {
    const number = firstPassages.push(documentNumbers.length) - 1
    for (const _ of document.passages) documentNumbers.push(number)
    naive.add(document)
  }
  return answers.flatMap(({ query, answer }) => {
    const text = findbuchQuery(query)
    const matches = naive.search(parseQuery(text))
    const matching = documentNumbers.filter((_, passage) => matches[passage] === 1)
    const documentCount = new Set(matching).size
    const isMatch = ({ document, passage }: DocumentAnswer['hits'][number]) =>
      matches[(firstPassages[document] ?? Number.NaN) + passage] === 1
    const expected = count(Math.min(HIT_COUNT, documentCount), documentCount, matching.length)
    const found = count(answer.hits.filter(isMatch).length, answer.documentCount, answer.passageCount)
    return found === expected ? [] : [`${text}: found ${found}, a naive scan ${expected}`]
  })
}

function count(hits: number, documents: number, passages: number): string {
  return `${hits} right hits, ${documents} documents, ${passages} passages`
}

async function checkByFirstLetters(
  documents: AsyncIterable<DocumentPassages>,
  answers: readonly GivenAnswer<PassageAnswer>[],
): Promise<readonly string[]> {
  const found = new Set(answers.flatMap(({ answer }) => answer.passages))
  const words = new Map<number, readonly string[]>()
  let number = 0
  for await (const passages of documents) {
    for (const text of passages) {
      if (found.has(number)) words.set(number, wordsOf(text))
      number++
    }
  }
  const { isStopWord } = germanAnalyzer()
  return answers.flatMap(({ query, answer }) => {
    const wrong = answer.passages.filter(passage => !hasWords(words.get(passage) ?? [], query, isStopWord))
    const text = query.words.join(' ')
    return wrong.length === 0 ? [] : [`${query.kind} ${text}: not in the passages ${wrong.join(', ')}`]
  })
}

/** Folded, and besides the pieces between foreign letters, which some engines take for the end of a word. */
function wordsOf(text: string): readonly string[] {
  return splitWords(text)
    .map(foldLetters)
    .flatMap(word => [word, ...word.split(/[^a-z0-9]+/)])
}

/** @param passage its words, folded */
export function hasWords(
  passage: readonly string[],
  { kind, words }: BenchQuery,
  isStopWord: (word: string) => boolean,
): boolean {
  const hasBeginning = (beginning: string) => passage.some(word => word.startsWith(beginning))
  if (kind === 'prefix') return words.map(foldLetters).every(hasBeginning)
  if (kind === 'words') return words.map(firstLetters).some(hasBeginning)
  // Some engines leave stop words out.
  const telling = words.filter(word => !isStopWord(word.toLowerCase()))
  return telling.map(firstLetters).every(hasBeginning)
}

/** What stemming leaves of a word at least: endings have up to three letters, a stem three or more. */
function firstLetters(word: string): string {
  const folded = foldLetters(word)
  return folded.slice(0, Math.max(3, Math.min(4, folded.length - 3)))
}
