/**
 * Titles of an index → queries that find something in it, one for each notation, for a person who does not know what
 * to ask.
 *
 *   sampleQueries(['Wanderung um den Bodensee'], { and: 'UND', or: 'ODER', title: 'titel' }) →
 *     Wanderung, titel:Wanderung, Wander*, *erung, Wanderung~, =Wanderung, …
 */
import type { SearchIndex, YearCount } from '../query/search-index.ts'
import { cleanText } from './clean-text.ts'

export interface SampleQuery {
  readonly query: string
  readonly kind: SampleKind
}

/** By what they show of the language of queries. */
export type SampleKind =
  | 'word'
  | 'words'
  | 'phrase'
  | 'required'
  | 'excluded'
  | 'either'
  | 'both'
  | 'field'
  | 'prefix'
  | 'pattern'
  | 'fuzzy'
  | 'exact'
  | 'near'
  | 'range'

/** Operators, and the name of the title's field. */
export interface QueryWords {
  readonly and: string
  readonly or: string
  readonly title: string
}

export function sampleQueries(titles: readonly string[], words: QueryWords): SampleQuery[] {
  const found = [...new Set(titles.flatMap(title => longestWord(title) ?? []))]
  // What is short leaves room for what it means.
  const isShort = (name: string) => name.length <= shortLength
  const [word, other = word, third = other] = [
    ...found.filter(isShort),
    ...found.filter(name => !isShort(name)),
  ]
  if (word === undefined || other === undefined || third === undefined) return []
  const samples: SampleQuery[] = [{ kind: 'word', query: word }]
  const add = (kind: SampleKind, query: string) => samples.push({ kind, query })
  if (other !== word) add('words', `${word} ${other}`)
  const [first, second] = bestPair(titles)
  if (first !== undefined) add('phrase', `"${first} ${second}"`)
  add('field', `${words.title}:${third}`)
  add('prefix', `${other.slice(0, prefixLength(other))}*`)
  if (other !== word) {
    add('required', `+${word} ${other}`)
    add('excluded', `${word} -${other}`)
    add('either', `${word} ${words.or} ${other}`)
  }
  if (first !== undefined) {
    add('both', `${first} ${words.and} (${second} ${words.or} ${first === word ? other : word})`)
    add('near', `"${second} ${first}"~5`)
  }
  add('pattern', `*${third.slice(-suffixLength)}`)
  add('fuzzy', `${word}~`)
  add('exact', `=${third}`)
  return samples
}

/** For the help, where an index has no titles of which samples could be made. */
export function generalSamples(words: QueryWords): SampleQuery[] {
  const range: SampleQuery = { kind: 'range', query: 'datum:2024..2025-03' }
  return [...sampleQueries(['Haus', 'Garten', 'fristlose Kündigung'], words), range]
}

/** A sample of the years in which documents were written: the newest two. None where documents have no dates. */
export function dateSamples(fields: readonly string[], years: readonly YearCount[]): SampleQuery[] {
  const field = ['datum', 'date'].find(name => fields.includes(name))
  const [newest, before = newest] = years
  if (field === undefined || newest === undefined || before === undefined) return []
  return [{ kind: 'range', query: `${field}:${before.year}..${newest.year}` }]
}

/** Samples from documents all over an index. */
export async function loadSamples(index: SearchIndex, words: QueryWords): Promise<SampleQuery[]> {
  const last = index.info.documentCount - 1
  if (last < 0) return []
  const places = Array.from({ length: titleCount }, (_, place) =>
    Math.round((last * place) / (titleCount - 1)),
  )
  const documents = await index.documents([...new Set(places)])
  const titles = documents.map(({ title }) => cleanText(title))
  return sampleQueries(titles, words)
}

/** Enough for one with two nouns side by side. */
const titleCount = 12
const shortLength = 12
/** Of a pattern for the end of words. */
const suffixLength = 5

/** Letters only, and no piece of a word with a hyphen: a sample holds no character that means something in a query. */
const letters = /(?<![\p{L}\p{N}-])\p{L}{4,}(?![\p{L}\p{N}-])/gu
/** Overlapping: of three words two pairs. */
const adjacentWords = /(?<![\p{L}\p{N}-])(?=(\p{L}{4,}) (\p{L}{4,})(?![\p{L}\p{N}-]))/gu
const operators: ReadonlySet<string> = new Set(['ODER', 'NICHT'])

/** In German the nouns, which begin with a capital, say the most. */
function longestWord(title: string): string | undefined {
  const all = (title.match(letters) ?? []).filter(word => !operators.has(word))
  const nouns = all.filter(word => /^\p{Lu}/u.test(word))
  const [first, ...others] = nouns.length > 0 ? nouns : all
  return others.reduce((longest, word) => (word.length > (longest ?? '').length ? word : longest), first)
}

/** Two words that stand side by side in a title, nouns and short ones rather than others; none where there are no such. */
function bestPair(titles: readonly string[]): readonly string[] {
  const pairs = titles
    .flatMap(title => [...title.matchAll(adjacentWords)])
    .map(match => match.slice(1))
    .filter(pair => !pair.some(word => operators.has(word)))
  const [first, ...others] = pairs
  return others.reduce((best, pair) => (dullness(pair) < dullness(best) ? pair : best), first ?? [])
}

function dullness(pair: readonly string[]): number {
  const nouns = pair.filter(word => /^\p{Lu}/u.test(word))
  return pair.join(' ').length + (pair.length - nouns.length) * longestPair
}

/** More than any two words have letters. */
const longestPair = 1000

function prefixLength(word: string): number {
  return Math.max(4, Math.ceil(word.length / 2))
}
