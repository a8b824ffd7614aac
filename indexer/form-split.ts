/** How a form is split, as it is told by those who know words (vocabulary-worker.ts) or by the index before. */
import type { PartRange } from '../index-format/compound-parts.ts'
import type { PartsAnswer } from './vocabulary-worker.ts'

export interface FormSplit {
  /** Of a compound; none where the form is one word. */
  readonly parts: readonly PartRange[]
  /** By which a compound is found, each once. */
  readonly partTerms: readonly string[]
  /** See CompoundSplit; of a compound and its parts. */
  readonly isCertain: boolean
  /** Of a name; '' for what is none. */
  readonly nameKey: string
}

export const ONE_WORD: FormSplit = oneName('')

/** @returns the split of a name that is no compound */
export function oneName(nameKey: string): FormSplit {
  return { parts: [], partTerms: [], isCertain: false, nameKey }
}

/** Form by form, in their order. */
export function* formSplits(answer: PartsAnswer): Generator<FormSplit, undefined> {
  const { counts, certain, bounds, termNumbers, terms, nameKeys } = answer
  let boundsAt = 0
  let termsAt = 0
  for (const [i, nameKey] of nameKeys.entries()) {
    const partCount = counts[2 * i] as number
    const termCount = counts[2 * i + 1] as number
    if (partCount === 0) {
      yield nameKey === '' ? ONE_WORD : oneName(nameKey)
      continue
    }
    const parts = Array.from({ length: partCount }, (_, part) => ({
      start: bounds[boundsAt + 2 * part] as number,
      end: bounds[boundsAt + 2 * part + 1] as number,
    }))
    const partTerms = Array.from(
      termNumbers.subarray(termsAt, termsAt + termCount),
      number => terms[number] as string,
    )
    yield { parts, partTerms, isCertain: certain[i] === 1, nameKey }
    boundsAt += 2 * partCount
    termsAt += termCount
  }
}
