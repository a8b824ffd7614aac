/**
 * Separable verbs whose parts stand apart: "teilte … mit" is mitteilen. Which verbs there are can be said only by one
 * who knows words, so the tokenizer emits a *pair form* for each word of the clause that might be the verb, at its
 * place, and whoever has a lexicon keeps those that are one.
 *
 *   Sie teilte es ihm gestern mit.   → …, teilte…mit, gestern…mit at the places of teilte and gestern
 *
 * Which words of a clause these are, clause-words.ts says.
 */

/** "teilte … mit" as a form, and apart again. */
export interface SeparatedVerb {
  readonly form: string
  readonly particle: string
}

/** The parts of a pair form; undefined for other forms, suspended ones (suspended-form.ts) among them. */
export function separatedVerb(form: string): SeparatedVerb | undefined {
  const at = form.indexOf(ELLIPSIS)
  if (at <= 0 || form[at - 1] === '-' || form[at + 1] === '-') return undefined
  return { form: form.slice(0, at), particle: form.slice(at + 1) }
}

/** The pair form of a word that may be a verb, and the particle of its clause. */
export function pairForm(form: string, particle: string): string {
  return `${form}${ELLIPSIS}${particle}`
}

/** What separable verbs begin with. */
export const SEPARABLE_PARTICLES: ReadonlySet<string> = new Set(
  (
    'ab an auf aus bei dar durch ein empor entgegen entlang fehl fern fest fort frei gegenüber gleich her herab heran ' +
    'herauf heraus herbei herein herum herunter hervor hin hinab hinauf hinaus hinein hinter hinunter hinweg hinzu ' +
    'hoch inne los mit nach nahe nieder statt teil um unter voll vor voran voraus vorbei vorüber weg weiter wieder zu ' +
    'zurecht zurück zusammen'
  ).split(' '),
)

/** The particles of verbs that may have a term: zurück of zuruckgeh. */
export function particlesOf(term: string): readonly string[] {
  return PARTICLE_TERMS.flatMap(([particle, beginning]) => (term.startsWith(beginning) ? [particle] : []))
}

/** With what their verbs' terms begin with, which have no umlauts. */
const PARTICLE_TERMS = Array.from(
  SEPARABLE_PARTICLES,
  particle => [particle, particle.replaceAll('ü', 'u')] as const,
)

const ELLIPSIS = '…'
