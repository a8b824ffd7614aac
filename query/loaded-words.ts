/**
 * Everything of the index that a plan needs, read in a few steps whatever the number of words: compounds, forms and
 * terms, posting lists, terms that are spelled alike, and positions for phrases. Evaluation then never waits.
 */
import { splitKey } from '../index-format/dictionary-key.ts'
import type { IndexReader } from '../index-format/index-reader.ts'
import type { LoadedPostings } from '../index-format/loaded-postings.ts'
import type { TermGroup } from '../index-format/posting-lists.ts'
import type { SplitCompounds } from './compound-splitter.ts'
import { type FoldedForms, findFoldedForms } from './folded-forms.ts'
import type { FormSelection } from './form-selection.ts'
import { KnownLeafWords } from './known-leaf-words.ts'
import type { LexicalAnalyzer } from './lexical-analyzer.ts'
import { loadPrefix, loadSelected, type SelectedForms } from './loaded-forms.ts'
import type { NameSpellings } from './name-spellings.ts'
import { NarrowWeights } from './narrow-weights.ts'
import { loadPhrases, type PhraseLists } from './phrase-lists.ts'
import { type Plan, type PlannedWord, visitLeaves } from './plan.ts'
import { collectNeeds, type Needs, needsNothing, typedForms, wishedTerms, wordKeys } from './plan-needs.ts'
import { QuerySums } from './query-sums.ts'
import { loadSimilarTerms, type SimilarTerm } from './similar-terms.ts'
import { readTermGroups } from './term-groups.ts'
import { type WordCache, wordCache } from './word-cache.ts'
import { WordRelatives } from './word-relatives.ts'

export interface LoadedTerm {
  /** Passages (for a field: documents) with one of its forms. */
  readonly documentFrequency: number
  readonly forms: readonly LoadedPostings[]
}

/** Keys are dictionary strings: `kundig`, `:title:kundig`. What is missing does not occur, or its sums are kept. */
export interface LoadedWords {
  readonly terms: ReadonlyMap<string, LoadedTerm>
  /** Passages (for a field: documents) with each term, also of those whose sums are kept. */
  readonly documentFrequencies: ReadonlyMap<string, number>
  /** Numbers of the forms that were typed, and of the parts of those that are compounds. */
  readonly formNumbers: ReadonlyMap<string, number>
  /** Parts of the compounds that were typed, by form. */
  readonly parts: SplitCompounds
  /** Other spellings of the names that were typed, by form. */
  readonly spellings: NameSpellings
  /** Forms of a typed word's term that have other umlauts. */
  readonly folded: FoldedForms
  readonly prefixes: ReadonlyMap<string, readonly LoadedPostings[]>
  /** Terms of the plan's wishes, which those support that are spelled alike. */
  readonly wished: ReadonlySet<string>
  /** Terms that are spelled like wished ones, by these. */
  readonly similar: ReadonlyMap<string, readonly SimilarTerm[]>
  /** What the plan's selections select, by the keys' prefix: '' for passages, `:title:`. */
  readonly selected: ReadonlyMap<FormSelection, ReadonlyMap<string, SelectedForms>>
  /** Where the words of the plan's phrases stand. */
  readonly phrases: PhraseLists
  /** What the lists of each word add up to. */
  readonly sums: QuerySums
  /** What is worked out from all this while the query is evaluated. */
  readonly leafWords: KnownLeafWords
  readonly narrowWeights: NarrowWeights
}

/** What is kept from earlier queries; without it everything is read. */
export interface KeptKnowledge {
  readonly sums?: WordCache
  readonly relatives?: WordRelatives
}

export async function loadWords(
  reader: IndexReader,
  analyzer: LexicalAnalyzer,
  plan: Plan,
  kept: KeptKnowledge = {},
): Promise<LoadedWords> {
  const relatives = kept.relatives ?? new WordRelatives(reader, analyzer)
  const { parts, spellings } = await relatives.of(typedForms(plan))
  const sums = new QuerySums(kept.sums ?? wordCache(0))
  const wished = wishedTerms(plan, parts)
  const needs = collectNeeds(plan, { parts, spellings }, wished, sums)
  const read = needsNothing(needs) ? NOTHING_READ : await readWords(reader, plan, needs)
  const { terms, formNumbers, folded, prefixes, similar, selected, phrases } = read
  return {
    terms,
    formNumbers,
    folded,
    prefixes,
    similar,
    selected,
    phrases,
    documentFrequencies: needs.documentFrequencies,
    parts,
    spellings,
    wished,
    sums,
    leafWords: new KnownLeafWords(),
    narrowWeights: new NarrowWeights(),
  }
}

/** What is read of the index where earlier queries did not leave it. */
type ReadWords = Pick<
  LoadedWords,
  'terms' | 'formNumbers' | 'folded' | 'prefixes' | 'similar' | 'selected' | 'phrases'
>

const NOTHING_READ: ReadWords = {
  terms: new Map(),
  formNumbers: new Map(),
  folded: new Map(),
  prefixes: new Map(),
  similar: new Map(),
  selected: new Map(),
  phrases: new Map(),
}

/** Adds to the document frequencies that are needed those of the terms that are read. */
async function readWords(reader: IndexReader, plan: Plan, needs: Needs): Promise<ReadWords> {
  const keys = [...new Set([...needs.terms, ...needs.phraseTerms, ...needs.entries])]
  const [formNumbers, prefixes, selected, found] = await Promise.all([
    findFormNumbers(reader, [...needs.forms]),
    loadPrefixes(reader, [...needs.prefixes]),
    loadSelections(reader, needs.selections),
    reader.findTerms(keys),
  ])
  const entries = new Map(keys.map((key, i) => [key, found[i]]))
  const listed = new Set([...needs.terms, ...needs.phraseTerms])
  const groups = await readTermGroups(
    reader,
    Array.from(listed, term => [term, entries.get(term)] as const),
  )
  const terms = decodeTerms(reader, needs.terms, groups)
  const folded = await findFoldedForms(reader, typedWords(plan), terms)
  const similar = await loadSimilarTerms(
    reader,
    new Map(Array.from(needs.similar, term => [term, entries.get(term)])),
  )
  const phrases = await loadPhrases(reader, needs.phrases, { groups, prefixes, formNumbers })
  const { documentFrequencies } = needs
  for (const [key, { entry }] of groups) documentFrequencies.set(key, entry.documentFrequency)
  return { terms, formNumbers, folded, prefixes, similar, selected, phrases }
}

function typedWords(plan: Plan): readonly PlannedWord[] {
  const words = new Map<string, PlannedWord>()
  visitLeaves(plan, 'matching', leaf => {
    if (leaf.kind === 'term') words.set(leaf.word.form, leaf.word)
  })
  return [...words.values()]
}

/** How many forms that the plan selects are not among those loaded. */
export function countLeftOut({ selected }: LoadedWords): number {
  let count = 0
  for (const byPrefix of selected.values()) for (const { leftOut } of byPrefix.values()) count += leftOut
  return count
}

/** The other spellings of each name of a plan that the index has where they are looked for. */
export function presentSpellings(
  plan: Plan,
  { spellings, documentFrequencies }: LoadedWords,
): ReadonlyMap<string, readonly string[]> {
  const present = new Map<string, readonly string[]>()
  visitLeaves(plan, 'matching', leaf => {
    if (leaf.kind !== 'term') return
    const { form } = leaf.word
    const others = (spellings.get(form) ?? [])
      .filter(({ term }) => wordKeys(leaf.field, term).some(key => documentFrequencies.has(key)))
      .map(spelling => spelling.form)
    if (others.length > 0) present.set(form, [...new Set([...(present.get(form) ?? []), ...others])])
  })
  return present
}

async function findFormNumbers(
  reader: IndexReader,
  forms: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const numbers = await reader.findForms(forms)
  const found = new Map<string, number>()
  forms.forEach((form, i) => {
    const number = numbers[i]?.number
    if (number !== undefined) found.set(form, number)
  })
  return found
}

function decodeTerms(
  reader: IndexReader,
  terms: ReadonlySet<string>,
  groups: ReadonlyMap<string, TermGroup>,
): ReadonlyMap<string, LoadedTerm> {
  const decoded = new Map<string, LoadedTerm>()
  for (const [term, group] of groups) {
    if (!terms.has(term)) continue
    decoded.set(term, {
      documentFrequency: group.entry.documentFrequency,
      forms: reader.postings.ofGroup(group),
    })
  }
  return decoded
}

async function loadPrefixes(
  reader: IndexReader,
  prefixes: readonly string[],
): Promise<ReadonlyMap<string, readonly LoadedPostings[]>> {
  const loaded = await Promise.all(
    prefixes.map(key => {
      const [keyPrefix, prefix] = splitKey(key)
      return loadPrefix(reader, prefix, keyPrefix)
    }),
  )
  return new Map(prefixes.map((key, i) => [key, loaded[i] ?? []]))
}

const NO_FORMS: SelectedForms = { lists: [], leftOut: 0 }

async function loadSelections(
  reader: IndexReader,
  selections: Needs['selections'],
): Promise<LoadedWords['selected']> {
  const loaded = new Map<FormSelection, ReadonlyMap<string, SelectedForms>>()
  for (const [selection, keyPrefixes] of selections) {
    const lists = await Promise.all(keyPrefixes.map(prefix => loadSelected(reader, selection, prefix)))
    loaded.set(selection, new Map(keyPrefixes.map((prefix, i) => [prefix, lists[i] ?? NO_FORMS])))
  }
  return loaded
}
