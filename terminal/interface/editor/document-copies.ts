/**
 * Documents that have no file of their own, or have lost it, as read-only files for an editor: members of
 * archives, and sources that have gone. What is copied is the text as it was indexed.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, posix } from 'node:path'
import { cleanText } from '../../clean-text.ts'

/** copy → removeAll. The folder is made for the first copy and belongs to this person alone. */
export class DocumentCopies {
  #folder: string | undefined
  #count = 0

  /** @returns the path of the copy */
  copy(path: string, text: string): string {
    return this.#write(safeName(path), text)
  }

  /** @returns the path of the copy, which a browser takes for a page */
  copyPage(path: string, html: string): string {
    return this.#write(`${safeName(path).replace(/\.html?\.txt$/i, '')}.html`, html)
  }

  /** Done when it returns: the process may be ending. */
  removeAll(): void {
    if (this.#folder !== undefined) rmSync(this.#folder, { recursive: true, force: true })
    this.#folder = undefined
  }

  #write(name: string, text: string): string {
    this.#folder ??= mkdtempSync(join(tmpdir(), 'findbuch-'))
    // Members of two archives can have one name.
    const file = join(this.#folder, `${++this.#count}-${name}`)
    writeFileSync(file, text, { mode: 0o400 })
    return file
  }
}

/**
 * The last part of a path as a name that no system and no editor takes for anything else.
 *
 *   safeName('a.zip!/x/../-Gesetz: 1.html')  → 'Gesetz_ 1.html.txt'
 */
export function safeName(path: string): string {
  const name = cleanText(posix.basename(path.replaceAll('\\', '/')))
    .replace(/[^\p{L}\p{M}\p{N}._ -]/gu, '_')
    .replace(/^[-._ ]+/, '')
    .slice(-longestName)
  // The text of a page is no page any more.
  return `${name === '' ? 'text' : name}${/\.html?$/i.test(name) ? '.txt' : ''}`
}

/** In UTF-16 units; file systems allow 255 bytes, and a letter takes up to three of them. */
const longestName = 70
