/** The index that is searched, and another one in its place. */
import type { SearchIndex } from '../../../query/search-index.ts'
import type { OpenedIndex, PlacedIndex } from '../../index-location.ts'

/** replace → replace → … → close */
export class HeldIndex {
  #opened: OpenedIndex
  readonly #open: (path: string) => Promise<SearchIndex>

  /** @param open by the index file's absolute path */
  constructor(opened: OpenedIndex, open: (path: string) => Promise<SearchIndex>) {
    this.#opened = opened
    this.#open = open
  }

  get opened(): OpenedIndex {
    return this.#opened
  }

  /** @throws what opening throws; then the index stays that it was */
  async replace(place: PlacedIndex): Promise<void> {
    const index = await this.#open(place.path)
    const { index: before } = this.#opened
    this.#opened = { ...place, index }
    await before.close()
  }

  close(): Promise<void> {
    return this.#opened.index.close()
  }
}
