/**
 * The score of a hit → where every point of it comes from: the words of the query in the best passage and in the whole
 * document, each by its forms, and what is added for coverage and nearness. The parts add up to the score.
 *
 *   score = ((1 − document)·passage + document·whole) · (1 + coverage·c + window·w + pairs·p + lead·l)
 *
 * Nothing is scored here: the plan is taken apart, and each of its parts is evaluated as in a search.
 */
import type { RankingWeights } from '../ranking/weights.ts'
import { nameCompounds } from './compound-names.ts'
import { evaluate, evaluateDocuments, withoutSimilarTerms } from './evaluate.ts'
import { type Evaluation, inScope, type WholeEvaluation } from './evaluation.ts'
import { explainLeaf, type FormNames } from './explain-leaf.ts'
import type { LexicalAnalyzer } from './lexical-analyzer.ts'
import type { Matches } from './matches.ts'
import type { Plan } from './plan.ts'
import { type PlanRankingContext, rankPlan } from './plan-ranking.ts'
import { type BonusLabel, type ScopeLabel, type ScorePart, scalePart, totalScore } from './score-part.ts'

/** Why a document is found where it is. */
export interface Explanation {
  /** As in the hit. */
  readonly document: number
  readonly passage: number
  readonly score: number
  /** They add up to the score, but for rounding; none of them is 0. */
  readonly parts: readonly ScorePart[]
}

export interface ExplainingContext extends PlanRankingContext {
  readonly analyzer: LexicalAnalyzer
}

/** @returns undefined where the document does not match */
export async function explainDocument(
  plan: Plan,
  document: number,
  context: ExplainingContext,
): Promise<Explanation | undefined> {
  const { reader, scopes, weights } = context
  const { documentCount, firstPassages } = reader.passages
  const { top, evaluation } = await rankPlan(plan, documentCount, context)
  const hit = top.find(ranked => ranked.document === document)
  if (hit === undefined) return undefined
  const { passage, score, nearness } = hit
  const first = firstPassages[document] as number
  const all = Array.from({ length: (firstPassages[document + 1] as number) - first }, (_, i) => first + i)
  const namesOf = async (passages: readonly number[]) => ({
    reader,
    compounds: await nameCompounds(plan, document, passages, context),
  })
  const words = await Promise.all([
    explainScope(
      plan,
      { kind: 'best-passage', id: passage, weight: 1 - weights.document },
      {
        evaluation,
        names: await namesOf([passage]),
        matchesOf: evaluate,
        ofConditions: withoutSimilarTerms,
      },
    ),
    explainScope(
      plan,
      { kind: 'whole-document', id: document, weight: weights.document },
      {
        evaluation: inScope(evaluation, scopes.documents),
        names: await namesOf(all),
        matchesOf: evaluateDocuments,
        ofConditions: unchanged => unchanged,
      },
    ),
  ])
  const coverage = columnAt(evaluate(plan, evaluation), 'coverage', passage) ?? 0
  const bonuses = bonusParts({ ...nearness, coverage }, totalScore(words), weights)
  const parts = [...words, ...bonuses].filter(part => part.score !== 0)
  return { document, passage: passage - first, score, parts }
}

/** What is explained: a passage or a document, and what it counts. */
interface Target {
  readonly kind: ScopeLabel['kind']
  readonly id: number
  readonly weight: number
}

/** How plans are evaluated in the target's scope. */
interface Scoring {
  readonly evaluation: WholeEvaluation
  readonly names: FormNames
  matchesOf(plan: Plan, evaluation: Evaluation): Matches
  ofConditions(evaluation: WholeEvaluation): WholeEvaluation
}

async function explainScope(plan: Plan, target: Target, scoring: Scoring): Promise<ScorePart> {
  const { kind, id, weight } = target
  const { evaluation } = scoring
  const label = { kind, weight, relativeLength: evaluation.scope.relativeLength(id) }
  const parts = await explainPlan(plan, id, scoring)
  return scalePart({ label, score: scoreOf(plan, id, scoring) ?? 0, parts }, weight)
}

/** The leaves whose scores add up to the plan's. */
async function explainPlan(plan: Plan, id: number, scoring: Scoring): Promise<readonly ScorePart[]> {
  const score = scoreOf(plan, id, scoring)
  if (score === undefined) return []
  const explainAll = async (plans: readonly Plan[], using = scoring) =>
    (await Promise.all(plans.map(part => explainPlan(part, id, using)))).flat()
  switch (plan.kind) {
    case 'term':
    case 'prefix':
    case 'forms':
    case 'phrase':
      return [await explainLeaf(plan, { id, score }, scoring.evaluation, scoring.names)]
    case 'best':
      return explainAll(bestAlternative(plan.alternatives, id, scoring))
    case 'pieces':
      return explainAll(plan.pieces)
    case 'and':
    case 'or':
      return explainAll(plan.operands)
    case 'not':
      return []
    case 'bag': {
      const evaluation = scoring.ofConditions(scoring.evaluation)
      const [wishes, conditions] = await Promise.all([
        explainAll(plan.wishes),
        explainAll(plan.conditions, { ...scoring, evaluation }),
      ])
      return [...wishes, ...conditions]
    }
  }
}

/** The one that counts: of equals the first. */
function bestAlternative(alternatives: readonly Plan[], id: number, scoring: Scoring): readonly Plan[] {
  const scores = alternatives.map(plan => scoreOf(plan, id, scoring) ?? Number.NEGATIVE_INFINITY)
  const best = scores.indexOf(Math.max(...scores))
  return alternatives.slice(best, best + 1)
}

function scoreOf(plan: Plan, id: number, { evaluation, matchesOf }: Scoring): number | undefined {
  return columnAt(matchesOf(plan, evaluation), 'scores', id)
}

/** @returns undefined where the id does not match */
function columnAt(matches: Matches, column: 'scores' | 'coverage', id: number): number | undefined {
  return matches[column][matches.ids.indexOf(id)]
}

function bonusParts(
  shares: Readonly<Record<BonusLabel['kind'], number>>,
  score: number,
  weights: RankingWeights,
): readonly ScorePart[] {
  const kinds = ['coverage', 'window', 'pairs', 'lead'] as const
  return kinds.map(kind => {
    const label = { kind, share: shares[kind], weight: weights[kind] }
    return { label, score: score * label.weight * label.share, parts: [] }
  })
}
