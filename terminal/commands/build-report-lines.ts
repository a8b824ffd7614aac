/** The report of a build as lines to read. */
import type { BuildReport } from '../../indexer/build-report.ts'
import type { SkippedDocument } from '../../indexer/sources/document-source.ts'
import { cleanText } from '../clean-text.ts'
import { type StyledLine, span } from '../styled-line.ts'
import { alignRows } from '../table.ts'
import type { Texts } from '../texts/texts.ts'

export function buildReportLines(report: BuildReport, texts: Texts): StyledLine[] {
  const output = cleanText(report.output)
  const outcome = report.outcome === 'built' ? texts.build.built(output) : texts.build.current(output)
  return [
    ...skippedLines(report.skipped, texts),
    [span(outcome, 'strong')],
    ...alignRows(reportRows(report, texts)),
  ]
}

function reportRows(report: BuildReport, { build, formats }: Texts): StyledLine[] {
  const values: Readonly<Record<keyof typeof build.rows, string | undefined>> = {
    documents: formats.number(report.documents),
    reused: reusedText(report, build),
    passages: formats.number(report.passages),
    words: formats.number(report.words),
    terms: formats.number(report.terms),
    size: build.size(formats.bytes(report.inputBytes), formats.bytes(report.indexBytes)),
    time: formats.duration(report.elapsedMs),
    sha256: report.sha256,
  }
  const names = Object.keys(values) as (keyof typeof values)[]
  return names.flatMap(name => {
    const { [name]: value } = values
    return value === undefined ? [] : [[span(`  ${build.rows[name]}`, 'faint'), span(value)]]
  })
}

/** Nothing where there was no index before, or nothing was asked of it. */
function reusedText(report: BuildReport, build: Texts['build']): string | undefined {
  const { documents, reusedDocuments, reuseProblem } = report
  if (reuseProblem !== undefined) return build.notReused[reuseProblem]
  return reusedDocuments > 0 ? build.reused(reusedDocuments, documents) : undefined
}

/** Skipped documents by reason; few are all named, of many the first. */
function skippedLines(skipped: readonly SkippedDocument[], texts: Texts): StyledLine[] {
  if (skipped.length === 0) return []
  const byReason = new Map<string, string[]>()
  for (const { path, reason } of skipped) {
    const paths = byReason.get(reason)
    if (paths === undefined) byReason.set(reason, [path])
    else paths.push(path)
  }
  const groups = [...byReason].flatMap(([reason, paths]): StyledLine[] => {
    const more = paths.length - pathsPerReason
    return [
      [span(`  ${texts.reason(cleanText(reason))}`, 'warning')],
      ...paths.slice(0, pathsPerReason).map(path => [span(`    ${cleanText(path)}`)]),
      ...(more > 0 ? [[span(`    ${texts.build.more(more)}`, 'faint')]] : []),
    ]
  })
  return [[span(texts.build.skipped(texts.counts.documents(skipped.length)), 'strong')], ...groups, []]
}

const pathsPerReason = 10
