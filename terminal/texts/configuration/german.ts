/** What is said about the configuration file, in German. */
import type { ConfigurationTexts } from './configuration-texts.ts'

export const germanConfiguration: ConfigurationTexts = {
  fileNotFound: path => `Die Konfigurationsdatei ${path} gibt es nicht. Bitte den Pfad prüfen.`,
  example: {
    head: 'Einstellungen von findbuch. Alles steht hier, wie es ohne diese Datei ist.',
    theme: 'Farben: dark, light oder none (sonst nach dem Terminal)',
    colors:
      'einzelne Farben: Farbe, bright-Farbe, 0 bis 255 oder "#rrggbb", dazu bold, faint, underline, on …',
    ascii: 'Rahmen und Zeichen nur in ASCII: on, off',
    ambiguous: 'Zeichen, deren Breite Unicode offen lässt: narrow, wide (ostasiatische Terminals)',
    mouse: 'Mausrad und Klicks: on, off',
    editor: 'statt $VISUAL und $EDITOR',
    enter: 'was Enter tut: open (öffnen), print (ausgeben), copy (Pfad kopieren)',
    history: 'frühere Anfragen und Indexdateien merken: on, off',
    language: 'de oder en (sonst nach dem System)',
    keys: 'Tasten nach Ort und Aktion; mehrere in eckigen Klammern, [] für keine',
  },
  rows: { file: 'Konfiguration', state: 'Verlauf und Berichte' },
  whole: 'Sie ist in Ordnung.',
  missing: 'Es gibt sie nicht; alles ist wie üblich. Eine Vorlage: findbuch config --example',
  problems: count => (count === 1 ? 'Ein Fehler:' : `${count} Fehler:`),
  problem: (first, further) =>
    Number(further) > 0 ? `${first} (und ${further} weitere: findbuch config)` : first,
  notYaml: reason => `Das ist kein YAML: ${reason}`,
  expectedSettings: () => 'Erwartet werden Zeilen wie „theme: light“.',
  expectedMap: name => `${name}: Erwartet werden eingerückte Zeilen mit Namen und Werten.`,
  expectedText: name => `${name}: Erwartet wird ein Text.`,
  expectedKeys: action =>
    `${action}: Erwartet wird eine Taste, mehrere in eckigen Klammern, oder [] für keine.`,
  expectedOneOf: (name, values) => `${name}: Erwartet wird eins von ${values.join(', ')}.`,
  unknownSetting: (name, nearest) => `Die Einstellung „${name}“ gibt es nicht.${meant(nearest)}`,
  unknownContext: (name, nearest) =>
    `„${name}“ ist kein Ort für Tasten; es gibt search, query, list, help, menu.${meant(nearest)}`,
  unknownAction: (name, nearest, context) =>
    `Die Aktion „${name}“ gibt es in ${context} nicht.${meant(nearest)}`,
  unknownKey: (name, nearest) => `Die Taste „${name}“ gibt es nicht.${meant(nearest)}`,
  unknownStyle: (name, nearest) => `„${name}“ hat keine Farbe.${meant(nearest)}`,
  unknownColor: written =>
    `Die Farbe „${written}“ gibt es nicht. Erwartet wird etwa „bold magenta“, „208“ oder „"#ff8800" on black“.`,
  letterInQuery: key =>
    `„${key}“ ist in der Anfragezeile ein Buchstabe. Bitte unter list angeben, oder mit ctrl- oder alt-.`,
  keyTwice: (key, first, second) =>
    `Die Taste „${key}“ hat schon ${first} und kann nicht auch ${second} haben.`,
}

function meant(nearest: string | undefined): string {
  return nearest === undefined ? '' : ` Gemeint ist vielleicht: ${nearest}`
}
