/** A syntax tree as the query that yields it, for tests: wishes, then conditions, then exclusions. */

import type { BagNode, QueryNode } from '../../query/query.ts'

export function printQuery(bag: BagNode): string {
  const conditions = bag.conditions.map(node =>
    WISHES.includes(node.kind) ? `+${printOperand(node)}` : printOperand(node),
  )
  const exclusions = bag.exclusions.map(node => `-${printOperand(node)}`)
  return [...bag.wishes.map(printOperand), ...conditions, ...exclusions].join(' ')
}

const WISHES: readonly string[] = ['word', 'prefix', 'pattern', 'fuzzy', 'exact']

function printOperand(node: QueryNode): string {
  switch (node.kind) {
    case 'bag':
      return `(${printQuery(node)})`
    case 'and':
      return `(${node.operands.map(printOperand).join(' UND ')})`
    case 'or':
      return `(${node.operands.map(printOperand).join(' ODER ')})`
    case 'not':
      return `NICHT ${printOperand(node.operand)}`
    case 'word':
    case 'pattern':
      return node.text
    case 'fuzzy':
      return `${node.text}~${node.distance}`
    case 'exact':
      return `=${node.text}`
    case 'range':
      return `${node.from}..${node.to}`
    case 'prefix':
      return `${node.text}*`
    case 'phrase':
      return `${node.isExact ? '=' : ''}"${node.text}"${node.slop === undefined ? '' : `~${node.slop}`}`
    case 'field':
      return `${node.field}:${printOperand(node.operand)}`
  }
}
