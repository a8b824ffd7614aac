/** The three dictionaries → the lexicon's tables. */
import type { LexiconTables } from '../../lexicon/lexicon-file.ts'
import { termPath } from '../../lexicon/term-path.ts'
import { compoundParts } from './compound-parts.ts'
import { readAdjectives, readNouns } from './nouns.ts'
import { separableVerbs } from './separable-verbs.ts'
import { verbTerms } from './verb-terms.ts'
import { readVerbs } from './verbs.ts'
import { wholeStems } from './whole-stems.ts'

export function lexiconTables(): LexiconTables<ReadonlyMap<string, string>> {
  const verbs = readVerbs()
  const verbForms = new Set(verbs.flatMap(({ infinitive, participles }) => [infinitive, ...participles]))
  const adjectives = readAdjectives()
  const nouns = readNouns(adjectives, verbForms)
  const otherAdjectives = [...adjectives].filter(([lemma]) => !verbForms.has(lemma))
  const otherForms = [...nouns.flatMap(noun => noun.forms), ...otherAdjectives.flatMap(([, forms]) => forms)]
  const terms = verbTerms(verbs, otherForms)
  const ownTerms = [...wholeStems(verbs, nouns, adjectives)].map((stem): [string, string] => [stem, ''])
  const { separableTerms, finiteTerms } = separableVerbs(verbs, terms)
  return {
    stems: new Map([...ownTerms, ...mapValues(terms.stemTerms, termPath)]),
    forms: mapValues(terms.formTerms, termPath),
    finite: mapValues(finiteTerms, (form, bases) => bases.map(base => termPath(form, base)).join(',')),
    separable: mapValues(separableTerms, (parts, term) => termPath(parts.replace('+', ''), term)),
    parts: mapValues(compoundParts(nouns, verbs), (_, endings) =>
      endings === 0 ? '' : endings.toString(36),
    ),
  }
}

function mapValues<Value>(
  table: ReadonlyMap<string, Value>,
  encode: (word: string, value: Value) => string,
): ReadonlyMap<string, string> {
  return new Map([...table].map(([word, value]) => [word, encode(word, value)]))
}
