/** Where the terminal's cursor stands: for input methods and screen readers, it is where text is typed. */
import { createContext, useContext, useLayoutEffect } from 'react'
import type { CursorPosition } from './frame-screen.ts'

export const CursorContext = createContext<(position: CursorPosition | undefined) => void>(() => {})

/** While the component is shown, the cursor stands there; afterwards, and without a position, it is hidden. */
export function useCursorPosition(position: CursorPosition | undefined): void {
  const placeCursor = useContext(CursorContext)
  const column = position?.column
  const row = position?.row
  useLayoutEffect(() => {
    placeCursor(column === undefined || row === undefined ? undefined : { column, row })
    return () => placeCursor(undefined)
  }, [placeCursor, column, row])
}
