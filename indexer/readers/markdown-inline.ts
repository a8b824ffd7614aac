/**
 * A Markdown paragraph → its words: `Der **[Bund](https://x.de)** &amp; \*Land` → "Der Bund & *Land".
 *
 * The result has as many lines as the source, so that line numbers stay true. Addresses of links are left
 * out, those of autolinks stay; images become their alternative text; HTML tags go, their content stays;
 * footnote marks go. What is no valid markup is text, as CommonMark has it.
 *
 * Source: CommonMark 0.31, section 6; footnotes as in GitHub's Markdown. Not kept: links in links.
 */
import { parseFragment } from 'parse5'
import { createDelimiter, type Delimiter, matchEmphasis } from './emphasis.ts'

/** Where the text needs a look at all; a star or underscore before a space is a bullet or a sign. */
export const INLINE_MARKUP = /[\\`<[&]|~~|[*_](?=\S)/g

/** The inline markup of one document. */
export class InlineMarkup {
  readonly #references: ReadonlySet<string>
  /** Characters by reference ("&auml;"), for there are few different ones in a document. */
  readonly #characters = new Map<string, string>()

  /** @param references labels of the link definitions, as `referenceLabel` gives them */
  constructor(references: ReadonlySet<string>) {
    this.#references = references
  }

  /** @param text lines of one paragraph, heading or table row */
  plain(text: string): string {
    const paragraph = new Paragraph(text, this.#references, reference => this.#decode(reference))
    return paragraph.plain()
  }

  #decode(reference: string): string {
    let characters = this.#characters.get(reference)
    if (characters === undefined) {
      const [node] = parseFragment(reference).childNodes
      characters = node !== undefined && 'value' in node ? node.value : reference
      this.#characters.set(reference, characters)
    }
    return characters
  }
}

/** Labels match whatever their case and spacing. */
export function referenceLabel(label: string): string {
  return label.replace(/\s+/g, ' ').trim().toLowerCase()
}

const TOKEN = /\\|`+|\*+|_+|~~|<|&|!?\[|\]/g
const ESCAPABLE = /[!-/:-@[-`{-~]/
const COMMENT = /<!--.*?-->/sy
const AUTOLINK = /<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)>/y
const TAG = /<\/?([A-Za-z][A-Za-z0-9-]*)(?:\s[^<>]*|\/)?>/y
const CHARACTER_REFERENCE = /&(?:#\d{1,7}|#[Xx][\da-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});/y
/** A mark, or at the beginning of a footnote its name. */
const FOOTNOTE = /\[\^[^\]\s]{1,200}\](?:[ \t]*:[ \t]*(?=\S))?/y
/** Address and title of a link; the bounds keep a text full of open brackets from taking quadratic time. */
const DESTINATION =
  /\(\s{0,9}(?:<[^<>\n]*>|(?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.){0,999}\)){0,2999})(?:\s{1,9}(?:"[^"]{0,999}"|'[^']{0,999}'|\([^()]{0,999}\)))?\s{0,9}\)/sy
const LABEL = /\[([^[\]]{0,999})\]/y

/** Tags that stand inside a word or between words; around all others words are apart. */
const TAGS_IN_WORDS =
  /^(?:a|abbr|b|bdi|bdo|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|sup|tt|u|var|wbr)$/i

interface OpenBracket {
  /** Index of the bracket in the output. */
  readonly piece: number
  /** Offset of the text in it. */
  readonly start: number
}

class Paragraph {
  readonly #text: string
  readonly #references: ReadonlySet<string>
  readonly #decode: (reference: string) => string
  /** The output; brackets and delimiters are pieces of their own, to be taken back. */
  readonly #pieces: string[] = []
  readonly #delimiters: { readonly piece: number; readonly delimiter: Delimiter }[] = []
  readonly #brackets: OpenBracket[] = []
  /** Comments cannot begin behind it, so that thousands of open ones are not searched for their ends. */
  readonly #lastCommentEnd: number
  /** Lengths of backtick runs that are not closed any more. */
  readonly #unclosedCode = new Set<number>()

  constructor(text: string, references: ReadonlySet<string>, decode: (reference: string) => string) {
    this.#text = text
    this.#references = references
    this.#decode = decode
    this.#lastCommentEnd = text.lastIndexOf('-->')
  }

  plain(): string {
    const text = this.#text
    let position = 0
    TOKEN.lastIndex = 0
    for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
      this.#pieces.push(text.slice(position, match.index))
      position = this.#read(match[0], match.index)
      TOKEN.lastIndex = position
    }
    this.#pieces.push(text.slice(position))
    matchEmphasis(this.#delimiters.map(({ delimiter }) => delimiter))
    for (const { piece, delimiter } of this.#delimiters) {
      this.#pieces[piece] = delimiter.sign.repeat(delimiter.count)
    }
    return this.#pieces.join('')
  }

  /** @returns the offset behind what was read */
  #read(token: string, start: number): number {
    switch (token.charAt(0)) {
      case '\\':
        return this.#readEscape(start)
      case '`':
        return this.#readCode(token, start)
      case '<':
        return this.#readTag(start)
      case '&':
        return this.#readReference(start)
      case ']':
        return this.#closeBracket(start)
      case '!':
      case '[':
        return this.#openBracket(token, start)
      default:
        return this.#addDelimiter(token, start)
    }
  }

  #readEscape(start: number): number {
    const next = this.#text.charAt(start + 1)
    // At the end of a line a backslash is a line break.
    if (next === '' || next === '\n') return start + 1
    this.#pieces.push(ESCAPABLE.test(next) ? next : `\\${next}`)
    return start + 2
  }

  #readCode(fence: string, start: number): number {
    const codeStart = start + fence.length
    const end = this.#unclosedCode.has(fence.length) ? -1 : this.#findFence(fence, codeStart)
    if (end < 0) {
      this.#unclosedCode.add(fence.length)
      this.#pieces.push(fence)
      return codeStart
    }
    const code = this.#text.slice(codeStart, end)
    this.#pieces.push(/^ .*\S.* $/s.test(code) ? code.slice(1, -1) : code)
    return end + fence.length
  }

  #findFence(fence: string, from: number): number {
    for (let at = this.#text.indexOf(fence, from); at >= 0; ) {
      let end = at + fence.length
      while (this.#text.charAt(end) === '`') end++
      if (end - at === fence.length) return at
      at = this.#text.indexOf(fence, end)
    }
    return -1
  }

  #readTag(start: number): number {
    const link = matchAt(AUTOLINK, this.#text, start)
    if (link !== null) return this.#replace(link, link[1] ?? '')
    if (start < this.#lastCommentEnd) {
      const comment = matchAt(COMMENT, this.#text, start)
      if (comment !== null) return this.#replace(comment, '')
    }
    const tag = matchAt(TAG, this.#text, start)
    if (tag !== null) return this.#replace(tag, TAGS_IN_WORDS.test(tag[1] ?? '') ? '' : ' ')
    this.#pieces.push('<')
    return start + 1
  }

  #readReference(start: number): number {
    const reference = matchAt(CHARACTER_REFERENCE, this.#text, start)
    this.#pieces.push(reference === null ? '&' : this.#decode(reference[0]))
    return start + (reference?.[0].length ?? 1)
  }

  #openBracket(token: string, start: number): number {
    const footnote = matchAt(FOOTNOTE, this.#text, start)
    if (footnote !== null) return this.#replace(footnote, '')
    this.#brackets.push({ piece: this.#pieces.length, start: start + token.length })
    this.#pieces.push(token)
    return start + token.length
  }

  #closeBracket(start: number): number {
    const bracket = this.#brackets.pop()
    if (bracket !== undefined) {
      const target = this.#linkTarget(this.#text.slice(bracket.start, start), start + 1)
      if (target !== undefined) {
        this.#pieces[bracket.piece] = ''
        this.#pieces.push(lineEnds(target))
        return start + 1 + target.length
      }
    }
    this.#pieces.push(']')
    return start + 1
  }

  /** @returns what stands behind a link's text: address, label or, for `[label]` alone, ''; undefined: no link */
  #linkTarget(label: string, start: number): string | undefined {
    const destination = matchAt(DESTINATION, this.#text, start)
    if (destination !== null) return destination[0]
    if (this.#references.size === 0) return undefined
    const reference = matchAt(LABEL, this.#text, start)
    if (reference !== null) {
      const isKnown = this.#references.has(referenceLabel(reference[1] || label))
      if (isKnown) return reference[0]
    }
    return this.#references.has(referenceLabel(label)) ? '' : undefined
  }

  #addDelimiter(run: string, start: number): number {
    const end = start + run.length
    const delimiter = createDelimiter(run, this.#text.charAt(start - 1), this.#text.charAt(end))
    this.#delimiters.push({ piece: this.#pieces.length, delimiter })
    this.#pieces.push(run)
    return end
  }

  /** Line ends in what is left out stay. */
  #replace(match: RegExpExecArray, replacement: string): number {
    this.#pieces.push(replacement + lineEnds(match[0]))
    return match.index + match[0].length
  }
}

function matchAt(pattern: RegExp, text: string, position: number): RegExpExecArray | null {
  pattern.lastIndex = position
  return pattern.exec(text)
}

function lineEnds(text: string): string {
  return text.replace(/[^\n]+/g, '')
}
