import test from 'ava'
import { reportOpening } from '../../../../terminal/interface/editor/opening.ts'
import { fakeContext } from '../../fake-context.ts'

const opening = {
  command: { program: 'ed', args: [], takesTerminal: true },
  notice: { text: 'Geöffnet: a.md:1', isError: false },
}
const report = (run: () => Promise<number> | Promise<void>) =>
  reportOpening(opening, run, fakeContext({ language: 'de' }, [], []))

test('tells that it was opened by an editor that ends well or goes on', async t => {
  t.deepEqual(await report(async () => 0), opening.notice)
  t.deepEqual(await report(async () => {}), opening.notice)
})

test('tells the exit code of an editor as a mistake', async t => {
  t.deepEqual(await report(async () => 3), { text: 'ed endete mit dem Code 3.', isError: true })
})
