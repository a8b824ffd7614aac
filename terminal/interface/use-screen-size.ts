/** The size of the terminal as it changes. */
import { useStdout } from 'ink'
import { useEffect, useRef } from 'react'
import type { ScreenSize } from './layout.ts'

export function useScreenSize(onResize: (size: ScreenSize) => void): void {
  const { stdout } = useStdout()
  const latest = useRef(onResize)
  latest.current = onResize

  useEffect(() => {
    const resize = () => latest.current(screenSize(stdout))
    stdout.on('resize', resize)
    return () => {
      stdout.off('resize', resize)
    }
  }, [stdout])
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
