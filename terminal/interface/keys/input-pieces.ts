/**
 * What a terminal sends, in chunks that may end anywhere → whole escape sequences, text between them, and pastes.
 *
 *   pieces.take('ab\x1b[1;')  → [{ kind: 'text', text: 'ab' }]
 *   pieces.take('2A')         → [{ kind: 'sequence', text: '\x1b[1;2A' }]
 *
 * Sequences: ECMA-48, 5.4 (control sequences) and 5.6 (control strings); the Linux console's F1 to F5 and X10's mouse
 * reports do not keep to it.
 */

export interface InputPiece {
  /** 'paste' between the marks of a bracketed paste: never a key. */
  readonly kind: 'text' | 'sequence' | 'paste'
  readonly text: string
}

/** take → take → …; flush when nothing has come for a while. */
export class InputPieces {
  #pending = ''
  #isPasting = false

  /** Whether the end of a sequence is still awaited: Escape alone is also the beginning of most keys. */
  get isWaiting(): boolean {
    return this.#pending !== ''
  }

  take(chunk: string): InputPiece[] {
    let rest = this.#pending + chunk
    this.#pending = ''
    const pieces: InputPiece[] = []
    while (rest !== '') {
      const text = this.#isPasting ? untilPasteEnd(rest) : nextPiece(rest)
      if (text === undefined) {
        this.#pending = rest
        break
      }
      rest = rest.slice(text.length)
      if (text === pasteStart || text === pasteEnd) this.#isPasting = text === pasteStart
      else if (this.#isPasting) pieces.push({ kind: 'paste', text })
      else pieces.push({ kind: text.startsWith(escapeByte) ? 'sequence' : 'text', text })
    }
    return pieces
  }

  /** What has begun counts as it is: a struck Escape, or Alt with the key that begins a longer sequence. */
  flush(): InputPiece[] {
    const text = this.#pending
    this.#pending = ''
    if (text === '') return []
    return [{ kind: this.#isPasting ? 'paste' : 'sequence', text }]
  }
}

export const escapeByte = '\u001B'
const pasteStart = `${escapeByte}[200~`
const pasteEnd = `${escapeByte}[201~`

/** Up to two Escapes: rxvt sends Alt so. In this order, as some are the beginning of others. */
const wholeSequence = new RegExp(
  `^\\u001B{1,2}(?:${[
    '\\[\\[[A-E]', // Linux console
    '\\[M[\\s\\S]{3}', // X10's mouse
    '\\[\\d+\\$', // rxvt with Shift
    '\\[(?!\\[|M)[0-?]*[ -/]*[@-~]',
    'O\\d?[A-Za-z]',
    '[\\]P_^X][^\\u0007\\u001B]*(?:\\u0007|\\u001B\\\\)',
  ].join('|')})`,
)

const begunSequence = new RegExp(
  `^\\u001B{1,2}(?:${[
    '\\[\\[?',
    '\\[M[\\s\\S]{0,2}',
    '\\[[0-?]*[ -/]*',
    'O\\d?',
    '[\\]P_^X][^\\u0007\\u001B]*\\u001B?',
  ].join('|')})?$`,
)

/** @returns undefined where its end is still to come */
function nextPiece(input: string): string | undefined {
  const start = input.indexOf(escapeByte)
  if (start < 0) return input
  if (start > 0) return input.slice(0, start)
  const whole = wholeSequence.exec(input)?.[0]
  if (whole !== undefined) return whole
  if (begunSequence.test(input)) return undefined
  // Escape before another character is Alt; before another Escape it was struck.
  if (input[1] === escapeByte) return escapeByte
  return escapeByte + String.fromCodePoint(input.codePointAt(1) ?? 0)
}

/** What is pasted so far, but for what may be the beginning of its end. */
function untilPasteEnd(input: string): string | undefined {
  const end = input.indexOf(pasteEnd)
  if (end === 0) return pasteEnd
  if (end > 0) return input.slice(0, end)
  const begun = Array.from(pasteEnd, (_, i) => pasteEnd.slice(0, i + 1)).findLast(part =>
    input.endsWith(part),
  )
  const length = input.length - (begun?.length ?? 0)
  return length === 0 ? undefined : input.slice(0, length)
}
