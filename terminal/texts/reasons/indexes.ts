/** What is wrong with an index file that is read, checked or written, in English and German. */
import type { Translation } from './documents.ts'

export const indexReasons: readonly Translation[] = [
  // Reading.
  ['the file is empty; build the index again', 'die Datei ist leer; bitte neu bauen'],
  [
    'this is no Findbuch index: it does not begin with "FINDBUCH"; check the path',
    'das ist kein Findbuch-Index: die Datei beginnt nicht mit „FINDBUCH“; bitte den Pfad prüfen',
  ],
  [
    'this is no file; give the path of a .findbuch file',
    'das ist keine Datei; bitte den Pfad einer .findbuch-Datei angeben',
  ],
  [
    'the file is cut off within its header; build the index again',
    'die Datei ist schon am Anfang abgeschnitten; bitte neu bauen',
  ],
  ['the header is damaged; build the index again', 'der Anfang ist beschädigt; bitte neu bauen'],
  [
    'the file is cut off: it has {} bytes of {}; build the index again',
    'die Datei ist abgeschnitten: Sie hat {} von {} Bytes; bitte neu bauen',
  ],
  [
    'the file has grown after it was written: it has {} bytes of {}; build the index again',
    'die Datei ist nachträglich gewachsen: Sie hat {} statt {} Bytes; bitte neu bauen',
  ],
  ['the index is cut off; build it again', 'der Index ist abgeschnitten; bitte neu bauen'],
  [
    'the file has become shorter while it was read; build the index again',
    'die Datei ist während des Lesens kürzer geworden; bitte neu bauen',
  ],
  ['section {} is damaged; build the index again', 'der Abschnitt {} ist beschädigt; bitte neu bauen'],
  [
    'block {} of section {} is damaged; build the index again',
    'Block {} des Abschnitts {} ist beschädigt; bitte neu bauen',
  ],
  ['the index is damaged: {}; build it again', 'der Index ist beschädigt ({}); bitte neu bauen'],
  ['format {}', 'Format {}'],
  ["analysis {} of '{}'", 'Analyse {} von „{}“'],
  ["analysis {} of '{}' with other examples", 'Analyse {} von „{}“ mit anderen Beispielen'],
  ['analysis {}', 'Analyse {}'],
  // Checking.
  [
    'the documents are the same, the settings or the program differ',
    'die Dokumente sind gleich, die Einstellungen oder das Programm verschieden',
  ],
  // Writing.
  [
    'it is a folder; give a file name such as documents.findbuch',
    'das ist ein Ordner; bitte einen Dateinamen wie dokumente.findbuch angeben',
  ],
  [
    'it is no file but a pipe, a socket or a disk; choose another place',
    'keine Datei, sondern Pipe, Socket oder Datenträger; bitte einen anderen Ort wählen',
  ],
  ['its folder does not exist; create it first', 'den Ordner gibt es nicht; bitte zuerst anlegen'],
  ['its folder is a file; choose another place', 'der Ordner ist eine Datei; bitte einen anderen Ort wählen'],
  [
    'its folder or the file is not writable for you; choose another place',
    'Ordner oder Datei dürfen nicht geschrieben werden; bitte einen anderen Ort wählen',
  ],
  [
    'the disk is read-only; choose another place',
    'der Datenträger ist schreibgeschützt; bitte einen anderen Ort wählen',
  ],
  ['its name is too long; choose a shorter one', 'der Name ist zu lang; bitte einen kürzeren wählen'],
  [
    'this process is building it already; wait for that build to end',
    'daran wird schon gebaut; bitte das Ende abwarten',
  ],
  [
    'the disk is full; free some space or choose another place. An index that was there is unchanged',
    'der Datenträger ist voll; bitte Platz schaffen oder einen anderen Ort wählen. Ein früherer Index ist unverändert',
  ],
  [
    'your share of the disk is used up; free some space. An index that was there is unchanged',
    'der Anteil am Datenträger ist aufgebraucht; bitte Platz schaffen. Ein früherer Index ist unverändert',
  ],
]
