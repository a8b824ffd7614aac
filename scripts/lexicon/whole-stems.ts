/**
 * Stems of words that no compound is: of all forms of verbs, and of adjectives but those that are compounds
 * themselves. Vereinbart is no Verein with a Bart.
 */
import type { Adjectives, Noun } from './nouns.ts'
import { termOf, wordsOf } from './verb-terms.ts'
import type { Verb } from './verbs.ts'

export function wholeStems(
  verbs: readonly Verb[],
  nouns: readonly Noun[],
  adjectives: Adjectives,
): ReadonlySet<string> {
  const nounForms = new Set(nouns.flatMap(noun => noun.forms))
  const isCompound = (adjective: string): boolean => {
    for (let at = SHORTEST_PART; at <= adjective.length - SHORTEST_PART; at++) {
      const isHead =
        nounForms.has(adjective.slice(0, at)) || nounForms.has(adjective.slice(0, at).replace(/s$/, ''))
      if (isHead && adjectives.has(adjective.slice(at))) return true
    }
    return false
  }
  const wholeAdjectives = [...adjectives.keys()].filter(
    lemma => /^[a-zß-ÿ]+$/.test(lemma) && !isCompound(lemma),
  )
  return new Set([...verbs.flatMap(wordsOf), ...wholeAdjectives].map(termOf))
}

const SHORTEST_PART = 3
