/**
 * An analyzer that also gives the terms of irregular words, as the indexer's lexicon told them and the index keeps
 * them: ging → geh.
 */
import type { Analyzer } from '../analysis/analyzer.ts'
import { beginningOf } from '../analysis/word-beginning.ts'
import type { TermLookup } from '../index-format/term-lexicon.ts'

export interface LexicalAnalyzer extends Analyzer {
  /** The term of a compound's part, which is no form of a verb: of Sprachkommunikation, sprach is of Sprache. */
  partTerm(piece: string): string
  /** Whether a form may have a term, by their first letters; false only where it has not. */
  mayHaveTerm(form: string, term: string): boolean
  /** What has a term by the lexicon and not by the rules. */
  irregularWords(term: string): IrregularWords
}

export interface IrregularWords {
  /** Whole forms: ging of geh. */
  readonly forms: readonly string[]
  /** What the rules make of forms: gesproch of sprech. */
  readonly stems: readonly string[]
}

export function lexicalAnalyzer(rules: Analyzer, { forms, stems }: TermLookup): LexicalAnalyzer {
  const partTerm = (piece: string): string => {
    const stem = rules.term(piece)
    return stems.get(stem) ?? stem
  }
  const irregularTerm = (form: string) =>
    forms.get(form) ?? (form.includes('ß') ? forms.get(form.replaceAll('ß', 'ss')) : undefined)
  const mayHaveTerm = (form: string, term: string) => {
    const beginning = beginningOf(form)
    if (beginning === undefined || rules.settings.language !== 'de') return true
    return term.startsWith(beginning) || forms.mayBegin(form, term) || stems.mayBegin(beginning, term)
  }
  return {
    ...rules,
    partTerm,
    mayHaveTerm,
    irregularWords: term => ({ forms: forms.wordsOf(term), stems: stems.wordsOf(term) }),
    term: form => irregularTerm(form) ?? partTerm(form),
  }
}
