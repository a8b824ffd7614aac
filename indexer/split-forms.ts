/**
 * How the words of a collection are split → forms of a vocabulary: one for every part of a compound, under the part's own
 * key, and one for the key of every name.
 */
import { partKey, spellingKey, splitKey } from '../index-format/dictionary-key.ts'
import { ChangedParts } from './changed-parts.ts'
import { type FormSplit, ONE_WORD } from './form-split.ts'
import type { PreviousWords } from './previous-words.ts'
import type { VocabularyDraft } from './vocabulary.ts'

interface AskedForm {
  readonly previousForm: number
  /** As in its key. */
  readonly field: string
  readonly split: FormSplit
}

/** add … → finish. */
export class SplitForms {
  readonly #draft: VocabularyDraft
  readonly #previous: PreviousWords | undefined
  readonly #changes: ChangedParts | undefined
  /** Forms of the index before that may be split otherwise. What has changed is known when all inner compounds are. */
  readonly #asked: AskedForm[] = []
  /** Of parts, by field and by term. */
  readonly #partForms = new Map<string, Map<string, number>>()

  /** @param draft has the parts of all parts that are compounds when all forms are added */
  constructor(draft: VocabularyDraft, previous: PreviousWords | undefined) {
    this.#draft = draft
    this.#previous = previous
    this.#changes = previous && new ChangedParts(previous, word => draft.innerPartsOf(word))
  }

  /**
   * @param form in the draft
   * @param id of its list
   * @param previousForm in the index before, where it may have been split otherwise; −1 where it was not there
   */
  add(form: number, id: number, split: FormSplit, previousForm = -1): void {
    if (split === ONE_WORD && previousForm < 0) return
    const draft = this.#draft
    const [field, word] = splitKey(draft.form(form))
    draft.addParts(form, split.parts, split.isCertain)
    for (const term of split.partTerms) draft.addList(this.#partForm(field, term), id)
    if (previousForm >= 0) this.#asked.push({ previousForm, field, split })
    if (split.nameKey !== '') draft.addForm(spellingKey(split.nameKey, word), draft.term(draft.termOf(form)))
  }

  /** Notes which lists of parts are taken from the index before. */
  finish(): void {
    for (const { previousForm, field, split } of this.#asked) {
      const keys = split.partTerms.map(term => partKey(field + term))
      this.#changes?.note(previousForm, split.parts, keys)
    }
    for (const partForms of this.#partForms.values()) {
      for (const partForm of partForms.values()) {
        const key = this.#draft.form(partForm)
        const previousForm = this.#previous?.partForm(key)
        if (previousForm !== undefined && !this.#changes?.has(key))
          this.#draft.keepList(partForm, previousForm)
      }
    }
  }

  #partForm(field: string, term: string): number {
    const partForms = this.#partForms.get(field) ?? new Map<string, number>()
    this.#partForms.set(field, partForms)
    let form = partForms.get(term)
    if (form === undefined) {
      const key = partKey(field + term)
      form = this.#draft.addForm(key, key)
      partForms.set(term, form)
    }
    return form
  }
}
