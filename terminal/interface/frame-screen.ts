/**
 * The terminal as the interface sees it: a second screen on which one frame takes the place of another, with
 * the first screen and its scrollback as they were when it is left.
 *
 * It is shown whole frames, and writes what differs from the frame before. Ink has nothing to write (canvas.ts); its own
 * `incrementalRendering` draws every frame but the first a row too low, and shows stale rows after a resize (ink#1023).
 */
import type { WriteStream } from 'node:tty'
import { frameDifference } from './frame-difference.ts'

/** 0-based. */
export interface CursorPosition {
  readonly column: number
  readonly row: number
}

/** What the terminal is asked to report. */
export interface ScreenModes {
  readonly mouse?: boolean
  /** Keys by kitty's protocol. */
  readonly kittyKeys?: boolean
}

/** enter → show … → leave; may be entered again. */
export class FrameScreen {
  /** The terminal for Ink, which knows its size from it; what it writes there goes nowhere. */
  readonly output: WriteStream
  readonly #stream: WriteStream
  readonly #modesOn: string
  readonly #modesOff: string
  #isEntered = false
  #shown: readonly string[] = []
  #wanted: readonly string[] = []
  #cursor: CursorPosition | undefined
  #shownCursor = ''
  #flush: NodeJS.Immediate | undefined

  constructor(stream: WriteStream, { mouse = false, kittyKeys = false }: ScreenModes = {}) {
    this.#stream = stream
    this.#modesOn = bracketedPasteOn + (mouse ? mouseOn : '') + (kittyKeys ? kittyKeysOn : '')
    this.#modesOff = (kittyKeys ? kittyKeysOff : '') + (mouse ? mouseOff : '') + bracketedPasteOff
    const write = (_: string, written?: () => void) => {
      if (written !== undefined) setImmediate(written)
      return true
    }
    this.output = new Proxy(stream, {
      get: (target, name) => (name === 'write' ? write : Reflect.get(target, name, target)),
    })
  }

  /** May be called when it has been entered already. */
  enter(): void {
    if (this.#isEntered) return
    this.#isEntered = true
    this.#stream.on('resize', this.#repaint)
    this.#stream.write(enterScreen + this.#modesOn + wrapOff + clear)
    this.#shown = []
  }

  /** @param rows of a frame, from the top; those that do not fit are left out */
  show(rows: readonly string[]): void {
    this.#wanted = rows
    this.#schedule()
  }

  /** Puts the cursor where text is typed; without a position it is hidden. */
  placeCursor(position: CursorPosition | undefined): void {
    this.#cursor = position
    this.#schedule()
  }

  /** May be called when it has been left already, and while the process ends. */
  leave(): void {
    if (!this.#isEntered) return
    this.#isEntered = false
    clearImmediate(this.#flush)
    this.#flush = undefined
    this.#stream.off('resize', this.#repaint)
    this.#stream.write(wrapOn + this.#modesOff + plainText + showCursor + leaveScreen)
  }

  /** Of the frames of one turn only the last one is shown. */
  #schedule(): void {
    if (this.#isEntered) this.#flush ??= setImmediate(() => this.#paint())
  }

  #paint(): void {
    this.#flush = undefined
    const wanted = this.#wanted.slice(0, this.#stream.rows)
    const difference = frameDifference(this.#shown, wanted)
    const cursor = cursorSequence(this.#cursor)
    if (difference === '' && cursor === this.#shownCursor) return
    this.#shown = wanted
    this.#shownCursor = cursor
    this.#stream.write(beginUpdate + hideCursor + difference + cursor + endUpdate)
  }

  /** What a terminal shows after a change of its size is its own affair: everything is drawn anew. */
  readonly #repaint = (): void => {
    this.#shown = []
    this.#stream.write(clear)
    this.#schedule()
  }
}

/** XTerm Control Sequences, "DEC Private Mode Set": 1049, 2004, 7, 25; 2026 is the synchronized update. */
const enterScreen = '\u001B[?1049h'
const leaveScreen = '\u001B[?1049l'
const bracketedPasteOn = '\u001B[?2004h'
const bracketedPasteOff = '\u001B[?2004l'
/** Buttons and the wheel, and their places in any column. */
const mouseOn = '\u001B[?1000h\u001B[?1006h'
const mouseOff = '\u001B[?1006l\u001B[?1000l'
/** Each screen of the terminal has a stack of its own: taken off before the screen is left. */
const kittyKeysOn = '\u001B[>1u'
const kittyKeysOff = '\u001B[<u'
const wrapOff = '\u001B[?7l'
const wrapOn = '\u001B[?7h'
const showCursor = '\u001B[?25h'
const hideCursor = '\u001B[?25l'
const beginUpdate = '\u001B[?2026h'
const endUpdate = '\u001B[?2026l'
const plainText = '\u001B[0m'
const clear = '\u001B[2J\u001B[H'

function cursorSequence(position: CursorPosition | undefined): string {
  return position === undefined ? '' : `\u001B[${position.row + 1};${position.column + 1}H${showCursor}`
}
