import test from 'ava'
import { lazyPattern } from '../../analysis/lazy-pattern.ts'

test('makes an expression once, and not before it is asked for', t => {
  let made = 0
  const pattern = lazyPattern(() => {
    made++
    return /^\p{L}+$/u
  })
  t.is(made, 0)
  t.true(pattern().test('Häuser'))
  t.is(pattern(), pattern())
  t.is(made, 1)
})
