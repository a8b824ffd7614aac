/**
 * BM25, the weight of a word in a passage, in two factors: how rare the word is, and how often it occurs
 * for the passage's length.
 *
 * Source: Robertson et al., Okapi at TREC-3, 1994; idf as in Lucene; the lower bound δ of BM25+ from Lv and
 * Zhai, Lower-Bounding Term Frequency Normalization, 2011.
 *
 *     score = idf · (δ + tf·(k1 + 1) / (tf + k1·(1 − b + b·length/averageLength)))
 */

export interface Bm25Parameters {
  /** How slowly further occurrences lose their worth; ≥ 0. */
  readonly k1: number
  /** How much a long passage counts less; 0 (not at all) to 1. */
  readonly b: number
  /** BM25+: added for every word that occurs at all; 0 for plain BM25. */
  readonly delta: number
}

/**
 * @param documentFrequency passages with the word, ≤ passageCount
 * @returns > 0, in nats
 * @throws RangeError when documentFrequency > passageCount
 */
export function inverseDocumentFrequency(documentFrequency: number, passageCount: number): number {
  if (documentFrequency > passageCount) {
    throw new RangeError(`a word cannot be in ${documentFrequency} of ${passageCount} passages`)
  }
  return Math.log(1 + (passageCount - documentFrequency + 0.5) / (documentFrequency + 0.5))
}

/**
 * @param frequency occurrences in the passage, weighted; > 0
 * @param relativeLength the passage's length divided by the average length
 * @returns between 0 and k1 + 1 (with δ: up to k1 + 1 + δ)
 */
export function saturatedFrequency(
  frequency: number,
  relativeLength: number,
  parameters: Bm25Parameters,
): number {
  const { k1, delta } = parameters
  return delta + (frequency * (k1 + 1)) / (frequency + lengthNorm(relativeLength, parameters))
}

/** What the passage's length makes of saturation: k1·(1 − b + b·length/averageLength). */
export function lengthNorm(relativeLength: number, { k1, b }: Pick<Bm25Parameters, 'k1' | 'b'>): number {
  return k1 * (1 - b + b * relativeLength)
}
