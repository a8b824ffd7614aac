/**
 * Goes through the forms of a dictionary in their order and picks those that a filter accepts: the forms that end in
 * "vertrag", those one letter away from "kündigung". Blocks whose common beginning the filter turns down are not read.
 *
 *   scanForms(dictionary, ':title:', filter, cursor => …) → stands at the forms of titles that the filter accepts
 */
import type { ByteSource } from './byte-source.ts'
import type { Inflate } from './compressed-block.ts'
import type { DictionaryIndex } from './dictionary.ts'
import type { DictionaryCursor } from './dictionary-cursor.ts'
import type { FormEntry } from './dictionary-entries.ts'
import { isImplied, splitKey } from './dictionary-key.ts'

/** What is looked for among the words, without their field's name. */
export interface FormFilter {
  /** Whether a word with this beginning, which may be empty, can be accepted. */
  mayBegin(beginning: string): boolean
  /** Whether all words with this beginning are accepted: then no string is made of them. Without it never. */
  acceptsAll?(beginning: string): boolean
  /** Is asked for words in ascending order. */
  accepts(word: string): boolean
  /** Where more may hold such words, so many of them are read, at even distances. Without it all. */
  readonly maxBlocks?: number
}

export interface ScannedForm extends FormEntry {
  readonly number: number
  /** Without the field's name. */
  readonly word: string
}

export interface ScannedDictionary {
  readonly source: ByteSource
  readonly forms: DictionaryIndex<FormEntry>
  readonly inflate: Inflate
}

/**
 * @param keyPrefix the field's name with its colons, '' for the forms of passages; parts of compounds and
 *   what a text implies are no forms
 * @param visit is called for each form that is accepted, ascending; the cursor stands at it
 */
export async function scanForms(
  { source, forms, inflate }: ScannedDictionary,
  keyPrefix: string,
  filter: FormFilter,
  visit: (cursor: DictionaryCursor<FormEntry>) => void,
): Promise<void> {
  const all = blockRuns(forms, beginning => judge(beginning, keyPrefix, filter))
  const runs = filter.maxBlocks === undefined ? all : thinOut(all, filter.maxBlocks)
  const bytes = await source.read(runs.map(run => byteRangeOf(forms, run)))
  const prefix = new TextEncoder().encode(keyPrefix)
  for (const [i, run] of runs.entries()) {
    const { offset: runStart } = byteRangeOf(forms, run)
    for (let block = run.first; block <= run.last; block++) {
      const { offset, byteLength } = forms.byteRange(block)
      const from = offset - runStart
      const compressed = (bytes[i] ?? new Uint8Array()).subarray(from, from + byteLength)
      const cursor = forms.cursor(block, await forms.inflate(block, compressed, inflate))
      while (cursor.next()) {
        if (!cursor.startsWith(prefix) || !isPlain(cursor, prefix.length)) continue
        if (run.verdict === 'all' || filter.accepts(cursor.text.slice(keyPrefix.length))) visit(cursor)
      }
    }
  }
}

/** Whether what stands behind the prefix is a word as it is written: no part of compounds, no name, and not implied. */
function isPlain(cursor: DictionaryCursor<FormEntry>, prefixLength: number): boolean {
  if (cursor.hasByte(COLON, prefixLength)) return false
  return !cursor.hasByte(FIRST_OF_ELLIPSIS, prefixLength) || !isImplied(splitKey(cursor.text)[1])
}

const COLON = 0x3a
/** Of its three bytes, which other characters have too. */
const FIRST_OF_ELLIPSIS = 0xe2

/** Whether a filter accepts none, some or all of the words with a beginning. */
type Verdict = 'none' | 'some' | 'all'

/** Blocks that lie side by side, both ends inclusive: they are read in one piece. */
interface BlockRun {
  readonly first: number
  last: number
  readonly verdict: Verdict
}

/** Halves the dictionary until all of a half is one or it is a single block: few of the first strings are looked at. */
function blockRuns(
  forms: DictionaryIndex<FormEntry>,
  judgeAll: (beginning: string) => Verdict,
): readonly BlockRun[] {
  const runs: BlockRun[] = []
  const visit = (first: number, end: number) => {
    if (first === end) return
    const isBlock = end - first === 1
    const verdict = isBlock
      ? judgeEach(forms.beginningsOf(first), judgeAll)
      : judgeAll(forms.commonBeginning(first, end))
    if (verdict === 'none') return
    if (verdict === 'some' && !isBlock) {
      const middle = (first + end) >>> 1
      visit(first, middle)
      visit(middle, end)
      return
    }
    const run = runs.at(-1)
    if (run?.last === first - 1 && run.verdict === verdict) run.last = end - 1
    else runs.push({ first, last: end - 1, verdict })
  }
  visit(0, forms.blockCount)
  return runs
}

function judgeEach(beginnings: readonly string[], judgeAll: (beginning: string) => Verdict): Verdict {
  const verdicts = new Set(beginnings.map(judgeAll))
  const [verdict = 'none'] = verdicts
  return verdicts.size > 1 ? 'some' : verdict
}

/** Of all blocks every nth, so that few enough are left. */
function thinOut(runs: readonly BlockRun[], maxBlocks: number): readonly BlockRun[] {
  const blocks = runs.flatMap(({ first, last, verdict }) =>
    Array.from({ length: last - first + 1 }, (_, i) => ({ first: first + i, last: first + i, verdict })),
  )
  if (blocks.length <= maxBlocks) return runs
  return Array.from(
    { length: maxBlocks },
    (_, i) => blocks[Math.floor((i * blocks.length) / maxBlocks)] as BlockRun,
  )
}

function byteRangeOf(forms: DictionaryIndex<FormEntry>, { first, last }: BlockRun) {
  const { offset } = forms.byteRange(first)
  const end = forms.byteRange(last)
  return { offset, byteLength: end.offset + end.byteLength - offset }
}

function judge(beginning: string, keyPrefix: string, filter: FormFilter): Verdict {
  if (beginning.length < keyPrefix.length) return keyPrefix.startsWith(beginning) ? 'some' : 'none'
  if (!beginning.startsWith(keyPrefix)) return 'none'
  const word = beginning.slice(keyPrefix.length)
  if (word.includes(':') || !filter.mayBegin(word)) return 'none'
  return filter.acceptsAll?.(word) ? 'all' : 'some'
}
