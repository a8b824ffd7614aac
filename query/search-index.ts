/**
 * The one seam through which the terminal, the command line and embedders search, wherever an index
 * lives. The `.findbuch` file is its first home.
 */

import type { AnalyzedToken } from './analyzed-text.ts'
import type { Explanation } from './explain.ts'
import type { BagNode } from './query.ts'

/** Half-open [start, end) in UTF-16 code units of the text it belongs to. */
export type TextRange = readonly [start: number, end: number]

export interface SearchOptions {
  /** Greatest number of hits (documents); default 10. */
  readonly limit?: number
  /** Number of hits to pass over first; default 0. */
  readonly offset?: number
  /**
   * The query is being typed: its last word is also taken as the beginning of a longer one, and what is still open
   * or wrong in it is passed over (`parse` tells what). Default false.
   */
  readonly asYouType?: boolean
  /** Greatest number of snippets per hit; 0 for none, which is faster; default 3. */
  readonly snippets?: number
  /** Default: by relevance. */
  readonly sort?: SortOrder
  /** What a document must fulfil besides the query; what is counted fulfils it too. Default: nothing. */
  readonly filters?: readonly Filter[]
}

/**
 * `date`: newest first, documents without a date last. `title`: as in a German dictionary (DIN 5007-1: ä as a, ß as ss).
 * Equal ones by the number of their document.
 */
export type SortOrder = 'relevance' | 'date' | 'title'

/** Several that name the same field are alternatives, as are several folders and several spans of time. */
export type Filter = FieldFilter | FolderFilter | DateFilter

export interface FieldFilter {
  readonly kind: 'field'
  /** A field of the front matter as facets name it, or `language`. */
  readonly field: string
  /** The whole value, letter by letter as facets give it. */
  readonly value: string
}

export interface FolderFilter {
  readonly kind: 'folder'
  /** As facets name it, the folders in it included: `briefe`, `briefe/1924`, `archiv.zip!/briefe`. */
  readonly folder: string
}

/** Of `datum` or `date`. Documents without one do not pass. */
export interface DateFilter {
  readonly kind: 'date'
  /** As in `datum:2024..31.03.2025`: a year, a month or a day, inclusive; open where it is missing. */
  readonly from?: string
  readonly to?: string
}

export type PassageOptions = Pick<SearchOptions, 'asYouType' | 'limit' | 'offset' | 'snippets'>

export type FacetOptions = Pick<SearchOptions, 'asYouType' | 'filters'>

export interface SearchResult {
  /** Best first; equal scores in document order. */
  readonly hits: readonly Hit[]
  /** Number of documents with a matching passage. */
  readonly documentCount: number
  /** Number of matching passages. */
  readonly passageCount: number
  /** Where patterns or similar words stand for more forms than are looked up: how many of the rarest were left out. */
  readonly leftOutForms?: number
  /** Names of the query that were searched in other spellings too: of each those that the index has. */
  readonly alsoSearched?: readonly NameAlsoSearched[]
}

/** Both with a capital, otherwise in lower case: as normal forms. */
export interface NameAlsoSearched {
  readonly name: string
  readonly spellings: readonly string[]
}

/** A document with its best passage. Its lists and fields are kept for other queries: they must not be altered. */
export interface Hit {
  /** Number of the document in this index, 0-based. */
  readonly document: number
  /** Number of the best passage within the document, 0-based. */
  readonly passage: number
  readonly path: string
  readonly title: string
  readonly titleRanges: readonly TextRange[]
  /** Heading path of the passage, outermost first. */
  readonly headings: readonly string[]
  /** For each heading its matched ranges. */
  readonly headingRanges: readonly (readonly TextRange[])[]
  readonly fields: Readonly<Record<string, readonly string[]>>
  /** 1-based line in the source of the best match, of the passage's beginning where none is in the text. */
  readonly line: number
  /** Compare only within one query. */
  readonly score: number
  readonly snippets: readonly Snippet[]
  /** Number of further matching passages of the same document. */
  readonly morePassages: number
}

/** A matching passage of a document. */
export interface PassageHit {
  /** Number within the document, 0-based. */
  readonly passage: number
  readonly headings: readonly string[]
  /** For each heading its matched ranges. */
  readonly headingRanges: readonly (readonly TextRange[])[]
  /** 1-based line in the source of the best match, of the passage's beginning where none is in the text. */
  readonly line: number
  /** Compare only within one query; how near the words stand is not in it. */
  readonly score: number
  readonly snippets: readonly Snippet[]
}

/** A piece of a passage as plain text. Not cleaned for a terminal. */
export interface Snippet {
  readonly text: string
  /** Matches in `text`: ascending, apart from one another. */
  readonly ranges: readonly TextRange[]
  /** 1-based line in the source where the snippet begins. */
  readonly line: number
  /** Whether text of the passage was left out before and after. */
  readonly cutBefore: boolean
  readonly cutAfter: boolean
}

/** What the documents that match have in common, to narrow them by. */
export interface Facets {
  /** Number of documents that match and fulfil all filters. */
  readonly documentCount: number
  /** By name, ascending by code unit; a field of which no document has a value is not there. */
  readonly fields: readonly FieldFacet[]
  readonly folders: FolderFacet
  /** Of `datum` or `date`; newest first. */
  readonly years: readonly YearCount[]
}

/** The values of a field of the front matter but the date, or of `language`. */
export interface FieldFacet {
  readonly field: string
  /** The most frequent first, equal ones by code unit; 50 at most. */
  readonly values: readonly ValueCount[]
  /** Number of values that are not among them. */
  readonly leftOut: number
}

export interface FolderFacet {
  /** Folders at every depth, `a` before `a/b`, by code unit; of more than 500 those with the most documents. */
  readonly values: readonly ValueCount[]
  readonly leftOut: number
}

export interface ValueCount {
  readonly value: string
  readonly documentCount: number
}

export interface YearCount {
  /** '2024'. */
  readonly year: string
  readonly documentCount: number
  /** '2024-05', newest first; documents whose date is a year alone are in none. */
  readonly months: readonly ValueCount[]
}

/** How a query can go on. */
export interface Completion {
  /** What a candidate takes the place of: [start, end) in the query. */
  readonly start: number
  readonly end: number
  /** The likeliest first. */
  readonly candidates: readonly CompletionCandidate[]
}

export interface CompletionCandidate {
  /** Ready to be put in: a field with its colon, a value in quotes where it needs them. */
  readonly text: string
  readonly kind: 'word' | 'field' | 'value'
  /** Number of passages with a word in this form (of documents in a title or path), of documents with a value. */
  readonly count?: number
}

/** What an index knows of a document without its text. */
export interface DocumentEntry {
  readonly path: string
  readonly title: string
  readonly language: string | undefined
  readonly fields: Readonly<Record<string, readonly string[]>>
}

/** A whole document as it was indexed, for a preview. */
export interface DocumentText extends DocumentEntry {
  readonly passages: readonly PassageText[]
}

export interface PassageText {
  readonly headings: readonly string[]
  /** Readable text, heading lines included; the texts of all passages in order are the document. */
  readonly text: string
  /** UTF-16 offset in `text` where the heading lines end. */
  readonly bodyStart: number
  /** 1-based source line of every line of `text`. */
  readonly lineNumbers: readonly number[]
}

/** A word of the texts with its inflections, none of them a stop word. */
export interface FrequentWord {
  /** Its most frequent form, in lower case. */
  readonly word: string
  readonly passageCount: number
  readonly occurrenceCount: number
}

export interface IndexInfo {
  readonly formatVersion: string
  readonly analysis: { readonly version: number; readonly language: string }
  readonly documentCount: number
  readonly passageCount: number
  /** Running words, titles and headings included. */
  readonly wordCount: number
  /** Keys of the dictionary of forms: those of texts and of each field, parts of compounds, names by their spellings. */
  readonly formCount: number
  /** Keys of the dictionary of terms. */
  readonly termCount: number
  /** Names that can stand before a colon in a query, sorted by code unit: title, path, front-matter fields. */
  readonly fields: readonly string[]
  readonly byteLength: number
  /** The file's parts in file order. */
  readonly sections: readonly { readonly name: string; readonly byteLength: number }[]
  /** Path of the sources' root relative to the index file's folder, '/'-separated. */
  readonly root: string
  /** The weights that the index was built for, by name. */
  readonly ranking: Readonly<Record<string, number>>
}

export interface SearchIndex {
  readonly info: IndexInfo
  /** @throws QuerySyntaxError with the place in the query, where it cannot be understood */
  parse(query: string): BagNode
  /**
   * An empty query finds nothing; but with filters, or sorted by date or title, it lists all documents that pass: each
   * with its first passage, a score of 0, and nothing marked.
   * @throws QuerySyntaxError as `parse`; while typing only where the query is too long or too deep
   * @throws RangeError where a date filter has no date, or its end is before its beginning
   */
  search(query: string, options?: SearchOptions): Promise<SearchResult>
  /**
   * The matching passages of one document in reading order, each with one snippet or none (`snippets: 0`, faster).
   * @param options `limit`: default all; `offset`: of them so many are passed over first
   * @throws RangeError when there is no such document
   * @throws QuerySyntaxError as `search`
   */
  passages(query: string, document: number, options?: PassageOptions): Promise<readonly PassageHit[]>
  /**
   * What can be filtered by, with the number of documents that match. Each count ignores the filters of its own kind:
   * the years are those that could be chosen instead. An empty query counts all documents.
   * @throws QuerySyntaxError, RangeError as `search`
   */
  facets(query: string, options?: FacetOptions): Promise<Facets>
  /**
   * Words of the texts, fields, and after `feld:` the values of the field that begin like what stands before the
   * cursor. Looks at a bounded part of the dictionary, so of very many words the most frequent may be missed.
   * @param cursor offset in the query, in UTF-16 code units
   * @returns no candidates where there is nothing to complete
   */
  complete(query: string, cursor: number, limit: number): Promise<Completion>
  /**
   * Queries that might be meant, the likeliest first, where a word of this one is nowhere in the index; each finds
   * something. Goes through the dictionary for every such word.
   * @throws QuerySyntaxError as `search`
   */
  suggest(query: string, options?: Pick<SearchOptions, 'asYouType'>): Promise<readonly string[]>
  /**
   * Where every point of a hit's score comes from.
   * @param document of the hit
   * @returns undefined where the document is no hit of the query
   * @throws RangeError when there is no such document
   */
  explain(query: string, document: number, options?: SearchOptions): Promise<Explanation | undefined>
  /** The ranges of `text` that a query matches, for a title, a heading or a preview. */
  highlight(query: string, text: string, options?: SearchOptions): Promise<readonly TextRange[]>
  /** The tokens of any text as the index has them, compounds split by its words. */
  analyze(text: string): Promise<readonly AnalyzedToken[]>
  /** @throws RangeError when there is no such document */
  document(number: number): Promise<DocumentText>
  /**
   * The documents of these numbers, in the order asked; they are numbered in the order of their paths.
   * @throws RangeError when there is no such document
   */
  documents(numbers: readonly number[]): Promise<readonly DocumentEntry[]>
  /** The words that most passages have, those first. Goes through the whole dictionary. */
  frequentWords(limit: number): Promise<readonly FrequentWord[]>
  /** Calls `report` for every section with its state; resolves to whether all are whole. */
  verify(report?: (section: string, whole: boolean) => void): Promise<boolean>
  close(): Promise<void>
}
