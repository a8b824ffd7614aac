/**
 * The words that most passages of an index have: what its texts are about, at a glance.
 *
 *   findFrequentWords(reader, analyzer, 2) → [{ word: 'absatz', passageCount: 51_234, occurrenceCount: 190_021 }, …]
 *
 * A word stands for its inflections, which are counted together and shown by the form that most passages have. Stop
 * words, numbers and single letters say nothing and are left out.
 */
import type { Analyzer } from '../analysis/analyzer.ts'
import { lazyPattern } from '../analysis/lazy-pattern.ts'
import { splitKey } from '../index-format/dictionary-key.ts'
import type { IndexReader } from '../index-format/index-reader.ts'
import type { FrequentWord } from './search-index.ts'

/** Reads the whole dictionary of terms, and the posting lists of those that may be shown. */
export async function findFrequentWords(
  reader: IndexReader,
  analyzer: Analyzer,
  limit: number,
): Promise<readonly FrequentWord[]> {
  const candidates = await termsByFrequency(reader, analyzer)
  const found: FrequentWord[] = []
  for (let next = 0; found.length < limit && next < candidates.length; next += limit) {
    const words = await Promise.all(
      candidates.slice(next, next + limit).map(({ number }) => describeWord(number, reader)),
    )
    found.push(...words.filter(({ word }) => !analyzer.isStopWord(word)))
  }
  return found.slice(0, limit)
}

interface Candidate {
  readonly number: number
  readonly passageCount: number
}

/** Most passages first. */
async function termsByFrequency(reader: IndexReader, analyzer: Analyzer): Promise<readonly Candidate[]> {
  const candidates: Candidate[] = []
  for (let first = 0; first < reader.termCount; first += TERMS_AT_A_TIME) {
    const count = Math.min(TERMS_AT_A_TIME, reader.termCount - first)
    const numbers = Array.from({ length: count }, (_, i) => first + i)
    const keys = await reader.termKeys(numbers)
    const entries = await reader.termEntries(numbers)
    entries.forEach(({ documentFrequency }, i) => {
      const [prefix, term] = splitKey(keys[i] ?? '')
      if (prefix !== '' || !wordLike().test(term) || analyzer.isStopWord(term)) return
      candidates.push({ number: first + i, passageCount: documentFrequency })
    })
  }
  return candidates.sort((a, b) => b.passageCount - a.passageCount || a.number - b.number)
}

/** Fewer than an open index keeps of its dictionary. */
const TERMS_AT_A_TIME = 32_768
const wordLike = lazyPattern(() => /^\p{L}{2}[\p{L}'-]*$/u)

async function describeWord(number: number, reader: IndexReader): Promise<FrequentWord> {
  const entries = await reader.termEntries([number])
  const [lists = []] = await reader.postings.ofTerms(entries)
  const commonest = lists.reduce((a, b) => (b.ids.length > a.ids.length ? b : a))
  const [word = ''] = await reader.formKeys([commonest.form])
  const occurrenceCount = lists.reduce((sum, { frequencies }) => sum + occurrencesOf(frequencies), 0)
  return { word, passageCount: entries[0]?.documentFrequency ?? 0, occurrenceCount }
}

/** @param frequencies as in a PostingList: twice the occurrences, and one more for a heading */
function occurrencesOf(frequencies: Uint32Array): number {
  return frequencies.reduce((sum, frequency) => sum + (frequency >> 1), 0)
}
