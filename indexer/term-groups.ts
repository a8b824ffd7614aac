/**
 * The posting lists of a vocabulary's terms as bytes, term after term: of each its forms' lists and their positions, and
 * in how many units the term occurs, whichever the form.
 */
import type { PostingUnit } from '../index-format/dictionary-key.ts'
import { encodePositions, type UnitLengths } from '../index-format/positions.ts'
import { encodePostings } from '../index-format/postings.ts'
import { type EncodedFormList, encodeTermGroup } from '../index-format/term-group.ts'
import { formPostings } from './form-postings.ts'
import type { InvertedOccurrences } from './occurrences.ts'
import type { Vocabulary, VocabularyTerm } from './vocabulary.ts'

/** What the lists of one kind of unit are made of. */
export interface ListSource {
  readonly occurrences: InvertedOccurrences
  /** headingLengths[unit]: positions below it are in the unit's heading path. */
  readonly headingLengths: Uint8Array
  /** Of passages; of documents none. */
  readonly unitLengths: UnitLengths
  /** 0 to 255. */
  readonly impactOf: (id: number, frequency: number) => number
}

export class TermGroups {
  readonly #vocabulary: Vocabulary
  readonly #sources: Readonly<Record<PostingUnit, ListSource>>
  /** seen[unit] is the number of the last term found in it, by which distinct units are counted. */
  readonly #seen: Readonly<Record<PostingUnit, Uint32Array>>
  #termNumber = 0

  constructor(vocabulary: Vocabulary, sources: Readonly<Record<PostingUnit, ListSource>>) {
    this.#vocabulary = vocabulary
    this.#sources = sources
    this.#seen = {
      passage: new Uint32Array(sources.passage.headingLengths.length),
      document: new Uint32Array(sources.document.headingLengths.length),
    }
  }

  encode(term: VocabularyTerm): { group: Uint8Array; positions: Uint8Array; documentFrequency: number } {
    const { occurrences, headingLengths, unitLengths, impactOf } = this.#sources[term.unit]
    const seen = this.#seen[term.unit]
    this.#termNumber++
    let documentFrequency = 0
    const lists: EncodedFormList[] = term.forms.map(form => {
      const list = formPostings(occurrences, this.#vocabulary.forms[form]?.ids ?? [], headingLengths)
      for (const unit of list.ids) {
        if (seen[unit] === this.#termNumber) continue
        seen[unit] = this.#termNumber
        documentFrequency++
      }
      const { bytes, blockByteLengths } = encodePositions(list.positions, list, unitLengths)
      return {
        form,
        postingCount: list.ids.length,
        postings: encodePostings(list, blockByteLengths, impactOf),
        positions: bytes,
      }
    })
    return { ...encodeTermGroup(lists), documentFrequency }
  }
}
