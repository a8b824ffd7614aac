import test from 'ava'
import fc from 'fast-check'
import { LONGEST_FORM } from '../../analysis/normal-form.ts'
import { separatedVerb } from '../../analysis/separable-verb.ts'
import { isSuspendedForm } from '../../analysis/suspended-form.ts'
import { GERMAN, surfacesOf, tokenList, tokensOf } from './token-notation.ts'

test('emits words with their place in the original', t => {
  t.deepEqual(tokenList('Die Häuser.'), [
    { form: 'die', position: 0, start: 0, end: 3 },
    { form: 'häuser', position: 1, start: 4, end: 10 },
  ])
})

test('returns the number of positions', t => {
  const count = (text: string) => GERMAN.tokenize(text, () => {})
  t.is(count(''), 0)
  t.is(count(' … – '), 0)
  t.is(count('Der Ukraine-Krieg'), 3)
  t.is(count('Bürger*innen und Bürger'), 3)
})

test('whoever receives a token may tokenize another text meanwhile', t => {
  const forms: string[] = []
  GERMAN.tokenize('Die Häuser standen leer', form => {
    GERMAN.tokenize('eine ganz andere Zeile, auch länger', () => {})
    forms.push(form)
  })
  t.deepEqual(forms, ['die', 'häuser', 'standen', 'leer'])
})

test('reads a text of any length, and a short one after it', t => {
  const count = (text: string) => GERMAN.tokenize(text, () => {})
  t.is(count('Haus '.repeat(50_000)), 50_000)
  t.is(count('Haus'), 1)
  t.is(count('Haus'.repeat(50_000)), 1)
})

// The complaints name the issue: repository#number.
const complaints: readonly (readonly [issue: string, text: string, surfaces: string, tokens: string])[] = [
  ['pagefind#890', 'für Grüße aus Köln', 'für Grüße aus Köln', 'für grüße aus köln'],
  ['contao#8389', 'Ver\u00adwal\u00adtung da', 'Ver\u00adwal\u00adtung da', 'verwaltung da'],
  ['pdf-mcp#44', '§ 626 BGB', '§~626|§ 626 BGB', '§626|§ 626 bgb'],
  ['omnisearch#215', 'der § hier', 'der § hier', 'der § hier'],
  ['omnisearch#258', 'Mu\u0308ller 😀 U\u0308bung', 'Mu\u0308ller U\u0308bung', 'müller übung'],
  ['pagefind#724', 'in Büchelberg b. Ort', 'in Büchelberg b Ort', 'in büchelberg b ort'],
]
for (const [issue, text, surfaces, tokens] of complaints) {
  test(`does not share the trouble of ${issue}`, t => {
    t.is(surfacesOf(text), surfaces)
    t.is(tokensOf(text), tokens)
  })
}

const clutter: readonly (readonly [string, string])[] = [
  ['(Aufnahme v. 7.7.2017)', 'aufnahme v 2017-07-07|7 7 2017'],
  ['Trump_Putin_8501.jpg', 'trump_putin_8501.jpg|trump putin 8501 jpg'],
  ['3005 GenossInnen', '3005 genoss|genossinnen'],
  ['Links & bündig: Jetzt!', 'links bündig jetzt'],
  ['Sonstiges\nOrt\tWashington', 'sonstiges ort washington'],
  [
    'style="list-style-type: none">• www.ksta.de•',
    'style list-style-type|list style type none www.ksta.de|www ksta de',
  ],
  ['»langes und sehr produktives« Telefonat', 'langes und sehr produktives telefonat'],
  ['+++ Hinweis: (dpa/jW) +++', 'hinweis dpa jw'],
]
for (const [text, tokens] of clutter) {
  test(`reads ${JSON.stringify(text)}`, t => t.is(tokensOf(text), tokens))
}

/** Texts rich in what the rules look for. */
const germanText = fc
  .array(
    fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          ...'Haus Bürger Ukraine Krieg und Straße A\u0308rzte a z B S in innen'.split(' '),
        ),
      },
      fc.constantFrom(
        ...'- * : _ / ( ) . , + ++ # @ & § € % ’ \' " „ “ ² ½ ₂ ſ ﬁ \u00ad \u200b 😀 字 \ud800 \udc00'.split(
          ' ',
        ),
      ),
      fc.constantFrom('1', '12', '000', '2025', 'Februar', '02', '1.000', '12.02.2025', '://', 'www', 'de'),
      { weight: 3, arbitrary: fc.constantFrom(' ', '\n', '-\n', '. ', '\u202f', '\r\n', '  ', '\t') },
    ),
    { maxLength: 30 },
  )
  .map(parts => parts.join(''))

const anyText = fc.oneof(germanText, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))

test('keeps offsets within the text, positions in order and forms clean, whatever the text', t => {
  fc.assert(
    fc.property(anyText, text => {
      const tokens = tokenList(text)
      let last = 0
      for (const { form, position, start, end } of tokens) {
        t.true(0 <= start && start < end && end <= text.length)
        t.true(position === last || position === last + 1)
        t.true(form.length > 0 && form.length <= LONGEST_FORM)
        t.notRegex(form, /[:\s\p{Cc}]/u)
        last = position
      }
      t.is(
        GERMAN.tokenize(text, () => {}),
        tokens.length === 0 ? 0 : last + 1,
      )
    }),
    { numRuns: 1000 },
  )
})

test('what stands at a token’s place has its form, or the part of it that is written', t => {
  fc.assert(
    fc.property(germanText, text => {
      for (const { form, start, end } of tokenList(text)) {
        const inner = tokenList(text.slice(start, end)).map(token => token.form)
        const own = separatedVerb(form)?.form ?? (isSuspendedForm(form) ? writtenPart(form) : form)
        t.true(inner.includes(own), JSON.stringify({ text, form, inner }))
      }
    }),
    { numRuns: 1000 },
  )
})

test('the point of a joined word that begins with one is at its place', t => {
  t.is(tokensOf('das .net-Framework'), 'das .net-framework|net-framework|.net|net framework')
  t.is(surfacesOf('das .net-Framework'), 'das .net-Framework|.net-Framework|.net|.net Framework')
})

test('a verb’s place has the verb alone, whatever signs stand before its particle', t => {
  const text = 'innen\u{1f600}aB\n'
  const pair = tokenList(text).find(({ form }) => form === 'innen…ab')
  t.is(text.slice(pair?.start, pair?.end), 'innen')
})

test('paragraphs do not touch each other', t => {
  fc.assert(
    fc.property(anyText, anyText, (before, after) => {
      const [first, second] = [tokenList(before), tokenList(after)]
      const words = GERMAN.tokenize(before, () => {})
      const shift = before.length + 2
      const shifted = second.map(({ form, position, start, end }) => ({
        form,
        position: position + words,
        start: start + shift,
        end: end + shift,
      }))
      t.deepEqual(tokenList(`${before}\n\n${after}`), [...first, ...shifted])
    }),
    { numRuns: 1000 },
  )
})

test('decomposed umlauts make no difference', t => {
  fc.assert(
    fc.property(germanText, text => {
      t.is(tokensOf(text.normalize('NFD')), tokensOf(text.normalize('NFC')))
    }),
    { numRuns: 1000 },
  )
})

test('capitals make no difference to words', t => {
  const word = fc.constantFrom(
    ...'haus häuser ukraine-krieg 50-jährige § 626 z.B. news.de bürger*innen Straßen'.split(' '),
  )
  const words = fc.array(word).map(chosen => chosen.join(' ').replaceAll('ß', 'ss'))
  fc.assert(
    fc.property(words, text => {
      t.is(tokensOf(text.toUpperCase()), tokensOf(text.toLowerCase()))
    }),
  )
})

test('keeps letters of two code units whole', t => {
  t.is(tokensOf('𐀀b 𐐀a a𐐀'), '𐀀b 𐐨a a𐐨')
})

test('emits a form once at a position', t => {
  fc.assert(
    fc.property(anyText, text => {
      const places = tokenList(text).map(({ form, position }) => `${position} ${form}`)
      t.is(new Set(places).size, places.length, JSON.stringify(text))
    }),
    { numRuns: 1000 },
  )
  t.is(tokensOf("bla'bla http://x/y"), "bla'bla|bla x/y|x y")
})

test('takes endless chains and blobs', t => {
  for (const unit of ['a-', '1.', 'a.', "a'", 'a_', '§', 'a-\n', '12. ', 'BürgerIn', '\u00ad', 'http://']) {
    const text = unit.repeat(100_000)
    t.true(
      tokenList(text).every(token => token.form.length <= LONGEST_FORM),
      unit,
    )
  }
  t.is(tokensOf('Z'.repeat(1_000_000)), 'z'.repeat(LONGEST_FORM))
})

/** 'haus' of 'haus-…gartenarbeit', 'pflege' of 'gartenarbeit…-pflege'. */
function writtenPart(form: string): string {
  const [left = '', right = ''] = form.split('…')
  return left.endsWith('-') ? left.slice(0, -1) : right.slice(1)
}
