import test from 'ava'
import { UnknownLanguageError } from '../../analysis/language-analyzer.ts'
import { IndexFormatError, IndexVersionError } from '../../index-format/errors.ts'
import { OutputError } from '../../indexer/output-file.ts'
import { ArchiveUnreadableError, SourceNotFoundError } from '../../indexer/sources/source-errors.ts'
import { NoDocumentsError } from '../../indexer/write-index.ts'
import { IndexClosedError } from '../../terminal/background-index/index-closed-error.ts'
import { problemLines } from '../../terminal/problem-lines.ts'
import { english } from '../../terminal/texts/english.ts'
import { german } from '../../terminal/texts/german.ts'

const skipped = [{ path: 'bild.png', reason: 'image' }]

for (const [error, message] of [
  [new IndexClosedError(), 'Abgebrochen, weil der Index inzwischen neu geladen ist. Bitte noch einmal.'],
  [
    new IndexFormatError('x.findbuch', 12, 'section terms is damaged; build the index again'),
    'x.findbuch lässt sich nicht lesen: der Abschnitt terms ist beschädigt; bitte neu bauen (bei Byte 12)',
  ],
  [
    new IndexFormatError('x.findbuch', 0, 'a new cause'),
    'x.findbuch lässt sich nicht lesen: a new cause (bei Byte 0)',
  ],
  [
    new IndexVersionError('x.findbuch', 'format 2.0', 'format 1'),
    'x.findbuch: Der Index hat Format 2.0, dieses Programm liest Format 1. Bitte neu bauen.',
  ],
  [
    new IndexVersionError('x.findbuch', "analysis 2 of 'de' with other examples", 'analysis 3'),
    'x.findbuch: Der Index hat Analyse 2 von „de“ mit anderen Beispielen, dieses Programm liest Analyse 3. Bitte neu bauen.',
  ],
  [
    new OutputError('/x/y.findbuch', 'its folder does not exist; create it first'),
    '/x/y.findbuch lässt sich nicht schreiben: den Ordner gibt es nicht; bitte zuerst anlegen',
  ],
  [
    new NoDocumentsError(['bilder'], skipped),
    'Hier ist kein Dokument zu indizieren. Bitte Dateien (Text, Markdown, HTML), Ordner davon oder ZIP-Archive angeben. Ausgelassen: bild.png: Bild',
  ],
  [
    new NoDocumentsError(['leer'], []),
    'Hier ist kein Dokument zu indizieren. Bitte Dateien (Text, Markdown, HTML), Ordner davon oder ZIP-Archive angeben.',
  ],
  [
    new SourceNotFoundError('/x/fehlt'),
    '/x/fehlt gibt es nicht. Bitte die Schreibung und den Ordner prüfen.',
  ],
  [
    new ArchiveUnreadableError('a.zip', 'not a ZIP archive but: image', undefined),
    'a.zip: kein ZIP-Archiv, sondern: Bild',
  ],
] as const) {
  test(`tells in German: ${error.message}`, t => {
    t.deepEqual(problemLines(error, german), [message])
  })
}

test('names the languages that there are', t => {
  t.regex(
    problemLines(new UnknownLanguageError('xx'), german)[0] ?? '',
    /^Die Sprache „xx“ ist unbekannt\. Bekannt sind: ar, /,
  )
})

test('tells an error that came from a thread, which has lost its class', t => {
  const { message, ...data } = new IndexFormatError(
    'x.findbuch',
    3,
    'the file is empty; build the index again',
  )
  t.deepEqual(problemLines(Object.assign(new Error(message), data), english), [
    'x.findbuch cannot be read: the file is empty; build the index again (at byte 3)',
  ])
})

test('lets nothing of a path or a cause act on the terminal', t => {
  const error = new OutputError('/x/\u001B[2Jy', 'EWEIRD\u0007: so')
  t.deepEqual(problemLines(error, english), ['/x/y cannot be written: EWEIRD: so'])
})
