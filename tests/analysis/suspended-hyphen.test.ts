import test from 'ava'
import { createAnalyzer } from '../../analysis/language-analyzer.ts'
import { LONGEST_FORM } from '../../analysis/normal-form.ts'
import { surfacesOf, tokenList, tokensOf } from './token-notation.ts'

const withoutTail: readonly (readonly [string, string])[] = [
  ['Haus- und Gartenarbeit', 'haus|haus-…gartenarbeit und gartenarbeit'],
  ['Haus- oder die Gartenarbeit', 'haus|haus-…gartenarbeit oder die gartenarbeit'],
  ['Haus- bzw. Gartenarbeit', 'haus|haus-…gartenarbeit bzw gartenarbeit'],
  ['weder Haus- noch Gartenarbeit', 'weder haus|haus-…gartenarbeit noch gartenarbeit'],
  ['Haus- als auch Gartenarbeit', 'haus|haus-…gartenarbeit als auch gartenarbeit'],
  ['Haus- und/oder Gartenarbeit', 'haus|haus-…gartenarbeit und oder gartenarbeit'],
  ['Haus-\nund Gartenarbeit', 'haus|haus-…gartenarbeit und gartenarbeit'],
  ['Haus- und\r\n  Gartenarbeit', 'haus|haus-…gartenarbeit und gartenarbeit'],
  ['Haus-und Gartenarbeit', 'haus|haus-…gartenarbeit und gartenarbeit'],
  ['HAUS‑ & GARTENARBEIT', 'haus|haus-…gartenarbeit gartenarbeit'],
  ['Ein-/Ausgang', 'ein|ein-…ausgang ausgang'],
  ['ein- und auszugehen', 'ein|ein-…auszugehen und auszugehen'],
  ['Haus-, Garten- und Feldarbeit', 'haus|haus-…feldarbeit garten|garten-…feldarbeit und feldarbeit'],
  ['EU- und NATO-Staaten', 'eu|eu-…nato-staaten und nato-staaten|nato staaten'],
  ['S- und U-Bahn', 's|s-…u-bahn und u-bahn|u bahn'],
  ['30- bis 40-jährige', '30|30-…40-jährige bis 40-jährige|40 jährige'],
  ['Bund-Länder- und EU-Rat', 'bund-länder|bund-länder-…eu-rat|bund länder und eu-rat|eu rat'],
  [
    'Schüler:innen- und Elternrat',
    'schüler|schülerinnen|schüler-…elternrat|schülerinnen-…elternrat und elternrat',
  ],
  ['Ober- und Untera\u0308gypten', 'ober|ober-…unterägypten und unterägypten'],
]
const withoutHead: readonly (readonly [string, string])[] = [
  ['Textilgroßhandel und -einzelhandel', 'textilgroßhandel und einzelhandel|textilgroßhandel…-einzelhandel'],
  [
    'Vertragsabschluss und\n-verlängerung',
    'vertragsabschluss und verlängerung|vertragsabschluss…-verlängerung',
  ],
  ['Arbeitgeber/-nehmer', 'arbeitgeber nehmer|arbeitgeber…-nehmer'],
  [
    'Bauplanung, -aufsicht und -ausführung',
    'bauplanung aufsicht|bauplanung…-aufsicht und ausführung|bauplanung…-ausführung',
  ],
  ['EU-Rat oder -Kommission', 'eu-rat|eu rat oder kommission|eu-rat…-kommission'],
]
for (const [text, tokens] of [...withoutTail, ...withoutHead]) {
  test(`names both words of ${JSON.stringify(text)}`, t => t.is(tokensOf(text), tokens))
}

const others: readonly (readonly [string, string])[] = [
  ['Haus-und-Hof-Lieferant', 'haus-und-hof-lieferant|haus und hof lieferant'],
  ['Haus- Garten', 'haus garten'],
  ['Haus-', 'haus'],
  ['Haus- und', 'haus und'],
  ['Haus- und, Garten', 'haus|haus-…garten und garten'],
  ['Haus- und\n\nGartenarbeit', 'haus und gartenarbeit'],
  ['Haus- undenkbar', 'haus undenkbar'],
  ['Haus- und (Gartenarbeit', 'haus und gartenarbeit'],
  ['Minus -eins', 'minus eins'],
  ['von 3 bis -4 Grad', 'von 3 bis 4 grad'],
  ['ls -l --all', 'ls l all'],
  ['- Punkt\n- und -strich', 'punkt und strich'],
]
for (const [text, tokens] of others) {
  test(`completes nothing wrong in ${JSON.stringify(text)}`, t => t.is(tokensOf(text), tokens))
}

test('a suspended form lies where its own letters lie, without the hyphen', t => {
  t.is(surfacesOf('Haus- und Garten, Abschluss und -frist'), 'Haus|Haus und Garten Abschluss und frist|frist')
})

test('is a rule of German only', async t => {
  t.is(
    tokensOf('in- en uitgang, in- und uitgang', await createAnalyzer('nl')),
    'in en uitgang in und uitgang',
  )
})

test('emits no form that would be cut', t => {
  const text = `${'a'.repeat(LONGEST_FORM - 10)}- und Gartenarbeit, ${'b'.repeat(LONGEST_FORM)} und -arbeit`
  t.false(tokenList(text).some(({ form }) => form.includes('…')))
})

test('looks only so far ahead and back as lists of words go', t => {
  const list = `${'Haus-, '.repeat(5000)}Gartenarbeit ${'und -a, '.repeat(5000)}`
  t.is(tokenList(list).filter(({ form }) => form === 'haus-…gartenarbeit').length, 8)
})
