/** The product's one setting of ranking; an index stores it, so that impacts and queries agree. */

export interface RankingWeights {
  readonly k1: number
  readonly b: number
  readonly delta: number
  /** What an occurrence in the heading path adds to the frequency in the passage. */
  readonly heading: number
  /** What the word in the document's title adds to the saturated frequency in each of its passages. */
  readonly title: number
  /** What an occurrence counts in another form than the one that was typed. */
  readonly otherForm: number
  /** What it counts in one that has other umlauts: bürger for Burg. */
  readonly foldedForm: number
  /** What an occurrence counts as part of a compound. */
  readonly part: number
  /** What the score of a part counts where the compound was typed. */
  readonly typedPart: number
  /** What the score of another spelling of a name counts. */
  readonly spelling: number
  /**
   * What an occurrence counts of a term that is spelled like the typed one, times the square of the similarity; all of
   * them together count no more.
   */
  readonly similar: number
  /** What a stop word's score counts. */
  readonly stopWord: number
  /** Share of the whole document's score beside that of its best passage, 0 to 1. */
  readonly document: number
  /** As b, for the length of whole documents. */
  readonly documentB: number
  /** What is added to the score, as a share of it, where all words are in the passage. */
  readonly coverage: number
  /** The same, where all words stand within a sentence or two. */
  readonly window: number
  /** The same, where each two neighbouring words of the query are near each other. */
  readonly pairs: number
  /** The same, where all words are at the document's beginning. */
  readonly lead: number
}

export const DEFAULT_WEIGHTS: RankingWeights = {
  k1: 1.2,
  b: 0.75,
  delta: 0,
  heading: 1.5,
  title: 1.6,
  otherForm: 0.97,
  foldedForm: 0.6,
  part: 0.5,
  typedPart: 0.5,
  spelling: 0.3,
  similar: 0.5,
  stopWord: 0.2,
  document: 0.5,
  documentB: 0.9,
  coverage: 0.5,
  window: 0.4,
  pairs: 0.8,
  lead: 0.2,
}
