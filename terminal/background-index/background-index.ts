/**
 * An index that is searched in a thread of its own: a question that takes long holds up no key. Understanding a
 * query takes microseconds and stays here.
 */
import type { AnalyzedToken } from '../../query/analyzed-text.ts'
import type { Explanation } from '../../query/explain.ts'
import type { BagNode } from '../../query/query.ts'
import type {
  DocumentEntry,
  DocumentText,
  FrequentWord,
  IndexInfo,
  SearchIndex,
  SearchOptions,
  SearchResult,
  TextRange,
} from '../../query/search-index.ts'
import { errorOf, type Question, type Reply } from './reply.ts'

/** What a Worker has of it. */
export interface IndexThread {
  postMessage(question: Question): void
  on(event: 'message', listener: (reply: Reply) => void): unknown
  on(event: 'error', listener: (error: Error) => void): unknown
  terminate(): Promise<unknown>
}

export class BackgroundIndex implements SearchIndex {
  readonly info: IndexInfo
  readonly #index: SearchIndex
  readonly #startThread: () => IndexThread
  readonly #asked = new Map<number, Asked>()
  #lastId = 0
  #thread: IndexThread | undefined

  /**
   * @param index that was opened here; remains to be closed by the one who opened it
   * @param startThread starts one that answers from the same index
   */
  constructor(index: SearchIndex, startThread: () => IndexThread) {
    this.info = index.info
    this.#index = index
    this.#startThread = startThread
    this.#thread = this.#start()
  }

  parse(query: string): BagNode {
    return this.#index.parse(query)
  }

  search(query: string, options?: SearchOptions): Promise<SearchResult> {
    return this.#ask(id => ({ id, method: 'search', args: [query, options] }))
  }

  suggest(query: string, options?: Pick<SearchOptions, 'asYouType'>): Promise<readonly string[]> {
    return this.#ask(id => ({ id, method: 'suggest', args: [query, options] }))
  }

  explain(query: string, document: number, options?: SearchOptions): Promise<Explanation | undefined> {
    return this.#ask(id => ({ id, method: 'explain', args: [query, document, options] }))
  }

  highlight(query: string, text: string, options?: SearchOptions): Promise<readonly TextRange[]> {
    return this.#ask(id => ({ id, method: 'highlight', args: [query, text, options] }))
  }

  document(number: number): Promise<DocumentText> {
    return this.#ask(id => ({ id, method: 'document', args: [number] }))
  }

  documents(numbers: readonly number[]): Promise<readonly DocumentEntry[]> {
    return this.#index.documents(numbers)
  }

  frequentWords(limit: number): Promise<readonly FrequentWord[]> {
    return this.#index.frequentWords(limit)
  }

  analyze(text: string): Promise<readonly AnalyzedToken[]> {
    return this.#index.analyze(text)
  }

  verify(report?: (section: string, whole: boolean) => void): Promise<boolean> {
    return this.#index.verify(report)
  }

  /** Ends the thread; what was asked and not answered stays so. */
  async close(): Promise<void> {
    this.#asked.clear()
    await this.#thread?.terminate()
  }

  #ask<Answer>(question: (id: number) => Question): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const id = ++this.#lastId
      this.#asked.set(id, { resolve: answer => resolve(answer as Answer), reject })
      this.#thread ??= this.#start()
      this.#thread.postMessage(question(id))
    })
  }

  #start(): IndexThread {
    const thread = this.#startThread()
    thread.on('message', reply => this.#take(reply))
    // Out of memory, for example: the next question goes to a new thread.
    thread.on('error', error => {
      this.#thread = undefined
      for (const { reject } of this.#asked.values()) reject(error)
      this.#asked.clear()
    })
    return thread
  }

  #take(reply: Reply): void {
    const asked = this.#asked.get(reply.id)
    this.#asked.delete(reply.id)
    if (reply.kind === 'answer') asked?.resolve(reply.answer)
    else asked?.reject(errorOf(reply))
  }
}

/** Somebody who waits for an answer. */
interface Asked {
  readonly resolve: (answer: unknown) => void
  readonly reject: (error: unknown) => void
}
