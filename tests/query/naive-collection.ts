/**
 * The plain meaning of the query language: every text is gone through word by word for every word of a query, with
 * no dictionary, no posting lists and no plan. Slow, and so simple that it can be believed.
 */
import type { Analyzer } from '../../analysis/analyzer.ts'
import { documentFieldTexts } from '../../indexer/document-fields.ts'
import type { IndexedDocument } from '../../indexer/index-builder.ts'
import type { BagNode, PhraseNode, PrefixNode, QueryNode, WordNode } from '../../query/query.ts'

/** By the passage's number: 1 where it matches. */
export type PassageSet = Uint8Array

export class NaiveCollection {
  readonly #analyzer: Analyzer
  readonly #vocabulary = new Map<string, Form>()
  readonly #forms: Form[] = []
  readonly #passages: NaivePassage[] = []
  readonly #documents: ReadonlyMap<string, readonly Text[]>[] = []

  constructor(analyzer: Analyzer) {
    this.#analyzer = analyzer
  }

  add(document: IndexedDocument): void {
    for (const { headings, text, bodyStart } of document.passages) {
      const headingPath = this.#read(headings, MAX_HEADING_WORDS)
      const body = this.#read([text.slice(bodyStart)])
      this.#passages.push({ document: this.#documents.length, headingPath, body })
    }
    const fields = documentFieldTexts(document)
    this.#documents.push(
      new Map(fields.map(({ field, texts }) => [field, texts.map(text => this.#read([text]))])),
    )
  }

  search(query: BagNode): PassageSet {
    return this.#search(query, undefined) ?? new Uint8Array(this.#passages.length)
  }

  /** @returns undefined for what has no word: it asks for nothing and forbids nothing */
  #search(node: QueryNode, field: string | undefined): PassageSet | undefined {
    const searchAll = (nodes: readonly QueryNode[]) =>
      nodes.map(inner => this.#search(inner, field)).filter(found => found !== undefined)
    switch (node.kind) {
      case 'word':
      case 'prefix':
      case 'phrase':
        return this.#searchWords(node, field)
      case 'field':
        return this.#search(node.operand, node.field)
      case 'and':
        return inAll(searchAll(node.operands))
      case 'or':
        return inAny(searchAll(node.operands))
      case 'not':
        return this.#search(node.operand, field)?.map(complement)
      case 'bag': {
        const wanted = inAll(searchAll(node.conditions)) ?? inAny(searchAll(node.wishes))
        return wanted && inAll([wanted, ...searchAll(node.exclusions).map(found => found.map(complement))])
      }
    }
  }

  #searchWords(node: WordNode | PrefixNode | PhraseNode, field: string | undefined): PassageSet | undefined {
    const readings = this.#readingsOf(node).map(tests => tests.map(test => this.#fitting(test)))
    if (readings.length === 0) return undefined
    const isDocumentField = field !== undefined && field !== 'heading'
    const documentFits = this.#documents.map(fields => fits(fields.get(field ?? 'title') ?? [], readings))
    const found = new Uint8Array(this.#passages.length)
    for (const [number, { document, headingPath, body }] of this.#passages.entries()) {
      if (isDocumentField) found[number] = Number(documentFits[document])
      else if (field === 'heading') found[number] = Number(fits([headingPath], readings))
      else found[number] = Number(documentFits[document] || fits([headingPath, body], readings))
    }
    return found
  }

  /** The ways to read what was typed: as one form, or as several words side by side. */
  #readingsOf(node: WordNode | PrefixNode | PhraseNode): readonly (readonly FormTest[])[] {
    const tokens: { form: string; position: number; start: number; end: number }[] = []
    this.#analyzer.tokenize(node.text, (form, position, start, end) => {
      tokens.push({ form, position, start, end })
    })
    const start = Math.min(...tokens.map(token => token.start))
    const end = Math.max(...tokens.map(token => token.end))
    const like = (words: readonly string[]): FormTest => {
      const terms = words.map(word => this.#analyzer.term(word))
      return form => terms.includes(form.term)
    }
    const begins = (words: readonly string[]): FormTest => {
      return form => words.some(word => form.text.startsWith(word))
    }
    const readings: FormTest[][] = []
    for (const token of tokens) {
      if (token.start !== start || token.end !== end) continue
      readings.push([node.kind === 'prefix' ? begins([token.form]) : like([token.form])])
    }
    const lastPosition = tokens.at(-1)?.position ?? 0
    if (lastPosition > 0) {
      const sideBySide = Array.from({ length: lastPosition + 1 }, (_, position) => {
        const words = tokens.filter(token => token.position === position).map(({ form }) => form)
        return node.kind === 'prefix' && position === lastPosition ? begins(words) : like(words)
      })
      readings.push(sideBySide)
    }
    return readings
  }

  #fitting(test: FormTest): FormSet {
    const fitting = new Uint8Array(this.#forms.length)
    for (const form of this.#forms) fitting[form.number] = Number(test(form))
    return fitting
  }

  /** Pieces of one text, the words of one behind those of the other. */
  #read(pieces: readonly string[], maxWords = Number.POSITIVE_INFINITY): Text {
    const forms: number[] = []
    const positions: number[] = []
    let wordCount = 0
    for (const piece of pieces) {
      const offset = wordCount
      wordCount += this.#analyzer.tokenize(piece, (form, position) => {
        if (offset + position >= maxWords) return
        forms.push(this.#numberOf(form))
        positions.push(offset + position)
      })
    }
    return { forms: Uint32Array.from(forms), positions: Uint32Array.from(positions) }
  }

  #numberOf(text: string): number {
    let form = this.#vocabulary.get(text)
    if (form === undefined) {
      form = { text, term: this.#analyzer.term(text), number: this.#forms.length }
      this.#vocabulary.set(text, form)
      this.#forms.push(form)
    }
    return form.number
  }
}

interface Form {
  readonly text: string
  readonly term: string
  readonly number: number
}

type FormTest = (form: Form) => boolean
/** By the form's number: 1 where it passes a test. */
type FormSet = Uint8Array
/** For each of the words that stand side by side the forms that it can be. */
type Reading = readonly FormSet[]

/** The tokens of a text in order. Words of two texts never stand side by side. */
interface Text {
  readonly forms: Uint32Array
  readonly positions: Uint32Array
}

interface NaivePassage {
  readonly document: number
  readonly headingPath: Text
  readonly body: Text
}

/** Only so many words of a heading path are indexed. */
const MAX_HEADING_WORDS = 255

function fits(texts: readonly Text[], readings: readonly Reading[]): boolean {
  return texts.some(text => readings.some(reading => standsIn(text, reading)))
}

function standsIn(text: Text, reading: Reading): boolean {
  const [firstWord] = reading
  const { forms } = text
  for (let i = 0; i < forms.length; i++) {
    if (firstWord?.[forms[i] as number] === 1 && goesOn(text, i, reading)) return true
  }
  return false
}

/** Whether the other words follow the one that is token `first` of a text. */
function goesOn({ forms, positions }: Text, first: number, reading: Reading): boolean {
  let word = 1
  for (let i = first; word < reading.length; i++) {
    const distance = (positions[i] ?? Number.POSITIVE_INFINITY) - (positions[first] as number)
    if (distance > word) return false
    if (distance === word && reading[word]?.[forms[i] as number] === 1) word++
  }
  return true
}

function inAll(sets: readonly PassageSet[]): PassageSet | undefined {
  return combine(sets, (a, b) => a & b)
}

function inAny(sets: readonly PassageSet[]): PassageSet | undefined {
  return combine(sets, (a, b) => a | b)
}

function combine(
  sets: readonly PassageSet[],
  operation: (a: number, b: number) => number,
): PassageSet | undefined {
  const [first, ...rest] = sets
  return first && rest.reduce((left, right) => left.map((bit, i) => operation(bit, right[i] ?? 0)), first)
}

function complement(bit: number): number {
  return 1 - bit
}
