/**
 * Inputs → the files in them, each once, with the path they have below the root.
 *
 * Hidden files and folders, `node_modules` and what the user excluded are left out in silence. Symbolic links
 * are followed, also out of the tree, but after everything else: a folder or file that was already found under
 * its own name is not found again under a link, so that loops end and no document is listed twice whatever
 * order the file system keeps. Files that are no plain files (pipes, sockets, devices) are never opened.
 */
import { type Dirent, promises as fs } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { SkippedDocument } from './document-source.ts'
import type { Exclusion } from './exclusion.ts'
import { ioProblem } from './io-problem.ts'
import { SourceNotFoundError } from './source-errors.ts'
import { pathBelow } from './source-root.ts'

export interface FoundFile {
  /** '/'-separated, relative to the root, in the characters of the file system (not yet NFC). */
  readonly path: string
  /** Absolute, to open it. */
  readonly file: string
  readonly byteLength: number
  /** Whether the user gave this very file and not a folder above it. */
  readonly named: boolean
}

export interface FoundFiles {
  readonly files: readonly FoundFile[]
  readonly skipped: readonly SkippedDocument[]
}

/**
 * @param inputs absolute paths
 * @returns in no order that a caller may rely on
 * @throws SourceNotFoundError for an input that is not there
 */
export async function findFiles(
  inputs: readonly string[],
  root: string,
  exclusion: Exclusion,
): Promise<FoundFiles> {
  const finder = new FileFinder(root, exclusion)
  await finder.find(inputs)
  return finder
}

/** A place in the tree: how it was reached, and the path without links that tells whether it is known. */
interface Place {
  readonly file: string
  readonly realFile: string
  readonly named: boolean
}

/** File operations in flight at a time: enough to keep the disk busy, few enough for any descriptor limit. */
const BATCH_SIZE = 64

class FileFinder implements FoundFiles {
  readonly files: FoundFile[] = []
  readonly skipped: SkippedDocument[] = []
  readonly #root: string
  readonly #exclusion: Exclusion
  /** Real paths of the files and folders that were found. */
  readonly #known = new Set<string>()
  readonly #realFolders = new Map<string, Promise<string>>()
  #links: Place[] = []

  constructor(root: string, exclusion: Exclusion) {
    this.#root = root
    this.#exclusion = exclusion
  }

  async find(inputs: readonly string[]): Promise<void> {
    const files: Place[] = []
    const folders: Place[] = []
    await inBatches([...new Set(inputs)].sort(), async input => {
      const place = { file: input, realFile: input, named: true }
      try {
        const stats = await fs.lstat(input)
        if (stats.isSymbolicLink()) this.#links.push(place)
        else (stats.isDirectory() ? folders : files).push({ ...place, realFile: await this.#realPath(input) })
      } catch (error) {
        if (isMissing(error)) throw new SourceNotFoundError(input, error)
        this.#skip(input, ioProblem(error))
      }
    })
    // Named files come first, for a file that was named is read whatever its ending.
    await this.#addFiles(files)
    for (const folder of folders) await this.#walk(folder)
    await this.#followLinks()
  }

  /** Links found on the way are followed in a next round; those that were named first, then by their paths. */
  async #followLinks(): Promise<void> {
    while (this.#links.length > 0) {
      const links = this.#links.sort(
        (a, b) => Number(b.named) - Number(a.named) || (a.file < b.file ? -1 : 1),
      )
      this.#links = []
      for (const link of links) await this.#follow(link)
    }
  }

  async #follow(link: Place): Promise<void> {
    try {
      const realFile = await fs.realpath(link.file)
      const target = await fs.stat(realFile)
      const place = { ...link, realFile }
      if (!target.isDirectory()) await this.#addFiles([place])
      else if (!this.#exclusion.excludesFolder(this.#path(link.file))) await this.#walk(place)
    } catch (error) {
      this.#skip(link.file, isMissing(error) ? 'a symbolic link to nothing' : ioProblem(error))
    }
  }

  /** Level by level, so that the folders of a level are read side by side. */
  async #walk(start: Place): Promise<void> {
    let level = [start]
    while (level.length > 0) {
      const fresh = level.filter(folder => !this.#known.has(folder.realFile))
      for (const { realFile } of fresh) this.#known.add(realFile)
      level = (await inBatches(fresh, folder => this.#readFolder(folder))).flat()
    }
  }

  /** @returns the folders in it */
  async #readFolder(folder: Place): Promise<Place[]> {
    let entries: Dirent[]
    try {
      entries = await fs.readdir(folder.file, { withFileTypes: true })
    } catch (error) {
      this.#skip(folder.file, `folder: ${ioProblem(error)}`)
      return []
    }
    const folders: Place[] = []
    const files: Place[] = []
    for (const entry of entries) {
      const { name } = entry
      if (name.startsWith('.') || name === 'node_modules') continue
      const place = { file: join(folder.file, name), realFile: join(folder.realFile, name), named: false }
      if (this.#isExcluded(place.file, entry)) continue
      if (name.includes('\uFFFD')) this.#skip(place.file, 'its name is not valid UTF-8; rename it')
      else if (entry.isSymbolicLink()) this.#links.push(place)
      else if (entry.isDirectory()) folders.push(place)
      else files.push(place)
    }
    await this.#addFiles(files)
    return folders
  }

  async #addFiles(places: readonly Place[]): Promise<void> {
    const fresh = places.filter(place => !this.#known.has(place.realFile))
    for (const { realFile } of fresh) this.#known.add(realFile)
    await inBatches(fresh, async place => {
      const path = this.#path(place.file)
      if (this.#exclusion.excludesFile(path)) return
      try {
        const stats = await fs.stat(place.file)
        if (stats.isFile()) {
          this.files.push({ path, file: place.file, byteLength: stats.size, named: place.named })
        } else {
          this.#skip(place.file, 'not a plain file but a pipe, socket or device')
        }
      } catch (error) {
        this.#skip(place.file, ioProblem(error))
      }
    })
  }

  /** Of a file that is no link itself. A hundred thousand named files have few folders. */
  async #realPath(file: string): Promise<string> {
    const folder = dirname(file)
    let realFolder = this.#realFolders.get(folder)
    if (realFolder === undefined) {
      realFolder = fs.realpath(folder)
      this.#realFolders.set(folder, realFolder)
    }
    return join(await realFolder, basename(file))
  }

  #isExcluded(file: string, entry: Dirent): boolean {
    const path = this.#path(file)
    return entry.isDirectory() ? this.#exclusion.excludesFolder(path) : this.#exclusion.excludesFile(path)
  }

  #skip(file: string, reason: string): void {
    this.skipped.push({ path: this.#path(file) || '.', reason })
  }

  #path(file: string): string {
    return pathBelow(this.#root, file)
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && MISSING.has(error.code)
}

/** The last is Node's answer to a path with a NUL character. */
const MISSING: ReadonlySet<unknown> = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'])

async function inBatches<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  for (let start = 0; start < items.length; start += BATCH_SIZE) {
    results.push(...(await Promise.all(items.slice(start, start + BATCH_SIZE).map(work))))
  }
  return results
}
