/**
 * Everything of the index that a plan needs, read in four steps whatever the number of words: forms and
 * prefixes, terms, posting lists, and positions for phrases. Evaluation then never waits.
 */
import type { TermEntry } from '../index-format/dictionary-entries.ts'
import type { IndexReader } from '../index-format/index-reader.ts'
import type { LoadedPostings } from '../index-format/loaded-postings.ts'
import { type Field, HEADING_FIELD, type LeafPlan, type Plan, type PlannedWord, TITLE_FIELD } from './plan.ts'

export interface LoadedTerm {
  /** Passages (for a field: documents) with one of its forms. */
  readonly documentFrequency: number
  readonly forms: readonly LoadedPostings[]
}

/** Keys are dictionary strings: `kundig`, `:title:kundig`. What is missing does not occur. */
export interface LoadedWords {
  readonly terms: ReadonlyMap<string, LoadedTerm>
  /** Numbers of the forms that were typed. */
  readonly formNumbers: ReadonlyMap<string, number>
  readonly prefixes: ReadonlyMap<string, readonly LoadedPostings[]>
}

/** The dictionary key of a document field's form or term; those of passages are their own keys. */
export function fieldKey(field: string, word: string): string {
  return `:${field}:${word}`
}

export async function loadWords(reader: IndexReader, plan: Plan): Promise<LoadedWords> {
  const needs = collectNeeds(plan)
  const [formNumbers, prefixes, entries] = await Promise.all([
    findFormNumbers(reader, [...needs.forms]),
    loadPrefixes(reader, [...needs.prefixes]),
    reader.findTerms([...needs.terms]),
  ])
  const terms = await loadTerms(reader, [...needs.terms], entries)
  const phraseLists = [...needs.phraseTerms].flatMap(key => terms.get(key)?.forms ?? [])
  await reader.readPositions(phraseLists)
  return { terms, formNumbers, prefixes }
}

interface Needs {
  readonly terms: Set<string>
  readonly forms: Set<string>
  readonly prefixes: Set<string>
  /** Those of `terms` whose positions are needed. */
  readonly phraseTerms: Set<string>
}

function collectNeeds(plan: Plan): Needs {
  const needs: Needs = { terms: new Set(), forms: new Set(), prefixes: new Set(), phraseTerms: new Set() }
  visitAllLeaves(plan, leaf => {
    if (leaf.kind === 'prefix') for (const key of keys(leaf.field, leaf.prefix)) needs.prefixes.add(key)
    for (const word of wordsOf(leaf)) {
      for (const key of keys(leaf.field, word.form)) needs.forms.add(key)
      for (const key of keys(leaf.field, word.term)) {
        needs.terms.add(key)
        if (leaf.kind === 'phrase') needs.phraseTerms.add(key)
      }
    }
  })
  return needs
}

/** Leaves that exclude are loaded too. */
function visitAllLeaves(plan: Plan, visit: (leaf: LeafPlan) => void): void {
  switch (plan.kind) {
    case 'best':
      for (const alternative of plan.alternatives) visitAllLeaves(alternative, visit)
      return
    case 'and':
    case 'or':
      for (const operand of plan.operands) visitAllLeaves(operand, visit)
      return
    case 'not':
      visitAllLeaves(plan.operand, visit)
      return
    case 'bag':
      for (const part of [...plan.wishes, ...plan.conditions, ...plan.exclusions]) visitAllLeaves(part, visit)
      return
    default:
      visit(plan)
  }
}

function wordsOf(leaf: LeafPlan): readonly PlannedWord[] {
  if (leaf.kind === 'prefix') return []
  return leaf.kind === 'term' ? [leaf.word] : leaf.slots.flat()
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
    const number = numbers[i]
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
