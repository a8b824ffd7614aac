/** Rows of cells → a Markdown table with even columns, numbers to the right. */

/** @param header the first column's name, then those of the columns of numbers; rows as long as it */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((name, column) =>
    Math.max(MIN_WIDTH, name.length, ...rows.map(row => row[column]?.length ?? 0)),
  )
  const formatRow = (row: readonly string[]) => {
    const cells = widths.map((width, i) =>
      (i === 0 ? (row[i] ?? '') : (row[i] ?? '').padStart(width)).padEnd(width),
    )
    return `| ${cells.join(' | ')} |`
  }
  const rule = widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`))
  return [header, rule, ...rows].map(formatRow).join('\n')
}

/** `--:` */
const MIN_WIDTH = 3

/** Three digits that tell, whole numbers in full. */
export function formatNumber(value: number): string {
  if (Number.isInteger(value) || value >= 100) return Math.round(value).toLocaleString('en')
  return value >= 10 ? value.toFixed(1) : value.toFixed(2)
}
