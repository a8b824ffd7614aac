/** Leaves of a plan that select forms: of exact words, patterns, similar words, and of ranges in a field. */
import { monthRange, readRange } from './field-range.ts'
import type { FormSelection } from './form-selection.ts'
import type { RangeNode } from './query.ts'

/** The forms that a notation selects: `*vertrag`, `wort~`, `=wort`, `datum:2024..2025`. */
export interface FormsPlan {
  readonly kind: 'forms'
  /** As of all leaves. */
  readonly field: string | undefined
  readonly selection: FormSelection
}

/** A range without those dates that are only made of its numbers. */
export type RangePlan =
  | DatelessPlan
  | { readonly kind: 'or'; readonly operands: readonly [FormsPlan, DatelessPlan] }

interface DatelessPlan {
  readonly kind: 'and'
  readonly operands: readonly [FormsPlan, { readonly kind: 'not'; readonly operand: FormsPlan }]
}

export function formsPlan(field: string | undefined, selection: FormSelection): FormsPlan {
  return { kind: 'forms', field, selection }
}

/** A document with dates in the field is held against the range by these, not by the numbers that they are made of. */
export function planRange({ from, to }: RangeNode, field: string | undefined): RangePlan | undefined {
  const range = readRange(from, to)
  if (range === undefined) return undefined
  const dates = range.days && formsPlan(field, { kind: 'dates', ...range.days })
  const numbers = formsPlan(
    field,
    range.numbers ? { kind: 'numbers', ...range.numbers } : { kind: 'years', ...range.days },
  )
  const anyDate = formsPlan(field, { kind: 'dates' })
  const dateless: DatelessPlan = { kind: 'and', operands: [numbers, { kind: 'not', operand: anyDate }] }
  return dates === undefined ? dateless : { kind: 'or', operands: [dates, dateless] }
}

/** The dates of a month that was typed as a field's value, in whatever writing they stand there. */
export function monthPlans(text: string, field: string): readonly FormsPlan[] {
  const days = monthRange(text)
  return days === undefined ? [] : [formsPlan(field, { kind: 'dates', ...days })]
}
