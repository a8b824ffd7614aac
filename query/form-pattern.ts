/**
 * Patterns of forms: `*` stands for any number of characters, `?` for one (one UTF-16 unit). ß and ss are the same.
 *
 *   formPattern('*vertrag')  accepts mietvertrag and vertrag
 *   formPattern('kün*ung')   accepts kündigung
 *   formPattern('me?er')     accepts meier and meyer
 */
import type { FormTest } from './form-selection.ts'
import { foldSharpS } from './sharp-s.ts'

/** Normal forms are lower case with plain hyphens and apostrophes, and have a point for a colon. */
export function normalPattern(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .toLowerCase()
    .replace(/[\u2010\u2011]/g, '-')
    .replaceAll('’', "'")
    .replaceAll(':', '.')
    .replace(/\*+/g, '*')
}

/** @param pattern in the letters of a normal form */
export function formPattern(pattern: string): FormTest {
  const asSpelled = compile(pattern)
  const folded = compile(foldSharpS(pattern))
  return {
    mayBegin: beginning => sharesBeginning(foldSharpS(beginning), folded.literal),
    weigh: form => Number(matches(asSpelled, form) || matches(folded, foldSharpS(form))),
  }
}

interface Pattern {
  /** What stands between the asterisks: the first piece begins the form, the last one ends it. */
  readonly pieces: readonly string[]
  /** What every form begins with. */
  readonly literal: string
}

function compile(pattern: string): Pattern {
  return { pieces: pattern.split('*'), literal: /^[^*?]*/.exec(pattern)?.[0] ?? '' }
}

/** Each piece at the first place that is left for it, which is never too late: O(form · pattern). */
function matches({ pieces }: Pattern, form: string): boolean {
  const [first = '', ...rest] = pieces
  const last = rest.pop()
  if (last === undefined) return form.length === first.length && standsAt(first, form, 0)
  const end = form.length - last.length
  if (end < first.length || !standsAt(first, form, 0) || !standsAt(last, form, end)) return false
  let at = first.length
  for (const piece of rest) {
    while (at + piece.length <= end && !standsAt(piece, form, at)) at++
    at += piece.length
    if (at > end) return false
  }
  return true
}

function standsAt(piece: string, form: string, at: number): boolean {
  if (!piece.includes('?')) return form.startsWith(piece, at)
  if (at + piece.length > form.length) return false
  for (let i = 0; i < piece.length; i++) if (piece[i] !== '?' && piece[i] !== form[at + i]) return false
  return true
}

function sharesBeginning(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a)
}
