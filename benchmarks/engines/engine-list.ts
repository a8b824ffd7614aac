/** The engines that are compared, in the order of the table's columns. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const ENGINE_IDS = ['findbuch', 'fts5', 'fts5-texts', 'minisearch', 'flexsearch', 'orama', 'lunr'] as const

export type EngineId = (typeof ENGINE_IDS)[number]

export interface EngineEntry {
  readonly id: EngineId
  readonly name: string
  /** What has to be installed for it. */
  readonly packages: readonly string[]
  /** `cut` as Findbuch cuts documents; `plain`: Markdown before each heading, with nothing else done to it. */
  readonly passages: 'cut' | 'plain'
  /** It is given only so many documents. */
  readonly maxDocuments?: number
  /** It cannot ask for words that must all be there: its answers have any of the words. */
  readonly findsAny?: true
  /** What the figures have to be read with. */
  readonly note: string
}

/**
 * A sixteenth of German law, 415 documents, takes 0.4 to 0.5 GB of engines that keep everything as objects; Node's
 * heap ends at 4 GB, and a string, such as an index as JSON, at 512 MB.
 */
const DOCUMENTS_IN_HEAP = 2000

const NO_PHRASES = 'a phrase is answered as words that must all be there'

export const FINDBUCH_ENGINE: EngineEntry = {
  id: 'findbuch',
  name: 'Findbuch',
  packages: [],
  passages: 'cut',
  note: 'texts, compounds, nearness; finds documents with their best passages, counts all matches',
}

export const ENGINES: readonly EngineEntry[] = [
  FINDBUCH_ENGINE,
  {
    id: 'fts5',
    name: 'FTS5, contentless',
    packages: ['better-sqlite3'],
    passages: 'plain',
    note: 'no stems, no texts; Markdown cut before its headings, as fast as it can be fed',
  },
  {
    id: 'fts5-texts',
    name: 'FTS5, with texts',
    packages: ['better-sqlite3'],
    passages: 'cut',
    note: 'no stems; texts as they are',
  },
  {
    id: 'minisearch',
    name: 'MiniSearch',
    packages: ['minisearch', 'snowball-stemmers'],
    passages: 'cut',
    note: `stems by Snowball, no texts; ${NO_PHRASES}`,
  },
  {
    id: 'flexsearch',
    name: 'FlexSearch',
    packages: ['flexsearch', 'snowball-stemmers'],
    passages: 'cut',
    maxDocuments: DOCUMENTS_IN_HEAP,
    note: `stems by Snowball, every beginning of a stem indexed for the sake of prefixes, no texts; ${NO_PHRASES}`,
  },
  {
    id: 'orama',
    name: 'Orama',
    packages: ['@orama/orama', '@orama/stemmers'],
    passages: 'cut',
    maxDocuments: DOCUMENTS_IN_HEAP,
    findsAny: true,
    note: 'stems of its own, texts; every word is also a prefix, stemmed; every query is answered as words of which any may be there',
  },
  {
    id: 'lunr',
    name: 'lunr',
    packages: ['lunr', 'lunr-languages'],
    passages: 'cut',
    maxDocuments: DOCUMENTS_IN_HEAP,
    note: `stems by lunr-languages, no texts, no stop words; ${NO_PHRASES}`,
  },
]

/**
 * @param ids separated by commas; absent for all
 * @throws RangeError for what is no engine's
 */
export function chooseEngines(ids: string | undefined): readonly EngineEntry[] {
  if (ids === undefined) return ENGINES
  return ids.split(',').map(id => {
    const engine = ENGINES.find(entry => entry.id === id)
    if (engine === undefined) throw new RangeError(`no engine '${id}'; there are ${ENGINE_IDS.join(', ')}`)
    return engine
  })
}

/** Whether Node finds its packages, in the benchmarks' folder or in the project's. */
export function isInstalled({ packages }: EngineEntry): boolean {
  const folders = ['..', '../..'].map(folder => join(import.meta.dirname, folder, 'node_modules'))
  return packages.every(name => folders.some(folder => existsSync(join(folder, name))))
}
