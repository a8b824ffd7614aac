/**
 * Room for the postings of several words at a time, used again by the next evaluation: see match-room.ts for what
 * making arrays takes.
 */
import type { PostingRoom } from './packed-postings.ts'

export class PostingRooms {
  #room: PostingRoom
  #used = 0

  /** @param size rows that there is room for at first */
  constructor(size: number) {
    this.#room = newRoom(size)
  }

  /** @returns room for so many rows behind those that are kept */
  free(length: number): PostingRoom {
    const end = this.#used + length
    // What lies in the room before stays where it is.
    if (end > this.#room.ids.length) {
      this.#room = newRoom(Math.max(length, 2 * this.#room.ids.length))
      this.#used = 0
      return this.free(length)
    }
    const { ids, weights } = this.#room
    return { ids: ids.subarray(this.#used, end), weights: weights.subarray(this.#used, end) }
  }

  /** Keeps the first rows of what was free, until all are forgotten. */
  keep(length: number): void {
    this.#used += length
  }

  forget(): void {
    this.#used = 0
  }
}

function newRoom(size: number): PostingRoom {
  return { ids: new Uint32Array(size), weights: new Float64Array(size) }
}
