import test from 'ava'
import { countIds, hasAny } from '../../query/bit-sets.ts'
import { chooseDocuments, numberMatches } from '../../query/chosen-documents.ts'
import { evaluate } from '../../query/evaluate.ts'
import { matchingPassages } from '../../query/matching-passages.ts'
import { DEFAULT_WEIGHTS } from '../../ranking/weights.ts'
import { collectionBytes, passage, type SmallCollection } from '../memory-index.ts'
import { openPlan } from './open-plan.ts'

const collection: SmallCollection = {
  'a.txt': { title: 'Haus', passages: [passage([], 'Miete und Frist'), passage([], 'Hausmeister')] },
  'b.txt': { passages: [passage(['Frist'], 'Häuser und Miete'), passage([], 'Fristen')] },
  'c.txt': {
    fields: { autor: ['Meier'] },
    passages: [passage([], 'und'), passage([], 'Mietvertrag Vertrag')],
  },
  'd.txt': { title: 'Frist Miete', passages: [passage([], 'Haus Miete Haus'), passage([], 'Mayer')] },
}

const QUERIES = [
  ...['Haus', 'Haus und', 'Mietvertrag', 'Mie*', '*frist', 'Fristn~', '"Haus Miete"', 'Meier', 'autor:Meier'],
  ...[
    '+Haus Frist',
    'Haus -Miete',
    'Haus UND Miete',
    'Haus ODER Frist',
    '(Haus UND NICHT Miete) ODER Vertrag',
  ],
  ...['Haus-Miete', 'und-Haus', 'Vertrag ODER NICHT Haus', 'titel:Frist', '(Haus und) UND (Miete -Frist)'],
]

test('matches the passages that are evaluated, whatever stop words count', async t => {
  const bytes = collectionBytes(collection)
  for (const weights of [DEFAULT_WEIGHTS, { ...DEFAULT_WEIGHTS, stopWord: 0 }]) {
    for (const query of QUERIES) {
      const { plan, evaluation } = await openPlan(bytes, query, weights)
      const set = matchingPassages(plan, evaluation)
      const { ids } = evaluate(plan, evaluation)
      t.is(countIds(set), ids.length, query)
      t.true(
        ids.every(id => hasAny(set, id, id + 1)),
        query,
      )
    }
  }
})

test('scores some documents alone as among all', async t => {
  const bytes = collectionBytes(collection)
  for (const query of QUERIES) {
    const { plan, evaluation, reader, scopes } = await openPlan(bytes, query)
    const chosen = chooseDocuments(Uint32Array.of(0, 3), reader.passages)
    const { documentOf } = evaluation.scope
    const whole = evaluate(plan, evaluation)
    const isAmong = (id: number) => documentOf[id] === 0 || documentOf[id] === 3
    const scope = scopes.among(chosen).passages
    const some = numberMatches(evaluate(plan, { ...evaluation, scope }), chosen.passages)
    t.deepEqual(some.ids, whole.ids.filter(isAmong), query)
    t.deepEqual(
      some.scores,
      whole.scores.filter((_, i) => isAmong(whole.ids[i] ?? 0)),
      query,
    )
  }
})
