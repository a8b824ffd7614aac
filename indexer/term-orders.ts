/** A vocabulary's terms in batches: of each the places of its forms' lists, as the numbers that an encoder wants. */
import type { PostingUnit } from '../index-format/dictionary-key.ts'
import type { MergedLists } from './merged-lists.ts'
import type { TermOrders } from './term-groups.ts'
import type { Vocabulary, VocabularyTerm } from './vocabulary.ts'

/** All terms, in their order. */
export function* orderTerms(
  { forms, terms }: Vocabulary,
  lists: Readonly<Record<PostingUnit, MergedLists>>,
): Generator<TermOrders> {
  let numbers: number[] = []
  let termCount = 0
  let occurrenceCount = 0
  for (const term of terms) {
    occurrenceCount += pushTerm(numbers, term, lists[term.unit])
    termCount++
    if (occurrenceCount < BATCH_OCCURRENCES && numbers.length < BATCH_NUMBERS) continue
    yield { termCount, numbers: Float64Array.from(numbers) }
    numbers = []
    termCount = 0
    occurrenceCount = 0
  }
  if (termCount > 0) yield { termCount, numbers: Float64Array.from(numbers) }

  /** @returns the occurrences of the term's forms */
  function pushTerm(
    numbers: number[],
    term: VocabularyTerm,
    { offsets, occurrenceCounts }: MergedLists,
  ): number {
    let occurrences = 0
    numbers.push(term.unit === 'document' ? 1 : 0, term.forms.length)
    for (const form of term.forms) {
      const ids = forms[form]?.ids ?? []
      numbers.push(form, ids.length)
      for (const id of ids) {
        const offset = offsets[id] as number
        const count = occurrenceCounts[id] as number
        numbers.push(offset, (offsets[id + 1] as number) - offset, count)
        occurrences += count
      }
    }
    return occurrences
  }
}

/** A batch is a tenth of a second of work, and takes some 5 MB. */
const BATCH_OCCURRENCES = 400_000
const BATCH_NUMBERS = 100_000
