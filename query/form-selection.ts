/**
 * What a leaf of a plan can ask of the forms of a collection, other than that they are a word's: forms that fit a
 * pattern, that are spelled nearly like a word, that are a number or date in a range. The same test finds them in the
 * dictionary and in a text that is shown.
 */
import type { FormFilter } from '../index-format/form-scan.ts'
import { dateForms, numberForms } from './field-range.ts'
import { formPattern } from './form-pattern.ts'
import type { FormTest } from './form-test.ts'
import { type EditDistance, fuzzyForms } from './fuzzy-forms.ts'
import { beginsWith } from './sharp-s.ts'

export type FormSelection =
  /** `*` stands for any characters, `?` for one. */
  | { readonly kind: 'pattern'; readonly pattern: string }
  | { readonly kind: 'fuzzy'; readonly form: string; readonly distance: EditDistance }
  | { readonly kind: 'exact'; readonly form: string }
  /** Both ends inclusive; missing where it is open. */
  | { readonly kind: 'numbers'; readonly from?: number; readonly to?: number }
  /** Days as in ISO 8601, both ends inclusive. `years`: of forms such as "2024", else of dates. */
  | { readonly kind: 'dates' | 'years'; readonly from?: string; readonly to?: string }

export function formTest(selection: FormSelection): FormTest {
  switch (selection.kind) {
    case 'pattern':
      return formPattern(selection.pattern)
    case 'fuzzy':
      return fuzzyForms(selection.form, selection.distance)
    case 'exact':
      return exactForm(selection.form)
    case 'numbers':
      return numberForms(selection)
    case 'dates':
    case 'years':
      return dateForms(selection)
  }
}

/** The forms with a beginning. */
export function prefixFilter(prefix: string): FormFilter {
  return {
    mayBegin: beginning => beginsWith(beginning, prefix) || beginsWith(prefix, beginning),
    acceptsAll: beginning => beginsWith(beginning, prefix),
    accepts: form => beginsWith(form, prefix),
  }
}

function exactForm(wanted: string): FormTest {
  return { mayBegin: beginning => wanted.startsWith(beginning), weigh: form => Number(form === wanted) }
}
