/**
 * Goes through the forms of a dictionary in their order and picks those that a filter accepts: the forms that end in
 * "vertrag", those one letter away from "kündigung". Blocks whose common beginning the filter turns down are not read.
 *
 *   scanForms(source, { forms, inflate }, ':title:', filter) → the forms of titles that the filter accepts
 */
import type { ByteSource } from './byte-source.ts'
import type { Inflate } from './compressed-block.ts'
import type { DictionaryIndex } from './dictionary.ts'
import type { FormEntry } from './dictionary-entries.ts'
import { isImplied } from './dictionary-key.ts'

/** What is looked for among the words, without their field's name. */
export interface FormFilter {
  /** Whether a word with this beginning, which may be empty, can be accepted. */
  mayBegin(beginning: string): boolean
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
  readonly forms: DictionaryIndex<FormEntry>
  readonly inflate: Inflate
}

/**
 * @param keyPrefix the field's name with its colons, '' for the forms of passages; parts of compounds and
 *   what a text implies are no forms
 * @returns ascending
 */
export async function scanForms(
  source: ByteSource,
  { forms, inflate }: ScannedDictionary,
  keyPrefix: string,
  filter: FormFilter,
): Promise<readonly ScannedForm[]> {
  const all = blockRuns(forms, beginning => mayHold(beginning, keyPrefix, filter))
  const runs = filter.maxBlocks === undefined ? all : thinOut(all, filter.maxBlocks)
  const bytes = await source.read(runs.map(run => byteRangeOf(forms, run)))
  const found: ScannedForm[] = []
  for (const [i, run] of runs.entries()) {
    const { offset: runStart } = byteRangeOf(forms, run)
    for (let block = run.first; block <= run.last; block++) {
      const { offset, byteLength } = forms.byteRange(block)
      const from = offset - runStart
      const compressed = (bytes[i] ?? new Uint8Array()).subarray(from, from + byteLength)
      const { firstNumber, strings, entries } = await forms.decodeBlock(block, compressed, inflate)
      strings.forEach((key, k) => {
        if (!key.startsWith(keyPrefix)) return
        const word = key.slice(keyPrefix.length)
        if (word.includes(':') || isImplied(word) || !filter.accepts(word)) return
        found.push({ number: firstNumber + k, word, ...(entries[k] as FormEntry) })
      })
    }
  }
  return found
}

/** Blocks that lie side by side, both ends inclusive: they are read in one piece. */
interface BlockRun {
  readonly first: number
  last: number
}

/** Halves the dictionary until a half is turned down or a single block: few of the first strings are looked at. */
function blockRuns(
  forms: DictionaryIndex<FormEntry>,
  mayBegin: (beginning: string) => boolean,
): readonly BlockRun[] {
  const runs: BlockRun[] = []
  const visit = (first: number, end: number) => {
    if (first === end || !mayBegin(commonBeginning(forms, first, end))) return
    if (end - first > 1) {
      const middle = (first + end) >>> 1
      visit(first, middle)
      visit(middle, end)
      return
    }
    const run = runs.at(-1)
    if (run?.last === first - 1) run.last = first
    else runs.push({ first, last: first })
  }
  visit(0, forms.blockCount)
  return runs
}

/** Of all blocks every nth, so that few enough are left. */
function thinOut(runs: readonly BlockRun[], maxBlocks: number): readonly BlockRun[] {
  const blocks = runs.flatMap(({ first, last }) =>
    Array.from({ length: last - first + 1 }, (_, i) => first + i),
  )
  if (blocks.length <= maxBlocks) return runs
  return Array.from({ length: maxBlocks }, (_, i) => {
    const block = blocks[Math.floor((i * blocks.length) / maxBlocks)] as number
    return { first: block, last: block }
  })
}

function byteRangeOf(forms: DictionaryIndex<FormEntry>, { first, last }: BlockRun) {
  const { offset } = forms.byteRange(first)
  const end = forms.byteRange(last)
  return { offset, byteLength: end.offset + end.byteLength - offset }
}

/** What all strings of the blocks [first, end) begin with: that which the first string shares with the first behind them. */
function commonBeginning(forms: DictionaryIndex<FormEntry>, first: number, end: number): string {
  if (end === forms.blockCount) return ''
  const from = forms.firstString(first)
  const next = forms.firstString(end)
  let length = 0
  while (length < from.length && from[length] === next[length]) length++
  return from.slice(0, length)
}

function mayHold(beginning: string, keyPrefix: string, filter: FormFilter): boolean {
  if (beginning.length < keyPrefix.length) return keyPrefix.startsWith(beginning)
  if (!beginning.startsWith(keyPrefix)) return false
  const word = beginning.slice(keyPrefix.length)
  return !word.includes(':') && filter.mayBegin(word)
}
