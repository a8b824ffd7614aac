/**
 * The words of a folded text with which its sentences begin. A snippet needs the few around it, so a block is cut into
 * sentences when one of its words is asked for: most of a passage never is.
 */
import { countBelow, type FoldedText, foldOffset, wordAt } from './folded-text.ts'
import type { TextRange } from './search-index.ts'
import { splitBlock } from './sentences.ts'
import { splitBlocks } from './text-blocks.ts'

export class SentenceStarts {
  readonly #body: string
  readonly #wordOf: (bodyOffset: number) => number
  readonly #blocks: readonly TextRange[]
  /** The words with which the blocks begin, ascending. */
  readonly #firstWords: readonly number[]
  /** Of blocks that were cut. */
  readonly #starts: (readonly number[] | undefined)[] = []

  /** @param folded the source from `bodyStart` on */
  constructor(source: string, bodyStart: number, folded: FoldedText) {
    this.#body = source.slice(bodyStart)
    this.#wordOf = offset => wordAt(folded, foldOffset(folded, bodyStart + offset))
    this.#blocks = splitBlocks(this.#body)
    this.#firstWords = this.#blocks.map(([start]) => this.#wordOf(start))
  }

  /** The first word of the sentence that has a word. */
  of(word: number): number {
    const starts = this.#startsIn(this.#blockOf(word))
    return starts[countBelow(starts, word + 1) - 1] ?? 0
  }

  /** The first word of the sentence after that of a word; undefined for the last one. */
  after(word: number): number | undefined {
    const block = this.#blockOf(word)
    const starts = this.#startsIn(block)
    return starts[countBelow(starts, word + 1)] ?? this.#firstWords[block + 1]
  }

  #blockOf(word: number): number {
    return countBelow(this.#firstWords, word + 1) - 1
  }

  #startsIn(block: number): readonly number[] {
    const known = this.#starts[block]
    if (known !== undefined) return known
    const range = this.#blocks[block]
    const starts = range ? splitBlock(this.#body, range).map(([start]) => this.#wordOf(start)) : []
    this.#starts[block] = starts
    return starts
  }
}
