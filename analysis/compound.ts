/**
 * Splits a German compound into the words it is made of: "waffenstillstandsverhandlungen" → waffenstillstand,
 * verhandlungen.
 *
 * Source: Koehn and Knight, Empirical Methods for Compound Splitting, 2003: of all ways to cover the word with
 * known words and linking elements, the one whose parts have the greatest geometric mean of frequencies. The known
 * words come from the collection itself, so nothing is split into what nobody writes.
 */
import { isGermanWord } from './german-word.ts'
import { lazyPattern } from './lazy-pattern.ts'

/** Half-open [start, end) in UTF-16 code units of the word; the linking element is outside. */
export interface CompoundPart {
  readonly start: number
  readonly end: number
}

/** Shorter pieces are more often scraps ("er", "ung") than words. */
export const MIN_PART_LENGTH = 4

/** What German puts between two parts, the empty one included. */
const LINKS = ['', 's', 'es', 'n', 'en', 'er', 'e', 'ens']

/** Decides between splits of equal frequency: kaffee|maschine, not kaff|e|maschine. */
const E_LINK_COST = 1e-6

/** A compound of more parts is split into fewer, larger ones; the longest names of laws have seven. */
const MAX_PARTS = 8

/**
 * The longest words that are told of have 63 letters (Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz),
 * 67 and 80. What is longer is a chain of signs, not a word, and has too many stretches to look up each.
 */
export const MAX_COMPOUND_LENGTH = 80

/** Whether a form is of letters alone, and neither too short nor too long. */
export function mayBeCompound(form: string): boolean {
  const fits = form.length >= 2 * MIN_PART_LENGTH && form.length <= MAX_COMPOUND_LENGTH
  return fits && (isGermanWord(form) || onlyLetters().test(form))
}

/**
 * @param word a normal form
 * @param frequencyOf how often a part occurs, ≥ 1; 0 where it is no part. Asked of one start after the other, and there
 *   of ends that ascend
 * @returns at least two parts that cover the word but for links between them; undefined where there is no such split
 */
export function splitCompound(
  word: string,
  frequencyOf: (start: number, end: number) => number,
): readonly CompoundPart[] | undefined {
  if (!mayBeCompound(word)) return undefined
  const best = new Splitter(word, frequencyOf).splitsFrom(0)
  let found: Split | undefined
  for (let count = 2; count <= MAX_PARTS; count++) {
    const split = best[count]
    if (split !== undefined && (found === undefined || split.logSum / count > found.logSum / found.count)) {
      found = split
    }
  }
  return found && partsOf(found)
}

const onlyLetters = lazyPattern(() => /^\p{L}+$/u)

/** The first part of a word's rest, and how the rest behind it is split best. */
interface Split extends CompoundPart {
  readonly rest: Split | undefined
  /** Of parts. */
  readonly count: number
  /** Sum of the logarithms of the parts' frequencies. */
  readonly logSum: number
}

function partsOf(split: Split): readonly CompoundPart[] {
  const parts: CompoundPart[] = []
  for (let next: Split | undefined = split; next !== undefined; next = next.rest)
    parts.push({ start: next.start, end: next.end })
  return parts
}

class Splitter {
  readonly #word: string
  readonly #frequencyOf: (start: number, end: number) => number
  /** By start. */
  readonly #known: (readonly (Split | undefined)[] | undefined)[] = []

  constructor(word: string, frequencyOf: (start: number, end: number) => number) {
    this.#word = word
    this.#frequencyOf = frequencyOf
  }

  /** The best split of the word's rest into exactly k parts at [k]. */
  splitsFrom(start: number): readonly (Split | undefined)[] {
    const known = this.#known[start]
    if (known !== undefined) return known
    const best: (Split | undefined)[] = []
    const { length } = this.#word
    for (const { end, frequency } of this.#partsAt(start)) {
      const log = Math.log(frequency)
      if (end === length) best[1] = { start, end, rest: undefined, count: 1, logSum: log }
      for (const link of LINKS) {
        const next = end + link.length
        if (next > length - MIN_PART_LENGTH || !this.#word.startsWith(link, end)) continue
        for (const rest of this.splitsFrom(next)) {
          if (rest === undefined || rest.count === MAX_PARTS) continue
          const count = rest.count + 1
          const logSum = log + rest.logSum - (link.startsWith('e') ? E_LINK_COST : 0)
          const before = best[count]
          if (before === undefined || logSum > before.logSum)
            best[count] = { start, end, rest, count, logSum }
        }
      }
    }
    this.#known[start] = best
    return best
  }

  /** All at once, so that their letters are read in one go. */
  #partsAt(start: number): readonly { readonly end: number; readonly frequency: number }[] {
    const parts: { readonly end: number; readonly frequency: number }[] = []
    const { length } = this.#word
    for (let end = start + MIN_PART_LENGTH; end <= length; end++) {
      if (end < length && end > length - MIN_PART_LENGTH) continue
      const frequency = this.#frequencyOf(start, end)
      if (frequency > 0) parts.push({ end, frequency })
    }
    return parts
  }
}
