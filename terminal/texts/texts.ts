/**
 * The one catalogue of what the program says to people: every text that is shown or printed is a property
 * here, and every language is one object of this shape, so that the compiler finds a missing text.
 *
 * What goes to machines (--json, exit codes) is the same in every language.
 */
import type { BonusLabel, OccurrenceLabel, OccurrencePlace, ScopeLabel } from '../../query/score-part.ts'
import type { QuerySyntaxErrorKind } from '../../query/syntax-error.ts'
import type { Formats } from './formats.ts'

export type InterfaceLanguage = 'de' | 'en'

export interface Texts {
  readonly language: InterfaceLanguage
  readonly formats: Formats
  readonly counts: CountTexts
  readonly usage: UsageTexts
  readonly answer: AnswerTexts
  readonly explanation: ExplanationTexts
  readonly build: BuildTexts
  readonly about: AboutTexts
  readonly screen: ScreenTexts
  readonly help: HelpTexts
  readonly problems: ProblemTexts
  readonly syntax: Readonly<Record<QuerySyntaxErrorKind, string>>
}

/** Numbers with their nouns: "1 Dokument", "2 Dokumente". */
export interface CountTexts {
  documents(count: number): string
  passages(count: number): string
  words(count: number): string
  furtherPassages(count: number): string
}

/** What `findbuch help` says. */
export interface UsageTexts {
  readonly program: string
  readonly titles: Readonly<Record<'Usage:' | 'Arguments:' | 'Options:' | 'Commands:', string>>
  readonly examples: string
  readonly commands: Readonly<
    Record<
      'browse' | 'index' | 'search' | 'explain' | 'info' | 'verify' | 'check' | 'analyze' | 'help',
      string
    >
  >
  readonly arguments: Readonly<Record<'inputs' | 'query' | 'text', string>>
  readonly options: Readonly<
    Record<
      | 'index'
      | 'query'
      | 'lang'
      | 'color'
      | 'version'
      | 'help'
      | 'output'
      | 'language'
      | 'exclude'
      | 'ifStale'
      | 'maxDocument'
      | 'threads'
      | 'memory'
      | 'quiet'
      | 'jsonReport'
      | 'limit'
      | 'jsonHits'
      | 'json'
      | 'noSnippets'
      | 'document'
      | 'partsOf',
      string
    >
  >
  choices(values: readonly string[]): string
  defaultValue(value: string): string
  readonly mistakes: MistakeTexts
}

/** What is wrong with a command line; `name` is as typed. */
export interface MistakeTexts {
  unknownOption(name: string): string
  unknownCommand(name: string): string
  missingArgument(name: string): string
  missingValue(option: string): string
  tooManyArguments(): string
  invalidValue(option: string, value: string): string
  didYouMean(name: string): string
  seeHelp(command: string): string
  expectedNumber(): string
  expectedSize(): string
  expectedChoice(values: readonly string[]): string
  noOutputName(): string
}

/** The printed answer to a query. */
export interface AnswerTexts {
  nothingFound(query: string): string
  /** What was to be explained: a path, or a rank. */
  noSuchHit(wanted: string, query: string): string
  summary(documents: string, passages: string): string
  shown(count: number): string
  leftOutForms(count: number): string
  /** Other spellings of names that were searched too. */
  alsoSearched(spellings: readonly string[]): string
  didYouMean(queries: readonly string[]): string
  sampleQuery(query: string): string
  howToGoOn(): string
  emptyIndex(): string
}

/** Where the points of a hit come from. */
export interface ExplanationTexts {
  readonly total: string
  readonly scopes: Readonly<Record<ScopeLabel['kind'], string>>
  readonly bonuses: Readonly<Record<BonusLabel['kind'], string>>
  /** Before a part of a compound that was typed. */
  readonly related: Readonly<Record<'part' | 'spelling', string>>
  /** Before what stands there, where that is no form of the word. */
  readonly occurrences: Readonly<Record<Exclude<OccurrenceLabel['kind'], 'form'>, string>>
  /** How often and where. */
  readonly places: Readonly<Record<OccurrencePlace, string>>
  inField(name: string): string
  times(frequency: number, place: string): string
  counts(weight: number): string
  rarity(idf: number): string
  length(relativeLength: number): string
  near(slop: number): string
  underWay(): string
}

/** The progress and the report of a build. */
export interface BuildTexts {
  readonly phases: Readonly<Record<'list' | 'read' | 'write', string>>
  timeLeft(duration: string): string
  built(output: string): string
  current(output: string): string
  readonly rows: Readonly<
    Record<'documents' | 'passages' | 'words' | 'terms' | 'size' | 'time' | 'sha256', string>
  >
  size(input: string, index: string): string
  skipped(documents: string): string
  more(count: number): string
  readonly stale: string
  interrupted(): string
}

/** `info`, `verify` and `analyze`. */
export interface AboutTexts {
  readonly rows: Readonly<
    Record<
      | 'format'
      | 'language'
      | 'documents'
      | 'passages'
      | 'words'
      | 'forms'
      | 'terms'
      | 'fields'
      | 'sources'
      | 'size'
      | 'sections',
      string
    >
  >
  analysis(language: string, version: number): string
  readonly whole: string
  readonly damaged: string
  indexWhole(path: string): string
  indexDamaged(path: string): string
  readonly steps: Readonly<
    Record<'word' | 'place' | 'form' | 'term' | 'parts' | 'position' | 'stopWord', string>
  >
  readonly yes: string
  noWords(): string
}

/** The interface. */
export interface ScreenTexts {
  readonly placeholder: string
  readonly searching: string
  readonly nothingFound: string
  readonly fields: string
  readonly tryThese: string
  readonly samples: Readonly<Record<'word' | 'phrase' | 'prefix' | 'field', string>>
  readonly keys: Readonly<
    Record<
      'select' | 'open' | 'preview' | 'explain' | 'scrollPane' | 'help' | 'leave' | 'back' | 'scroll',
      readonly [keys: string, action: string]
    >
  >
  tooSmall(columns: number, rows: number): string
  atPlace(column: number): string
  opened(place: string): string
  openedCopy(place: string): string
  noEditor(): string
  editorFailed(command: string, reason: string): string
}

/** The help screen: [keys or query, what it does] by group. */
export interface HelpTexts {
  readonly groups: readonly {
    readonly title: string
    readonly lines: readonly (readonly [what: string, meaning: string])[]
  }[]
}

/** Errors: what happened, where, and what to do. */
export interface ProblemTexts {
  notFound(path: string): string
  notReadable(path: string): string
  notWritable(path: string): string
  diskFull(path: string): string
  isFolder(path: string): string
  isNoFolder(path: string): string
  tooManyOpenFiles(): string
  output(reason: string): string
  outputFolderMissing(folder: string): string
  noIndex(): string
  severalIndexes(paths: readonly string[]): string
  indexNotFound(path: string): string
  unexpected(message: string): string
}
