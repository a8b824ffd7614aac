/**
 * Notices when files of sources come, change or go.
 *
 *   const sources = new SourceWatch(['/texte', '/notizen.md'], '/texte/alles.findbuch')
 *   sources.start()
 *   await sources.nextChange(signal)  → ['/texte/garten.md'], once nothing has changed for a moment
 *
 * Every folder has a watcher of its own: Node's recursive watching on Linux has one for every file instead, and
 * loses what is in folders that come while it looks. Where the system itself watches recursively, a folder has one
 * with all that is in it. The folder above an input is watched too, for the input itself may go and come again, as
 * when an editor or git replaces it.
 */
import { EventEmitter, once } from 'node:events'
import { existsSync, type FSWatcher, readdirSync, realpathSync, statSync, watch } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** start → nextChange → start …, at last close. */
export class SourceWatch {
  readonly #inputs: readonly string[]
  readonly #output: string
  readonly #watchers: FSWatcher[] = []
  readonly #changed = new Set<string>()
  readonly #changes = new EventEmitter<{ change: [] }>()
  #changeCount = 0

  /**
   * @param inputs absolute paths of files and folders
   * @param output absolute path of a file whose changes do not count
   */
  constructor(inputs: readonly string[], output: string) {
    this.#inputs = inputs
    this.#output = output
  }

  /**
   * Watches the folders that there are now. What is read after it was called is never older than what is noticed.
   * @throws the system's error where it watches no more folders (ENOSPC, EMFILE)
   */
  start(): void {
    this.close()
    this.#changed.clear()
    const known = new Set<string>()
    for (const input of this.#inputs) {
      this.#watchEntry(input)
      this.#watchTree(input, known)
    }
  }

  /**
   * Waits for a change, and then until there is none for a moment: programs write in several steps.
   * @returns the files and folders, sorted; undefined when the signal ends the waiting
   */
  async nextChange(signal: AbortSignal): Promise<readonly string[] | undefined> {
    try {
      if (this.#changed.size === 0) await once(this.#changes, 'change', { signal })
      const latest = performance.now() + longestUnrestMs
      for (let seen = -1; seen !== this.#changeCount && performance.now() < latest; ) {
        seen = this.#changeCount
        await sleep(quietMs, undefined, { signal })
      }
      return [...this.#changed].sort()
    } catch (error) {
      if (signal.aborted) return undefined
      throw error
    }
  }

  close(): void {
    for (const watcher of this.#watchers.splice(0)) watcher.close()
  }

  /** The coming and going of one file or folder, noticed by the nearest folder above it that is there. */
  #watchEntry(path: string): void {
    let folder = dirname(path)
    while (!existsSync(folder) && folder !== dirname(folder)) folder = dirname(folder)
    const [name] = relative(folder, path).split(sep)
    this.#watch(folder, false, changed => changed === name)
  }

  #watchTree(folder: string, known: Set<string>): void {
    const realFolder = folderAt(folder)
    if (realFolder === undefined || known.has(realFolder)) return
    known.add(realFolder)
    this.#watch(folder, watchesRecursively, isSource)
    for (const name of subfolders(folder)) {
      // A link leads out of what the system watches.
      if (!watchesRecursively || name.isSymbolicLink()) this.#watchTree(join(folder, name.name), known)
    }
  }

  #watch(folder: string, recursive: boolean, isWanted: (name: string) => boolean): void {
    const watcher = watchFolder(folder, recursive)
    if (watcher === undefined) return
    this.#watchers.push(watcher)
    watcher.on('change', (_, name) => {
      if (typeof name !== 'string') this.#note(folder)
      else if (isWanted(name)) this.#note(changedPath(folder, name))
    })
    // The folder is gone, or can be watched no longer.
    watcher.on('error', () => this.#note(folder))
  }

  #note(path: string): void {
    if (path === this.#output) return
    this.#changed.add(path)
    this.#changeCount++
    this.#changes.emit('change')
  }
}

/** As long as a person hardly notices, and programs need between the steps of saving a file. */
const quietMs = 300
/** Where something changes all the time, as a log does. */
const longestUnrestMs = 5000

const watchesRecursively = process.platform === 'darwin' || process.platform === 'win32'

/** Whether the indexer would look at a file or folder of such a name. */
function isSource(path: string): boolean {
  const hidden = path.split(sep).some(part => part.startsWith('.') || part === 'node_modules')
  return !hidden && !basename(path).endsWith('.findbuch')
}

/** None for a folder that has just gone, or may not be looked at: the build tells of those. */
function watchFolder(folder: string, recursive: boolean): FSWatcher | undefined {
  try {
    return watch(folder, { recursive })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOSPC' || code === 'EMFILE') throw error
    return undefined
  }
}

/** A folder that goes names itself, not what is in it. */
function changedPath(folder: string, name: string): string {
  return name === basename(folder) && !existsSync(folder) ? folder : join(folder, name)
}

/** The real path of a folder; undefined where there is none, or none that may be looked at. */
function folderAt(path: string): string | undefined {
  try {
    return statSync(path).isDirectory() ? realpathSync(path) : undefined
  } catch {
    return undefined
  }
}

function subfolders(folder: string) {
  try {
    const entries = readdirSync(folder, { withFileTypes: true })
    return entries.filter(entry => (entry.isDirectory() || entry.isSymbolicLink()) && isSource(entry.name))
  } catch {
    return []
  }
}
