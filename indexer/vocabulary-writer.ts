/**
 * A vocabulary and its posting lists → the sections postings, places, forms and terms. The lists are encoded elsewhere:
 * what `orders` names comes back by `add`, in the same order.
 */

import { type CompressedBlock, compressBlock, type Deflate } from '../index-format/compressed-block.ts'
import type { ContainerWriter } from '../index-format/container.ts'
import { type TermEntry, termEntryCodec } from '../index-format/dictionary-entries.ts'
import { type PostingUnit, unitOf } from '../index-format/dictionary-key.ts'
import { DictionaryWriter } from '../index-format/dictionary-writer.ts'
import type { PackedDictionary } from './index-tail.ts'
import type { MergedLists } from './merged-lists.ts'
import type { Scratch } from './scratch.ts'
import { HEAD_NUMBERS, type TermLists, type TermOrders } from './term-groups.ts'
import { orderTerms } from './term-orders.ts'
import type { Vocabulary } from './vocabulary.ts'

export interface IndexOutput {
  readonly container: ContainerWriter
  readonly deflate: Deflate
}

/** orders, add … → finish. */
export class VocabularyWriter {
  readonly #container: ContainerWriter
  readonly #scratch: Scratch
  readonly #vocabulary: Vocabulary
  readonly #lists: Readonly<Record<PostingUnit, MergedLists>>
  readonly #termBlocks: CompressedBlock[] = []
  readonly #terms: DictionaryWriter<TermEntry>
  /** Positions wait in the scratch while the postings are written. */
  readonly #positionsPlaces: { readonly offset: number; readonly byteLength: number }[] = []
  #termNumber = 0
  #postingsOffset = 0
  #positionsOffset = 0

  /** @param lists whose ids the vocabulary's forms have */
  constructor(
    { container, deflate }: IndexOutput,
    scratch: Scratch,
    vocabulary: Vocabulary,
    lists: Readonly<Record<PostingUnit, MergedLists>>,
  ) {
    this.#container = container
    this.#terms = new DictionaryWriter(
      block => this.#termBlocks.push(compressBlock(block, deflate)),
      termEntryCodec,
    )
    this.#scratch = scratch
    this.#vocabulary = vocabulary
    this.#lists = lists
    container.begin('postings')
  }

  /** What is to be encoded. */
  orders(): Iterable<TermOrders> {
    return orderTerms(this.#vocabulary, this.#lists)
  }

  add({ heads, postings, positions }: TermLists): void {
    this.#container.write(postings)
    this.#positionsPlaces.push({
      offset: this.#scratch.append(positions),
      byteLength: positions.length,
    })
    for (let i = 0; i < heads.length; i += HEAD_NUMBERS) {
      const [postingsByteLength = 0, positionsByteLength = 0, documentFrequency = 0] = heads.subarray(i)
      const number = this.#termNumber++
      const term = this.#vocabulary.terms[number]
      if (term === undefined) throw new RangeError('there are more lists than terms')
      this.#terms.add(term, {
        unit: unitOf(term),
        documentFrequency,
        firstForm: this.#vocabulary.formsOf(number)[0] as number,
        postingsOffset: this.#postingsOffset,
        postingsByteLength,
        positionsOffset: this.#positionsOffset,
        positionsByteLength,
      })
      this.#postingsOffset += postingsByteLength
      this.#positionsOffset += positionsByteLength
    }
  }

  /** @returns the index of the terms */
  finish(forms: PackedDictionary): Uint8Array {
    const container = this.#container
    container.begin('places')
    for (const { offset, byteLength } of this.#positionsPlaces)
      container.write(this.#scratch.read(offset, byteLength))
    container.begin('forms')
    for (const block of forms.blocks) container.write(block)
    this.#terms.end()
    container.begin('terms')
    for (const { compressed } of this.#termBlocks) container.write(compressed)
    return this.#terms.index(this.#termBlocks)
  }
}
