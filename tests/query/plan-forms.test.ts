import test from 'ava'
import { germanAnalyzer } from '../../analysis/index.ts'
import { parseQuery } from '../../query/parse-query.ts'
import { type LeafPlan, visitLeaves } from '../../query/plan.ts'
import { planQuery } from '../../query/plan-query.ts'

const analyzer = germanAnalyzer()

/** The leaves of a query's plan. */
function leavesOf(query: string, asYouType = false): readonly LeafPlan[] {
  const tree = parseQuery(query, { lenient: asYouType })
  const plan = planQuery(tree, analyzer, asYouType ? { growingWordEnd: query.length } : {})
  const leaves: LeafPlan[] = []
  if (plan !== undefined) visitLeaves(plan, 'all', leaf => leaves.push(leaf))
  return leaves
}

test('selects forms as they are spelled', t => {
  const forms = (field: string | undefined, selection: object): readonly unknown[] => [
    { kind: 'forms', field, selection },
  ]
  t.deepEqual(leavesOf('*Recht'), forms(undefined, { kind: 'pattern', pattern: '*recht' }))
  t.deepEqual(leavesOf('titel:M?ER*'), forms('title', { kind: 'pattern', pattern: 'm?er*' }))
  t.deepEqual(leavesOf('Häuser~'), forms(undefined, { kind: 'fuzzy', form: 'häuser', distance: 2 }))
  t.deepEqual(
    leavesOf('Ukraine-Krieg~1'),
    forms(undefined, { kind: 'fuzzy', form: 'ukraine-krieg', distance: 1 }),
  )
  t.deepEqual(leavesOf('=Häuser'), forms(undefined, { kind: 'exact', form: 'häuser' }))
  t.deepEqual(leavesOf('="Häuser"'), forms(undefined, { kind: 'exact', form: 'häuser' }))
})

test('selects both forms of a gender form', t => {
  t.deepEqual(
    leavesOf('=Bürger*innen').map(leaf => leaf.kind === 'forms' && leaf.selection),
    [
      { kind: 'exact', form: 'bürger' },
      { kind: 'exact', form: 'bürgerinnen' },
    ],
  )
})

test('keeps the strictness of a phrase', t => {
  const strictness = (query: string) =>
    leavesOf(query).map(leaf => leaf.kind === 'phrase' && [leaf.slop, leaf.isExact])
  t.deepEqual(strictness('"alte Häuser"'), [[undefined, undefined]])
  t.deepEqual(strictness('"alte Häuser"~5'), [[5, undefined]])
  t.deepEqual(strictness('="alte Häuser"~0'), [[0, true]])
  t.deepEqual(strictness('=und/oder'), [[undefined, true]])
})

test('takes what is being typed for a beginning', t => {
  const selections = (query: string): readonly unknown[] =>
    leavesOf(query, true).map(leaf => (leaf.kind === 'forms' ? leaf.selection : leaf.kind))
  t.deepEqual(selections('*rech'), [{ kind: 'pattern', pattern: '*rech*' }])
  t.deepEqual(selections('*recht '), [{ kind: 'pattern', pattern: '*recht' }])
  t.deepEqual(selections('=Häu'), [{ kind: 'exact', form: 'häu' }, 'prefix'])
  t.deepEqual(selections('Häu~'), [{ kind: 'fuzzy', form: 'häu', distance: 1 }])
  t.deepEqual(selections('="alte Häu'), ['phrase', 'prefix'])
  t.deepEqual(
    leavesOf('="alte Häu', true).map(
      leaf => leaf.kind === 'phrase' && [leaf.isExact, leaf.slots.at(-1)?.prefix],
    ),
    [[true, 'häu'], false],
  )
})

test('asks for dates, and for numbers where there are none', t => {
  const selections = (query: string) => leavesOf(query).map(leaf => leaf.kind === 'forms' && leaf.selection)
  t.deepEqual(selections('datum:2024..2025-03'), [
    { kind: 'dates', from: '2024-01-01', to: '2025-03-31' },
    { kind: 'years', from: '2024-01-01', to: '2025-03-31' },
    { kind: 'dates' },
  ])
  t.deepEqual(selections('jahr:10..'), [{ kind: 'numbers', from: 10 }, { kind: 'dates' }])
  t.deepEqual(selections('datum:..2024'), [
    { kind: 'dates', to: '2024-12-31' },
    { kind: 'numbers', to: 2024 },
    { kind: 'dates' },
  ])
})
