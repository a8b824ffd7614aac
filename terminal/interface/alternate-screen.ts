/**
 * The terminal's second screen, on which the interface draws, so that the first one and its scrollback are as
 * they were when it is left.
 */
import { clearScreen } from './use-screen-size.ts'

export interface AlternateScreen {
  enter(): void
  /** May be called when it has been left already, and while the process ends. */
  leave(): void
}

/** @param stream a terminal, whose writes are done when they return */
export function createAlternateScreen(stream: { write(text: string): boolean }): AlternateScreen {
  let isEntered = false
  return {
    enter() {
      isEntered = true
      stream.write(enterScreen + bracketedPasteOn + clearScreen)
    },
    leave() {
      if (isEntered) stream.write(bracketedPasteOff + plainText + showCursor + leaveScreen)
      isEntered = false
    },
  }
}

/** XTerm Control Sequences: DEC private modes 1049 (alternate screen), 2004 (bracketed paste), 25 (cursor). */
const enterScreen = '\u001B[?1049h'
const leaveScreen = '\u001B[?1049l'
const bracketedPasteOn = '\u001B[?2004h'
const bracketedPasteOff = '\u001B[?2004l'
const showCursor = '\u001B[?25h'
const plainText = '\u001B[0m'
