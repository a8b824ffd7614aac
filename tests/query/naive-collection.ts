/**
 * The plain meaning of the query language: every text is gone through word by word for every word of a query, with
 * no dictionary, no posting lists and no plan. Slow, and so simple that it can be believed. Compounds are split as the
 * indexer splits them, by words that are counted here anew.
 */
import type { Analyzer } from '../../analysis/analyzer.ts'
import { isImplied } from '../../index-format/dictionary-key.ts'
import { CompoundLexicon, compoundWords } from '../../indexer/compound-lexicon.ts'
import { documentFieldTexts } from '../../indexer/document-fields.ts'
import { ImpliedTerms } from '../../indexer/implied-terms.ts'
import type { IndexedDocument } from '../../indexer/run-builder.ts'
import { WordKnowledge } from '../../indexer/word-knowledge.ts'
import type { GermanLexicon } from '../../lexicon/german-lexicon.ts'
import { fuzzyForms } from '../../query/fuzzy-forms.ts'
import type {
  BagNode,
  ExactNode,
  FuzzyNode,
  PatternNode,
  PhraseNode,
  PrefixNode,
  QueryNode,
  WordNode,
} from '../../query/query.ts'

/** By the passage's number: 1 where it matches. */
export type PassageSet = Uint8Array

export class NaiveCollection {
  readonly #analyzer: Analyzer
  readonly #knowledge: WordKnowledge
  readonly #vocabulary = new Map<string, Form>()
  readonly #forms: Form[] = []
  readonly #passages: NaivePassage[] = []
  /** By term: the passages with it. */
  readonly #passagesOfTerm = new Map<string, Set<number>>()
  readonly #documents: ReadonlyMap<string, readonly Text[]>[] = []

  /** By form; those of a word that is no compound are none. */
  readonly #parts = new Map<string, readonly string[]>()
  readonly #impliedTerms = new Map<string, string | undefined>()
  /** Both made of all passages, when the first query is asked. */
  #lexicon: CompoundLexicon | undefined
  #implied: ImpliedTerms | undefined

  constructor(analyzer: Analyzer, lexicon?: GermanLexicon) {
    this.#analyzer = analyzer
    this.#knowledge = new WordKnowledge(analyzer, lexicon)
  }

  add(document: IndexedDocument): void {
    for (const { headings, text, bodyStart } of document.passages) {
      const headingPath = this.#read(headings, MAX_HEADING_WORDS)
      const body = this.#read([text.slice(bodyStart)])
      this.#count(headingPath)
      this.#count(body)
      this.#passages.push({ document: this.#documents.length, headingPath, body })
    }
    const fields = documentFieldTexts(document)
    this.#documents.push(
      new Map(fields.map(({ field, texts }) => [field, texts.map(text => this.#read([text]))])),
    )
  }

  search(query: BagNode): PassageSet {
    return (
      this.#search(query, { field: undefined, isWish: true, excludes: false }) ??
      new Uint8Array(this.#passages.length)
    )
  }

  /** @returns undefined for what has no word: it asks for nothing and forbids nothing */
  #search(node: QueryNode, place: PlaceInQuery): PassageSet | undefined {
    const searchAll = (nodes: readonly QueryNode[], change: Partial<PlaceInQuery> = {}) =>
      nodes.map(inner => this.#search(inner, { ...place, ...change })).filter(found => found !== undefined)
    switch (node.kind) {
      case 'word':
      case 'prefix':
      case 'phrase':
        return this.#searchReadings(this.#readingsOf(node, place), place)
      case 'exact':
      case 'pattern':
      case 'fuzzy':
        return this.#searchReadings([[written(formTest(node))]], place)
      case 'range':
        throw new RangeError('ranges are not gone through here')
      case 'field':
        return this.#search(node.operand, { ...place, field: node.field })
      case 'and':
        return inAll(searchAll(node.operands))
      case 'or':
        return inAny(searchAll(node.operands))
      case 'not':
        return this.#search(node.operand, { ...place, excludes: true })?.map(complement)
      case 'bag': {
        const wanted =
          inAll(searchAll(node.conditions, { isWish: false })) ??
          inAny(searchAll(node.wishes, { isWish: true }))
        const unwanted = searchAll(node.exclusions, { isWish: false, excludes: true })
        return wanted && inAll([wanted, ...unwanted.map(found => found.map(complement))])
      }
    }
  }

  #searchReadings(tests: readonly (readonly FormTest[])[], { field }: PlaceInQuery): PassageSet | undefined {
    const readings = tests.map(reading => reading.map(test => this.#fitting(test)))
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

  /** The ways to read what was typed: as one form, as several words side by side, as each of them for itself. */
  #readingsOf(
    node: WordNode | PrefixNode | PhraseNode,
    { isWish, excludes }: PlaceInQuery,
  ): readonly (readonly FormTest[])[] {
    const tokens: { form: string; position: number; start: number; end: number }[] = []
    this.#analyzer.tokenize(node.text, (form, position, start, end) => {
      if (!isImplied(form)) tokens.push({ form, position, start, end })
    })
    const start = Math.min(...tokens.map(token => token.start))
    const end = Math.max(...tokens.map(token => token.end))
    const like = (words: readonly string[]): FormTest => {
      const terms = words.map(word => this.#knowledge.term(word))
      return form => this.#isOneOf(terms, form)
    }
    /** A word, its parts, and what has it as a part; what excludes means the word itself. */
    const likeOrPart = (word: string): FormTest => {
      if (excludes) return like([word])
      const ownParts = this.#splitWord(word).map(part => this.#knowledge.partTerm(part))
      const ownTerms = [this.#knowledge.term(word), ...ownParts]
      const terms = [...ownTerms, ...this.#spellingsOf(word).map(name => name.term)]
      return form => this.#isOneOf(terms, form) || this.#partsOf(form.text).some(part => terms.includes(part))
    }
    const begins = (words: readonly string[]): FormTest => {
      return form =>
        !isImplied(form.text) && words.some(word => foldSharpS(form.text).startsWith(foldSharpS(word)))
    }
    const readings: FormTest[][] = []
    const pieces = tokens.filter(token => token.start !== start || token.end !== end)
    for (const token of tokens) {
      if (pieces.includes(token)) continue
      readings.push([node.kind === 'prefix' ? begins([token.form]) : likeOrPart(token.form)])
    }
    const tells = pieces.some(({ form }) => /\p{L}{2}/u.test(form) && !this.#analyzer.isStopWord(form))
    if (node.kind !== 'prefix' && isWish && !excludes && pieces.length > 1 && tells) {
      readings.push(...pieces.map(({ form }) => [likeOrPart(form)]))
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

  #partsOf(word: string): readonly string[] {
    if (isImplied(word)) return []
    let parts = this.#parts.get(word)
    if (parts === undefined) {
      parts = this.#innerWords(word).map(part => this.#knowledge.partTerm(part))
      this.#parts.set(word, parts)
    }
    return parts
  }

  /** The parts of a compound, and their parts: a text is found by all of them. */
  #innerWords(word: string): readonly string[] {
    const parts = this.#splitWord(word)
    return [...parts, ...parts.flatMap(part => this.#innerWords(part))]
  }

  /** The parts of a compound: what is typed asks for these. */
  #splitWord(word: string): readonly string[] {
    const ranges = this.#compounds().split(word)?.parts ?? []
    return ranges.map(({ start, end }) => word.slice(start, end))
  }

  #compounds(): CompoundLexicon {
    if (this.#lexicon === undefined) {
      const frequencies = this.#termFrequencies()
      this.#lexicon = new CompoundLexicon(
        this.#knowledge,
        compoundWords(this.#lexiconForms(frequencies), form => this.#knowledge.isStopWord(form)),
        term => frequencies.get(term) ?? 0,
      )
    }
    return this.#lexicon
  }

  /** Of a form that is implied the term of what it is short for, if anything. */
  #termOf({ text, term }: Form): string | undefined {
    if (!isImplied(text)) return term
    if (!this.#impliedTerms.has(text)) {
      this.#implied ??= new ImpliedTerms(this.#knowledge, this.#compounds(), term =>
        this.#passagesOfTerm.has(term),
      )
      this.#impliedTerms.set(text, this.#implied.termOf(text))
    }
    return this.#impliedTerms.get(text)
  }

  #isOneOf(terms: readonly string[], form: Form): boolean {
    const term = this.#termOf(form)
    return term !== undefined && terms.includes(term)
  }

  /** The names with the key of a name; those of a word that the texts have, but not as a name, are none. */
  #spellingsOf(word: string): readonly Form[] {
    const nameKey = this.#analyzer.nameKey(word)
    if (nameKey === undefined) return []
    const names = this.#forms.filter(
      form =>
        form.nameKey === nameKey &&
        !isImplied(form.text) &&
        form.count > 0 &&
        form.capitals >= 0.8 * form.count &&
        this.#partsOf(form.text).length === 0,
    )
    const known = this.#vocabulary.get(word)
    return known === undefined || known.count === 0 || names.includes(known) ? names : []
  }

  #termFrequencies(): ReadonlyMap<string, number> {
    const frequencies = new Map<string, number>()
    for (const { term, passageCount } of this.#forms) {
      const sum = (frequencies.get(term) ?? 0) + passageCount
      frequencies.set(term, Math.min(this.#passages.length, sum))
    }
    return frequencies
  }

  *#lexiconForms(frequencies: ReadonlyMap<string, number>) {
    for (const { text: form, term, count, capitals } of this.#forms) {
      const documentFrequency = frequencies.get(term) ?? 0
      if (count > 0) yield { form, capitalShare: capitals / count, documentFrequency }
    }
  }

  /** Counts the words of the passage that is being added. */
  #count({ forms, capitals }: Text): void {
    forms.forEach((number, i) => {
      const form = this.#forms[number]
      if (form === undefined || isImplied(form.text)) return
      form.count++
      if (form.lastPassage !== this.#passages.length) form.passageCount++
      form.lastPassage = this.#passages.length
      form.capitals += capitals[i] ?? 0
      const passages = this.#passagesOfTerm.get(form.term) ?? new Set()
      this.#passagesOfTerm.set(form.term, passages.add(this.#passages.length))
    })
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
    const capitals: number[] = []
    let wordCount = 0
    for (const piece of pieces) {
      const offset = wordCount
      wordCount += this.#analyzer.tokenize(piece, (form, position, start) => {
        if (offset + position >= maxWords) return
        forms.push(this.#numberOf(form))
        positions.push(offset + position)
        capitals.push(Number(/^\p{Lu}/u.test(piece.slice(start, start + 2))))
      })
    }
    return {
      forms: Uint32Array.from(forms),
      positions: Uint32Array.from(positions),
      capitals: Uint8Array.from(capitals),
    }
  }

  #numberOf(text: string): number {
    let form = this.#vocabulary.get(text)
    if (form === undefined) {
      form = {
        text,
        term: this.#knowledge.term(text),
        nameKey: this.#analyzer.nameKey(text),
        number: this.#forms.length,
        count: 0,
        capitals: 0,
        passageCount: 0,
        lastPassage: -1,
      }
      this.#vocabulary.set(text, form)
      this.#forms.push(form)
    }
    return form.number
  }
}

interface Form {
  readonly text: string
  readonly term: string
  readonly nameKey: string | undefined
  readonly number: number
  /** Occurrences in passages, and those of them that begin with a capital. */
  count: number
  capitals: number
  passageCount: number
  lastPassage: number
}

/** What stands around a node of a query and decides what its words mean. */
interface PlaceInQuery {
  readonly field: string | undefined
  readonly isWish: boolean
  readonly excludes: boolean
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
  /** capitals[i]: 1 where token i begins with a capital. */
  readonly capitals: Uint8Array
}

interface NaivePassage {
  readonly document: number
  readonly headingPath: Text
  readonly body: Text
}

/** Only so many words of a heading path are indexed. */
const MAX_HEADING_WORDS = 255

/** What is compared with the letters of a form, of one word alone. */
function formTest(node: ExactNode | PatternNode | FuzzyNode): FormTest {
  const typed = node.text.toLowerCase()
  switch (node.kind) {
    case 'exact':
      return form => form.text === typed
    case 'fuzzy': {
      const similar = fuzzyForms(typed, node.distance)
      return form => similar.weigh(form.text) > 0
    }
    case 'pattern': {
      const pattern = foldSharpS(typed).replaceAll('*', '.*').replaceAll('?', '.')
      const expression = new RegExp(`^${pattern}$`, 'u')
      return form => expression.test(foldSharpS(form.text))
    }
  }
}

/** What is only implied is not spelled anywhere. */
function written(test: FormTest): FormTest {
  return form => !isImplied(form.text) && test(form)
}

function foldSharpS(text: string): string {
  return text.replaceAll('ß', 'ss')
}

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
