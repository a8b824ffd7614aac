/**
 * Where several words stand near one another in one text, in any order: all of them, each at a position of its own,
 * within as many positions as there are words and `slop` more.
 *
 *   "a b"~1 fits "a b", "b a", "a x b"; not "a x x b"
 *
 * Simpler than Lucene's slop, which counts moves and makes an exchange cost two.
 */

/** One fitting: at[i] is the position of word i. */
export type NearPositions = readonly number[]

/**
 * The fittings, at most one for each position at which one begins, ascending.
 * @param words for each its positions, ascending; they may have the same, where a position has several forms
 */
export function findNear(words: readonly ArrayLike<number>[], slop: number): readonly NearPositions[] {
  if (words.some(positions => positions.length === 0)) return []
  const width = words.length + slop
  const found: NearPositions[] = []
  const next = words.map(() => 0)
  for (;;) {
    let first = Number.POSITIVE_INFINITY
    let last = 0
    for (let i = 0; i < words.length; i++) {
      const position = words[i]?.[next[i] as number]
      if (position === undefined) return found
      first = Math.min(first, position)
      last = Math.max(last, position)
    }
    const fitting = last < first + width ? fitFrom(first, width, words, next) : undefined
    if (fitting !== undefined) found.push(fitting)
    for (let i = 0; i < words.length; i++) {
      if (words[i]?.[next[i] as number] === first) next[i] = (next[i] as number) + 1
    }
  }
}

/**
 * A position for each word within [first, first + width), `first` among them: a matching of words and positions.
 * Source: Kuhn, The Hungarian Method, 1955 (augmenting paths).
 */
function fitFrom(
  first: number,
  width: number,
  words: readonly ArrayLike<number>[],
  next: readonly number[],
): NearPositions | undefined {
  const heads = words.map((positions, i) => positions[next[i] as number] as number)
  if (new Set(heads).size === heads.length) return heads
  const choices = words.map((positions, i) => {
    const within: number[] = []
    for (let k = next[i] as number; k < positions.length && (positions[k] as number) < first + width; k++)
      within.push(positions[k] as number)
    return within
  })
  const wordAt = new Map<number, number>()
  // The position `first` is given away before the others, and no path takes it from its word for none.
  const order = choices
    .map((_, word) => word)
    .sort((a, b) => Number(choices[b]?.[0] === first) - Number(choices[a]?.[0] === first))
  for (const word of order) if (!assign(word, choices, wordAt, new Set())) return undefined
  const fitting = words.map(() => 0)
  for (const [position, word] of wordAt) fitting[word] = position
  return fitting
}

/** Gives a word a position, its first choice if it can be had; words that stand in the way move on. */
function assign(
  word: number,
  choices: readonly (readonly number[])[],
  wordAt: Map<number, number>,
  tried: Set<number>,
): boolean {
  for (const position of choices[word] ?? []) {
    if (tried.has(position)) continue
    tried.add(position)
    const holder = wordAt.get(position)
    if (holder !== undefined && !assign(holder, choices, wordAt, tried)) continue
    wordAt.set(position, word)
    return true
  }
  return false
}
