import test from 'ava'
import fc from 'fast-check'
import { germanAnalyzer } from '../../analysis/index.ts'
import { beginningPattern, termPattern, wordPattern } from '../../analysis/term-pattern.ts'
import { GERMAN_STEMS } from './german-stem-table.ts'

const { term } = germanAnalyzer()

/** What the pattern of a term finds in a text. */
function found(pattern: string | undefined, text: string): readonly string[] {
  return pattern === undefined ? [] : [...text.matchAll(new RegExp(pattern, 'g'))].map(([match]) => match)
}

/** A word's writings in a text. */
function writings(form: string): readonly string[] {
  return [
    form,
    form.toUpperCase().replaceAll('SS', 'ß').toUpperCase(),
    form.charAt(0).toUpperCase() + form.slice(1),
  ]
}

test('finds a word wherever it begins or is part of another', t => {
  t.deepEqual(found(termPattern('haus'), 'Häuser, HAUS, Haeuser, Rathaus, hausen, Haut'), [
    'Häus',
    'HAUS',
    'Haeus',
    'haus',
    'haus',
  ])
  t.deepEqual(found(wordPattern('haus'), 'Häuser, Rathaus, hausen, Bau-Haus, Ähaus'), [
    'Häus',
    'haus',
    'Haus',
  ])
})

test('knows no pattern for what is more than letters', t => {
  for (const letters of ['', '2025-02-12', 'r&d', 'ärz', '§626', 'н']) {
    t.is(termPattern(letters), undefined)
    t.is(wordPattern(letters), undefined)
  }
  for (const letters of ['', 'ukraine-k', 'é', '1']) t.is(beginningPattern(letters), undefined)
})

test('finds the beginnings of forms as they are typed, ß as ss', t => {
  t.deepEqual(found(beginningPattern('stras'), 'Straße, strasse, Stra, Autostraße'), ['Straß', 'stras'])
  t.deepEqual(found(beginningPattern('straß'), 'Straße, strasse, stras'), ['Straß', 'strass', 'stras'])
  t.deepEqual(found(beginningPattern('ßa'), 'ßa'), ['ßa'])
  t.deepEqual(found(beginningPattern('hau'), 'Häuser'), [])
})

const OLDER = `
  photograph photographie paragraphenzeichen telephonieren phantasie delphine potentiell differentiale numerierung
  numerieren numeriert selbständigkeit aufwendigste rauhe stengeln greueltat plazierung joghurts thunfisch thunfische
  panther pantherin strasze groszen gemäsz fuszball schlosz schifffahrt stillllegung betttücher brennnesseln flussschiff
  ergebniß ergebniße ergebnisse verständnisse ärztinnen ministerinnen autos steuern steuer quelle aerosol
`
const WORDS = [
  ...OLDER.trim().split(/\s+/),
  ...GERMAN_STEMS.flatMap(([, words]) => words.trim().split(/\s+/)).map(entry => entry.split('→')[0] ?? ''),
].filter(word => /^[a-zäöüß]+$/.test(word))

test('finds every word that has the term', t => {
  t.true(WORDS.length > 500, `${WORDS.length}`)
  for (const word of WORDS) {
    for (const writing of writings(word)) {
      t.true(found(termPattern(term(word)), writing).length > 0, `${writing} ${term(word)}`)
      t.true(found(wordPattern(term(word)), writing).length > 0, `${writing} ${term(word)}`)
    }
  }
})

test('finds every word of such letters that has the term, whether there is such a word or not', t => {
  const syllable = fc.constantFrom(
    ...'sz photo graph tiell tial phon fon rauh numerier sss ß ss tt ttt th ae oe ue ä ü ö au äu eu qu innen ung es'.split(
      ' ',
    ),
    ...'ern lich keit nis en er t a e i o u s n st heit el ig isch phantas aufwendig selbständ b d f g k l m p r'.split(
      ' ',
    ),
  )
  fc.assert(
    fc.property(fc.array(syllable, { minLength: 1, maxLength: 7 }), syllables => {
      const word = syllables.join('')
      const pattern = termPattern(term(word))
      t.true(pattern === undefined || found(pattern, word).length > 0, `${word} ${term(word)} ${pattern}`)
    }),
    { numRuns: 20_000 },
  )
})

test('finds every form with a beginning', t => {
  const letters = fc.stringMatching(/^[a-zäöüß]{1,8}$/)
  fc.assert(
    fc.property(letters, letters, (beginning, rest) => {
      for (const writing of [beginning + rest, beginning.replaceAll('ß', 'ss') + rest]) {
        t.is(found(beginningPattern(beginning), writing).length > 0, true, `${beginning} ${writing}`)
      }
    }),
  )
})
