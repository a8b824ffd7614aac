import test from 'ava'
import fc from 'fast-check'
import { cleanMarkedText, cleanSnippet, cleanText, safeJson } from '../../terminal/clean-text.ts'

/** C0, DEL, C1, bidirectional controls, zero-width and other invisible characters. */
const unsafe = /[\p{Cc}\p{Default_Ignorable_Code_Point}\u2028\u2029\p{Cs}]/u

const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '\u001B[31m',
          '\u001B[2J',
          '\u001B]0;Titel\u0007',
          '\u001B]8;;http://x\u001B\\',
          '\u009B31m',
          '\u001B(',
        ],
        ...[
          '\u202E',
          '\u2066',
          '\u200B',
          '\u00AD',
          '\uFEFF',
          '\u{E0041}',
          '\uD800',
          '\r\n',
          '\t',
          '\u0085',
          '\u0007',
        ],
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
  )
  .map(parts => parts.join(''))

for (const [name, text, clean] of [
  ['colours', '\u001B[1;31mRot\u001B[0m', 'Rot'],
  ['a cleared screen', 'vor\u001B[2J\u001B[Hnach', 'vornach'],
  ['a window title', '\u001B]0;böse\u0007gut', 'gut'],
  ['a hyperlink, but not its text', '\u001B]8;;https://x.de\u001B\\Text\u001B]8;;\u001B\\', 'Text'],
  ['the introducer alone of an eight-bit sequence', 'a\u009B31mb', 'a31mb'],
  [
    'the escape alone of a string without end, and not what follows',
    'a\u001B]0;Wort und Wort',
    'a]0;Wort und Wort',
  ],
  ['the choice of a character set', '\u001B(BText', 'Text'],
  ['the escape alone before what is no sequence', 'a\u001B.bin', 'a.bin'],
  ['bidirectional overrides', 'rechnung\u202Efdp.exe', 'rechnungfdp.exe'],
  ['soft hyphens and zero-width characters', 'Do\u00ADnau\u200Bdampf\uFEFF', 'Donaudampf'],
  ['tag characters', `a${String.fromCodePoint(0xe0041)}b`, 'ab'],
] as const) {
  test(`removes ${name}`, t => {
    t.is(cleanText(text), clean)
  })
}

test('makes a space of a line end and of a tab', t => {
  t.is(cleanText('eins\r\nzwei\tdrei\u2028vier'), 'eins zwei drei vier')
})

test('leaves umlauts, quotes, emoji and other scripts as they are', t => {
  const text = '„Größe“ – № 5 € 日本語 ÄÖÜ a\u0308 👍🏽'
  t.is(cleanText(text), text)
})

test('leaves no character that acts on a terminal, whatever the text', t => {
  t.notThrows(() => fc.assert(fc.property(nasty, text => !unsafe.test(cleanText(text)))))
})

test('is idempotent', t => {
  t.notThrows(() => fc.assert(fc.property(nasty, text => cleanText(cleanText(text)) === cleanText(text))))
})

test('keeps ranges on the same visible characters', t => {
  const visible = fc.string({ unit: fc.constantFrom('a', 'ß', 'Ü', '日', '👍'), minLength: 1, maxLength: 4 })
  const noise = fc.constantFrom('', '\u00AD', '\u202E', '\u001B[31m', '\u200B\u200B', '\u0007')
  const pieces = fc.array(fc.tuple(noise, visible, noise, visible), { maxLength: 5 })
  t.notThrows(() =>
    fc.assert(
      fc.property(pieces, parts => {
        let text = ''
        const ranges: [number, number][] = []
        for (const [before, marked, after, plain] of parts) {
          const start = text.length + before.length
          ranges.push([start, start + marked.length])
          text += before + marked + after + plain
        }
        const clean = cleanMarkedText({ text, ranges })
        const shown = clean.ranges.map(([start, end]) => clean.text.slice(start, end))
        return shown.join('|') === parts.map(([, marked]) => marked).join('|')
      }),
    ),
  )
})

test('shortens a range by what was removed within it', t => {
  t.deepEqual(cleanMarkedText({ text: 'Do\u00ADnau fließt', ranges: [[0, 6]] }), {
    text: 'Donau fließt',
    ranges: [[0, 5]],
  })
})

test('drops a range of which nothing is left', t => {
  t.deepEqual(cleanMarkedText({ text: 'a\u200B\u200Bb', ranges: [[1, 3]] }), { text: 'ab', ranges: [] })
})

test('makes running text of a snippet with line ends and indents', t => {
  t.deepEqual(cleanSnippet({ text: '  Die\n    Frist  läuft\n', ranges: [[10, 15]] }), {
    text: 'Die Frist läuft',
    ranges: [[4, 9]],
  })
})

test('writes JSON that can be read back and holds no such character', t => {
  t.notThrows(() =>
    fc.assert(
      fc.property(nasty, text => {
        const json = safeJson({ text })
        return !unsafe.test(json) && JSON.parse(json).text === text
      }),
    ),
  )
})
