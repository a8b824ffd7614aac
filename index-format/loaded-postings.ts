/** The posting list of one form in memory, its positions read only where a query needs them. */
import type { ByteRange } from './byte-source.ts'
import type { PostingUnit } from './dictionary-key.ts'
import type { PositionList } from './positions.ts'
import type { DecodedPostings } from './postings.ts'

export interface LoadedPostings extends DecodedPostings {
  /** Number of the form in the dictionary. */
  readonly form: number
  readonly unit: PostingUnit
  /** Where the positions lie in the index file. */
  readonly positionsRange: ByteRange
  positions: PositionList | undefined
}
