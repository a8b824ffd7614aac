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
import {
  isImplied,
  type PostingUnit,
  partKey,
  spellingKey,
  splitKey,
} from '../index-format/dictionary-key.ts'
import { CompoundLexicon, type LexiconForm } from './compound-lexicon.ts'
import { ImpliedTerms } from './implied-terms.ts'
import { InnerTerms } from './inner-terms.ts'
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
  const written = {
    passage: writtenIds(sources.passage.forms),
    document: writtenIds(sources.document.forms),
  }
  const wholes = UNITS.flatMap(unit => addWritten(draft, knowledge, sources[unit].forms, written[unit]))
  const frequencies = termFrequencies(draft, sources.passage, written.passage)
  const lexicon = new CompoundLexicon(
    knowledge,
    lexiconForms(draft, sources.passage, written.passage, frequencies),
    term => frequencies[draft.termNumber(term)] ?? 0,
  )
  // What an implied form stands for must have been written, not implied itself.
  const implied = findImplied(
    new ImpliedTerms(knowledge, lexicon, term => draft.termNumber(term) >= 0),
    sources,
  )
  const ids = UNITS.flatMap(unit => written[unit])
  addParts(draft, new InnerTerms(knowledge, lexicon), lexicon, ids, wholes)
  for (const { form, term, id } of implied) draft.addList(draft.addForm(form, term), id)
  addNames(draft, knowledge, sources.passage, written.passage)
  return draft.finish()
}

/** The passages' forms come first, so that a form's number in the draft tells whether it is one of them. */
const UNITS: readonly PostingUnit[] = ['passage', 'document']

function addWritten(
  draft: VocabularyDraft,
  knowledge: WordKnowledge,
  forms: readonly string[],
  written: readonly number[],
): readonly boolean[] {
  return written.map(id => {
    const form = forms[id] as string
    const [field, word] = splitKey(form)
    draft.addList(draft.addForm(form, field + knowledge.term(word)), id)
    return knowledge.isWhole(word)
  })
}

/** Passages with each term, by its number in the draft. */
function termFrequencies(
  draft: VocabularyDraft,
  { documentFrequencies, unitCount }: OccurringForms,
  written: readonly number[],
): Float64Array {
  const frequencies = new Float64Array(draft.termCount)
  for (const [number, id] of written.entries()) {
    const term = draft.termOf(number)
    const sum = (frequencies[term] as number) + (documentFrequencies[id] as number)
    frequencies[term] = Math.min(unitCount, sum)
  }
  return frequencies
}

function* lexiconForms(
  draft: VocabularyDraft,
  { forms, capitals, occurrenceCounts }: OccurringForms,
  written: readonly number[],
  frequencies: Float64Array,
): Generator<LexiconForm> {
  for (const [number, id] of written.entries()) {
    yield {
      form: forms[id] as string,
      capitalShare: (capitals[id] as number) / (occurrenceCounts[id] as number),
      documentFrequency: frequencies[draft.termOf(number)] as number,
    }
  }
}

/** Ids of the written forms; with those of passages, a form's index here is its number in the draft. */
function writtenIds(forms: readonly string[]): readonly number[] {
  const ids: number[] = []
  forms.forEach((form, id) => {
    if (!isImpliedKey(form)) ids.push(id)
  })
  return ids
}

/** A field's name may have an ellipsis too. */
function isImpliedKey(key: string): boolean {
  return isImplied(key) && isImplied(splitKey(key)[1])
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
      if (!isImpliedKey(form)) return
      const [field, word] = splitKey(form)
      const term = implied.termOf(word)
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
  inner: InnerTerms,
  lexicon: CompoundLexicon,
  ids: readonly number[],
  wholes: readonly boolean[],
): void {
  const partForms = new Map<string, number>()
  for (const [form, id] of ids.entries()) {
    const [field, word] = splitKey(draft.form(form))
    const parts = lexicon.split(word, wholes[form])
    if (parts === undefined) continue
    draft.addParts(form, parts)
    for (const part of new Set(parts.flatMap(({ start, end }) => inner.ofPart(word.slice(start, end))))) {
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

/** Names are written with a capital wherever they stand; so are other nouns, and some of these have two spellings. */
function addNames(
  draft: VocabularyDraft,
  knowledge: WordKnowledge,
  passages: OccurringForms,
  written: readonly number[],
): void {
  const { forms, capitals, occurrenceCounts } = passages
  for (const [number, id] of written.entries()) {
    const isName = (capitals[id] as number) >= NAME_CAPITAL_SHARE * (occurrenceCounts[id] as number)
    if (!isName || draft.isCompound(number)) continue
    const form = forms[id] as string
    const nameKey = knowledge.nameKey(form)
    if (nameKey !== undefined) draft.addForm(spellingKey(nameKey, form), draft.term(draft.termOf(number)))
  }
}

/** Some are written in small letters now and then, in addresses above all. */
const NAME_CAPITAL_SHARE = 0.8
