import test from 'ava'
import { createProgressDisplay, progressLine } from '../../../terminal/commands/build-progress.ts'
import { german } from '../../../terminal/texts/german.ts'
import { fakeContext } from '../fake-context.ts'

const reading = {
  phase: 'read',
  documents: 3451,
  documentTotal: 6637,
  bytes: 83e6,
  byteTotal: 166e6,
} as const

test('shows a bar with rate and time left', t => {
  t.is(
    progressLine(reading, 4000, true, german),
    'Lesen  ████████████               50 %  3.451/6.637 Dokumente  20,8 MB/s  noch 4,0 s',
  )
})

test('shows no rate before it means something', t => {
  t.is(progressLine(reading, 100, false, german), 'Lesen   50 %  3.451/6.637 Dokumente')
})

test('counts what has been found while it lists', t => {
  const listing = { phase: 'list', documents: 12, documentTotal: 0, bytes: 0, byteTotal: 0 } as const
  t.is(progressLine(listing, 100, true, german), 'Quellen  12 Dokumente')
})

test('draws over one line of a terminal and leaves no trace', t => {
  const err: string[] = []
  const display = createProgressDisplay(fakeContext({ columns: 40 }, [], err), false)
  display.show(reading)
  display.end()
  display.end()
  t.is(err.length, 2)
  t.true(err[0]?.startsWith('\r\u001B[KReading'))
  t.true((err[0]?.length ?? 99) - '\r\u001B[K'.length <= 39)
  t.is(err[1], '\r\u001B[K')
})

test('is silent where it is told to be', t => {
  const err: string[] = []
  createProgressDisplay(fakeContext({ columns: 40 }, [], err), true).show(reading)
  t.deepEqual(err, [])
})
