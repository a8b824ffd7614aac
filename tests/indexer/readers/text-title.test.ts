import { existsSync, readFileSync } from 'node:fs'
import test from 'ava'
import { findTextTitle } from '../../../indexer/readers/text-title.ts'

const PROSE =
  'Die Gemeinde hat am Dienstag beschlossen, den alten Bahnhof zu kaufen und ihn in ein Bürgerhaus umzubauen. Die Arbeiten sollen im Frühjahr beginnen.'

const TITLES: [name: string, text: string, title: string | undefined][] = [
  ['a first line', `Gemeinde kauft den Bahnhof\n\n${PROSE}\n`, 'Gemeinde kauft den Bahnhof'],
  [
    'a line below the name of a section',
    `Politik\n\nGemeinde kauft den Bahnhof\n\n${PROSE}\n`,
    'Gemeinde kauft den Bahnhof',
  ],
  [
    'a line below the names of nested sections',
    `Start › Politik › Inland\n\nGemeinde kauft den Bahnhof\n\n${PROSE}\n`,
    'Gemeinde kauft den Bahnhof',
  ],
  [
    'words with a stroke',
    `Bahnhof gekauft | Gemeinde zahlt\n\n${PROSE}\n`,
    'Bahnhof gekauft | Gemeinde zahlt',
  ],
  ['a question', `Wer kauft den Bahnhof?\n\n${PROSE}\n`, 'Wer kauft den Bahnhof?'],
  ['a quotation', `„Wir kaufen den Bahnhof“\n\n${PROSE}\n`, '„Wir kaufen den Bahnhof“'],
  ['an underlined line', `Der Bahnhof wird gekauft\n=======\n\n${PROSE}\n`, 'Der Bahnhof wird gekauft'],
  [
    'a line with a subtitle',
    `Gemeinde kauft Bahnhof\nArbeiten ab Frühjahr\n\n${PROSE}\n`,
    'Gemeinde kauft Bahnhof',
  ],
  ['a line right above the text', `Gemeinde kauft Bahnhof\n${PROSE}\n`, 'Gemeinde kauft Bahnhof'],
  [
    'a line below a date',
    `12.02.2025, 18:46:06 / Ausland\n\nGemeinde kauft Bahnhof\n\n${PROSE}\n`,
    'Gemeinde kauft Bahnhof',
  ],
  [
    'a line below an advert',
    `Jetzt bestellen: Das Abo\n\nGemeinde kauft Bahnhof\n\n${PROSE}\n`,
    'Gemeinde kauft Bahnhof',
  ],
  ['a line below blank ones', `\n \n\nGemeinde   kauft Bahnhof\n\n${PROSE}\n`, 'Gemeinde kauft Bahnhof'],
  ['no title in prose', `${PROSE}\n\nGemeinde kauft Bahnhof\n`, undefined],
  [
    'no title in wrapped prose',
    'Die Gemeinde hat am Dienstag beschlossen, den\nalten Bahnhof zu kaufen und ihn in ein\nBürgerhaus umzubauen, und zwar\nbald.\n',
    undefined,
  ],
  ['no title in a letter', `Sehr geehrte Frau Müller,\n\n${PROSE}\n`, undefined],
  ['no title in a list', '- Milch und Butter\n- Brot und Käse\n', undefined],
  ['no title in one word', 'Vertrag\n', undefined],
  ['no title in a line too long', `${'Wort '.repeat(40)}\n`, undefined],
  ['no title in an address', 'https://www.example.org/eine seite\n', undefined],
  ['no title in nothing', '\n\n', undefined],
]

for (const [name, text, title] of TITLES) {
  test(`finds ${name}`, t => t.is(findTextTitle(text), title))
}

const SEEDS: Record<string, string> = {
  '000_f24d8c762da9d14b.txt': 'Donald Trump: Putin spricht vor Trump-Gipfel mit seinen Verbündeten',
  '001_298167ce2a841506.txt': 'Spektakuläre Pläne: Putin und Trump könnten sich bald persönlich treffen!',
  '002_c93de8f5d40d8ec3.txt': 'Trump telefoniert mit Putin: Einladung nach Moskau',
  '003_517c1bdf0abe9b78.txt': 'Putin telefoniert mit Trump und lädt ihn nach Moskau ein',
  '004_abdad34a08e92d8c.txt': 'Trump und Putin: Geheimgespräch über Ende des Ukraine-Kriegs?',
}

for (const [name, title] of Object.entries(SEEDS)) {
  test(`finds the title of the news text ${name} among its clutter`, t => {
    const file = `../shared/seeds/${name}`
    if (!existsSync(file)) {
      t.log(`passed over: ${file} is missing`)
      t.pass()
      return
    }
    t.is(findTextTitle(readFileSync(file, 'utf8')), title)
  })
}
