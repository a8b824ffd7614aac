/**
 * What German words are, beyond what rules of endings tell: the verb of ging, gesprochen and "teilte … mit", and
 * words that compounds are made of.
 *
 *   lexicon.termOf('ging', 'ging') → 'geh'
 *   lexicon.separable('mit', 'teilte', 'teilt') → 'mitteil'
 *   lexicon.isWord('verhandlungen') → true
 *
 * Forms are normal forms, stems are their terms without a lexicon (germanAnalyzer().term); whoever asks has both.
 *
 * Source: german.lexicon, made by scripts/build-lexicon.ts from LanguageTool's german-pos-dict; see NOTICE.md.
 */
import { compoundEndings, LONGEST_ENDING } from './compound-ending.ts'
import { decodeTables, type LexiconTables } from './lexicon-file.ts'

/** Unpacks raw DEFLATE data: fflate's inflateSync, or zlib's inflateRawSync in Node. */
export type InflateLexicon = (packed: Uint8Array) => Uint8Array

export class GermanLexicon {
  readonly #tables: LexiconTables
  readonly #infinitives: ReadonlySet<string>

  /**
   * @param packed bytes of the file german.lexicon
   * @throws LexiconFormatError when they hold no lexicon of this version
   */
  static open(packed: Uint8Array, inflate: InflateLexicon): GermanLexicon {
    return new GermanLexicon(decodeTables(utf8.decode(inflate(packed))))
  }

  constructor(tables: LexiconTables) {
    this.#tables = tables
    this.#infinitives = new Set(tables.stemTerms.values())
  }

  /**
   * The term of the verb that a form belongs to: ging → geh, mitgeteilten → mitteil, teilt → teil. Undefined where
   * the stem is that term already, and where the form may be another word: a noun (Macht, Sprachen), an adjective
   * of its own (bekannt), another verb (gehört: hören, gehören), a stop word.
   * @param stem of the form
   */
  termOf(form: string, stem: string): string | undefined {
    const { stemTerms, formTerms } = this.#tables
    return (
      stemTerms.get(stem) ??
      formTerms.get(form) ??
      (form.includes('ß') ? formTerms.get(foldSharpS(form)) : undefined)
    )
  }

  /**
   * The term of a separable verb from its parts: "teilte … mit" → mitteil, "macht … aus" → ausmach. Undefined
   * where the form is no finite form of a verb that takes the prefix.
   * @param prefix the verb's prefix, as it stands at the end of a clause
   * @param stem of the form
   */
  separable(prefix: string, form: string, stem: string): string | undefined {
    const { separableTerms, finiteTerms } = this.#tables
    const candidates = [this.termOf(form, stem) ?? stem, stem, ...(finiteTerms.get(foldSharpS(form)) ?? [])]
    for (const term of candidates) {
      const separable = separableTerms.get(`${prefix}+${term}`)
      if (separable !== undefined) return separable
    }
    return undefined
  }

  /**
   * Whether compounds are made of a word: a simple noun of 3 to 12 letters in any of its forms (haus, häuser,
   * verhandlungen), or the stem of a verb that begins compounds (schreib). Compounds are none (sporthalle).
   */
  isWord(form: string): boolean {
    const { parts } = this.#tables
    if (parts.has(form)) return true
    for (let length = 1; length <= LONGEST_ENDING && length < form.length; length++) {
      const endings = parts.get(form.slice(0, -length))
      if (endings !== undefined && (endings & compoundEndings(form.slice(-length))) > 0) return true
    }
    return false
  }

  /**
   * Whether a form is known to be one word, and must not be split however well its letters fit: a simple noun
   * (Minister), a form of a verb (vereint, gehabt).
   * @param stem of the form
   */
  isWhole(form: string, stem: string): boolean {
    return this.termOf(form, stem) !== undefined || this.#infinitives.has(stem) || this.isWord(form)
  }
}

/** Tables have ss where no other word does: wußte, wusste. */
function foldSharpS(form: string): string {
  return form.replaceAll('ß', 'ss')
}

const utf8 = new TextDecoder()
