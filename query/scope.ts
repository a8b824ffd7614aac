/**
 * What a score is of: of a passage, or of a whole document, which is all its passages as one. The same leaves are
 * scored in both; a scope tells what their postings count there.
 */
import type { PassageTable } from '../index-format/passage-table.ts'
import type { RankingWeights } from '../ranking/weights.ts'
import { spreadOverPassages, type WeightedPostings } from './weighted-postings.ts'

export interface Scope {
  /** As in BM25. */
  readonly b: number
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
  return {
    passages: {
      b: weights.b,
      collect: postings => postings,
      spread: postings => spreadOverPassages(postings, table),
      relativeLength: id => ((lengths[id] as number) * passageCount) / words,
    },
    documents: {
      b: weights.documentB,
      collect: postings => collectByDocument(postings, documentOf),
      spread: postings => postings,
      relativeLength: id => ((documentLengths[id] as number) * documentCount) / words,
    },
  }
}

function collectByDocument({ ids, weights }: WeightedPostings, documentOf: Uint32Array): WeightedPostings {
  const documents = new Uint32Array(ids.length)
  const sums = new Float64Array(ids.length)
  let count = 0
  for (let i = 0; i < ids.length; i++) {
    const document = documentOf[ids[i] as number] as number
    if (count > 0 && documents[count - 1] === document) {
      sums[count - 1] = (sums[count - 1] as number) + (weights[i] as number)
    } else {
      documents[count] = document
      sums[count++] = weights[i] as number
    }
  }
  return { ids: documents.subarray(0, count), weights: sums.subarray(0, count) }
}
