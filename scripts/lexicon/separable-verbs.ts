/**
 * Separable verbs → what tells them from their two parts: prefix and verb, and the verb by its finite form.
 *
 *   mitteilen → "mit+teil" → mitteil; (das) macht … aus → macht: mach
 */

import { foldSharpS, termOf, type VerbTerms } from './verb-terms.ts'
import type { Verb } from './verbs.ts'

export interface SeparableVerbs {
  /** "mit+teil" → mitteil. */
  readonly separableTerms: ReadonlyMap<string, string>
  /** Finite form → terms of its verbs, as far as neither its stem nor the terms of verbs give them. */
  readonly finiteTerms: ReadonlyMap<string, readonly string[]>
}

export function separableVerbs(verbs: readonly Verb[], { stemTerms, formTerms }: VerbTerms): SeparableVerbs {
  const separableTerms = new Map<string, string>()
  const finiteTerms = new Map<string, readonly string[]>()
  for (const { infinitive, prefix, isSeparable, finite } of verbs) {
    if (!isSeparable) continue
    const base = termOf(infinitive.slice(prefix.length))
    separableTerms.set(`${prefix}+${base}`, termOf(infinitive))
    for (const form of finite.map(foldSharpS)) {
      const stem = termOf(form)
      const known = finiteTerms.get(form) ?? []
      const isGiven = [stem, formTerms.get(form), stemTerms.get(stem), ...known].includes(base)
      if (!isGiven) finiteTerms.set(form, [...known, base])
    }
  }
  return { separableTerms, finiteTerms }
}
