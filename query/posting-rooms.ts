/**
 * Room for the postings of several words at a time, used again by the next evaluation: see match-room.ts for what
 * making arrays takes.
 */
import { makePostingRoom, type PostingRoom } from './packed-postings.ts'

export class PostingRooms {
  #room: PostingRoom
  #used = 0

  /** @param size rows that there is room for at first */
  constructor(size: number) {
    this.#room = makePostingRoom(size)
  }

  /** @returns room for so many rows behind those that are kept; of its own where they are too many */
  free(length: number): PostingRoom {
    const { ids, weights } = this.#room
    const end = this.#used + length
    if (end > ids.length) return makePostingRoom(length)
    return { ids: ids.subarray(this.#used, end), weights: weights.subarray(this.#used, end) }
  }

  /** Keeps the first rows of what was free, until all are forgotten. */
  keep(length: number): void {
    this.#used += length
  }

  /** Where they were more than there is room for, makes room for as many. */
  forget(): void {
    if (this.#used > this.#room.ids.length && this.#used <= MOST_ROWS)
      this.#room = makePostingRoom(this.#used)
    this.#used = 0
  }
}

/** 3 MB of room; an evaluation that needs more makes it for itself. */
const MOST_ROWS = 1 << 18
