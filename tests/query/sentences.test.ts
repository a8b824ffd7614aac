import test from 'ava'
import fc from 'fast-check'
import { splitSentences } from '../../query/sentences.ts'

/** Each row is a text whose sentences are divided by '|'; the bars are no part of it. */
const tables: readonly (readonly [title: string, rows: readonly string[]])[] = [
  [
    'ends sentences at full stops, question marks and exclamation marks',
    [
      'Der Mieter zahlt. |Der Vermieter nicht.',
      'Kommt er? |Nein! |Doch?! |Das weiß niemand.',
      'Das war es',
      'Er kam 2012. |Später ging er.',
      'Es kostet 850,00. |Mehr nicht. |Um 18:30. |Danach nicht.',
    ],
  ],
  [
    'keeps abbreviations within a sentence',
    [
      'Das gilt z. B. für Mieter, d. h. für alle. |Ende.',
      'Das gilt z.B. für Mieter. |Ende.',
      'Nach § 3 Abs. 2 Satz 1 Nr. 4 BGB i. V. m. Art. 5 GG ist das so.',
      'Dr. Meier und Prof. Dr. h. c. Schulz, vgl. Müller, S. 12 ff. und Bd. 3, Hrsg. Huber.',
      'Er zahlt ca. 5 Mio. Euro bzw. 6 Mrd. Dollar inkl. Steuern.',
      'Die Firma Müller & Co. KG in der Hauptstr. 5 hat bis 31. Dez. 2024 geöffnet.',
      'Das BGBl. I S. 1722 und die ABl. L 347 nennen es.',
      'J. R. R. Tolkien und Johann S. Bach.',
      'Im 3. Jh. v. Chr. lebten dort Römer.',
      'Mit freundlichen Grüßen i. A. Schmidt',
    ],
  ],
  [
    'ends a sentence after an abbreviation that can stand last',
    [
      'Er mag Äpfel, Birnen usw. |Danach geht er.',
      'Das war im 19. Jh. |Die Stadt wuchs.',
      'Es waren 5 Mio. |Das ist viel.',
      'Siehe Absatz 2 und Abs. |Der Rest entfällt.',
      'Auf diese Art. |Die andere auch.',
    ],
  ],
  [
    'tells ordinals and dates from numbers at the end',
    [
      'Am 12. Februar 2025 und am 3. Mai tagte der 2. Senat.',
      'Die Frist endet am 12.02.2025. |Danach nicht.',
      'Ludwig XIV. regierte, Friedrich II. Barbarossa nicht.',
      'Es gilt § 3 Abs. 2 Satz 1. |Gleiches gilt für Satz 2.',
      'Er wurde 12. |Sie wurde 13.',
      'Der 100. Geburtstag.',
    ],
  ],
  [
    'takes a list marker into its item',
    [
      '1. Der Mieter zahlt. |2. Der Vermieter nicht.',
      'a) Erstens. |b) Zweitens.',
      '(1) Das Gesetz. |(2) Mehr.',
    ],
  ],
  [
    'takes closing marks into the sentence that they close',
    [
      '„Ich komme.“ |Dann ging er.',
      '»Kommst du?« |Sie nickte. |("Ja.") |Gut.',
      'So steht es.[12] |Weiter.',
      '„Was?“, fragte er. |„Nichts!“ rief sie.',
      'Er sagte: „Ja. |Nein.“ |Ende.',
    ],
  ],
  [
    'ends a sentence at an ellipsis only before a new one',
    ['Na ja … |Das war es.', 'Er kam ... und ging.', 'Warten ... |Gehen.'],
  ],
  [
    'leaves decimals, names of hosts and versions whole',
    [
      'Der Preis: 1.234,56 Euro oder 3.14 Dollar.',
      'Siehe www.example.de/a.html und post@example.de im Netz.',
      'Die Version 2.0.1 läuft.',
    ],
  ],
  [
    'divides headings, paragraphs and list items',
    [
      'Kündigung\n\n|Die Frist beträgt drei Monate',
      'Kündigung\n|Die Frist beträgt bei allen Verträgen über Wohnungen drei\nMonate und nicht mehr.',
      'Man braucht:\n|- einen Vertrag\n|- eine Frist\n|• Geld\n|3. Zeit',
      'Zeile eins\r\n\r\n|Zeile zwei',
    ],
  ],
  [
    'goes over a wrapped line',
    [
      'Die Verordnung des Europäischen Parlaments und des\nRates der Europäischen Union vom siebzehnten Mai\n2013 ist hier anzuwenden.',
      'Gedicht\nmit kleinen Anfängen,\nDann weiter',
    ],
  ],
]

for (const [title, rows] of tables) {
  test(title, t => {
    for (const row of rows) {
      const text = row.replaceAll('|', '')
      const expected = row.split('|').map(sentence => sentence.trim())
      const found = splitSentences(text).map(([start, end]) => text.slice(start, end))
      t.deepEqual(found, expected)
    }
  })
}

const textLike = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'.!?…"“„)([- \n\t', '. ', ' z. B. ', '\n\n', '12.', 'Der', 'abs.', 'xii'),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
    { maxLength: 60 },
  )
  .map(parts => parts.join(''))

test('divides every text into ascending pieces that hold all but white space', t => {
  fc.assert(
    fc.property(textLike, text => {
      let reached = 0
      for (const [start, end] of splitSentences(text)) {
        t.true(start >= reached && end > start)
        t.is(text.slice(reached, start).trim(), '')
        t.is(text.slice(start, end).trim(), text.slice(start, end))
        reached = end
      }
      t.is(text.slice(reached).trim(), '')
    }),
    { numRuns: 2000 },
  )
})
