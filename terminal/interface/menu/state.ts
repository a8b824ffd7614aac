/** A list to choose from: which entry is selected, and how far it is scrolled. What the entries are its owner knows. */
export interface MenuState {
  readonly selected: number
  /** First entry that is visible. */
  readonly top: number
}

export const menuStart: MenuState = { selected: 0, top: 0 }

export interface MenuSize {
  readonly count: number
  /** Entries that are visible at a time, ≥ 1. */
  readonly height: number
}

/** Moves as far as there are entries, and scrolls no further than it must. */
export function moveInMenu(menu: MenuState, by: number, size: MenuSize): MenuState {
  return keepInMenu({ ...menu, selected: menu.selected + by }, size)
}

/** After a change of the entries or of the size. */
export function keepInMenu({ selected, top }: MenuState, { count, height }: MenuSize): MenuState {
  const kept = Math.max(0, Math.min(selected, count - 1))
  const last = Math.max(0, count - height)
  return { selected: kept, top: Math.max(kept - height + 1, Math.min(top, kept, last), 0) }
}
