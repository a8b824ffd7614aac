/**
 * What a word is worth in every passage or document, in plain maps: the shares of its frequency added up from left to
 * right, those with a limit last, and BM25 of the sum.
 */

import type { WholeEvaluation } from '../../query/evaluation.ts'
import type { FrequencyShare } from '../../query/frequency-share.ts'
import type { LeafWord } from '../../query/leaf-word.ts'
import { type Field, HEADING_FIELD } from '../../query/plan.ts'
import { saturatedFrequency } from '../../ranking/bm25.ts'
import type { ReferenceMatch, ReferenceMatches } from './reference-matches.ts'

export type ReferenceScope = 'passages' | 'documents'

type Weights = Map<number, number>

export function wordMatches(
  word: LeafWord,
  field: Field,
  scope: ReferenceScope,
  evaluation: WholeEvaluation,
): ReferenceMatches {
  const { weights } = evaluation
  const { inPassages, inTitles, inField, ofSimilar } = word.shares()
  const b = scope === 'passages' ? weights.b : weights.documentB
  const own = collect(sumOf(inPassages, field, evaluation), scope, evaluation)
  const alike = collect(sumOf(ofSimilar, field, evaluation), scope, evaluation)
  const titles = spread(sumOf(inTitles, field, evaluation), scope, evaluation)
  const fields = spread(sumOf(inField, field, evaluation), scope, evaluation)
  const { relativeLength } = evaluation.scope
  const matches = new Map<number, ReferenceMatch>()
  for (const id of new Set([...own.keys(), ...alike.keys(), ...titles.keys(), ...fields.keys()])) {
    const frequency = (own.get(id) ?? 0) + Math.min(weights.similar, alike.get(id) ?? 0)
    const text = frequency > 0 ? saturatedFrequency(frequency, relativeLength(id), { ...weights, b }) : 0
    const title = Math.min(1, titles.get(id) ?? 0) * weights.title
    const inItsField = fields.get(id)
    const ofField = inItsField === undefined ? 0 : saturatedFrequency(inItsField, 1, weights)
    const isThere = own.has(id) || titles.has(id) || fields.has(id)
    const score = word.weight * word.idf * (text + title + ofField)
    matches.set(id, { score, coverage: isThere ? word.coverage : 0 })
  }
  return matches
}

function sumOf(shares: readonly FrequencyShare[], field: Field, evaluation: WholeEvaluation): Weights {
  const limited = shares.filter(({ limit }) => limit !== undefined)
  const sums = addUp(
    shares.filter(({ limit }) => limit === undefined),
    field,
    evaluation,
  )
  const limit = Math.max(...limited.map(share => share.limit ?? 0))
  for (const [id, weight] of addUp(limited, field, evaluation)) {
    sums.set(id, (sums.get(id) ?? 0) + Math.min(limit, weight))
  }
  return sums
}

function addUp(shares: readonly FrequencyShare[], field: Field, { weights }: WholeEvaluation): Weights {
  const sums: Weights = new Map()
  const add = (id: number, weight: number) => sums.set(id, (sums.get(id) ?? 0) + weight)
  for (const share of shares) {
    if (share.kind === 'occurrence') {
      share.postings.ids.forEach((id, i) => {
        add(id, share.postings.weights[i] ?? 0)
      })
      continue
    }
    share.postings.ids.forEach((id, i) => {
      const frequency = share.postings.frequencies[i] ?? 0
      const occurrences = frequency >>> 1
      const inHeading = frequency & 1
      if (field !== HEADING_FIELD) add(id, share.weight * (occurrences + inHeading * weights.heading))
      else if (inHeading === 1) add(id, share.weight)
    })
  }
  return sums
}

/** Of passages, as of the scope; a document adds up its passages in their order. */
function collect(ofPassages: Weights, scope: ReferenceScope, { table }: WholeEvaluation): Weights {
  if (scope === 'passages') return ofPassages
  const sums: Weights = new Map()
  for (let document = 0; document < table.documentCount; document++) {
    for (const passage of passagesOf(document, table)) {
      const weight = ofPassages.get(passage)
      if (weight !== undefined) sums.set(document, (sums.get(document) ?? 0) + weight)
    }
  }
  return sums
}

/** Of documents, as of the scope. */
function spread(ofDocuments: Weights, scope: ReferenceScope, { table }: WholeEvaluation): Weights {
  if (scope === 'documents') return ofDocuments
  return new Map(
    [...ofDocuments].flatMap(([document, weight]) =>
      passagesOf(document, table).map(passage => [passage, weight] as const),
    ),
  )
}

export function passagesOf(document: number, { firstPassages }: WholeEvaluation['table']): readonly number[] {
  const first = firstPassages[document] ?? 0
  const next = firstPassages[document + 1] ?? 0
  return Array.from({ length: next - first }, (_, i) => first + i)
}
