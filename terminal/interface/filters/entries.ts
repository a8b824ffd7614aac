/**
 * What can be filtered by, as entries of a menu: years with their months, folders as a tree, the values of fields. Pure.
 *
 *   - Jahr
 *     [ ] 2024 +                     4
 *   - Ordner
 *     [x] recht                      4
 *   - ressort
 *     [ ] Technik                    2
 */
import type { Facets, FieldFacet, Filter, FolderFacet, YearCount } from '../../../query/search-index.ts'
import { cleanText } from '../../clean-text.ts'
import { isSameFilter } from './narrowing.ts'

export type FilterEntry = FilterGroup | FilterValue

export interface FilterGroup {
  readonly kind: 'group'
  readonly id: string
  /** A name of its own where it is no field. */
  readonly name: { readonly kind: 'years' | 'folders' } | { readonly kind: 'field'; readonly field: string }
  readonly isOpen: boolean
  /** Values of which the index told no more than how many there are. */
  readonly leftOut: number
}

export interface FilterValue {
  readonly kind: 'value'
  readonly id: string
  readonly filter: Filter
  /** What tells it from its neighbours. Not clean. */
  readonly label: string
  /** 0 right under its group. */
  readonly depth: number
  readonly documentCount: number
  readonly isActive: boolean
  /** Whether the entries under it are shown; absent where it has none. */
  readonly isOpen?: boolean
}

export interface EntryChoice {
  readonly filters: readonly Filter[]
  /** Groups and values that are open though they usually are not, or the other way round. */
  readonly toggled: ReadonlySet<string>
  /** Only values with this text are wanted, wherever they are. */
  readonly text: string
}

export function filterEntries(facets: Facets, choice: EntryChoice): readonly FilterEntry[] {
  return groupsOf(facets).flatMap(({ name, values, leftOut, isUsuallyOpen }) => {
    const id = name.kind === 'field' ? `field ${name.field}` : name.kind
    const isOpen = choice.text !== '' || choice.toggled.has(id) !== isUsuallyOpen
    const shown = isOpen ? visibleValues(values, choice) : []
    const group = { kind: 'group', id, name, isOpen, leftOut } as const
    return shown.length > 0 || (values.length > 0 && choice.text === '') ? [group, ...shown] : []
  })
}

/** A value with those under it; parents stand before their children. */
interface Node {
  readonly id: string
  readonly filter: Filter
  readonly label: string
  readonly documentCount: number
  readonly children: readonly Node[]
  readonly isUsuallyOpen?: boolean
}

interface Group extends Pick<FilterGroup, 'name' | 'leftOut'> {
  readonly values: readonly Node[]
  readonly isUsuallyOpen: boolean
}

function groupsOf({ years, folders, fields }: Facets): Group[] {
  return [
    { name: { kind: 'years' }, values: years.map(yearNode), leftOut: 0, isUsuallyOpen: true },
    {
      name: { kind: 'folders' },
      values: folderNodes(folders),
      leftOut: folders.leftOut,
      isUsuallyOpen: true,
    },
    ...fields.map(fieldGroup),
  ]
}

/** Values that no two documents share are in nobody's way as long as they are folded. */
function fieldGroup({ field, values, leftOut }: FieldFacet): Group {
  const nodes = values.map(({ value, documentCount }) => ({
    id: `field ${field} ${value}`,
    filter: { kind: 'field', field, value } as const,
    label: value,
    documentCount,
    children: [],
  }))
  return {
    name: { kind: 'field', field },
    values: nodes,
    leftOut,
    isUsuallyOpen: (values[0]?.documentCount ?? 0) > 1,
  }
}

function yearNode({ year, documentCount, months }: YearCount): Node {
  return {
    ...dateNode(year, documentCount),
    children: months.map(month => dateNode(month.value, month.documentCount)),
  }
}

function dateNode(date: string, documentCount: number): Node {
  const filter = { kind: 'date', from: date, to: date } as const
  return { id: `date ${date}`, filter, label: date, documentCount, children: [] }
}

/** A folder lies in the nearest one above it that is listed. What all lies in is open. */
function folderNodes({ values }: FolderFacet): Node[] {
  const roots: (Node & { children: Node[] })[] = []
  const open: (Node & { children: Node[]; readonly path: string })[] = []
  for (const { value, documentCount } of values) {
    while (open.length > 0 && !value.startsWith(`${open.at(-1)?.path}/`)) open.pop()
    const parent = open.at(-1)
    const label = parent === undefined ? value : value.slice(parent.path.length + 1)
    const filter = { kind: 'folder', folder: value } as const
    const node = { id: `folder ${value}`, path: value, filter, label, documentCount, children: [] }
    ;(parent?.children ?? roots).push(node)
    open.push(node)
  }
  const [only] = roots
  return roots.length === 1 && only !== undefined ? [{ ...only, isUsuallyOpen: true }] : roots
}

/** With a text those that have it, and what they lie in. */
function visibleValues(nodes: readonly Node[], choice: EntryChoice, depth = 0): FilterValue[] {
  const text = choice.text.toLowerCase()
  return nodes.flatMap(node => {
    const { children, isUsuallyOpen = false, ...value } = node
    const isOpen = text !== '' || choice.toggled.has(node.id) !== isUsuallyOpen
    const under = isOpen ? visibleValues(children, choice, depth + 1) : []
    if (text !== '' && under.length === 0 && !cleanText(node.label).toLowerCase().includes(text)) return []
    const isActive = choice.filters.some(filter => isSameFilter(filter, node.filter))
    const entry = { kind: 'value' as const, ...value, depth, isActive }
    return [children.length === 0 ? entry : { ...entry, isOpen: under.length > 0 }, ...under]
  })
}
