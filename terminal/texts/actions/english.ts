/** What the interface says about its actions, in English. */
import { createFormats } from '../formats.ts'
import type { ActionTexts } from './action-texts.ts'

const { number } = createFormats('en')

export const englishActions: ActionTexts = {
  marked: count => `${number(count)} marked`,
  noBrowser: () => 'No browser found: please set BROWSER.',
  copied: {
    path: { one: text => `Copied the path: ${text}`, several: count => `Copied ${number(count)} paths.` },
    passage: {
      one: text => `Copied the passage: ${text}`,
      several: count => `Copied ${number(count)} passages.`,
    },
    citation: {
      one: text => `Copied the citation: ${text}`,
      several: count => `Copied ${number(count)} citations.`,
    },
  },
  noClipboard: () => 'Not copied: this terminal has no clipboard, and there is no wl-copy, xclip or xsel.',
  exportTitle: 'Write to a file',
  exportFormats: { markdown: 'Markdown', csv: 'CSV', 'json-lines': 'JSON Lines' },
  markedHits: count => (count === 1 ? 'the marked hit' : `the ${number(count)} marked hits`),
  allHits: count => (count === 1 ? 'the one hit' : `all ${number(count)} hits`),
  fileNameTitle: format => `${format}: name of the file`,
  fileNameHint: 'Enter writes it, Esc goes back.',
  fileTaken: name => `There is a file ${name}. Enter again overwrites it, Esc does not.`,
  exported: (hits, name) => `Wrote ${hits}: ${name}`,
  exportedTitle: query => `Hits: ${query}`,
  indexesTitle: 'Index files',
  isOpen: '(open)',
  switched: (name, documents) => `${name}: ${documents}`,
  rebuilt: documents => `The index was built again and has been loaded: ${documents}`,
  reloaded: documents => `Loaded again: ${documents}`,
  marksDropped: count => (count === 1 ? '(1 mark dropped)' : `(${number(count)} marks dropped)`),
  notReloaded: reason => `The new index cannot be loaded, the old one stays: ${reason}`,
  crashReport: path => `A report without queries and texts is here: ${path}`,
  noSuspending: () => 'The program cannot be suspended here: its output goes to another one.',
}
