/** What the interface says about its actions, in German. */
import { createFormats } from '../formats.ts'
import type { ActionTexts } from './action-texts.ts'

const { number } = createFormats('de')

export const germanActions: ActionTexts = {
  marked: count => `${number(count)} markiert`,
  noBrowser: () => 'Kein Browser gefunden: bitte BROWSER setzen.',
  copied: {
    path: { one: text => `Pfad kopiert: ${text}`, several: count => `${number(count)} Pfade kopiert.` },
    passage: {
      one: text => `Stelle kopiert: ${text}`,
      several: count => `${number(count)} Stellen kopiert.`,
    },
    citation: { one: text => `Beleg kopiert: ${text}`, several: count => `${number(count)} Belege kopiert.` },
  },
  noClipboard: () =>
    'Nicht kopiert: Dieses Terminal hat keine Zwischenablage, und wl-copy, xclip oder xsel ist nicht da.',
  exportTitle: 'In eine Datei schreiben',
  exportFormats: { markdown: 'Markdown', csv: 'CSV', 'json-lines': 'JSON Lines' },
  markedHits: count => (count === 1 ? 'der markierte Treffer' : `die ${number(count)} markierten Treffer`),
  allHits: count => (count === 1 ? 'der eine Treffer' : `alle ${number(count)} Treffer`),
  fileNameTitle: format => `${format}: Name der Datei`,
  fileNameHint: 'Enter schreibt, Esc geht zurück.',
  fileTaken: name => `${name} gibt es schon. Noch einmal Enter überschreibt, Esc nicht.`,
  exported: (hits, name) => `${hits} geschrieben: ${name}`,
  exportedTitle: query => `Treffer: ${query}`,
  indexesTitle: 'Indexdateien',
  isOpen: '(geöffnet)',
  switched: (name, documents) => `${name}: ${documents}`,
  rebuilt: documents => `Der Index wurde neu gebaut und ist geladen: ${documents}`,
  reloaded: documents => `Neu geladen: ${documents}`,
  marksDropped: count =>
    count === 1 ? '(1 Markierung verfallen)' : `(${number(count)} Markierungen verfallen)`,
  notReloaded: reason => `Der neue Index lässt sich nicht laden, der bisherige bleibt: ${reason}`,
  crashReport: path => `Ein Bericht ohne Anfragen und Texte liegt hier: ${path}`,
  noSuspending: () => 'Hier lässt sich das Programm nicht anhalten: Die Ausgabe geht an ein anderes.',
}
