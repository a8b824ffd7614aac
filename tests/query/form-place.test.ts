import test from 'ava'
import { placeInText } from '../../query/form-place.ts'

/** What stands in the text for a part of its form. */
function cut(text: string, form: string, part: string): string | undefined {
  const start = form.indexOf(part)
  const place = placeInText(text, form, { start, end: start + part.length })
  return place && text.slice(place.start, place.end)
}

test('finds a part of a form in its text', t => {
  t.is(cut('Straßenfest', 'straßenfest', 'fest'), 'fest')
  t.is(cut('Hoch\u00adspan\u00adnungs\u00adnetz\u00adge\u00adrät', 'hochspannungsnetzgerät', 'netz'), 'netz')
  t.is(
    cut('Hoch\u00adspan\u00adnungs\u00adnetz\u00adge\u00adrät', 'hochspannungsnetzgerät', 'gerät'),
    'ge\u00adrät',
  )
  t.is(
    cut('Waffenstillstands-\n  verhandlungen', 'waffenstillstandsverhandlungen', 'verhandlungen'),
    'verhandlungen',
  )
})

test('keeps a decomposed umlaut together', t => {
  t.is(cut('Straßenba\u0308ume', 'straßenbäume', 'bäume'), 'ba\u0308ume')
  t.is(cut('Ba\u0308umefest', 'bäumefest', 'bäume'), 'Ba\u0308ume')
})

test('says so where the form was made of something else', t => {
  t.is(cut('Garten-arbeit', 'gartenarbeit', 'arbeit'), undefined)
})
