/**
 * The text of a Markdown document without its markup, block by block, cut at its headings.
 *
 * Each line of the source is one line of the text, so that line numbers map one to one: the fences of code,
 * link definitions and comments leave empty lines. A collection of 150 MB passes here; lines without markup
 * are never touched, and neighbouring ones are taken over as one slice.
 *
 * Source: CommonMark 0.31, sections 4.2, 4.3, 4.5 to 4.7; tables as in GitHub's Markdown. Stricter on
 * underlined headings, since dashes under a line are as often the rule of a typed table.
 */
import { INLINE_MARKUP, InlineMarkup, referenceLabel } from './markdown-inline.ts'
import { SectionBuilder } from './section-builder.ts'

const LIST_ITEM = /[ \t]*(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)/my
const QUOTE_MARKS = /^[ \t]{0,3}(?:>[ \t]?)+/gm
const TABLE_RULE = /[ \t]*(?:\|[ \t]*)?:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t]*)?$/my
/** Of code; also as the first thing of a list item. */
const FENCE = /[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(`{3,}|~{3,})[^`\n]*$/my
const HIDDEN_BLOCK = / {0,3}<(?:!--|(script|style)\b)/iy
const LINK_DEFINITION =
  /^ {0,3}\[((?!\^)(?:[^[\]\\\n]|\\.){1,999})\]:[ \t]*(?:<[^<>\n]*>|[^\s<]\S*)(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*$/gm

const ATX_HEADING = / {0,3}(#{1,6})(?:[ \t]+(.*))?$/my
const CLOSING_SIGNS = /(?:^|[ \t])#+[ \t]*$/
const ANCHOR = /\{[#.][^{}]*\}[ \t]*$/
const UNDERLINE = / {0,3}(={3,}|-{3,})[ \t]*$/my
/** What can be underlined: words, not the columns or the dotted line of a form. */
const UNDERLINED = /^ {0,3}(?!\d+[.)] |.*\S {2,}\S)[\p{L}\p{N}§„"*_[].*\p{L}{2}.*[^.,;:|\s]\s*$/u

export class MarkdownBody {
  readonly sections = new SectionBuilder()
  /** The first heading of level 1, or of any level if the text opens with it. */
  title: string | undefined
  readonly #text: string
  readonly #inline: InlineMarkup
  /** Offsets of the lines that define links. */
  readonly #definitions: ReadonlySet<number>
  /** Hidden blocks that are not closed any more in the rest of the text. */
  readonly #unclosed = new Set<string>()
  /** Offset of the line that is being read, and its 1-based number. */
  #position = 0
  #line = 1
  /** Where the text begins that `sections` does not have yet: lines without markup, then the open block. */
  #pending = 0
  #pendingLine = 1
  /** Where the open block (paragraph, list item, table row) begins: markup does not reach beyond it. */
  #block = 0
  #blockLine = 1
  #blockHasQuote = false
  /** Offset of the first inline markup in or behind the open block. */
  #nextMarkup = -1

  constructor(text: string) {
    const definitions = text.includes(']:') ? [...text.matchAll(LINK_DEFINITION)] : []
    this.#text = text
    this.#inline = new InlineMarkup(new Set(definitions.map(([, label = '']) => referenceLabel(label))))
    this.#definitions = new Set(definitions.map(({ index }) => index))
  }

  /** Leaves out the text up to an offset. */
  skip(end: number): void {
    this.#moveTo(end)
    this.#pending = this.#block = end
    this.#pendingLine = this.#blockLine = this.#line
  }

  /** Takes the text up to an offset as it is. */
  keep(end: number): void {
    this.#addBody(this.#text.slice(this.#position, end))
    this.skip(end)
  }

  read(): void {
    while (this.#position < this.#text.length) {
      const lineEnd = this.#text.indexOf('\n', this.#position)
      this.#readLine(lineEnd < 0 ? this.#text.length : lineEnd + 1)
    }
    this.#endBlock()
    this.#flush(this.#position)
  }

  /** @param next offset of the next line */
  #readLine(next: number): void {
    switch (this.#firstCharacter()) {
      case '\n':
        this.#nextLine(next)
        this.#endBlock()
        return
      case '#':
        if (this.#readAtxHeading(next)) return
        break
      case '`':
      case '~':
        if (this.#readFence(next)) return
        break
      case '<':
        if (this.#readHiddenBlock()) return
        break
      case '[':
        if (this.#definitions.has(this.#position)) {
          this.#replaceLines(next)
          return
        }
        break
      case '|':
        this.#readTableRow(next)
        return
      case '>':
        this.#blockHasQuote = true
        break
      case '=':
      case ':':
      case '-':
        if (this.#readUnderline(next) || this.#readTableRule(next) || this.#readFence(next)) return
        this.#beginListItem()
        break
      case '*':
      case '+':
      case '0':
      case '1':
      case '2':
      case '3':
      case '4':
      case '5':
      case '6':
      case '7':
      case '8':
      case '9':
        if (this.#readFence(next)) return
        this.#beginListItem()
        break
    }
    this.#nextLine(next)
  }

  /** Of the line, behind its indentation; '\n' for an empty line. */
  #firstCharacter(): string {
    let at = this.#position
    while (this.#text.charCodeAt(at) === 0x20 || this.#text.charCodeAt(at) === 0x09) at++
    return this.#text.charAt(at) || '\n'
  }

  #readAtxHeading(next: number): boolean {
    const match = this.#match(ATX_HEADING)
    if (match === null) return false
    const [, signs = '', content = ''] = match
    this.#endBlock()
    this.#flush(this.#position)
    this.#addHeading(
      signs.length,
      this.#inline.plain(content.replace(ANCHOR, '').replace(CLOSING_SIGNS, '')),
      '',
    )
    this.skip(next)
    return true
  }

  /** A line of === or --- under a paragraph of one line. */
  #readUnderline(next: number): boolean {
    const match = this.#match(UNDERLINE)
    if (match === null || this.#blockLine !== this.#line - 1) return false
    const title = this.#text.slice(this.#block, this.#position - 1)
    if (!UNDERLINED.test(title)) return false
    this.#flush(this.#block)
    this.#line = this.#blockLine
    this.#addHeading(match[1]?.startsWith('=') ? 1 : 2, this.#inline.plain(title.replace(ANCHOR, '')), '\n')
    this.#position = this.#block
    this.skip(next)
    return true
  }

  /** Code stays as it is, without its fences. */
  #readFence(next: number): boolean {
    const match = this.#match(FENCE)
    if (match === null) return false
    const [, fence = ''] = match
    const close = new RegExp(`^[ \\t]*${fence.charAt(0)}{${fence.length},}[ \\t]*$\\n?`, 'gm')
    close.lastIndex = next
    const end = close.exec(this.#text)
    this.#replaceLines(next)
    this.keep(end?.index ?? this.#text.length)
    if (end !== null) this.#replaceLines(close.lastIndex)
    return true
  }

  /** Comments, scripts and style sheets; one that is never closed is text. */
  #readHiddenBlock(): boolean {
    const match = this.#match(HIDDEN_BLOCK)
    const tag = match?.[1]?.toLowerCase() ?? '!--'
    if (match === null || this.#unclosed.has(tag)) return false
    const close = tag === '!--' ? /-->/g : new RegExp(`</${tag}[^<>]*>`, 'gi')
    close.lastIndex = this.#position + match[0].length
    if (close.test(this.#text)) {
      this.#replaceLines(close.lastIndex)
      return true
    }
    this.#unclosed.add(tag)
    return false
  }

  #readTableRow(next: number): void {
    if (this.#readTableRule(next)) return
    this.#endBlock()
    this.#nextLine(next)
    this.#endBlock()
  }

  /** The line |---|:-:| under a table's head. */
  #readTableRule(next: number): boolean {
    const match = this.#match(TABLE_RULE)
    if (match === null || !match[0].includes('|')) return false
    this.#replaceLines(next)
    return true
  }

  #beginListItem(): void {
    if (this.#match(LIST_ITEM) !== null) this.#endBlock()
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#position
    return pattern.exec(this.#text)
  }

  #addHeading(level: number, title: string, underline: string): void {
    const words = title.replace(/\s+/g, ' ').trim()
    const lines = { text: `${title.trim()}\n${underline}`, line: this.#line }
    if (words === '') {
      this.sections.addBody(lines)
      return
    }
    const opensText = this.sections.isEmpty
    if (opensText || level === 1) this.title ??= words
    this.sections.addHeading({ level, title: words, isDocumentTitle: opensText && level === 1 }, lines)
  }

  /** Leaves an empty line for every line up to an offset. */
  #replaceLines(end: number): void {
    this.#endBlock()
    this.#flush(this.#position)
    const lineEnds = this.#text.slice(this.#position, end).replace(/[^\n]+/g, '')
    if (lineEnds !== '') this.#addBody(lineEnds)
    this.skip(end)
  }

  /** Closes the block at the position; a block with markup goes to `sections` without it. */
  #endBlock(): void {
    if (this.#blockHasQuote || this.#hasMarkupBefore(this.#position)) {
      this.#flush(this.#block)
      const source = this.#text.slice(this.#block, this.#position)
      const text = this.#inline.plain(this.#blockHasQuote ? source.replace(QUOTE_MARKS, '') : source)
      this.sections.addBody({ text, line: this.#blockLine })
      this.#pending = this.#position
      this.#pendingLine = this.#line
    }
    this.#block = this.#position
    this.#blockLine = this.#line
    this.#blockHasQuote = false
  }

  #hasMarkupBefore(end: number): boolean {
    if (this.#nextMarkup < this.#block) {
      INLINE_MARKUP.lastIndex = this.#block
      this.#nextMarkup = INLINE_MARKUP.exec(this.#text)?.index ?? this.#text.length
    }
    return this.#nextMarkup < end
  }

  /** Gives the lines before an offset, which have no markup, to `sections`. */
  #flush(end: number): void {
    if (end > this.#pending) {
      this.sections.addBody({ text: this.#text.slice(this.#pending, end), line: this.#pendingLine })
    }
    this.#pending = end
  }

  #addBody(text: string): void {
    this.sections.addBody({ text, line: this.#line })
  }

  #nextLine(next: number): void {
    this.#position = next
    this.#line++
  }

  #moveTo(end: number): void {
    for (
      let at = this.#text.indexOf('\n', this.#position);
      at >= 0 && at < end;
      at = this.#text.indexOf('\n', at + 1)
    ) {
      this.#line++
    }
    this.#position = end
  }
}
