/**
 * A thread of a build: this file both starts it and is what runs in it, so that a bundle may call it what it likes.
 */
import { parentPort, Worker, workerData } from 'node:worker_threads'
import { scratchReader } from '../scratch-file.ts'
import { CrewMember } from './crew-member.ts'
import { buffersOf, type Question, type Reply, type ThreadSettings } from './messages.ts'

export function startBuildThread(settings: ThreadSettings): Worker {
  return new Worker(new URL(import.meta.url), { workerData: { ...settings, kind: BUILD_THREAD } })
}

const BUILD_THREAD = 'findbuch build thread'

function isThreadSettings(data: unknown): data is ThreadSettings {
  return typeof data === 'object' && data !== null && 'kind' in data && data.kind === BUILD_THREAD
}

if (isThreadSettings(workerData)) {
  const member = new CrewMember(workerData.options, scratchReader(workerData.scratchDescriptor))
  /** One question after the other, though reading waits now and then. */
  let before = Promise.resolve()
  parentPort?.on('message', (question: Question) => {
    before = before.then(() => reply(question, member))
  })
}

async function reply(question: Question, member: CrewMember): Promise<void> {
  try {
    switch (question.kind) {
      case 'run': {
        const run = await readRun(question, member)
        const buffers = [
          run.lists.passage.bytes,
          run.lists.document.bytes,
          ...run.texts.map(text => text.compressed),
        ]
        return send({ kind: 'answer', answer: run }, buffersOf(buffers))
      }
      case 'merge': {
        const range = member.mergeLists(question.range)
        const { joined, occurrenceCounts, capitals, documentFrequencies, byteLengths } = range
        const buffers = [joined, occurrenceCounts, capitals, documentFrequencies, byteLengths]
        return send({ kind: 'answer', answer: range }, buffersOf(buffers))
      }
      case 'learn words':
        await member.learnWords(question.words)
        return send({ kind: 'answer', answer: undefined })
      case 'words':
        return send({ kind: 'answer', answer: await member.answerWords(question.question) })
      case 'begin lists':
        member.beginLists(question.lists)
        return send({ kind: 'answer', answer: undefined })
      case 'lists': {
        const lists = member.encodeLists(question.orders)
        return send(
          { kind: 'answer', answer: lists },
          buffersOf([lists.heads, lists.postings, lists.positions]),
        )
      }
      case 'pack': {
        const packed = member.packBlocks(question.blocks)
        return send({ kind: 'answer', answer: packed }, buffersOf(packed.map(block => block.compressed)))
      }
    }
  } catch (error) {
    send({ kind: 'error', error })
  }
}

async function readRun({ sources }: Extract<Question, { kind: 'run' }>, member: CrewMember) {
  let passed = { count: 0, byteLength: 0 }
  let toldAt = performance.now()
  const tell = () => {
    send({ kind: 'passed', documents: passed })
    passed = { count: 0, byteLength: 0 }
    toldAt = performance.now()
  }
  const run = await member.readRun(sources, ({ byteLength }) => {
    passed = { count: passed.count + 1, byteLength: passed.byteLength + byteLength }
    if (performance.now() - toldAt > TELL_INTERVAL_MS) tell()
  })
  tell()
  return run
}

/** The greatest that looks steady on a terminal. */
const TELL_INTERVAL_MS = 50

function send(message: Reply, buffers: ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, buffers)
}
