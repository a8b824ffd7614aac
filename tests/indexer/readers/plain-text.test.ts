import { existsSync, readFileSync } from 'node:fs'
import test from 'ava'
import fc from 'fast-check'
import { readPlainText } from '../../../indexer/readers/plain-text.ts'

const PROSE =
  'Die Gemeinde hat am Dienstag beschlossen, den alten Bahnhof zu kaufen und ihn in ein Bürgerhaus umzubauen. Die Arbeiten sollen im Frühjahr beginnen.'

const headings = (text: string) =>
  readPlainText('x.txt', text).sections.flatMap(section => section.headings.slice(-1))

/** A line alone between two paragraphs. */
const between = (line: string) => `${PROSE}\n\n${line}\n\n${PROSE}\n`

const HEADINGS = [
  'Reaktionen und künftige Perspektiven',
  'Russland und USA bereiten Gipfel vor',
  '1. Einleitung',
  '2.1 Aufbau des Berichts',
  '§ 12 Kündigung',
  '§12a Kündigung durch den Vermieter',
  'Art. 5 Inkrafttreten',
  'Artikel 5',
  'Anlage 2',
  'Kapitel III: Die Reise',
  'Erster Abschnitt',
]

for (const line of HEADINGS) {
  test(`takes "${line}" for a heading`, t => t.deepEqual(headings(between(line)), [line]))
}

const NO_HEADINGS = [
  'Themen',
  'Das ist ein Satz.',
  'Und was nun?',
  'Weitere aktuelle News im Ressort "Politik":',
  'links & bündig gegen rechte Bünde',
  'Mehr zum Thema - USA lehnen Selenskijs Forderung ab',
  'Foto: Anna Beispiel',
  'Mit freundlichen Grüßen',
  'Besuchen Sie uns auf www.beispiel.de',
  'Trump_Putin_85015655.jpg und mehr',
  '• Artikel teilen',
  '- Milch und Butter',
  '12. Februar 2025',
  '18.30 Uhr Beginn',
  '3 Euro Eintritt',
  '§ 5 gilt entsprechend.',
  'Teil der Lösung,',
  '„Ich weiß es nicht“',
  'Eine Zeile, die für eine Überschrift so lang ist, dass sie eher ein Satz sein wird',
]

for (const line of NO_HEADINGS) {
  test(`takes "${line}" for no heading`, t => t.deepEqual(headings(between(line)), []))
}

test('takes a short line for a heading only between paragraphs', t => {
  const line = 'Reaktionen und Perspektiven'
  t.deepEqual(headings(`${line}\n\n${PROSE}\n`), [])
  t.deepEqual(headings(`${PROSE}\n\n${line}\n`), [])
  t.deepEqual(headings(`${PROSE}\n\n${line}\nNoch eine Zeile\n\n${PROSE}\n`), [])
  t.deepEqual(headings(`${PROSE}\n\n${line}\n\nNoch eine Zeile\n\n${PROSE}\n`), [])
  t.deepEqual(headings(`${PROSE}\n${line}\n${PROSE}\n`), [])
})

test('takes no item of a list for a heading', t => {
  t.deepEqual(headings(`${PROSE}\n\n1. Äpfel\n\n2. Birnen\n\n${PROSE}\n`), [])
})

test('takes an underlined line for a heading, but no rule', t => {
  t.deepEqual(headings(`Der Bahnhof\n===========\n\n${PROSE}\n\nDie Kosten\n----------\nText\n`), [
    'Der Bahnhof',
    'Die Kosten',
  ])
  t.deepEqual(headings(`${PROSE}\n---\n${PROSE}\n\nName\n------------------------------\n`), [])
})

test('takes a paragraph sign above the first clause for a heading', t => {
  t.deepEqual(headings(`§ 1 Zweck\n(1) Der Verein fördert.\n\n§ 2 gilt nur\nin diesem Fall.\n`), [
    '§ 1 Zweck',
  ])
})

test('puts paragraphs of a law below its chapters', t => {
  const text =
    'Erster Teil\n\n§ 1 Zweck\n\nText.\n\n§ 2 Dauer\n\nText.\n\nZweiter Teil\n\n§ 3 Ende\n\nText.\n'
  t.deepEqual(
    readPlainText('x.txt', text).sections.map(section => section.headings),
    [
      ['Erster Teil', '§ 1 Zweck'],
      ['Erster Teil', '§ 2 Dauer'],
      ['Zweiter Teil', '§ 3 Ende'],
    ],
  )
})

test('says where the body begins and on which line the section', t => {
  const [, second] = readPlainText('x.txt', between('1. Einleitung')).sections
  t.like(second, { line: 3, bodyStart: '1. Einleitung\n'.length })
})

test('takes the name of the file for the title where the text has none', t => {
  t.is(readPlainText('ordner/Brief vom 3.5.txt', 'hallo\n').title, 'Brief vom 3.5')
})

const anyText = fc
  .array(
    fc.constantFrom(
      '\n',
      '\n\n',
      ' \n',
      PROSE,
      'Eine Überschrift',
      '§ 1 Zweck',
      '(1) Text',
      '1.2 Aufbau',
      '====',
      '----',
      ' ',
      '\f',
      'x',
    ),
  )
  .map(pieces => `${pieces.join('')}\n`)

test('cuts nothing away and numbers the lines right', t => {
  fc.assert(
    fc.property(anyText, text => {
      const { sections } = readPlainText('x.txt', text)
      t.is(sections.map(section => section.text).join(''), text)
      let line = 1
      for (const section of sections) {
        t.is(section.line, line)
        line += section.text.split('\n').length - 1
      }
    }),
    { numRuns: 1000 },
  )
})

const SEEDS: Record<string, string[]> = {
  '000_f24d8c762da9d14b.txt': ['Russland und USA bereiten Gipfel vor'],
  '001_298167ce2a841506.txt': [],
  '002_c93de8f5d40d8ec3.txt': [],
  '003_517c1bdf0abe9b78.txt': [],
  '004_abdad34a08e92d8c.txt': [
    'Politische Rahmenbedingungen und Sicherheitsgarantien',
    'Reaktionen und künftige Perspektiven',
  ],
}

for (const [name, expected] of Object.entries(SEEDS)) {
  test(`finds the headings of the news text ${name} and no other`, t => {
    const file = `../shared/seeds/${name}`
    if (!existsSync(file)) {
      t.log(`passed over: ${file} is missing`)
      t.pass()
      return
    }
    t.deepEqual(headings(readFileSync(file, 'utf8')), expected)
  })
}
