/**
 * Everything of the index that a plan needs, read in four steps whatever the number of words: forms and
 * prefixes, terms, posting lists, and positions for phrases. Evaluation then never waits.
 */
import type { TermEntry } from '../index-format/dictionary-entries.ts'
import { fieldKey, partKey } from '../index-format/dictionary-key.ts'
import type { IndexReader } from '../index-format/index-reader.ts'
import type { LoadedPostings } from '../index-format/loaded-postings.ts'
import { type SplitCompounds, splitCompounds } from './compound-splitter.ts'
import type { LexicalAnalyzer } from './lexical-analyzer.ts'
import { type Field, HEADING_FIELD, type Plan, TITLE_FIELD, visitLeaves } from './plan.ts'

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
  readonly prefixes: ReadonlyMap<string, readonly LoadedPostings[]>
}

export async function loadWords(
  reader: IndexReader,
  analyzer: LexicalAnalyzer,
  plan: Plan,
): Promise<LoadedWords> {
  const needs = collectNeeds(plan)
  const parts = await splitCompounds(reader, analyzer, [...needs.typedForms])
  addParts(needs, plan, parts)
  const [formNumbers, prefixes, entries] = await Promise.all([
    findFormNumbers(reader, [...needs.forms]),
    loadPrefixes(reader, [...needs.prefixes]),
    reader.findTerms([...needs.terms]),
  ])
  const terms = await loadTerms(reader, [...needs.terms], entries)
  const phraseLists = [
    ...[...needs.phraseTerms].flatMap(key => terms.get(key)?.forms ?? []),
    ...[...needs.phrasePrefixes].flatMap(key => prefixes.get(key) ?? []),
  ]
  await reader.readPositions(phraseLists)
  return { terms, formNumbers, parts, prefixes }
}

/** Dictionary keys. */
interface Needs {
  readonly terms: Set<string>
  readonly forms: Set<string>
  readonly prefixes: Set<string>
  /** Forms outside of phrases, which may be compounds. */
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
      case 'phrase':
        for (const { words, prefix } of leaf.slots) {
          for (const { term } of words) add(leaf.field, term, needs.terms, needs.phraseTerms)
          if (prefix !== undefined) add(leaf.field, prefix, needs.prefixes, needs.phrasePrefixes)
        }
    }
  })
  return needs
}

function addParts(needs: Needs, plan: Plan, parts: SplitCompounds): void {
  visitLeaves(plan, 'matching', leaf => {
    if (leaf.kind !== 'term') return
    for (const { form, term } of parts.get(leaf.word.form) ?? []) {
      for (const key of keys(leaf.field, form)) needs.forms.add(key)
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
  const loaded = await Promise.all(prefixes.map(prefix => loadPrefix(reader, prefix)))
  return new Map(prefixes.map((prefix, i) => [prefix, loaded[i] ?? []]))
}

/** The posting lists of all forms that begin with the prefix. */
async function loadPrefix(reader: IndexReader, prefix: string): Promise<readonly LoadedPostings[]> {
  const found = await reader.findPrefix(prefix)
  const wanted = new Set(found.map(form => form.number))
  const terms = [...new Set(found.map(form => form.term))]
  const groups = await reader.termPostings(await reader.termEntries(terms))
  return groups.flat().filter(list => wanted.has(list.form))
}
