/**
 * What the builder knows of words: the rules of analysis, and where there is a lexicon what that tells beyond them.
 *
 *   term('ging') → geh by the lexicon, ging without it
 */
import type { Analyzer } from '../analysis/analyzer.ts'
import type { SeparatedVerb } from '../analysis/separable-verb.ts'
import { EMPTY_TERM_LEXICON, type TermLexicon } from '../index-format/term-lexicon.ts'
import type { GermanLexicon } from '../lexicon/german-lexicon.ts'

export class WordKnowledge {
  readonly #analyzer: Analyzer
  readonly #lexicon: GermanLexicon | undefined
  /** Of forms seen before: those of a collection come again as wholes, as parts and as what others are short for. */
  readonly #stems = new Map<string, string>()

  /** @param lexicon of the analyzer's language */
  constructor(analyzer: Analyzer, lexicon?: GermanLexicon) {
    this.#analyzer = analyzer
    this.#lexicon = lexicon
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

  /** Whether the lexicon has what stands at [start, end) of a text among the words that compounds are made of. */
  isPart(text: string, start = 0, end = text.length): boolean {
    return this.#lexicon?.isWord(text, start, end) ?? false
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
    const known = this.#stems.get(form)
    if (known !== undefined) return known
    if (this.#stems.size === MOST_STEMS) this.#stems.clear()
    const stem = this.#analyzer.term(form)
    this.#stems.set(form, stem)
    return stem
  }
}

/** About 50 MB with the forms. */
const MOST_STEMS = 1 << 19
