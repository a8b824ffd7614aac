/**
 * What of the index a plan needs: dictionary keys of terms, forms and prefixes, and selections of forms. What is kept
 * from earlier queries is not needed again.
 */
import { fieldKey, partKey } from '../index-format/dictionary-key.ts'
import type { FormSelection } from './form-selection.ts'
import {
  type Field,
  HEADING_FIELD,
  type LeafPlan,
  type PhrasePlan,
  type Plan,
  type PlannedWord,
  type TermPlan,
  TITLE_FIELD,
  visitLeaves,
} from './plan.ts'
import type { QuerySums } from './query-sums.ts'
import { phraseCacheKey, prefixCacheKey, similarCacheKey, wordCacheKey } from './word-cache.ts'
import type { Relatives } from './word-relatives.ts'
import type { WordRole } from './word-use.ts'

/** Dictionary keys. */
export interface Needs {
  /** Their posting lists. */
  readonly terms: Set<string>
  /** Whose words are looked for side by side. */
  readonly phrases: PhrasePlan[]
  /** Those of phrases: only some of their postings. */
  readonly phraseTerms: Set<string>
  /** Only what the dictionary says of them. */
  readonly entries: Set<string>
  readonly forms: Set<string>
  readonly prefixes: Set<string>
  /** With the prefixes of the keys that are looked through. */
  readonly selections: Map<FormSelection, readonly string[]>
  /** Terms whose like is looked for. */
  readonly similar: Set<string>
  /** What the dictionary said of terms whose sums are kept. */
  readonly documentFrequencies: Map<string, number>
}

/** @param wished terms of the plain words, as of `wishedTerms` */
export function collectNeeds(
  plan: Plan,
  relatives: Relatives,
  wished: ReadonlySet<string>,
  sums: QuerySums,
): Needs {
  const needs = noNeeds()
  const matching = new Set<LeafPlan>()
  visitLeaves(plan, 'matching', leaf => matching.add(leaf))
  visitLeaves(plan, 'all', leaf => {
    if (leaf.kind === 'term') {
      // Parts and other spellings of what excludes are not asked for, nor the compounds that it is part of.
      const { word, field } = leaf
      if (!matching.has(leaf)) needWord(needs, word, field, { role: 'excluded', sums })
      else {
        needWord(needs, word, field, { role: 'typed', sums })
        for (const other of relatedWords(word, relatives))
          needWord(needs, other, field, { role: 'related', sums })
      }
    } else needOther(needs, leaf, sums)
  })
  for (const term of wished) {
    if (sums.take(similarCacheKey(term)) !== undefined) continue
    needs.similar.add(term)
    needs.entries.add(term)
  }
  return needs
}

/** Whether all is kept. */
export function needsNothing({ terms, phrases, entries, forms, prefixes, selections }: Needs): boolean {
  return terms.size + phrases.length + entries.size + forms.size + prefixes.size + selections.size === 0
}

/** Forms outside of phrases, which may be compounds or names. */
export function typedForms(plan: Plan): readonly string[] {
  const forms = new Set<string>()
  visitLeaves(plan, 'all', leaf => {
    if (leaf.kind === 'term') forms.add(leaf.word.form)
  })
  return [...forms]
}

/** The terms of a bag's wishes that are single words: neither stop words, nor compounds, nor still being typed. */
export function wishedTerms(plan: Plan, parts: Relatives['parts']): ReadonlySet<string> {
  const wished = new Set<string>()
  for (const wish of plan.kind === 'bag' ? plan.wishes : []) {
    let grows = false
    const words: TermPlan[] = []
    visitLeaves(wish, 'matching', leaf => {
      if (leaf.kind === 'term') words.push(leaf)
      grows ||= leaf.kind === 'prefix'
    })
    for (const { field, word, isStopWord } of grows ? [] : words) {
      if (field === undefined && !isStopWord && !parts.has(word.form)) wished.add(word.term)
    }
  }
  return wished
}

/** The dictionary keys of a word in a field. */
export function wordKeys(field: Field, word: string): readonly string[] {
  if (field === undefined) return [word, fieldKey(TITLE_FIELD, word)]
  return [field === HEADING_FIELD ? word : fieldKey(field, word)]
}

/** The keys of a term, and of the compounds that it is part of. */
export function termKeys(field: Field, term: string): readonly string[] {
  return wordKeys(field, term).flatMap(key => [key, partKey(key)])
}

function noNeeds(): Needs {
  return {
    terms: new Set(),
    phrases: [],
    phraseTerms: new Set(),
    entries: new Set(),
    forms: new Set(),
    prefixes: new Set(),
    selections: new Map(),
    similar: new Set(),
    documentFrequencies: new Map(),
  }
}

function relatedWords(word: PlannedWord, { parts, spellings }: Relatives): readonly PlannedWord[] {
  return [...(parts.get(word.form) ?? []), ...(spellings.get(word.form) ?? [])]
}

function needWord(
  needs: Needs,
  word: PlannedWord,
  field: Field,
  { role, sums }: { readonly role: WordRole; readonly sums: QuerySums },
): void {
  if (needKept(needs, wordCacheKey(word, field, role), sums)) return
  for (const key of termKeys(field, word.term)) needs.terms.add(key)
  for (const key of wordKeys(field, word.form)) needs.forms.add(key)
}

/** @returns whether the sums of a word or phrase are kept, with what the dictionary said of its terms */
function needKept(needs: Needs, cacheKey: string | undefined, sums: QuerySums): boolean {
  const kept = cacheKey === undefined ? undefined : sums.take(cacheKey)
  for (const [key, frequency] of kept?.documentFrequencies ?? [])
    needs.documentFrequencies.set(key, frequency)
  return kept !== undefined
}

function needOther(needs: Needs, leaf: Exclude<LeafPlan, TermPlan>, sums: QuerySums): void {
  const { field } = leaf
  const need = (word: string, set: Set<string>) => {
    for (const key of wordKeys(field, word)) set.add(key)
  }
  switch (leaf.kind) {
    case 'prefix':
      if (sums.take(prefixCacheKey(leaf.prefix, field)) === undefined) need(leaf.prefix, needs.prefixes)
      return
    case 'forms':
      needs.selections.set(leaf.selection, wordKeys(field, ''))
      return
    case 'phrase':
      if (needKept(needs, phraseCacheKey(leaf), sums)) return
      needs.phrases.push(leaf)
      for (const { words, prefix } of leaf.slots) {
        for (const { form, term } of words) {
          need(term, needs.phraseTerms)
          if (leaf.isExact) need(form, needs.forms)
        }
        if (prefix !== undefined) need(prefix, needs.prefixes)
      }
  }
}
