/** A vocabulary's terms in batches: of each the places of its forms' lists, as the numbers that an encoder wants. */
import { type PostingUnit, unitOf } from '../index-format/dictionary-key.ts'
import type { MergedLists } from './merged-lists.ts'
import type { TermOrders } from './term-groups.ts'
import type { Vocabulary } from './vocabulary.ts'

/** All terms, in their order. */
export function* orderTerms(
  { terms, formsOf, listsOf, keptListOf }: Vocabulary,
  lists: Readonly<Record<PostingUnit, MergedLists>>,
): Generator<TermOrders> {
  let numbers = new Float64Array(INITIAL_NUMBERS)
  let at = 0
  let termCount = 0
  let occurrenceCount = 0
  const put = (number: number) => {
    numbers[at++] = number
  }
  for (const [number, term] of terms.entries()) {
    const unit = unitOf(term)
    const { offsets, byteLengths, occurrenceCounts, previousForms } = lists[unit]
    const forms = formsOf(number)
    put(unit === 'document' ? 1 : 0)
    put(forms.length)
    for (const form of forms) {
      const ids = listsOf(form)
      numbers = withRoom(numbers, at + LIST_NUMBERS * ids.length + FORM_NUMBERS)
      put(form)
      const counts = at
      at += 2
      for (const id of ids) {
        occurrenceCount += occurrenceCounts[id] as number
        if (byteLengths[id] === 0) continue
        put(offsets[id] as number)
        put(byteLengths[id] as number)
      }
      numbers[counts] = (at - counts - 2) / 2
      const previousStart = at
      const kept = keptListOf(form)
      if (kept !== undefined) put(kept)
      else if (previousForms !== undefined)
        for (const id of ids) if ((previousForms[id] as number) >= 0) put(previousForms[id] as number)
      numbers[counts + 1] = at - previousStart
    }
    termCount++
    const isFull = occurrenceCount >= BATCH_OCCURRENCES || at >= BATCH_NUMBERS
    if (!isFull && number < terms.length - 1) continue
    yield { termCount, numbers: numbers.slice(0, at) }
    at = 0
    termCount = 0
    occurrenceCount = 0
  }
}

/** A batch is a tenth of a second of work, and takes some 5 MB. */
const BATCH_OCCURRENCES = 400_000
const BATCH_NUMBERS = 100_000
/** Of one list, at the most. */
const LIST_NUMBERS = 3
/** Of a form besides its lists, and of the term after it. */
const FORM_NUMBERS = 6
const INITIAL_NUMBERS = 2 * BATCH_NUMBERS

function withRoom(numbers: Float64Array<ArrayBuffer>, length: number): Float64Array<ArrayBuffer> {
  if (length <= numbers.length) return numbers
  const larger = new Float64Array(2 * length)
  larger.set(numbers)
  return larger
}
