/**
 * Splits compounds by an index's own words, as its documents were split: one that was typed, which is also looked for
 * by its parts, and those in a text that is shown, of which only the matched part is marked.
 *
 *   Waffenstillstandsverhandlungen → waffenstillstand [0, 16), verhandlungen [17, 30)
 *
 * A form that the index knows as no compound stays whole.
 */
import { MIN_PART_LENGTH, mayBeCompound, splitCompound } from '../analysis/compound.ts'
import { fieldKey, partKey } from '../index-format/dictionary-key.ts'
import type { IndexReader } from '../index-format/index-reader.ts'
import type { LexicalAnalyzer } from './lexical-analyzer.ts'
import { type PlannedWord, TITLE_FIELD } from './plan.ts'

/** A part with its place in the compound's form, half-open [start, end) in UTF-16 code units. */
export interface CompoundWord extends PlannedWord {
  readonly start: number
  readonly end: number
}

/** The parts of compounds, by form. */
export type SplitCompounds = ReadonlyMap<string, readonly CompoundWord[]>

/** @returns the parts of those forms that are compounds */
export async function splitCompounds(
  reader: IndexReader,
  analyzer: LexicalAnalyzer,
  forms: readonly string[],
): Promise<SplitCompounds> {
  const candidates = forms.filter(form => mayBeCompound(form) && !analyzer.isStopWord(form))
  const known = await reader.findForms(candidates)
  const compounds = candidates.filter((_, i) => known[i]?.isCompound !== false)
  const lexicon = new PartLexicon(reader, analyzer)
  await lexicon.learn(compounds.flatMap(outerPieces))
  await lexicon.learn(compounds.flatMap(compound => innerPieces(compound, lexicon)))
  const split = new Map<string, readonly CompoundWord[]>()
  for (const compound of compounds) {
    const parts = splitCompound(compound, (start, end) => lexicon.frequency(compound.slice(start, end)))
    const words = parts?.map(({ start, end }) => {
      const form = compound.slice(start, end)
      return { form, term: analyzer.partTerm(form), start, end }
    })
    if (words !== undefined) split.set(compound, words)
  }
  return split
}

/** Document frequencies of words of the index that are part of its compounds. */
class PartLexicon {
  readonly #reader: IndexReader
  readonly #analyzer: LexicalAnalyzer
  readonly #frequencies = new Map<string, number>()

  constructor(reader: IndexReader, analyzer: LexicalAnalyzer) {
    this.#reader = reader
    this.#analyzer = analyzer
  }

  /** 0 where the piece is no part, or has not been learned. */
  frequency(piece: string): number {
    return this.#frequencies.get(piece) ?? 0
  }

  async learn(pieces: readonly string[]): Promise<void> {
    const candidates = [...new Set(pieces)].filter(piece => !this.#analyzer.isStopWord(piece))
    const found = await this.#reader.findForms(candidates)
    const words = candidates.filter((_, i) => found[i] !== undefined)
    const terms = words.map(word => this.#analyzer.partTerm(word))
    const [entries, asParts, asTitleParts] = await Promise.all([
      this.#reader.findTerms(terms),
      this.#reader.findTerms(terms.map(partKey)),
      this.#reader.findTerms(terms.map(term => partKey(fieldKey(TITLE_FIELD, term)))),
    ])
    words.forEach((word, i) => {
      const frequency = entries[i]?.documentFrequency
      if (frequency !== undefined && (asParts[i] ?? asTitleParts[i]) !== undefined) {
        this.#frequencies.set(word, frequency)
      }
    })
  }
}

/** Every stretch that a compound may begin or end with. */
function outerPieces(compound: string): readonly string[] {
  const pieces: string[] = []
  for (let at = MIN_PART_LENGTH; at <= compound.length - MIN_PART_LENGTH; at++) {
    pieces.push(compound.slice(0, at), compound.slice(at))
  }
  return pieces
}

/** Every stretch between the shortest first part and the shortest last one: O(n²) for n letters. */
function innerPieces(compound: string, lexicon: PartLexicon): readonly string[] {
  const cuts = Array.from({ length: compound.length }, (_, at) => at)
  const from = cuts.find(at => lexicon.frequency(compound.slice(0, at)) > 0)
  const to = cuts.findLast(at => lexicon.frequency(compound.slice(at)) > 0)
  const pieces: string[] = []
  if (from === undefined || to === undefined) return pieces
  for (let start = from; start <= to - MIN_PART_LENGTH; start++) {
    for (let end = start + MIN_PART_LENGTH; end <= to; end++) pieces.push(compound.slice(start, end))
  }
  return pieces
}
