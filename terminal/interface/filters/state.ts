/** The side panel with the filters: what can be chosen, what is typed to narrow that, and which entry is selected. */
import type { Facets } from '../../../query/search-index.ts'
import { keepInMenu, type MenuState, menuStart, moveInMenu } from '../menu/state.ts'
import {
  editQueryLine,
  type QueryLineCommand,
  type QueryLineState,
  startQueryLine,
} from '../query-line/state.ts'
import { type FilterEntry, filterEntries } from './entries.ts'
import type { Narrowing } from './narrowing.ts'

export interface FilterPanelState {
  /** Of the query as it was answered last; absent until the first have come. */
  readonly facets: Facets | undefined
  readonly input: QueryLineState
  readonly toggled: ReadonlySet<string>
  readonly entries: readonly FilterEntry[]
  readonly menu: MenuState
}

/** Has the keys. */
export interface FilterOverlay {
  readonly kind: 'filters'
}

export const emptyFilterPanel: FilterPanelState = {
  facets: undefined,
  input: startQueryLine(''),
  toggled: new Set(),
  entries: [],
  menu: menuStart,
}

export function takeFacets(
  panel: FilterPanelState,
  facets: Facets,
  narrowing: Narrowing,
  height: number,
): FilterPanelState {
  const listed = listEntries({ ...panel, facets }, narrowing, height)
  return panel.facets === undefined ? selectValue(listed, '', height) : listed
}

export function moveInPanel(panel: FilterPanelState, by: number, height: number): FilterPanelState {
  return { ...panel, menu: moveInMenu(panel.menu, by, { count: panel.entries.length, height }) }
}

export function typeInPanel(
  panel: FilterPanelState,
  command: QueryLineCommand,
  narrowing: Narrowing,
  height: number,
): FilterPanelState {
  const input = editQueryLine(panel.input, command)
  if (input.text === panel.input.text) return { ...panel, input }
  const listed = listEntries({ ...panel, input, menu: menuStart }, narrowing, height)
  return selectValue(listed, input.text, height)
}

export function selectedEntry({ entries, menu }: FilterPanelState): FilterEntry | undefined {
  return entries[menu.selected]
}

/** Shows or hides what lies under the selected entry. Hiding goes to the entry above where there is nothing to hide. */
export function openEntry(
  panel: FilterPanelState,
  isOpen: boolean,
  narrowing: Narrowing,
  height: number,
): FilterPanelState {
  const entry = selectedEntry(panel)
  if (entry === undefined) return panel
  if (entry.isOpen === undefined || entry.isOpen === isOpen) {
    return isOpen ? panel : moveInPanel(panel, parentOf(panel) - panel.menu.selected, height)
  }
  const toggled = new Set(panel.toggled)
  if (!toggled.delete(entry.id)) toggled.add(entry.id)
  return listEntries({ ...panel, toggled }, narrowing, height)
}

/** After a change of what it shows: the entry that was selected stays so, wherever it comes to stand. */
export function listEntries(
  panel: FilterPanelState,
  { filters }: Narrowing,
  height: number,
): FilterPanelState {
  const { facets, toggled, input, menu } = panel
  if (facets === undefined) return panel
  const entries = filterEntries(facets, { filters, toggled, text: input.text.trim() })
  const id = selectedEntry(panel)?.id
  const index = entries.findIndex(entry => entry.id === id)
  const selected = index < 0 ? menu.selected : index
  return { ...panel, entries, menu: keepInMenu({ ...menu, selected }, { count: entries.length, height }) }
}

/** The first value with a text: not what it lies in. */
function selectValue(panel: FilterPanelState, text: string, height: number): FilterPanelState {
  const wanted = text.trim().toLowerCase()
  const index = panel.entries.findIndex(
    entry => entry.kind === 'value' && entry.label.toLowerCase().includes(wanted),
  )
  return moveInPanel(panel, Math.max(0, index) - panel.menu.selected, height)
}

function parentOf({ entries, menu }: FilterPanelState): number {
  const entry = entries[menu.selected]
  const depth = entry?.kind === 'value' ? entry.depth : -1
  const parent = entries.findLastIndex(
    (other, index) => index < menu.selected && (other.kind === 'group' || other.depth < depth),
  )
  return Math.max(0, parent)
}
