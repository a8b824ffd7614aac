import test from 'ava'
import { chooseTexts } from '../../../terminal/texts/choose-texts.ts'
import { english } from '../../../terminal/texts/english.ts'
import { createFormats } from '../../../terminal/texts/formats.ts'
import { german } from '../../../terminal/texts/german.ts'

/** Every text with its path; a text with blanks is filled in with its own parameters' numbers. */
function entries(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') return [[path, String(value(...sampleArguments))]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => entries(inner, `${path}.${name}`))
}

/** Good for a number, a string and a list. */
const sampleArguments = ['77', '88', '99'].map(value => Object.assign([value], { toString: () => value }))

const withoutFormats = ({ formats: _, ...texts }: typeof german) => texts

test('has every text in both languages', t => {
  const [inGerman, inEnglish] = [german, english].map(texts =>
    entries(withoutFormats(texts)).map(([path]) => path),
  )
  t.deepEqual(inGerman, inEnglish)
  t.true((inGerman?.length ?? 0) > 150)
})

test('leaves no text empty', t => {
  for (const texts of [german, english]) {
    for (const [path, text] of entries(withoutFormats(texts))) t.not(text.trim(), '', path)
  }
})

test('says what it is given in both languages', t => {
  const inEnglish = new Map(entries(withoutFormats(english)))
  for (const [path, text] of entries(withoutFormats(german))) {
    for (const given of ['77', '88', '99']) {
      t.is(text.includes(given), inEnglish.get(path)?.includes(given) ?? false, `${path} ${given}`)
    }
  }
})

test('chooses the language by the option, then by the locale', t => {
  t.is(chooseTexts([], { LANG: 'de_AT.UTF-8' }).language, 'de')
  t.is(chooseTexts([], { LANG: 'C' }).language, 'en')
  t.is(chooseTexts([], {}).language, 'en')
  t.is(chooseTexts([], { LC_ALL: 'en_US', LC_MESSAGES: 'de_DE', LANG: 'de_DE' }).language, 'en')
  t.is(chooseTexts([], { LC_ALL: '', LC_MESSAGES: 'de_DE', LANG: 'en_US' }).language, 'de')
  t.is(chooseTexts(['search', '--lang', 'de', 'x'], { LANG: 'en_US' }).language, 'de')
  t.is(chooseTexts(['--lang=en'], { LANG: 'de_DE' }).language, 'en')
  t.is(chooseTexts(['search', '--', '--lang', 'de'], { LANG: 'en_US' }).language, 'en')
})

test('counts one and many', t => {
  t.is(german.counts.documents(1), '1 Dokument')
  t.is(german.counts.documents(6637), '6.637 Dokumente')
  t.is(english.counts.passages(88_882), '88,882 passages')
})

test('writes sizes in decimal units', t => {
  const formats = createFormats('de')
  t.is(formats.bytes(999), '999 B')
  t.is(formats.bytes(1500), '1,5 kB')
  t.is(formats.bytes(166_123_456), '166 MB')
})

test('writes durations so that they can be read at a glance', t => {
  const formats = createFormats('de')
  t.is(formats.duration(12), '12 ms')
  t.is(formats.duration(3140), '3,1 s')
  t.is(formats.duration(59_990), '1:00 min')
  t.is(formats.duration(75_000), '1:15 min')
  t.is(formats.duration(3_840_000), '1:04 h')
})
