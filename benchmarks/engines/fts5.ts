/** SQLite's FTS5 by better-sqlite3: no stems, phrases, BM25. The pragmas make it as fast as it can be built. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { BenchQuery } from '../bench-query.ts'
import type { DocumentPassages } from '../passages.ts'
import { type Engine, HIT_COUNT, type OpenEngine } from './engine.ts'

const FILE = 'fts5.sqlite'

/** Keeps no texts, so it has no snippets. */
export const contentless: Engine = {
  build: (documents, folder) => build(documents, folder, "content='', "),
  open: async folder => {
    const database = new Database(join(folder, FILE), { readonly: true })
    return { search: searcher(database, 'rowid') }
  },
}

export const withTexts: Engine = {
  build: (documents, folder) => build(documents, folder, ''),
  open: async (folder): Promise<OpenEngine> => {
    const database = new Database(join(folder, FILE), { readonly: true })
    return {
      search: searcher(database, 'rowid'),
      searchWithSnippets: searcher(database, "rowid, snippet(passages, 0, '[', ']', '…', 40)"),
    }
  },
}

async function build(
  documents: AsyncIterable<DocumentPassages>,
  folder: string,
  content: string,
): Promise<void> {
  const database = new Database(join(folder, FILE))
  database.pragma('journal_mode = OFF')
  database.pragma('synchronous = OFF')
  database.exec(
    `CREATE VIRTUAL TABLE passages USING fts5(text, ${content}tokenize='unicode61 remove_diacritics 0')`,
  )
  const insert = database.prepare('INSERT INTO passages(rowid, text) VALUES (?, ?)')
  database.exec('BEGIN')
  let rowid = 0
  for await (const passages of documents) for (const text of passages) insert.run(rowid++, text)
  database.exec('COMMIT')
  database.exec("INSERT INTO passages(passages) VALUES ('optimize')")
  database.close()
}

function searcher(database: Database, columns: string): OpenEngine['search'] {
  const statement = database.prepare(
    `SELECT ${columns} FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT ${HIT_COUNT}`,
  )
  return query => ({ kind: 'passages', passages: statement.all(ftsQuery(query)).map(({ rowid }) => rowid) })
}

function ftsQuery({ kind, words }: BenchQuery): string {
  const quoted = words.map(word => `"${word}"`)
  switch (kind) {
    case 'words':
      return quoted.join(' OR ')
    case 'phrase':
      return `"${words.join(' ')}"`
    case 'prefix':
      return `${quoted.join(' ')} *`
    case 'and':
      return quoted.join(' AND ')
  }
}
