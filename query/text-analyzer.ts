/**
 * Analysis of the texts that are shown, query after query: the same forms come again and again, so what the last ones
 * came to is kept. A form that was analysed costs a look-up instead of a stemming.
 */
import type { Analyzer, TokenSink } from '../analysis/analyzer.ts'
import { mayBeCompound } from '../analysis/compound.ts'
import { consonantsOf } from './part-filter.ts'
import { RecentMap } from './recent-map.ts'

export interface AnalyzedForm {
  readonly term: string
  /** Undefined where the form is no compound. */
  readonly consonants: string | undefined
}

export class TextAnalyzer {
  readonly #analyzer: Analyzer
  readonly #forms = new RecentMap<string, AnalyzedForm>(KNOWN_FORMS)

  constructor(analyzer: Analyzer) {
    this.#analyzer = analyzer
  }

  tokenize(text: string, emit: TokenSink): void {
    this.#analyzer.tokenize(text, emit)
  }

  analyze(form: string): AnalyzedForm {
    const known = this.#forms.get(form)
    if (known !== undefined) return known
    const consonants = mayBeCompound(form) ? consonantsOf(form) : undefined
    const analyzed = { term: this.#analyzer.term(form), consonants }
    this.#forms.set(form, analyzed)
    return analyzed
  }
}

/** 19 of 20 words of German law are among its 10,000 most frequent forms; about 200 bytes each. */
const KNOWN_FORMS = 10_000
