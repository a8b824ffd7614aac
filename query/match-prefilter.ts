/**
 * Which stretches of a text may have matches of a query, by a quick look at its letters: only these are analysed, mostly
 * a few words of a page.
 *
 *   the plan of „Kündigung“, 'Der Mieter kann jederzeit kündigen.' → [[26, 35]]
 *
 * As in grep, an expression that runs natively looks for what every match has (analysis/term-pattern.ts), and what it
 * finds is looked at closely. So are words that are not simply their letters (analysis/marked-words.ts), and clauses
 * that end with the particle of a separable verb.
 */
import type { Stretch } from '../analysis/analyzer.ts'
import { clauseEndPattern, clauseStart } from '../analysis/clause-words.ts'
import { markedWord } from '../analysis/marked-words.ts'
import {
  beginningPattern,
  consonantPattern,
  initialPattern,
  particlesOf,
  termPattern,
  wordPattern,
} from '../analysis/term-pattern.ts'
import type { LexicalAnalyzer } from './lexical-analyzer.ts'
import type { MatchLeaf } from './match-leaves.ts'
import { consonantsOf } from './part-filter.ts'
import type { PhraseSlot } from './plan.ts'
import { TextStretches, wordStartBefore } from './text-stretches.ts'

export class MatchPrefilter {
  readonly #letters: RegExp
  /** Undefined where no term of the query can be that of a separable verb. */
  readonly #clauseEnds: RegExp | undefined

  /** @returns undefined where letters do not tell what may match: forms by patterns, numbers, words near one another */
  static of(leaves: readonly MatchLeaf[], words: LexicalAnalyzer): MatchPrefilter | undefined {
    if (words.settings.language !== 'de') return undefined
    const patterns: string[] = []
    for (const leaf of leaves) {
      const own = leafPatterns(leaf, words)
      if (own === undefined) return undefined
      patterns.push(...own)
    }
    const particles = new Set(leaves.flatMap(leaf => termsOf(leaf).flatMap(particlesOf)))
    return new MatchPrefilter(patterns, [...particles].map(clauseEndPattern))
  }

  private constructor(letters: readonly string[], clauseEnds: readonly string[]) {
    this.#letters = anyOf(letters)
    this.#clauseEnds = clauseEnds.length === 0 ? undefined : anyOf(clauseEnds)
  }

  /** O(length). */
  stretchesOf(text: string): readonly Stretch[] {
    const places: Stretch[] = []
    forEachEnd(this.#letters, text, end => places.push([end - 1, end]))
    forEachEnd(markedWord(), text, end => {
      const mayEndClause = this.#clauseEnds !== undefined && mayBeOneWord(text, end)
      places.push(mayEndClause ? clausePlace(text, end) : [end - 1, end])
    })
    if (this.#clauseEnds !== undefined) {
      forEachEnd(this.#clauseEnds, text, end => places.push(clausePlace(text, end)))
    }
    const stretches = new TextStretches(text)
    for (const place of places.sort((a, b) => a[0] - b[0])) stretches.add(place)
    return stretches.all
  }
}

/** Sources of expressions for words that may match a leaf; undefined where there are none. */
function leafPatterns({ leaf, terms }: MatchLeaf, words: LexicalAnalyzer): readonly string[] | undefined {
  switch (leaf.kind) {
    case 'term':
      return allOf([...terms].flatMap(term => compoundPatterns(term, words)))
    case 'prefix':
      return allOf([beginningPattern(leaf.prefix)])
    case 'forms':
      return undefined
    case 'phrase':
      // How many words lie between two can be told only by reading them.
      return leaf.slop === undefined
        ? allOf(leaf.slots.flatMap(slot => slotPatterns(slot, words)))
        : undefined
  }
}

function slotPatterns({ words: alternatives, prefix }: PhraseSlot, words: LexicalAnalyzer) {
  const patterns = alternatives.map(({ term }) =>
    words.mayBeIrregular(term) ? irregularPattern(term, words) : wordPattern(term),
  )
  return prefix === undefined ? patterns : [...patterns, beginningPattern(prefix)]
}

/** Of a word that may also be a part of compounds. */
function compoundPatterns(term: string, words: LexicalAnalyzer): readonly (string | undefined)[] {
  if (!words.mayBeIrregular(term)) return [termPattern(term)]
  const consonants = consonantsOf(term)
  // Of a compound's part they must be there, but if they are few they are everywhere.
  const part = consonants.length < FEW_CONSONANTS ? undefined : consonantPattern(consonants)
  return [irregularPattern(term, words), part]
}

const FEW_CONSONANTS = 2

/** By the first letters of all words that may have a term: lay and gelegen have lieg, which has another beginning. */
function irregularPattern(term: string, words: LexicalAnalyzer): string | undefined {
  if (termPattern(term) === undefined) return undefined
  return initialPattern([...GERMAN_LETTERS].filter(letter => words.mayHaveTerm(letter, term)))
}

const GERMAN_LETTERS = 'abcdefghijklmnopqrstuvwxyzäöüß'

function termsOf({ leaf, terms }: MatchLeaf): readonly string[] {
  if (leaf.kind !== 'phrase') return [...terms]
  return leaf.slots.flatMap(({ words }) => words.map(({ term }) => term))
}

function allOf(patterns: readonly (string | undefined)[]): readonly string[] | undefined {
  const known = patterns.filter(pattern => pattern !== undefined)
  return known.length === patterns.length ? known : undefined
}

function anyOf(patterns: readonly string[]): RegExp {
  return new RegExp([...new Set(patterns)].join('|'), 'g')
}

/** Calls `visit` with the ends of all that a global expression finds. */
function forEachEnd(expression: RegExp, text: string, visit: (end: number) => void): void {
  expression.lastIndex = 0
  while (expression.test(text)) visit(expression.lastIndex)
}

/** The word at a place and the clause before it. */
function clausePlace(text: string, end: number): Stretch {
  const word = wordStartBefore(text, end - 1, Math.max(0, end - LONGEST_WORD))
  return [clauseStart(text, word), end]
}

/** Far more than a particle has, however it is broken. */
const LONGEST_WORD = 1024

/** Whether the mark that ends at `end` may be within a word that has no other: soft hyphen, hyphen at a line's end. */
function mayBeOneWord(text: string, end: number): boolean {
  const mark = text.charCodeAt(end - 1)
  const next = text.charCodeAt(end)
  return mark > LAST_ASCII || (mark === HYPHEN && (next <= SPACE || next > LAST_ASCII))
}

const HYPHEN = 0x2d
const SPACE = 0x20
const LAST_ASCII = 0x7f
