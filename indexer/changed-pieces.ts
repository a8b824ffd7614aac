/**
 * The words of a collection and those of the index before → the pieces of words by which compounds may be split otherwise
 * now: words that have become nouns or ceased to be, and those whose frequency has another level. A compound whose split
 * is certain (CompoundSplit) and that has none of these within is split as before, and what was no compound is none.
 *
 * More pieces than these do no harm: the words that have them are asked about once more than needed.
 */
import { frequencyLevel } from '../analysis/compound.ts'
import { isImplied, isWordKey, unitOf } from '../index-format/dictionary-key.ts'
import { isNoun, type LexiconForm } from './compound-lexicon.ts'
import { PieceSearch } from './piece-search.ts'
import type { PreviousWords } from './previous-words.ts'

/** A form that is written in passages. */
export interface CountedForm extends LexiconForm {
  readonly term: string
  /** In the index before; −1 where it was not there. */
  readonly previousForm: number
}

/** @param forms all of them; those of the index before that are not among them have gone */
export function changedPieces(previous: PreviousWords, forms: Iterable<CountedForm>): PieceSearch {
  const pieces: string[] = []
  /** With another frequency: the built-in lexicon's words of such a term have it too. */
  const terms = new Set<string>()
  const isLeft = new Uint8Array(previous.forms.length)
  for (const { form, term, previousForm, capitalShare, documentFrequency } of forms) {
    if (previousForm >= 0) isLeft[previousForm] = 1
    const hasOtherLevel =
      previousForm < 0 || levelOf(previous.frequencyOf(previousForm)) !== levelOf(documentFrequency)
    const wasNoun = previousForm >= 0 && isNoun(previous.capitalShareOf(previousForm))
    if (wasNoun !== isNoun(capitalShare) || (wasNoun && hasOtherLevel) || previousForm < 0) pieces.push(form)
    if (hasOtherLevel) terms.add(term)
  }
  previous.forms.forEach((form, number) => {
    if (isLeft[number] === 1 || unitOf(form) !== 'passage' || !isWordKey(form) || isImplied(form)) return
    pieces.push(form)
    terms.add(previous.termOf(number))
  })
  for (const word of previous.builtInWordsOf(term => terms.has(term))) pieces.push(word)
  return new PieceSearch(pieces)
}

/** Words of the built-in lexicon that nowhere stand alone count as if one passage had them. */
function levelOf(frequency: number): number {
  return frequencyLevel(Math.max(1, frequency))
}
