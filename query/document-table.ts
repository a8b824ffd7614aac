/**
 * What documents are filtered, counted and sorted by, as columns: the values of their fields, their folders, dates and
 * titles. Read once for an open index, when something first asks for it: 6,600 records take a tenth of a second.
 */
import type { Analyzer } from '../analysis/analyzer.ts'
import type { IndexReader } from '../index-format/index-reader.ts'
import type { DocumentRecord } from '../index-format/stored-records.ts'
import { compareCodeUnits } from '../index-format/string-order.ts'
import { DATE_FIELDS, firstDay, readDate } from './document-date.ts'
import type { SortOrder } from './search-index.ts'
import { titleKey } from './title-key.ts'
import { type ValueColumn, ValueColumnBuilder } from './value-column.ts'

/** The field that tells a document's language, as its reader understood what front matter or page say of it. */
export const LANGUAGE_FIELD = 'language'

export class DocumentTable {
  readonly documentCount: number
  /** By name, ascending by code unit; the front matter's and `language`. */
  readonly fields: ReadonlyMap<string, ValueColumn>
  /** Folders at every depth, each document being in all those above it. */
  readonly folders: ValueColumn
  /** By document, as document-date.ts has them. */
  readonly dates: Uint32Array
  readonly #titles: readonly string[]
  readonly #ranks = new Map<SortOrder, Uint32Array>()

  /** Reads the records of all documents. */
  static async read(reader: IndexReader, analyzer: Analyzer): Promise<DocumentTable> {
    const { documentCount } = reader.passages
    const rows = new DocumentRows(documentCount, analyzer)
    for (let first = 0; first < documentCount; first += DOCUMENTS_AT_A_TIME) {
      const count = Math.min(DOCUMENTS_AT_A_TIME, documentCount - first)
      const records = await reader.documents(Array.from({ length: count }, (_, i) => first + i))
      records.forEach((record, i) => {
        rows.add(first + i, record)
      })
    }
    return new DocumentTable(rows)
  }

  private constructor(rows: DocumentRows) {
    this.documentCount = rows.documentCount
    this.fields = rows.finishFields()
    this.folders = rows.folders.finish(rows.documentCount)
    this.dates = rows.dates
    this.#titles = rows.titles
  }

  /** @returns by document: its place where all are sorted so */
  ranks(order: Exclude<SortOrder, 'relevance'>): Uint32Array {
    const known = this.#ranks.get(order)
    if (known !== undefined) return known
    const sorted = order === 'date' ? this.#byDate() : this.#byTitle()
    const ranks = new Uint32Array(this.documentCount)
    sorted.forEach((document, rank) => {
      ranks[document] = rank
    })
    this.#ranks.set(order, ranks)
    return ranks
  }

  #byDate(): Uint32Array {
    // No date is day 1 of month 1 of year 0, which is the oldest of all.
    const days = this.dates.map(firstDay)
    return this.#sorted((a, b) => (days[b] as number) - (days[a] as number))
  }

  #byTitle(): Uint32Array {
    const titles = this.#titles
    const keys = titles.map(titleKey)
    return this.#sorted(
      (a, b) =>
        compareCodeUnits(keys[a] as string, keys[b] as string) ||
        compareCodeUnits(titles[a] as string, titles[b] as string),
    )
  }

  #sorted(compare: (a: number, b: number) => number): Uint32Array {
    const documents = Uint32Array.from({ length: this.documentCount }, (_, document) => document)
    return documents.sort((a, b) => compare(a, b) || a - b)
  }
}

/** A few hundred kilobytes of records. */
const DOCUMENTS_AT_A_TIME = 512

/** The columns while they grow. */
class DocumentRows {
  readonly documentCount: number
  readonly folders = new ValueColumnBuilder()
  readonly dates: Uint32Array
  readonly titles: string[] = []
  readonly #fields = new Map<string, ValueColumnBuilder>()
  readonly #analyzer: Analyzer

  constructor(documentCount: number, analyzer: Analyzer) {
    this.documentCount = documentCount
    this.dates = new Uint32Array(documentCount)
    this.#analyzer = analyzer
  }

  add(document: number, { path, title, language, fields }: DocumentRecord): void {
    this.titles.push(title)
    this.folders.add(document, foldersOf(path))
    if (language !== undefined) this.#field(LANGUAGE_FIELD).add(document, [language])
    for (const [name, values] of Object.entries(fields)) {
      if (name !== LANGUAGE_FIELD) this.#field(name).add(document, values)
    }
    const dates = DATE_FIELDS.flatMap(name => (Object.hasOwn(fields, name) ? (fields[name] ?? []) : []))
    if (dates.length > 0) this.dates[document] = readDate(dates, this.#analyzer)
  }

  finishFields(): ReadonlyMap<string, ValueColumn> {
    const names = [...this.#fields.keys()].sort()
    return new Map(names.map(name => [name, this.#field(name).finish(this.documentCount)]))
  }

  #field(name: string): ValueColumnBuilder {
    const known = this.#fields.get(name)
    if (known !== undefined) return known
    const added = new ValueColumnBuilder()
    this.#fields.set(name, added)
    return added
  }
}

/** 'a/b/c.txt' lies in 'a' and in 'a/b'. */
function foldersOf(path: string): readonly string[] {
  const folders: string[] = []
  for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1)) folders.push(path.slice(0, at))
  return folders
}
