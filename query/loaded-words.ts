/**
 * Everything of the index that a plan needs, read in a few steps whatever the number of words: compounds, forms and
 * terms, posting lists, terms that are spelled alike, and positions for phrases. Evaluation then never waits.
 */
import type { TermEntry } from '../index-format/dictionary-entries.ts'
import { fieldKey, partKey, splitKey } from '../index-format/dictionary-key.ts'
import type { IndexReader } from '../index-format/index-reader.ts'
import type { LoadedPostings } from '../index-format/loaded-postings.ts'
import { type SplitCompounds, splitCompounds } from './compound-splitter.ts'
import { type FoldedForms, findFoldedForms } from './folded-forms.ts'
import type { FormSelection } from './form-selection.ts'
import type { LexicalAnalyzer } from './lexical-analyzer.ts'
import { loadPrefix, loadSelected, type SelectedForms } from './loaded-forms.ts'
import { findNameSpellings, type NameSpellings } from './name-spellings.ts'
import {
  type Field,
  HEADING_FIELD,
  type Plan,
  type PlannedWord,
  type TermPlan,
  TITLE_FIELD,
  visitLeaves,
} from './plan.ts'
import { loadSimilarTerms, type SimilarTerm } from './similar-terms.ts'

export interface LoadedTerm {
  /** Passages (for a field: documents) with one of its forms. */
  readonly documentFrequency: number
  readonly forms: readonly LoadedPostings[]
}

/** Keys are dictionary strings: `kundig`, `:title:kundig`. What is missing does not occur. */
export interface LoadedWords {
  readonly terms: ReadonlyMap<string, LoadedTerm>
  /** Numbers of the forms that were typed, and of the parts of those that are compounds. */
  readonly formNumbers: ReadonlyMap<string, number>
  /** Parts of the compounds that were typed, by form. */
  readonly parts: SplitCompounds
  /** Other spellings of the names that were typed, by form. */
  readonly spellings: NameSpellings
  /** Forms of a typed word's term that have other umlauts. */
  readonly folded: FoldedForms
  readonly prefixes: ReadonlyMap<string, readonly LoadedPostings[]>
  /** Terms that are spelled like those of the plan's wishes, by these. */
  readonly similar: ReadonlyMap<string, readonly SimilarTerm[]>
  /** What the plan's selections select, by the keys' prefix: '' for passages, `:title:`. */
  readonly selected: ReadonlyMap<FormSelection, ReadonlyMap<string, SelectedForms>>
}

export async function loadWords(
  reader: IndexReader,
  analyzer: LexicalAnalyzer,
  plan: Plan,
): Promise<LoadedWords> {
  const needs = collectNeeds(plan)
  const typedForms = [...needs.typedForms]
  const [parts, spellings] = await Promise.all([
    splitCompounds(reader, analyzer, typedForms),
    findNameSpellings(reader, analyzer, typedForms),
  ])
  addRelatives(needs, plan, { parts, spellings })
  const [formNumbers, prefixes, selected, entries] = await Promise.all([
    findFormNumbers(reader, [...needs.forms]),
    loadPrefixes(reader, [...needs.prefixes]),
    loadSelections(reader, needs.selections),
    reader.findTerms([...needs.terms]),
  ])
  const terms = await loadTerms(reader, [...needs.terms], entries)
  const folded = await findFoldedForms(reader, typedWords(plan), terms)
  const similar = await loadSimilarTerms(reader, wishedEntries(plan, parts, [...needs.terms], entries))
  const phraseLists = [
    ...[...needs.phraseTerms].flatMap(key => terms.get(key)?.forms ?? []),
    ...[...needs.phrasePrefixes].flatMap(key => prefixes.get(key) ?? []),
  ]
  await reader.readPositions(phraseLists)
  return { terms, formNumbers, parts, spellings, folded, prefixes, similar, selected }
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

/** The entries of a bag's wishes that are single words: neither stop words, nor compounds, nor still being typed. */
function wishedEntries(
  plan: Plan,
  parts: SplitCompounds,
  terms: readonly string[],
  entries: readonly (TermEntry | undefined)[],
): ReadonlyMap<string, TermEntry | undefined> {
  const entryOf = new Map(terms.map((term, i) => [term, entries[i]]))
  const wished = new Map<string, TermEntry | undefined>()
  for (const wish of plan.kind === 'bag' ? plan.wishes : []) {
    let grows = false
    const words: TermPlan[] = []
    visitLeaves(wish, 'matching', leaf => {
      if (leaf.kind === 'term') words.push(leaf)
      grows ||= leaf.kind === 'prefix'
    })
    for (const { field, word, isStopWord } of grows ? [] : words) {
      const isSimple = field === undefined && !isStopWord && !parts.has(word.form)
      if (isSimple) wished.set(word.term, entryOf.get(word.term))
    }
  }
  return wished
}

/** The other spellings of each name of a plan that the index has where they are looked for. */
export function presentSpellings(
  plan: Plan,
  { spellings, terms }: LoadedWords,
): ReadonlyMap<string, readonly string[]> {
  const present = new Map<string, readonly string[]>()
  visitLeaves(plan, 'matching', leaf => {
    if (leaf.kind !== 'term') return
    const { form } = leaf.word
    const others = (spellings.get(form) ?? [])
      .filter(({ term }) => keys(leaf.field, term).some(key => terms.has(key)))
      .map(spelling => spelling.form)
    if (others.length > 0) present.set(form, [...new Set([...(present.get(form) ?? []), ...others])])
  })
  return present
}

/** Dictionary keys. */
interface Needs {
  readonly terms: Set<string>
  readonly forms: Set<string>
  readonly prefixes: Set<string>
  /** With the prefixes of the keys that are looked through. */
  readonly selections: Map<FormSelection, readonly string[]>
  /** Forms outside of phrases, which may be compounds or names. */
  readonly typedForms: Set<string>
  /** Those of `terms` and `prefixes` whose positions are needed. */
  readonly phraseTerms: Set<string>
  readonly phrasePrefixes: Set<string>
}

function collectNeeds(plan: Plan): Needs {
  const needs: Needs = {
    terms: new Set(),
    forms: new Set(),
    prefixes: new Set(),
    selections: new Map(),
    typedForms: new Set(),
    phraseTerms: new Set(),
    phrasePrefixes: new Set(),
  }
  const add = (field: Field, word: string, ...sets: readonly Set<string>[]) => {
    for (const key of keys(field, word)) for (const set of sets) set.add(key)
  }
  visitLeaves(plan, 'all', leaf => {
    switch (leaf.kind) {
      case 'term':
        add(leaf.field, leaf.word.form, needs.forms)
        addTerm(needs, leaf.field, leaf.word.term)
        needs.typedForms.add(leaf.word.form)
        return
      case 'prefix':
        add(leaf.field, leaf.prefix, needs.prefixes)
        return
      case 'forms':
        needs.selections.set(leaf.selection, keys(leaf.field, ''))
        return
      case 'phrase':
        for (const { words, prefix } of leaf.slots) {
          for (const { form, term } of words) {
            add(leaf.field, term, needs.terms, needs.phraseTerms)
            if (leaf.isExact) add(leaf.field, form, needs.forms)
          }
          if (prefix !== undefined) add(leaf.field, prefix, needs.prefixes, needs.phrasePrefixes)
        }
    }
  })
  return needs
}

/** Parts and other spellings of what excludes are not asked for. */
function addRelatives(
  needs: Needs,
  plan: Plan,
  { parts, spellings }: Pick<LoadedWords, 'parts' | 'spellings'>,
): void {
  visitLeaves(plan, 'matching', leaf => {
    if (leaf.kind !== 'term') return
    const { form } = leaf.word
    for (const relative of [...(parts.get(form) ?? []), ...(spellings.get(form) ?? [])]) {
      const { term } = relative
      for (const key of keys(leaf.field, relative.form)) needs.forms.add(key)
      addTerm(needs, leaf.field, term)
    }
  })
}

/** The word, and the compounds that it is part of. */
function addTerm({ terms }: Needs, field: Field, term: string): void {
  for (const key of keys(field, term)) terms.add(key).add(partKey(key))
}

function keys(field: Field, word: string): readonly string[] {
  if (field === undefined) return [word, fieldKey(TITLE_FIELD, word)]
  return [field === HEADING_FIELD ? word : fieldKey(field, word)]
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

async function loadTerms(
  reader: IndexReader,
  terms: readonly string[],
  entries: readonly (TermEntry | undefined)[],
): Promise<ReadonlyMap<string, LoadedTerm>> {
  const present = terms.flatMap((term, i) => {
    const entry = entries[i]
    return entry === undefined ? [] : [{ term, entry }]
  })
  const groups = await reader.termPostings(present.map(({ entry }) => entry))
  return new Map(
    present.map(({ term, entry }, i) => [
      term,
      { documentFrequency: entry.documentFrequency, forms: groups[i] ?? [] },
    ]),
  )
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
