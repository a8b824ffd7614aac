/** The English texts. */
import { createFormats } from './formats.ts'
import type { Texts } from './texts.ts'

const formats = createFormats('en')

export const english: Texts = {
  language: 'en',
  formats,

  counts: {
    documents: count => counted(count, 'document', 'documents'),
    passages: count => counted(count, 'passage', 'passages'),
    words: count => counted(count, 'word', 'words'),
    furtherPassages: count => counted(count, 'further passage', 'further passages'),
  },

  usage: {
    program:
      'German full-text search: one index file, searched in the terminal. Without a command the search opens.',
    titles: {
      'Usage:': 'Usage:',
      'Arguments:': 'Arguments:',
      'Options:': 'Options:',
      'Commands:': 'Commands:',
    },
    examples: 'Examples:',
    commands: {
      browse: 'open the search in the terminal (also without a command)',
      index: 'build an index file from files, folders and ZIP archives',
      search: 'ask a query and print the hits',
      explain: 'account for every point of a hit: words, forms, nearness',
      info: 'show what is in an index file',
      verify: 'work out every checksum of an index file again',
      check: 'tell whether an index file is what its sources build',
      analyze: 'show every step of the analysis of a text',
      help: 'help for a command',
    },
    arguments: {
      inputs: 'files, folders and ZIP archives; - reads the paths from standard input',
      query: 'the query; several arguments are joined by spaces',
      text: 'the text; standard input where there is none',
    },
    options: {
      index: 'index file (else FINDBUCH_INDEX, else the only *.findbuch here or in index-data/)',
      query: 'query to begin with',
      lang: 'language of the interface',
      color: 'colours',
      version: 'print the version',
      help: 'print this help',
      output: 'the index file (else named after the input)',
      language: 'language of the documents, two letters',
      exclude: 'pattern as in .gitignore; what it matches is left out (may be repeated)',
      ifStale: 'do nothing when the index already is what the sources build',
      maxDocument: 'largest document, such as 512MB (default: 256MiB); larger ones are skipped',
      threads: 'how many threads build (default: as many as there are processors, up to 4)',
      memory: 'memory that the build may take, besides the words it knows (default: 512MiB)',
      quiet: 'neither progress nor report',
      jsonReport: 'print the report as JSON',
      limit: 'greatest number of hits',
      jsonHits: 'JSON Lines: one object a hit',
      json: 'print as JSON',
      noSnippets: 'without snippets',
      document: 'which hit: its path or its rank',
      partsOf: 'also split into parts, by the words of this index file',
    },
    choices: values => `(one of: ${values.join(', ')})`,
    defaultValue: value => `(default: ${value})`,
    mistakes: {
      unknownOption: name => `There is no option ${name}.`,
      unknownCommand: name => `There is no command “${name}”.`,
      missingArgument: name => `The argument ${name} is missing.`,
      missingValue: option => `The option ${option} lacks its value.`,
      tooManyArguments: () => 'These are more arguments than the command takes.',
      invalidValue: (option, value) => `${option}: “${value}” will not do.`,
      didYouMean: name => `Did you mean: ${name}`,
      seeHelp: command => `Help: ${command}`,
      expectedNumber: () => 'A whole number from 1 is expected.',
      expectedSize: () => 'A size such as 800kB, 512MB or 2GB is expected.',
      expectedChoice: values => `One of these is expected: ${values.join(', ')}.`,
      noOutputName: () => 'What shall the index file be called? Please say so with -o NAME.findbuch.',
    },
  },

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
  },

  build: {
    phases: { list: 'Listing', read: 'Reading', write: 'Writing' },
    timeLeft: duration => `${duration} left`,
    built: output => `${output} has been built.`,
    current: output => `${output} already is what the sources build.`,
    rows: {
      documents: 'Documents',
      passages: 'Passages',
      words: 'Words',
      terms: 'Terms',
      size: 'Size',
      time: 'Time',
      sha256: 'SHA-256',
    },
    size: (input, index) => `${index} from ${input}`,
    skipped: documents => `Skipped: ${documents}`,
    more: count => `and ${formats.number(count)} more (all with --json)`,
    stale: 'The index is not what the sources build:',
    interrupted: () => 'Interrupted. An earlier index is unchanged.',
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
      fields: 'Fields',
      sources: 'Sources',
      size: 'Size',
      sections: 'Sections',
    },
    analysis: (language, version) => `${language}, version ${version}`,
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
    samples: {
      word: 'a word in all its forms',
      phrase: 'words that follow one another exactly so',
      prefix: 'all words that begin like this',
      field: 'in the title only',
    },
    keys: {
      select: ['↑↓', 'select'],
      open: ['Enter', 'open'],
      preview: ['PgUp/PgDn', 'preview'],
      explain: ['F2', 'why'],
      scrollPane: ['PgUp/PgDn', 'scroll'],
      help: ['F1', 'help'],
      leave: ['Esc', 'leave'],
      back: ['Esc', 'back'],
      scroll: ['↑↓', 'scroll'],
    },
    tooSmall: (columns, rows) => `At least ${columns}×${rows} characters, please`,
    atPlace: column => `(character ${column})`,
    opened: place => `Opened: ${place}`,
    openedCopy: place => `Opened as a copy: ${place}`,
    noEditor: () => 'No editor found: please set VISUAL or EDITOR.',
    editorFailed: (command, reason) => `${command} cannot be started: ${reason}`,
  },

  help: {
    groups: [
      {
        title: 'Hits',
        lines: [
          ['↑ ↓   Ctrl-P Ctrl-N', 'select a hit'],
          ['Enter', 'open in the editor ($VISUAL, $EDITOR)'],
          ['F2', 'why it is here: every point of the hit'],
        ],
      },
      {
        title: 'Preview',
        lines: [
          ['PgUp PgDn', 'scroll by a page'],
          ['Shift-↑ ↓   Ctrl-↑ ↓', 'scroll by a line'],
        ],
      },
      {
        title: 'Query line',
        lines: [
          ['← →   Ctrl-← →', 'by a character, by a word'],
          ['Ctrl-A Ctrl-E   Home End', 'beginning, end of the line'],
          ['Ctrl-W Ctrl-U', 'delete a word, all up to here'],
        ],
      },
      {
        title: 'Queries',
        lines: [
          ['haus garten', 'passages with one of the words, rather with both'],
          ['"fristlose Kündigung"', 'exactly these words in a row'],
          ['+haus -garten', 'must occur, must not occur'],
          ['haus AND (hof OR garten)', 'NOT as well; also UND, ODER, NICHT'],
          ['title:haus', 'in one field only'],
          ['haus*   *haus   h*s   h?us', 'all words that look like this'],
          ['haus~   haus~2', 'similar words: 1 or 2 letters differ'],
          ['=haus   ="alte Häuser"', 'in exactly this form'],
          ['"haus garten"~5', 'near one another, in any order'],
          ['datum:2024..2025-03', 'from … to; one end may be missing'],
        ],
      },
      {
        title: 'General',
        lines: [
          ['F1   ? in an empty line', 'this help'],
          ['Esc   Ctrl-C', 'leave'],
        ],
      },
    ],
  },

  problems: {
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
}

function counted(count: number, one: string, many: string): string {
  return `${formats.number(count)} ${count === 1 ? one : many}`
}
