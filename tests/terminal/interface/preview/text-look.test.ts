import test from 'ava'
import fc from 'fast-check'
import type { DocumentText, TextRange } from '../../../../query/search-index.ts'
import { createPreviewDocument } from '../../../../terminal/interface/preview/document.ts'
import { previewRows } from '../../../../terminal/interface/preview/rows.ts'
import { painter } from '../../../../terminal/paint.ts'

const plain = painter('plain')

function documentOf(path: string, ...lines: readonly string[]): DocumentText {
  const text = lines.map(line => `${line}\n`).join('')
  const lineNumbers = lines.map((_, index) => index + 1)
  return {
    path,
    title: '',
    language: 'de',
    fields: {},
    passages: [{ headings: [], text, bodyStart: 0, lineNumbers }],
  }
}

interface Shown {
  readonly lines: readonly string[]
  readonly matches: readonly string[]
}

function show(document: DocumentText, width = 60, ranges: readonly TextRange[] = []): Shown {
  const top = { line: 0, row: 0 }
  const view = { top, width, height: 50, highlights: new Map([[0, ranges]]), focus: -1, current: undefined }
  const rows = previewRows(createPreviewDocument(document), view)
  const matches = rows.flatMap(row => row.filter(({ style }) => style === 'match').map(({ text }) => text))
  return { lines: rows.map(row => plain(row).slice(4).trimEnd()), matches }
}

test('shows the items of Markdown lists with bullets, further rows under their words', t => {
  const text = [
    '- Das Netzgerät nur in trockenen Räumen',
    '  * innen',
    '12. Knopf nach links drehen',
    'a-b - c',
  ]
  t.deepEqual(show(documentOf('a.md', ...text), 24).lines, [
    '• Das Netzgerät nur',
    '  in trockenen',
    '  Räumen',
    '  • innen',
    '12. Knopf nach links',
    '    drehen',
    'a-b - c',
  ])
  t.is(show(documentOf('a.txt', '- Punkt')).lines[0], '- Punkt')
})

test('puts the columns of Markdown tables in line, as long as they fit', t => {
  const table = ['| Wann | Was |', '', '| 16.11.2024 | Probe |', '', 'a | b']
  t.deepEqual(show(documentOf('a.md', ...table)).lines, [
    '│ Wann       │ Was   │',
    '',
    '│ 16.11.2024 │ Probe │',
    '',
    'a | b',
  ])
  t.deepEqual(show(documentOf('a.md', ...table.slice(0, 3)), 24).lines, [
    '| Wann | Was |',
    '',
    '| 16.11.2024 | Probe',
    '|',
  ])
})

test('parts the cells of tables in pages', t => {
  t.is(show(documentOf('a.html', 'Wann\tWas')).lines[0], 'Wann │ Was')
  t.is(show(documentOf('a.txt', 'Wann\tWas')).lines[0], 'Wann Was')
})

test('breaks at words and after hyphens, and hides soft hyphens', t => {
  t.deepEqual(show(documentOf('a.txt', 'Die Donau-dampf\u00ADschiff\u00ADfahrt'), 20).lines, [
    'Die Donau-',
    'dampfschifffahrt',
  ])
  t.deepEqual(show(documentOf('a.txt', 'Haus- und Gartenarbeit'), 14).lines, [
    'Haus- und',
    'Gartenarbe',
    'it',
  ])
  t.deepEqual(show(documentOf('a.txt', 'ein -garten da'), 13).lines, ['ein', '-garten', 'da'])
})

test('keeps every match where it is, whatever is done to the text around it', t => {
  const word = fc.constantFrom('Haus', 'Gar\u00ADten', '日本', 'a|b', '-', '|', '1.', '\t', '…', 'ü')
  const line = fc
    .tuple(
      fc.constantFrom('', '- ', '  * ', '| ', '3. '),
      fc.array(word, { maxLength: 8 }),
      fc.constantFrom('', ' |'),
    )
    .map(([start, words, end]) => start + words.join(' ') + end)
  const path = fc.constantFrom('a.md', 'a.html', 'a.txt')
  t.notThrows(() =>
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 6 }),
        path,
        fc.integer({ min: 8, max: 50 }),
        (lines, name, width) => {
          const document = documentOf(name, ...lines)
          const text = document.passages[0]?.text ?? ''
          const ranges = Array.from(
            text.matchAll(/Haus|Gar\u00ADten|日本/g),
            ({ 0: found, index }): TextRange => [index, index + found.length],
          )
          const shown = show(document, width, ranges).matches.join('')
          t.is(shown, ranges.map(([start, end]) => text.slice(start, end).replace('\u00AD', '')).join(''))
        },
      ),
    ),
  )
})
