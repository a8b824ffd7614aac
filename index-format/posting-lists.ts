/**
 * The posting lists of an open index and their positions. What a dictionary's entry tells is checked before anything of
 * it is read: each list lies within its section, and counts no more than there is.
 */
import { ByteReader } from './byte-reader.ts'
import type { ByteRange, ByteSource } from './byte-source.ts'
import { damagedSection } from './container.ts'
import type { TermEntry } from './dictionary-entries.ts'
import type { IndexFormatError } from './errors.ts'
import type { LoadedPostings } from './loaded-postings.ts'
import {
  blockRuns,
  decodeRows,
  type PositionRequest,
  positionsRangeOf,
  selectPositions,
} from './position-rows.ts'
import { PositionDecoder, type PositionList } from './positions.ts'
import { decodePostings } from './postings.ts'
import type { ResidentTables } from './resident-tables.ts'
import type { SectionName } from './sections.ts'
import { decodeTermGroup, type FormList } from './term-group.ts'

/** The posting lists of a term in memory, not yet decoded. */
export interface TermGroup {
  readonly entry: TermEntry
  readonly lists: readonly FormList[]
}

export class PostingLists {
  readonly #source: ByteSource
  readonly #tables: ResidentTables

  constructor(source: ByteSource, tables: ResidentTables) {
    this.#source = source
    this.#tables = tables
  }

  /** @returns for each term the posting lists of its forms */
  async ofTerms(entries: readonly TermEntry[]): Promise<readonly (readonly LoadedPostings[])[]> {
    return (await this.groups(entries)).map(group => this.ofGroup(group))
  }

  /** Reads the posting lists of terms without decoding them: for what is asked for among ever other passages. */
  async groups(entries: readonly TermEntry[]): Promise<readonly TermGroup[]> {
    const ranges = entries.map(entry => this.#rangeOf(entry))
    const groups = await this.#source.read(ranges)
    return entries.map((entry, i) => {
      const reader = new ByteReader(groups[i] ?? new Uint8Array(), this.#source.name, ranges[i]?.offset ?? 0)
      return { entry, lists: decodeTermGroup(reader, entry) }
    })
  }

  /** @returns for each term how many passages (or documents) have each of its forms, by the form's number */
  async formFrequencies(entries: readonly TermEntry[]): Promise<readonly ReadonlyMap<number, number>[]> {
    const groups = await this.groups(entries)
    return groups.map(({ lists }) => new Map(lists.map(({ form, postingCount }) => [form, postingCount])))
  }

  /**
   * @param among ascending: of long lists only the blocks that have one of these passages (or documents)
   * @returns the posting lists of a term's forms
   */
  ofGroup({ entry, lists }: TermGroup, among?: Uint32Array): readonly LoadedPostings[] {
    return lists.map(list => this.#load(entry, list, among))
  }

  /** Adds the positions to whole lists that lack them. */
  async readPositions(lists: readonly LoadedPostings[]): Promise<void> {
    const missing = lists.filter(list => list.positions === undefined)
    const bytes = await this.#source.read(missing.map(list => list.positionsRange))
    missing.forEach((list, i) => {
      list.positions = this.#positionDecoder(list).all(bytes[i] ?? new Uint8Array())
    })
  }

  /**
   * Reads the positions of some rows alone: far less than all where a list is long and the rows are few.
   * @returns for each request those of rows[i] as positions[starts[i], starts[i + 1])
   */
  async readPositionsAt(requests: readonly PositionRequest[]): Promise<readonly PositionList[]> {
    const runs = requests.map(request => (request.list.positions === undefined ? blockRuns(request) : []))
    const ranges = requests.flatMap(({ list }, i) => (runs[i] ?? []).map(run => positionsRangeOf(list, run)))
    const bytes = ranges.length === 0 ? [] : await this.#source.read(ranges)
    let next = 0
    return requests.map((request, i) => {
      const { list, rows } = request
      if (list.positions !== undefined) return selectPositions(list.positions, rows)
      const own = runs[i] ?? []
      const from = next
      next += own.length
      return decodeRows(request, own, bytes.slice(from, next), this.#positionDecoder(list))
    })
  }

  /** Where a term's group lies; it and its positions are checked to be within their sections. */
  #rangeOf(entry: TermEntry): ByteRange {
    const postings = this.#tables.section('postings')
    const places = this.#tables.section('places')
    const isInside =
      entry.postingsOffset + entry.postingsByteLength <= postings.byteLength &&
      entry.positionsOffset + entry.positionsByteLength <= places.byteLength &&
      entry.documentFrequency <= this.#unitCount(entry)
    if (!isInside) throw this.#damaged('terms')
    return { offset: postings.offset + entry.postingsOffset, byteLength: entry.postingsByteLength }
  }

  #load(entry: TermEntry, list: FormList, among: Uint32Array | undefined): LoadedPostings {
    const { form, positionsByteLength } = list
    const bounds = { count: list.postingCount, unitCount: this.#unitCount(entry), positionsByteLength }
    const damaged = () => this.#damaged('postings', this.#rangeOf(entry))
    const decoded = decodePostings(list.postings, bounds, damaged, among)
    if (form < 0 || form >= this.#tables.forms.count) throw damaged()
    const offset = this.#tables.section('places').offset + entry.positionsOffset + list.positionsOffset
    const { ids, frequencies, positionStarts, positionEnds } = decoded
    return {
      ids,
      frequencies,
      positionStarts,
      positionEnds,
      form,
      unit: entry.unit,
      positionsRange: { offset, byteLength: positionsByteLength },
      positions: undefined,
    }
  }

  #positionDecoder(list: LoadedPostings): PositionDecoder {
    const lengths = list.unit === 'passage' ? this.#tables.passages : undefined
    return new PositionDecoder(list, lengths, () => this.#damaged('places', list.positionsRange))
  }

  #unitCount({ unit }: TermEntry): number {
    const { passageCount, documentCount } = this.#tables.passages
    return unit === 'passage' ? passageCount : documentCount
  }

  /** @param place default: the whole section */
  #damaged(name: SectionName, place: ByteRange = this.#tables.section(name)): IndexFormatError {
    return damagedSection(this.#source.name, name, place)
  }
}
