/** The simplest analysis that joins two forms: words of letters and digits, lower case; a term is a form without its final "s". */
import type { Analyzer } from '../../analysis/analyzer.ts'
import { placeOf } from '../../analysis/token-columns.ts'

const NO_KNOWN_WORDS = { form: () => '' }

export const plainAnalyzer: Analyzer = {
  settings: { version: 1, language: 'xx' },
  tokenize(text, emit) {
    let position = 0
    for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
      emit(word.toLowerCase(), position++, index, index + word.length)
    }
    return position
  },
  read(text, tokens) {
    tokens.begin(NO_KNOWN_WORDS)
    return this.tokenize(text, (form, position, start, end) =>
      tokens.addForm(form, placeOf(position, text, start), start, end),
    )
  },
  term: form => form.replace(/s$/, ''),
  isStopWord: () => false,
  nameKey: () => undefined,
}
