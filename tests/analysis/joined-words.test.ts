import test from 'ava'
import { surfacesOf, termsOf, tokensOf } from './token-notation.ts'

test('makes Ukraine-Krieg one word and two', t => {
  t.is(tokensOf('Im Ukraine-Krieg.'), 'im ukraine-krieg|ukraine krieg')
  t.is(surfacesOf('Im Ukraine-Krieg.'), 'Im Ukraine-Krieg|Ukraine Krieg')
})

const joined: readonly (readonly [string, string])[] = [
  ['Truth-Social-Kanal', 'truth-social-kanal|truth social kanal'],
  ['50-jährige', '50-jährige|50 jährige'],
  ['Covid-19', 'covid-19|covid 19'],
  ['1,5-fache', '1,5-fache|1,5 fache'],
  ['12.000-15.000', '12000-15000|12000 15000'],
  ['non‑breaking', 'non-breaking|non breaking'],
  ['Bürger*innen-Rat', 'bürger-rat|bürgerinnen-rat|bürger|bürgerinnen rat'],
  ['R&D und H&M', 'r&d|r d und h&m|h m'],
  ['hinweis@news.de', 'hinweis@news.de|hinweis news de'],
  ['www.ksta.de•', 'www.ksta.de|www ksta de'],
  ['n-ag.de', 'n-ag.de|n ag de'],
  ['NEWS.DE', 'news.de|news de'],
  ['Trump_85015655.jpg', 'trump_85015655.jpg|trump 85015655 jpg'],
  ['US-Präsident.Der', 'us-präsident|us präsident der'],
]
for (const [text, tokens] of joined) {
  test(`joins ${text}`, t => t.is(tokensOf(text), tokens))
}

const apart: readonly (readonly [string, string])[] = [
  ['Haus- Garten', 'haus garten'],
  ['Garten -pflege', 'garten pflege'],
  ['Haus-und Hof', 'haus|haus-…hof und hof'],
  ['Washington - Moskau', 'washington moskau'],
  ['Berlin–Moskau', 'berlin moskau'],
  ['Ende.Der Anfang', 'ende der anfang'],
  ['Abs.1 Nr.5', 'abs 1 nr 5'],
  ['GmbH & Co. KG', 'gmbh co kg'],
  ['und/oder', 'und oder'],
  ['#Klima @wer _kursiv_ **fett**', 'klima wer kursiv fett'],
  ['Dipl.-Ing.', 'dipl ing'],
]
for (const [text, tokens] of apart) {
  test(`keeps apart ${text}`, t => t.is(tokensOf(text), tokens))
}

test('gives a hyphenated word the term of its joined letters', t => {
  t.is(termsOf('Ukraine-Kriegs'), 'ukrainekrieg|ukrain krieg')
  t.is(termsOf('Ukrainekrieg'), 'ukrainekrieg')
  t.is(termsOf('COVID-19'), 'covid19|covid 19')
  t.is(termsOf('Covid19'), 'covid19')
})

test('joins at most eight words, and emits the words of longer chains all the same', t => {
  t.is(tokensOf('a-b-c-d-e-f-g-h'), 'a-b-c-d-e-f-g-h|a b c d e f g h')
  t.is(tokensOf('a-b-c-d-e-f-g-h-i'), 'a b c d e f g h i')
})
