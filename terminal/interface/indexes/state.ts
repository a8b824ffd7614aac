/** A menu of index files. */
import type { PlacedIndex } from '../../index-location.ts'
import { keepInMenu, type MenuState, menuStart } from '../menu/state.ts'

export interface IndexMenuState {
  readonly kind: 'indexes'
  readonly places: readonly PlacedIndex[]
  /** Path of the one that is open. */
  readonly current: string
  readonly menu: MenuState
}

/** @param height entries that are visible at a time */
export function openIndexMenu(
  places: readonly PlacedIndex[],
  current: string,
  height: number,
): IndexMenuState {
  const selected = places.findIndex(({ path }) => path === current)
  const menu = keepInMenu({ ...menuStart, selected }, { count: places.length, height })
  return { kind: 'indexes', places, current, menu }
}
