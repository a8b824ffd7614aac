/**
 * The words that compounds of a collection are made of: the nouns that stand alone in at least two of its passages, and
 * those of the built-in lexicon, which a small collection cannot do without. A form counts as a noun when it is mostly
 * written with a capital.
 *
 *   split('waffenstillstandsverhandlungen') → waffenstillstand [0, 16), verhandlungen [17, 30)
 */
import { type CompoundSplit, MIN_PART_LENGTH, mayBeCompound, splitCompound } from '../analysis/compound.ts'
import { isGermanWord } from '../analysis/german-word.ts'
import { LetterTable, type LetterTableData } from '../analysis/letter-table.ts'
import { CompoundPieces, NO_TERM, type PartNouns } from './compound-pieces.ts'
import { NumberColumn } from './number-column.ts'
import { sharedNumbers, sharedTable } from './shared-numbers.ts'
import type { WordKnowledge } from './word-knowledge.ts'

export interface LexiconForm {
  readonly form: string
  /** Share of its occurrences that begin with a capital, 0 to 1. */
  readonly capitalShare: number
  /** Passages with one of its term's forms. */
  readonly documentFrequency: number
  /** Number of its term, which gives it this frequency; absent where it is not known. */
  readonly termNumber?: number
}

/** What of a collection's forms tells how its compounds are split; plain data, which all threads share. */
export interface CompoundWords {
  /** The forms that may be parts. */
  readonly nouns: PartNouns
  /** Forms that may be compounds by their letters, but are mostly written small. */
  readonly small: LetterTableData
}

/** @param capitalShare of a form's occurrences */
export function isNoun(capitalShare: number): boolean {
  return capitalShare > NOUN_CAPITAL_SHARE
}

/**
 * @param forms each once
 * @param isStopWord stop words are no parts
 */
export function compoundWords(
  forms: Iterable<LexiconForm>,
  isStopWord: (form: string) => boolean,
): CompoundWords {
  const nouns = new LetterTable()
  const frequencies = new NumberColumn()
  const termNumbers = new NumberColumn()
  const small = new LetterTable()
  for (const { form, capitalShare, documentFrequency, termNumber } of forms) {
    const isPart =
      isNoun(capitalShare) &&
      form.length >= MIN_PART_LENGTH &&
      documentFrequency >= MIN_PART_PASSAGES &&
      (isGermanWord(form) || ONLY_LETTERS.test(form)) &&
      !isStopWord(form)
    if (isPart) {
      nouns.add(form)
      frequencies.push(documentFrequency)
      termNumbers.push(termNumber ?? NO_TERM)
    }
    if (!isNoun(capitalShare) && mayBeCompound(form)) small.add(form)
  }
  return {
    nouns: {
      words: sharedTable(nouns),
      frequencies: sharedNumbers(frequencies.values()),
      termNumbers: sharedNumbers(termNumbers.values()),
    },
    small: sharedTable(small),
  }
}

export class CompoundLexicon {
  readonly #knowledge: WordKnowledge
  readonly #pieces: CompoundPieces
  readonly #small: LetterTable

  /** @param frequencyOfTerm passages that have a term, 0 where none has */
  constructor(
    knowledge: WordKnowledge,
    { nouns, small }: CompoundWords,
    frequencyOfTerm: (term: string) => number,
  ) {
    this.#knowledge = knowledge
    this.#small = new LetterTable(small)
    this.#pieces = new CompoundPieces(knowledge, nouns, frequencyOfTerm)
  }

  /**
   * How a noun is split; undefined where it is one word, or no compound of known words.
   * @param isWhole whether the built-in lexicon has it as one word
   */
  split(form: string, isWhole?: boolean): CompoundSplit | undefined {
    if (isWhole || !mayBeCompound(form) || this.#small.numberOf(form) >= 0) return undefined
    if (this.#knowledge.isStopWord(form) || (isWhole ?? this.#knowledge.isWhole(form))) return undefined
    this.#pieces.begin(form)
    const frequencyOf = (start: number, end: number) =>
      end - start === form.length ? 0 : this.#pieces.frequencyOf(start, end)
    return splitCompound(form, frequencyOf, () => this.#pieces.lastTerm)
  }
}

/** A sentence begins with a capital too, so verbs and adjectives have some. */
const NOUN_CAPITAL_SHARE = 0.5
/** A word of one passage alone is as likely an error as a word. */
const MIN_PART_PASSAGES = 2
const ONLY_LETTERS = /^\p{L}+$/u
