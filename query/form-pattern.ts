/**
 * Patterns of forms: `*` stands for any number of characters, `?` for one (one UTF-16 unit). ß and ss are the same.
 *
 *   formPattern('*vertrag')  accepts mietvertrag and vertrag
 *   formPattern('kün*ung')   accepts kündigung
 *   formPattern('me?er')     accepts meier and meyer
 */
import type { FormTest } from './form-test.ts'
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
  const folded = compile(foldSharpS(pattern))
  // Only for a single character it makes a difference whether ß is one or two.
  const asSpelled = pattern.includes('?') ? compile(pattern) : undefined
  return {
    mayBegin: beginning => sharesBeginning(foldSharpS(beginning), folded.literal),
    weigh: form =>
      Number(matches(folded, foldSharpS(form)) || (asSpelled !== undefined && matches(asSpelled, form))),
  }
}

interface Pattern {
  /** What every form begins with. */
  readonly literal: string
  /** What stands between the asterisks: the first piece begins the form, the last one ends it. */
  readonly pieces: readonly Piece[]
}

interface Piece {
  readonly text: string
  /** Whether a character of it is left open. */
  readonly isOpen: boolean
}

function compile(pattern: string): Pattern {
  const pieces = pattern.split('*').map(text => ({ text, isOpen: text.includes('?') }))
  return { literal: /^[^*?]*/.exec(pattern)?.[0] ?? '', pieces }
}

const NO_PIECE: Piece = { text: '', isOpen: false }

/** Each piece at the first place that is left for it, which is never too late: O(form · pattern). */
function matches({ pieces }: Pattern, form: string): boolean {
  const [first = NO_PIECE] = pieces
  if (pieces.length === 1) return form.length === first.text.length && standsAt(first, form, 0)
  const last = pieces.at(-1) ?? NO_PIECE
  const end = form.length - last.text.length
  if (end < first.text.length || !standsAt(first, form, 0) || !standsAt(last, form, end)) return false
  let at = first.text.length
  for (let i = 1; i < pieces.length - 1; i++) {
    const piece = pieces[i] as Piece
    at = placeOf(piece, form, at) + piece.text.length
    if (at > end) return false
  }
  return true
}

/** The first place of a piece from `from` on; behind the form where there is none. */
function placeOf(piece: Piece, form: string, from: number): number {
  if (piece.isOpen) {
    let at = from
    while (at < form.length && !standsAt(piece, form, at)) at++
    return at
  }
  const at = form.indexOf(piece.text, from)
  return at < 0 ? form.length + 1 : at
}

function standsAt({ text, isOpen }: Piece, form: string, at: number): boolean {
  if (!isOpen) return form.startsWith(text, at)
  if (at + text.length > form.length) return false
  for (let i = 0; i < text.length; i++) if (text[i] !== '?' && text[i] !== form[at + i]) return false
  return true
}

function sharesBeginning(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a)
}
