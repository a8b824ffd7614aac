/**
 * What a score is of: of a passage, or of a whole document, which is all its passages as one. The same leaves are
 * scored in both; a scope tells what their postings count there, and lends the columns in which they are added up.
 *
 * The columns are made once for an open index, filled anew by every query, and empty between two; nothing waits while
 * they are in use. Of all German law they take 10 MB.
 */
import type { PassageTable } from '../index-format/passage-table.ts'
import { lengthNorm } from '../ranking/bm25.ts'
import type { RankingWeights } from '../ranking/weights.ts'
import type { ChosenDocuments } from './chosen-documents.ts'
import type { Frequencies } from './frequencies.ts'
import { MatchColumns } from './match-columns.ts'
import { type PostingRoom, unpackPostings } from './packed-postings.ts'
import { PostingSums } from './posting-sums.ts'
import { NO_POSTINGS, type WeightedPostings } from './weighted-postings.ts'
import { type ScopeIds, type WordPostings, WordScores } from './word-scores.ts'

export interface Scope extends ScopeIds {
  /** Sets of the scope's ids. */
  readonly matches: MatchColumns
  /** Scores of one word by the scope's ids. */
  readonly words: WordScores
  /** Sums by passage and by document, in either scope. */
  readonly passageSums: PostingSums
  readonly documentSums: PostingSums
  /** Postings of passages as postings of the scope. */
  collect(inPassages: WeightedPostings): WeightedPostings
  /**
   * @param among without it all documents
   * @returns views that are good until the next word is unpacked
   */
  unpack(word: Frequencies, among?: ChosenDocuments): WordPostings
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
    const first = firstPassages[document] as number
    const end = firstPassages[document + 1] as number
    documentOf.fill(document, first, end)
    let length = 0
    for (let i = first; i < end; i++) length += lengths[i] as number
    documentLengths[document] = length
  }
  // Where titles are all there is, passages have no words.
  const words = Math.max(1, wordCount)
  const passageSums = new PostingSums(passageCount)
  const documentSums = new PostingSums(documentCount)
  const text = roomFor(passageCount)
  const similar = roomFor(passageCount)
  const title = roomFor(documentCount)
  const field = roomFor(documentCount)
  const collected = { text: roomFor(documentCount), similar: roomFor(documentCount) }
  const unpackAll = (word: Frequencies, among: ChosenDocuments | undefined): WordPostings => ({
    inText: unpackPostings(word.inPassages, text, among?.passages),
    ofSimilar: unpackPostings(word.ofSimilar, similar, among?.passages),
    inTitle: unpackPostings(word.inTitles, title, among?.documents),
    inField: unpackPostings(word.inField, field, among?.documents),
  })
  return {
    passages: {
      ...scopeOf(
        { count: passageCount, documentOf, firstIds: firstPassages },
        id => ((lengths[id] as number) * passageCount) / words,
        weights,
      ),
      passageSums,
      documentSums,
      collect: postings => postings,
      unpack: unpackAll,
    },
    documents: {
      ...scopeOf(
        {
          count: documentCount,
          documentOf: Uint32Array.from({ length: documentCount }, (_, document) => document),
          firstIds: Uint32Array.from({ length: documentCount + 1 }, (_, document) => document),
        },
        id => ((documentLengths[id] as number) * documentCount) / words,
        { ...weights, b: weights.documentB },
      ),
      passageSums,
      documentSums,
      collect: postings => collectByDocument(postings, documentOf, roomFor(documentCount)),
      unpack: (word, among) => {
        const { inText, ofSimilar, ...ofDocuments } = unpackAll(word, among)
        return {
          inText: collectByDocument(inText, documentOf, collected.text),
          ofSimilar: collectByDocument(ofSimilar, documentOf, collected.similar),
          ...ofDocuments,
        }
      },
    },
  }
}

function roomFor(count: number): PostingRoom {
  return { ids: new Uint32Array(count), weights: new Float64Array(count) }
}

function scopeOf(
  given: Omit<ScopeIds, 'norms'>,
  relativeLength: (id: number) => number,
  weights: RankingWeights,
): Pick<Scope, keyof ScopeIds | 'relativeLength' | 'matches' | 'words'> {
  const norms = new Float64Array(given.count)
  for (let id = 0; id < given.count; id++) norms[id] = lengthNorm(relativeLength(id), weights)
  const ids = { ...given, norms }
  return { ...ids, relativeLength, matches: new MatchColumns(given.count), words: new WordScores(ids) }
}

/** @param room of all documents */
function collectByDocument(
  { ids, weights }: WeightedPostings,
  documentOf: Uint32Array,
  room: PostingRoom,
): WeightedPostings {
  if (ids.length === 0) return NO_POSTINGS
  const documents = room.ids
  const sums = room.weights
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
