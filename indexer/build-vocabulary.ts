/**
 * The forms that occur → a vocabulary. Each distinct form is analysed once here: 166 MB of German law are 20 million
 * words but 370,000 forms.
 *
 * Implied forms (haus-…gartenarbeit, teilte…mit) join the terms of the words that they are short for (implied-terms.ts);
 * those that are short for none are left out.
 *
 * The parts of compounds are forms too, with a key of their own (`::krieg`); their occurrences are those of the
 * compounds. So are names, by the key of their spellings (`:::selenski:selenskyj`), without occurrences of their own.
 */
import type { PartRange } from '../index-format/compound-parts.ts'
import {
  isImplied,
  type PostingUnit,
  partKey,
  spellingKey,
  splitKey,
} from '../index-format/dictionary-key.ts'
import { CompoundLexicon, type LexiconForm } from './compound-lexicon.ts'
import { ImpliedTerms } from './implied-terms.ts'
import { type Vocabulary, VocabularyDraft } from './vocabulary.ts'
import type { WordKnowledge } from './word-knowledge.ts'

/** The forms of passages and of documents' fields (`:title:kündigung`); a form's index is its id. */
export type VocabularySources = Readonly<Record<PostingUnit, OccurringForms>>

export interface OccurringForms {
  readonly forms: readonly string[]
  /** occurrenceCounts[id]: occurrences of the form. */
  readonly occurrenceCounts: Uint32Array
  /** capitals[id]: how many of them begin with a capital. */
  readonly capitals: Uint32Array
  /** documentFrequencies[id]: units that have the form. */
  readonly documentFrequencies: Uint32Array
  readonly unitCount: number
}

export function buildVocabulary(knowledge: WordKnowledge, sources: VocabularySources): Vocabulary {
  const draft = new VocabularyDraft()
  for (const unit of UNITS) addWritten(draft, knowledge, sources[unit].forms)
  const lexicon = new CompoundLexicon(knowledge, lexiconForms(draft, sources.passage))
  // What an implied form stands for must have been written, not implied itself.
  const implied = findImplied(new ImpliedTerms(knowledge, lexicon, term => draft.hasTerm(term)), sources)
  addParts(
    draft,
    knowledge,
    lexicon,
    UNITS.flatMap(unit => writtenIds(sources[unit].forms)),
  )
  for (const { form, term, id } of implied) draft.addList(draft.addForm(form, term), id)
  addNames(draft, knowledge, sources.passage)
  return draft.finish()
}

/** The passages' forms come first, so that a form's number in the draft tells whether it is one of them. */
const UNITS: readonly PostingUnit[] = ['passage', 'document']

function addWritten(draft: VocabularyDraft, knowledge: WordKnowledge, forms: readonly string[]): void {
  for (const id of writtenIds(forms)) {
    const form = forms[id] as string
    const [field, word] = splitKey(form)
    draft.addList(draft.addForm(form, field + knowledge.term(word)), id)
  }
}

function* lexiconForms(draft: VocabularyDraft, passages: OccurringForms): Generator<LexiconForm> {
  const { forms, capitals, occurrenceCounts, documentFrequencies, unitCount } = passages
  const ofTerms = new Float64Array(draft.termCount)
  for (const [number, id] of writtenIds(forms).entries()) {
    const term = draft.termOf(number)
    ofTerms[term] = (ofTerms[term] as number) + (documentFrequencies[id] as number)
  }
  for (const [number, id] of writtenIds(forms).entries()) {
    const term = draft.termOf(number)
    yield {
      form: forms[id] as string,
      term: draft.term(term),
      capitalShare: (capitals[id] as number) / (occurrenceCounts[id] as number),
      documentFrequency: Math.min(unitCount, ofTerms[term] as number),
    }
  }
}

/** Ids of the written forms; with those of passages, a form's index here is its number in the draft. */
function writtenIds(forms: readonly string[]): readonly number[] {
  return Array.from(forms.keys()).filter(id => !isImplied(splitKey(forms[id] as string)[1]))
}

interface ImpliedForm {
  readonly form: string
  readonly term: string
  readonly id: number
}

function findImplied(implied: ImpliedTerms, sources: VocabularySources): readonly ImpliedForm[] {
  const found: ImpliedForm[] = []
  for (const unit of UNITS) {
    sources[unit].forms.forEach((form, id) => {
      const [field, word] = splitKey(form)
      const term = isImplied(word) ? implied.termOf(word) : undefined
      if (term !== undefined) found.push({ form, term: field + term, id })
    })
  }
  return found
}

/**
 * Adds a form for every part of a compound, under the part's own key.
 * @param ids of the written forms, which the draft has and no others
 */
function addParts(
  draft: VocabularyDraft,
  knowledge: WordKnowledge,
  lexicon: CompoundLexicon,
  ids: readonly number[],
): void {
  const partForms = new Map<string, number>()
  for (const [form, id] of ids.entries()) {
    const [field, word] = splitKey(draft.form(form))
    const parts = lexicon.split(word) ?? []
    draft.addParts(form, parts)
    const pieces = innerWords(word, parts, lexicon)
    for (const part of new Set(pieces.map(piece => knowledge.partTerm(piece)))) {
      const key = partKey(field + part)
      let partForm = partForms.get(key)
      if (partForm === undefined) {
        partForm = draft.addForm(key, key)
        partForms.set(key, partForm)
      }
      draft.addList(partForm, id)
    }
  }
}

/** The parts, and of those that are compounds their parts: Landwirtschaftskammer is found by Wirtschaft too. */
function innerWords(word: string, parts: readonly PartRange[], lexicon: CompoundLexicon): readonly string[] {
  return parts.flatMap(({ start, end }) => {
    const part = word.slice(start, end)
    return [part, ...innerWords(part, lexicon.split(part) ?? [], lexicon)]
  })
}

/** Names are written with a capital wherever they stand; so are other nouns, and some of these have two spellings. */
function addNames(draft: VocabularyDraft, knowledge: WordKnowledge, passages: OccurringForms): void {
  const { forms, capitals, occurrenceCounts } = passages
  for (const [number, id] of writtenIds(forms).entries()) {
    const isName = (capitals[id] as number) >= NAME_CAPITAL_SHARE * (occurrenceCounts[id] as number)
    if (!isName || draft.isCompound(number)) continue
    const form = forms[id] as string
    const nameKey = knowledge.nameKey(form)
    if (nameKey !== undefined) draft.addForm(spellingKey(nameKey, form), draft.term(draft.termOf(number)))
  }
}

/** Some are written in small letters now and then, in addresses above all. */
const NAME_CAPITAL_SHARE = 0.8
