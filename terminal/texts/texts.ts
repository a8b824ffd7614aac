/**
 * The one catalogue of what the program says to people: every text that is shown or printed is a property
 * here, and every language is one object of this shape, so that the compiler finds a missing text.
 *
 * What goes to machines (--json, exit codes) is the same in every language.
 */
import type { ReuseProblem } from '../../indexer/previous-index.ts'
import type { BonusLabel, OccurrenceLabel, OccurrencePlace, ScopeLabel } from '../../query/score-part.ts'
import type { SortOrder } from '../../query/search-index.ts'
import type { QuerySyntaxErrorKind } from '../../query/syntax-error.ts'
import type { HintName } from '../interface/hint-line/hint-name.ts'
import type { QueryWords } from '../sample-queries.ts'
import type { ActionTexts } from './actions/action-texts.ts'
import type { ConfigurationTexts } from './configuration/configuration-texts.ts'
import type { Formats } from './formats.ts'
import type { HelpTexts } from './help/help-texts.ts'
import type { UsageTexts } from './usage/usage-texts.ts'

export type InterfaceLanguage = 'de' | 'en'

export interface Texts {
  readonly language: InterfaceLanguage
  readonly formats: Formats
  readonly counts: CountTexts
  readonly usage: UsageTexts
  readonly answer: AnswerTexts
  readonly explanation: ExplanationTexts
  readonly build: BuildTexts
  readonly documents: DocumentTexts
  readonly about: AboutTexts
  readonly screen: ScreenTexts
  readonly filters: FilterTexts
  readonly help: HelpTexts
  readonly actions: ActionTexts
  readonly configuration: ConfigurationTexts
  readonly problems: ProblemTexts
  readonly syntax: Readonly<Record<QuerySyntaxErrorKind, string>>
  /** What the layers below say in English: why a document was skipped, what is wrong with a file. */
  reason(reason: string): string
}

/** Numbers with their nouns: "1 Dokument", "2 Dokumente". */
export interface CountTexts {
  documents(count: number): string
  hits(count: number): string
  passages(count: number): string
  words(count: number): string
  furtherPassages(count: number): string
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
  /** All documents are listed, without a query. */
  noQuery(): string
  /** Of this hit. */
  none(): string
}

/** The progress and the report of a build. */
export interface BuildTexts {
  readonly phases: Readonly<Record<'list' | 'read' | 'write', string>>
  timeLeft(duration: string): string
  built(output: string): string
  current(output: string): string
  readonly rows: Readonly<
    Record<'documents' | 'reused' | 'passages' | 'words' | 'terms' | 'size' | 'time' | 'sha256', string>
  >
  /** How many documents were taken from the index before. */
  reused(count: number, total: number): string
  /** Why none was. */
  readonly notReused: Readonly<Record<ReuseProblem, string>>
  size(input: string, index: string): string
  skipped(documents: string): string
  more(count: number): string
  readonly stale: string
  interrupted(): string
  readonly watch: WatchTexts
}

/** `watch`: what it waits for, and what made it build again. */
export interface WatchTexts {
  watching(inputs: readonly string[]): string
  /** @param further how many more files than those named */
  changed(files: readonly string[], further: number): string
  built(output: string, documents: string, duration: string): string
  current(output: string): string
  /** After an error. */
  waiting(): string
  ended(): string
}

/** `list` and `show`. */
export interface DocumentTexts {
  noneListed(): string
  notFound(wanted: string): string
  /** Paths that are like one that is not there. */
  similar(paths: readonly string[]): string
  severalFound(wanted: string): string
  noSuchLine(line: number, path: string): string
  noSuchNumber(number: number, count: number): string
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
      | 'languages'
      | 'fields'
      | 'ranking'
      | 'sources'
      | 'size'
      | 'sections'
      | 'frequentWords',
      string
    >
  >
  analysis(language: string, version: number): string
  /** Of documents that name none. */
  readonly noLanguage: string
  wordCounts(passages: string, occurrences: number): string
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
  /** Operators and a field as this language has them in a query. */
  readonly syntax: QueryWords
  readonly overview: OverviewTexts
  readonly history: HistoryTexts
  /** Over the queries that might be meant. */
  readonly didYouMean: string
  /** What a candidate of a completion is, where it is no word. */
  readonly field: string
  /** What the keys of the last line do. */
  readonly hints: Readonly<Record<HintName, string>>
  tooSmall(columns: number, rows: number): string
  readonly sortedBy: Readonly<Record<SortOrder, string>>
  readonly outline: string
  /** Stands in a menu where nothing is typed yet. */
  readonly typeToNarrow: string
  /** Over which end of a document the search for a match went. */
  readonly wrappedOver: Readonly<Record<'end' | 'start', string>>
  atPlace(column: number): string
  opened(place: string): string
  openedCopy(place: string): string
  noEditor(): string
  editorFailed(command: string, reason: string): string
  editorEnded(command: string, code: number): string
}

/** The panel of filters. */
export interface FilterTexts {
  readonly title: string
  readonly groups: Readonly<Record<'years' | 'folders', string>>
  /** In place of the name of the field. */
  readonly language: string
  /** Values that are not listed. */
  leftOut(count: number): string
  readonly underWay: string
  readonly none: string
}

/** What is in the index, while nothing is asked. */
export interface OverviewTexts {
  readonly languages: string
  readonly dates: string
  readonly frequentWords: string
  /** From the oldest to the newest year. */
  years(first: string, last: string): string
  /** How many values of a field are not named. */
  more(count: number): string
}

/** The menu of earlier queries. */
export interface HistoryTexts {
  readonly title: string
  readonly none: string
  readonly noneFitting: string
}

/** Errors: what happened, where, and what to do. */
export interface ProblemTexts {
  /** Another index took its place before what was asked for was done. */
  indexClosed(): string
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
  indexUnreadable(path: string, problem: string, byteOffset: number): string
  indexOfOtherVersion(path: string, found: string, expected: string): string
  notWritten(path: string, problem: string): string
  /** @param first why the first document was skipped, where one was */
  noDocuments(first: string | undefined): string
  sourceNotFound(path: string): string
  archiveUnreadable(path: string, problem: string): string
  unknownLanguage(language: string, known: readonly string[]): string
  tooManyWatches(): string
}
