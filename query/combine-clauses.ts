/**
 * What the parser makes of the parts it has read: operands joined by UND or ODER, clauses gathered in a
 * bag, a negation. Each result says no more than it must: a group with one clause is that clause, NICHT
 * NICHT a is a, and NICHT a UND NICHT b is NICHT (a ODER b). So no bag within a query only excludes, and
 * no NotNode is the operand of another.
 */

import type { AndNode, BagNode, OrNode, Place, QueryNode } from './query.ts'

/** A clause or an operand with its place, signs and parentheses included. */
export interface Parsed extends Place {
  readonly node: QueryNode
  /** Whether it is a condition even if a plain word: +word, (word). */
  readonly required: boolean
}

/** An operand after its '+', '-' or NICHT. */
export function marked(operand: Parsed, negated: boolean, place: Place): Parsed {
  return { node: negated ? negate(operand.node, place) : operand.node, required: true, ...place }
}

/** @returns undefined for no operands */
export function joinBy(kind: 'and' | 'or', operands: readonly Parsed[]): Parsed | undefined {
  const first = operands[0]
  if (first === undefined || operands.length === 1) return first
  return { node: joinNodes(kind, operands), required: true, ...placeOf(operands) }
}

/** The whole query. */
export function bagOf(clauses: readonly Parsed[], place: Place = placeOf(clauses)): BagNode {
  const wishes: QueryNode[] = []
  const conditions: QueryNode[] = []
  const exclusions: QueryNode[] = []
  for (const { node, required } of clauses) {
    if (node.kind === 'not') exclusions.push(node.operand)
    else if (!required && WISHES.has(node.kind)) wishes.push(node)
    else conditions.push(node)
  }
  return { kind: 'bag', wishes, conditions, exclusions, start: place.start, end: place.end }
}

const WISHES: ReadonlySet<QueryNode['kind']> = new Set(['word', 'prefix', 'pattern', 'fuzzy', 'exact'])

/** @param clauses at least one */
export function groupOf(clauses: readonly Parsed[], place: Place): QueryNode {
  const [first] = clauses
  if (first !== undefined && clauses.length === 1) return first.node
  if (clauses.every(({ node }) => node.kind === 'not')) return joinNodes('and', clauses)
  return bagOf(clauses, place)
}

/** A field and its value; a negation moves outwards: titel:(-a) is -titel:a. */
export function inField(field: string, value: QueryNode, place: Place): QueryNode {
  if (value.kind === 'not') return negate(inField(field, value.operand, place), place)
  if (value.kind === 'field') return value
  return { kind: 'field', field, operand: value, start: place.start, end: place.end }
}

function joinNodes(kind: 'and' | 'or', operands: readonly Parsed[]): QueryNode {
  const place = placeOf(operands)
  const negated = operands.flatMap(({ node }) => (node.kind === 'not' ? [node.operand] : []))
  if (negated.length < operands.length) {
    const nodes = operands.map(({ node }) => node)
    return joined(kind, nodes, place)
  }
  return negate(joined(kind === 'and' ? 'or' : 'and', negated, place), place)
}

function joined(kind: 'and' | 'or', operands: readonly QueryNode[], place: Place): AndNode | OrNode {
  return { kind, operands, ...place }
}

function negate(node: QueryNode, place: Place): QueryNode {
  return node.kind === 'not'
    ? node.operand
    : { kind: 'not', operand: node, start: place.start, end: place.end }
}

function placeOf(parts: readonly Place[]): Place {
  return { start: parts[0]?.start ?? 0, end: parts.at(-1)?.end ?? 0 }
}
