import test from 'ava'
import fc from 'fast-check'
import { INLINE_MARKUP, InlineMarkup } from '../../../indexer/readers/markdown-inline.ts'

const plain = (text: string, references: string[] = []) => new InlineMarkup(new Set(references)).plain(text)

const TABLE: [source: string, words: string][] = [
  // Emphasis
  ['**fett**, __fett__, *kursiv*, _kursiv_, ***beides***', 'fett, fett, kursiv, kursiv, beides'],
  ['**fett *kursiv* fett**', 'fett kursiv fett'],
  ['**zwei\nZeilen**', 'zwei\nZeilen'],
  ['~~weg~~ und ~ etwa', 'weg und ~ etwa'],
  ['**F**ind**b**uch', 'Findbuch'],
  ['(*so*)', '(so)'],
  ['*so*, „*so*“', 'so, „so“'],
  ['*offen', '*offen'],
  ['**ungleich*', '*ungleich'],
  // Not emphasis
  ['Bürger*innen und Lehrer*innen', 'Bürger*innen und Lehrer*innen'],
  ['*Bürger*innen*', 'Bürger*innen'],
  ['snake_case_name und __init__.py', 'snake_case_name und init.py'],
  ['5 * 3 * 2', '5 * 3 * 2'],
  ['5*3 und 4*2', '5*3 und 4*2'],
  ['2**10 und 2**8', '2**10 und 2**8'],
  ['Betrag*) und Summe*)', 'Betrag*) und Summe*)'],
  ['*) Amtliche Anmerkung\n*) Noch eine', '*) Amtliche Anmerkung\n*) Noch eine'],
  ['Schüler_innen und Lehrer_innen', 'Schüler_innen und Lehrer_innen'],
  // Escapes
  ['4\\. Januar \\*kein\\* \\_kein\\_ \\\\', '4. Januar *kein* _kein_ \\'],
  ['C:\\Windows\\x', 'C:\\Windows\\x'],
  ['Zeile\\\nZeile', 'Zeile\nZeile'],
  // Code
  ['`a *b* c`', 'a *b* c'],
  ['`` a ` b ``', 'a ` b'],
  ['`offen *kursiv*', '`offen kursiv'],
  ['`a` `b', 'a `b'],
  // Links and images
  ['[Text](https://x.de)', 'Text'],
  ['[Text](<a b> "Titel")', 'Text'],
  ['[Text](a(b)c)', 'Text'],
  ['[**fett**](x)', 'fett'],
  ['[Text](x\n"Titel")', 'Text\n'],
  ['![Bild](x.png)', 'Bild'],
  ['[![Bild](x.png)](y)', 'Bild'],
  ['[kein Link] (x)', '[kein Link] (x)'],
  ['[einsetzen: Bezeichnung]', '[einsetzen: Bezeichnung]'],
  ['a[0](', 'a[0]('],
  ['\\[kein](x)', '[kein](x)'],
  ['<https://x.de/a_b>', 'https://x.de/a_b'],
  ['<a@b.de>', 'a@b.de'],
  ['Satz.[^1] Noch[^zwei] einer', 'Satz. Noch einer'],
  ['[^1]: Die Fußnote', 'Die Fußnote'],
  ['*[^F1_2]', '*'],
  // HTML and characters
  ['H<sub>2</sub>O, <b>Wort</b>teil', 'H2O, Wortteil'],
  ['eins<br>zwei<BR />drei', 'eins zwei drei'],
  ['<td>a</td><td>b</td>', ' a  b '],
  ['a <!-- weg\nweg --> b', 'a \n b'],
  ['a < b, <5, x<y>z', 'a < b, <5, x z'],
  ['<a\nhref="x">y</a>', '\ny'],
  ['&amp; &auml;&szlig; &#228; &#xE4; &lt;b&gt;', '& äß ä ä <b>'],
  ['AT&T, R&D; &keins;', 'AT&T, R&D; &keins;'],
]

for (const [source, words] of TABLE) {
  test(`reads ${JSON.stringify(source)} as ${JSON.stringify(words)}`, t => t.is(plain(source), words))
}

test('follows references only to what is defined', t => {
  t.is(plain('[Text][A  b], [a B][], [a b], [c]', ['a b']), 'Text, a B, a b, [c]')
})

const anyMarkup = fc
  .array(
    fc.constantFrom(
      '*',
      '**',
      '_',
      '`',
      '``',
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '!',
      '&',
      ';',
      '\\',
      '~~',
      '\n',
      ' ',
      'a',
      'ß',
      '1',
      '<!--',
      '-->',
      '[^1]',
      '&amp;',
      '"',
      '</b>',
      '](',
      '🙂',
      '.',
    ),
  )
  .map(pieces => pieces.join(''))

test('keeps the number of lines, whatever the markup', t => {
  fc.assert(
    fc.property(anyMarkup, text => {
      t.is(plain(text, ['a']).split('\n').length, text.split('\n').length)
    }),
    { numRuns: 2000 },
  )
})

test('keeps all letters that are not in an address, a tag or a reference', t => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('*', '**', '_', '`', '[', ']', '\\', '~~', ' ', 'ä', 'b', '\n')),
      pieces => {
        const text = pieces.join('')
        t.is(plain(text).replace(/[^äb]/g, ''), text.replace(/[^äb]/g, ''))
      },
    ),
    { numRuns: 1000 },
  )
})

test('leaves text alone in which the quick look finds no markup', t => {
  fc.assert(
    fc.property(anyMarkup, text => {
      INLINE_MARKUP.lastIndex = 0
      if (!INLINE_MARKUP.test(text)) t.is(plain(text), text)
    }),
    { numRuns: 2000 },
  )
})

for (const piece of [
  '*',
  '**a',
  '`',
  '``` ',
  '[',
  '[a](',
  '[a](b "',
  '<',
  '<a ',
  '<!--',
  '&',
  '_a',
  '](x)',
  '![',
  '(((',
]) {
  test(`is not slowed down by 30,000 times ${JSON.stringify(piece)}`, t => {
    t.true(plain(piece.repeat(30_000), ['x']).length > 0)
  })
}
