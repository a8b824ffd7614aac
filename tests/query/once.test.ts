import test from 'ava'
import { once } from '../../query/once.ts'

test('makes what is asked for once, for all who ask meanwhile too', async t => {
  let made = 0
  const get = once(async () => ++made)
  t.deepEqual(await Promise.all([get(), get()]), [1, 1])
  t.is(await get(), 1)
})

test('tries again after a failure', async t => {
  let tries = 0
  const get = once(async () => {
    if (++tries === 1) throw new Error('not now')
    return tries
  })
  await t.throwsAsync(get(), { message: 'not now' })
  t.is(await get(), 2)
})
