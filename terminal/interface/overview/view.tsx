/** What stands where hits would be while nothing is typed: what is in the index, and what one could ask. */
import type { FieldFacet, IndexInfo } from '../../../query/search-index.ts'
import { cleanText } from '../../clean-text.ts'
import { displayWidth } from '../../display-width.ts'
import type { SampleQuery } from '../../sample-queries.ts'
import { type StyledLine, span } from '../../styled-line.ts'
import { alignRows } from '../../table.ts'
import type { Texts } from '../../texts/texts.ts'
import type { PaneSize } from '../layout.ts'
import { Lines } from '../lines.tsx'
import type { OverviewState } from './state.ts'

export interface OverviewProps {
  /** Of the index file, as it was given. */
  readonly name: string
  readonly info: IndexInfo
  readonly state: OverviewState
  readonly pane: PaneSize
  readonly texts: Texts
}

/** The samples take what they need up to half of the rows; what is in the index stands above them. */
export function Overview({ name, info, state, pane, texts }: OverviewProps) {
  const facts = [...sizeLines(name, info, texts), ...factLines(info, state, pane.width, texts)]
  const { samples = [] } = state
  // The title, and an empty row above it where there is one to spare.
  const least = Math.min(samples.length, Math.ceil((pane.height - 2) / 2)) + 1
  const room = pane.height - least
  const isTight = pane.height < roomyHeight
  const shown = facts.slice(0, isTight ? Math.max(2, room) : room - 2)
  const above = isTight ? shown : [[], ...shown, []]
  const samplesShown = sampleLines(samples, state.selected, pane.height - above.length, texts)
  return <Lines lines={[...above, ...samplesShown]} width={pane.width} height={pane.height} />
}

const roomyHeight = 12

function sizeLines(name: string, info: IndexInfo, { counts }: Texts): StyledLine[] {
  const sizes = [
    counts.documents(info.documentCount),
    counts.passages(info.passageCount),
    counts.words(info.wordCount),
  ]
  return [[span(`  ${cleanText(name)}`, 'title')], [span(`  ${sizes.join(' · ')}`)]]
}

/** A row for each that is known; the fields alone until their values are. */
function factLines(
  info: IndexInfo,
  { facets, frequentWords = [] }: OverviewState,
  width: number,
  { screen }: Texts,
): StyledLine[] {
  const { overview } = screen
  const rows: Row[] = []
  const years = facets?.years ?? []
  const [newest, oldest] = [years[0], years.at(-1)]
  if (newest && oldest)
    rows.push({ label: overview.dates, parts: [overview.years(oldest.year, newest.year)] })
  if (frequentWords.length > 0)
    rows.push({ label: overview.frequentWords, parts: frequentWords.map(({ word }) => cleanText(word)) })
  for (const { field, values, leftOut } of byUse(facets?.fields ?? [])) {
    const label = field === 'language' ? overview.languages : cleanText(field)
    const parts = values.map(({ value, documentCount }) => `${cleanText(value)} (${documentCount})`)
    rows.push({ label, parts, leftOut })
  }
  const names = [span(`  ${screen.fields}`, 'faint'), span(info.fields.map(cleanText).join(', '))]
  const labelWidth = Math.max(...[screen.fields, ...rows.map(({ label }) => label)].map(displayWidth)) + 4
  const lines = rows.map((row): StyledLine => {
    const text = joinFitting(row, width - labelWidth, overview.more)
    return [span(`  ${row.label}`, 'faint'), span(text)]
  })
  return alignRows([names, ...lines])
}

/** What most documents have in common says most; names of which each document has its own say nothing. */
function byUse(fields: readonly FieldFacet[]): readonly FieldFacet[] {
  const use = ({ values }: FieldFacet) => values[0]?.documentCount ?? 0
  return fields
    .filter(field => use(field) > 1 || field.values.length <= fewValues)
    .toSorted((a, b) => use(b) - use(a))
}

const fewValues = 8

interface Row {
  readonly label: string
  readonly parts: readonly string[]
  /** How many parts there are besides; absent where nobody counts them. */
  readonly leftOut?: number
}

/** As many parts as there is room for, and how many more there are. */
function joinFitting({ parts, leftOut }: Row, width: number, more: (count: number) => string): string {
  for (let count = parts.length; count > 1; count--) {
    const rest = leftOut === undefined ? 0 : parts.length - count + leftOut
    const text = [...parts.slice(0, count), ...(rest > 0 ? [more(rest)] : [])].join(', ')
    if (displayWidth(text) <= width) return text
  }
  return parts[0] ?? ''
}

/** The selected one is in the middle where the list is longer than its room. */
function sampleLines(
  samples: readonly SampleQuery[],
  selected: number | undefined,
  height: number,
  { screen, help }: Texts,
): StyledLine[] {
  if (samples.length === 0) return []
  const rows = samples.map(({ query, kind }, index): StyledLine => {
    const marker = index === selected ? '▌ ' : '  '
    return [span(`  ${marker}${cleanText(query)}`, 'accent'), span(help.samples[kind], 'faint')]
  })
  const visible = Math.max(1, height - 1)
  const top = Math.max(0, Math.min((selected ?? 0) - Math.floor(visible / 2), rows.length - visible))
  return [[span(`  ${screen.tryThese}`, 'strong')], ...alignRows(rows).slice(top, top + visible)]
}
