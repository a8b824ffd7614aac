/** What was measured of the engines → a Markdown table, engine by column, and the same as JSON. */
import { QUERY_KINDS, type QueryKind } from './bench-query.ts'
import type { EngineRun } from './engine-runs.ts'
import { formatNumber, markdownTable } from './markdown-table.ts'
import { quantile, type Spread, spreadOf } from './quantile.ts'

export interface ComparisonRow {
  readonly label: string
  readonly unit: 's' | 'ms' | 'MB' | ''
  /** One an engine; absent where it has no such thing. */
  readonly values: readonly (Spread | undefined)[]
}

/**
 * @param engines of each its rounds, at least one
 * @param kinds of the queries, in their order
 */
export function compare(
  engines: readonly (readonly EngineRun[])[],
  kinds: readonly QueryKind[],
): readonly ComparisonRow[] {
  return MEASURES.map(({ label, unit, of }) => ({
    label,
    unit,
    values: engines.map(runs => {
      const values = runs.flatMap(run => of(run, kinds) ?? [])
      return values.length === 0 ? undefined : spreadOf(values)
    }),
  }))
}

export function comparisonTable(names: readonly string[], rows: readonly ComparisonRow[]): string {
  return markdownTable(
    ['', ...names],
    rows.map(({ label, unit, values }) => [
      unit === '' ? label : `${label}, ${unit}`,
      ...values.map(value => (value === undefined ? '–' : formatSpread(value))),
    ]),
  )
}

/** `minimum / median`, or one number where they look the same. */
function formatSpread({ minimum, median }: Spread): string {
  const [least, middle] = [formatNumber(minimum), formatNumber(median)]
  return least === middle ? least : `${least} / ${middle}`
}

interface Measure {
  readonly label: string
  readonly unit: ComparisonRow['unit']
  /** One value or more of a round. */
  readonly of: (run: EngineRun, kinds: readonly QueryKind[]) => number | readonly number[] | undefined
}

const MEASURES: readonly Measure[] = [
  { label: 'documents', unit: '', of: run => run.documents },
  { label: 'passages', unit: '', of: run => run.passages },
  { label: 'build, files to finished files', unit: 's', of: run => run.buildMs / 1e3 },
  { label: '– of it reading and cutting', unit: 's', of: run => run.readMs && run.readMs / 1e3 },
  { label: 'peak memory of the build', unit: 'MB', of: run => run.peakBytes / 1e6 },
  { label: 'on disk', unit: 'MB', of: run => run.bytes.total / 1e6 },
  ...(['texts', 'dictionary', 'postings', 'positions', 'other'] as const).map(
    (content): Measure => ({
      label: `– ${content}`,
      unit: 'MB',
      of: ({ bytes: { [content]: bytes } }) => bytes && bytes / 1e6,
    }),
  ),
  { label: 'new process to first answer', unit: 'ms', of: run => run.firstAnswerMs },
  {
    label: '– over an empty process',
    unit: 'ms',
    of: run => overEmptyProcess(run.firstAnswerMs, run),
  },
  {
    label: '– by the command line, over an empty process',
    unit: 'ms',
    of: run => run.commandMs && overEmptyProcess(run.commandMs, run),
  },
  { label: 'resident memory after the queries', unit: 'MB', of: run => run.residentBytes / 1e6 },
  ...quantileMeasures('query asked for the first time', run => run.firstQueryMs),
  ...quantileMeasures('warm query', run => run.queryMs),
  ...quantileMeasures('warm query with snippets', run => run.snippetQueryMs),
  ...QUERY_KINDS.flatMap(kind =>
    [0.5, 0.99].map(
      (share): Measure => ({
        label: `warm query, ${kind}, p${share * 100}`,
        unit: 'ms',
        of: (run, kinds) =>
          quantile(
            run.queryMs.filter((_, i) => kinds[i] === kind),
            share,
          ),
      }),
    ),
  ),
]

function quantileMeasures(
  label: string,
  timesOf: (run: EngineRun) => readonly number[] | undefined,
): readonly Measure[] {
  return [0.5, 0.9, 0.99].map(share => ({
    label: `${label}, p${share * 100}`,
    unit: 'ms',
    of: run => {
      const times = timesOf(run)
      return times && quantile(times, share)
    },
  }))
}

/** Against the fastest empty process of the round, for one that was held up says nothing. */
function overEmptyProcess(times: readonly number[], { emptyProcessMs }: EngineRun): readonly number[] {
  const empty = Math.min(...emptyProcessMs)
  return times.map(elapsedMs => elapsedMs - empty)
}
