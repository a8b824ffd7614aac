import test from 'ava'
import fc from 'fast-check'
import { germanAnalyzer, isSuspendedForm } from '../../analysis/index.ts'
import { markedWord } from '../../analysis/marked-words.ts'

const analyzer = germanAnalyzer()

function isMarked(text: string): boolean {
  const expression = markedWord()
  expression.lastIndex = 0
  return expression.test(text)
}

const MARKED = [
  ...[
    'Waffen-\nstillstand',
    'Ein\u00adgang',
    'Haus- und Gartenarbeit',
    'Abschluss und -verlängerung',
    'EU-Recht',
  ],
  ...[
    'Bürger*innen',
    'Bürger_innen',
    'Bürger·innen',
    'Bürger:in',
    'Bürger/innen',
    'Bürger/-in',
    'Bürger(innen)',
  ],
  ...[
    'BürgerInnen',
    'Lehrende*r',
    'jede:r',
    'geht’s',
    "geht's",
    'U.S.A.',
    'z. B.',
    'z.\r\nB.',
    'Café',
    'Łódź',
  ],
  ...[
    '100 €',
    '5 %',
    'ﬁnden',
    'u\u0308ber',
    'Waffen¬\nstillstand',
    'Häu\u200bser',
    'Ukraine‑Krieg',
    'ſ',
    '𝒜bend',
  ],
]
for (const text of MARKED)
  test(`sees that there is more to ${JSON.stringify(text)} than letters`, t => t.true(isMarked(text)))

const PLAIN = [
  ...[
    'Die Häuser der Straße 12, ÄRZTE.',
    '„Ja“, so – nein … »doch«!',
    '(1) § 3 Abs. 2 S. 1: a) b) [x]',
    '12.02.2025',
  ],
  ...[
    'und/oder',
    'Ende.Der Anfang',
    'https://beispiel.de/a_b?c=d&e#f',
    '3 - 4',
    '- Liste',
    'Indien, IN, A. 5',
    '§§ 1, 2',
  ],
]
for (const text of PLAIN) test(`passes ${JSON.stringify(text)} over`, t => t.false(isMarked(text)))

test('what it passes over has no words of letters but those that are written', t => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...'Haus Bürger in innen In INNEN teilte mit z B Straße BGB r e GmbH 12 2025 3d 1.000 § é ² ß'.split(
        ' ',
      ),
    ),
    fc.constantFrom(...' .,;:!?()[]{}<>/\\|*_+-#@&=~^"\'`’‘“”„–—…•·°«»€$%\n\t\r\u00a0\u00ad\u0308'),
    fc.constantFrom(' ', ' ', ', ', '. ', '-', '- ', '\n', '\r\n', '\n\n'),
  )
  let passedOver = 0
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), pieces => {
      const text = pieces.join('')
      if (isMarked(text)) return
      passedOver++
      analyzer.tokenize(text, (form, _, start, end) => {
        // Of numbers: 30-, 40-fach. They are no terms of letters.
        if (isSuspendedForm(form)) t.regex(form, /\d-…|-\d/, text)
        if (/^[a-zäöüß]+$/.test(form))
          t.true(text.slice(start, end).toLowerCase().includes(form), `${text} ${form}`)
        // What joins words is no part of a term of letters: 12.02.2025, news.de, r&d.
        else if (!form.includes('…')) t.false(/^[a-zäöüß]+$/.test(analyzer.term(form)), `${text} ${form}`)
      })
    }),
    { numRuns: 20_000 },
  )
  t.true(passedOver > 1000, `${passedOver}`)
})
