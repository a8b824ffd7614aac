import test from 'ava'
import fc from 'fast-check'
import { ANALYSIS_VERSION } from '../../analysis/analysis-version.ts'
import { stemGerman } from '../../analysis/german-stemmer.ts'
import { normalForm } from '../../analysis/normal-form.ts'
import { GERMAN } from './token-notation.ts'

const termOf = (word: string): string => GERMAN.term(normalForm(word))

const meeting = [
  'Müller Mueller MÜLLER Mu\u0308ller',
  'Straße Strasse STRASSE STRAẞE Straßen',
  'Haus Häuser Hauses Häusern Haeuser',
  'Kündigung Kündigungen kündigen Kuendigung',
  'Bürger Bürgerin Bürgerinnen Bürgern',
  'abgeleitet abgeleitete Abgeleiteten',
  'Café Cafe Cafés',
  'Orbán Orban Orbáns',
  'Łódź Lodz',
  'Putin Putins',
  'Poet Poeten Poets',
]
for (const words of meeting) {
  test(`lets ${words} meet`, t => {
    const [first = '', ...others] = words.split(' ')
    for (const other of others) t.is(termOf(other), termOf(first), other)
  })
}

const keptApart = ['Netz Netto', 'Michael Michal', 'Verein Vereinbarung', 'Rupper Rüppurr', 'Büchelberg b']
for (const words of keptApart) {
  test(`keeps ${words} apart`, t => {
    const [first = '', second = ''] = words.split(' ')
    t.not(termOf(first), termOf(second))
  })
}

const unbent = 'aktuell Israel zuerst Michael manuell Venezuel Statue Poet Influenz Koeffizient Aerosol'
for (const word of unbent.split(' ')) {
  test(`does not take the vowels of ${word} for an umlaut`, t => {
    t.true(termOf(word).startsWith(word.toLowerCase().slice(0, -1)), termOf(word))
  })
}

test('bends no word that has no such vowels', t => {
  fc.assert(
    fc.property(fc.stringMatching(/^(?:[bdfghklmnrtzß][aiäöü]{1,2}){1,6}[hklmnrtz]?$/), word => {
      t.is(GERMAN.term(word), stemGerman(word))
    }),
  )
})

const ownTerms = '2025-02-12 1234,56 24/7 18.46 §626 § c++ r&d news.de hinweis@news.de foto_12.jpg 1/2'
for (const form of ownTerms.split(' ')) {
  test(`${form} is its own term`, t => t.is(GERMAN.term(form), form))
}

test('names its settings', t => t.deepEqual(GERMAN.settings, { version: ANALYSIS_VERSION, language: 'de' }))

test('gives a term to every form', t => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      GERMAN.tokenize(text, form => t.true(GERMAN.term(form).length > 0, JSON.stringify(form)))
    }),
    { numRuns: 2000 },
  )
  t.pass()
})

test('gives a name and its genitive one key', t => {
  const keys = (names: string) => names.split(' ').map(name => GERMAN.nameKey(name))
  t.is(new Set(keys('meyer meyers mayer mayers meiers')).size, 1)
  t.is(new Set(keys('selenskyj selenskyjs selenskis')).size, 1)
  t.is(new Set(keys('thomas hans jens')).size, 3)
  t.false(keys('thomas hans jens').includes(undefined))
})
