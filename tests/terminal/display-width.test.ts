import test from 'ava'
import fc from 'fast-check'
import stringWidth from 'string-width'
import {
  displayWidth,
  fittingLength,
  truncateText,
  truncateTextStart,
  wrapText,
} from '../../terminal/display-width.ts'
import { asciiGlyphs } from '../../terminal/glyphs.ts'

const text = fc.string({
  unit: fc.constantFrom('a', 'ß', ' ', '-', '日', '👍', 'e\u0301', 'Kündigung ', 'und '),
  maxLength: 40,
})

test('counts wide characters twice and combining marks not at all', t => {
  t.is(displayWidth('Straße'), 6)
  t.is(displayWidth('東京'), 4)
  t.is(displayWidth('u\u0308ber'), 4)
  t.is(displayWidth('👍'), 2)
})

test('measures Latin letters and punctuation as string-width does', t => {
  for (let code = 0x20; code < 0x2600; code++) {
    const character = String.fromCharCode(code)
    if (/[\p{Cc}\p{Default_Ignorable_Code_Point}]/u.test(character)) continue
    t.is(displayWidth(character), stringWidth(character), code.toString(16))
  }
})

test('cuts a text at the width, with an ellipsis', t => {
  t.is(truncateText('Verhandlungen', 8), 'Verhand…')
  t.is(truncateText('Frist', 5), 'Frist')
  t.is(truncateText('東京都', 4), '東…')
  t.is(truncateText('Frist', 0), '')
})

test('cuts a path at its start', t => {
  t.is(truncateTextStart('gesetze/bgb.md:12', 10), '…bgb.md:12')
})

test('never runs over the width', t => {
  t.notThrows(() =>
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 30 }), (line, width) => {
        t.true(stringWidth(truncateText(line, width)) <= width)
        t.true(stringWidth(truncateTextStart(line, width)) <= width)
        t.true(stringWidth(line.slice(0, fittingLength(line, width))) <= width)
      }),
    ),
  )
})

test('wraps at spaces', t => {
  t.deepEqual(wrapText('ein langer Satz', 10), [
    [0, 10],
    [11, 15],
  ])
})

test('wraps after a hyphen where there is no space', t => {
  const long = 'Donau-Dampfschifffahrt'
  t.deepEqual(
    wrapText(long, 16).map(([start, end]) => long.slice(start, end)),
    ['Donau-', 'Dampfschifffahrt'],
  )
})

test('breaks a word that is longer than a row', t => {
  t.deepEqual(wrapText('abcdefgh', 3), [
    [0, 3],
    [3, 6],
    [6, 8],
  ])
})

test('gives an empty text one empty row', t => {
  t.deepEqual(wrapText('', 10), [[0, 0]])
})

test('keeps an indent at the beginning of a text', t => {
  t.deepEqual(wrapText('    if x', 20), [[0, 8]])
})

test('wraps every character but spaces at a break, in order, into rows that fit', t => {
  t.notThrows(() =>
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 30 }), (line, width) => {
        const rows = wrapText(line, width)
        let last = 0
        for (const [start, end] of rows) {
          t.true(start >= last && end >= start)
          t.is(line.slice(last, start).trim(), '')
          t.true(stringWidth(line.slice(start, end)) <= width)
          last = end
        }
        t.is(line.slice(last).trim(), '')
      }),
    ),
  )
})

test('wraps a text of a million characters at once', t => {
  t.is(wrapText('Frist '.repeat(170_000), 60).length, 17_000)
})

test('draws in ASCII, a character for a character', t => {
  const drawn = '▌ Titel › § 1 … ── │ „ü“'
  t.is(asciiGlyphs(drawn), '> Titel > § 1 ~ -- | "ü"')
  t.is(asciiGlyphs(drawn).length, drawn.length)
})
