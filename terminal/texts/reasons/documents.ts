/** Why a document or an archive is not read, in English and German. */

export type Translation = readonly [english: string, german: string]

export const documentReasons: readonly Translation[] = [
  // By its name or its first bytes.
  ['PDF; convert it to text first', 'PDF; bitte zuerst in Text umwandeln'],
  ['PostScript; convert it to text first', 'PostScript; bitte zuerst in Text umwandeln'],
  [
    'Word document; save it as HTML or text first',
    'Word-Dokument; bitte zuerst als HTML oder Text speichern',
  ],
  [
    'Microsoft Office document; save it as HTML or text first',
    'Microsoft-Office-Dokument; bitte zuerst als HTML oder Text speichern',
  ],
  [
    'OpenDocument text; save it as HTML or text first',
    'OpenDocument-Text; bitte zuerst als HTML oder Text speichern',
  ],
  ['RTF; save it as HTML or text first', 'RTF; bitte zuerst als HTML oder Text speichern'],
  ['e-book; convert it to HTML first', 'E-Book; bitte zuerst in HTML umwandeln'],
  ['archive that is not a ZIP; unpack it first', 'Archiv, das keine ZIP-Datei ist; bitte zuerst auspacken'],
  [
    'ZIP archive, or an Office document or e-book, under another ending',
    'ZIP-Archiv, Office-Dokument oder E-Book unter anderer Endung',
  ],
  ['empty ZIP archive', 'leeres ZIP-Archiv'],
  ['spreadsheet', 'Tabelle'],
  ['presentation', 'Präsentation'],
  ['image', 'Bild'],
  ['sound', 'Ton'],
  ['film', 'Film'],
  ['sound or film', 'Ton oder Film'],
  ['film or image', 'Film oder Bild'],
  ['font', 'Schrift'],
  ['program', 'Programm'],
  ['database', 'Datenbank'],
  ['program text', 'Programmtext'],
  ['style sheet', 'Formatvorlage'],
  ['data', 'Daten'],
  ['binary file', 'Binärdatei'],
  ['files of type .{} are not read', 'Dateien vom Typ .{} werden nicht gelesen'],
  ['an index, not a document', 'ein Index, kein Dokument'],
  // By its content or size.
  ['empty', 'leer'],
  ['empty but for blank space', 'leer bis auf Leerraum'],
  ['a page without text', 'eine Seite ohne Text'],
  ['more text than fits into memory at once: split it', 'mehr Text, als in den Speicher passt: bitte teilen'],
  [
    '{}; the limit is {}: split it or raise --max-document',
    '{}; die Grenze ist {}: bitte teilen oder --max-document anheben',
  ],
  // The file system.
  ['{} (E{})', '{} (E{})'],
  ['no permission to read it', 'keine Erlaubnis, es zu lesen'],
  ['it is gone since the folder was listed', 'seit dem Auflisten des Ordners verschwunden'],
  ['the medium reports a read error', 'der Datenträger meldet einen Lesefehler'],
  ['a symbolic link that leads back to itself', 'ein symbolischer Link, der auf sich selbst zurückführt'],
  ['too many open files', 'zu viele offene Dateien'],
  ['its path is longer than the system allows', 'der Pfad ist länger, als das System erlaubt'],
  ['folder: {}', 'Ordner: {}'],
  ['its name is not valid UTF-8; rename it', 'der Name ist kein gültiges UTF-8; bitte umbenennen'],
  [
    'not a plain file but a pipe, socket or device',
    'keine gewöhnliche Datei, sondern Pipe, Socket oder Gerät',
  ],
  ['not a plain file any more', 'keine gewöhnliche Datei mehr'],
  ['a symbolic link to nothing', 'ein symbolischer Link ins Leere'],
  // Archives.
  [
    'encrypted; unpack the archive and index the folder',
    'verschlüsselt; bitte auspacken und den Ordner indizieren',
  ],
  ['a symbolic link or device inside an archive', 'ein symbolischer Link oder Gerät in einem Archiv'],
  [
    'it overlaps another entry, as in a ZIP bomb',
    'überlappt mit einem anderen Eintrag, wie in einer ZIP-Bombe',
  ],
  [
    'it would inflate to {}, {} times its size, as a ZIP bomb does',
    'würde ausgepackt {} groß, das {}-Fache, wie bei einer ZIP-Bombe',
  ],
  [
    'its archive inflates to more than {}, the limit: split it',
    'das Archiv wird ausgepackt größer als {}, die Grenze: bitte teilen',
  ],
  ['more than {} archives within one another', 'mehr als {} Archive ineinander'],
  ['empty file, not a ZIP archive', 'leere Datei, kein ZIP-Archiv'],
  ['not a ZIP archive', 'kein ZIP-Archiv'],
  ['not a ZIP archive but: {}', 'kein ZIP-Archiv, sondern: {}'],
  [
    'truncated: the end of the archive is missing; copy or download it again',
    'abgeschnitten: das Ende des Archivs fehlt; bitte neu kopieren oder laden',
  ],
  [
    'one part of a split archive; join the parts first',
    'Teil eines geteilten Archivs; bitte zuerst zusammenfügen',
  ],
  [
    'damaged: its directory does not lie where its end says; get it again',
    'beschädigt: das Verzeichnis liegt nicht, wo es soll; bitte neu beschaffen',
  ],
  [
    'damaged: the zip64 part of its end is missing; get it again',
    'beschädigt: der zip64-Teil am Ende fehlt; bitte neu beschaffen',
  ],
  ['damaged: its checksum (CRC-32) is wrong', 'beschädigt: die Prüfsumme (CRC-32) stimmt nicht'],
  ['damaged: its directory cannot be read', 'beschädigt: das Verzeichnis ist nicht lesbar'],
  ['damaged: {} bytes, but {} are declared', 'beschädigt: {} Bytes, angegeben sind {}'],
  [
    'damaged: it inflates to more than the {} bytes it declares',
    'beschädigt: wird ausgepackt größer als die angegebenen {} Bytes',
  ],
  ['damaged: cannot be inflated', 'beschädigt: lässt sich nicht auspacken'],
  [
    'damaged: there is no entry where the directory says',
    'beschädigt: wo das Verzeichnis einen Eintrag nennt, ist keiner',
  ],
  [
    'damaged: its data reach into the next entry or beyond the end',
    'beschädigt: die Daten reichen in den nächsten Eintrag oder über das Ende hinaus',
  ],
  [
    'damaged: its directory breaks off at entry {} of {}',
    'beschädigt: das Verzeichnis bricht bei Eintrag {} von {} ab',
  ],
  ['damaged: its directory is longer than it says', 'beschädigt: das Verzeichnis ist länger als angegeben'],
  ['damaged: its sizes are missing from the directory', 'beschädigt: die Größen fehlen im Verzeichnis'],
  ['its directory is too large', 'das Verzeichnis ist zu groß'],
  [
    'damaged, or a ZIP bomb: it claims {} entries in a directory of {} bytes, but has {} bytes',
    'beschädigt oder eine ZIP-Bombe: angegeben sind {} Einträge in einem Verzeichnis von {} Bytes, vorhanden sind {} Bytes',
  ],
  ['{} entries; the limit is {}: split it', '{} Einträge; die Grenze ist {}: bitte teilen'],
  [
    'packed with {}; unpack the archive and index the folder',
    'gepackt mit {}; bitte auspacken und den Ordner indizieren',
  ],
  ['the unknown method {}', 'dem unbekannten Verfahren {}'],
]
