/**
 * A parsed query → what to look up and how to combine it (plan.ts). Here the words of the query meet the same analysis
 * as those of the documents (plan-words.ts).
 */
import type { Analyzer } from '../analysis/analyzer.ts'
import { type JoinedWords, joinWords } from './joined-wishes.ts'
import type { Field, Plan } from './plan.ts'
import { planRange } from './plan-forms.ts'
import {
  bestOf,
  type Planning,
  piecesPlan,
  planFuzzy,
  planPattern,
  planPrefix,
  planWords,
  termPlan,
} from './plan-words.ts'
import type { QueryNode, WordNode } from './query.ts'
import { tokensOf, wholeTokens } from './query-tokens.ts'

export interface PlanOptions {
  /** Where a word must end to be taken as a prefix too: the length of the query, while it is typed. */
  readonly growingWordEnd?: number
}

/** @returns undefined where nothing of the query is a word */
export function planQuery(node: QueryNode, analyzer: Analyzer, options: PlanOptions = {}): Plan | undefined {
  return planNode(node, undefined, {
    analyzer,
    isWish: true,
    excludes: false,
    growingWordEnd: options.growingWordEnd ?? -1,
  })
}

function planNode(node: QueryNode, field: Field, planning: Planning): Plan | undefined {
  switch (node.kind) {
    case 'word':
    case 'exact':
    case 'phrase':
      return planWords(node, field, planning)
    case 'prefix':
      return planPrefix(node.text, field, planning.analyzer)
    case 'pattern':
      return planPattern(node, field, planning)
    case 'fuzzy':
      return planFuzzy(node, field, planning.analyzer)
    case 'range':
      return planRange(node, field)
    case 'field':
      return planNode(node.operand, node.field, planning)
    case 'and':
    case 'or': {
      const operands = planAll(node.operands, field, planning)
      return operands.length < 2 ? operands[0] : { kind: node.kind, operands }
    }
    case 'not': {
      const operand = planNode(node.operand, field, { ...planning, excludes: true })
      return operand && { kind: 'not', operand }
    }
    case 'bag': {
      const condition = { ...planning, isWish: false }
      const wishes = planWishes(node.wishes, field, { ...planning, isWish: true })
      const conditions = planAll(node.conditions, field, condition)
      const exclusions = planAll(node.exclusions, field, { ...condition, excludes: true })
      return wishes.length + conditions.length === 0
        ? undefined
        : { kind: 'bag', wishes, conditions, exclusions }
    }
  }
}

function planAll(nodes: readonly QueryNode[], field: Field, planning: Planning): readonly Plan[] {
  return nodes.map(node => planNode(node, field, planning)).filter(plan => plan !== undefined)
}

/** Words side by side may be one to analysis: § 626. */
function planWishes(nodes: readonly QueryNode[], field: Field, planning: Planning): readonly Plan[] {
  return neighbours(nodes, planning).flatMap(run => {
    if (run.kind === 'other') return planAll([run.node], field, planning)
    return joinWords(run.words, planning.analyzer).flatMap(
      joined => planJoined(joined, field, planning) ?? [],
    )
  })
}

function planJoined({ words, forms }: JoinedWords, field: Field, planning: Planning): Plan | undefined {
  const { analyzer } = planning
  const joined = forms.map(form => termPlan(form, field, analyzer, true))
  const [word, ...more] = words
  if (word !== undefined && more.length === 0) {
    const single = planWords(word, field, planning)
    return joined.length === 0 ? single : bestOf([...(single === undefined ? [] : [single]), ...joined])
  }
  const pieces = words.flatMap(({ text }) => wholeTokens(tokensOf(text, analyzer)))
  return bestOf([...joined, ...piecesPlan(pieces, field, analyzer)])
}

/** Runs of plain words with nothing but white space between them; a word that is being typed may still become another. */
function neighbours(
  nodes: readonly QueryNode[],
  { growingWordEnd }: Planning,
): readonly (
  | { readonly kind: 'words'; readonly words: readonly WordNode[] }
  | { readonly kind: 'other'; readonly node: QueryNode }
)[] {
  const runs: ({ kind: 'words'; words: WordNode[] } | { kind: 'other'; node: QueryNode })[] = []
  for (const node of nodes) {
    const run = runs.at(-1)
    if (node.kind !== 'word' || node.end === growingWordEnd) runs.push({ kind: 'other', node })
    else if (run?.kind === 'words' && node.start - (run.words.at(-1)?.end ?? 0) <= MAX_GAP)
      run.words.push(node)
    else runs.push({ kind: 'words', words: [node] })
  }
  return runs
}

/** Characters between neighbouring words; what is longer hides something that is no wish. */
const MAX_GAP = 2
