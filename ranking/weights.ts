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
  /** What an occurrence counts as part of a compound. */
  readonly part: number
  /** What the score of a part counts where the compound was typed. */
  readonly typedPart: number
  /** What the score of another spelling of a name counts. */
  readonly spelling: number
  /** What a stop word's score counts. */
  readonly stopWord: number
}

export const DEFAULT_WEIGHTS: RankingWeights = {
  k1: 1.2,
  b: 0.75,
  delta: 0,
  heading: 1.5,
  title: 1.6,
  otherForm: 0.95,
  part: 0.4,
  typedPart: 0.5,
  spelling: 0.5,
  stopWord: 0.2,
}
