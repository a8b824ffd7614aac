/** The index that is searched, and another one in its place. */
import type { SearchIndex } from '../../../query/search-index.ts'
import type { OpenedIndex, PlacedIndex } from '../../index-location.ts'
import { fileFingerprint } from './file-fingerprint.ts'

/** By the index file's absolute path. */
export type OpenIndex = (path: string) => Promise<SearchIndex>

/** open → replace → replace → … → close */
export class HeldIndex {
  #held: HeldFile
  readonly #open: OpenIndex

  /** @throws what opening throws */
  static async open(place: PlacedIndex, open: OpenIndex): Promise<HeldIndex> {
    return new HeldIndex(await openFile(place, open), open)
  }

  private constructor(held: HeldFile, open: OpenIndex) {
    this.#held = held
    this.#open = open
  }

  get opened(): OpenedIndex {
    return this.#held.opened
  }

  /** What the file was like when it was opened; undefined where that is not known. */
  get fingerprint(): string | undefined {
    return this.#held.fingerprint
  }

  /** @throws what opening throws; then the index stays that it was */
  async replace(place: PlacedIndex): Promise<void> {
    const { opened: before } = this.#held
    this.#held = await openFile(place, this.#open)
    await before.index.close()
  }

  close(): Promise<void> {
    return this.opened.index.close()
  }
}

interface HeldFile {
  readonly opened: OpenedIndex
  readonly fingerprint: string | undefined
}

/** Looked at before it is opened: a file that comes in between is noticed, and at worst opened twice. */
async function openFile({ name, path }: PlacedIndex, open: OpenIndex): Promise<HeldFile> {
  const fingerprint = await fileFingerprint(path)
  return { opened: { name, path, index: await open(path) }, fingerprint }
}
