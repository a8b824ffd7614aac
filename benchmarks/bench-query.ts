/**
 * Queries as people type them, made of paragraph headings: one quarter each words, phrases, prefixes, and words that
 * must all be there. The same headings and seed make the same queries.
 */
import { type SeededRandom, seededRandom } from './random.ts'

export const QUERY_KINDS = ['words', 'phrase', 'prefix', 'and'] as const
export type QueryKind = (typeof QUERY_KINDS)[number]

/** Each engine puts it into its own syntax. */
export interface BenchQuery {
  readonly kind: QueryKind
  /** Letters only, spelled as in the heading; of a prefix one, cut. */
  readonly words: readonly string[]
}

export interface QueryOptions {
  readonly count: number
  readonly seed: number
  /** What no query of single words should consist of; given in lower case. */
  readonly isStopWord: (word: string) => boolean
}

/** @throws RangeError where the headings make no query of a kind */
export function makeQueries(
  headings: readonly string[],
  { count, seed, isStopWord }: QueryOptions,
): readonly BenchQuery[] {
  const random = seededRandom(seed)
  return Array.from({ length: count }, (_, i) => {
    const kind = QUERY_KINDS[i % QUERY_KINDS.length] as QueryKind
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      const words = chooseWords(kind, random.choose(headings), random, isStopWord)
      if (words !== undefined) return { kind, words }
    }
    throw new RangeError(`${headings.length} headings make no query of the kind '${kind}'`)
  })
}

const MAX_ATTEMPTS = 10_000
const MIN_PREFIX_WORD_LENGTH = 5
const MIN_PREFIX_LENGTH = 3
const MAX_PREFIX_LENGTH = 6
/** Of letters alone, and no part of what is joined by hyphens, points or strokes. */
const WORD = /(?<![\p{L}\p{M}\p{N}./'’-])\p{L}{2,}(?![\p{L}\p{M}\p{N}/'’-]|\.\S)/gu

/** @returns undefined where the heading has not enough words */
function chooseWords(
  kind: QueryKind,
  heading: string,
  random: SeededRandom,
  isStopWord: (word: string) => boolean,
): readonly string[] | undefined {
  const words = heading.match(WORD) ?? []
  const telling = [...new Set(words)].filter(word => !isStopWord(word.toLowerCase()))
  switch (kind) {
    case 'words':
      return telling.length === 0 ? undefined : someOf(telling, 1 + random.below(3), random)
    case 'and':
      return telling.length < 2 ? undefined : someOf(telling, 2, random)
    case 'phrase':
      return neighbours(heading, 2 + random.below(2), random)
    case 'prefix': {
      const long = telling.filter(word => word.length >= MIN_PREFIX_WORD_LENGTH)
      if (long.length === 0) return undefined
      const word = random.choose(long)
      const longest = Math.min(MAX_PREFIX_LENGTH, word.length - 1)
      return [word.slice(0, MIN_PREFIX_LENGTH + random.below(longest - MIN_PREFIX_LENGTH + 1))]
    }
  }
}

/** Some of the words in their order; fewer where there are not so many. */
function someOf(words: readonly string[], count: number, random: SeededRandom): readonly string[] {
  const left = [...words]
  while (left.length > count) left.splice(random.below(left.length), 1)
  return left
}

/** Words with nothing but a space between them. */
function neighbours(heading: string, count: number, random: SeededRandom): readonly string[] | undefined {
  const runs: string[][] = []
  let end = -1
  for (const { 0: word, index } of heading.matchAll(WORD)) {
    if (heading.slice(end, index) === ' ' && end >= 0) runs.at(-1)?.push(word)
    else runs.push([word])
    end = index + word.length
  }
  const long = runs.filter(run => run.length >= count)
  if (long.length === 0) return undefined
  const run = random.choose(long)
  const first = random.below(run.length - count + 1)
  return run.slice(first, first + count)
}
