import test from 'ava'
import fc from 'fast-check'
import { joinedForm } from '../../analysis/joined-form.ts'
import { LONGEST_FORM } from '../../analysis/normal-form.ts'
import {
  completeSuspended,
  formWithoutHead,
  formWithoutTail,
  isSuspendedForm,
  type PartRange,
  suspendedCandidates,
  suspendedLetters,
  wholeOfSuspended,
} from '../../analysis/suspended-form.ts'

/** Of the whole: gar-ten|arbeit is written 'garten|arbeit', a link in parentheses: 'vertrag(s)abschluss'. */
function partsOf(notation: string): readonly PartRange[] {
  const parts: PartRange[] = []
  let start = 0
  for (const piece of notation.split(/[|)]/)) {
    const [part = '', link = ''] = piece.split('(')
    parts.push({ start, end: start + part.length })
    start += part.length + link.length
  }
  return parts
}

const nothingKnown = () => false

const byParts: readonly (readonly [string, string, string])[] = [
  ['haus-…gartenarbeit', 'garten|arbeit', 'hausarbeit'],
  ['kinder-…jugendhilfe', 'jugend|hilfe', 'kinderhilfe'],
  ['verhandlungs-…gesprächsführung', 'gespräch(s)führung', 'verhandlungsführung'],
  ['haus-…gartenarbeitszeit', 'garten|arbeit(s)zeit', 'hausarbeitszeit'],
  ['e-mail-…telefonkontakt', 'telefon|kontakt', 'e-mailkontakt'],
  ['vertragsabschluss…-verlängerung', 'vertrag(s)abschluss', 'vertragsverlängerung'],
  ['textilgroßhandel…-einzelhandel', 'textil|großhandel', 'textileinzelhandel'],
  ['kraftfahrzeugsteuer…-versicherung', 'kraft|fahrzeug|steuer', 'kraftfahrzeugversicherung'],
]
for (const [form, whole, word] of byParts) {
  test(`completes ${form} by the parts of ${whole}`, t => {
    t.is(completeSuspended(form, partsOf(whole), nothingKnown), word)
  })
}

const alone: readonly (readonly [string, string | undefined])[] = [
  ['ein-…ausgang', 'eingang'],
  ['vor-…nachteile', 'vorteile'],
  ['hin-…rückfahrt', 'hinfahrt'],
  ['be-…entladen', 'beladen'],
  ['an-…verkauf', 'ankauf'],
  ['aus-…weiterbildung', 'ausbildung'],
  ['nord-…süddeutschland', 'norddeutschland'],
  ['ein-…zweifamilienhaus', 'einfamilienhaus'],
  ['drei-…vierjährige', 'dreijährige'],
  ['hinein-…herausgehen', 'hineingehen'],
  ['groß-…außenhandelskaufmann', 'großhandelskaufmann'],
  ['innen-…außenpolitik', 'innenpolitik'],
  ['vor-…abendprogramm', undefined],
  ['vor-…nachtwache', undefined],
  ['ab-…zugänge', 'abgänge'],
  ['aus-…berufsbildung', undefined],
  ['vor-…familienname', undefined],
  ['ein-…ausbau', 'einbau'],
  ['ein-…ausee', undefined],
  ['eu-…nato-staaten', 'eu-staaten'],
  ['s-…u-bahn', 's-bahn'],
  ['30-…40-jährige', '30-jährige'],
  ['bund-länder-…eu-programme', 'bund-länder-programme'],
  ['eu-rat…-kommission', 'eu-kommission'],
  ['haus-…gartenarbeit', undefined],
  ['gartenarbeit…-pflege', undefined],
]
for (const [form, word] of alone) {
  test(`of itself, ${form} is ${word ?? 'not completed'}`, t => {
    t.is(completeSuspended(form, [], nothingKnown), word)
  })
}

const VOCABULARY = new Set(
  `hausarbeit arbeit garten gartenarbeit vorname name familie familien landwirtschaftlich wirtschaftlich forst
  arbeitnehmer arbeit geber ankauf kauf luft luftung ung raumfahrt einfuhr fuhr sonntag feier tag abend
  vorprogramm programm`.split(/\s+/),
)
const byVocabulary: readonly (readonly [string, string | undefined])[] = [
  ['haus-…gartenarbeit', 'hausarbeit'],
  ['vor-…familienname', 'vorname'],
  ['an-…verkauf', 'ankauf'],
  ['land-…forstwirtschaftlich', 'landwirtschaftlich'],
  ['arbeitgeber…-nehmer', 'arbeitnehmer'],
  ['sonn-…feiertag', 'sonntag'],
  ['vor-…abendprogramm', 'vorprogramm'],
  ['luft-…raumfahrtversicherung', undefined],
  ['bau-…gartenpflege', undefined],
]
for (const [form, word] of byVocabulary) {
  test(`where the words are known, ${form} is ${word ?? 'not completed'}`, t => {
    t.is(
      completeSuspended(form, [], candidate => VOCABULARY.has(candidate)),
      word,
    )
  })
}

test('a known word goes before the parts', t => {
  const isKnown = (word: string) => ['hausarbeit', 'arbeit', 'garten', 'hauszeit'].includes(word)
  t.is(completeSuspended('haus-…gartenarbeit', partsOf('gart|enarbeit'), isKnown), 'hausarbeit')
})

test('the word to be split is the one that is written out', t => {
  t.is(wholeOfSuspended('haus-…gartenarbeit'), 'gartenarbeit')
  t.is(wholeOfSuspended('e-mail-…telefon-kontakt'), 'telefon-kontakt')
  t.is(wholeOfSuspended('vertragsabschluss…-verlängerung'), 'vertragsabschluss')
})

test('a suspended form is told from every other and has no letters to be stemmed', t => {
  const form = formWithoutTail('haus', 'gartenarbeit') ?? ''
  t.true(isSuspendedForm(form))
  t.is(joinedForm(form), undefined)
  t.false(isSuspendedForm('ukraine-krieg'))
  t.false(isSuspendedForm('www.beispiel.de/pfad?x=1...'))
})

test('a form is never cut', t => {
  t.is(formWithoutTail('a'.repeat(LONGEST_FORM), 'b'), undefined)
  t.is(formWithoutHead('a'.repeat(LONGEST_FORM), 'b'), undefined)
})

const WORD = fc.stringMatching(/^[a-zäöüß]{1,20}$/)

test('a completed word begins with what is written and ends as the other does', t => {
  fc.assert(
    fc.property(WORD, WORD, (part, whole) => {
      for (const word of suspendedCandidates(`${part}-…${whole}`)) {
        t.true(word.startsWith(part) && whole.endsWith(word.slice(part.length)))
      }
      for (const word of suspendedCandidates(`${whole}…-${part}`)) {
        t.true(word.endsWith(part) && whole.startsWith(word.slice(0, -part.length)))
      }
    }),
  )
})

test('has among the letters that may come of it all that does come of it', t => {
  const word = fc.stringMatching(/^[a-zäß]{1,8}(-[a-zä]{1,6}){0,2}$/)
  fc.assert(
    fc.property(
      word,
      word,
      fc.boolean(),
      fc.nat(20),
      fc.func(fc.boolean()),
      (one, two, lacksTail, cut, known) => {
        const form = lacksTail ? formWithoutTail(one, two) : formWithoutHead(one, two)
        if (form === undefined) return
        const whole = lacksTail ? two : one
        const parts =
          cut < whole.length
            ? [
                { start: 0, end: cut },
                { start: cut, end: whole.length },
              ]
            : []
        const letters = suspendedLetters(form)
        const completed = completeSuspended(form, parts, known)
        if (completed !== undefined)
          t.true(letters.includes(completed.replaceAll('-', '')), `${form} ${completed}`)
        for (const candidate of suspendedCandidates(form))
          t.true(letters.includes(candidate.replaceAll('-', '')))
      },
    ),
  )
})
