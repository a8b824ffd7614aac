/**
 * A word that shares a part with another is written once with a hyphen in place of that part: "Haus- und
 * Gartenarbeit", "Vertragsabschluss und -verlängerung". Which part it shares can be said only by one who knows
 * words, so the tokenizer emits a *suspended form* that names both, and whoever has a vocabulary completes it.
 *
 *   haus-…gartenarbeit                    → hausarbeit
 *   vertragsabschluss…-verlängerung       → vertragsverlängerung
 *
 * Other forms have no ellipsis but between letters (separable-verb.ts). A suspended form is a term of its own until
 * it is completed.
 *
 * Source: Rat für deutsche Rechtschreibung, Amtliches Regelwerk 2018, § 98 (Ergänzungsstrich).
 */
import { LONGEST_FORM } from './normal-form.ts'

/** Half-open [start, end) in UTF-16 code units of a compound; what links it to the next part is outside. */
export interface PartRange {
  readonly start: number
  readonly end: number
}

/** "Haus- … Gartenarbeit"; undefined where it is longer than a form may be. */
export function formWithoutTail(part: string, whole: string): string | undefined {
  return shortForm(`${part}${TAIL_MISSING}${whole}`)
}

/** "Vertragsabschluss … -verlängerung"; undefined where it is longer than a form may be. */
export function formWithoutHead(whole: string, part: string): string | undefined {
  return shortForm(`${whole}${HEAD_MISSING}${part}`)
}

export function isSuspendedForm(form: string): boolean {
  return form.includes(TAIL_MISSING) || form.includes(HEAD_MISSING)
}

/** The word that is written out, from which the suspended one takes its part: the one to split into parts. */
export function wholeOfSuspended(form: string): string {
  const { before, after, lacksTail } = parse(form)
  return lacksTail ? after : before
}

/**
 * All that a suspended form may be short for, what takes the most of the other word first: hausartenarbeit,
 * hausrtenarbeit, …, hausarbeit, …, hauseit. Nearly all of them are no words: to be compared with words.
 */
export function suspendedCandidates(form: string): readonly string[] {
  return candidates(form).map(({ word }) => word)
}

/** All letters that `completeSuspended` may come to, without hyphens: each stretch of the other word may be taken over. */
export function suspendedLetters(form: string): readonly string[] {
  const { before, after, lacksTail } = parse(form)
  const taken = (lacksTail ? after : before).length + 1
  return Array.from({ length: taken }, (_, at) =>
    (lacksTail ? before + after.slice(at) : before.slice(0, at) + after).replaceAll('-', ''),
  )
}

/**
 * The word that a suspended form is short for. The first of these that there is:
 *
 * 1. a candidate that is known as a word, as are what it takes over and what it leaves: haus + arbeit, garten
 * 2. where the other word has a hyphen, cut there: EU- und NATO-Staaten
 * 3. a particle in place of another: Ein- und Ausgang
 * 4. all but the first part of the other word, or all but its last one
 * 5. a candidate that is known, as is what it takes over
 * @param parts of `wholeOfSuspended(form)`, in order; none where it is no compound of known words
 * @param isKnown whether something is a word of the collection; asked O(length) times
 */
export function completeSuspended(
  form: string,
  parts: readonly PartRange[],
  isKnown: (word: string) => boolean,
): string | undefined {
  let possible: string | undefined
  for (const { word, shared, left } of candidates(form)) {
    // The whole first: hardly any is a word, but many of the other word's endings are.
    if (!isKnown(word) || !isKnown(shared)) continue
    if (IS_PARTICLE.has(left) || isKnown(left)) return word
    if (shared.length > SHORTEST_SHARED) possible ??= word
  }
  return completeByRule(form, parts) ?? possible
}

const ELLIPSIS = '…'
const TAIL_MISSING = `-${ELLIPSIS}`
const HEAD_MISSING = `${ELLIPSIS}-`
/** Letters of the shortest part that two words share: Tag, Amt. */
const SHORTEST_SHARED = 3

/** Particles, numbers and the like that take each other's place: Ein- und Ausgang, Ein- bis Zweizimmerwohnung. */
const PARTICLES = (
  'ab acht alt an auf aus außen außer be bei binnen doppel drei durch ein einzel ent er erst fern fort früh ' +
  'fünf gegen gesamt groß halb haupt her herauf heraus herein herunter hin hinauf hinaus hinein hinter hoch ' +
  'inner innen klein kurz lang mehr miss mit mittel nach neben neu nieder nord ober ost rück ' +
  'sechs sieben spät süd teil tief über um un unter ur ver vier voll vor voraus vorder weiter west wieder zehn ' +
  'zer zu zurück zusammen zwei zwischen'
).split(' ')
const IS_PARTICLE = new Set([...PARTICLES, 'in'])
/** Words that only begin like one: Vor- und Abendprogramm. */
const NO_PARTICLE = new RegExp(
  `^(?:${(
    'abend abt alter anfang angel angst anker antrag anwalt beere bein berg beruf(?!ung) besen bett einheit erbe ' +
      'erde ernte frühling frühstück hochzeit mittag mittwoch nachbar nacht(?!eil) neun oster umwelt unfall uni ' +
      'urkund urlaub urteil verein verkehr verlag vertrag viertel zucker zug(?!abe|[aä]ng|eh|rei) zukunft zunft'
  ).replaceAll(' ', '|')})`,
)

function shortForm(form: string): string | undefined {
  return form.length > LONGEST_FORM ? undefined : form
}

interface Candidate {
  readonly word: string
  /** What it takes over from the word that is written out, and what it leaves of it. */
  readonly shared: string
  readonly left: string
}

function candidates(form: string): readonly Candidate[] {
  const { before, after, lacksTail } = parse(form)
  const found: Candidate[] = []
  if (lacksTail) {
    for (let at = 1; at <= after.length - SHORTEST_SHARED; at++) {
      const shared = after.slice(after[at] === '-' ? at + 1 : at)
      found.push({ word: before + after.slice(at), shared, left: after.slice(0, at) })
    }
    return found
  }
  for (let at = before.length - 1; at >= SHORTEST_SHARED; at--) {
    const shared = before.slice(0, at)
    found.push({ word: shared + after, shared, left: before.slice(at) })
  }
  return found
}

function completeByRule(form: string, parts: readonly PartRange[]): string | undefined {
  const { before, after, lacksTail } = parse(form)
  if (lacksTail) {
    const at = firstHyphen(after) ?? particleEnd(before, after) ?? parts[1]?.start
    return at === undefined ? undefined : before + after.slice(at)
  }
  const hyphen = before.lastIndexOf('-')
  const at = hyphen > 0 ? hyphen + 1 : parts.length > 1 ? parts.at(-1)?.start : undefined
  return at === undefined ? undefined : before.slice(0, at) + after
}

/** Both words without the hyphens of the suspension. */
function parse(form: string): {
  readonly before: string
  readonly after: string
  readonly lacksTail: boolean
} {
  const [before = '', after = ''] = form.split(ELLIPSIS)
  return before.endsWith('-')
    ? { before: before.slice(0, -1), after, lacksTail: true }
    : { before, after: after.slice(1), lacksTail: false }
}

function firstHyphen(word: string): number | undefined {
  const hyphen = word.indexOf('-')
  return hyphen > 0 ? hyphen : undefined
}

/** Where the longest particle ends with which a word begins, if another particle is to take its place. */
function particleEnd(replacement: string, word: string): number | undefined {
  if (!IS_PARTICLE.has(replacement) || NO_PARTICLE.test(word)) return undefined
  const lengths = PARTICLES.filter(particle => word.startsWith(particle)).map(particle => particle.length)
  const longest = Math.max(0, ...lengths)
  return longest > 0 && word.length - longest >= SHORTEST_SHARED ? longest : undefined
}
