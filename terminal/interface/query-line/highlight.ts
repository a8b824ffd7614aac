/**
 * A query → its pieces by what they mean, as the parser of queries understands it while it is typed.
 *
 *   highlightQuery('titel:Haus* ODER "alter Hof"~5', fields) →
 *     field 'titel:', text 'Haus', sign '*', operator 'ODER', phrase '"alter Hof"', sign '~5'
 */
import { parseQuery } from '../../../query/parse-query.ts'
import type { LeafNode, QueryNode } from '../../../query/query.ts'
import type { TextRange } from '../../../query/search-index.ts'
import { QuerySyntaxError } from '../../../query/syntax-error.ts'
import { type Span, type Style, span } from '../../styled-line.ts'

/**
 * The whole query in spans, nothing left out and nothing added.
 * @param fields the names that may stand before a colon
 * @param mistake a place to underline
 */
export function highlightQuery(query: string, fields: ReadonlySet<string>, mistake?: TextRange): Span[] {
  const styles = queryStyles(query, fields)
  if (mistake !== undefined) styles.fill('mistake', ...mistake)
  const spans: Span[] = []
  for (let start = 0; start < query.length; ) {
    let end = start + 1
    while (end < query.length && styles[end] === styles[start]) end++
    spans.push(span(query.slice(start, end), styles[start]))
    start = end
  }
  return spans
}

/** The style of every UTF-16 unit. */
function queryStyles(query: string, fields: ReadonlySet<string>): Style[] {
  const styles = new Array<Style>(query.length).fill('text')
  try {
    const tree = parseQuery(query, { fields, lenient: true })
    styleMatches(styles, query, [0, query.length], operators)
    styleNode(styles, query, tree, false)
  } catch (error) {
    // Too long or too deep: the message line says so.
    if (!(error instanceof QuerySyntaxError)) throw error
  }
  return styles
}

/** What the parser leaves between the leaves of its tree, white space and stray dashes aside. */
const operators: StylePattern = [/[()]|[+-](?=\S)|UND|AND|ODER|OR|NICHT|NOT/g, 'operator']

type StylePattern = readonly [pattern: RegExp, style: Style]

function styleNode(styles: Style[], query: string, node: QueryNode, isExcluded: boolean): void {
  switch (node.kind) {
    case 'bag':
      for (const clause of [...node.wishes, ...node.conditions]) styleNode(styles, query, clause, isExcluded)
      for (const clause of node.exclusions) styleNode(styles, query, clause, !isExcluded)
      return
    case 'and':
    case 'or':
      for (const operand of node.operands) styleNode(styles, query, operand, isExcluded)
      return
    case 'not':
      styleNode(styles, query, node.operand, !isExcluded)
      return
    case 'field':
      // Of (titel:a) the place is that of the parentheses.
      styleMatches(styles, query, [node.start, node.operand.start], fieldName)
      styleNode(styles, query, node.operand, isExcluded)
      return
    default:
      styleLeaf(styles, query, node, isExcluded)
  }
}

const fieldName: StylePattern = [/[^\s():+-][^\s():]*:/g, 'field']

function styleLeaf(styles: Style[], query: string, leaf: LeafNode, isExcluded: boolean): void {
  const place: TextRange = [leaf.start, leaf.end]
  styles.fill(isExcluded ? 'excluded' : leaf.kind === 'phrase' ? 'phrase' : 'text', ...place)
  const signs = leafSigns[leaf.kind]
  if (signs !== undefined) styleMatches(styles, query, place, signs)
}

const leafSigns: Readonly<Partial<Record<LeafNode['kind'], StylePattern>>> = {
  prefix: [/\*/g, 'sign'],
  pattern: [/[*?]/g, 'sign'],
  fuzzy: [/~\d*/g, 'sign'],
  exact: [/^=/g, 'sign'],
  phrase: [/^=|~\d*$/g, 'sign'],
  range: [/[^.]+(?:\.(?!\.)[^.]+)*/g, 'number'],
}

function styleMatches(
  styles: Style[],
  query: string,
  [start, end]: TextRange,
  [pattern, style]: StylePattern,
): void {
  for (const { 0: text, index } of query.slice(start, end).matchAll(pattern))
    styles.fill(style, start + index, start + index + text.length)
}
