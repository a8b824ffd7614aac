/**
 * What a score is of: of a passage, or of a whole document, which is all its passages as one. The same leaves are
 * scored in both; a scope tells what their postings count there, and lends the columns in which they are added up.
 */
import type { PassageTable } from '../index-format/passage-table.ts'
import { lengthNorm } from '../ranking/bm25.ts'
import type { RankingWeights } from '../ranking/weights.ts'
import { MatchColumns } from './match-columns.ts'
import { PostingSums } from './posting-sums.ts'
import { NO_POSTINGS, spreadOverPassages, type WeightedPostings } from './weighted-postings.ts'

export interface Scope {
  /** Of each id, the part of BM25's saturation that its length makes. */
  readonly norms: Float64Array
  /** Sets of the scope's ids. */
  readonly matches: MatchColumns
  /** Sums by the scope's ids. */
  readonly sums: PostingSums
  /** Sums by passage and by document, in either scope. */
  readonly passageSums: PostingSums
  readonly documentSums: PostingSums
  /** Postings of passages as postings of the scope. */
  collect(inPassages: WeightedPostings): WeightedPostings
  /** Postings of documents as postings of the scope. */
  spread(inDocuments: WeightedPostings): WeightedPostings
  /** Length in words by that of an average one. */
  relativeLength(id: number): number
}

export interface Scopes {
  readonly passages: Scope
  readonly documents: Scope
}

/** O(passages); made once for an open index. @param wordCount of all passages */
export function makeScopes(table: PassageTable, wordCount: number, weights: RankingWeights): Scopes {
  const { passageCount, documentCount, firstPassages, lengths } = table
  const documentOf = new Uint32Array(passageCount)
  const documentLengths = new Float64Array(documentCount)
  for (let document = 0; document < documentCount; document++) {
    for (let i = firstPassages[document] as number; i < (firstPassages[document + 1] as number); i++) {
      documentOf[i] = document
      documentLengths[document] = (documentLengths[document] as number) + (lengths[i] as number)
    }
  }
  // Where titles are all there is, passages have no words.
  const words = Math.max(1, wordCount)
  const passageLength = (id: number) => ((lengths[id] as number) * passageCount) / words
  const documentLength = (id: number) => ((documentLengths[id] as number) * documentCount) / words
  const passageSums = new PostingSums(passageCount)
  const documentSums = new PostingSums(documentCount)
  return {
    passages: {
      norms: norms(passageCount, passageLength, weights),
      matches: new MatchColumns(passageCount),
      sums: passageSums,
      passageSums,
      documentSums,
      collect: postings => postings,
      spread: postings => (postings.ids.length === 0 ? NO_POSTINGS : spreadOverPassages(postings, table)),
      relativeLength: passageLength,
    },
    documents: {
      norms: norms(documentCount, documentLength, { ...weights, b: weights.documentB }),
      matches: new MatchColumns(documentCount),
      sums: documentSums,
      passageSums,
      documentSums,
      collect: postings => collectByDocument(postings, documentOf),
      spread: postings => postings,
      relativeLength: documentLength,
    },
  }
}

function norms(count: number, relativeLength: (id: number) => number, weights: RankingWeights): Float64Array {
  const all = new Float64Array(count)
  for (let id = 0; id < count; id++) all[id] = lengthNorm(relativeLength(id), weights)
  return all
}

function collectByDocument({ ids, weights }: WeightedPostings, documentOf: Uint32Array): WeightedPostings {
  if (ids.length === 0) return NO_POSTINGS
  const documents = new Uint32Array(ids.length)
  const sums = new Float64Array(ids.length)
  let last = documentOf[ids[0] as number] as number
  let sum = 0
  let count = 0
  for (let i = 0; i < ids.length; i++) {
    const document = documentOf[ids[i] as number] as number
    if (document !== last) {
      documents[count] = last
      sums[count++] = sum
      last = document
      sum = 0
    }
    sum += weights[i] as number
  }
  documents[count] = last
  sums[count++] = sum
  return { ids: documents.subarray(0, count), weights: sums.subarray(0, count) }
}
