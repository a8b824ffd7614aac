/**
 * The contract between German text and everything that indexes or searches it.
 *
 * A text becomes *tokens*: normal forms ("häuser") with their position and their place in the original.
 * A form becomes its *term* ("haus"), the key under which inflections meet. Tokenizing depends on the text
 * around a word; the term depends on the form alone, so it is worked out once per distinct form.
 */
import type { TokenColumns } from './token-columns.ts'

/**
 * Receives one token.
 * @param form the normal form: NFC, lower case, soft hyphens and line-end hyphens removed; never has a ':'.
 *   One with a '…' is *implied*, not written as a word: suspended (suspended-form.ts), "Haus- und Gartenarbeit" emits
 *   haus and haus-…gartenarbeit, or the parts of what may be a separable verb (separable-verb.ts), teilte…mit
 * @param position index of the word in the text, 0-based, never decreasing but for teilte…mit, which comes when its
 *   clause ends; a word with several forms
 *   ("Ukraine-Krieg": ukraine-krieg, ukraine) emits them at one position, each of them once
 * @param start UTF-16 offset into the original text, inclusive
 * @param end UTF-16 offset into the original text, exclusive
 */
export type TokenSink = (form: string, position: number, start: number, end: number) => void

/**
 * Half-open [start, end) in UTF-16 code units of a text. It begins where no word or group of words goes on, and ends
 * before white space or with the text.
 */
export type Stretch = readonly [start: number, end: number]

/** What a reader must share with the writer of an index; stored in the index. */
export interface AnalysisSettings {
  /** Changes with every change that yields other forms or terms. */
  readonly version: number
  /** ISO 639-1 code: 'de', or a language that the package snowball-stemmers knows. */
  readonly language: string
}

export interface Analyzer {
  readonly settings: AnalysisSettings
  /**
   * Emits the tokens of a text in the order of their positions.
   * @returns the number of positions, which is the text's length for ranking
   */
  tokenize(text: string, emit: TokenSink): number
  /**
   * The same into columns, in place of what they had: for whoever reads so much that calls and strings count.
   * @param stretches what of the text is read, ascending; default all. Their tokens are those of the whole text but for
   *   their positions, which tell only which words are side by side
   */
  read(text: string, tokens: TokenColumns, stretches?: readonly Stretch[]): number
  /** The term that joins the inflections of a normal form. Deterministic. */
  term(form: string): string
  /** Whether a form is so common that it counts less in ranking. */
  isStopWord(form: string): boolean
  /** The key under which the spellings of a name meet; undefined where a form can have no other. */
  nameKey(form: string): string | undefined
}
