/** What is said about the configuration file, in English. */
import type { ConfigurationTexts } from './configuration-texts.ts'

export const englishConfiguration: ConfigurationTexts = {
  fileNotFound: path => `There is no configuration file ${path}. Please check the path.`,
  example: {
    head: 'Settings of findbuch. Everything here is as it is without this file.',
    theme: 'colours: dark, light or none (else as the terminal says)',
    colors: 'single colours: colour, bright-colour, 0 to 255 or "#rrggbb", with bold, faint, underline, on …',
    ascii: 'draw borders and markers in ASCII: on, off',
    ambiguous: 'characters whose width Unicode leaves open: narrow, wide (East Asian terminals)',
    mouse: 'wheel and clicks: on, off',
    editor: 'instead of $VISUAL and $EDITOR',
    enter: 'what Enter does: open, print, copy (the path)',
    history: 'remember queries and index files: on, off',
    language: 'de or en (else as the system)',
    keys: 'keys by place and action; several in brackets, [] for none',
  },
  rows: { file: 'Configuration', state: 'History and reports' },
  whole: 'It is in order.',
  missing: 'There is none; everything is as usual. A template: findbuch config --example',
  problems: count => (count === 1 ? 'One mistake:' : `${count} mistakes:`),
  problem: (first, further) =>
    Number(further) > 0 ? `${first} (and ${further} more: findbuch config)` : first,
  notYaml: reason => `This is no YAML: ${reason}`,
  expectedSettings: () => 'Expected lines such as “theme: light”.',
  expectedMap: name => `${name}: expected indented lines of names and values.`,
  expectedText: name => `${name}: expected a text.`,
  expectedKeys: action => `${action}: expected a key, several in brackets, or [] for none.`,
  expectedOneOf: (name, values) => `${name}: expected one of ${values.join(', ')}.`,
  unknownSetting: (name, nearest) => `There is no setting “${name}”.${meant(nearest)}`,
  unknownContext: (name, nearest) =>
    `“${name}” is no place for keys; there are search, query, list, help, menu.${meant(nearest)}`,
  unknownAction: (name, nearest, context) => `There is no action “${name}” in ${context}.${meant(nearest)}`,
  unknownKey: (name, nearest) => `There is no key “${name}”.${meant(nearest)}`,
  unknownStyle: (name, nearest) => `Nothing named “${name}” has a colour.${meant(nearest)}`,
  unknownColor: written =>
    `There is no colour “${written}”. Expected for example “bold magenta”, “208” or “"#ff8800" on black”.`,
  letterInQuery: key =>
    `“${key}” is a letter in the query line. Please put it under list, or add ctrl- or alt-.`,
  keyTwice: (key, first, second) =>
    `The key “${key}” already has ${first} and cannot have ${second} as well.`,
}

function meant(nearest: string | undefined): string {
  return nearest === undefined ? '' : ` Perhaps you mean: ${nearest}`
}
