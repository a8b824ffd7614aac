/**
 * Plain words side by side that analysis reads as one: § 626, z. B., 12. Februar 2025; and a separable verb with its
 * particle: "teilte … mit" is mitteilte too.
 *
 *   joinWords([§, 626, BGB], analyzer) → [{ words: [§, 626], forms: ['§626'] }, { words: [BGB], forms: [] }]
 */
import type { Analyzer } from '../analysis/analyzer.ts'
import { separatedVerb } from '../analysis/separable-verb.ts'
import type { WordNode } from './query.ts'

export interface JoinedWords {
  /** At least one. */
  readonly words: readonly WordNode[]
  /** Forms that stand for all of the words; of a single word such that it may be short for. */
  readonly forms: readonly string[]
}

/** @param words neighbours in the query */
export function joinWords(words: readonly WordNode[], analyzer: Analyzer): readonly JoinedWords[] {
  const text = words.map(word => word.text).join(' ')
  const starts: number[] = []
  words.reduce((start, word) => {
    starts.push(start)
    return start + word.text.length + 1
  }, 0)
  const wordAt = (offset: number) => starts.findLastIndex(start => start <= offset)
  /** For each word the last one of a form that begins with it, and the forms that reach as far. */
  const last = words.map((_, i) => i)
  const forms = words.map((): string[] => [])
  analyzer.tokenize(text, (form, _, start, end) => {
    const first = wordAt(start)
    const to = wordAt(end - 1)
    const verb = separatedVerb(form)
    if (verb !== undefined) forms[first]?.push(verb.particle + verb.form)
    else if (to > first && to >= (last[first] as number)) {
      if (to > (last[first] as number)) forms[first] = []
      last[first] = to
      forms[first]?.push(form)
    }
  })
  const groups: JoinedWords[] = []
  for (let i = 0; i < words.length; i = (last[i] as number) + 1) {
    groups.push({ words: words.slice(i, (last[i] as number) + 1), forms: forms[i] ?? [] })
  }
  return groups
}
