import test from 'ava'
import { NewestOnly } from '../../../../terminal/interface/result-list/newest-only.ts'

/** What was done, and a way to end what is under way. */
function worker() {
  const begun: string[] = []
  const ends: (() => void)[] = []
  const newest: (() => boolean)[] = []
  const queue = new NewestOnly<string>((question, isNewest) => {
    begun.push(question)
    newest.push(isNewest)
    return new Promise(resolve => ends.push(resolve))
  })
  const end = async () => {
    ends.shift()?.()
    await new Promise(resolve => setImmediate(resolve))
  }
  return { queue, begun, newest, end }
}

test('begins at once, and does only the newest of what comes meanwhile', async t => {
  const { queue, begun, end } = worker()
  for (const question of ['a', 'b', 'c']) queue.ask(question)
  t.deepEqual(begun, ['a'])
  await end()
  t.deepEqual(begun, ['a', 'c'])
  await end()
  queue.ask('d')
  t.deepEqual(begun, ['a', 'c', 'd'])
})

test('forgets what waits when it is withdrawn', async t => {
  const { queue, begun, end } = worker()
  queue.ask('a')
  queue.ask('b')
  queue.withdraw()
  await end()
  t.deepEqual(begun, ['a'])
})

test('tells the work whether it is still the newest', async t => {
  const { queue, newest } = worker()
  queue.ask('a')
  t.true(newest[0]?.())
  queue.ask('b')
  t.false(newest[0]?.())
})
