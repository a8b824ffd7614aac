/** Queries of every kind at random, made of the words that stand in a collection. */
import fc from 'fast-check'
import type { IndexedDocument } from '../../indexer/run-builder.ts'

export type QueryKind =
  | 'phrases'
  | 'words with exclusions'
  | 'fields'
  | 'prefixes'
  | 'patterns, exact and similar words'
  | 'combinations'

/** @param documents with front matter that has a field `jurabk` */
export function lawQueries(
  documents: readonly IndexedDocument[],
): Readonly<Record<QueryKind, fc.Arbitrary<string>>> {
  const bodies = textsAtRandom(documents.flatMap(({ passages }) => passages.map(bodyOf)))
  const headings = textsAtRandom(documents.flatMap(({ passages }) => passages.flatMap(p => p.headings)))
  const titles = textsAtRandom(documents.map(({ title }) => title))
  const paths = textsAtRandom(documents.map(({ path }) => path.replace(/[/.]/g, ' ')))
  const abbreviations = textsAtRandom(documents.flatMap(({ fields }) => fields.jurabk ?? []))

  const word = wordOf(bodies)
  const phrase = phraseOf(bodies, { minWords: 2, maxWords: 4 })
  const prefix = fc.oneof(word, joinedWordOf(bodies)).chain(beginning)
  const fieldValues = (name: string, texts: fc.Arbitrary<string>) => {
    const value = fc.oneof(
      wordOf(texts),
      phraseOf(texts, { minWords: 1, maxWords: 3 }),
      wordOf(texts).chain(beginning),
    )
    return value.map(text => `${name}:${text}`)
  }
  const field = fc.oneof(
    fieldValues('titel', titles),
    fieldValues('jurabk', abbreviations),
    fieldValues('heading', headings),
    fieldValues('path', paths),
  )
  const notation = fc.oneof(
    word.chain(ending),
    word.map(text => `=${text}`),
    word.filter(text => text.length > 3).map(text => `${text}~1`),
  )
  const leaf = fc.oneof(word, joinedWordOf(bodies), wordOf(headings), phrase, prefix, field)
  const { group } = fc.letrec<{ operand: string; group: string }>(tie => ({
    operand: fc.oneof({ maxDepth: 2, withCrossShrink: true }, leaf, tie('group')),
    group: fc
      .tuple(
        fc.constantFrom(' UND ', ' ODER ', ' UND NICHT ', ' ODER NICHT ', ' ', ' -', ' +'),
        fc.array(tie('operand'), { minLength: 2, maxLength: 2 }),
      )
      .map(([joint, operands]) => `(${operands.join(joint)})`),
  }))
  return {
    phrases: phrase,
    'words with exclusions': clauses(fc.oneof(word, joinedWordOf(bodies)), fc.oneof(word, phrase)),
    fields: fc.oneof(field, clauses(fc.oneof(field, word), fc.oneof(word, field))),
    prefixes: clauses(fc.oneof(prefix, fc.tuple(prefix, word).map(join)), prefix),
    'patterns, exact and similar words': clauses(notation, fc.oneof(notation, word)),
    combinations: fc.oneof(group, clauses(fc.oneof(group, word), leaf)),
  }
}

/** One or two clauses, mostly followed by one that excludes. */
function clauses(wanted: fc.Arbitrary<string>, unwanted: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(fc.array(wanted, { minLength: 1, maxLength: 2 }), fc.array(unwanted, { maxLength: 1 }))
    .map(([some, none]) => join([...some, ...none.map(clause => `-${clause}`)]))
}

function join(parts: readonly string[]): string {
  return parts.join(' ')
}

function bodyOf({ text, bodyStart }: { readonly text: string; readonly bodyStart: number }): string {
  return text.slice(bodyStart)
}

function textsAtRandom(texts: readonly string[]): fc.Arbitrary<string> {
  const withWords = texts.filter(text => WORD.test(text))
  return fc.noBias(fc.nat(withWords.length - 1)).map(choice => withWords[choice] ?? '')
}

/** A word of letters that the query language takes as one. */
const WORD = /(?<![\p{L}\p{N}])\p{L}+(?![\p{L}\p{N}])/u
const OPERATORS = new Set(['UND', 'ODER', 'NICHT', 'AND', 'OR', 'NOT'])

function wordOf(texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return oneMatch(texts, WORD).filter(word => !OPERATORS.has(word))
}

/** EU-Richtlinie, 12.02.2025, §626, BGBl. */
function joinedWordOf(texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return oneMatch(texts, /(?<!\S)§?[\p{L}\p{N}]+(?:[-.][\p{L}\p{N}]+)*(?!\S)/u).filter(
    word => !OPERATORS.has(word),
  )
}

function phraseOf(
  texts: fc.Arbitrary<string>,
  { minWords, maxWords }: { readonly minWords: number; readonly maxWords: number },
): fc.Arbitrary<string> {
  const words = new RegExp(`(?<!\\S)\\S+(?:\\s+\\S+){${minWords - 1},${maxWords - 1}}`, 'u')
  return oneMatch(texts, words)
    .filter(text => /[\p{L}\p{N}]/u.test(text) && !/["„“”‟»«]/.test(text))
    .map(text => `"${text}"`)
}

function beginning(word: string): fc.Arbitrary<string> {
  return fc
    .integer({ min: Math.min(3, word.length), max: Math.min(7, word.length) })
    .map(length => `${word.slice(0, length)}*`)
}

/** `*frist`, `K*frist`. */
function ending(word: string): fc.Arbitrary<string> {
  return fc
    .tuple(fc.boolean(), fc.integer({ min: Math.min(1, word.length - 1), max: Math.min(4, word.length - 1) }))
    .map(([keepsFirst, from]) => `${keepsFirst && from > 0 ? word.charAt(0) : ''}*${word.slice(from)}`)
}

/** What a pattern matches behind a place at random. */
function oneMatch(texts: fc.Arbitrary<string>, pattern: RegExp): fc.Arbitrary<string> {
  const matchFrom = (text: string, start: number) => {
    const search = new RegExp(pattern, 'gu')
    search.lastIndex = start
    return search.exec(text)?.[0]
  }
  return fc
    .tuple(texts, fc.noBias(fc.nat()))
    .map(([text, choice]) => matchFrom(text, choice % text.length) ?? matchFrom(text, 0) ?? '')
    .filter(match => match !== '')
}
