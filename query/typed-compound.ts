/**
 * The parts of a compound that was typed: Waffenstillstandsverhandlungen is also looked for as Waffenstillstand and
 * Verhandlungen. It is split by the index's own words, as its documents were; a word that the index knows as no
 * compound stays whole.
 */
import type { Analyzer } from '../analysis/analyzer.ts'
import { MIN_PART_LENGTH, splitCompound } from '../analysis/compound.ts'
import { partKey } from '../index-format/dictionary-key.ts'
import type { IndexReader } from '../index-format/index-reader.ts'
import type { PlannedWord } from './plan.ts'

/** @returns the parts of each form that is a compound */
export async function typedCompounds(
  reader: IndexReader,
  analyzer: Analyzer,
  forms: readonly string[],
): Promise<ReadonlyMap<string, readonly PlannedWord[]>> {
  const candidates = forms.filter(form => form.length >= 2 * MIN_PART_LENGTH && ONLY_LETTERS.test(form))
  const known = await reader.findForms(candidates)
  const compounds = candidates.filter((_, i) => known[i]?.isCompound !== false)
  const frequencies = await partFrequencies(reader, analyzer, compounds)
  const parts = new Map<string, readonly PlannedWord[]>()
  for (const form of compounds) {
    const found = splitCompound(form, (start, end) => frequencies.get(form.slice(start, end)) ?? 0)
    const words = found?.map(({ start, end }) => form.slice(start, end))
    if (words !== undefined)
      parts.set(
        form,
        words.map(word => ({ form: word, term: analyzer.term(word) })),
      )
  }
  return parts
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
