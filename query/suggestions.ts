/**
 * Queries that might be meant where a word of a query is nowhere in the index: the word is replaced by those of the
 * index that are spelled nearly like it, or joined to its neighbour.
 *
 *   'kündigugn Frist' → 'Kündigung Frist'        'kündi gungsfrist' → 'Kündigungsfrist'
 *
 * Of similar words the likelier one is that which fewer slips make of it, and of these the one which more passages
 * have: a noisy channel in its simplest form (Kernighan, Church & Gale, A Spelling Correction Program Based on a Noisy
 * Channel Model, 1990), each slip as likely as any other and far less so than any word.
 */
import type { Analyzer } from '../analysis/analyzer.ts'
import { lazyPattern } from '../analysis/lazy-pattern.ts'
import { fieldKey, partKey } from '../index-format/dictionary-key.ts'
import type { ScannedForm } from '../index-format/form-scan.ts'
import type { IndexReader } from '../index-format/index-reader.ts'
import { type EditDistance, fuzzyForms, usualDistance } from './fuzzy-forms.ts'
import { findNameSpellings } from './name-spellings.ts'
import { TITLE_FIELD } from './plan.ts'
import type { QueryNode } from './query.ts'
import { type Token, tokensOf } from './query-tokens.ts'
import { asWritten, type Collection } from './written-words.ts'

/** @returns the likeliest first; none where all words of the query are in the index, or too many are not */
export async function suggestQueries(
  query: string,
  tree: QueryNode,
  collection: Collection,
): Promise<readonly string[]> {
  const words = wordsOf(tree, collection.analyzer)
  const unknown = await unknownWords(words, collection)
  if (unknown.length === 0 || unknown.length > MAX_UNKNOWN_WORDS) return []
  const joined = await joinedWords(query, words, unknown, collection)
  const similar = await Promise.all(unknown.map(word => similarWords(word.form, collection)))
  const [first, ...others] = unknown.map((word, i) =>
    (similar[i] ?? []).map(text => ({ start: word.start, end: word.end, text })),
  )
  // Of several unknown words each is replaced by its likeliest; what is like none stays.
  const likeliest = others.flatMap(replacements => replacements.slice(0, 1))
  const replaced =
    first === undefined || first.length === 0
      ? [likeliest]
      : first.map(replacement => [replacement, ...likeliest])
  const suggestions = [...joined.map(join => [join]), ...replaced].map(parts => replaceAll(query, parts))
  return [...new Set(suggestions)].filter(text => text !== query).slice(0, MAX_SUGGESTIONS)
}

const MAX_SUGGESTIONS = 3
/** Each costs a walk through the dictionary; a query of so many is in another language, or no query. */
const MAX_UNKNOWN_WORDS = 4
const SHORTEST_WORD = 4
const letters = lazyPattern(() => /^\p{L}[\p{L}'-]*$/u)

/** A word with its place in the query. */
interface TypedWord {
  readonly form: string
  readonly start: number
  readonly end: number
}

/** The words that are looked for in all texts; not those in a field, nor what excludes or selects by letters. */
function wordsOf(node: QueryNode, analyzer: Analyzer): readonly TypedWord[] {
  switch (node.kind) {
    case 'word':
      return typedWords(node.text, node.start, analyzer)
    case 'exact':
      return typedWords(node.text, node.start + 1, analyzer)
    case 'phrase':
      return typedWords(node.text, node.start + (node.isExact ? 2 : 1), analyzer)
    case 'and':
    case 'or':
      return node.operands.flatMap(operand => wordsOf(operand, analyzer))
    case 'bag':
      return [...node.wishes, ...node.conditions]
        .flatMap(part => wordsOf(part, analyzer))
        .sort((a, b) => a.start - b.start)
    case 'prefix':
    case 'pattern':
    case 'fuzzy':
    case 'range':
    case 'field':
    case 'not':
      return []
  }
}

/** Those that are within no longer one: ukraine-krieg, not ukraine. */
function typedWords(text: string, textStart: number, analyzer: Analyzer): readonly TypedWord[] {
  const tokens = tokensOf(text, analyzer)
  const isWithin = (inner: Token, outer: Token) =>
    outer.start <= inner.start && inner.end <= outer.end && outer.end - outer.start > inner.end - inner.start
  return tokens
    .filter(token => !tokens.some(outer => isWithin(token, outer)))
    .map(({ form, start, end }) => ({ form, start: textStart + start, end: textStart + end }))
}

async function unknownWords(
  words: readonly TypedWord[],
  { reader, analyzer }: Collection,
): Promise<readonly TypedWord[]> {
  const candidates = words.filter(({ form }) => form.length >= SHORTEST_WORD && letters().test(form))
  const forms = candidates.map(({ form }) => form)
  const keys = forms.map(analyzer.term).map(term => [term, partKey(term), fieldKey(TITLE_FIELD, term)])
  const [entries, names] = await Promise.all([
    reader.findTerms(keys.flat()),
    findNameSpellings(reader, analyzer, forms),
  ])
  return candidates.filter(({ form }, i) => {
    const isTerm = keys[i]?.some((_, k) => entries[i * 3 + k] !== undefined)
    return !isTerm && !names.has(form)
  })
}

/** Words beside one another, one of them unknown, that are a word of the index together. */
async function joinedWords(
  query: string,
  words: readonly TypedWord[],
  unknown: readonly TypedWord[],
  collection: Collection,
): Promise<readonly Replacement[]> {
  const pairs = words.flatMap((right, i) => {
    const left = words[i - 1]
    if (left === undefined || !(unknown.includes(left) || unknown.includes(right))) return []
    if (query.slice(left.end, right.start).trim() !== '') return []
    return [{ start: left.start, end: right.end, form: left.form + right.form }]
  })
  const found = await collection.reader.findForms(pairs.map(({ form }) => form))
  const known = pairs.flatMap(({ form, ...place }, i) => {
    const entry = found[i]
    return entry === undefined ? [] : [{ place, word: { ...entry, word: form } }]
  })
  const texts = await asWritten(
    known.map(({ word }) => word),
    collection,
  )
  return known.map(({ place }, i) => ({ ...place, text: texts[i] ?? '' }))
}

/** Those one slip away, or else two; of each term one, the most frequent first. */
async function similarWords(typed: string, collection: Collection): Promise<readonly string[]> {
  const { reader } = collection
  let found = await formsNear(typed, 1, reader)
  if (found.length === 0 && usualDistance(typed) > 1) found = await formsNear(typed, 2, reader)
  const entries = await reader.termEntries(found.map(({ term }) => term))
  const weighed = found.map((word, i) => ({ word, frequency: entries[i]?.documentFrequency ?? 0 }))
  weighed.sort((a, b) => b.frequency - a.frequency || a.word.number - b.word.number)
  const best = new Map<number, ScannedForm>()
  for (const { word } of weighed) if (!best.has(word.term)) best.set(word.term, word)
  return asWritten([...best.values()].slice(0, MAX_SUGGESTIONS), collection)
}

function formsNear(
  typed: string,
  distance: EditDistance,
  reader: IndexReader,
): Promise<readonly ScannedForm[]> {
  const { mayBegin, weigh } = fuzzyForms(typed, distance)
  return reader.findFormsWhere('', { mayBegin, accepts: form => letters().test(form) && weigh(form) > 0 })
}

interface Replacement {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** @param replacements apart from one another */
function replaceAll(query: string, replacements: readonly Replacement[]): string {
  let replaced = query
  for (const { start, end, text } of [...replacements].sort((a, b) => b.start - a.start)) {
    replaced = replaced.slice(0, start) + text + replaced.slice(end)
  }
  return replaced
}
