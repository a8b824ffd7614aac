/**
 * The text of a page, part by part → readable lines with the source line of each.
 *
 * White space folds as in a browser; a line begins where a block does, an empty line stands between
 * paragraphs.
 */
import type { SourceLines } from './section-builder.ts'

export class HtmlLines {
  #lines: string[] = []
  #lineNumbers: number[] = []
  #current = ''
  #currentLine = 0
  #wantsEmptyLine = false
  /** What the next words are preceded by: a bullet, a number, a tab between cells. */
  #prefix = ''

  /** @param line 1-based source line on which the text begins */
  addText(text: string, line: number): void {
    const folded = text.replace(/[ \t\n\f]+/g, ' ')
    if (folded === ' ') {
      this.#addSpace()
    } else if (this.#current === '') {
      const indentation = /^[ \t\n\f]*/.exec(text)?.[0] ?? ''
      this.#addWords(folded.trimStart(), line + lineEndCount(indentation))
    } else {
      const isApart = this.#prefix !== '' || this.#current.endsWith(' ')
      this.#addWords(isApart ? folded.trimStart() : folded, line)
    }
  }

  /** Keeps spaces and lines, as in <pre>. */
  addPreformatted(text: string, line: number): void {
    for (const [index, words] of text.split('\n').entries()) {
      if (index > 0) this.endLine()
      if (words !== '') this.#addWords(words, line + index)
      else if (this.#current === '') this.#wantsEmptyLine = true
    }
  }

  addPrefix(prefix: string): void {
    this.#prefix = prefix
  }

  /** Separates two cells of a row; before the first there is nothing to separate. */
  addTab(): void {
    this.#current = this.#current.trimEnd()
    if (this.#current !== '') this.#prefix = '\t'
  }

  endLine(): void {
    const text = this.#current.trimEnd()
    if (text === '') return
    this.#push(text, this.#currentLine)
    this.#current = ''
    this.#prefix = ''
  }

  endParagraph(): void {
    this.endLine()
    this.#wantsEmptyLine = true
  }

  /** @returns the lines so far, which are then forgotten; undefined if there are none */
  take(): SourceLines | undefined {
    this.endLine()
    const [lines, lineNumbers] = [this.#lines, this.#lineNumbers]
    const [line] = lineNumbers
    if (line === undefined) return undefined
    if (this.#wantsEmptyLine) this.#push('', lineNumbers.at(-1) ?? line)
    this.#wantsEmptyLine = false
    this.#lines = []
    this.#lineNumbers = []
    return { text: `${lines.join('\n')}\n`, line, lineNumbers }
  }

  #addSpace(): void {
    if (this.#current !== '' && this.#prefix === '' && !this.#current.endsWith(' ')) this.#current += ' '
  }

  #addWords(words: string, line: number): void {
    if (this.#current === '') {
      if (this.#wantsEmptyLine && this.#lines.length > 0) this.#push('', line)
      this.#wantsEmptyLine = false
      this.#currentLine = line
    }
    this.#current += this.#prefix + words
    this.#prefix = ''
  }

  #push(text: string, line: number): void {
    this.#lines.push(text)
    this.#lineNumbers.push(line)
  }
}

export function lineEndCount(text: string): number {
  return text.split('\n').length - 1
}
