/**
 * Hits → a file that other programs and people read: Markdown, CSV (RFC 4180, with a head) or JSON Lines
 * (commands/hit-record.ts).
 *
 * A cell of the CSV whose text begins with = + - or @ has an apostrophe before it: a spreadsheet would run it as a
 * formula. Source: OWASP, CSV Injection.
 */
import type { Hit } from '../../../query/search-index.ts'
import { cleanSnippet, cleanText, safeJson } from '../../clean-text.ts'
import { type AnswerOrigin, hitRecord } from '../../commands/hit-record.ts'
import { sourceName } from '../../source-location.ts'
import type { Texts } from '../../texts/texts.ts'
import type { Narrowing } from '../filters/narrowing.ts'
import type { ExportFormat } from './state.ts'

export interface ExportSource extends AnswerOrigin {
  readonly query: string
  readonly narrowing: Narrowing
  readonly texts: Texts
}

export function exportedText(format: ExportFormat, hits: readonly Hit[], source: ExportSource): string {
  switch (format) {
    case 'markdown':
      return markdown(hits, source)
    case 'csv':
      return csv(hits, source)
    case 'json-lines':
      return hits.map(hit => `${safeJson(hitRecord(hit, {}, source))}\n`).join('')
  }
}

function markdown(hits: readonly Hit[], source: ExportSource): string {
  const title = source.texts.actions.exportedTitle(escapeMarkdown(cleanText(source.query)))
  return [`# ${title}\n`, ...hits.map((hit, i) => markdownItem(hit, i + 1, source))].join('\n')
}

function markdownItem(hit: Hit, rank: number, source: ExportSource): string {
  const row = rowOf(hit, source)
  const indent = ' '.repeat(`${rank}. `.length)
  const heading = row.heading === '' ? '' : ` – ${escapeMarkdown(row.heading)}`
  const place = `\`${row.file.replaceAll('`', "'")}:${row.line}\``
  const snippet = row.snippet === '' ? '' : `${indent}> ${escapeMarkdown(row.snippet)}\n`
  return `${rank}. **${escapeMarkdown(row.title)}**${heading}  \n${indent}${place}\n${snippet}`
}

/** Punctuation that means something within a line (CommonMark 0.31, 2.4). */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>&|#~]/g, '\\$&')
}

function csv(hits: readonly Hit[], source: ExportSource): string {
  const rows = hits.map((hit, i) => [i + 1, ...Object.values(rowOf(hit, source))])
  const head = ['rank', 'file', 'line', 'title', 'heading', 'snippet']
  return [head, ...rows].map(row => `${row.map(csvField).join(',')}\r\n`).join('')
}

function csvField(value: string | number): string {
  const text = typeof value === 'string' ? value.replace(/^\s*[=+\-@]/, "'$&") : String(value)
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** In the order of the columns. */
function rowOf(hit: Hit, { folder, indexPath, root }: ExportSource) {
  const [snippet] = hit.snippets
  return {
    file: cleanText(sourceName({ folder, indexPath }, root, hit.path)),
    line: hit.line,
    title: cleanText(hit.title),
    heading: hit.headings.map(cleanText).join(' › '),
    snippet: snippet === undefined ? '' : cleanSnippet(snippet).text,
  }
}
