import test from 'ava'
import fc from 'fast-check'
import type { DocumentText, Hit } from '../../../../query/search-index.ts'
import { createPreviewDocument, findLine } from '../../../../terminal/interface/preview/document.ts'
import { rangesOfLine } from '../../../../terminal/interface/preview/line.ts'
import {
  moveByRows,
  previewRows,
  rowOfOffset,
  visibleBlocks,
} from '../../../../terminal/interface/preview/rows.ts'
import { addHighlights, openPreview, scrollPreview } from '../../../../terminal/interface/preview/state.ts'
import { painter } from '../../../../terminal/paint.ts'
import { FakeIndex } from '../../fake-index.ts'

const plain = painter('plain')

/** Each passage is given by its lines; source lines are counted from 1 on. */
function documentOf(...passages: readonly (readonly string[])[]): DocumentText {
  let number = 0
  return {
    path: 'a.txt',
    title: 'A',
    language: 'de',
    fields: {},
    passages: passages.map(lines => ({
      headings: [],
      text: lines.map(line => `${line}\n`).join(''),
      bodyStart: (lines[0]?.length ?? 0) + 1,
      lineNumbers: lines.map(() => ++number),
    })),
  }
}

const poem = createPreviewDocument(documentOf(['Eins', 'a', 'b'], ['Zwei', 'c', 'ein langer Satz ohne Ende']))

test('numbers the lines as in the source', t => {
  t.deepEqual(
    poem.lines.map(line => [line.number, line.block, line.isHeading, line.text]),
    [
      [1, 0, true, 'Eins'],
      [2, 0, false, 'a'],
      [3, 0, false, 'b'],
      [4, 1, true, 'Zwei'],
      [5, 1, false, 'c'],
      [6, 1, false, 'ein langer Satz ohne Ende'],
    ],
  )
})

test('finds the line of a hit in its passage', t => {
  t.is(findLine(poem, 0, 2), 1)
  t.is(findLine(poem, 1, 5), 4)
  t.is(findLine(poem, 1, 1), 3)
  t.is(findLine(poem, 1, 99), 3)
  t.is(findLine(createPreviewDocument(documentOf()), 0, 1), 0)
})

test('cuts a long passage into blocks at line ends, with the offsets of its lines', t => {
  const lines = Array.from({ length: 3000 }, (_, index) => `Zeile ${index} mit etwas Text`)
  const { lines: cut, blocks } = createPreviewDocument(documentOf(lines))
  t.true(blocks.length > 3)
  t.is(blocks.map(block => block.text).join(''), lines.map(line => `${line}\n`).join(''))
  for (const line of cut) {
    t.is(blocks[line.block]?.text.slice(line.start, line.start + line.text.length), line.text)
  }
})

test('gives a line its part of the matches of its block', t => {
  const line = { text: 'zweite', number: 2, start: 7, block: 0, isHeading: false }
  t.deepEqual(
    rangesOfLine(line, [
      [0, 3],
      [5, 9],
      [11, 20],
    ]),
    [
      [0, 2],
      [4, 6],
    ],
  )
})

test('shows wrapped lines with their numbers and the line of the hit marked', t => {
  const view = {
    top: { line: 3, row: 0 },
    width: 16,
    height: 5,
    highlights: new Map(),
    current: undefined,
    focus: 5,
  }
  t.deepEqual(previewRows(poem, view).map(plain), [
    '4 │ Zwei',
    '5 │ c',
    '6 ▎ ein langer',
    '  ▎ Satz ohne',
    '  ▎ Ende',
  ])
})

test('shows a line from the middle on', t => {
  const view = {
    top: { line: 5, row: 1 },
    width: 16,
    height: 5,
    highlights: new Map(),
    current: undefined,
    focus: 0,
  }
  t.deepEqual(previewRows(poem, view).map(plain), ['  │ Satz ohne', '  │ Ende'])
})

test('does not repeat the number of a source line that gave several', t => {
  const { passages, ...page } = documentOf(['a', 'b', 'c'])
  const lineNumbers = [7, 7, 8]
  const document = createPreviewDocument({
    ...page,
    passages: passages.map(passage => ({ ...passage, lineNumbers })),
  })
  const view = {
    top: { line: 0, row: 0 },
    width: 16,
    height: 5,
    highlights: new Map(),
    current: undefined,
    focus: 2,
  }
  t.deepEqual(previewRows(document, view).map(plain), ['7 │ a', '  │ b', '8 ▎ c'])
})

test('moves by rows over wrapped lines, and stays in the document', t => {
  const width = 12
  t.deepEqual(moveByRows(poem, { line: 4, row: 0 }, 2, width), { line: 5, row: 1 })
  t.deepEqual(moveByRows(poem, { line: 5, row: 1 }, -2, width), { line: 4, row: 0 })
  t.deepEqual(moveByRows(poem, { line: 1, row: 0 }, -9, width), { line: 0, row: 0 })
  t.deepEqual(moveByRows(poem, { line: 1, row: 0 }, 99, width), { line: 5, row: 2 })
  t.deepEqual(moveByRows(createPreviewDocument(documentOf()), { line: 0, row: 0 }, 3, width), {
    line: 0,
    row: 0,
  })
})

test('comes back when it moves forth and back within the document', t => {
  const place = fc.record({ line: fc.integer({ min: 0, max: 4 }), row: fc.constant(0) })
  t.notThrows(() =>
    fc.assert(
      fc.property(place, fc.integer({ min: 0, max: 3 }), (from, by) => {
        const to = moveByRows(poem, from, by, 12)
        if (to.line === 5 && to.row === 2) return
        t.deepEqual(moveByRows(poem, to, -by, 12), from)
      }),
    ),
  )
})

test('finds the row of a match in a wrapped line, characters that are not shown aside', t => {
  const text = 'ein\u00AD langer Satz ohne Ende'
  const document = createPreviewDocument(documentOf(['Titel', text]))
  t.is(rowOfOffset(document, 1, 0, 12), 0)
  t.is(rowOfOffset(document, 1, text.indexOf('Satz'), 12), 1)
  t.is(rowOfOffset(document, 1, text.indexOf('Ende'), 12), 2)
})

const [hit] = (await new FakeIndex().search('haus')).hits as [Hit]
const long = createPreviewDocument(documentOf(Array.from({ length: 100 }, (_, index) => `Zeile ${index}`)))

test('opens with the hit in the upper third', t => {
  const state = openPreview(
    { hit: { ...hit, line: 50 }, query: 'x', document: long, highlights: new Map() },
    { width: 40, height: 9 },
  )
  t.is(state.focus, 49)
  t.deepEqual(state.top, { line: 46, row: 0 })
  t.deepEqual(scrollPreview(state, -2, { width: 40, height: 9 }).top, { line: 44, row: 0 })
})

test('opens a line of many rows where its match is', t => {
  const text = `${'Wort '.repeat(200)}Treffer ${'Wort '.repeat(200)}`
  const document = createPreviewDocument(documentOf([text]))
  const start = text.indexOf('Treffer')
  const highlights = new Map([[0, [[start, start + 7] as const]]])
  const pane = { width: 44, height: 9 }
  const state = openPreview({ hit: { ...hit, line: 1 }, query: 'x', document, highlights }, pane)
  const rows = previewRows(document, { ...state, ...pane })
  t.is(
    rows.findIndex(row => row.some(({ style }) => style === 'current')),
    3,
  )
})

test('takes highlights of its own document and query only', t => {
  const pane = { width: 40, height: 9 }
  const state = openPreview({ hit, query: 'x', document: long, highlights: new Map() }, pane)
  const highlights = new Map([[0, [[0, 5] as const]]])
  t.is(addHighlights(state, { document: poem, query: 'x', highlights }, pane), state)
  t.is(addHighlights(state, { document: long, query: 'y', highlights }, pane), state)
  t.is(addHighlights(state, { document: long, query: 'x', highlights }, pane).highlights.size, 1)
})

test('knows the blocks that are visible', t => {
  t.deepEqual(visibleBlocks(poem, { line: 2, row: 0 }, 2), [0, 1])
})
