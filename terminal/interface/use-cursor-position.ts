/** Where the terminal's cursor stands: for input methods and screen readers, it is where text is typed. */
import { createContext, useContext, useLayoutEffect } from 'react'
import type { CursorPosition } from './frame-screen.ts'

export const CursorContext = createContext<(position: CursorPosition | undefined) => void>(() => {})

/** While the component is shown, the cursor stands there; afterwards it is hidden. Without a position it places none. */
export function useCursorPosition(position: CursorPosition | undefined): void {
  const placeCursor = useContext(CursorContext)
  const { column, row } = position ?? {}

  useLayoutEffect(() => {
    if (column === undefined || row === undefined) return
    placeCursor({ column, row })
    return () => placeCursor(undefined)
  }, [placeCursor, column, row])
}
