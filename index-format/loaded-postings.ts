/** The posting list of one form in memory, its positions read only where a query needs them. */
import type { ByteRange } from './byte-source.ts'
import type { PositionList } from './positions.ts'
import type { PostingList } from './postings.ts'

export interface LoadedPostings extends PostingList {
  /** Number of the form in the dictionary. */
  readonly form: number
  /** Where the positions lie in the index file. */
  readonly positionsRange: ByteRange
  positions: PositionList | undefined
}
