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
import { compoundEndingBit, compoundEndings, LONGEST_ENDING, mayEndCompoundWord } from './compound-ending.ts'
import { decodeLexicon, type LexiconTables } from './lexicon-file.ts'
import { PartScan } from './part-scan.ts'
import { followTermPath } from './term-path.ts'
import type { WordTable } from './word-table.ts'

/** Unpacks raw DEFLATE data: fflate's inflateSync, or zlib's inflateRawSync in Node. */
export type InflateLexicon = (packed: Uint8Array) => Uint8Array

/** Words with the terms that no rule gives them. */
export interface IrregularWords {
  readonly forms: ReadonlyMap<string, string>
  readonly stems: ReadonlyMap<string, string>
}

export class GermanLexicon {
  /** Of the file's bytes, by which one release is told from another. */
  readonly checksum: number
  readonly #tables: LexiconTables<WordTable>

  /**
   * @param packed the bytes of the file german.lexicon
   * @throws LexiconFormatError when they hold no lexicon of this version
   */
  static open(packed: Uint8Array, inflate: InflateLexicon): GermanLexicon {
    return new GermanLexicon(decodeLexicon(inflate(packed)), fnv1a(packed))
  }

  private constructor(tables: LexiconTables<WordTable>, checksum: number) {
    this.checksum = checksum
    this.#tables = tables
  }

  /**
   * The term of the verb that a form belongs to: ging → geh, mitgeteilten → mitteil, teilt → teil. Undefined where
   * the stem is that term already, and where the form may be another word: a noun (Macht, Sprachen), an adjective
   * of its own (bekannt), another verb (gehört: hören, gehören), a stop word.
   * @param stem of the form
   */
  termOf(form: string, stem: string): string | undefined {
    const { forms } = this.#tables
    const spelling = forms.has(form) ? form : foldSharpS(form)
    const byForm = forms.get(spelling)
    return byForm === undefined ? this.termOfStem(stem) : followTermPath(spelling, byForm)
  }

  /** The term of the verb that all words with a stem belong to; undefined where there is none, or it is the stem. */
  termOfStem(stem: string): string | undefined {
    const path = this.#tables.stems.get(stem)
    return path ? followTermPath(stem, path) : undefined
  }

  /** What `termOf` answers with one of the terms: by form, and by stem for the forms that are not among those. */
  irregularWords(isTerm: (term: string) => boolean): IrregularWords {
    const { forms, stems } = this.#tables
    const otherStems = [...wordsOfTerms(stems, isTerm)].filter(([stem, term]) => stem !== term)
    return { forms: wordsOfTerms(forms, isTerm), stems: new Map(otherStems) }
  }

  /**
   * The term of a separable verb from its parts: "teilte … mit" → mitteil, "macht … aus" → ausmach. Undefined
   * where the form is no finite form of a verb that takes the prefix. Nouns that are written like verbs are taken
   * for them (Macht … aus): the prefix at the end of a clause has to tell.
   * @param stem of the form
   */
  separable(prefix: string, form: string, stem: string): string | undefined {
    for (const base of this.#verbTerms(form, stem)) {
      const path = this.#tables.separable.get(`${prefix}+${base}`)
      if (path !== undefined) return followTermPath(prefix + base, path)
    }
    return undefined
  }

  /**
   * Whether compounds are made of a word: a simple noun of 3 to 12 letters in any of its forms (haus, häuser,
   * verhandlungen), or the stem of a verb that begins compounds (schreib). Compounds are none (sporthalle).
   * @param end the word is what stands at [start, end) of the text: all of it, unless told otherwise
   */
  isWord(text: string, start = 0, end = text.length): boolean {
    const { parts } = this.#tables
    if (parts.has(text, start, end)) return true
    if (!mayEndCompoundWord(text.charCodeAt(end - 1))) return false
    for (let length = 1; length <= LONGEST_ENDING && length < end - start; length++) {
      const wordEnd = end - length
      const ending = compoundEndingBit(text.slice(wordEnd, end))
      if (ending === 0 || !parts.has(text, start, wordEnd)) continue
      if ((Number.parseInt(parts.get(text.slice(start, wordEnd)) ?? '', 36) & ending) !== 0) return true
    }
    return false
  }

  /** All that `isWord` says is one. */
  *words(): Generator<string> {
    for (const [word, endings] of this.#tables.parts.entries()) {
      yield word
      for (const ending of compoundEndings(Number.parseInt(endings, 36))) yield word + ending
    }
  }

  /** `isWord` for all pieces of a word in turn. */
  scanParts(): PartScan {
    return new PartScan(this.#tables.parts)
  }

  /**
   * Whether a form is known to be one word, and must not be split however well its letters fit: a simple noun
   * (Minister), a form of a verb (gehabt, vereint), an adjective (vereinbart).
   * @param stem of the form
   */
  isWhole(form: string, stem: string): boolean {
    const { forms, stems } = this.#tables
    return stems.has(stem) || forms.has(foldSharpS(form)) || this.isWord(form)
  }

  /** Terms of the verbs that a finite form may belong to, the likeliest first. */
  #verbTerms(form: string, stem: string): readonly string[] {
    const finiteForm = foldSharpS(form)
    const paths = this.#tables.finite.get(finiteForm)?.split(',') ?? []
    return [this.termOf(form, stem) ?? stem, stem, ...paths.map(path => followTermPath(finiteForm, path))]
  }
}

function wordsOfTerms(table: WordTable, isTerm: (term: string) => boolean): ReadonlyMap<string, string> {
  const words = new Map<string, string>()
  for (const [word, path] of table.entries()) {
    const term = followTermPath(word, path)
    if (isTerm(term)) words.set(word, term)
  }
  return words
}

/** Tables have ss where no other word does: wußte, wusste. */
function foldSharpS(form: string): string {
  return form.includes('ß') ? form.replaceAll('ß', 'ss') : form
}

/** Source: Fowler, Noll and Vo, FNV-1a, 32 bits. */
function fnv1a(bytes: Uint8Array): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < bytes.length; i++) hash = Math.imul(hash ^ (bytes[i] as number), 0x01000193)
  return hash >>> 0
}
