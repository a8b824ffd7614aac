import test, { type ExecutionContext } from 'ava'
import { splitBlocks } from '../../query/text-blocks.ts'

/** Rows of texts whose blocks are divided by '|'. */
function check(t: ExecutionContext, row: string): void {
  const text = row.replaceAll('|', '')
  t.deepEqual(
    splitBlocks(text).map(([start, end]) => text.slice(start, end)),
    row.split('|').map(block => block.trim()),
  )
}

test('divides at blank lines', t => {
  check(t, 'eins\n\n|zwei\n \t\n|drei\n')
  check(t, 'eins\r\n\r\n|zwei')
  t.deepEqual(splitBlocks(' \n\n '), [])
})

test('divides at list items', t => {
  check(t, 'Man braucht\n|- dies\n|* das\n|• jenes\n|– sonst nichts')
  check(t, 'Es gilt:\n|1. erstens\n|2) zweitens\n|(3) drittens\n|a) viertens\n|bb) fünftens')
})

test('joins lines that were wrapped', t => {
  check(t, 'Die Frist beträgt nach dem Gesetz\nDrei Monate und ist\nnicht länger')
})

test('measures a line with its indentation', t => {
  check(t, '1.  der Vertrag über die Verwaltung\n    der Wohnung vom 17. Dezember\n    2013 und')
})

test('divides where the author ended a line early', t => {
  check(t, 'Kündigung\n|Die Frist beträgt nach dem Gesetz drei Monate.')
  check(t, 'Tel. 030 12345\n|Fax 030 12346\n|Die Nummern gelten von Montag bis Freitag.')
})

test('goes on after a comma, a hyphen and before a small letter', t => {
  check(t, 'Müller,\nHans wohnt in der Hauptstraße in Berlin')
  check(t, 'Verwaltungs-\nVorschriften gelten in allen Ländern des Bundes')
  check(t, 'Kurz\nund gut ist diese Zeile, die lange nicht endet')
})
