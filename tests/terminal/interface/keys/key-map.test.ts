import test from 'ava'
import { actionOf, usualKeys } from '../../../../terminal/interface/keys/key-map.ts'

const letter = (text: string) => ({ kind: 'text', text }) as const
const key = (name: string) => ({ kind: 'key', name }) as const

test('letters are keys in the list, and text in the query line', t => {
  t.is(actionOf(usualKeys, 'list', letter('n')), 'next-match')
  t.is(actionOf(usualKeys, 'query', letter('n')), undefined)
})

test('keys of the search work in the query line and in the list, unless these know them otherwise', t => {
  t.is(actionOf(usualKeys, 'query', key('ctrl-n')), 'select-next')
  t.is(actionOf(usualKeys, 'list', key('down')), 'select-next')
  t.is(actionOf(usualKeys, 'query', key('escape')), 'leave')
  t.is(actionOf(usualKeys, 'list', key('escape')), 'focus-query')
})

test('what stands over the search has its own keys alone', t => {
  t.is(actionOf(usualKeys, 'help', key('f2')), undefined)
  t.is(actionOf(usualKeys, 'menu', key('escape')), 'close')
})
