/**
 * An analyzer that also gives the terms of irregular words, as the indexer's lexicon told them and the index keeps
 * them: ging → geh.
 */
import type { Analyzer } from '../analysis/analyzer.ts'
import type { TermLookup } from '../index-format/term-lexicon.ts'

export interface LexicalAnalyzer extends Analyzer {
  /** The term of a compound's part, which is no form of a verb: of Sprachkommunikation, sprach is of Sprache. */
  partTerm(piece: string): string
}

export function lexicalAnalyzer(rules: Analyzer, { forms, stems }: TermLookup): LexicalAnalyzer {
  const partTerm = (piece: string): string => {
    const stem = rules.term(piece)
    return stems.get(stem) ?? stem
  }
  const irregularTerm = (form: string) =>
    forms.get(form) ?? (form.includes('ß') ? forms.get(form.replaceAll('ß', 'ss')) : undefined)
  return { ...rules, partTerm, term: form => irregularTerm(form) ?? partTerm(form) }
}
