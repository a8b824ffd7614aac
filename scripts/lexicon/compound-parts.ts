/**
 * Nouns and verbs → the words that German compounds are made of: simple nouns with their endings, and stems of
 * verbs that begin compounds (Schreibtisch).
 */
import { compoundEndings } from '../../lexicon/compound-ending.ts'
import type { Noun } from './nouns.ts'
import type { Verb } from './verbs.ts'

/** Longer nouns are compounds, or derived from them, nearly all. */
const LONGEST_PART = 12
const SHORTEST_PART = 3
/** A verb's stem is a part if it begins so many of the dictionary's compounds that have no other reading. */
const FEWEST_COMPOUNDS = 2

/** Nouns that read like endings of other words: Wissenschaft, dankbar, Lehrling. */
const LIKE_ENDINGS = new Set([
  'bar',
  'ern',
  'ist',
  'lein',
  'ling',
  'los',
  'sam',
  'schaft',
  'tum',
  'ung',
  'ion',
])

/** @returns part → its endings, a bit for each; see lexicon/compound-ending.ts */
export function compoundParts(nouns: readonly Noun[], verbs: readonly Verb[]): ReadonlyMap<string, number> {
  const byLemma = new Map(nouns.map(noun => [noun.lemma, noun]))
  const heads = new Set(nouns.flatMap(noun => noun.forms).filter(form => form.length >= SHORTEST_PART))
  const parts = new Map<string, number>()
  for (const noun of nouns) {
    const { lemma } = noun
    if (lemma.length < SHORTEST_PART || lemma.length > LONGEST_PART || LIKE_ENDINGS.has(lemma)) continue
    if (tailsOf(noun, byLemma).some(tail => isHead(lemma.slice(0, -tail.lemma.length), heads))) continue
    for (const [stem, endings] of inflections(noun)) parts.set(stem, (parts.get(stem) ?? 0) | endings)
  }
  for (const stem of verbParts(nouns, verbs, byLemma, heads)) if (!parts.has(stem)) parts.set(stem, 0)
  return parts
}

/** Nouns that a noun may be a compound of: it ends and is inflected as they are. Minister is no Ster. */
function tailsOf(
  { lemma, gender, genitive, plural }: Noun,
  byLemma: ReadonlyMap<string, Noun>,
): readonly Noun[] {
  const tails: Noun[] = []
  for (let at = SHORTEST_PART; at <= lemma.length - SHORTEST_PART; at++) {
    const tail = byLemma.get(lemma.slice(at))
    if (tail === undefined || LIKE_ENDINGS.has(tail.lemma)) continue
    const head = lemma.slice(0, at)
    const isAlike =
      isInflectedAlike(genitive, tail.genitive, head) && isInflectedAlike(plural, tail.plural, head)
    if (isAlike && (tail.gender === gender || plural !== '')) tails.push(tail)
  }
  return tails
}

function isInflectedAlike(form: string, ofTail: string, head: string): boolean {
  return form === '' || ofTail === '' || form === head + ofTail
}

/** The letters before a compound's last part: a noun, perhaps with a link, or several. */
function isHead(letters: string, nounForms: ReadonlySet<string>): boolean {
  return nounForms.has(letters) || (letters.endsWith('s') && nounForms.has(letters.slice(0, -1)))
}

/** haus {e, es}, häuser {n}: the shortest forms of which others are made by endings. */
function inflections({ forms }: Noun): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const form of forms.toSorted((a, b) => a.length - b.length)) {
    const stem = [...found.keys()].find(
      known => compoundEndings(form.slice(known.length)) > 0 && form.startsWith(known),
    )
    if (stem === undefined) found.set(form, 0)
    else found.set(stem, (found.get(stem) ?? 0) | compoundEndings(form.slice(stem.length)))
  }
  return found
}

function verbParts(
  nouns: readonly Noun[],
  verbs: readonly Verb[],
  byLemma: ReadonlyMap<string, Noun>,
  heads: ReadonlySet<string>,
): readonly string[] {
  const stems = new Set(
    verbs.filter(({ prefix }) => prefix === '').map(verb => verb.infinitive.replace(/e?n$/, '')),
  )
  const counts = new Map<string, number>()
  for (const noun of nouns) {
    const before = tailsOf(noun, byLemma).map(tail => noun.lemma.slice(0, -tail.lemma.length))
    if (before.some(letters => isHead(letters, heads))) continue
    for (const letters of before) {
      if (letters.length > SHORTEST_PART && stems.has(letters))
        counts.set(letters, (counts.get(letters) ?? 0) + 1)
    }
  }
  return [...counts].filter(([, count]) => count >= FEWEST_COMPOUNDS).map(([stem]) => stem)
}
