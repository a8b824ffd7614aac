/**
 * Splits compounds by an index's own words, as its documents were split: one that was typed, which is also looked for
 * by its parts, and those in a text that is shown, of which only the matched part is marked.
 *
 *   Waffenstillstandsverhandlungen → waffenstillstand [0, 16), verhandlungen [17, 30)
 *
 * A form that the index knows as no compound stays whole.
 */
import type { Analyzer } from '../analysis/analyzer.ts'
import { MIN_PART_LENGTH, splitCompound } from '../analysis/compound.ts'
import { partKey } from '../index-format/dictionary-key.ts'
import type { IndexReader } from '../index-format/index-reader.ts'
import type { PlannedWord } from './plan.ts'

/** A part with its place in the compound's form, half-open [start, end) in UTF-16 code units. */
export interface CompoundWord extends PlannedWord {
  readonly start: number
  readonly end: number
}

/** The parts of compounds, by form. */
export type SplitCompounds = ReadonlyMap<string, readonly CompoundWord[]>

/** Whether a form is long enough and of letters alone, as a compound is. */
export function mayBeCompound(form: string): boolean {
  return form.length >= 2 * MIN_PART_LENGTH && ONLY_LETTERS.test(form)
}

/** @returns the parts of those forms that are compounds */
export async function splitCompounds(
  reader: IndexReader,
  analyzer: Analyzer,
  forms: readonly string[],
): Promise<SplitCompounds> {
  const candidates = forms.filter(mayBeCompound)
  const known = await reader.findForms(candidates)
  const compounds = candidates.filter((_, i) => known[i]?.isCompound !== false)
  const frequencies = await partFrequencies(reader, analyzer, compounds)
  const split = new Map<string, readonly CompoundWord[]>()
  for (const compound of compounds) {
    const parts = splitCompound(compound, (start, end) => frequencies.get(compound.slice(start, end)) ?? 0)
    const words = parts?.map(({ start, end }) => {
      const form = compound.slice(start, end)
      return { form, term: analyzer.term(form), start, end }
    })
    if (words !== undefined) split.set(compound, words)
  }
  return split
}

const ONLY_LETTERS = /^\p{L}+$/u

/** The document frequency of every piece of the forms that is a word of the index and part of its compounds. */
async function partFrequencies(
  reader: IndexReader,
  analyzer: Analyzer,
  forms: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const pieces = [...new Set(forms.flatMap(piecesOf))].filter(piece => !analyzer.isStopWord(piece))
  const found = await reader.findForms(pieces)
  const words = pieces.filter((_, i) => found[i] !== undefined)
  const terms = words.map(word => analyzer.term(word))
  const [entries, asParts] = await Promise.all([
    reader.findTerms(terms),
    reader.findTerms(terms.map(partKey)),
  ])
  const frequencies = new Map<string, number>()
  words.forEach((word, i) => {
    const frequency = entries[i]?.documentFrequency
    if (frequency !== undefined && asParts[i] !== undefined) frequencies.set(word, frequency)
  })
  return frequencies
}

/** Every stretch that could be a part: O(n²) for n letters. */
function piecesOf(form: string): readonly string[] {
  const pieces: string[] = []
  for (let start = 0; start <= form.length - MIN_PART_LENGTH; start++) {
    if (start > 0 && start < MIN_PART_LENGTH) continue
    for (let end = start + MIN_PART_LENGTH; end <= form.length; end++) {
      const leavesScrap = end < form.length && end > form.length - MIN_PART_LENGTH
      if (!leavesScrap && end - start < form.length) pieces.push(form.slice(start, end))
    }
  }
  return pieces
}
