/**
 * A hit for machines: one line of `findbuch search --json` is one such object (JSON Lines).
 *
 *   {"number": 7,                      the document's in the index, from 1, for `findbuch show`
 *    "path": "kschg.md",               the document: '/'-separated, relative to the sources' root;
 *                                      a member of an archive is "archive.zip!/member"
 *    "file": "gesetze/kschg.md",       its file, to be opened from the current folder
 *    "title": "Kündigungsschutzgesetz",
 *    "heading": ["Erster Abschnitt"],  heading path of the best passage, outermost first
 *    "line": 12,                       line of the best match in the file, from 1
 *    "score": 17.25,                   comparable within one answer only
 *    "snippets": [                     pieces of the passage
 *      {"text": "die ordentliche Kündigung", "ranges": [[4, 25]],
 *       "line": 12, "cutBefore": true, "cutAfter": true}],
 *    "titleRanges": [],                matches in the title
 *    "headingRanges": [[]],            and in each heading
 *    "fields": {"autor": ["…"]},       front-matter fields
 *    "morePassages": 3,                further matching passages of the document
 *    "alsoSearched": [                 the query's names that were searched in other spellings too
 *      {"name": "Selenskyj", "spellings": ["Selenskij"]}]}
 *
 * Ranges are half-open pairs [start, end) of UTF-16 code units of the text they belong to. Texts are as they
 * were indexed; characters that could act on a terminal are written as \u escapes.
 */
import type { Hit, NameAlsoSearched, SearchResult, Snippet, TextRange } from '../../query/search-index.ts'
import { sourceName } from '../source-location.ts'

export interface HitRecord {
  readonly number: number
  readonly path: string
  readonly file: string
  readonly title: string
  readonly heading: readonly string[]
  readonly line: number
  readonly score: number
  readonly snippets: readonly Snippet[]
  readonly titleRanges: readonly TextRange[]
  readonly headingRanges: readonly (readonly TextRange[])[]
  readonly fields: Readonly<Record<string, readonly string[]>>
  readonly morePassages: number
  readonly alsoSearched: readonly NameAlsoSearched[]
}

/** Where an answer is read: what the paths of its hits are relative to. */
export interface AnswerOrigin {
  /** Absolute path of the current folder. */
  readonly folder: string
  /** Absolute path of the index file. */
  readonly indexPath: string
  /** As in IndexInfo. */
  readonly root: string
}

export function hitRecord(
  hit: Hit,
  { alsoSearched = [] }: Pick<SearchResult, 'alsoSearched'>,
  from: AnswerOrigin,
): HitRecord {
  return {
    number: hit.document + 1,
    path: hit.path,
    file: sourceName(from, from.root, hit.path),
    title: hit.title,
    heading: hit.headings,
    line: hit.line,
    score: hit.score,
    snippets: hit.snippets.map(({ text, ranges, line, cutBefore, cutAfter }) => ({
      text,
      ranges,
      line,
      cutBefore,
      cutAfter,
    })),
    titleRanges: hit.titleRanges,
    headingRanges: hit.headingRanges,
    fields: hit.fields,
    morePassages: hit.morePassages,
    alsoSearched,
  }
}
