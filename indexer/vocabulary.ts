/**
 * All distinct forms of a collection, sorted, and the terms that join them. Each distinct form is analysed
 * once here: 166 MB of German law are 20 million words but 370,000 forms.
 */
import type { Analyzer } from '../analysis/analyzer.ts'
import { compareCodePoints } from '../index-format/dictionary.ts'
import { type PostingUnit, splitKey } from '../index-format/dictionary-key.ts'

export interface VocabularyForm {
  readonly key: string
  readonly unit: PostingUnit
  /** The form's id in the occurrences of its unit. */
  readonly id: number
}

export interface Vocabulary {
  /** Sorted by code point; the index is the form's number. */
  readonly forms: readonly VocabularyForm[]
  /** termOfForm[form number] is its term's number. */
  readonly termOfForm: Uint32Array
  /** Sorted by code point; the index is the term's number. */
  readonly terms: readonly VocabularyTerm[]
}

export interface VocabularyTerm {
  readonly key: string
  readonly unit: PostingUnit
  /** Numbers of its forms, ascending. */
  readonly forms: readonly number[]
}

/** @param fieldForms keys of forms in fields: `:title:kündigung` */
export function buildVocabulary(
  analyzer: Analyzer,
  passageForms: readonly string[],
  fieldForms: readonly string[],
): Vocabulary {
  const forms: VocabularyForm[] = sortByKey([
    ...passageForms.map((key, id) => ({ key, unit: 'passage' as const, id })),
    ...fieldForms.map((key, id) => ({ key, unit: 'document' as const, id })),
  ])
  const formsByTerm = new Map<string, { key: string; unit: PostingUnit; forms: number[] }>()
  forms.forEach((form, number) => {
    const [field, word] = splitKey(form.key)
    const key = field + analyzer.term(word)
    const term = formsByTerm.get(key)
    if (term === undefined) formsByTerm.set(key, { key, unit: form.unit, forms: [number] })
    else term.forms.push(number)
  })
  const terms = sortByKey([...formsByTerm.values()])
  const termOfForm = new Uint32Array(forms.length)
  terms.forEach((term, number) => {
    for (const form of term.forms) termOfForm[form] = number
  })
  return { forms, termOfForm, terms }
}

/** Sorts in place by code point: `<` does the same where no key has a surrogate, in a third of the time. */
function sortByKey<T extends { readonly key: string }>(items: T[]): T[] {
  const compare = items.some(({ key }) => ABOVE_SURROGATES.test(key))
    ? compareCodePoints
    : (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
  return items.sort((a, b) => compare(a.key, b.key))
}

const ABOVE_SURROGATES = /[\ud800-\uffff]/
