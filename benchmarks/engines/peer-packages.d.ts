/**
 * The parts of the peers' packages that the benchmark uses, so that the project is checked alike whether they are
 * installed or not.
 */

declare module 'better-sqlite3' {
  export default class Database {
    constructor(path: string, options?: { readonly readonly?: boolean })
    exec(sql: string): this
    pragma(setting: string): unknown
    prepare(sql: string): Statement
    close(): void
  }
  interface Statement {
    run(...values: readonly (number | string)[]): unknown
    all(...values: readonly (number | string)[]): { readonly rowid: number }[]
  }
}

declare module 'flexsearch' {
  export class Index {
    constructor(options: { readonly tokenize: 'forward'; readonly encode: (text: string) => string[] })
    add(id: number, text: string): this
    search(text: string, options: { readonly limit: number; readonly suggest: boolean }): number[]
    export(write: (name: string, data: string | undefined) => void): Promise<void>
    import(name: string, data: string): void
  }
}

declare module '@orama/orama' {
  export interface Database {
    readonly schema: Readonly<Record<string, string>>
  }
  export interface DatabaseOptions {
    readonly schema: Readonly<Record<string, string>>
    readonly components: {
      readonly tokenizer: {
        readonly language: string
        readonly stemming: boolean
        readonly stemmer: (word: string) => string
      }
    }
  }
  export interface SearchParameters {
    readonly term: string
    readonly limit: number
  }
  export function create(options: DatabaseOptions): Database
  export function insert(
    database: Database,
    document: Readonly<Record<string, string>>,
  ): string | Promise<string>
  export function save(database: Database): object
  export function load(database: Database, saved: unknown): void
  export function search(
    database: Database,
    parameters: SearchParameters,
  ): Promise<{ readonly hits: readonly { readonly id: string }[] }>
}

declare module '@orama/stemmers/german' {
  export const language: string
  export function stemmer(word: string): string
}

declare module 'lunr' {
  interface Builder {
    field(name: string): void
    add(document: { readonly id: number; readonly text: string }): void
    build(): Index
  }
  interface Index {
    search(query: string): { readonly ref: string }[]
  }
  interface Lunr {
    readonly Builder: new () => Builder
    readonly Index: { load(saved: unknown): Index }
    /** Added by lunr-languages. */
    readonly de: {
      call(builder: Builder): void
      stopWordFilter(word: string): string | undefined
    }
  }
  const lunr: Lunr
  export default lunr
}

declare module 'lunr-languages/lunr.stemmer.support.js' {
  import type { Lunr } from 'lunr'
  export default function addStemmerSupport(lunr: Lunr): void
}

declare module 'lunr-languages/lunr.de.js' {
  import type { Lunr } from 'lunr'
  export default function addGerman(lunr: Lunr): void
}
