/**
 * Goes through the forms of a dictionary in their order and picks those that a filter accepts: the forms that end in
 * "vertrag", those one letter away from "kündigung". Blocks whose common beginning the filter turns down are not read.
 *
 *   scanForms(source, forms, ':title:', filter) → the forms of titles that the filter accepts
 */
import type { ByteSource } from './byte-source.ts'
import type { DictionaryIndex } from './dictionary.ts'
import type { FormEntry } from './dictionary-entries.ts'
import { isImplied } from './dictionary-key.ts'

/** What is looked for among the words, without their field's name. */
export interface FormFilter {
  /** Whether a word with this beginning, which may be empty, can be accepted. */
  mayBegin(beginning: string): boolean
  /** Is asked for words in ascending order. */
  accepts(word: string): boolean
}

export interface ScannedForm extends FormEntry {
  readonly number: number
  /** Without the field's name. */
  readonly word: string
}

/**
 * @param keyPrefix the field's name with its colons, '' for the forms of passages; parts of compounds and
 *   what a text implies are no forms
 * @returns ascending
 */
export async function scanForms(
  source: ByteSource,
  forms: DictionaryIndex<FormEntry>,
  keyPrefix: string,
  filter: FormFilter,
): Promise<readonly ScannedForm[]> {
  const runs = blockRuns(forms, block => mayHold(commonBeginning(forms, block), keyPrefix, filter))
  const bytes = await source.read(runs.map(run => byteRangeOf(forms, run)))
  const found: ScannedForm[] = []
  runs.forEach((run, i) => {
    const { offset: runStart } = byteRangeOf(forms, run)
    for (let block = run.first; block <= run.last; block++) {
      const { offset, byteLength } = forms.byteRange(block)
      const from = offset - runStart
      const { firstNumber, strings, entries } = forms.decodeBlock(
        block,
        (bytes[i] ?? new Uint8Array()).subarray(from, from + byteLength),
      )
      strings.forEach((key, k) => {
        if (!key.startsWith(keyPrefix)) return
        const word = key.slice(keyPrefix.length)
        if (word.includes(':') || isImplied(word) || !filter.accepts(word)) return
        found.push({ number: firstNumber + k, word, ...(entries[k] as FormEntry) })
      })
    }
  })
  return found
}

/** Blocks that lie side by side, both ends inclusive: they are read in one piece. */
interface BlockRun {
  readonly first: number
  last: number
}

function blockRuns(
  { blockCount }: DictionaryIndex<FormEntry>,
  isWanted: (block: number) => boolean,
): readonly BlockRun[] {
  const runs: BlockRun[] = []
  for (let block = 0; block < blockCount; block++) {
    if (!isWanted(block)) continue
    const run = runs.at(-1)
    if (run?.last === block - 1) run.last = block
    else runs.push({ first: block, last: block })
  }
  return runs
}

function byteRangeOf(forms: DictionaryIndex<FormEntry>, { first, last }: BlockRun) {
  const { offset } = forms.byteRange(first)
  const end = forms.byteRange(last)
  return { offset, byteLength: end.offset + end.byteLength - offset }
}

/** What all strings of a block begin with: that which its first string shares with the next block's. */
function commonBeginning(forms: DictionaryIndex<FormEntry>, block: number): string {
  if (block + 1 === forms.blockCount) return ''
  const first = forms.firstString(block)
  const next = forms.firstString(block + 1)
  let length = 0
  while (length < first.length && first[length] === next[length]) length++
  return first.slice(0, length)
}

function mayHold(beginning: string, keyPrefix: string, filter: FormFilter): boolean {
  if (beginning.length < keyPrefix.length) return keyPrefix.startsWith(beginning)
  if (!beginning.startsWith(keyPrefix)) return false
  const word = beginning.slice(keyPrefix.length)
  return !word.includes(':') && filter.mayBegin(word)
}
