import test from 'ava'
import { evaluate, evaluateDocuments } from '../../query/evaluate.ts'
import { collectionBytes, passage, type SmallCollection } from '../memory-index.ts'
import { openPlan } from './open-plan.ts'

const collection: SmallCollection = Object.fromEntries(
  Array.from({ length: 40 }, (_, i) => {
    const words = [
      'Haus',
      'Häuser',
      'Miete',
      'Hausmeister',
      'Frist',
      'Fristen',
      'Mietvertrag',
      'und',
      'Meier',
      'Mayer',
    ]
    const text = (from: number) => words.filter((_word, w) => (i * 7 + w * from) % 5 < 2).join(' ')
    const title = text(3)
    return [`${i}.txt`, { title, passages: [passage([text(2)], text(1)), passage([], text(4).repeat(3))] }]
  }),
)

const QUERIES = [
  'Haus',
  'Haus Frist und',
  'Hausmeister Miete',
  'Mie* Meier',
  '+Haus -Frist Mietvertrag',
  'Haus ODER (Miete UND Fristen)',
  '"Haus Miete" Frist',
  'Haus-Miete',
  'titel:Haus Frist~1',
  'Miete NICHT Haus',
]

test('never bounds a document below what it scores', async t => {
  const bytes = collectionBytes(collection)
  for (const query of QUERIES) {
    const { plan, evaluation, documentEvaluation, bounds } = await openPlan(bytes, query)
    // Once made, and once kept.
    for (const bound of [bounds.ofPlan(plan, evaluation), bounds.ofPlan(plan, evaluation)]) {
      const { ids, scores, coverage } = evaluate(plan, evaluation)
      const { documentOf } = evaluation.scope
      t.true(ids.length > 0, query)
      ids.forEach((id, i) => {
        const number = documentOf[id] ?? 0
        t.true((bound.passages[number] ?? 0) >= (scores[i] ?? 0), query)
        t.true((bound.coverage[number] ?? 0) >= Math.min(coverage[i] ?? 0, 1), query)
      })
      const wholes = evaluateDocuments(plan, documentEvaluation)
      wholes.ids.forEach((number, i) => {
        t.true((bound.wholes[number] ?? 0) >= (wholes.scores[i] ?? 0), query)
      })
    }
  }
})

test('bounds a single word nearly by what it scores', async t => {
  const { plan, evaluation, bounds } = await openPlan(collectionBytes(collection), 'Frist')
  const { passages } = bounds.ofPlan(plan, evaluation)
  const best = new Map<number, number>()
  const { ids, scores } = evaluate(plan, evaluation)
  ids.forEach((id, i) => {
    const number = evaluation.scope.documentOf[id] ?? 0
    best.set(number, Math.max(best.get(number) ?? 0, scores[i] ?? 0))
  })
  for (const [number, score] of best) t.true((passages[number] ?? 0) < score * 1.001 + 0.001)
})
