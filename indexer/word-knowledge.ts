/**
 * What the builder knows of words: the rules of analysis, and where there is a lexicon what that tells beyond them.
 *
 *   term('ging') → geh by the lexicon, ging without it
 */
import type { Analyzer } from '../analysis/analyzer.ts'
import type { SeparatedVerb } from '../analysis/separable-verb.ts'
import { EMPTY_TERM_LEXICON, type TermLexicon } from '../index-format/term-lexicon.ts'
import type { GermanLexicon } from '../lexicon/german-lexicon.ts'
import type { PartScan } from '../lexicon/part-scan.ts'

export class WordKnowledge {
  readonly #analyzer: Analyzer
  readonly #lexicon: GermanLexicon | undefined
  /** The last form that was asked about: what is asked of a form is asked at once. */
  #last = { form: '', stem: '' }

  /** @param lexicon of the analyzer's language */
  constructor(analyzer: Analyzer, lexicon?: GermanLexicon) {
    this.#analyzer = analyzer
    this.#lexicon = lexicon
  }

  /** Of what it knows besides the analyzer's rules; 0 for nothing. */
  get lexiconChecksum(): number {
    return this.#lexicon?.checksum ?? 0
  }

  term(form: string): string {
    const stem = this.#stemOf(form)
    return this.#lexicon?.termOf(form, stem) ?? stem
  }

  /** The term of a separable verb whose parts stand apart; undefined where the lexicon has none of them. */
  separableTerm({ form, particle }: SeparatedVerb): string | undefined {
    return this.#lexicon?.separable(particle, form, this.#stemOf(form))
  }

  /** The term of a compound's part, which is no form of a verb: of Sprachkommunikation, sprach is of Sprache. */
  partTerm(piece: string): string {
    const stem = this.#stemOf(piece)
    return this.#lexicon?.termOfStem(stem) ?? stem
  }

  /** See Analyzer.nameKey. */
  nameKey(form: string): string | undefined {
    return this.#analyzer.nameKey(form)
  }

  isStopWord(form: string): boolean {
    return this.#analyzer.isStopWord(form)
  }

  /** The lexicon's words that compounds are made of. */
  lexiconWords(): Iterable<string> {
    return this.#lexicon?.words() ?? []
  }

  /** Looks up words that compounds are made of; undefined without a lexicon, which alone has them. */
  scanParts(): PartScan | undefined {
    return this.#lexicon?.scanParts()
  }

  /** Whether the lexicon has a form as one word. */
  isWhole(form: string): boolean {
    return this.#lexicon?.isWhole(form, this.#stemOf(form)) ?? false
  }

  /** What a reader must know to give the same terms. @param terms those that occur */
  termLexicon(terms: ReadonlySet<string>): TermLexicon {
    return this.#lexicon?.irregularWords(term => terms.has(term)) ?? EMPTY_TERM_LEXICON
  }

  #stemOf(form: string): string {
    if (form !== this.#last.form) this.#last = { form, stem: this.#analyzer.term(form) }
    return this.#last.stem
  }
}
