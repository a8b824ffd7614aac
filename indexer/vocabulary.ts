/**
 * All distinct forms of a collection, sorted, and the terms that join them, in columns: 640,000 forms as objects with
 * their lists took 600 MB.
 */
import { LetterTable, type LetterTableData } from '../analysis/letter-table.ts'
import type { PartRange } from '../index-format/compound-parts.ts'
import type { InnerCompound } from '../index-format/rebuild-data.ts'
import { compareCodePoints, compareCodeUnits, reachesSurrogates } from '../index-format/string-order.ts'
import { NumberColumn } from './number-column.ts'
import { PartRows, packPart } from './part-rows.ts'
import { Rows } from './rows.ts'
import { sharedTable } from './shared-numbers.ts'

export interface Vocabulary {
  /** Sorted by code point; the index is the form's number. */
  readonly forms: readonly string[]
  /** termOfForm[form number] is its term's number. */
  readonly termOfForm: Uint32Array
  /** Sorted by code point; the index is the term's number. */
  readonly terms: readonly string[]
  /** Numbers of a term's forms that have lists, ascending. */
  formsOf(term: number): Uint32Array
  /**
   * Ids in the lists of the form's unit: one; for a part of compounds those of all of them; none for a name's key.
   */
  listsOf(form: number): Uint32Array
  /**
   * Of a part of compounds: its number in the index before where the list there has all that these compounds have there;
   * undefined where the lists of the compounds themselves are to be joined.
   */
  keptListOf(form: number): number | undefined
  /** Of a compound; none where the form is one word. */
  partsOf(form: number): readonly PartRange[]
  isCompound(form: number): boolean
  /** Of the compounds, by number: 1 where the split is certain (FormSplit). */
  readonly certainSplits: Uint8Array
  /** Parts that are compounds, by code point. */
  readonly innerCompounds: readonly InnerCompound[]
}

/** Terms and forms in any order, as they are found, with numbers of their own. */
export class VocabularyDraft {
  readonly #termNumbers = new Map<string, number>()
  readonly #terms: string[] = []
  readonly #forms: string[] = []
  readonly #termOfForm = new NumberColumn()
  /** The lists of form forms[i] have the id ids[i]. */
  readonly #lists = { forms: new NumberColumn(), ids: new NumberColumn() }
  /** Of each part, its compound and where it lies there. */
  readonly #parts = { forms: new NumberColumn(), parts: new NumberColumn() }
  /** Compounds whose splits are certain. */
  readonly #certain = new Set<number>()
  readonly #keptLists = new Map<number, number>()
  readonly #innerCompounds = new Map<string, InnerCompound>()

  get formCount(): number {
    return this.#forms.length
  }

  /** By its number, which counts terms in the order in which they came. */
  term(number: number): string {
    return this.#terms[number] as string
  }

  /** The first terms, by their numbers. */
  termTable(count: number): LetterTableData {
    const table = new LetterTable()
    for (let number = 0; number < count; number++) table.add(this.term(number))
    return sharedTable(table)
  }

  form(number: number): string {
    return this.#forms[number] as string
  }

  termOf(form: number): number {
    return this.#termOfForm.at(form)
  }

  /** @returns the form's number in the draft */
  addForm(form: string, term: string): number {
    let termNumber = this.#termNumbers.get(term)
    if (termNumber === undefined) {
      termNumber = this.#terms.push(term) - 1
      this.#termNumbers.set(term, termNumber)
    }
    this.#termOfForm.push(termNumber)
    return this.#forms.push(form) - 1
  }

  addList(form: number, id: number): void {
    this.#lists.forms.push(form)
    this.#lists.ids.push(id)
  }

  addParts(form: number, parts: readonly PartRange[], isCertain: boolean): void {
    for (const part of parts) {
      this.#parts.forms.push(form)
      this.#parts.parts.push(packPart(part))
    }
    if (isCertain && parts.length > 0) this.#certain.add(form)
  }

  /** @param previousForm see Vocabulary.keptListOf */
  keepList(form: number, previousForm: number): void {
    this.#keptLists.set(form, previousForm)
  }

  addInnerCompounds(compounds: readonly InnerCompound[]): void {
    for (const compound of compounds) this.#innerCompounds.set(compound.word, compound)
  }

  innerPartsOf(word: string): readonly PartRange[] | undefined {
    return this.#innerCompounds.get(word)?.parts
  }

  finish(): Vocabulary {
    const formOrder = sortedOrder(this.#forms)
    const termOrder = sortedOrder(this.#terms)
    const formNumbers = inverse(formOrder)
    const termNumbers = inverse(termOrder)
    const termOfForm = Uint32Array.from(formOrder, form => termNumbers[this.#termOfForm.at(form)] as number)
    const lists = rowsOf(formNumbers, this.#lists.forms, this.#lists.ids)
    const parts = new PartRows(rowsOf(formNumbers, this.#parts.forms, this.#parts.parts))
    const withLists = Uint32Array.from(formOrder.keys()).filter(form => !lists.isEmpty(form))
    const formsOfTerms = new Rows(
      termOrder.length,
      withLists.map(form => termOfForm[form] as number),
      withLists,
    )
    return columns(
      {
        forms: Array.from(formOrder, form => this.#forms[form] as string),
        termOfForm,
        terms: Array.from(termOrder, term => this.#terms[term] as string),
        certainSplits: Uint8Array.from(
          formOrder.filter((_, number) => parts.isCompound(number)),
          form => (this.#certain.has(form) ? 1 : 0),
        ),
        innerCompounds: [...this.#innerCompounds.values()].sort((a, b) => compareCodePoints(a.word, b.word)),
      },
      {
        formsOfTerms,
        lists,
        parts,
        keptLists: this.#keptListsBy(formNumbers),
      },
    )
  }

  #keptListsBy(formNumbers: Uint32Array): Int32Array {
    const kept = new Int32Array(formNumbers.length).fill(-1)
    for (const [form, previousForm] of this.#keptLists) kept[formNumbers[form] as number] = previousForm
    return kept
  }
}

interface Columns {
  readonly formsOfTerms: Rows
  readonly lists: Rows
  readonly parts: PartRows
  /** By form; −1 for none. */
  readonly keptLists: Int32Array
}

/** Apart from the draft, which functions made within it would keep in memory. */
function columns(
  strings: Pick<Vocabulary, 'forms' | 'termOfForm' | 'terms' | 'certainSplits' | 'innerCompounds'>,
  { formsOfTerms, lists, parts, keptLists }: Columns,
): Vocabulary {
  return {
    ...strings,
    formsOf: term => formsOfTerms.row(term),
    listsOf: form => lists.row(form),
    keptListOf: form => ((keptLists[form] as number) < 0 ? undefined : keptLists[form]),
    partsOf: form => parts.partsOf(form),
    isCompound: form => parts.isCompound(form),
  }
}

/** Which string comes first, second … by code point; those that come sorted take little time. */
function sortedOrder(strings: readonly string[]): readonly number[] {
  const compare = strings.some(reachesSurrogates) ? compareCodePoints : compareCodeUnits
  return Array.from(strings.keys()).sort((a, b) => compare(strings[a] as string, strings[b] as string))
}

/** order[i] = x → result[x] = i */
function inverse(order: readonly number[]): Uint32Array {
  const numbers = new Uint32Array(order.length)
  order.forEach((item, number) => {
    numbers[item] = number
  })
  return numbers
}

function rowsOf(numbers: Uint32Array, drafts: NumberColumn, values: NumberColumn): Rows {
  const rows = drafts.values().map(draft => numbers[draft] as number)
  return new Rows(numbers.length, rows, values.values())
}
