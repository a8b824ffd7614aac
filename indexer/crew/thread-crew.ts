/**
 * A crew of threads. Each has one question under way and others waiting, so that it never waits for the build's own
 * thread; answers that come before their turn are kept, and no more is asked for than there is room to keep.
 */
import type { CompressedBlock } from '../../index-format/compressed-block.ts'
import type { MergeRange } from '../merge-ranges.ts'
import type { MergedRange } from '../merged-lists.ts'
import type { Run } from '../run.ts'
import type { RunSources } from '../run-source.ts'
import type { TermLists, TermOrders } from '../term-groups.ts'
import type { VocabularyAnswer, VocabularyQuestion } from '../vocabulary-worker.ts'
import type { AskedWords, Crew, ListsPlace, PassedDocuments } from './crew.ts'
import { type Answer, type Question, questionBuffers, type Reply } from './messages.ts'

/** What a Worker has of it. */
export interface BuildThread {
  postMessage(question: Question, buffers?: ArrayBuffer[]): void
  on(event: 'message', listener: (reply: Reply) => void): unknown
  on(event: 'error', listener: (error: Error) => void): unknown
  on(event: 'exit', listener: (code: number) => void): unknown
  terminate(): Promise<unknown>
}

/** A thread of the build has ended before its time. */
export class BuildThreadError extends Error {
  override readonly name = 'BuildThreadError'

  constructor(problem: string, cause?: unknown) {
    super(`a thread of the build ended: ${problem}; try fewer --threads or less --memory`, { cause })
  }
}

export class ThreadCrew implements Crew {
  readonly #members: readonly Member[]
  readonly #signal: AbortSignal | undefined
  readonly #stop = () => this.#fail(this.#signal?.reason)
  #onPassed: (documents: PassedDocuments) => void = () => {}

  /** @param signal ends the work with its reason */
  constructor(threads: readonly BuildThread[], signal?: AbortSignal) {
    this.#members = threads.map(thread => new Member(thread, documents => this.#onPassed(documents)))
    this.#signal = signal
    signal?.addEventListener('abort', this.#stop)
    if (signal?.aborted) this.#stop()
  }

  readRuns(runs: Iterable<RunSources>, onPassed: (documents: PassedDocuments) => void): AsyncIterable<Run> {
    this.#onPassed = onPassed
    return this.#inOrder(runs, sources => ({ kind: 'run', sources }))
  }

  mergeLists(ranges: Iterable<MergeRange>): AsyncIterable<MergedRange> {
    return this.#inOrder(ranges, range => ({ kind: 'merge', range }))
  }

  async *answerWords({ words, questions }: AskedWords): AsyncGenerator<VocabularyAnswer> {
    if (words !== undefined)
      await Promise.all(this.#members.map(member => member.ask({ kind: 'learn words', words })))
    yield* this.#inOrder<VocabularyQuestion, VocabularyAnswer>(questions, question => ({
      kind: 'words',
      question,
    }))
  }

  async *encodeLists(lists: ListsPlace, orders: Iterable<TermOrders>): AsyncGenerator<TermLists> {
    await Promise.all(this.#members.map(member => member.ask({ kind: 'begin lists', lists })))
    yield* this.#inOrder<TermOrders, TermLists>(orders, order => ({ kind: 'lists', orders: order }))
  }

  packBlocks(batches: Iterable<readonly Uint8Array[]>): AsyncIterable<readonly CompressedBlock[]> {
    return this.#inOrder(batches, blocks => ({ kind: 'pack', blocks }))
  }

  async close(): Promise<void> {
    this.#signal?.removeEventListener('abort', this.#stop)
    await Promise.all(this.#members.map(member => member.end()))
  }

  async *#inOrder<Order, Result extends Answer>(
    orders: Iterable<Order>,
    questionOf: (order: Order) => Question,
  ): AsyncGenerator<Result> {
    const asked: Promise<Answer>[] = []
    const room = this.#members.length * ASKED_PER_MEMBER
    for (const order of orders) {
      if (asked.length === room) yield (await asked.shift()) as Result
      asked.push(this.#leastBusy().ask(questionOf(order)))
    }
    for (const answer of asked) yield (await answer) as Result
  }

  #leastBusy(): Member {
    return this.#members.reduce((least, member) => (member.askedCount < least.askedCount ? member : least))
  }

  #fail(reason: unknown): void {
    for (const member of this.#members) member.fail(reason)
  }
}

/** One under way, one waiting, one done and waiting for its turn. */
const ASKED_PER_MEMBER = 3

class Member {
  readonly #thread: BuildThread
  /** Those who wait for an answer, in the order in which they asked. */
  readonly #asked: Asked[] = []
  #failure: { readonly reason: unknown } | undefined

  constructor(thread: BuildThread, onPassed: (documents: PassedDocuments) => void) {
    this.#thread = thread
    thread.on('message', reply => {
      if (reply.kind === 'passed') onPassed(reply.documents)
      else if (reply.kind === 'answer') this.#asked.shift()?.resolve(reply.answer)
      else this.fail(reply.error)
    })
    // Out of memory, for example.
    thread.on('error', error => this.fail(new BuildThreadError(error.message, error)))
    thread.on('exit', code => this.fail(new BuildThreadError(`exit code ${code}`)))
  }

  get askedCount(): number {
    return this.#asked.length
  }

  ask(question: Question): Promise<Answer> {
    const answer = new Promise<Answer>((resolve, reject) => {
      if (this.#failure !== undefined) return reject(this.#failure.reason)
      this.#asked.push({ resolve, reject })
      this.#thread.postMessage(question, questionBuffers(question))
    })
    // Whoever waits for an answer before this one may fail, and nobody comes to wait for this one.
    answer.catch(() => {})
    return answer
  }

  /** Whoever waits, and whoever asks from now on, is told the reason. */
  fail(reason: unknown): void {
    this.#failure ??= { reason }
    for (const { reject } of this.#asked.splice(0)) reject(this.#failure.reason)
  }

  async end(): Promise<void> {
    await this.#thread.terminate()
  }
}

interface Asked {
  readonly resolve: (answer: Answer) => void
  readonly reject: (reason: unknown) => void
}
