/**
 * German text → forms and terms.
 *
 *   "Die Häuser des Ukraine-Kriegs" → die, häuser, des, ukraine-kriegs, ukraine, kriegs
 *   with the terms                     die, haus,   des, ukrainekrieg,   ukrain,  krieg
 */
import { foldAccents } from './accent.ts'
import { ANALYSIS_VERSION } from './analysis-version.ts'
import type { Analyzer } from './analyzer.ts'
import { feminineSingular } from './feminine-plural.ts'
import { withoutForeignS } from './foreign-s.ts'
import { stemGerman } from './german-stemmer.ts'
import { isGermanWord } from './german-word.ts'
import { joinedForm } from './joined-form.ts'
import { nameKey } from './name-key.ts'
import { todaysSpelling } from './spelling.ts'
import { GERMAN_STOP_WORDS } from './stop-words.ts'
import { Tokenizer } from './tokenize.ts'
import { isUmlautDigraph } from './umlaut-digraph.ts'

export function germanAnalyzer(): Analyzer {
  const tokenizer = new Tokenizer(GERMAN_RULES)
  return {
    settings: { version: ANALYSIS_VERSION, language: 'de' },
    tokenize: (text, emit) => tokenizer.tokenize(text, emit),
    read: (text, tokens, stretches) => tokenizer.read(text, tokens, stretches),
    term: germanTerm,
    isStopWord: form => GERMAN_STOP_WORDS.has(form),
    nameKey: germanNameKey,
  }
}

const GERMAN_RULES = { genderForms: true, suspendedHyphens: true, separableVerbs: true }

/** Signs that are read as words: 100 € meets 100 Euro. */
const SPOKEN_SIGNS = new Map([
  ['€', 'euro'],
  ['$', 'dollar'],
  ['£', 'pfund'],
  ['%', 'prozent'],
  ['‰', 'promille'],
])

/**
 * Stem of the joined letters: Müller, Mueller and MÜLLER meet, Straße and STRASSE, Ukraine-Krieg and Ukrainekrieg,
 * Schiffahrt and Schifffahrt, Auto and Autos, Ärztin and Ärztinnen.
 */
function germanTerm(form: string): string {
  if (isGermanWord(form)) return stemLetters(form)
  const letters = joinedForm(SPOKEN_SIGNS.get(form) ?? form)
  return letters === undefined ? form : stemLetters(foldAccents(letters))
}

function stemLetters(letters: string): string {
  return stemGerman(withoutForeignS(feminineSingular(todaysSpelling(letters))), isUmlautDigraph)
}

/** That of the nominative: Meyers is a form of Meyer, which is another spelling of Meier. Thomas keeps its s. */
function germanNameKey(form: string): string | undefined {
  const nominative =
    form.endsWith('s') && germanTerm(form.slice(0, -1)) === germanTerm(form) ? form.slice(0, -1) : form
  return nameKey(nominative) ?? nameKey(form)
}
