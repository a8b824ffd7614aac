import test from 'ava'
import { choosesColor } from '../../terminal/color-choice.ts'

test('colours a terminal and not a file', t => {
  t.true(choosesColor('auto', {}, true))
  t.false(choosesColor('auto', {}, false))
  t.false(choosesColor('auto', { TERM: 'dumb' }, true))
})

test('keeps NO_COLOR, unless it is empty', t => {
  t.false(choosesColor('auto', { NO_COLOR: '1' }, true))
  t.false(choosesColor('auto', { NO_COLOR: '1', FORCE_COLOR: '1' }, true))
  t.true(choosesColor('auto', { NO_COLOR: '' }, true))
})

test('keeps FORCE_COLOR', t => {
  t.true(choosesColor('auto', { FORCE_COLOR: '1' }, false))
  t.false(choosesColor('auto', { FORCE_COLOR: '0' }, true))
})

test('puts the command line above the variables', t => {
  t.true(choosesColor('always', { NO_COLOR: '1' }, false))
  t.false(choosesColor('never', { FORCE_COLOR: '1' }, true))
})

test('knows terminals without colours', t => {
  for (const TERM of ['dumb', 'vt100', 'vt220', 'xterm-mono', 'linux-m'])
    t.false(choosesColor('auto', { TERM }, true), TERM)
  for (const TERM of ['xterm-256color', 'linux', 'screen', ''])
    t.true(choosesColor('auto', { TERM }, true), TERM)
})
