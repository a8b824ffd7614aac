/**
 * Analysis of the texts that are shown, query after query: the same forms, titles and headings come again and again, so
 * what the last ones came to is kept. A form that was analysed costs a look-up instead of a stemming.
 */
import type { TokenSink } from '../analysis/analyzer.ts'
import { ownSlice } from '../analysis/own-slice.ts'
import type { LexicalAnalyzer } from './lexical-analyzer.ts'
import { RecentMap } from './recent-map.ts'

export interface AnalyzedForm {
  /** To be kept instead of the form that was asked for, which may keep the whole text that it was cut from in memory. */
  readonly form: string
  readonly term: string
}

/** A token of a text: arguments of a TokenSink. */
type EmittedToken = Parameters<TokenSink>

export class TextAnalyzer {
  readonly #analyzer: LexicalAnalyzer
  readonly #shortTexts = new RecentMap<string, readonly EmittedToken[]>(KNOWN_TEXTS)
  readonly #forms = new RecentMap<string, AnalyzedForm>(KNOWN_FORMS)

  constructor(analyzer: LexicalAnalyzer) {
    this.#analyzer = analyzer
  }

  tokenize(text: string, emit: TokenSink): void {
    if (text.length > SHORT_LENGTH) this.#analyzer.tokenize(text, emit)
    else for (const [form, position, start, end] of this.#tokensOf(text)) emit(form, position, start, end)
  }

  /** A quick look that spares most forms their analysis: false only where the form has not this term. */
  mayHaveTerm(form: string, term: string): boolean {
    return this.#analyzer.mayHaveTerm(form, term)
  }

  analyze(given: string): AnalyzedForm {
    const known = this.#forms.get(given)
    if (known !== undefined) return known
    // A slice of a text would keep all of it.
    const form = ownSlice(given, 0, given.length)
    const analyzed = { form, term: this.#analyzer.term(form) }
    this.#forms.set(form, analyzed)
    return analyzed
  }

  #tokensOf(text: string): readonly EmittedToken[] {
    const known = this.#shortTexts.get(text)
    if (known !== undefined) return known
    const tokens: EmittedToken[] = []
    this.#analyzer.tokenize(text, (...token) => {
      tokens.push(token)
    })
    this.#shortTexts.set(ownSlice(text, 0, text.length), tokens)
    return tokens
  }
}

/** Of a heading or title, mostly. */
const SHORT_LENGTH = 300
/** About 1 kB each, 3 MB at the most. */
const KNOWN_TEXTS = 1500

/** 19 of 20 words of German law are among its 10,000 most frequent forms. About 200 bytes each, 5 MB at the most. */
const KNOWN_FORMS = 12_000
