/**
 * What a word is worth in every passage (or document) where it occurs, before idf: its saturated frequency, and what
 * the document's title or field adds.
 *
 *     in the text      δ + f·(k1 + 1) / (f + norm), f with what is spelled alike there
 *     in the title     the same for each passage of the document, however long it is
 *     only alike       as in the text, but it covers nothing
 *
 * One loop over the postings of each kind, on arrays that are made once for an open index and filled anew for each
 * word: 7 ns a posting, half of it the division.
 */
import { lengthNorm } from '../ranking/bm25.ts'
import type { RankingWeights } from '../ranking/weights.ts'
import { IdSet } from './id-set.ts'
import type { ScopeIds } from './scope-ids.ts'
import { capWeights, type WeightedPostings } from './weighted-postings.ts'

/** Postings of one scope; titles and fields are those of documents. */
export interface WordPostings {
  readonly inText: WeightedPostings
  readonly ofSimilar: WeightedPostings
  readonly inTitle: WeightedPostings
  readonly inField: WeightedPostings
}

export class WordScores {
  /** In no order, no duplicates. The first `coveredCount` have the word itself, those up to `count` only its like. */
  readonly ids: Uint32Array
  /** weights[i] belongs to ids[i]. */
  readonly weights: Float64Array
  count = 0
  coveredCount = 0
  /** By id, empty between two words. */
  readonly #alike: Float64Array
  readonly #inText: IdSet
  /** By document, empty between two words. */
  readonly #titles: Float64Array

  /** @param idCount every id is below it, as every document is below @param documentCount */
  constructor(idCount: number, documentCount: number) {
    this.ids = new Uint32Array(idCount)
    this.weights = new Float64Array(idCount)
    this.#alike = new Float64Array(idCount)
    this.#inText = new IdSet(idCount)
    this.#titles = new Float64Array(documentCount)
  }

  /** Takes the place of the word before. @param scope of the postings' ids */
  fill(
    { inText, ofSimilar, inTitle, inField }: WordPostings,
    scope: ScopeIds,
    weights: RankingWeights,
  ): void {
    this.count = 0
    // What is only spelled alike counts once, however often it occurs: the word itself comes first.
    const similar = capWeights(ofSimilar, weights.similar)
    for (let i = 0; i < similar.ids.length; i++) {
      this.#alike[similar.ids[i] as number] = similar.weights[i] as number
    }
    // A title counts once, however often it says the word; as part of a compound or in another form less.
    for (let i = 0; i < inTitle.ids.length; i++) {
      this.#titles[inTitle.ids[i] as number] = Math.min(1, inTitle.weights[i] as number) * weights.title
    }
    this.#addText(inText, scope, weights)
    this.#addTitles(inTitle, inText, scope, weights)
    this.#addFields(inField, scope, weights)
    this.coveredCount = this.count
    this.#addAlike(similar, scope, weights)
  }

  /** 0 where the word is not. */
  weightOf(id: number): number {
    const at = this.ids.subarray(0, this.count).indexOf(id)
    return at < 0 ? 0 : (this.weights[at] as number)
  }

  #addText(
    { ids, weights }: WeightedPostings,
    { normOf, norms, documentOf }: ScopeIds,
    { k1, delta }: RankingWeights,
  ): void {
    const alike = this.#alike
    const titles = this.#titles
    const to = this.weights
    this.ids.set(ids)
    this.count = ids.length
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i] as number
      const frequency = (weights[i] as number) + (alike[id] as number)
      alike[id] = 0
      const saturated = delta + (frequency * (k1 + 1)) / (frequency + (norms[normOf[id] as number] as number))
      to[i] = saturated + (titles[documentOf[id] as number] as number)
    }
  }

  /** The ids of documents with the word in the title alone. */
  #addTitles(
    { ids: documents }: WeightedPostings,
    inText: WeightedPostings,
    scope: ScopeIds,
    weights: RankingWeights,
  ): void {
    if (documents.length === 0) return
    const { firstIds } = scope
    this.#inText.addAll(inText.ids)
    for (let i = 0; i < documents.length; i++) {
      const document = documents[i] as number
      const worth = this.#titles[document] as number
      this.#titles[document] = 0
      for (let id = firstIds[document] as number; id < (firstIds[document + 1] as number); id++) {
        if (!this.#inText.has(id)) this.#put(id, this.#takeAlike(id, scope, weights) + worth)
      }
    }
    this.#inText.removeAll(inText.ids)
  }

  /** A field is short: it is not normalized by length. */
  #addFields(
    { ids: documents, weights }: WeightedPostings,
    { firstIds }: ScopeIds,
    { k1, b, delta }: RankingWeights,
  ): void {
    const norm = lengthNorm(1, { k1, b })
    for (let i = 0; i < documents.length; i++) {
      const document = documents[i] as number
      const frequency = weights[i] as number
      const worth = delta + (frequency * (k1 + 1)) / (frequency + norm)
      for (let id = firstIds[document] as number; id < (firstIds[document + 1] as number); id++) {
        this.#put(id, worth)
      }
    }
  }

  #addAlike({ ids }: WeightedPostings, scope: ScopeIds, weights: RankingWeights): void {
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i] as number
      if ((this.#alike[id] as number) > 0) this.#put(id, this.#takeAlike(id, scope, weights))
    }
  }

  /** 0 where nothing is alike. */
  #takeAlike(id: number, { normOf, norms }: ScopeIds, { k1, delta }: RankingWeights): number {
    const frequency = this.#alike[id] as number
    if (frequency === 0) return 0
    this.#alike[id] = 0
    return delta + (frequency * (k1 + 1)) / (frequency + (norms[normOf[id] as number] as number))
  }

  #put(id: number, weight: number): void {
    this.ids[this.count] = id
    this.weights[this.count++] = weight
  }
}
