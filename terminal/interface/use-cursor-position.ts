/** Where the terminal's cursor stands: for input methods and screen readers, it is where text is typed. */
import { createContext, useContext, useLayoutEffect, useRef } from 'react'
import type { CursorPosition } from './frame-screen.ts'

/** Places of text on the screen by who shows them: the one that came last has the cursor. */
export class CursorClaims {
  readonly #claims = new Map<object, CursorPosition>()
  readonly #place: (position: CursorPosition | undefined) => void

  constructor(place: (position: CursorPosition | undefined) => void) {
    this.#place = place
  }

  claim(claimant: object, position: CursorPosition): void {
    this.#claims.set(claimant, position)
    this.#placeNewest()
  }

  release(claimant: object): void {
    this.#claims.delete(claimant)
    this.#placeNewest()
  }

  #placeNewest(): void {
    this.#place(Array.from(this.#claims.values()).at(-1))
  }
}

export const CursorContext = createContext(new CursorClaims(() => {}))

/** While the component is shown, the cursor stands there, unless one that was shown later claims it. */
export function useCursorPosition(position: CursorPosition | undefined): void {
  const claims = useContext(CursorContext)
  const claimant = useRef({}).current
  const column = position?.column
  const row = position?.row
  useLayoutEffect(() => {
    if (column === undefined || row === undefined) claims.release(claimant)
    else claims.claim(claimant, { column, row })
  }, [claims, claimant, column, row])
  useLayoutEffect(() => () => claims.release(claimant), [claims, claimant])
}
