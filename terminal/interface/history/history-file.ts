/**
 * Earlier queries, kept in a file from one start to the next: one a line, the newest last.
 *
 * $XDG_STATE_HOME/findbuch/history (XDG Base Directory Specification 0.8), %LOCALAPPDATA%\findbuch\history on Windows;
 * FINDBUCH_HISTORY names another one, or none when it is empty. Queries can be private, so only their owner may read
 * them. Whatever goes wrong with the file, the search goes on without it: a query that is not remembered is no error.
 */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, isAbsolute, join, resolve } from 'node:path'
import { cleanText } from '../../clean-text.ts'
import type { Environment } from '../../configuration/folders.ts'
import { addQuery, mostQueries } from './state.ts'

export interface Surroundings {
  readonly env: Environment
  /** Absolute path of the current folder. */
  readonly folder: string
  readonly platform: NodeJS.Platform
}

/** @returns undefined where none is wanted, or where there is no place for it */
export function historyPath({ env, folder, platform }: Surroundings): string | undefined {
  const { FINDBUCH_HISTORY: chosen, XDG_STATE_HOME: stateHome = '', HOME: home, LOCALAPPDATA: local } = env
  if (chosen !== undefined) return chosen === '' ? undefined : resolve(folder, chosen)
  const windowsHome = platform === 'win32' ? local : undefined
  // A relative path is to be ignored, as the specification says.
  const base = isAbsolute(stateHome) ? stateHome : (windowsHome ?? (home && join(home, '.local', 'state')))
  return base ? join(base, 'findbuch', 'history') : undefined
}

/** read → add → add → … */
export class HistoryFile {
  readonly #path: string | undefined
  /** One change after the other. */
  #writing: Promise<unknown> = Promise.resolve()

  /** @param path undefined for a history that is not kept */
  constructor(path: string | undefined) {
    this.#path = path
  }

  /** The newest last; none where there is no file. */
  async read(): Promise<readonly string[]> {
    if (this.#path === undefined) return []
    const text = await readFile(this.#path, 'utf8').catch(() => '')
    const queries = text.split('\n').map(line => cleanText(line).trim())
    return queries.filter(query => query !== '').slice(-mostQueries)
  }

  /** Adds to what the file holds now: another interface may have added to it meanwhile. */
  async add(query: string): Promise<void> {
    const path = this.#path
    if (path === undefined) return
    this.#writing = this.#writing.then(async () => {
      const queries = await this.read()
      const added = addQuery(queries, query)
      if (added !== queries) await writeAtOnce(path, `${added.join('\n')}\n`)
    })
    await this.#writing.catch(() => {})
  }
}

/** The file is whole at every moment. */
async function writeAtOnce(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const unfinished = `${path}.${process.pid}`
  try {
    await writeFile(unfinished, text, { mode: 0o600 })
    await rename(unfinished, path)
  } catch {
    await rm(unfinished, { force: true })
  }
}
