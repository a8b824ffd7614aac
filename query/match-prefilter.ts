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
import { clauseStart, particleAtEnd } from '../analysis/clause-words.ts'
import { isGermanWord } from '../analysis/german-word.ts'
import { isLatinLetter } from '../analysis/latin-letter.ts'
import { markedWord } from '../analysis/marked-words.ts'
import { particlesOf, separatedVerb } from '../analysis/separable-verb.ts'
import { suspendedLetters } from '../analysis/suspended-form.ts'
import { beginningPattern, termPattern, wordPattern } from '../analysis/term-pattern.ts'
import { isImplied } from '../index-format/dictionary-key.ts'
import type { LexicalAnalyzer } from './lexical-analyzer.ts'
import type { MatchLeaf } from './match-leaves.ts'
import { type Field, isDocumentField, type PhraseSlot, TITLE_FIELD } from './plan.ts'
import { chunkAt, TextStretches, wordStartBefore } from './text-stretches.ts'

export class MatchPrefilter {
  readonly #letters: RegExp
  readonly #mayFind: boolean
  /** Of separable verbs that may have a term of the query. */
  readonly #particles: ReadonlySet<string>
  /** One for each, for they come again in other queries, and the engine keeps what it compiled. */
  readonly #clauseEnds: readonly RegExp[]

  /** @returns undefined where letters do not tell what may match: forms by patterns, numbers, words near one another */
  static of(leaves: readonly MatchLeaf[], words: LexicalAnalyzer): MatchPrefilter | undefined {
    if (words.settings.language !== 'de') return undefined
    const shown = leaves.filter(({ leaf }) => isShown(leaf.field))
    const patterns = allOf(shown.flatMap(leaf => leafPatterns(leaf, words)))
    const particles = new Set(shown.flatMap(leaf => termsOf(leaf).flatMap(particlesOf)))
    return patterns && new MatchPrefilter(patterns, particles)
  }

  private constructor(patterns: readonly string[], particles: ReadonlySet<string>) {
    this.#letters = anyOf(patterns)
    this.#mayFind = patterns.length > 0
    this.#particles = particles
    this.#clauseEnds = Array.from(particles, particleAtEnd)
  }

  /** O(length). */
  stretchesOf(text: string): readonly Stretch[] {
    if (!this.#mayFind) return []
    const places: Stretch[] = []
    forEachEnd(this.#letters, text, end => places.push([end - 1, end]))
    forEachEnd(markedWord(), text, end => {
      if (joinsLetters(text, end) && !this.#mayBeJoined(text, end)) return
      const mayEndClause = this.#particles.size > 0 && mayBeOneWord(text, end)
      places.push(mayEndClause ? clausePlace(text, end) : [end - 1, end])
    })
    for (const clauseEnd of this.#clauseEnds) {
      forEachEnd(clauseEnd, text, end => places.push(clausePlace(text, end)))
    }
    const stretches = new TextStretches(text)
    for (const place of places.sort((a, b) => a[0] - b[0])) stretches.add(place)
    return stretches.all
  }

  /** Whether a form may match, as a whole or by a part of it. */
  mayMatch(form: string): boolean {
    return isImplied(form) ? this.#mayBeImplied(form) : this.#mayHaveLetters(form)
  }

  #mayBeImplied(form: string): boolean {
    const verb = separatedVerb(form)
    if (verb !== undefined) return this.#particles.has(verb.particle)
    return this.#mayHaveLetters(suspendedLetters(form).join(' '))
  }

  /** Of letters with accents, the term has other ones. */
  #mayHaveLetters(form: string): boolean {
    return isGermanWord(form)
      ? this.#hasLetters(form)
      : FOREIGN.test(form) || this.#hasLetters(joinLetters(form))
  }

  /** Of hyphened words, whose term has no hyphens. */
  #mayBeJoined(text: string, at: number): boolean {
    const words = chunkAt(text, at)
    return words === undefined || this.#hasLetters(words.replaceAll('-', ''))
  }

  #hasLetters(text: string): boolean {
    this.#letters.lastIndex = 0
    return this.#letters.test(text)
  }
}

/** Whether a leaf of a field can match in a text that is shown. */
function isShown(field: Field): boolean {
  return !isDocumentField(field) || field === TITLE_FIELD
}

type Patterns = readonly (string | undefined)[]

/** Sources of expressions for words that may match a leaf; undefined for what letters do not tell. */
function leafPatterns({ leaf, terms }: MatchLeaf, words: LexicalAnalyzer): Patterns {
  switch (leaf.kind) {
    case 'term':
      return [...terms].flatMap(term => termPatterns(term, words, termPattern))
    case 'prefix':
      return [beginningPattern(leaf.prefix)]
    case 'forms':
      return [undefined]
    case 'phrase':
      // How many words lie between two can be told only by reading them.
      return leaf.slop === undefined ? leaf.slots.flatMap(slot => slotPatterns(slot, words)) : [undefined]
  }
}

function slotPatterns({ words: alternatives, prefix }: PhraseSlot, words: LexicalAnalyzer): Patterns {
  const patterns = alternatives.flatMap(({ term }) => termPatterns(term, words, wordPattern))
  return prefix === undefined ? patterns : [...patterns, beginningPattern(prefix)]
}

/** Of what has a term by the rules, and of irregular words that do not begin with it. */
function termPatterns(
  term: string,
  words: LexicalAnalyzer,
  patternOf: (stem: string) => string | undefined,
): Patterns {
  const { forms, stems } = words.irregularWords(term)
  const isOther = (word: string) => !word.startsWith(term)
  return [
    patternOf(term),
    ...stems.filter(isOther).map(patternOf),
    ...forms.filter(isOther).map(beginningPattern),
  ]
}

/** What is more than letters of German, digits, and what stands between them. */
const FOREIGN = /[^a-zäöüß0-9'. -]/

/** Without what joins them: a term has no hyphens. */
function joinLetters(form: string): string {
  return form.replace(/['.-]/g, '')
}

/** Whether the mark that ends at `end` is a hyphen between two letters of ASCII. */
function joinsLetters(text: string, end: number): boolean {
  return (
    text.charCodeAt(end - 1) === HYPHEN &&
    isLatinLetter(text.charCodeAt(end - 2)) &&
    isLatinLetter(text.charCodeAt(end))
  )
}

function termsOf({ leaf, terms }: MatchLeaf): readonly string[] {
  if (leaf.kind !== 'phrase') return [...terms]
  return leaf.slots.flatMap(({ words }) => words.map(({ term }) => term))
}

function allOf(patterns: Patterns): readonly string[] | undefined {
  const known = patterns.filter(pattern => pattern !== undefined)
  return known.length === patterns.length ? known : undefined
}

/** Of none, it finds what is empty. */
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
