/** What is shown while nothing is asked: what is in the index, as it becomes known, and which sample is selected. */
import type { Facets, FrequentWord } from '../../../query/search-index.ts'
import type { SampleQuery } from '../../sample-queries.ts'

/** A part of the survey that is missing is not known yet. */
export interface OverviewState extends Partial<Survey> {
  /** Of the samples; absent while none is. */
  readonly selected: number | undefined
}

export interface Survey {
  /** Of all documents. */
  readonly facets: Facets
  readonly samples: readonly SampleQuery[]
  readonly frequentWords: readonly FrequentWord[]
}

export const emptyOverview: OverviewState = { selected: undefined }

/** What is to be asked for next: what costs little comes first. */
export function missingPart({ samples, facets, frequentWords }: OverviewState): keyof Survey | undefined {
  if (samples === undefined) return 'samples'
  if (facets === undefined) return 'facets'
  return frequentWords === undefined ? 'frequentWords' : undefined
}
