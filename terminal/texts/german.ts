/** The German texts. */
import { germanActions } from './actions/german.ts'
import { germanConfiguration } from './configuration/german.ts'
import { createFormats } from './formats.ts'
import { germanHelp } from './help/german.ts'
import { germanReason } from './reasons/german.ts'
import type { Texts } from './texts.ts'
import { germanUsage } from './usage/german.ts'

const formats = createFormats('de')

export const german: Texts = {
  language: 'de',
  formats,

  counts: {
    hits: count => `${formats.number(count)} Treffer`,
    documents: count => counted(count, 'Dokument', 'Dokumente'),
    passages: count => counted(count, 'Stelle', 'Stellen'),
    words: count => counted(count, 'Wort', 'Wörter'),
    furtherPassages: count => counted(count, 'weitere Stelle', 'weitere Stellen'),
  },

  usage: germanUsage,
  actions: germanActions,
  configuration: germanConfiguration,

  answer: {
    nothingFound: query => `Nichts gefunden für: ${query}`,
    noSuchHit: (wanted, query) => `${wanted} ist kein Treffer für: ${query}`,
    summary: (documents, passages) => `${documents}, ${passages}`,
    shown: count => `die besten ${formats.number(count)} (mehr mit -n)`,
    leftOutForms: count =>
      `ohne die ${formats.number(count)} seltensten Wortformen, auf die ein Muster passt`,
    alsoSearched: spellings => `auch: ${spellings.join(', ')}`,
    didYouMean: queries => `Meinten Sie: ${queries.join(' · ')}`,
    sampleQuery: query => `Beispielanfrage: ${query}`,
    howToGoOn: () => 'So geht es weiter (in einem Terminal öffnet findbuch die Suche mit Vorschau):',
    emptyIndex: () => 'In diesem Index ist kein Dokument.',
  },

  explanation: {
    total: 'Punkte',
    scopes: { 'best-passage': 'beste Stelle', 'whole-document': 'ganzes Dokument' },
    bonuses: {
      coverage: 'Anteil der Anfrage in der Stelle',
      window: 'Anteil innerhalb von ein, zwei Sätzen',
      pairs: 'benachbarte Wörter nahe beieinander',
      lead: 'Anteil am Anfang des Dokuments',
    },
    related: { part: 'Teil', spelling: 'auch:' },
    occurrences: {
      'part-of-compound': 'als Teil von',
      similar: 'ähnlich geschrieben:',
      occurrence: 'die Wortfolge',
    },
    places: { text: 'im Text', heading: 'in Überschriften', title: 'im Titel', field: 'im Feld' },
    inField: name => `im Feld ${name}`,
    times: (frequency, place) => `${formats.number(frequency)}× ${place}`,
    counts: weight => `zählt ${formats.factor(weight)}`,
    rarity: idf => `idf ${formats.factor(idf)}`,
    length: relativeLength => `Länge ${formats.factor(relativeLength)} (Durchschnitt: 1)`,
    near: slop => `höchstens ${formats.number(slop)} Wörter dazwischen`,
    underWay: () => 'rechnet …',
    noQuery: () => 'Ohne Anfrage gibt es nichts zu begründen.',
    none: () => 'Zu diesem Treffer gibt es keine Begründung.',
  },

  build: {
    phases: { list: 'Quellen', read: 'Lesen', write: 'Schreiben' },
    timeLeft: duration => `noch ${duration}`,
    built: output => `${output} ist gebaut.`,
    current: output => `${output} entspricht dem Stand der Quellen.`,
    rows: {
      documents: 'Dokumente',
      reused: 'Übernommen',
      passages: 'Stellen',
      words: 'Wörter',
      terms: 'Schlüssel der Terme',
      size: 'Größe',
      time: 'Zeit',
      sha256: 'SHA-256',
    },
    reused: (count, total) => `${formats.number(count)} von ${formats.number(total)} Dokumenten`,
    notReused: {
      unreadable: 'nichts: der frühere Index lässt sich nicht lesen',
      damaged: 'nichts: der frühere Index ist beschädigt oder kein Index',
      format: 'nichts: der frühere Index hat ein anderes Format',
      analysis: 'nichts: der frühere Index hat eine andere Analyse',
      reading: 'nichts: der frühere Index ist von einer anderen Fassung des Programms',
      changed: 'nichts: die meisten Dokumente haben sich geändert',
    },
    size: (input, index) => `${index} aus ${input}`,
    skipped: documents => `Ausgelassen: ${documents}`,
    more: count => `und ${formats.number(count)} weitere (alle mit --json)`,
    stale: 'Der Index entspricht nicht dem Stand der Quellen:',
    interrupted: () => 'Abgebrochen. Ein früherer Index ist unverändert.',
    watch: {
      watching: inputs => `Beobachtet: ${inputs.join(', ')}. Strg-C beendet.`,
      changed: (files, further) =>
        `Geändert: ${files.join(', ')}${further > 0 ? ` und ${formats.number(further)} weitere` : ''}`,
      built: (output, documents, duration) => `${output} ist gebaut: ${documents}, ${duration}`,
      current: output => `${output} ist aktuell.`,
      waiting: () => 'Nach der nächsten Änderung wird es wieder versucht.',
      ended: () => 'Nicht mehr beobachtet.',
    },
  },

  documents: {
    noneListed: () => 'Kein Dokument passt darauf.',
    notFound: wanted => `Ein Dokument ${wanted} gibt es in diesem Index nicht.`,
    similar: paths => `Gemeint ist vielleicht: ${paths.join('  ')}`,
    severalFound: wanted => `${wanted} ist nicht eindeutig. Bitte eins davon angeben:`,
    noSuchLine: (line, path) => `Eine Zeile ${line} gibt es in ${path} nicht.`,
    noSuchNumber: (number, count) => `Ein Dokument Nr. ${number} gibt es nicht: Der Index hat ${count}.`,
  },

  about: {
    rows: {
      format: 'Format',
      language: 'Analyse',
      documents: 'Dokumente',
      passages: 'Stellen',
      words: 'Wörter',
      forms: 'Schlüssel der Formen',
      terms: 'Terme',
      languages: 'Sprachen',
      fields: 'Felder',
      ranking: 'Gewichte',
      sources: 'Quellen',
      size: 'Größe',
      sections: 'Abschnitte',
      frequentWords: 'Häufigste Wörter',
    },
    analysis: (language, version) => `${language}, Version ${version}`,
    noLanguage: 'ohne Angabe',
    wordCounts: (passages, occurrences) => `${passages}, ${formats.number(occurrences)}×`,
    whole: 'unversehrt',
    damaged: 'beschädigt',
    indexWhole: path => `${path} ist unversehrt.`,
    indexDamaged: path => `${path} ist beschädigt. Bitte neu bauen: findbuch index … -o ${path}`,
    steps: {
      word: 'Wort',
      place: 'Stelle',
      form: 'Form',
      term: 'Term',
      parts: 'Teile',
      position: 'Position',
      stopWord: 'Stoppwort',
    },
    yes: 'ja',
    noWords: () => 'Der Text enthält kein Wort.',
  },

  screen: {
    placeholder: 'Suchen …',
    searching: 'sucht …',
    nothingFound: 'Nichts gefunden.',
    fields: 'Felder',
    tryThese: 'Zum Ausprobieren',
    syntax: { and: 'UND', or: 'ODER', title: 'titel' },
    overview: {
      languages: 'Sprachen',
      dates: 'Zeitraum',
      frequentWords: 'Häufige Wörter',
      years: (first, last) => (first === last ? first : `${first} bis ${last}`),
      more: count => `${formats.number(count)} weitere`,
    },
    history: {
      title: 'Frühere Anfragen',
      none: 'Noch keine: Eine Anfrage wird behalten, wenn ein Treffer geöffnet oder die Suche verlassen wird.',
      noneFitting: 'Keine frühere Anfrage passt darauf.',
    },
    didYouMean: 'Meinten Sie?',
    field: 'Feld',
    hints: {
      select: 'wählen',
      open: 'öffnen',
      print: 'ausgeben',
      copy: 'kopieren',
      save: 'schreiben',
      overwrite: 'überschreiben',
      complete: 'ergänzen',
      preview: 'Vorschau',
      explain: 'warum',
      scrollPane: 'blättern',
      help: 'Hilfe',
      leave: 'beenden',
      back: 'zurück',
      take: 'nehmen',
      history: 'Verlauf',
      recall: 'frühere und spätere',
      toList: 'in die Liste',
      toQuery: 'Anfrage',
      mark: 'markieren',
      matches: 'Fundstellen',
      meant: 'gemeint',
      unfold: 'weitere Stellen',
      outline: 'Gliederung',
      filters: 'Filter',
      sort: 'Reihenfolge',
      check: 'an/aus',
      clear: 'weg',
      openClose: 'auf/zu',
    },
    tooSmall: (columns, rows) => `Bitte mindestens ${columns}×${rows} Zeichen`,
    sortedBy: { relevance: 'nach Relevanz', date: 'nach Datum', title: 'nach Titel' },
    outline: 'Gliederung',
    typeToNarrow: 'tippen grenzt ein',
    wrappedOver: { end: 'weiter am Anfang', start: 'weiter am Ende' },
    atPlace: column => `(Zeichen ${column})`,
    opened: place => `Geöffnet: ${place}`,
    openedCopy: place => `Geöffnet als Kopie: ${place}`,
    noEditor: () => 'Kein Editor gefunden: bitte VISUAL oder EDITOR setzen.',
    editorFailed: (command, reason) => `${command} lässt sich nicht starten: ${reason}`,
    editorEnded: (command, code) => `${command} endete mit dem Code ${code}.`,
  },

  filters: {
    title: 'Filter',
    groups: { years: 'Jahr', folders: 'Ordner' },
    language: 'Sprache',
    leftOut: count => `${formats.number(count)} weitere`,
    underWay: 'zählt …',
    none: 'Hier ist nichts zu filtern.',
  },

  help: germanHelp,

  problems: {
    indexClosed: () => 'Abgebrochen, weil der Index inzwischen neu geladen ist. Bitte noch einmal.',
    notFound: path => `${path} gibt es nicht. Bitte den Pfad prüfen.`,
    notReadable: path => `${path} darf nicht gelesen werden. Bitte die Zugriffsrechte prüfen.`,
    notWritable: path => `${path} darf nicht geschrieben werden. Bitte die Zugriffsrechte prüfen.`,
    diskFull: path =>
      `Der Datenträger ist voll: ${path}. Bitte Platz schaffen; ein früherer Index ist unverändert.`,
    isFolder: path => `${path} ist ein Ordner. Bitte eine Datei angeben.`,
    isNoFolder: path => `${path} liegt nicht in einem Ordner. Bitte den Pfad prüfen.`,
    tooManyOpenFiles: () => 'Zu viele offene Dateien. Bitte die Grenze anheben (ulimit -n).',
    output: reason => `Die Ausgabe lässt sich nicht schreiben: ${reason}`,
    outputFolderMissing: folder =>
      `Den Ordner ${folder} für die Indexdatei gibt es nicht. Bitte zuerst anlegen.`,
    noIndex: () =>
      'Hier ist keine Indexdatei. Eine bauen: findbuch index ORDNER -o NAME.findbuch; eine angeben: -i NAME.findbuch',
    severalIndexes: paths =>
      `Hier sind mehrere Indexdateien. Bitte eine angeben: ${paths.map(path => `-i ${path}`).join('  ')}`,
    indexNotFound: path => `Die Indexdatei ${path} gibt es nicht. Bauen: findbuch index ORDNER -o ${path}`,
    unexpected: message => `Unerwarteter Fehler: ${message}`,
    indexUnreadable: (path, problem, byteOffset) =>
      `${path} lässt sich nicht lesen: ${problem} (bei Byte ${byteOffset})`,
    indexOfOtherVersion: (path, found, expected) =>
      `${path}: Der Index hat ${found}, dieses Programm liest ${expected}. Bitte neu bauen.`,
    notWritten: (path, problem) => `${path} lässt sich nicht schreiben: ${problem}`,
    noDocuments: first =>
      `Hier ist kein Dokument zu indizieren. Bitte Dateien (Text, Markdown, HTML), Ordner davon oder ZIP-Archive angeben.${first === undefined ? '' : ` Ausgelassen: ${first}`}`,
    sourceNotFound: path => `${path} gibt es nicht. Bitte die Schreibung und den Ordner prüfen.`,
    archiveUnreadable: (path, problem) => `${path}: ${problem}`,
    unknownLanguage: (language, known) =>
      `Die Sprache „${language}“ ist unbekannt. Bekannt sind: ${known.join(', ')}`,
    tooManyWatches: () =>
      'Mehr Ordner, als das System beobachten lässt. Bitte die Grenze anheben (sysctl fs.inotify.max_user_watches).',
  },

  syntax: {
    'unclosed-phrase': 'Das schließende Anführungszeichen fehlt.',
    'unclosed-group': 'Die schließende Klammer fehlt.',
    'unopened-group': 'Zu dieser Klammer fehlt die öffnende.',
    'empty-group': 'Zwischen den Klammern steht nichts.',
    'missing-operand': 'Hier fehlt ein Suchwort.',
    'unknown-field': 'Dieses Feld gibt es in diesem Index nicht.',
    'empty-field': 'Nach dem Doppelpunkt fehlt das Suchwort.',
    'only-exclusions': 'Nur auszuschließen findet nichts: Es fehlt ein Wort, das vorkommen soll.',
    'prefix-too-broad': 'Vor dem * stehen zu wenige Buchstaben.',
    'nested-field': 'Ein Feld kann nicht in einem anderen stehen.',
    'bad-distance': 'Ähnliche Wörter sucht ein Wort mit ~, ~1 oder ~2 dahinter.',
    'bad-nearness': 'Nach "…"~ fehlt, wie viele Wörter dazwischen stehen dürfen: eine Zahl bis 99.',
    'bad-range':
      'Ein Bereich geht von einer Zahl oder einem Datum zu einem späteren: 2024..2025-03, 2024.., ..31.3.2025.',
    'range-without-field': 'Ein Bereich braucht ein Feld: datum:2024..2025-03.',
    'mixed-notation': 'Die Zeichen * ? ~ = lassen sich an einem Wort nicht verbinden.',
    'query-too-long': 'Die Anfrage ist zu lang.',
    'nested-too-deep': 'Die Klammern sind zu tief verschachtelt.',
  },

  reason: germanReason,
}

function counted(count: number, one: string, many: string): string {
  return `${formats.number(count)} ${count === 1 ? one : many}`
}
