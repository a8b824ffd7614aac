/** A small index in memory: finds words as they are written, and answers when it is let. */
import type { AnalyzedToken } from '../../query/analyzed-text.ts'
import type { Explanation } from '../../query/explain.ts'
import type { BagNode } from '../../query/query.ts'
import type {
  Completion,
  DocumentEntry,
  DocumentText,
  FacetOptions,
  Facets,
  Filter,
  FrequentWord,
  Hit,
  IndexInfo,
  PassageHit,
  PassageOptions,
  SearchIndex,
  SearchOptions,
  SearchResult,
  TextRange,
} from '../../query/search-index.ts'
import { QuerySyntaxError } from '../../query/syntax-error.ts'

export interface FakeDocument {
  readonly path: string
  readonly title: string
  readonly headings?: readonly string[]
  readonly fields?: Readonly<Record<string, readonly string[]>>
  /** Lines ended by "\n". */
  readonly text: string
  /** Texts of the passages after the first one, on the following lines. */
  readonly further?: readonly string[]
}

export const gardenDocuments: readonly FakeDocument[] = [
  {
    path: 'garten.md',
    title: 'Der Garten im Herbst',
    headings: ['Laub'],
    text: 'Das Laub fällt.\nDer Garten ruht, und\nder Igel sucht ein Haus.\n',
  },
  { path: 'haus.txt', title: 'Ein altes Haus', text: 'Das Haus steht am Hang.\nIm Garten blüht Flieder.\n' },
  { path: 'archiv.zip!/hof.txt', title: 'Der Hof', text: 'Hinter dem Haus liegt der Hof.\n' },
]

export class FakeIndex implements SearchIndex {
  readonly info: IndexInfo
  readonly #documents: readonly FakeDocument[]
  /** Every query that was asked, in order. */
  readonly queries: string[] = []
  closed = false

  constructor(documents: readonly FakeDocument[] = gardenDocuments) {
    this.#documents = documents
    this.info = {
      formatVersion: '1.0',
      analysis: { version: 1, language: 'de' },
      documentCount: documents.length,
      passageCount: documents.length,
      wordCount: 1234,
      formCount: 100,
      termCount: 90,
      fields: [...new Set(['path', 'title', ...documents.flatMap(({ fields = {} }) => Object.keys(fields))])],
      byteLength: 4096,
      sections: [
        { name: 'documents', byteLength: 96 },
        { name: 'postings', byteLength: 4000 },
      ],
      root: '.',
      ranking: { k1: 1.2, b: 0.75 },
    }
  }

  /** Knows one mistake: a quotation mark that is not closed. */
  parse(query: string): BagNode {
    const start = query.lastIndexOf('"')
    if (query.split('"').length % 2 === 0) {
      throw new QuerySyntaxError('unclosed-phrase', 'not closed', start, query.length)
    }
    return { kind: 'bag', wishes: [], conditions: [], exclusions: [], start: 0, end: query.length }
  }

  async search(query: string, options: SearchOptions = {}): Promise<SearchResult> {
    this.queries.push(query)
    const { limit = 10, offset = 0, snippets = 3, filters = [], sort = 'relevance' } = options
    const listsAll = query.trim() === '' && (filters.length > 0 || sort !== 'relevance')
    const found = this.#documents.flatMap((document, number): Hit[] => {
      const ranges = findWords(query, document.text)
      const isFound = (listsAll || ranges.length > 0) && passes(document, filters)
      return isFound ? [hitOf({ document, number, query, ranges, snippets })] : []
    })
    if (sort === 'title') found.sort((a, b) => (a.title < b.title ? -1 : 1))
    return {
      hits: found.slice(offset, offset + limit),
      documentCount: found.length,
      passageCount: found.length,
      ...(query === 'Hof' && { alsoSearched: [{ name: 'Hof', spellings: ['Hoff', 'Hoph\u001b'] }] }),
    }
  }

  async passages(
    query: string,
    number: number,
    { snippets = 1, offset = 0, limit = 100 }: PassageOptions = {},
  ): Promise<readonly PassageHit[]> {
    const document = this.#documents[number]
    if (document === undefined) throw new RangeError(`no document ${number}`)
    const found = passageTexts(document).flatMap((text, passage): PassageHit[] => {
      const ranges = findWords(query, text)
      if (ranges.length === 0) return []
      const part = { document: { ...document, text }, number, query, ranges, snippets }
      const { headings, headingRanges, line, score, ...hit } = hitOf(part)
      const before = lineCount(passageTexts(document).slice(0, passage).join(''))
      return [{ passage, headings, headingRanges, line: before + line, score, snippets: hit.snippets }]
    })
    return found.slice(offset, offset + limit)
  }

  /** Knows no dates and no folders. */
  async facets(query: string, { filters = [] }: FacetOptions = {}): Promise<Facets> {
    const found = this.#documents.filter(
      document => passes(document, filters) && (query === '' || findWords(query, document.text).length > 0),
    )
    const names = [...new Set(found.flatMap(({ fields = {} }) => Object.keys(fields)))].sort()
    const fields = names.map(field => {
      const all = found.flatMap(document => document.fields?.[field] ?? [])
      const values = [...new Set(all)].map(value => ({
        value,
        documentCount: all.filter(other => other === value).length,
      }))
      return { field, values, leftOut: 0 }
    })
    return { documentCount: found.length, fields, folders: { values: [], leftOut: 0 }, years: [] }
  }

  /** Words of the texts as they are written, in their order. */
  async complete(query: string, cursor: number, limit: number): Promise<Completion> {
    const [typed = ''] = query.slice(0, cursor).match(/\p{L}*$/u) ?? []
    const words = this.#documents.flatMap(({ text }) => text.match(/\p{L}+/gu) ?? [])
    const fitting = words.filter(
      word =>
        typed !== '' && word.toLowerCase().startsWith(typed.toLowerCase()) && word.length > typed.length,
    )
    const candidates = [...new Set(fitting)].slice(0, limit).map(text => ({ text, kind: 'word' as const }))
    return { start: cursor - typed.length, end: cursor, candidates }
  }

  /** Takes a word for one of the texts that differs from it in the last letter alone. */
  async suggest(query: string): Promise<readonly string[]> {
    const words = this.#documents.flatMap(({ text }) => text.match(/\p{L}+/gu) ?? [])
    const isLike = (word: string) => word.slice(0, -1).toLowerCase() === query.slice(0, -1).toLowerCase()
    return [...new Set(words.filter(word => isLike(word) && findWords(query, word).length === 0))]
  }

  /** Every word counts as often as it stands in the text. */
  async explain(query: string, document: number): Promise<Explanation | undefined> {
    const text = this.#documents[document]?.text ?? ''
    const forms = findWords(query, text).map(([start, end]) => text.slice(start, end).toLowerCase())
    if (forms.length === 0) return undefined
    const parts = [...new Set(forms)].map(form => {
      const frequency = forms.filter(other => other === form).length
      const label = { kind: 'form', forms: [form], place: 'text', frequency, weight: 1 } as const
      return { label, score: ((10 - document) * frequency) / forms.length, parts: [] }
    })
    return { document, passage: 0, score: 10 - document, parts }
  }

  async highlight(query: string, text: string): Promise<readonly TextRange[]> {
    return findWords(query, text)
  }

  /** Knows no compounds but those with "garten". */
  async analyze(text: string): Promise<readonly AnalyzedToken[]> {
    return Array.from(text.matchAll(/\p{L}+/gu), ({ 0: surface, index: start }, position) => {
      const end = start + surface.length
      const form = surface.toLowerCase()
      const step = { form, term: form, position, start, end, surface, isStopWord: false }
      const cut = form.indexOf('garten')
      const part = (from: number, to: number) => {
        const word = form.slice(from, to)
        return { form: word, term: word, start: start + from, end: start + to }
      }
      return { ...step, parts: cut > 0 ? [part(0, cut), part(cut, form.length)] : [] }
    })
  }

  async document(number: number): Promise<DocumentText> {
    const document = this.#documents[number]
    if (document === undefined) throw new RangeError(`no document ${number}`)
    const { path, title, headings = [], fields = {} } = document
    let line = 1
    const passages = passageTexts(document).map(text => {
      const lineNumbers = Array.from({ length: lineCount(text) }, () => line++)
      return { headings, text, bodyStart: 0, lineNumbers }
    })
    return { path, title, language: 'de', fields, passages }
  }

  documents(numbers: readonly number[]): Promise<readonly DocumentEntry[]> {
    return Promise.all(numbers.map(number => this.document(number)))
  }

  /** Counts words as they are written. */
  async frequentWords(limit: number): Promise<readonly FrequentWord[]> {
    const words = this.#documents.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+/gu) ?? [])
    const counts = [...new Set(words)].map(word => {
      const occurrenceCount = words.filter(other => other === word).length
      return { word, passageCount: occurrenceCount, occurrenceCount }
    })
    return counts.sort((a, b) => b.passageCount - a.passageCount).slice(0, limit)
  }

  async verify(report?: (section: string, whole: boolean) => void): Promise<boolean> {
    for (const { name } of this.info.sections) report?.(name, true)
    return true
  }

  async close(): Promise<void> {
    this.closed = true
  }
}

function passageTexts({ text, further = [] }: FakeDocument): readonly string[] {
  return [text, ...further]
}

function lineCount(text: string): number {
  return text.split('\n').length - 1
}

function passes({ path, fields = {} }: FakeDocument, filters: readonly Filter[]): boolean {
  return filters.every(filter => {
    if (filter.kind === 'folder') return path.startsWith(`${filter.folder}/`)
    return filter.kind === 'date' || fields[filter.field]?.includes(filter.value) === true
  })
}

function findWords(query: string, text: string): TextRange[] {
  const words = query.match(/\p{L}+/gu) ?? []
  if (words.length === 0) return []
  return Array.from(text.matchAll(new RegExp(words.join('|'), 'giu')), match => [
    match.index,
    match.index + match[0].length,
  ])
}

interface Found {
  readonly document: FakeDocument
  readonly number: number
  readonly query: string
  readonly ranges: readonly TextRange[]
  readonly snippets: number
}

function hitOf({ document, number, query, ranges, snippets }: Found): Hit {
  const { path, title, headings = [], fields = {}, text, further } = document
  const line = text.slice(0, ranges[0]?.[0]).split('\n').length
  const snippet = { text, ranges, line: 1, cutBefore: false, cutAfter: false }
  return {
    document: number,
    passage: 0,
    path,
    title,
    titleRanges: findWords(query, title),
    headings,
    headingRanges: headings.map(heading => findWords(query, heading)),
    fields,
    line,
    score: 10 - number,
    snippets: [snippet].slice(0, snippets),
    morePassages: further?.filter(more => findWords(query, more).length > 0).length ?? number,
  }
}
