/**
 * A vocabulary → the sections of an index behind its lists that do not depend on them: the dictionary of forms, the grams,
 * the lexicon, what the next build must know. Made piece by piece, while others encode the lists.
 */
import type { Analyzer } from '../analysis/analyzer.ts'
import type { Deflate } from '../index-format/compressed-block.ts'
import { DictionaryWriter, type EntryCodec } from '../index-format/dictionary.ts'
import { formEntryCodec } from '../index-format/dictionary-entries.ts'
import { splitKey } from '../index-format/dictionary-key.ts'
import { gramEntryCodec } from '../index-format/gram-table.ts'
import { encodeRebuildData } from '../index-format/rebuild-data.ts'
import { encodeTermLexicon } from '../index-format/term-lexicon.ts'
import type { GermanLexicon } from '../lexicon/german-lexicon.ts'
import type { FormLists } from './form-lists.ts'
import { collectGrams } from './gram-terms.ts'
import { collectRebuildData, type UnitLists } from './rebuild-collector.ts'
import type { Vocabulary } from './vocabulary.ts'
import { WordKnowledge } from './word-knowledge.ts'

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
  readonly analyzer: Analyzer
  readonly lexicon: GermanLexicon | undefined
  /** Documents of each segment. */
  readonly segments: readonly number[]
  readonly deflate: Deflate
}

/** work … → finish. */
export class TailBuilding {
  readonly #steps: Generator<undefined, IndexTail, undefined>
  #tail: IndexTail | undefined

  constructor(sources: TailSources) {
    this.#steps = buildTail(sources)
  }

  /** Does a little of what is left to do. */
  work(): void {
    const end = performance.now() + WORK_MS
    while (this.#tail === undefined && performance.now() < end) this.#step()
  }

  /** Does all that is left. */
  finish(): IndexTail {
    while (this.#tail === undefined) this.#step()
    return this.#tail
  }

  #step(): void {
    const step = this.#steps.next()
    if (step.done) this.#tail = step.value
  }
}

/** A third of what it takes to encode a batch of lists. */
const WORK_MS = 30

function* buildTail(sources: TailSources): Generator<undefined, IndexTail, undefined> {
  const { vocabulary, lists, formLists, analyzer, segments, deflate } = sources
  const terms = new Set(vocabulary.terms.map(term => splitKey(term)[1]))
  const knowledge = new WordKnowledge(analyzer, sources.lexicon)
  const lexicon = encodeTermLexicon(knowledge.termLexicon(terms), deflate)
  yield
  const forms = yield* packDictionary(formEntries(vocabulary), formEntryCodec, deflate)
  const grams = yield* packDictionary(gramEntries(vocabulary), gramEntryCodec, deflate)
  const data = collectRebuildData(vocabulary, lists, formLists)
  yield
  const { lexiconChecksum } = knowledge
  return {
    forms,
    grams,
    lexicon,
    rebuild: encodeRebuildData({ ...data, lexiconChecksum, segments }, deflate),
  }
}

function* packDictionary<Entry>(
  entries: Iterable<readonly [string, Entry]>,
  codec: EntryCodec<Entry>,
  deflate: Deflate,
): Generator<undefined, PackedDictionary, undefined> {
  const blocks: Uint8Array[] = []
  const writer = new DictionaryWriter(block => blocks.push(block), deflate, codec)
  let blockCount = 0
  for (const [text, entry] of entries) {
    writer.add(text, entry)
    if (blocks.length === blockCount) continue
    blockCount = blocks.length
    yield
  }
  return { blocks, index: writer.finish() }
}

function* formEntries({ forms, termOfForm, partsOf }: Vocabulary) {
  for (const [form, key] of forms.entries())
    yield [key, { term: termOfForm[form] as number, parts: partsOf(form) }] as const
}

function* gramEntries(vocabulary: Vocabulary) {
  for (const { gram, terms } of collectGrams(vocabulary)) yield [gram, terms] as const
}
