import test from 'ava'
import { reduceApp } from '../../../../terminal/interface/app/reduce-app.ts'
import { type AppState, startApp } from '../../../../terminal/interface/app/state.ts'
import { lineOf, strike } from '../strike.ts'

const nothing = { hits: [], documentCount: 0, passageCount: 0 }

/** A query that finds nothing, with what might be meant. */
function nothingFound(...suggestions: readonly string[]): AppState {
  const typed = startApp({ columns: 80, rows: 24 }, 'gartem')
  const { revision } = typed.resultList
  return reduceApp(typed, { kind: 'answered', revision, query: 'gartem', result: nothing, suggestions })
}

test('takes the first one by its key, and by Enter', t => {
  t.is(lineOf(strike(nothingFound('garten', 'karten'), 'ctrl-g')), 'garten|')
  t.is(lineOf(strike(nothingFound('garten', 'karten'), 'enter')), 'garten|')
})

test('takes the next one when the key is struck again, and goes round', t => {
  const state = nothingFound('garten', 'karten')
  t.is(lineOf(strike(state, 'ctrl-g', 'ctrl-g')), 'karten|')
  t.is(lineOf(strike(state, 'ctrl-g', 'ctrl-g', 'ctrl-g')), 'garten|')
  t.is(lineOf(strike(state, 'ctrl-g', '"x"', 'ctrl-g')), 'gartenx|')
})

test('takes the one that is selected', t => {
  const state = nothingFound('garten', 'karten')
  t.is(lineOf(strike(state, 'down', 'enter')), 'karten|')
  t.is(lineOf(strike(state, 'down', 'down', 'ctrl-g')), 'karten|')
  t.is(lineOf(strike(state, 'down', 'up', 'up', 'enter')), 'garten|')
})

test('does nothing where nothing is suggested', t => {
  t.is(lineOf(strike(nothingFound(), 'ctrl-g')), 'gartem|')
  t.is(strike(nothingFound(), 'enter').request, undefined)
})

test('can be undone', t => {
  t.is(lineOf(strike(nothingFound('garten'), 'enter', 'ctrl-_')), 'gartem|')
})

test('takes nothing unsafe into the line', t => {
  t.is(lineOf(strike(nothingFound('gar\u001B[2Jten'), 'ctrl-g')), 'garten|')
})
