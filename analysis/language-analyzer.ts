/**
 * Analyzers by language. German is our own; the others take their stems from the package snowball-stemmers,
 * which is loaded only when one of them is asked for (868 kB).
 */
import { ANALYSIS_VERSION } from './analysis-version.ts'
import type { Analyzer } from './analyzer.ts'
import { germanAnalyzer } from './german-analyzer.ts'
import { joinedForm } from './joined-form.ts'
import { Tokenizer } from './tokenize.ts'

/**
 * The analyzer of a language.
 * @param language ISO 639-1 code in lower case: 'de', 'en', 'fr', …
 * @throws UnknownLanguageError (as a rejection)
 */
export async function createAnalyzer(language: string): Promise<Analyzer> {
  if (language === 'de') return germanAnalyzer()
  const algorithm = ALGORITHMS.get(language)
  if (algorithm === undefined) throw new UnknownLanguageError(language)
  const { newStemmer } = await import('snowball-stemmers')
  const stemmer = newStemmer(algorithm)
  const tokenizer = new Tokenizer(PLAIN_RULES)
  return {
    settings: { version: ANALYSIS_VERSION, language },
    tokenize: (text, emit) => tokenizer.tokenize(text, emit),
    read: (text, tokens, stretches) => tokenizer.read(text, tokens, stretches),
    term: form => {
      const letters = joinedForm(form)
      return letters === undefined ? form : stemmer.stem(letters)
    },
    isStopWord: () => false,
    nameKey: () => undefined,
  }
}

/** A language without a stemmer was asked for. */
export class UnknownLanguageError extends Error {
  override readonly name = 'UnknownLanguageError'
  readonly language: string
  /** ISO 639-1 codes, sorted. */
  readonly known: readonly string[] = KNOWN_LANGUAGES

  constructor(language: string) {
    super(`unknown language "${language}"; use one of ${KNOWN_LANGUAGES.join(', ')}`)
    this.language = language
  }
}

/** What the rules join and complete is German. */
const PLAIN_RULES = { genderForms: false, suspendedHyphens: false, separableVerbs: false }

/** ISO 639-1 code → name of the algorithm in snowball-stemmers. */
const ALGORITHMS = new Map([
  ['ar', 'arabic'],
  ['ca', 'catalan'],
  ['cs', 'czech'],
  ['da', 'danish'],
  ['en', 'english'],
  ['es', 'spanish'],
  ['eu', 'basque'],
  ['fi', 'finnish'],
  ['fr', 'french'],
  ['ga', 'irish'],
  ['hu', 'hungarian'],
  ['hy', 'armenian'],
  ['it', 'italian'],
  ['nl', 'dutch'],
  ['no', 'norwegian'],
  ['pt', 'portuguese'],
  ['ro', 'romanian'],
  ['ru', 'russian'],
  ['sl', 'slovene'],
  ['sv', 'swedish'],
  ['ta', 'tamil'],
  ['tr', 'turkish'],
])

const KNOWN_LANGUAGES = ['de', ...ALGORITHMS.keys()].sort()
