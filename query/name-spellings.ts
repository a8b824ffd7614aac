/**
 * The other spellings of names that were typed, of those that stand in the index: Selenskij and Selenski for
 * Selenskyj, Mayer for Meier. They meet by a key (analysis/name-key.ts), by which the index has its names.
 *
 * A form that the index has, but not among its names, is none: most words that begin with a small letter.
 */
import type { Analyzer } from '../analysis/analyzer.ts'
import { nameKeyPrefix } from '../index-format/dictionary-key.ts'
import type { IndexReader } from '../index-format/index-reader.ts'
import type { PlannedWord } from './plan.ts'

/** By the form that was typed: one form of each other term, ascending. */
export type NameSpellings = ReadonlyMap<string, readonly PlannedWord[]>

/** One dictionary block, rarely two, for each form. */
export async function findNameSpellings(
  reader: IndexReader,
  analyzer: Analyzer,
  forms: readonly string[],
): Promise<NameSpellings> {
  const keyed = forms.flatMap(form => {
    const nameKey = analyzer.nameKey(form)
    return nameKey === undefined ? [] : [{ form, nameKey }]
  })
  const known = await reader.findForms(keyed.map(({ form }) => form))
  const names = await reader.findPrefixes(keyed.map(({ nameKey }) => nameKeyPrefix(nameKey)))
  const spellings = new Map<string, readonly PlannedWord[]>()
  keyed.forEach(({ form, nameKey }, i) => {
    const all = (names[i] ?? []).map(({ word }) => word || nameKey)
    if (known[i] !== undefined && !all.includes(form)) return
    const others = otherTerms(form, all, analyzer)
    if (others.length > 0) spellings.set(form, others)
  })
  return spellings
}

/** Of each term the shortest form, which is the name itself rather than its genitive. */
function otherTerms(form: string, names: readonly string[], analyzer: Analyzer): readonly PlannedWord[] {
  const ownTerm = analyzer.term(form)
  const byTerm = new Map<string, PlannedWord>()
  for (const name of names) {
    const term = analyzer.term(name)
    const shortest = byTerm.get(term)?.form.length ?? Number.POSITIVE_INFINITY
    if (term !== ownTerm && name.length < shortest) byTerm.set(term, { form: name, term })
  }
  return [...byTerm.values()]
}
