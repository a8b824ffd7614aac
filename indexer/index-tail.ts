/**
 * A vocabulary → the sections of an index behind its lists that do not depend on them: the dictionary of forms, the grams,
 * the lexicon, what the next build must know. Made while the lists are encoded.
 */
import type { CompressedBlock, Deflate } from '../index-format/compressed-block.ts'
import { formEntryCodec } from '../index-format/dictionary-entries.ts'
import { splitKey } from '../index-format/dictionary-key.ts'
import { DictionaryWriter } from '../index-format/dictionary-writer.ts'
import type { EntryCodec } from '../index-format/entry-codec.ts'
import { gramEntryCodec } from '../index-format/gram-table.ts'
import { encodeRebuildData } from '../index-format/rebuild-data.ts'
import { encodeTermLexicon } from '../index-format/term-lexicon.ts'
import type { FormLists } from './form-lists.ts'
import { collectGrams } from './gram-terms.ts'
import { collectRebuildData, type UnitLists } from './rebuild-collector.ts'
import type { Vocabulary } from './vocabulary.ts'
import type { WordKnowledge } from './word-knowledge.ts'

export interface IndexTail {
  readonly forms: PackedDictionary
  readonly grams: PackedDictionary
  readonly lexicon: Uint8Array
  readonly rebuild: Uint8Array
}

export interface PackedDictionary {
  readonly blocks: readonly Uint8Array[]
  readonly index: Uint8Array
}

/** What a tail is made of. */
export interface TailSources {
  readonly vocabulary: Vocabulary
  /** Whose ids the vocabulary's forms have. */
  readonly lists: UnitLists
  readonly formLists: FormLists
  readonly knowledge: WordKnowledge
  /** Documents of each segment. */
  readonly segments: readonly number[]
  readonly deflate: Deflate
}

/** Blocks to be compressed, by whoever has time. */
export interface PackingWork {
  /** Made when they are asked for. */
  readonly batches: Iterable<readonly Uint8Array[]>
  /** Goes on with a batch that is compressed; to be called for each, in their order. */
  readonly take: (blocks: readonly CompressedBlock[]) => void
}

/** A building that goes on when all blocks of a work are compressed. */
export function* tailBuilding(sources: TailSources): Generator<PackingWork, IndexTail, undefined> {
  const { vocabulary, lists, formLists, knowledge, segments, deflate } = sources
  const forms = yield* packDictionary(formEntries(vocabulary), formEntryCodec)
  const grams = yield* packDictionary(gramEntries(vocabulary), gramEntryCodec)
  const terms = new Set(vocabulary.terms.map(term => splitKey(term)[1]))
  const lexicon = encodeTermLexicon(knowledge.termLexicon(terms), deflate)
  const { lexiconChecksum } = knowledge
  const data = { ...collectRebuildData(vocabulary, lists, formLists), lexiconChecksum, segments }
  return { forms, grams, lexicon, rebuild: encodeRebuildData(data, deflate) }
}

/** Some milliseconds of work. */
const BATCH_BLOCKS = 32

function* packDictionary<Entry>(
  entries: Iterable<readonly [string, Entry]>,
  codec: EntryCodec<Entry>,
): Generator<PackingWork, PackedDictionary, undefined> {
  let batch: Uint8Array[] = []
  const writer = new DictionaryWriter(block => batch.push(block.slice()), codec)
  function* batches() {
    for (const [text, entry] of entries) {
      writer.add(text, entry)
      if (batch.length < BATCH_BLOCKS) continue
      yield batch
      batch = []
    }
    writer.end()
    yield batch
  }
  const packed: CompressedBlock[] = []
  yield { batches: batches(), take: blocks => packed.push(...blocks) }
  return { blocks: packed.map(({ compressed }) => compressed), index: writer.index(packed) }
}

function* formEntries({ forms, termOfForm, partsOf }: Vocabulary) {
  for (const [form, key] of forms.entries())
    yield [key, { term: termOfForm[form] as number, parts: partsOf(form) }] as const
}

function* gramEntries(vocabulary: Vocabulary) {
  for (const { gram, terms } of collectGrams(vocabulary)) yield [gram, terms] as const
}
