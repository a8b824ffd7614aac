/**
 * HTML → readable text cut at its headings, with the source line of every line.
 *
 *   <h1>Satzung</h1> <p>Der <b>Verein</b> heißt …</p>   →   "Satzung\n\nDer Verein heißt …\n"
 *
 * Blocks become lines; items of lists get "• " or their number, cells of a row are apart by a tab. Scripts,
 * navigation, forms and what is hidden are left out, and of a page with a main part all but that part.
 *
 * Source: WHATWG HTML, sections 4.3, 4.4 and 15.3 (how elements are rendered).
 */
import { DocumentReadError } from '../sources/document-source.ts'
import { fileTitle } from './file-title.ts'
import { HtmlLines, lineEndCount } from './html-lines.ts'
import { readHtmlMeta } from './html-meta.ts'
import { attribute, type HtmlDocument, type HtmlElement, parseHtml, walkHtml } from './html-tree.ts'
import { findReadablePart, type ReadablePart } from './html-visibility.ts'
import type { ReadableDocument } from './readable-document.ts'
import { SectionBuilder } from './section-builder.ts'

/**
 * @param text lines ended by "\n"
 * @throws DocumentReadError where a page has neither text nor title
 */
export function readHtml(path: string, text: string): ReadableDocument {
  const document = parseHtml(text)
  const meta = readHtmlMeta(document)
  const page = new HtmlPage(document)
  const title = cleanTitle(meta.title, page.firstTitle)
  if (title === '' && page.sections.isEmpty) throw new DocumentReadError(path, 'a page without text')
  return {
    title: title || fileTitle(path),
    language: meta.language,
    fields: meta.fields,
    sections: page.sections.finish(),
    warnings: [],
  }
}

/**
 * The character encoding that a page declares.
 * @param head the first bytes of the page, one character each
 */
export function declaredCharset(head: string): string | undefined {
  const match =
    /<meta\s[^>]*charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head) ??
    /^\s*<\?xml\s[^>]*encoding\s*=\s*["']([\w.:-]+)/i.exec(head)
  return match?.[1]
}

/** Blocks with room around them, and those that only begin a line. Source: WHATWG HTML, section 15.3. */
const PARAGRAPHS: ReadonlySet<string> = new Set(
  'p ul ol dl table blockquote pre figure h1 h2 h3 h4 h5 h6 hr fieldset details'.split(' '),
)
const LINES: ReadonlySet<string> = new Set(
  (
    'address article aside body br caption center dd dir div dt figcaption footer form header hgroup html ' +
    'legend li listing main nav optgroup option plaintext section summary tbody tfoot thead tr xmp'
  ).split(' '),
)

class HtmlPage {
  readonly sections = new SectionBuilder()
  /** Words of the first heading of level 1. */
  firstTitle = ''
  readonly #lines = new HtmlLines()
  readonly #part: ReadablePart | undefined
  /** Number of the last item of each open list; undefined for one with bullets. */
  readonly #listNumbers: (number | undefined)[] = []
  #preformattedDepth = 0
  #headingDepth = 0

  constructor(document: HtmlDocument) {
    const body = findBody(document)
    this.#part = body && findReadablePart(body)
    if (this.#part !== undefined) this.#read(this.#part)
  }

  #read(part: ReadablePart): void {
    walkHtml(part.root, {
      enter: element => {
        if (!part.isShown(element)) return false
        this.#enter(element)
        return true
      },
      leave: element => this.#leave(element),
      text: ({ value, sourceCodeLocation }) => {
        const { startLine = 1, endLine = startLine } = sourceCodeLocation ?? {}
        if (this.#preformattedDepth === 0) this.#lines.addText(value, startLine)
        // The parser drops a line end right behind <pre>, but counts it; so lines are counted from the end.
        else this.#lines.addPreformatted(value, endLine - lineEndCount(value))
      },
    })
    this.#flushBody()
  }

  #enter(element: HtmlElement): void {
    const { tagName } = element
    this.#breakAt(tagName)
    if (tagName === 'pre') this.#preformattedDepth++
    else if (tagName === 'td' || tagName === 'th') this.#lines.addTab()
    else if (tagName === 'ul' || tagName === 'ol') {
      const start = tagName === 'ol' ? Number.parseInt(attribute(element, 'start') ?? '1', 10) : undefined
      this.#listNumbers.push(start && start - 1)
    } else if (tagName === 'li') this.#beginItem()
    else if (headingLevel(tagName) > 0) {
      if (this.#headingDepth === 0) this.#flushBody()
      this.#headingDepth++
    }
  }

  #leave({ tagName }: HtmlElement): void {
    this.#breakAt(tagName)
    if (tagName === 'pre') this.#preformattedDepth--
    else if (tagName === 'ul' || tagName === 'ol') this.#listNumbers.pop()
    else if (headingLevel(tagName) > 0) {
      this.#headingDepth--
      if (this.#headingDepth === 0) this.#addHeading(headingLevel(tagName))
    }
  }

  #breakAt(tagName: string): void {
    if (PARAGRAPHS.has(tagName)) this.#lines.endParagraph()
    else if (LINES.has(tagName)) this.#lines.endLine()
  }

  #beginItem(): void {
    const last = this.#listNumbers.at(-1)
    if (last === undefined) {
      this.#lines.addPrefix('• ')
    } else {
      this.#listNumbers[this.#listNumbers.length - 1] = last + 1
      this.#lines.addPrefix(`${last + 1}. `)
    }
  }

  #flushBody(): void {
    const lines = this.#lines.take()
    if (lines !== undefined) this.sections.addBody(lines)
  }

  #addHeading(level: number): void {
    const lines = this.#lines.take()
    if (lines === undefined) return
    const title = lines.text.replace(/\s+/g, ' ').trim()
    // A page may begin with a teaser or a date above its title.
    const isDocumentTitle = level === 1 && this.firstTitle === ''
    if (isDocumentTitle) this.firstTitle = title
    this.sections.addHeading({ level, title, isDocumentTitle }, lines)
  }
}

function findBody(document: HtmlDocument): HtmlElement | undefined {
  const html = document.childNodes.find(node => node.nodeName === 'html')
  const children = html !== undefined && 'childNodes' in html ? html.childNodes : []
  return children.find((node): node is HtmlElement => node.nodeName === 'body')
}

/** 0 for what is no heading. */
function headingLevel(tagName: string): number {
  return /^h[1-6]$/.test(tagName) ? Number(tagName.charAt(1)) : 0
}

/** "Satzung – Verein Musterstadt" under the heading "Satzung" is the heading and the site's name. */
function cleanTitle(title: string, heading: string): string {
  if (title === '' || heading === '') return title || heading
  const rest = title.startsWith(heading)
    ? title.slice(heading.length)
    : title.endsWith(heading)
      ? title.slice(0, -heading.length)
      : ''
  return /^\s*[-–—|·•:»«]\s|\s[-–—|·•:»«]\s*$/.test(rest) ? heading : title
}
