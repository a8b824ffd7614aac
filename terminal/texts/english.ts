/** The English texts. */
import { englishActions } from './actions/english.ts'
import { englishConfiguration } from './configuration/english.ts'
import { createFormats } from './formats.ts'
import { englishHelp } from './help/english.ts'
import type { Texts } from './texts.ts'
import { englishUsage } from './usage/english.ts'

const formats = createFormats('en')

export const english: Texts = {
  language: 'en',
  formats,

  counts: {
    hits: count => counted(count, 'hit', 'hits'),
    documents: count => counted(count, 'document', 'documents'),
    passages: count => counted(count, 'passage', 'passages'),
    words: count => counted(count, 'word', 'words'),
    furtherPassages: count => counted(count, 'further passage', 'further passages'),
  },

  usage: englishUsage,
  actions: englishActions,
  configuration: englishConfiguration,

  answer: {
    nothingFound: query => `Nothing found for: ${query}`,
    noSuchHit: (wanted, query) => `${wanted} is no hit for: ${query}`,
    summary: (documents, passages) => `${documents}, ${passages}`,
    shown: count => `the best ${formats.number(count)} (more with -n)`,
    leftOutForms: count => `without the ${formats.number(count)} rarest words that a pattern fits`,
    alsoSearched: spellings => `also: ${spellings.join(', ')}`,
    didYouMean: queries => `Did you mean: ${queries.join(' · ')}`,
    sampleQuery: query => `Sample query: ${query}`,
    howToGoOn: () => 'How to go on (in a terminal findbuch opens the search with a preview):',
    emptyIndex: () => 'There is no document in this index.',
  },

  explanation: {
    total: 'points',
    scopes: { 'best-passage': 'best passage', 'whole-document': 'whole document' },
    bonuses: {
      coverage: 'share of the query in the passage',
      window: 'share within a sentence or two',
      pairs: 'neighbouring words near each other',
      lead: 'share at the beginning of the document',
    },
    related: { part: 'part', spelling: 'also:' },
    occurrences: {
      'part-of-compound': 'as part of',
      similar: 'spelled alike:',
      occurrence: 'the words in a row',
    },
    places: { text: 'in the text', heading: 'in headings', title: 'in the title', field: 'in the field' },
    inField: name => `in the field ${name}`,
    times: (frequency, place) => `${formats.number(frequency)}× ${place}`,
    counts: weight => `counts ${formats.factor(weight)}`,
    rarity: idf => `idf ${formats.factor(idf)}`,
    length: relativeLength => `length ${formats.factor(relativeLength)} (average: 1)`,
    near: slop => `at most ${formats.number(slop)} words between`,
    underWay: () => 'working it out …',
    noQuery: () => 'Without a query there is nothing to explain.',
    none: () => 'There is no explanation of this hit.',
  },

  build: {
    phases: { list: 'Listing', read: 'Reading', write: 'Writing' },
    timeLeft: duration => `${duration} left`,
    built: output => `${output} has been built.`,
    current: output => `${output} already is what the sources build.`,
    rows: {
      documents: 'Documents',
      reused: 'Reused',
      passages: 'Passages',
      words: 'Words',
      terms: 'Terms',
      size: 'Size',
      time: 'Time',
      sha256: 'SHA-256',
    },
    reused: (count, total) => `${formats.number(count)} of ${formats.number(total)} documents`,
    notReused: {
      unreadable: 'none: the index before cannot be read',
      damaged: 'none: the index before is damaged, or no index',
      format: 'none: the index before is of another format',
      analysis: 'none: the index before is of another analysis',
      reading: 'none: the index before is of another version of the program',
      changed: 'none: most documents have changed',
    },
    size: (input, index) => `${index} from ${input}`,
    skipped: documents => `Skipped: ${documents}`,
    more: count => `and ${formats.number(count)} more (all with --json)`,
    stale: 'The index is not what the sources build:',
    interrupted: () => 'Interrupted. An earlier index is unchanged.',
    watch: {
      watching: inputs => `Watching: ${inputs.join(', ')}. Ctrl-C ends.`,
      changed: (files, further) =>
        `Changed: ${files.join(', ')}${further > 0 ? ` and ${formats.number(further)} more` : ''}`,
      built: (output, documents, duration) => `${output} has been built: ${documents}, ${duration}`,
      current: output => `${output} is up to date.`,
      waiting: () => 'The next change makes it try again.',
      ended: () => 'No longer watching.',
    },
  },

  documents: {
    noneListed: () => 'No document is like that.',
    notFound: wanted => `There is no document ${wanted} in this index.`,
    similar: paths => `Did you mean: ${paths.join('  ')}`,
    severalFound: wanted => `${wanted} may be several. Please name one of these:`,
    noSuchLine: (line, path) => `There is no line ${line} in ${path}.`,
    noSuchNumber: (number, count) => `There is no document no. ${number}: the index has ${count}.`,
  },

  about: {
    rows: {
      format: 'Format',
      language: 'Analysis',
      documents: 'Documents',
      passages: 'Passages',
      words: 'Words',
      forms: 'Keys of forms',
      terms: 'Keys of terms',
      languages: 'Languages',
      fields: 'Fields',
      ranking: 'Weights',
      sources: 'Sources',
      size: 'Size',
      sections: 'Sections',
      frequentWords: 'Most frequent words',
    },
    analysis: (language, version) => `${language}, version ${version}`,
    noLanguage: 'not given',
    wordCounts: (passages, occurrences) => `${passages}, ${formats.number(occurrences)}×`,
    whole: 'whole',
    damaged: 'damaged',
    indexWhole: path => `${path} is whole.`,
    indexDamaged: path => `${path} is damaged. Please build it again: findbuch index … -o ${path}`,
    steps: {
      word: 'Word',
      place: 'Place',
      form: 'Form',
      term: 'Term',
      parts: 'Parts',
      position: 'Position',
      stopWord: 'Stop word',
    },
    yes: 'yes',
    noWords: () => 'There is no word in this text.',
  },

  screen: {
    placeholder: 'Search …',
    searching: 'searching …',
    nothingFound: 'Nothing found.',
    fields: 'Fields',
    tryThese: 'Try these',
    syntax: { and: 'AND', or: 'OR', title: 'title' },
    overview: {
      languages: 'Languages',
      dates: 'Period',
      frequentWords: 'Frequent words',
      years: (first, last) => (first === last ? first : `${first} to ${last}`),
      more: count => `${formats.number(count)} more`,
    },
    history: {
      title: 'Earlier queries',
      none: 'None yet: a query is kept when a hit is opened or the search is left.',
      noneFitting: 'No earlier query is like this.',
    },
    didYouMean: 'Did you mean?',
    field: 'field',
    hints: {
      select: 'select',
      open: 'open',
      print: 'print',
      copy: 'copy',
      save: 'write',
      overwrite: 'overwrite',
      complete: 'complete',
      preview: 'preview',
      explain: 'why',
      scrollPane: 'scroll',
      help: 'help',
      leave: 'leave',
      back: 'back',
      take: 'take',
      history: 'history',
      recall: 'earlier and later',
      toList: 'to the list',
      toQuery: 'query',
      mark: 'mark',
      matches: 'matches',
      meant: 'meant',
      unfold: 'further passages',
      outline: 'outline',
      filters: 'filters',
      sort: 'order',
      check: 'on/off',
      clear: 'drop',
      openClose: 'open/close',
    },
    tooSmall: (columns, rows) => `At least ${columns}×${rows} characters, please`,
    sortedBy: { relevance: 'by relevance', date: 'by date', title: 'by title' },
    outline: 'Outline',
    typeToNarrow: 'type to narrow',
    wrappedOver: { end: 'on from the beginning', start: 'on from the end' },
    atPlace: column => `(character ${column})`,
    opened: place => `Opened: ${place}`,
    openedCopy: place => `Opened as a copy: ${place}`,
    noEditor: () => 'No editor found: please set VISUAL or EDITOR.',
    editorFailed: (command, reason) => `${command} cannot be started: ${reason}`,
    editorEnded: (command, code) => `${command} ended with exit code ${code}.`,
  },

  filters: {
    title: 'Filters',
    groups: { years: 'Year', folders: 'Folder' },
    language: 'Language',
    leftOut: count => `${formats.number(count)} more`,
    underWay: 'counting …',
    none: 'There is nothing to filter by.',
  },

  help: englishHelp,

  problems: {
    indexClosed: () => 'Broken off: the index has been loaded anew meanwhile. Please try again.',
    notFound: path => `${path} does not exist. Please check the path.`,
    notReadable: path => `${path} may not be read. Please check its permissions.`,
    notWritable: path => `${path} may not be written. Please check its permissions.`,
    diskFull: path => `The disk is full: ${path}. Please make room; an earlier index is unchanged.`,
    isFolder: path => `${path} is a folder. Please give a file.`,
    isNoFolder: path => `${path} does not lie in a folder. Please check the path.`,
    tooManyOpenFiles: () => 'Too many open files. Please raise the limit (ulimit -n).',
    output: reason => `The output cannot be written: ${reason}`,
    outputFolderMissing: folder =>
      `The folder ${folder} for the index file does not exist. Please create it first.`,
    noIndex: () =>
      'There is no index file here. Build one: findbuch index FOLDER -o NAME.findbuch; or name one: -i NAME.findbuch',
    severalIndexes: paths =>
      `There are several index files here. Please name one: ${paths.map(path => `-i ${path}`).join('  ')}`,
    indexNotFound: path =>
      `The index file ${path} does not exist. Build it: findbuch index FOLDER -o ${path}`,
    unexpected: message => `Unexpected error: ${message}`,
    indexUnreadable: (path, problem, byteOffset) =>
      `${path} cannot be read: ${problem} (at byte ${byteOffset})`,
    indexOfOtherVersion: (path, found, expected) =>
      `${path}: the index has ${found}, this program reads ${expected}. Please build it again.`,
    notWritten: (path, problem) => `${path} cannot be written: ${problem}`,
    noDocuments: first =>
      `There is no document to index here. Please name files (text, Markdown, HTML), folders of them, or ZIP archives.${first === undefined ? '' : ` Skipped: ${first}`}`,
    sourceNotFound: path => `${path} does not exist. Please check the spelling, and the folder you are in.`,
    archiveUnreadable: (path, problem) => `${path}: ${problem}`,
    unknownLanguage: (language, known) =>
      `The language “${language}” is unknown. These are known: ${known.join(', ')}`,
    tooManyWatches: () =>
      'More folders than the system lets be watched. Please raise the limit (sysctl fs.inotify.max_user_watches).',
  },

  syntax: {
    'unclosed-phrase': 'The closing quotation mark is missing.',
    'unclosed-group': 'The closing parenthesis is missing.',
    'unopened-group': 'This parenthesis has not been opened.',
    'empty-group': 'There is nothing between the parentheses.',
    'missing-operand': 'A search word is missing here.',
    'unknown-field': 'There is no such field in this index.',
    'empty-field': 'The search word after the colon is missing.',
    'only-exclusions': 'Excluding alone finds nothing: a word that shall occur is missing.',
    'prefix-too-broad': 'There are too few letters before the *.',
    'nested-field': 'A field cannot stand within another.',
    'bad-distance': 'Similar words are searched for by a word with ~, ~1 or ~2 behind it.',
    'bad-nearness': 'After "…"~ stands how many words may lie between: a number up to 99.',
    'bad-range': 'A range goes from a number or date to a later one: 2024..2025-03, 2024.., ..31.3.2025.',
    'range-without-field': 'A range needs a field: datum:2024..2025-03.',
    'mixed-notation': 'The signs * ? ~ = cannot be combined on one word.',
    'query-too-long': 'The query is too long.',
    'nested-too-deep': 'The parentheses are nested too deeply.',
  },

  reason: reason => reason,
}

function counted(count: number, one: string, many: string): string {
  return `${formats.number(count)} ${count === 1 ? one : many}`
}
