/**
 * Analysis of the texts that are shown, query after query: the same forms come again and again, so what the last ones
 * came to is kept. A form that was analysed costs a look-up instead of a stemming.
 */
import type { Stretch } from '../analysis/analyzer.ts'
import { mayBeCompound } from '../analysis/compound.ts'
import { ownSlice } from '../analysis/own-slice.ts'
import { TokenColumns } from '../analysis/token-columns.ts'
import type { LexicalAnalyzer } from './lexical-analyzer.ts'
import { consonantsOf } from './part-filter.ts'
import { RecentMap } from './recent-map.ts'

export interface AnalyzedForm {
  /** To be kept instead of the form that was asked for, which may keep the whole text that it was cut from in memory. */
  readonly form: string
  readonly term: string
  /** Of what may be a compound: what part-filter.ts compares. */
  readonly consonants: string | undefined
}

export class TextAnalyzer {
  readonly words: LexicalAnalyzer
  readonly #tokens = new TokenColumns()
  readonly #forms = new RecentMap<string, AnalyzedForm>(KNOWN_FORMS)

  constructor(words: LexicalAnalyzer) {
    this.words = words
  }

  /**
   * The tokens of a text, until the next is read.
   * @param stretches see Analyzer.read
   */
  read(text: string, stretches?: readonly Stretch[]): TokenColumns {
    this.words.read(text, this.#tokens, stretches)
    return this.#tokens
  }

  analyze(given: string): AnalyzedForm {
    const known = this.#forms.get(given)
    if (known !== undefined) return known
    // A slice of a text would keep all of it.
    const form = ownSlice(given, 0, given.length)
    const consonants = mayBeCompound(form) ? consonantsOf(form) : undefined
    const analyzed = { form, term: this.words.term(form), consonants }
    this.#forms.set(form, analyzed)
    return analyzed
  }
}

/** Those of 500 queries. About 200 bytes each, 1.6 MB at the most. */
const KNOWN_FORMS = 8000
