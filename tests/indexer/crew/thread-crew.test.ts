import { EventEmitter } from 'node:events'
import test from 'ava'
import { LetterTable } from '../../../analysis/letter-table.ts'
import { compoundWords } from '../../../indexer/compound-lexicon.ts'
import type { Question, Reply } from '../../../indexer/crew/messages.ts'
import { type BuildThread, BuildThreadError, ThreadCrew } from '../../../indexer/crew/thread-crew.ts'
import type { Run } from '../../../indexer/run.ts'
import type { RunSources } from '../../../indexer/run-source.ts'

/** A thread that a test replies for. */
class ManualThread extends EventEmitter implements BuildThread {
  readonly asked: Question[] = []
  isTerminated = false

  postMessage(question: Question): void {
    this.asked.push(question)
  }

  async terminate(): Promise<void> {
    this.isTerminated = true
  }

  reply(reply: Reply): void {
    this.emit('message', reply)
  }
}

const NO_LISTS = { bytes: new Uint8Array(), marks: [] }

/** Runs are told apart by their input bytes. */
const runOf = (inputBytes: number): Run => ({
  documents: [],
  previousNumbers: new Int32Array(),
  segments: [],
  passageCounts: new Uint32Array(),
  lengths: new Uint16Array(),
  headingLengths: new Uint8Array(),
  fields: [],
  wordCount: 0,
  texts: [],
  lists: { passage: NO_LISTS, document: NO_LISTS },
  inputBytes,
  skipped: [],
})

const ORDERS: readonly RunSources[] = Array.from({ length: 9 }, () => [])

async function take(runs: AsyncIterable<Run>): Promise<readonly number[]> {
  const taken: number[] = []
  for await (const { inputBytes } of runs) taken.push(inputBytes)
  return taken
}

/** Lets whatever waits for promises go on. */
const settle = () => new Promise(resolve => setImmediate(resolve))

test('gives answers in the order of the questions, whichever thread is first', async t => {
  const threads = [new ManualThread(), new ManualThread()] as const
  const crew = new ThreadCrew(threads)
  const taken = take(crew.readRuns(ORDERS.slice(0, 4), () => {}))
  await settle()
  const [first, second] = threads
  t.is(first.asked.length, 2)
  t.is(second.asked.length, 2)
  for (const [thread, number] of [
    [second, 1],
    [second, 3],
    [first, 0],
    [first, 2],
  ] as const) {
    thread.reply({ kind: 'answer', answer: runOf(number) })
  }
  t.deepEqual(await taken, [0, 1, 2, 3])
})

test('tells every thread of the words before it asks about them', async t => {
  const threads = [new ManualThread(), new ManualThread()] as const
  const crew = new ThreadCrew(threads)
  const words = {
    ...compoundWords([], () => false),
    terms: new LetterTable().data(),
    termFrequencies: new Uint32Array(),
  }
  const questions = [{ kind: 'implied', forms: ['teilte…mit'] }] as const
  const answers = crew.answerWords({ words, questions })[Symbol.asyncIterator]()
  const first = answers.next()
  const [one, other] = threads
  t.deepEqual([one.asked, other.asked], [[{ kind: 'learn words', words }], [{ kind: 'learn words', words }]])
  one.reply({ kind: 'answer', answer: undefined })
  await settle()
  t.is(one.asked.length, 1)
  other.reply({ kind: 'answer', answer: undefined })
  await settle()
  t.deepEqual(one.asked[1], { kind: 'words', question: questions[0] })
  one.reply({ kind: 'answer', answer: { terms: ['mitteil'] } })
  t.deepEqual(await first, { done: false, value: { terms: ['mitteil'] } })
})

test('asks for no more than three answers of a thread before the first is taken', async t => {
  const thread = new ManualThread()
  const crew = new ThreadCrew([thread])
  const runs = crew.readRuns(ORDERS, () => {})[Symbol.asyncIterator]()
  const first = runs.next()
  await settle()
  t.is(thread.asked.length, 3)
  for (let i = 0; i < 3; i++) thread.reply({ kind: 'answer', answer: runOf(i) })
  t.is((await first).value?.inputBytes, 0)
  await settle()
  t.is(thread.asked.length, 3)
  void runs.next()
  await settle()
  t.is(thread.asked.length, 4)
})

test('tells of documents as they are passed', async t => {
  const thread = new ManualThread()
  const counts: number[] = []
  const taken = take(new ThreadCrew([thread]).readRuns(ORDERS.slice(0, 1), ({ count }) => counts.push(count)))
  await settle()
  thread.reply({ kind: 'passed', documents: { count: 2, byteLength: 5 } })
  thread.reply({ kind: 'answer', answer: runOf(1) })
  await taken
  t.deepEqual(counts, [2])
})

test('an error in a thread ends the work with it', async t => {
  const thread = new ManualThread()
  const taken = take(new ThreadCrew([thread]).readRuns(ORDERS, () => {}))
  await settle()
  const error = new Error('no word')
  thread.reply({ kind: 'error', error })
  t.is(await t.throwsAsync(taken), error)
})

test('a thread that dies ends the work, and says what to do', async t => {
  for (const event of ['error', 'exit'] as const) {
    const threads = [new ManualThread(), new ManualThread()] as const
    const crew = new ThreadCrew(threads)
    const taken = take(crew.readRuns(ORDERS, () => {}))
    await settle()
    threads[0].emit(event, event === 'error' ? new Error('out of memory') : 1)
    await t.throwsAsync(taken, {
      instanceOf: BuildThreadError,
      message: /a thread of the build ended: (out of memory|exit code 1); try fewer --threads/,
    })
    await t.throwsAsync(take(crew.readRuns(ORDERS, () => {})), { instanceOf: BuildThreadError })
    await crew.close()
    t.true(threads.every(({ isTerminated }) => isTerminated))
  }
})

test('a signal ends the work with its reason', async t => {
  const controller = new AbortController()
  const crew = new ThreadCrew([new ManualThread()], controller.signal)
  const taken = take(crew.readRuns(ORDERS, () => {}))
  await settle()
  const reason = new Error('enough')
  controller.abort(reason)
  t.is(await t.throwsAsync(taken), reason)
})

test('compresses blocks in the order of their batches, beside other work', async t => {
  const thread = new ManualThread()
  const crew = new ThreadCrew([thread])
  const runs = take(crew.readRuns(ORDERS.slice(0, 1), () => {}))
  const packed: number[] = []
  const packing = (async () => {
    for await (const blocks of crew.packBlocks([[Uint8Array.of(1)], [Uint8Array.of(2)]]))
      packed.push(...blocks.map(({ rawByteLength }) => rawByteLength))
  })()
  await settle()
  t.deepEqual(
    thread.asked.map(({ kind }) => kind),
    ['run', 'pack', 'pack'],
  )
  thread.reply({ kind: 'answer', answer: runOf(7) })
  for (const rawByteLength of [8, 9])
    thread.reply({ kind: 'answer', answer: [{ compressed: new Uint8Array(), crc32: 0, rawByteLength }] })
  await packing
  t.deepEqual(packed, [8, 9])
  t.deepEqual(await runs, [7])
})
