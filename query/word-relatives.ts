/**
 * What an index tells of words by their forms alone: how it splits those that are compounds, and in which other
 * spellings it has those that are names. What was asked lately is remembered.
 */
import type { IndexReader } from '../index-format/index-reader.ts'
import { type CompoundWord, type SplitCompounds, splitCompounds } from './compound-splitter.ts'
import type { LexicalAnalyzer } from './lexical-analyzer.ts'
import { findNameSpellings, type NameSpellings } from './name-spellings.ts'
import type { PlannedWord } from './plan.ts'
import { RememberedAnswers } from './remembered-answers.ts'

/** By form; what is no compound, or has no other spelling, is not there. */
export interface Relatives {
  readonly parts: SplitCompounds
  readonly spellings: NameSpellings
}

export const NO_RELATIVES: Relatives = { parts: new Map(), spellings: new Map() }

/** Made once for an open index. */
export class WordRelatives {
  readonly #compounds: RememberedAnswers<string, readonly CompoundWord[]>
  readonly #spellings: RememberedAnswers<string, readonly PlannedWord[]>

  constructor(reader: IndexReader, analyzer: LexicalAnalyzer) {
    this.#compounds = new RememberedAnswers(REMEMBERED_FORMS, forms =>
      splitCompounds(reader, analyzer, forms),
    )
    this.#spellings = new RememberedAnswers(REMEMBERED_NAMES, forms =>
      findNameSpellings(reader, analyzer, forms),
    )
  }

  async of(forms: readonly string[]): Promise<Relatives> {
    const [parts, spellings] = await Promise.all([this.#compounds.get(forms), this.#spellings.get(forms)])
    return { parts, spellings }
  }

  split(forms: readonly string[]): Promise<SplitCompounds> {
    return this.#compounds.get(forms)
  }
}

/** About 2 MB of compounds with their parts: those in texts that are shown are among them. */
const REMEMBERED_FORMS = 4096
/** Only words that are typed are asked for as names. */
const REMEMBERED_NAMES = 1024
