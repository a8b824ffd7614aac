/**
 * Nouns and verbs → the words that German compounds are made of: simple nouns with their endings, and stems of
 * verbs that begin compounds (Schreibtisch).
 */
import { compoundEndingBit } from '../../lexicon/compound-ending.ts'
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
  const verbStems = verbParts(nouns, verbs, byLemma, heads)
  for (const stem of verbStems) heads.add(stem)
  const parts = new Map(verbStems.map(stem => [stem, 0]))
  for (const noun of nouns) {
    const { lemma } = noun
    if (lemma.length < SHORTEST_PART || lemma.length > LONGEST_PART || LIKE_ENDINGS.has(lemma)) continue
    if (headsOf(noun, byLemma).some(head => isHead(head, heads))) continue
    for (const [stem, endings] of inflections(noun)) parts.set(stem, (parts.get(stem) ?? 0) | endings)
  }
  return parts
}

/**
 * The letters before each noun that a noun may be a compound of: it ends and is inflected as that one. Minister is
 * no Ster, whose plural is Stere.
 */
function headsOf(noun: Noun, byLemma: ReadonlyMap<string, Noun>): readonly string[] {
  const { lemma, gender, genitive, plural } = noun
  const heads: string[] = []
  for (let at = SHORTEST_PART; at <= lemma.length - SHORTEST_PART; at++) {
    const tail = byLemma.get(lemma.slice(at))
    if (tail === undefined || LIKE_ENDINGS.has(tail.lemma)) continue
    const head = lemma.slice(0, at)
    const isAlike =
      isInflectedAlike(genitive, tail.genitive, head) && isInflectedAlike(plural, tail.plural, head)
    if (isAlike && (tail.gender === gender || plural !== '')) heads.push(head)
  }
  return heads
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
      known => compoundEndingBit(form.slice(known.length)) > 0 && form.startsWith(known),
    )
    if (stem === undefined) found.set(form, 0)
    else found.set(stem, (found.get(stem) ?? 0) | compoundEndingBit(form.slice(stem.length)))
  }
  return found
}

function verbParts(
  nouns: readonly Noun[],
  verbs: readonly Verb[],
  byLemma: ReadonlyMap<string, Noun>,
  nounForms: ReadonlySet<string>,
): readonly string[] {
  const stems = new Set(
    verbs.filter(({ prefix }) => prefix === '').map(verb => verb.infinitive.replace(/e?n$/, '')),
  )
  const counts = new Map<string, number>()
  for (const noun of nouns) {
    const heads = headsOf(noun, byLemma)
    if (heads.some(head => isHead(head, nounForms))) continue
    for (const head of heads) {
      if (head.length > SHORTEST_PART && stems.has(head)) counts.set(head, (counts.get(head) ?? 0) + 1)
    }
  }
  return [...counts].filter(([, count]) => count >= FEWEST_COMPOUNDS).map(([stem]) => stem)
}
