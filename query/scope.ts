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
import { NO_POSTINGS, type WeightedPostings } from './weighted-postings.ts'
import { type ScopeIds, type WordPostings, WordScores } from './word-scores.ts'

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
  const { passageCount, documentCount, firstPassages, lengths } = table
  const documentOf = new Uint32Array(passageCount)
  const documentLengths = new Uint32Array(documentCount)
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
  const lengthOfPassage = (id: number) => relativeLength(lengths[id] as number, passageCount, words)
  const lengthOfDocument = (id: number) => relativeLength(documentLengths[id] as number, documentCount, words)
  const passageIds: ScopeIds = {
    count: passageCount,
    documentOf,
    firstIds: firstPassages,
    norms: normsOf(lengths, words, weights),
  }
  const documentIds: ScopeIds = {
    count: documentCount,
    documentOf: numbersBelow(documentCount),
    firstIds: numbersBelow(documentCount + 1),
    norms: normsOf(documentLengths, words, { ...weights, b: weights.documentB }),
  }
  const sums = {
    passageSums: new PostingSums(passageCount),
    documentSums: new PostingSums(documentCount),
  }
  const ofPassages = { ...sums, ...columnsFor(passageCount, documentCount) }
  const ofDocuments = { ...sums, ...columnsFor(documentCount, documentCount) }
  const room = roomFor(passageCount, documentCount)
  const chosenRoom = { passages: idRoom(passageCount), documents: idRoom(documentCount) }
  const matchRoom = new MatchRoom(FIRST_ROWS)
  const postingRooms = new PostingRooms(FIRST_ROWS)
  const ofChosenPassages = { ...ofPassages, matches: new MatchColumns(passageCount, matchRoom.make) }
  const ofChosenDocuments = { ...ofDocuments, matches: new MatchColumns(documentCount, matchRoom.make) }
  const unpackAll = (word: Frequencies) => unpackWord(word, room, unpackPostings, unpackPostings)
  return {
    passages: {
      ...passageIds,
      ...ofPassages,
      relativeLength: lengthOfPassage,
      collect: postings => postings,
      unpack: unpackAll,
    },
    documents: {
      ...documentIds,
      ...ofDocuments,
      relativeLength: lengthOfDocument,
      collect: postings => collectByDocument(postings, documentOf, makePostingRoom(documentCount)),
      unpack: word => collectWord(unpackAll(word), documentOf, room),
    },
    among: ({ passages, documents }) => {
      matchRoom.clear()
      postingRooms.forget()
      const chosenPassages = chosenIds(passages, passageIds, chosenRoom.passages)
      const chosenDocuments = chosenIds(documents, documentIds, chosenRoom.documents)
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
        passages: { ...chosenPassages, ...ofChosenPassages, unpack: unpackSome },
        documents: {
          ...chosenDocuments,
          ...ofChosenDocuments,
          unpack: word => collectWord(unpackSome(word), chosenPassages.documentOf, room),
        },
      }
    },
  }
}

/** Columns by id that are filled from their beginning: memory that was used before costs no page fault. */
type IdRoom = Pick<ScopeIds, 'documentOf' | 'norms'>

function idRoom(count: number): IdRoom {
  return { documentOf: new Uint32Array(count), norms: new Float64Array(count) }
}

/** Of the postings and matches of most queries. */
const FIRST_ROWS = 1 << 14

/** The ids of chosen ranges of a whole scope, in `room` until it is filled again. */
function chosenIds(
  { starts, ends, firstIds }: ChosenRanges,
  whole: ScopeIds,
  { documentOf, norms }: IdRoom,
): ScopeIds {
  for (let i = 0; i < starts.length; i++) {
    const first = firstIds[i] as number
    documentOf.fill(i, first, firstIds[i + 1])
    norms.set(whole.norms.subarray(starts[i], ends[i]), first)
  }
  return { count: firstIds[starts.length] as number, documentOf, firstIds, norms }
}

/** Where the postings of one word are unpacked. */
interface WordRoom {
  readonly text: PostingRoom
  readonly similar: PostingRoom
  readonly title: PostingRoom
  readonly field: PostingRoom
  /** By document. */
  readonly collectedText: PostingRoom
  readonly collectedSimilar: PostingRoom
}

function roomFor(passageCount: number, documentCount: number): WordRoom {
  return {
    text: makePostingRoom(passageCount),
    similar: makePostingRoom(passageCount),
    title: makePostingRoom(documentCount),
    field: makePostingRoom(documentCount),
    collectedText: makePostingRoom(documentCount),
    collectedSimilar: makePostingRoom(documentCount),
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
    ofSimilar: passages(word.ofSimilar, room.similar),
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

function columnsFor(idCount: number, documentCount: number): Pick<Scope, 'matches' | 'words'> {
  return { matches: new MatchColumns(idCount), words: new WordScores(idCount, documentCount) }
}

/** Worked out once for each length: of 121,759 passages there are a few thousand. */
function normsOf(
  lengths: Uint16Array | Uint32Array,
  wordCount: number,
  weights: RankingWeights,
): Float64Array {
  const count = lengths.length
  const norms = new Float64Array(count)
  const known = new Float64Array(KNOWN_LENGTHS)
  for (let id = 0; id < count; id++) {
    const length = lengths[id] as number
    let norm = known[length] as number
    // Longer ones are always worked out: they are undefined here.
    if (!(norm > 0)) {
      norm = lengthNorm(relativeLength(length, count, wordCount), weights)
      known[length] = norm
    }
    norms[id] = norm
  }
  return norms
}

/** More than passages have words. */
const KNOWN_LENGTHS = 1 << 13

/** @param wordCount of all passages @param count of passages, or of documents */
function relativeLength(length: number, count: number, wordCount: number): number {
  return (length * count) / wordCount
}

function numbersBelow(count: number): Uint32Array {
  const numbers = new Uint32Array(count)
  for (let i = 0; i < count; i++) numbers[i] = i
  return numbers
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
