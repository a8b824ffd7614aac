/** The three dictionaries → the lexicon's tables. */
import type { LexiconTables } from '../../lexicon/lexicon-file.ts'
import { compoundParts } from './compound-parts.ts'
import { readAdjectives, readNouns } from './nouns.ts'
import { separableVerbs } from './separable-verbs.ts'
import { verbTerms } from './verb-terms.ts'
import { readVerbs } from './verbs.ts'

export function lexiconTables(): LexiconTables {
  const verbs = readVerbs()
  const verbForms = new Set(verbs.flatMap(({ infinitive, participles }) => [infinitive, ...participles]))
  const adjectives = readAdjectives()
  const nouns = readNouns(adjectives, verbForms)
  const otherAdjectives = [...adjectives].filter(([lemma]) => !verbForms.has(lemma))
  const otherForms = [...nouns.flatMap(noun => noun.forms), ...otherAdjectives.flatMap(([, forms]) => forms)]
  const terms = verbTerms(verbs, otherForms)
  return { ...terms, ...separableVerbs(verbs, terms), parts: compoundParts(nouns, verbs) }
}
