/** What stands where hits would be while nothing is typed: what is in the index, and what one could ask. */
import type { IndexInfo } from '../../../query/search-index.ts'
import { cleanText } from '../../clean-text.ts'
import type { SampleQuery } from '../../sample-queries.ts'
import { type StyledLine, span } from '../../styled-line.ts'
import { alignRows } from '../../table.ts'
import type { Texts } from '../../texts/texts.ts'
import type { PaneSize } from '../layout.ts'
import { Lines } from '../lines.tsx'

export interface OverviewProps {
  /** Of the index file, as it was given. */
  readonly name: string
  readonly info: IndexInfo
  readonly samples: readonly SampleQuery[]
  readonly pane: PaneSize
  readonly texts: Texts
}

export function Overview({ name, info, samples, pane, texts }: OverviewProps) {
  const lines = [[], ...aboutLines(name, info, texts), [], ...sampleLines(samples, texts)]
  return <Lines lines={lines} width={pane.width} height={pane.height} />
}

function aboutLines(name: string, info: IndexInfo, { counts, screen }: Texts): StyledLine[] {
  const sizes = [
    counts.documents(info.documentCount),
    counts.passages(info.passageCount),
    counts.words(info.wordCount),
  ]
  return [
    [span(`  ${cleanText(name)}`, 'title')],
    [span(`  ${sizes.join(' · ')}`)],
    [span(`  ${screen.fields}: ${info.fields.map(cleanText).join(', ')}`, 'faint')],
  ]
}

function sampleLines(samples: readonly SampleQuery[], { screen }: Texts): StyledLine[] {
  if (samples.length === 0) return []
  const rows = samples.map(({ query, kind }) => [
    span(`    ${cleanText(query)}`, 'accent'),
    span(screen.samples[kind], 'faint'),
  ])
  return [[span(`  ${screen.tryThese}`, 'strong')], ...alignRows(rows)]
}
