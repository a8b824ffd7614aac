/**
 * Which forms of the texts can match a plan. Nearly all cannot, and each distinct form is looked at once per query.
 *
 *   the plan of „Krieg“: kriege and kriegsdiplomatie are candidates, diplomatie is none
 *
 * The index must be asked about some of them: a compound may have a word of the query as a part, and what is implied
 * (teilte…mit) has a term that only the index knows.
 */
import { isImplied } from '../index-format/dictionary-key.ts'
import type { CompoundWord, SplitCompounds } from './compound-splitter.ts'
import { beginsWritten, type MatchLeaf, mayFill, type NamedForm } from './match-leaves.ts'
import type { MatchPrefilter } from './match-prefilter.ts'
import { consonantsOf, mayHavePart } from './part-filter.ts'
import { beginsWith } from './sharp-s.ts'
import type { AnalyzedForm, TextAnalyzer } from './text-analyzer.ts'

/** A form that may match. The index tells the last two. */
export interface Candidate {
  readonly form: string
  /** Of an implied form that the index does not know: the form itself. */
  term: string
  /** Of a compound; none of other forms. */
  parts: readonly CompoundWord[]
}

export class MatchCandidates {
  /** Forms that may be compounds with a word of the query. */
  readonly compounds: string[] = []
  readonly implied: string[] = []
  readonly #texts: TextAnalyzer
  readonly #prefilter: () => MatchPrefilter | undefined
  /** Of the words of the query that stand alone: they may be parts of compounds. */
  readonly #terms: ReadonlySet<string>
  readonly #consonants: readonly string[]
  readonly #wanted: WantedForms
  /** Undefined: cannot match. */
  readonly #known = new Map<string, Candidate | undefined>()

  /** @param prefilter undefined: every form is to be looked at */
  constructor(
    leaves: readonly MatchLeaf[],
    texts: TextAnalyzer,
    prefilter: () => MatchPrefilter | undefined,
  ) {
    this.#texts = texts
    this.#prefilter = prefilter
    this.#terms = new Set(leaves.flatMap(({ terms }) => [...terms]))
    this.#consonants = Array.from(this.#terms, consonantsOf)
    this.#wanted = wantedForms(leaves)
  }

  /** @returns undefined where the form cannot match */
  of(form: string): Candidate | undefined {
    const known = this.#known.get(form)
    if (known !== undefined || this.#known.has(form)) return known
    const candidate = this.#judge(form)
    this.#known.set(form, candidate)
    return candidate
  }

  /** The same of a form whose term is known, implied ones too. That takes so little that only candidates are kept. */
  ofAnalyzed(word: AnalyzedForm): Candidate | undefined {
    const isCompound = this.#isLikeCompound(word) && !this.#terms.has(word.term)
    if (!isCompound && !this.#fills(word)) return undefined
    const known = this.#known.get(word.form)
    if (known !== undefined) return known
    const candidate = this.#newCandidate(word, isCompound)
    this.#known.set(word.form, candidate)
    return candidate
  }

  learnImpliedTerms(terms: ReadonlyMap<string, string>): void {
    for (const [form, term] of terms) {
      const candidate = this.#known.get(form)
      if (candidate !== undefined) candidate.term = term
    }
  }

  learnCompounds(compounds: SplitCompounds): void {
    for (const [form, parts] of compounds) {
      const candidate = this.#known.get(form)
      if (candidate !== undefined) candidate.parts = parts
    }
  }

  #judge(given: string): Candidate | undefined {
    if (this.#prefilter()?.mayMatch(given) === false) return undefined
    if (isImplied(given)) {
      this.implied.push(given)
      return { form: given, term: given, parts: [] }
    }
    const isLikeCompound = this.#consonants.some(part => mayHavePart(given, part))
    if (!isLikeCompound && !this.#mayFillLeaf(given)) return undefined
    const word = this.#texts.analyze(given)
    const isCompound = isLikeCompound && !this.#terms.has(word.term)
    return isCompound || this.#fills(word) ? this.#newCandidate(word, isCompound) : undefined
  }

  #newCandidate({ form, term }: AnalyzedForm, isCompound: boolean): Candidate {
    if (isCompound) this.compounds.push(form)
    return { form, term, parts: [] }
  }

  /** As mayHavePart tells of a form. */
  #isLikeCompound({ consonants }: AnalyzedForm): boolean {
    // A function for each word of the texts would be most of what a query leaves to the garbage collector.
    for (const part of this.#consonants) if (consonants?.includes(part)) return true
    return false
  }

  /** As mayFill tells of any of the leaves. */
  #fills(named: NamedForm): boolean {
    const { terms, prefixes, others } = this.#wanted
    if (terms.has(named.term)) return true
    for (const prefix of prefixes) if (beginsWritten(named.form, prefix)) return true
    for (const leaf of others) if (mayFill(named, leaf)) return true
    return false
  }

  /** False only where the form as a whole cannot be part of a match. */
  #mayFillLeaf(form: string): boolean {
    const { terms, prefixes, others } = this.#wanted
    for (const term of terms) if (this.#texts.words.mayHaveTerm(form, term)) return true
    for (const prefix of prefixes) if (beginsWith(form, prefix)) return true
    // Of what selects forms, and of an exact phrase, the term says nothing.
    return others.some(leaf => mayFill({ form, term: form }, leaf))
  }
}

/** A form can be part of a match as a whole if it has one of the terms or prefixes, or fits another leaf. */
interface WantedForms {
  readonly terms: ReadonlySet<string>
  readonly prefixes: ReadonlySet<string>
  readonly others: readonly MatchLeaf[]
}

function wantedForms(leaves: readonly MatchLeaf[]): WantedForms {
  const terms = new Set<string>()
  const prefixes = new Set<string>()
  const others: MatchLeaf[] = []
  for (const matchLeaf of leaves) {
    const { leaf } = matchLeaf
    if (leaf.kind === 'term') for (const term of matchLeaf.terms) terms.add(term)
    else if (leaf.kind === 'prefix') prefixes.add(leaf.prefix)
    else if (leaf.kind === 'forms' || leaf.isExact) others.push(matchLeaf)
    else {
      for (const { words, prefix } of leaf.slots) {
        if (prefix !== undefined) prefixes.add(prefix)
        for (const { term } of words) terms.add(term)
      }
    }
  }
  return { terms, prefixes, others }
}
