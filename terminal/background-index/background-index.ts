/**
 * An index that is opened and searched in a thread of its own: a question that takes long holds up no key. Understanding
 * a query takes microseconds and is done here.
 */
import type { AnalyzedToken } from '../../query/analyzed-text.ts'
import type { Explanation } from '../../query/explain.ts'
import { parseQuery } from '../../query/parse-query.ts'
import type { BagNode } from '../../query/query.ts'
import type {
  Completion,
  DocumentEntry,
  DocumentText,
  FacetOptions,
  Facets,
  FrequentWord,
  IndexInfo,
  PassageHit,
  PassageOptions,
  SearchIndex,
  SearchOptions,
  SearchResult,
  TextRange,
} from '../../query/search-index.ts'
import { IndexClosedError } from './index-closed-error.ts'
import { errorOf, type Question, type Reply, type VerifiedSections } from './reply.ts'

/** What a Worker has of it. */
export interface IndexThread {
  postMessage(question: Question): void
  on(event: 'message', listener: (reply: Reply) => void): unknown
  on(event: 'error', listener: (error: Error) => void): unknown
  terminate(): Promise<unknown>
}

export class BackgroundIndex implements SearchIndex {
  readonly info: IndexInfo
  readonly #thread: RestartingThread
  readonly #fields: ReadonlySet<string>

  /**
   * @param startThread starts one that answers from the index
   * @throws what opening the index throws
   */
  static async open(startThread: () => IndexThread): Promise<BackgroundIndex> {
    const thread = new RestartingThread(startThread)
    try {
      return new BackgroundIndex(await thread.ask(id => ({ id, method: 'info' })), thread)
    } catch (error) {
      await thread.end()
      throw error
    }
  }

  private constructor(info: IndexInfo, thread: RestartingThread) {
    this.info = info
    this.#thread = thread
    this.#fields = new Set(info.fields)
  }

  parse(query: string): BagNode {
    return parseQuery(query, { fields: this.#fields })
  }

  search(query: string, options?: SearchOptions): Promise<SearchResult> {
    return this.#thread.ask(id => ({ id, method: 'search', args: [query, options] }))
  }

  passages(query: string, document: number, options?: PassageOptions): Promise<readonly PassageHit[]> {
    return this.#thread.ask(id => ({ id, method: 'passages', args: [query, document, options] }))
  }

  facets(query: string, options?: FacetOptions): Promise<Facets> {
    return this.#thread.ask(id => ({ id, method: 'facets', args: [query, options] }))
  }

  complete(query: string, cursor: number, limit: number): Promise<Completion> {
    return this.#thread.ask(id => ({ id, method: 'complete', args: [query, cursor, limit] }))
  }

  suggest(query: string, options?: Pick<SearchOptions, 'asYouType'>): Promise<readonly string[]> {
    return this.#thread.ask(id => ({ id, method: 'suggest', args: [query, options] }))
  }

  explain(query: string, document: number, options?: SearchOptions): Promise<Explanation | undefined> {
    return this.#thread.ask(id => ({ id, method: 'explain', args: [query, document, options] }))
  }

  highlight(query: string, text: string, options?: SearchOptions): Promise<readonly TextRange[]> {
    return this.#thread.ask(id => ({ id, method: 'highlight', args: [query, text, options] }))
  }

  document(number: number): Promise<DocumentText> {
    return this.#thread.ask(id => ({ id, method: 'document', args: [number] }))
  }

  documents(numbers: readonly number[]): Promise<readonly DocumentEntry[]> {
    return this.#thread.ask(id => ({ id, method: 'documents', args: [numbers] }))
  }

  frequentWords(limit: number): Promise<readonly FrequentWord[]> {
    return this.#thread.ask(id => ({ id, method: 'frequentWords', args: [limit] }))
  }

  analyze(text: string): Promise<readonly AnalyzedToken[]> {
    return this.#thread.ask(id => ({ id, method: 'analyze', args: [text] }))
  }

  async verify(report: (section: string, whole: boolean) => void = () => {}): Promise<boolean> {
    const sections = await this.#thread.ask<VerifiedSections>(id => ({ id, method: 'verify' }))
    for (const [section, whole] of sections) report(section, whole)
    return sections.every(([, whole]) => whole)
  }

  /** Ends the thread; what was asked and not answered, or is asked from now on, rejects with an IndexClosedError. */
  close(): Promise<void> {
    return this.#thread.end()
  }
}

/** A thread that is asked, and another one where it has come to its end. */
class RestartingThread {
  readonly #startThread: () => IndexThread
  readonly #asked = new Map<number, Asked>()
  #lastId = 0
  #isEnded = false
  #thread: IndexThread | undefined

  constructor(startThread: () => IndexThread) {
    this.#startThread = startThread
    this.#thread = this.#start()
  }

  ask<Answer>(question: (id: number) => Question): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.#isEnded) throw new IndexClosedError()
      const id = ++this.#lastId
      this.#asked.set(id, { resolve: answer => resolve(answer as Answer), reject })
      this.#thread ??= this.#start()
      this.#thread.postMessage(question(id))
    })
  }

  async end(): Promise<void> {
    this.#isEnded = true
    this.#rejectAll(new IndexClosedError())
    await this.#thread?.terminate()
  }

  #start(): IndexThread {
    const thread = this.#startThread()
    thread.on('message', reply => this.#take(reply))
    // Out of memory, for example: the next question goes to a new thread.
    thread.on('error', error => {
      this.#thread = undefined
      this.#rejectAll(error)
    })
    return thread
  }

  #rejectAll(error: Error): void {
    for (const { reject } of this.#asked.values()) reject(error)
    this.#asked.clear()
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
