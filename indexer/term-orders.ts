/** A vocabulary's terms in batches: of each the places of its forms' lists, as the numbers that an encoder wants. */
import { type PostingUnit, unitOf } from '../index-format/dictionary-key.ts'
import type { MergedLists } from './merged-lists.ts'
import { PLACE_NUMBERS } from './previous-lists.ts'
import type { TermOrders } from './term-groups.ts'
import type { Vocabulary } from './vocabulary.ts'

/** All terms, in their order. */
export function* orderTerms(
  { terms, formsOf, listsOf }: Vocabulary,
  lists: Readonly<Record<PostingUnit, MergedLists>>,
): Generator<TermOrders> {
  let numbers = new Float64Array(INITIAL_NUMBERS)
  let at = 0
  let termCount = 0
  let occurrenceCount = 0
  const put = (a: number, b: number) => {
    numbers[at++] = a
    numbers[at++] = b
  }
  for (const [number, term] of terms.entries()) {
    const unit = unitOf(term)
    const { offsets, byteLengths, occurrenceCounts, previousPlaces } = lists[unit]
    const forms = formsOf(number)
    put(unit === 'document' ? 1 : 0, forms.length)
    for (const form of forms) {
      const ids = listsOf(form)
      numbers = withRoom(numbers, at + ORDER_NUMBERS * ids.length + 4)
      put(form, ids.length)
      for (const id of ids) {
        const count = occurrenceCounts[id] as number
        const place = PLACE_NUMBERS * id
        put(offsets[id] as number, byteLengths[id] as number)
        put(count, previousPlaces?.[place] ?? 0)
        if (previousPlaces?.[place])
          for (let k = 1; k < PLACE_NUMBERS; k++) numbers[at++] = previousPlaces[place + k] as number
        occurrenceCount += count
      }
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
const ORDER_NUMBERS = 3 + PLACE_NUMBERS
const INITIAL_NUMBERS = 2 * BATCH_NUMBERS

function withRoom(numbers: Float64Array<ArrayBuffer>, length: number): Float64Array<ArrayBuffer> {
  if (length <= numbers.length) return numbers
  const larger = new Float64Array(2 * length)
  larger.set(numbers)
  return larger
}
