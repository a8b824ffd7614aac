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

export interface CompoundSplit {
  /** At least two parts that cover the word but for links between them. */
  readonly parts: readonly CompoundPart[]
  /** Whether the split is the same with any frequencies of the same levels (frequencyLevel) and the same words. */
  readonly isCertain: boolean
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
  return fits && (isGermanWord(form) || (!ASCII_SIGN.test(form) && onlyLetters().test(form)))
}

/** What is no letter, of those that need no class of Unicode. */
const ASCII_SIGN = /[\0-@[-`{-\x7f]/

/**
 * A frequency's rough size: frequencies of one level differ by 6 % at the most, and of those below 16 each has its own. Most
 * words are split alike as long as no level changes, which spares asking again when a collection changes a little.
 * @param frequency ≥ 1
 */
export function frequencyLevel(frequency: number): number {
  return Math.round(Math.log(frequency) / LEVEL_WIDTH)
}

/**
 * @param word a normal form
 * @param frequencyOf how often a part occurs, ≥ 1; 0 where it is no part. Asked of one start after the other, and there
 *   of ends that ascend
 * @param lastWord number of the word whose form the part is that was asked about last, −1 for an unknown one: forms of
 *   one word have one frequency, whatever it is
 * @returns undefined where there is no such split
 */
export function splitCompound(
  word: string,
  frequencyOf: (start: number, end: number) => number,
  lastWord: () => number = () => -1,
): CompoundSplit | undefined {
  if (!mayBeCompound(word)) return undefined
  const pieces = new Pieces(word, frequencyOf, lastWord)
  const rough = bestSplit(pieces, frequency => frequencyLevel(frequency) * LEVEL_WIDTH)
  if (rough === undefined) return undefined
  // Each logarithm is off by half a level at the most, and so is their mean.
  if (rough.margin > LEVEL_WIDTH * (1 + ROUNDING)) return { parts: partsOf(rough.split), isCertain: true }
  const exact = bestSplit(pieces, Math.log)
  return exact && { parts: partsOf(exact.split), isCertain: false }
}

/** In the natural logarithm of the frequency. */
const LEVEL_WIDTH = 1 / 16
/** Far above what sums of logarithms are rounded by. */
const ROUNDING = 1e-6

interface BestSplit {
  readonly split: Split
  /** By how much its mean logarithm is above that of the next best; infinite where there is none. */
  readonly margin: number
}

function bestSplit(pieces: Pieces, logOf: (frequency: number) => number): BestSplit | undefined {
  let best: Split | undefined
  let [mean, nextMean] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const split of new Splitter(pieces, logOf).splitsFrom(0)) {
    if (split === undefined || split.count === 1) continue
    const ownMean = split.logSum / split.count
    nextMean = Math.max(nextMean, Math.min(mean, ownMean), split.nextLogSum / split.count)
    if (ownMean <= mean) continue
    best = split
    mean = ownMean
  }
  return best && { split: best, margin: mean - nextMean }
}

const onlyLetters = lazyPattern(() => /^\p{L}+$/u)

/** The first part of a word's rest, and how the rest behind it is split best. */
interface Split extends CompoundPart {
  readonly rest: Split | undefined
  /** The part's word, see splitCompound. */
  readonly word: number
  /** Of the link behind the part. */
  readonly cost: number
  /** Of parts. */
  readonly count: number
  /** Sum of the logarithms of the parts' frequencies. */
  readonly logSum: number
  /** That of the next best split into as many parts that other frequencies might make the best; −∞ for none. */
  nextLogSum: number
}

function partsOf(split: Split): readonly CompoundPart[] {
  const parts: CompoundPart[] = []
  for (let next: Split | undefined = split; next !== undefined; next = next.rest)
    parts.push({ start: next.start, end: next.end })
  return parts
}

class Splitter {
  readonly #pieces: Pieces
  readonly #logOf: (frequency: number) => number
  /** By start. */
  readonly #known: (readonly (Split | undefined)[] | undefined)[] = []

  constructor(pieces: Pieces, logOf: (frequency: number) => number) {
    this.#pieces = pieces
    this.#logOf = logOf
  }

  /** The best split of the word's rest into exactly k parts at [k]. */
  splitsFrom(start: number): readonly (Split | undefined)[] {
    const known = this.#known[start]
    if (known !== undefined) return known
    const best: (Split | undefined)[] = []
    const { word } = this.#pieces
    const { length } = word
    for (const { end, frequency, word: number } of this.#pieces.from(start)) {
      const log = this.#logOf(frequency)
      if (end === length)
        best[1] = {
          start,
          end,
          word: number,
          rest: undefined,
          cost: 0,
          count: 1,
          logSum: log,
          nextLogSum: NO_SUM,
        }
      for (const link of LINKS) {
        const next = end + link.length
        if (next > length - MIN_PART_LENGTH || !word.startsWith(link, end)) continue
        const cost = link.startsWith('e') ? E_LINK_COST : 0
        for (const rest of this.splitsFrom(next)) {
          if (rest === undefined || rest.count === MAX_PARTS) continue
          const count = rest.count + 1
          const logSum = log + rest.logSum - cost
          const nextLogSum = log + rest.nextLogSum - cost
          const before = best[count]
          if (before !== undefined && logSum <= before.nextLogSum) continue
          const split = { start, end, word: number, rest, cost, count, logSum, nextLogSum }
          best[count] = before === undefined ? split : better(before, split)
        }
      }
    }
    this.#known[start] = best
    return best
  }
}

const NO_SUM = Number.NEGATIVE_INFINITY

/** The better of two splits into as many parts, the first where they are equal; it takes over the sum of the other. */
function better(before: Split, split: Split): Split {
  const isBefore = before.logSum >= split.logSum
  const best = isBefore ? before : split
  const other = isBefore ? split : before
  const otherSum = isAlwaysBetter(best, other) ? other.nextLogSum : other.logSum
  best.nextLogSum = Math.max(best.nextLogSum, otherSum)
  return best
}

/**
 * Whether a split is the better one with any frequencies, because the other has the same words: kinder|garten and
 * kind|er|garten. What their links cost decides, or where they are of the same cost that it came first.
 */
function isAlwaysBetter(best: Split, other: Split): boolean {
  let costs = 0
  let hasSameCosts = true
  let a: Split | undefined = best
  let b: Split | undefined = other
  for (; a !== undefined && b !== undefined && a !== b; a = a.rest, b = b.rest) {
    const isSamePiece = a.start === b.start && a.end === b.end
    if (!isSamePiece && (a.word !== b.word || a.word < 0)) return false
    costs += b.cost - a.cost
    hasSameCosts &&= a.cost === b.cost
  }
  return hasSameCosts || costs > E_LINK_COST / 2
}

interface Piece {
  readonly end: number
  readonly frequency: number
  /** See splitCompound. */
  readonly word: number
}

/** The pieces of a word that may be its parts, looked up once. */
class Pieces {
  readonly word: string
  readonly #frequencyOf: (start: number, end: number) => number
  readonly #lastWord: () => number
  /** By start. */
  readonly #known: (readonly Piece[] | undefined)[] = []

  constructor(word: string, frequencyOf: (start: number, end: number) => number, lastWord: () => number) {
    this.word = word
    this.#frequencyOf = frequencyOf
    this.#lastWord = lastWord
  }

  /** All at once, so that their letters are read in one go. */
  from(start: number): readonly Piece[] {
    const known = this.#known[start]
    if (known !== undefined) return known
    const pieces: Piece[] = []
    const { length } = this.word
    for (let end = start + MIN_PART_LENGTH; end <= length; end++) {
      if (end < length && end > length - MIN_PART_LENGTH) continue
      const frequency = this.#frequencyOf(start, end)
      if (frequency > 0) pieces.push({ end, frequency, word: this.#lastWord() })
    }
    this.#known[start] = pieces
    return pieces
  }
}
