import { EventEmitter } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import test from 'ava'
import { parseQuery } from '../../../query/parse-query.ts'
import type { SearchIndex, SearchResult } from '../../../query/search-index.ts'
import { QuerySyntaxError } from '../../../query/syntax-error.ts'
import { BackgroundIndex, type IndexThread } from '../../../terminal/background-index/background-index.ts'
import { IndexClosedError } from '../../../terminal/background-index/index-closed-error.ts'
import { type Question, type Reply, replyTo } from '../../../terminal/background-index/reply.ts'
import { FakeIndex } from '../fake-index.ts'

/** Copies messages as a thread does, and answers in this one. */
class FakeThread extends EventEmitter<{ message: [Reply]; error: [Error] }> implements IndexThread {
  readonly #opened: Promise<SearchIndex>

  constructor(opened: Promise<SearchIndex>) {
    super()
    this.#opened = opened
    opened.catch(() => {})
  }

  postMessage(question: Question): void {
    replyTo(structuredClone(question), this.#opened).then(reply =>
      this.emit('message', structuredClone(reply)),
    )
  }

  async terminate(): Promise<void> {
    this.removeAllListeners()
  }
}

test('answers as the index in the thread does', async t => {
  const index = new FakeIndex()
  const background = await BackgroundIndex.open(() => new FakeThread(Promise.resolve(new FakeIndex())))
  const options = { asYouType: true, limit: 2 }
  t.deepEqual(await background.search('Haus', options), await index.search('Haus', options))
  t.deepEqual(await background.suggest('Gartem'), ['Garten'])
  t.deepEqual(await background.passages('Haus', 1, options), await index.passages('Haus', 1))
  t.deepEqual(await background.facets('Haus', { filters: [] }), await index.facets('Haus'))
  t.deepEqual(await background.complete('Gar', 3, 5), await index.complete('Gar', 3, 5))
  t.deepEqual(await background.document(0), await index.document(0))
  t.deepEqual(await background.highlight('Haus', 'Ein Haus'), await index.highlight('Haus', 'Ein Haus'))
  t.deepEqual(await background.explain('Haus', 1, options), await index.explain('Haus', 1))
  t.deepEqual(await background.analyze('Hausgarten'), await index.analyze('Hausgarten'))
  const fields = new Set(index.info.fields)
  t.deepEqual(background.parse('title:Haus'), parseQuery('title:Haus', { fields }))
  t.deepEqual(background.info, index.info)
  const sections: [string, boolean][] = []
  t.is(await background.verify((section, whole) => sections.push([section, whole])), await index.verify())
  t.deepEqual(
    sections.map(([section]) => section),
    index.info.sections.map(({ name }) => name),
  )
})

test('gives each question its own answer, whatever order they are answered in', async t => {
  const index = new FakeIndex()
  const search = index.search.bind(index)
  index.search = async (query, options) => {
    if (query === 'Igel') await wait(10)
    return search(query, options)
  }
  const background = await BackgroundIndex.open(() => new FakeThread(Promise.resolve(index)))
  const [igel, document, haus] = await Promise.all([
    background.search('Igel'),
    background.document(1),
    background.search('Haus'),
  ])
  t.deepEqual([igel.documentCount, document.path, haus.documentCount], [1, 'haus.txt', 3])
})

test('throws what the index throws, with all that the error carries', async t => {
  const broken = new FakeIndex()
  broken.search = async () => {
    throw new QuerySyntaxError('unclosed-group', 'not closed', 5, 6)
  }
  broken.highlight = async () => {
    throw Object.assign(new Error('read failed'), { code: 'EIO', path: 'x.findbuch' })
  }
  const background = await BackgroundIndex.open(() => new FakeThread(Promise.resolve(broken)))
  const mistake = await t.throwsAsync(background.search('haus (hof'), { instanceOf: QuerySyntaxError })
  t.like(mistake, { kind: 'unclosed-group', start: 5, end: 6 })
  const error = await t.throwsAsync(background.highlight('a', 'a'), { message: 'read failed', code: 'EIO' })
  t.like(error, { path: 'x.findbuch' })
})

test('throws what opening the index throws, and ends the thread', async t => {
  const missing = Promise.reject(Object.assign(new Error('no such file'), { code: 'ENOENT', path: 'x' }))
  const thread = new FakeThread(missing)
  const error = await t.throwsAsync(
    BackgroundIndex.open(() => thread),
    { code: 'ENOENT' },
  )
  t.like(error, { message: 'no such file', path: 'x' })
  t.is(thread.listenerCount('message'), 0)
})

test('starts another thread when one has come to its end', async t => {
  const threads: FakeThread[] = []
  const never = new Promise<SearchResult>(() => {})
  const background = await BackgroundIndex.open(() => {
    const index = new FakeIndex()
    if (threads.length === 0) index.search = () => never
    const thread = new FakeThread(Promise.resolve(index))
    threads.push(thread)
    return thread
  })
  const lost = background.search('Haus')
  threads[0]?.emit('error', new Error('out of memory'))
  await t.throwsAsync(lost, { message: 'out of memory' })
  t.is((await background.search('Haus')).documentCount, 3)
  t.is(threads.length, 2)
})

test('rejects what is not answered when it is closed, and what is asked afterwards', async t => {
  const index = new FakeIndex()
  index.search = () => new Promise<SearchResult>(() => {})
  const background = await BackgroundIndex.open(() => new FakeThread(Promise.resolve(index)))
  const asked = background.search('Haus')
  await background.close()
  await t.throwsAsync(asked, { instanceOf: IndexClosedError })
  await t.throwsAsync(background.document(0), { instanceOf: IndexClosedError })
})
