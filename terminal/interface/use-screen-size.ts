/**
 * The size of the terminal as it changes.
 *
 * Ink redraws only the lines that it believes to have changed, and after a resize it is wrong about what the
 * terminal shows (ink#1023). So once the size has settled, the screen is cleared and drawn anew: writing
 * through Ink makes it forget what it drew before.
 */
import { useStdout } from 'ink'
import { useEffect, useRef } from 'react'
import type { ScreenSize } from './layout.ts'

export function useScreenSize(onResize: (size: ScreenSize) => void): void {
  const { stdout, write } = useStdout()
  const latest = useRef(onResize)
  latest.current = onResize

  useEffect(() => {
    let timer: NodeJS.Timeout | undefined
    const resize = () => {
      latest.current(screenSize(stdout))
      clearTimeout(timer)
      timer = setTimeout(() => write(clearScreen), settledAfterMs)
    }
    stdout.on('resize', resize)
    return () => {
      clearTimeout(timer)
      stdout.off('resize', resize)
    }
  }, [stdout, write])
}

/** A terminal that does not know its size is taken for the usual one. */
export function screenSize({
  columns,
  rows,
}: {
  readonly columns?: number
  readonly rows?: number
}): ScreenSize {
  return { columns: columns || 80, rows: rows || 24 }
}

/** Erases everything and goes to the upper left corner. */
export const clearScreen = '\u001B[2J\u001B[H'

/** Longer than a frame of Ink (33 ms), so that the frame of the new size is the one that is drawn anew. */
const settledAfterMs = 60
