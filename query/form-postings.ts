/** The posting list of one form in memory, its positions read only where a query needs them. */
import type { ByteRange } from '../index-format/byte-source.ts'
import type { PositionList } from '../index-format/positions.ts'
import type { PostingList } from '../index-format/postings.ts'

export interface FormPostings extends PostingList {
  /** Number of the form in the dictionary. */
  readonly form: number
  /** Where the positions lie in the index file. */
  readonly positionsRange: ByteRange
  positions: PositionList | undefined
}
