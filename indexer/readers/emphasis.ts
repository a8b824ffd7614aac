/**
 * Which of the `*`, `_` and `~~` in a paragraph are Markdown emphasis, and which are text.
 *
 * CommonMark's algorithm, but stricter inside words, where German uses these signs itself: the stars in
 * "Bürger*innen und Lehrer*innen" and in "5*3" stay, while "**F**indbuch" is bold.
 *
 * Source: CommonMark 0.31, section 6.2 and appendix "An algorithm for parsing nested emphasis and links".
 */

/** A run of equal signs. */
export interface Delimiter {
  readonly sign: string
  /** Signs that are still text. */
  count: number
  readonly canOpen: boolean
  readonly canClose: boolean
}

/** @param before the character in front of the run; '' at the start and @param after at the end of the text */
export function createDelimiter(run: string, before: string, after: string): Delimiter {
  const sign = run.charAt(0)
  const count = run.length
  const [spaceBefore, spaceAfter] = [isSpace(before), isSpace(after)]
  const [signBefore, signAfter] = [isSign(before), isSign(after)]
  const isLeft = !spaceAfter && (!signAfter || spaceBefore || signBefore)
  const isRight = !spaceBefore && (!signBefore || spaceAfter || signAfter)
  const isInWord = isLeft && isRight && !signBefore && !signAfter
  const isText = isInWord && (count === 1 || sign === '_' || isDigit(before) || isDigit(after))
  return { sign, count, canOpen: isLeft && !isText, canClose: isRight && !isText }
}

/** Takes the signs of each pair off the delimiters' counts. O(n) for text, O(n·depth) at worst. */
export function matchEmphasis(delimiters: readonly Delimiter[]): void {
  const openers: Delimiter[] = []
  for (const delimiter of delimiters) {
    if (delimiter.canClose) closeAll(openers, delimiter)
    if (delimiter.canOpen && delimiter.count > 0) openers.push(delimiter)
    if (openers.length > MAX_OPENERS) openers.shift()
  }
}

/** Emphasis within emphasis is never that deep; text with thousands of loose signs must not take a second. */
const MAX_OPENERS = 100

function closeAll(openers: Delimiter[], closer: Delimiter): void {
  while (closer.count > 0) {
    const index = openers.findLastIndex(opener => opener.sign === closer.sign && opener.count > 0)
    const opener = openers[index]
    if (opener === undefined) return
    // Strikethrough takes two signs or none.
    const pair = Math.min(2, opener.count, closer.count)
    opener.count -= pair
    closer.count -= pair
    openers.length = opener.count > 0 ? index + 1 : index
  }
}

function isSpace(character: string): boolean {
  return character === '' || /\s/.test(character)
}

function isSign(character: string): boolean {
  return /[\p{P}\p{S}]/u.test(character)
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9'
}
