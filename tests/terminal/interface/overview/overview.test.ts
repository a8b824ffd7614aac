import test from 'ava'
import { reduceApp } from '../../../../terminal/interface/app/reduce-app.ts'
import { startApp } from '../../../../terminal/interface/app/state.ts'
import { emptyOverview, missingPart } from '../../../../terminal/interface/overview/state.ts'
import { lineOf, strike } from '../strike.ts'

const samples = [
  { kind: 'word', query: 'haus' },
  { kind: 'phrase', query: '"alter Hof"' },
] as const
const facets = { documentCount: 3, fields: [], folders: { values: [], leftOut: 0 }, years: [] }
const start = startApp({ columns: 80, rows: 24 }, '')
const surveyed = reduceApp(start, { kind: 'surveyed', survey: { samples } })

test('a sample is selected with the arrows and chosen with Enter', t => {
  t.is(lineOf(strike(surveyed, 'down', 'enter')), 'haus|')
  t.is(lineOf(strike(surveyed, 'down', 'down', 'down', 'enter')), '"alter Hof"|')
  t.is(lineOf(strike(surveyed, 'down', 'down', 'up', 'enter')), 'haus|')
  t.is(strike(surveyed, 'down', 'enter').overview.selected, undefined)
})

test('nothing is chosen before it is selected', t => {
  t.is(lineOf(strike(surveyed, 'enter')), '|')
  t.is(lineOf(strike(start, 'down', 'enter')), '|')
  t.is(lineOf(strike(surveyed, 'down', 'up', 'enter')), '|')
})

test('Up goes on to earlier queries only before the first sample', t => {
  const past = { ...surveyed, history: { queries: ['garten'], recalled: undefined } }
  t.is(lineOf(strike(past, 'up')), 'garten|')
  t.is(lineOf(strike(past, 'down', 'up')), '|')
  t.is(lineOf(strike(past, 'down', 'up', 'up')), 'garten|')
})

test('asks for one part after the other, the cheapest first', t => {
  t.is(missingPart(emptyOverview), 'samples')
  t.is(missingPart({ ...emptyOverview, samples }), 'facets')
  t.is(missingPart({ ...emptyOverview, facets, samples }), 'frequentWords')
  t.is(missingPart({ ...emptyOverview, facets, samples, frequentWords: [] }), undefined)
})
