import test from 'ava'
import { reduceApp } from '../../../../terminal/interface/app/reduce-app.ts'
import { usualSettings } from '../../../../terminal/interface/app/settings.ts'
import { type AppState, startApp } from '../../../../terminal/interface/app/state.ts'
import { findProposal } from '../../../../terminal/interface/completion/state.ts'
import { FakeIndex } from '../../fake-index.ts'
import { lineOf, strike } from '../strike.ts'

const size = { columns: 80, rows: 24 }
const index = new FakeIndex()

/** The answer to the line as it is. */
function completed(state: AppState, ...texts: readonly string[]): AppState {
  const { queryLine: line } = state
  const start = line.text.slice(0, line.cursor).lastIndexOf(' ') + 1
  const candidates = texts.map(text => ({ text, kind: 'word' as const }))
  return reduceApp(state, {
    kind: 'completed',
    known: { line, completion: { start, end: line.cursor, candidates } },
  })
}

async function answered(query: string): Promise<AppState> {
  const typed = startApp(size, query)
  const result = await index.search('haus')
  return reduceApp(typed, { kind: 'answered', revision: typed.resultList.revision, query, result })
}

const typed = startApp(size, 'der ha')

test('Tab takes a single candidate at once', t => {
  const state = completed(strike(typed, 'tab'), 'Haus')
  t.is(lineOf(state), 'der Haus|')
  t.is(state.completion.choice, undefined)
})

test('Tab shows several candidates and goes round, and the query changes with each', t => {
  const first = completed(strike(typed, 'tab'), 'Haus', 'Hang')
  t.is(lineOf(first), 'der Haus|')
  t.is(lineOf(strike(first, 'tab')), 'der Hang|')
  t.is(lineOf(strike(first, 'tab', 'down')), 'der Haus|')
  t.is(lineOf(strike(first, 'shift-tab')), 'der Hang|')
  t.true(strike(first, 'tab').resultList.revision > first.resultList.revision)
})

test('Tab needs not wait for candidates that are known already', t => {
  t.is(lineOf(strike(completed(typed, 'Haus', 'Hang'), 'tab', 'tab')), 'der Hang|')
})

test('Enter keeps the candidate, Escape brings back what was typed', t => {
  const open = completed(strike(typed, 'tab'), 'Haus', 'Hang')
  const taken = strike(open, 'down', 'enter')
  t.is(lineOf(taken), 'der Hang|')
  t.is(taken.completion.choice, undefined)
  t.is(taken.request, undefined)
  const restored = strike(open, 'down', 'escape')
  t.is(lineOf(restored), 'der ha|')
  t.is(restored.request, undefined)
})

test('typing goes on with the candidate', t => {
  const open = completed(strike(typed, 'tab'), 'Haus', 'Hang')
  t.is(lineOf(strike(open, '" alt"')), 'der Haus alt|')
  t.is(lineOf(strike(open, 'backspace')), 'der Hau|')
  t.is(strike(open, 'f1').overlay?.kind, 'help')
})

test('however many candidates are tried, one step undoes them', t => {
  const open = completed(strike(typed, 'tab'), 'Haus', 'Hang')
  t.is(lineOf(strike(open, 'tab', 'tab', 'enter', 'ctrl-_')), 'der ha|')
})

test('a candidate that is given back is no step to undo', t => {
  const letters = strike(startApp(size, ''), '"h"', '"a"')
  const open = completed(strike(letters, 'tab'), 'Haus', 'Hang')
  t.is(lineOf(strike(open, 'ctrl-_')), 'ha|')
  t.is(lineOf(strike(open, 'tab', 'escape', 'ctrl-_')), '|')
})

test('a candidate takes the place of what is around the cursor alone', t => {
  const within = strike(startApp(size, 'ha Garten'), 'ctrl-a', 'right', 'right')
  t.is(lineOf(completed(strike(within, 'tab'), 'Haus')), 'Haus| Garten')
})

test('an answer for a line that has changed is dropped', t => {
  const waiting = strike(typed, 'tab')
  const { queryLine: line } = waiting
  const candidates = [{ text: 'Haus', kind: 'word' as const }]
  const late = { kind: 'completed', known: { line, completion: { start: 4, end: 6, candidates } } } as const
  t.is(lineOf(reduceApp(strike(waiting, '"n"'), late)), 'der han|')
  t.is(lineOf(reduceApp(strike(waiting, 'down'), late)), 'der ha|')
})

test('with nothing to complete Tab goes to the list, where there is one', async t => {
  t.is(completed(strike(await answered('xy'), 'tab')).focus, 'list')
  t.is(completed(strike(typed, 'tab')).focus, 'query')
})

test('proposes the rest of the likeliest candidate at the end of the line', t => {
  const proposal = (state: AppState) => findProposal(state.completion, state.queryLine)?.addition ?? ''
  t.is(proposal(completed(typed, 'Hausarzt', 'Hang')), 'usarzt')
  t.is(proposal(completed(typed, 'Straße')), '')
  t.is(proposal(completed(startApp(size, 'h'), 'Haus')), '')
  t.is(proposal(strike(completed(typed, 'Haus'), 'left')), '')
  t.is(proposal(strike(completed(typed, 'Haus'), '"n"')), '')
  t.is(proposal(strike(completed(typed, 'Hausarzt'), '"us"')), 'arzt')
  t.is(proposal(strike(completed(typed, 'Haus'), '"us"', 'backspace', 'backspace', 'backspace')), '')
})

test('the key that goes right takes the proposal at the end of the line', t => {
  for (const key of ['right', 'end', 'ctrl-e']) {
    t.is(lineOf(strike(completed(typed, 'Hausarzt', 'Hang'), key)), 'der Hausarzt|')
  }
  t.is(lineOf(strike(completed(typed, 'Hausarzt'), '"us"', 'right')), 'der Hausarzt|')
  t.is(lineOf(strike(completed(typed, 'Hausarzt'), 'left', 'right')), 'der ha|')
})

test('takes nothing unsafe into the line', t => {
  t.is(lineOf(completed(strike(typed, 'tab'), 'Ha\u001B[2Jus')), 'der Haus|')
})

test('takes no proposal where none is shown, as for a screen reader', t => {
  const state = startApp(size, 'der ha', { ...usualSettings, proposes: false })
  t.is(lineOf(strike(completed(state, 'Haus'), 'right')), 'der ha|')
})
