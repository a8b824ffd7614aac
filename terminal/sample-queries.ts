/**
 * Titles of an index → queries that find something in it, for a person who does not know what to ask.
 *
 *   sampleQueries(['Wanderung um den Bodensee'])  → Wanderung, "Wanderung um", Wand*, title:Wanderung
 */
import type { SearchIndex } from '../query/search-index.ts'
import { cleanText } from './clean-text.ts'
import type { ScreenTexts } from './texts/texts.ts'

export interface SampleQuery {
  readonly query: string
  readonly kind: keyof ScreenTexts['samples']
}

export function sampleQueries(titles: readonly string[]): SampleQuery[] {
  const [word, other = word, third = other] = titles.flatMap(title => longestWord(title) ?? [])
  if (word === undefined || other === undefined || third === undefined) return []
  const phrases = titles.flatMap(title => adjacentWords.exec(title)?.[0] ?? []).slice(0, 1)
  return [
    { query: word, kind: 'word' },
    ...phrases.map((phrase): SampleQuery => ({ query: `"${phrase}"`, kind: 'phrase' })),
    { query: `${other.slice(0, prefixLength(other))}*`, kind: 'prefix' },
    { query: `title:${third}`, kind: 'field' },
  ]
}

/** Samples from documents at the beginning, in the middle and at the end of an index. */
export async function loadSamples(index: SearchIndex): Promise<SampleQuery[]> {
  const count = index.info.documentCount
  const numbers = new Set(
    [0, Math.floor(count / 2), count - 1].filter(number => number >= 0 && number < count),
  )
  const documents = await Promise.all(Array.from(numbers, number => index.document(number)))
  return sampleQueries(documents.map(({ title }) => cleanText(title)))
}

/** Letters only: a sample holds no character that means something in a query. */
const words = /\p{L}{4,}/gu
const adjacentWords = /\p{L}{4,} \p{L}{3,}/u

/** In German the nouns, which begin with a capital, say the most. */
function longestWord(title: string): string | undefined {
  const all = title.match(words) ?? []
  const nouns = all.filter(word => /^\p{Lu}/u.test(word))
  const [first, ...others] = nouns.length > 0 ? nouns : all
  return others.reduce((longest, word) => (word.length > (longest ?? '').length ? word : longest), first)
}

function prefixLength(word: string): number {
  return Math.max(4, Math.ceil(word.length / 2))
}
