import test from 'ava'
import { holdSignals } from '../../../../terminal/interface/editor/handed-over-signals.ts'

test('Ctrl-C reaches nobody meanwhile, and everybody afterwards, once where it was to be once', t => {
  let calls = 0
  const listener = () => calls++
  process.once('SIGINT', listener)
  const release = holdSignals()
  process.emit('SIGINT')
  process.emit('SIGINT')
  t.is(calls, 0)
  t.is(process.listenerCount('SIGTERM'), 1)
  release()
  process.emit('SIGINT')
  process.emit('SIGINT')
  t.is(calls, 1)
  t.is(
    process.listenerCount('SIGINT') + process.listenerCount('SIGTERM') + process.listenerCount('SIGHUP'),
    0,
  )
})
