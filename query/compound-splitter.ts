/**
 * Splits compounds by an index's own words, as its documents were split: one that was typed, which is also looked for
 * by its parts, and those in a text that is shown, of which only the matched part is marked.
 *
 *   Waffenstillstandsverhandlungen → waffenstillstand [0, 16), verhandlungen [17, 30)
 *
 * What the index has is split as it was indexed; other forms by the parts of the index's compounds, or
 * else by its words.
 */
import { type CompoundPart, MIN_PART_LENGTH, mayBeCompound, splitCompound } from '../analysis/compound.ts'
import { fieldKey, partKey } from '../index-format/dictionary-key.ts'
import type { FoundForm, IndexReader } from '../index-format/index-reader.ts'
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
  const known = await findInIndex(reader, candidates)
  const lexicon = new PartLexicon(reader, analyzer)
  const unknown = candidates.filter((_, i) => known[i] === undefined)
  await lexicon.learn(unknown.flatMap(outerPieces))
  await lexicon.learn(unknown.flatMap(compound => innerPieces(compound, lexicon)))
  const split = new Map<string, readonly CompoundWord[]>()
  for (const [i, compound] of candidates.entries()) {
    const parts = known[i]?.parts ?? lexicon.split(compound)
    if (parts.length === 0) continue
    split.set(
      compound,
      parts.map(({ start, end }) => {
        const form = compound.slice(start, end)
        return { form, term: analyzer.partTerm(form), start, end }
      }),
    )
  }
  return split
}

/** What the dictionary tells of forms of passages, or of titles where no passage has them. */
async function findInIndex(
  reader: IndexReader,
  forms: readonly string[],
): Promise<readonly (FoundForm | undefined)[]> {
  const keys = [...forms, ...forms.map(form => fieldKey(TITLE_FIELD, form))]
  const found = await reader.findForms(keys)
  return forms.map((_, i) => found[i] ?? found[forms.length + i])
}

/** Document frequencies of what compounds may be made of. */
class PartLexicon {
  readonly #reader: IndexReader
  readonly #analyzer: LexicalAnalyzer
  /** Of pieces that are part of one of the index's compounds; they need not stand alone. */
  readonly #parts = new Map<string, number>()
  /** Of these, and of pieces that are words of the index. */
  readonly #words = new Map<string, number>()

  constructor(reader: IndexReader, analyzer: LexicalAnalyzer) {
    this.#reader = reader
    this.#analyzer = analyzer
  }

  /** Whether a piece is a word of the index or a part of one; false where it has not been learned. */
  has(piece: string): boolean {
    return this.#words.has(piece)
  }

  /** By parts of other compounds if that can be: they are nouns, as far as the indexer could tell. */
  split(compound: string): readonly CompoundPart[] {
    const splitBy = (frequencies: ReadonlyMap<string, number>) =>
      splitCompound(compound, (start, end) => frequencies.get(compound.slice(start, end)) ?? 0)?.parts
    return splitBy(this.#parts) ?? splitBy(this.#words) ?? []
  }

  async learn(pieces: readonly string[]): Promise<void> {
    const candidates = [...new Set(pieces)].filter(piece => !isLikeStopWord(piece, this.#analyzer))
    const terms = candidates.map(piece => this.#analyzer.partTerm(piece))
    const [alone, asParts, asTitleParts] = await Promise.all([
      this.#reader.findTerms(terms),
      this.#reader.findTerms(terms.map(partKey)),
      this.#reader.findTerms(terms.map(term => partKey(fieldKey(TITLE_FIELD, term)))),
    ])
    for (const [i, piece] of candidates.entries()) {
      const asPart = asParts[i] ?? asTitleParts[i]
      const frequency = (alone[i] ?? asPart)?.documentFrequency
      if (frequency === undefined) continue
      this.#words.set(piece, frequency)
      if (asPart !== undefined) this.#parts.set(piece, frequency)
    }
  }
}

/** Also with a letter more or less at its end: unde, gege have the terms of und, gegen. */
function isLikeStopWord(piece: string, analyzer: LexicalAnalyzer): boolean {
  return [piece, piece.slice(0, -1), `${piece}n`].some(word => analyzer.isStopWord(word))
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
  const from = cuts.find(at => lexicon.has(compound.slice(0, at)))
  const to = cuts.findLast(at => lexicon.has(compound.slice(at)))
  const pieces: string[] = []
  if (from === undefined || to === undefined) return pieces
  for (let start = from; start <= to - MIN_PART_LENGTH; start++) {
    for (let end = start + MIN_PART_LENGTH; end <= to; end++) pieces.push(compound.slice(start, end))
  }
  return pieces
}
