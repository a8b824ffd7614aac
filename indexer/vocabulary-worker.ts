/**
 * What a vocabulary asks of its words, batch by batch and in plain data, so that any thread can answer:
 *
 *     terms    forms → their terms, and which of them the lexicon has as one word
 *     parts    forms → the parts of those that are compounds, and the keys of names
 *     implied  implied forms → the terms of the words that they are short for
 *
 * The latter two depend on the words of the whole collection, which are told before.
 */
import { LetterTable, type LetterTableData } from '../analysis/letter-table.ts'
import type { InnerCompound } from '../index-format/rebuild-data.ts'
import { CompoundLexicon, type CompoundWords } from './compound-lexicon.ts'
import { ImpliedTerms } from './implied-terms.ts'
import { InnerTerms } from './inner-terms.ts'
import type { WordKnowledge } from './word-knowledge.ts'

export type VocabularyQuestion =
  | { readonly kind: 'terms'; readonly forms: readonly string[] }
  | {
      readonly kind: 'parts'
      readonly forms: readonly string[]
      /** traits[i] of forms[i]: a sum of WHOLE or PERHAPS_WHOLE, and NAME; 0 for none of them. */
      readonly traits: Uint8Array
    }
  | { readonly kind: 'implied'; readonly forms: readonly string[] }

/** The built-in lexicon has it as one word. */
export const WHOLE = 1
/** It is written as names are. */
export const NAME = 2
/** Nobody has asked whether the lexicon has it as one word. */
export const PERHAPS_WHOLE = 4

export interface TermsAnswer {
  /** Of each form: a number of `terms`. */
  readonly termNumbers: Uint32Array
  /** Each once: forms that lie side by side mostly have one. */
  readonly terms: readonly string[]
  /** wholes[i]: 1 where the lexicon has forms[i] as one word. */
  readonly wholes: Uint8Array
}

export interface PartsAnswer {
  /** Of each form: how many parts it has, 0 where it is no compound; how many terms are found by them. */
  readonly counts: Uint8Array
  /** certain[i]: 1 where forms[i] is a compound whose split, and those of its parts, are certain (CompoundSplit). */
  readonly certain: Uint8Array
  /** Start and end of all parts, form after form. */
  readonly bounds: Uint8Array
  /** The terms, form after form: each a number of `terms`. */
  readonly termNumbers: Uint32Array
  readonly terms: readonly string[]
  /** nameKeys[i] of forms[i]; '' for what is no name, or a compound. */
  readonly nameKeys: readonly string[]
  /** Parts that are compounds; others may have come with answers before, some of these too. */
  readonly innerCompounds: readonly InnerCompound[]
}

export interface ImpliedAnswer {
  /** terms[i] of forms[i]; undefined where that stands for no word. */
  readonly terms: readonly (string | undefined)[]
}

export type VocabularyAnswer = TermsAnswer | PartsAnswer | ImpliedAnswer

/** Of the written forms of all passages; plain data, which all threads share. */
export interface CollectionWords extends CompoundWords {
  readonly terms: LetterTableData
  /** termFrequencies[i]: passages with term number i. */
  readonly termFrequencies: Uint32Array
}

/** answer … for terms; learn → answer … for the others. */
export class VocabularyWorker {
  readonly #knowledge: WordKnowledge
  #learned: Learned | undefined

  constructor(knowledge: WordKnowledge) {
    this.#knowledge = knowledge
  }

  learn(words: CollectionWords): void {
    const knowledge = this.#knowledge
    const terms = new LetterTable(words.terms)
    const compounds = new CompoundLexicon(
      knowledge,
      words,
      term => words.termFrequencies[terms.numberOf(term)] ?? 0,
    )
    this.#learned = {
      compounds,
      inner: new InnerTerms(knowledge, part => compounds.split(part)),
      // What an implied form stands for must have been written, not implied itself.
      implied: new ImpliedTerms(knowledge, compounds, term => terms.numberOf(term) >= 0),
    }
  }

  answer(question: VocabularyQuestion): VocabularyAnswer {
    switch (question.kind) {
      case 'terms':
        return this.#terms(question.forms)
      case 'parts':
        return this.#parts(question.forms, question.traits)
      case 'implied': {
        const { implied } = this.#whatWasLearned()
        return { terms: question.forms.map(form => implied.termOf(form)) }
      }
    }
  }

  #whatWasLearned(): Learned {
    if (this.#learned === undefined) throw new Error('answer() before learn()')
    return this.#learned
  }

  #terms(forms: readonly string[]): TermsAnswer {
    const numbers = new Map<string, number>()
    const termNumbers = new Uint32Array(forms.length)
    const wholes = new Uint8Array(forms.length)
    forms.forEach((form, i) => {
      termNumbers[i] = numberOf(numbers, this.#knowledge.term(form))
      wholes[i] = this.#knowledge.isWhole(form) ? 1 : 0
    })
    return { termNumbers, terms: [...numbers.keys()], wholes }
  }

  #parts(forms: readonly string[], traits: Uint8Array): PartsAnswer {
    const { compounds, inner } = this.#whatWasLearned()
    const counts = new Uint8Array(2 * forms.length)
    const certain = new Uint8Array(forms.length)
    const bounds: number[] = []
    const termNumbers: number[] = []
    const numbers = new Map<string, number>()
    const nameKeys = forms.map((form, i) => {
      const trait = traits[i] as number
      const isWhole = (trait & PERHAPS_WHOLE) === 0 ? (trait & WHOLE) !== 0 : undefined
      const split = compounds.split(form, isWhole)
      if (split === undefined) return (trait & NAME) === 0 ? '' : (this.#knowledge.nameKey(form) ?? '')
      const terms = new Set<string>()
      let { isCertain } = split
      for (const { start, end } of split.parts) {
        bounds.push(start, end)
        const part = inner.ofPart(form.slice(start, end))
        for (const term of part.terms) terms.add(term)
        isCertain &&= part.isCertain
      }
      for (const term of terms) termNumbers.push(numberOf(numbers, term))
      counts[2 * i] = split.parts.length
      certain[i] = isCertain ? 1 : 0
      counts[2 * i + 1] = terms.size
      return ''
    })
    return {
      counts,
      certain,
      bounds: Uint8Array.from(bounds),
      termNumbers: Uint32Array.from(termNumbers),
      terms: [...numbers.keys()],
      nameKeys,
      innerCompounds: inner.takeCompounds(),
    }
  }
}

interface Learned {
  readonly compounds: CompoundLexicon
  readonly inner: InnerTerms
  readonly implied: ImpliedTerms
}

/** The order in which they come. */
function numberOf(numbers: Map<string, number>, text: string): number {
  let number = numbers.get(text)
  if (number === undefined) {
    number = numbers.size
    numbers.set(text, number)
  }
  return number
}
