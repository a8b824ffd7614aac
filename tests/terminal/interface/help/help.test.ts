import test from 'ava'
import { type AppState, startApp } from '../../../../terminal/interface/app/state.ts'
import { rowsOfHelp } from '../../../../terminal/interface/help/handlers.ts'
import { helpRows } from '../../../../terminal/interface/help/rows.ts'
import { defaultKeys } from '../../../../terminal/interface/keys/action.ts'
import { createKeyMap, usualKeys } from '../../../../terminal/interface/keys/key-map.ts'
import { lineOf, strike } from '../strike.ts'

const start = startApp({ columns: 80, rows: 24 }, '')

function selectedRow(state: AppState) {
  return state.overlay?.kind === 'help' ? rowsOfHelp(state)[state.overlay.menu.selected] : undefined
}

test('tells of every action with every key that it has', t => {
  const rows = helpRows(usualKeys, [])
  const told = rows.flatMap(row => (row.kind === 'action' ? [`${row.action}`] : []))
  const keys = rows.flatMap(row => (row.kind === 'action' ? [...row.keys, ...row.listKeys] : []))
  for (const actions of Object.values(defaultKeys)) {
    for (const [action, bound] of Object.entries(actions)) {
      t.true(told.includes(action), action)
      for (const key of bound) t.true(keys.includes(key), `${action} ${key}`)
    }
  }
})

test('tells the keys as they are bound, and nothing of what has none', t => {
  const search = { ...defaultKeys.search, help: ['f8'], reload: [], 'focus-query': [] }
  const keys = createKeyMap({ ...defaultKeys, search, list: { ...defaultKeys.list, reload: [] } })
  const rows = helpRows(keys, [])
  t.like(
    rows.find(row => row.kind === 'action' && row.action === 'help'),
    { keys: ['f8'], listKeys: ['?'] },
  )
  t.is(
    rows.find(row => row.kind === 'action' && row.action === 'reload'),
    undefined,
  )
})

test('tells no key for an edit that does something else', t => {
  const keys = createKeyMap({ ...defaultKeys, query: { ...defaultKeys.query, undo: ['ctrl-w'] } })
  t.like(
    helpRows(keys, []).find(row => row.kind === 'edit' && row.edit === 'delete-word-left'),
    { keys: ['alt-backspace'] },
  )
})

test('an example runs when it is chosen', t => {
  const state = strike(start, 'f1', 'down', 'down', 'enter')
  t.is(lineOf(state), '"fristlose Kündigung"|')
  t.is(state.overlay, undefined)
  t.is(state.focus, 'query')
})

test('moves from one row to the next past titles, and scrolls with them', t => {
  t.like(selectedRow(strike(start, 'f1')), { kind: 'sample' })
  t.deepEqual(selectedRow(strike(start, 'f1', 'up')), selectedRow(strike(start, 'f1')))
  const rows = rowsOfHelp(start)
  const samples = rows.filter(({ kind }) => kind === 'sample').length
  const below = strike(start, 'f1', ...Array.from({ length: samples }, () => 'down'))
  t.like(selectedRow(below), { kind: 'action', action: 'complete' })
  t.like(selectedRow(strike(below, 'up')), { kind: 'sample' })
})

test('goes to the end and back by pages, and shows the first title again', t => {
  const pages = Array.from({ length: 10 }, () => 'page-down')
  const last = strike(start, 'f1', ...pages)
  t.is(last.overlay?.kind === 'help' && last.overlay.menu.selected, rowsOfHelp(start).length - 1)
  const first = strike(last, ...pages.map(() => 'page-up'))
  t.deepEqual(first.overlay, { kind: 'help', menu: { selected: 1, top: 0 } })
})

test('Enter on a key does nothing', t => {
  const last = strike(start, 'f1', 'page-down', 'page-down', 'page-down', 'page-down', 'enter')
  t.is(last.overlay?.kind, 'help')
})
