/**
 * What a score is of: of a passage, or of a whole document, which is all its passages as one. The same leaves are
 * scored in both, among all documents or some; a scope tells what their postings count there, and lends the columns in
 * which they are added up.
 *
 * The columns are made once for an open index, filled anew by every query, and empty between two; nothing waits while
 * they are in use. Of all German law they take 15 MB, of which those of chosen documents are touched at their beginning alone.
 */
import type { PassageTable } from '../index-format/passage-table.ts'
import { lengthNorm } from '../ranking/bm25.ts'
import type { RankingWeights } from '../ranking/weights.ts'
import type { ChosenDocuments, ChosenRanges } from './chosen-documents.ts'
import { type ChosenIds, ChosenRoom } from './chosen-room.ts'
import type { Frequencies } from './frequencies.ts'
import { MatchColumns } from './match-columns.ts'
import { MatchRoom } from './match-room.ts'
import {
  makePostingRoom,
  type PackedPostings,
  type PostingRoom,
  unpackChosen,
  unpackPostings,
} from './packed-postings.ts'
import { PostingRooms } from './posting-rooms.ts'
import { PostingSums } from './posting-sums.ts'
import { type IdLengths, numbersBelow, type ScopeIds, wholeIds } from './scope-ids.ts'
import { NO_POSTINGS, type WeightedPostings } from './weighted-postings.ts'
import { type WordPostings, WordScores } from './word-scores.ts'

export interface Scope extends ScopeIds {
  /** Sets of the scope's ids. */
  readonly matches: MatchColumns
  /** Scores of one word by the scope's ids. */
  readonly words: WordScores
  /** Sums by the numbers of passages and of documents, in every scope. */
  readonly passageSums: PostingSums
  readonly documentSums: PostingSums
  /** @returns views that are good until the next word is unpacked, or others are chosen */
  unpack(word: Frequencies): WordPostings
}

/** Of all documents: ids are their numbers. */
export interface WholeScope extends Scope {
  /** Postings of passages as postings of the scope. */
  collect(inPassages: WeightedPostings): WeightedPostings
  /**
   * The same of a word that the passages' scope has unpacked, which stays as it is; as views that are good until the next
   * is collected.
   */
  collectWord(inPassages: WordPostings): WordPostings
  /** Length in words by that of an average one. */
  relativeLength(id: number): number
}

export interface Scopes {
  readonly passages: WholeScope
  readonly documents: WholeScope
  /** @returns scopes by the ids of the chosen documents; they and their matches are good until others are chosen */
  among(chosen: ChosenDocuments): { readonly passages: Scope; readonly documents: Scope }
}

/** O(passages); made once for an open index. @param wordCount of all passages */
export function makeScopes(table: PassageTable, wordCount: number, weights: RankingWeights): Scopes {
  const { passageCount, documentCount, firstPassages } = table
  const lengths = measureLengths(table)
  // Where titles are all there is, passages have no words.
  const words = Math.max(1, wordCount)
  const passageLength = (length: number) => relativeLength(length, passageCount, words)
  const documentLength = (length: number) => relativeLength(length, documentCount, words)
  const documentWeights = { k1: weights.k1, b: weights.documentB }
  const passageIds = wholeIds(firstPassages, lengths.ofPassages, length =>
    lengthNorm(passageLength(length), weights),
  )
  const documentIds = wholeIds(numbersBelow(documentCount + 1), lengths.ofDocuments, length =>
    lengthNorm(documentLength(length), documentWeights),
  )
  const sums = {
    passageSums: new PostingSums(passageCount),
    documentSums: new PostingSums(documentCount),
  }
  const room = new WordRoom(passageCount, documentCount)
  const unpackAll = (word: Frequencies) => unpackWord(word, room, unpackPostings, unpackPostings)
  const scopeOf = (ids: ScopeIds, unitCount: number, own: OwnOfScope): WholeScope => {
    // Most searches combine matches of chosen documents alone.
    let matches: MatchColumns | undefined
    return {
      ...ids,
      ...sums,
      ...own,
      unpack: word => own.collectWord(unpackAll(word)),
      words: new WordScores(unitCount, documentCount),
      get matches() {
        matches ??= new MatchColumns(unitCount)
        return matches
      },
    }
  }
  const { documentOf } = passageIds
  const matchRoom = new MatchRoom(FIRST_ROWS)
  const postingRooms = new PostingRooms(FIRST_ROWS)
  const chosenPassages = new ChosenRoom(passageIds, matchRoom.make)
  const chosenDocuments = new ChosenRoom(documentIds, matchRoom.make)
  const wholePassages = scopeOf(passageIds, passageCount, {
    relativeLength: id => passageLength(lengths.ofPassages.lengths[id] as number),
    collect: postings => postings,
    collectWord: word => word,
  })
  const wholeDocuments = scopeOf(documentIds, documentCount, {
    relativeLength: id => documentLength(lengths.ofDocuments.lengths[id] as number),
    collect: postings => collectByDocument(postings, documentOf, makePostingRoom(documentCount)),
    collectWord: word => collectWord(word, documentOf, room),
  })
  return {
    passages: wholePassages,
    documents: wholeDocuments,
    among: ({ passages, documents }) => {
      matchRoom.clear()
      postingRooms.forget()
      const ofPassages = chosenPassages.fill(passages)
      const ofDocuments = chosenDocuments.fill(documents)
      // Passages and documents are evaluated one after the other: what is few is unpacked once for both.
      const unpacked = new Map<Frequencies, WordPostings>()
      const unpackSome = (word: Frequencies) => {
        const known = unpacked.get(word)
        if (known !== undefined) return known
        const postings = unpackWord(
          word,
          room,
          packed => unpackInto(packed, passages, postingRooms),
          packed => unpackInto(packed, documents, postingRooms),
        )
        unpacked.set(word, postings)
        return postings
      }
      return {
        passages: chosenScope(ofPassages, wholePassages, unpackSome),
        documents: chosenScope(ofDocuments, wholeDocuments, word =>
          collectWord(unpackSome(word), ofPassages.documentOf, room),
        ),
      }
    },
  }
}

function chosenScope(
  { count, documentOf, firstIds, normOf, norms, matches }: ChosenIds,
  { passageSums, documentSums, words }: WholeScope,
  unpack: Scope['unpack'],
): Scope {
  return {
    count,
    documentOf,
    firstIds,
    normOf,
    norms,
    matches,
    passageSums,
    documentSums,
    words,
    unpack,
  }
}

/** What whole scopes do each in their own way. */
type OwnOfScope = Pick<WholeScope, 'relativeLength' | 'collect' | 'collectWord'>

/** Of the postings and matches of most queries. */
const FIRST_ROWS = 1 << 14

/** Where the postings of one word are unpacked; what most queries have none of is made when it is asked for. */
class WordRoom {
  readonly text: PostingRoom
  readonly title: PostingRoom
  readonly field: PostingRoom
  /** By document. */
  readonly collectedText: PostingRoom
  readonly collectedSimilar: PostingRoom
  readonly #passageCount: number
  #similar: PostingRoom | undefined

  constructor(passageCount: number, documentCount: number) {
    this.text = makePostingRoom(passageCount)
    this.title = makePostingRoom(documentCount)
    this.field = makePostingRoom(documentCount)
    this.collectedText = makePostingRoom(documentCount)
    this.collectedSimilar = makePostingRoom(documentCount)
    this.#passageCount = passageCount
  }

  get similar(): PostingRoom {
    this.#similar ??= makePostingRoom(this.#passageCount)
    return this.#similar
  }
}

/** @returns views that are good until the rooms are forgotten */
function unpackInto(packed: PackedPostings, chosen: ChosenRanges, rooms: PostingRooms): WeightedPostings {
  const most = Math.min(packed.count, chosen.firstIds[chosen.starts.length] as number)
  if (most === 0) return NO_POSTINGS
  const postings = unpackChosen(packed, rooms.free(most), chosen)
  rooms.keep(postings.ids.length)
  return postings
}

type Unpack = (packed: PackedPostings, room: PostingRoom) => WeightedPostings

function unpackWord(word: Frequencies, room: WordRoom, passages: Unpack, documents: Unpack): WordPostings {
  return {
    inText: passages(word.inPassages, room.text),
    ofSimilar: word.ofSimilar.count === 0 ? NO_POSTINGS : passages(word.ofSimilar, room.similar),
    inTitle: documents(word.inTitles, room.title),
    inField: documents(word.inField, room.field),
  }
}

function collectWord(
  { inText, ofSimilar, inTitle, inField }: WordPostings,
  documentOf: Uint32Array,
  room: WordRoom,
): WordPostings {
  return {
    inText: collectByDocument(inText, documentOf, room.collectedText),
    ofSimilar: collectByDocument(ofSimilar, documentOf, room.collectedSimilar),
    inTitle,
    inField,
  }
}

/** @param wordCount of all passages @param count of passages, or of documents */
function relativeLength(length: number, count: number, wordCount: number): number {
  return (length * count) / wordCount
}

/** One loop over all passages, as opening an index runs it but once: a second one would take 3 ms. */
function measureLengths({ documentCount, firstPassages, lengths }: PassageTable): {
  readonly ofPassages: IdLengths
  readonly ofDocuments: IdLengths
} {
  const ofDocuments = new Uint32Array(documentCount)
  let longestPassage = 0
  let longestDocument = 0
  let passage = 0
  for (let document = 0; document < documentCount; document++) {
    const end = firstPassages[document + 1] as number
    let sum = 0
    for (; passage < end; passage++) {
      const length = lengths[passage] as number
      sum += length
      if (length > longestPassage) longestPassage = length
    }
    ofDocuments[document] = sum
    if (sum > longestDocument) longestDocument = sum
  }
  return {
    ofPassages: { lengths: new Uint32Array(lengths), longest: longestPassage },
    ofDocuments: { lengths: ofDocuments, longest: longestDocument },
  }
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
