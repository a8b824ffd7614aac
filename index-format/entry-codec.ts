/** How the entries of a dictionary are written and read; see dictionary.ts. */
import type { ByteReader } from './byte-reader.ts'
import type { ByteWriter } from './byte-writer.ts'
import type { PostingUnit } from './dictionary-key.ts'

/** Writes and reads the entries of one block; made anew for each block, so it may keep what came before. */
export interface EntryCodec<Entry> {
  encoder(): { start(writer: ByteWriter, first: Entry): void; entry(writer: ByteWriter, entry: Entry): void }
  decoder(reader: ByteReader): EntryDecoder<Entry>
}

/** Reads the entry of each string in turn, or past it. */
export interface EntryDecoder<Entry> {
  take(key: EntryKey): Entry
  pass(key: EntryKey): void
}

/** What an entry may depend on of its string. */
export interface EntryKey {
  /** UTF-16 code units behind its last colon. */
  readonly wordLength: number
  /** As `unitOf` tells. */
  readonly unit: PostingUnit
}
