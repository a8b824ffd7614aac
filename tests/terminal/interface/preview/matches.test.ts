import test from 'ava'
import fc from 'fast-check'
import type { Hit, TextRange } from '../../../../query/search-index.ts'
import { createPreviewDocument } from '../../../../terminal/interface/preview/document.ts'
import { countMatches, matchNumber } from '../../../../terminal/interface/preview/matches.ts'
import { scanDocument } from '../../../../terminal/interface/preview/scan-document.ts'
import {
  addHighlights,
  openPreview,
  type PreviewState,
  scrollPreview,
  seekMatch,
} from '../../../../terminal/interface/preview/state.ts'
import { FakeIndex } from '../../fake-index.ts'

const index = new FakeIndex([
  {
    path: 'a.txt',
    title: 'A',
    text: 'haus eins haus\nnichts\n',
    further: ['leer\n', `${'Zeile\n'.repeat(40)}ein haus\n`, 'leer\n'],
  },
])
const [hit] = (await index.search('haus')).hits as [Hit]
const document = createPreviewDocument(await index.document(0))
const pane = { width: 40, height: 9 }

/** The matches of the blocks that are named. */
async function highlightsOf(...blocks: readonly number[]): Promise<Map<number, readonly TextRange[]>> {
  const found = new Map<number, readonly TextRange[]>()
  for (const block of blocks) {
    found.set(block, await index.highlight('haus', document.blocks[block]?.text ?? ''))
  }
  return found
}

async function opened(...blocks: readonly number[]): Promise<PreviewState> {
  return openPreview({ hit, query: 'haus', document, highlights: await highlightsOf(...blocks) }, pane)
}

function place({ current, counts, wrapped, top }: PreviewState): unknown[] {
  const number = current && counts && matchNumber(counts, current)
  return [number, counts?.total, wrapped, top.line]
}

test('goes from match to match, over the end to the first one, and says so', async t => {
  const start = await opened(0, 1, 2, 3)
  t.deepEqual(place(start), [1, 3, undefined, 0])
  const second = seekMatch(start, 1, pane)
  t.deepEqual(place(second), [2, 3, undefined, 0])
  const third = seekMatch(second, 1, pane)
  t.deepEqual(place(third), [3, 3, undefined, 40])
  t.is(document.lines[third.focus]?.text, 'ein haus')
  t.deepEqual(place(seekMatch(third, 1, pane)), [1, 3, 'end', 0])
  t.deepEqual(place(seekMatch(start, -1, pane)), [3, 3, 'start', 40])
})

test('waits for the blocks on the way, and goes on when they are known', async t => {
  const start = seekMatch(await opened(0), 1, pane)
  t.deepEqual(start.current, { block: 0, number: 1 })
  const waiting = seekMatch(start, 1, pane)
  t.is(waiting.seeking, 1)
  t.deepEqual(waiting.current, start.current)
  const found = { document, query: 'haus', highlights: await highlightsOf(1, 2) }
  const gone = addHighlights(waiting, found, pane)
  t.deepEqual(gone.current, { block: 2, number: 0 })
  t.is(gone.seeking, undefined)
  t.is(gone.counts, undefined)
})

test('begins at the top of the pane when somebody has scrolled away from the match', async t => {
  const away = scrollPreview(await opened(0, 1, 2, 3), 10, pane)
  t.is(away.current, undefined)
  t.deepEqual(place(seekMatch(away, 1, pane)), [3, 3, undefined, 40])
  t.deepEqual(place(seekMatch(away, -1, pane)), [2, 3, undefined, 0])
})

test('stays where it is in a document without a match', async t => {
  const none = new Map([0, 1, 2, 3].map(block => [block, []]))
  const state = openPreview({ hit, query: 'haus', document, highlights: none }, pane)
  t.deepEqual(place(seekMatch(state, 1, pane)), [undefined, 0, undefined, 0])
})

test('counts only when the whole document is known', async t => {
  t.is(countMatches(document, await highlightsOf(0, 1, 2)), undefined)
  t.deepEqual(countMatches(document, await highlightsOf(0, 1, 2, 3)), { total: 3, before: [0, 2, 2, 3] })
})

test('looks through the blocks that are not known, from the one of the hit on', async t => {
  const asked: string[] = []
  const reports: number[][] = []
  const spy = {
    highlight: (query: string, text: string) => {
      asked.push(text)
      return index.highlight(query, text)
    },
  }
  const scan = { query: 'haus', document, firstBlock: 2, known: new Map([[3, []]]) }
  await scanDocument(spy, scan, found => reports.push([...found.keys()]), new AbortController().signal)
  t.deepEqual(reports, [[2, 0, 1]])
  t.is(asked.length, 3)
})

test('a scan that has ended reports nothing more', async t => {
  const ended = new AbortController()
  const scan = { query: 'haus', document, firstBlock: 0, known: new Map() }
  const running = scanDocument(index, scan, () => t.fail(), ended.signal)
  ended.abort()
  await running
  t.pass()
})

test('going forth visits every match once, in order, and going back undoes it', async t => {
  const lines = fc.array(fc.constantFrom('haus', 'haus und haus', 'nichts', ''), {
    minLength: 1,
    maxLength: 8,
  })
  const passages = fc.array(lines, { minLength: 1, maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(passages, async texts => {
      const [text = '', ...further] = texts.map(of => of.map(line => `${line}\n`).join(''))
      const many = new FakeIndex([{ path: 'a.txt', title: 'A', text, further }])
      const shown = createPreviewDocument(await many.document(0))
      const found = new Map<number, readonly TextRange[]>()
      for (const [block, part] of shown.blocks.entries()) {
        found.set(block, await many.highlight('haus', part.text))
      }
      const total = [...found.values()].flat().length
      let state = openPreview({ hit, query: 'haus', document: shown, highlights: found }, pane)
      if (total === 0) return
      if (state.current === undefined) state = seekMatch(state, 1, pane)
      const visited: number[] = []
      for (let step = 0; step < total; step++) {
        const { current, counts } = state
        if (current === undefined || counts === undefined) return t.fail()
        visited.push(matchNumber(counts, current))
        state = seekMatch(state, 1, pane)
      }
      const first = visited[0] ?? 0
      t.deepEqual(
        visited,
        Array.from({ length: total }, (_, step) => ((first - 1 + step) % total) + 1),
      )
      const forth = seekMatch(state, 1, pane)
      t.deepEqual(seekMatch(forth, -1, pane).current, state.current)
    }),
    { numRuns: 50 },
  )
})
