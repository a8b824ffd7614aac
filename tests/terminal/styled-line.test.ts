import test from 'ava'
import fc from 'fast-check'
import { painter } from '../../terminal/paint.ts'
import {
  justifyLine,
  lineWidth,
  markedSpans,
  sliceColumns,
  sliceMarked,
  span,
  truncateLine,
} from '../../terminal/styled-line.ts'
import { alignRows } from '../../terminal/table.ts'

const plain = painter('plain')

test('marks the ranges of a text', t => {
  t.deepEqual(markedSpans({ text: 'Die Frist läuft', ranges: [[4, 9]] }), [
    span('Die '),
    span('Frist', 'match'),
    span(' läuft'),
  ])
})

test('cuts ranges along with their text', t => {
  t.deepEqual(sliceMarked({ text: 'Die Frist läuft', ranges: [[4, 9]] }, 6, 12), {
    text: 'ist lä',
    ranges: [[0, 3]],
  })
})

test('truncates a line across its spans', t => {
  const line = [span('Titel', 'title'), span(' › '), span('Überschrift')]
  t.is(plain(truncateLine(line, 12)), 'Titel › Übe…')
  t.is(plain(truncateLine(line, 40)), 'Titel › Überschrift')
  t.is(lineWidth(truncateLine(line, 12)), 12)
})

test('slices a line by its columns, with a space for the rest of a character that is cut', t => {
  const line = [span('Haus', 'title'), span('東京'), span('!')]
  t.deepEqual(sliceColumns(line, 2, 6), [span('us', 'title'), span('東')])
  t.deepEqual(sliceColumns(line, 5, 7), [span('  ')])
  t.deepEqual(sliceColumns(line, 8, 20), [span('!')])
  t.deepEqual(sliceColumns(line, 9, 20), [])
})

test('two slices side by side are the line again, but for a character that is cut', t => {
  const character = fc.constantFrom('a', 'ß', '東', 'u\u0308', '👍🏽', ' ')
  const pieces = fc.array(fc.array(character, { maxLength: 6 }), { maxLength: 4 })
  fc.assert(
    fc.property(pieces, fc.nat(30), (texts, at) => {
      const line = texts.map(characters => span(characters.join('')))
      const slices = [sliceColumns(line, 0, at), sliceColumns(line, at, Number.POSITIVE_INFINITY)]
      let column = 0
      const expected = texts.flat().map(shown => {
        const start = column
        column += lineWidth([span(shown)])
        return start < at && at < column ? '  ' : shown
      })
      t.is(plain(slices.flat()), expected.join(''))
    }),
  )
})

test('fills a line between its left and its right part', t => {
  t.is(plain(justifyLine([span('links')], [span('rechts')], 14)), 'links   rechts')
  t.is(plain(justifyLine([span('links und mehr')], [span('rechts')], 14)), 'links … rechts')
})

test('paints with codes that are closed again, and without any', t => {
  const line = [span('Titel', 'title'), span(' Text')]
  t.is(painter('color')(line), '\u001B[1mTitel\u001B[0m Text')
  t.is(plain(line), 'Titel Text')
})

test('uses no colour without colours', t => {
  const styles = ['match', 'accent', 'warning', 'error', 'mistake', 'key'] as const
  for (const style of styles) t.notRegex(painter('mono')([span('x', style)]), /\[(?:\d;)?3\d/)
})

test('aligns columns by what is seen of them', t => {
  const rows = [
    [span('東京'), span('1')],
    [span('Bonn am Rhein'), span('23')],
  ]
  t.deepEqual(alignRows(rows).map(plain), ['東京           1', 'Bonn am Rhein  23'])
})
