/**
 * Forms of verbs → the term of their infinitive, where the stemmer does not give it and the form is nothing
 * else: ging → geh, mitgeteilt → mitteil; not Macht, Band, bekannt.
 */
import { GERMAN_STOP_WORDS, germanAnalyzer } from '../../analysis/index.ts'
import type { Verb } from './verbs.ts'

export interface VerbTerms {
  readonly stemTerms: ReadonlyMap<string, string>
  readonly formTerms: ReadonlyMap<string, string>
}

/** Participles that mean something else than their verb, and nouns that the dictionary lacks. */
const OWN_WORDS =
  `abgeordnet angenehm angesehen angestellt ausgezeichnet bedeutend befangen bekannt benachbart
  bescheiden besessen besonnen betagt bot dringend entlegen erhaben erwachsen folgend gediegen gelassen gelehrt
  gemein geschickt gespannt gewandt gewiss gewogen gewöhnt log reizend spannend unbekannt überlegen verlegen
  vermögend verrückt verschieden verschlagen verwandt vorgesetzt wohlhabend`.split(/\s+/)

/** Forms that are hardly ever their other reading: here the adjective. */
const PREFERRED_FORMS: readonly string[] = ['brach']

/** Verbs so rare that they must not keep others from their forms: dachte, gedacht, getroffen, geschworen, schalten. */
const RARE_VERBS: ReadonlySet<string> = new Set(['dachen', 'gedenken', 'triefen', 'schwären', 'schalen'])

const analyzer = germanAnalyzer()
export const termOf = (form: string): string => analyzer.term(form)

/** Forms of a verb with the endings that participles take. */
export function wordsOf({ infinitive, joined, participles, withZu }: Verb): readonly string[] {
  const inflected = participles.flatMap(form => PARTICIPLE_ENDINGS.map(ending => form + ending))
  return [infinitive, ...joined, ...inflected, ...(withZu === '' ? [] : [withZu])]
}

const PARTICIPLE_ENDINGS = ['', 'e', 'em', 'en', 'er', 'es']

/**
 * @param otherForms forms of nouns, and of adjectives that are no participles
 * @returns terms by stem where every word of that stem belongs to one verb, by form for the rest
 */
export function verbTerms(verbs: readonly Verb[], otherForms: Iterable<string>): VerbTerms {
  const others = new Set([...otherForms, ...GERMAN_STOP_WORDS, ...OWN_WORDS])
  for (const form of PREFERRED_FORMS) others.delete(form)
  const claims = claimedForms(verbs)
  const owners = stemOwners(claims, others)
  const ownStems = new Set(OWN_WORDS.map(termOf))
  const foldedOthers = new Set([...others].map(foldSharpS))
  const stemTerms = new Map<string, string>()
  const formTerms = new Map<string, string>()
  for (const [form, [term = '', ...rivals]] of claims) {
    const stem = termOf(form)
    if (rivals.length > 0 || term === stem || others.has(form) || ownStems.has(stem)) continue
    const folded = foldSharpS(form)
    if (owners.get(stem)?.size === 1) stemTerms.set(stem, term)
    else formTerms.set(foldedOthers.has(folded) ? form : folded, term)
  }
  return { stemTerms, formTerms }
}

/** The dictionary mixes old and new spelling, wußte and wusste; tables have ss where no other word does. */
export function foldSharpS(form: string): string {
  return form.replaceAll('ß', 'ss')
}

/** Every form of every verb → terms of the verbs it belongs to. Auxiliaries are stop words in every form. */
function claimedForms(verbs: readonly Verb[]): ReadonlyMap<string, ReadonlySet<string>> {
  const claims = new Map<string, Set<string>>()
  for (const verb of verbs) {
    if (GERMAN_STOP_WORDS.has(verb.infinitive) || RARE_VERBS.has(verb.infinitive)) continue
    for (const form of wordsOf(verb)) addTo(claims, form, termOf(verb.infinitive))
  }
  return claims
}

/** Stem → terms of the verbs that have it, and '' where another word has it. */
function stemOwners(
  claims: ReadonlyMap<string, ReadonlySet<string>>,
  others: Iterable<string>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const owners = new Map<string, Set<string>>()
  for (const [form, terms] of claims) for (const term of terms) addTo(owners, termOf(form), term)
  for (const form of others) addTo(owners, termOf(form), '')
  return owners
}

function addTo(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key)
  if (set === undefined) sets.set(key, new Set([value]))
  else set.add(value)
}
