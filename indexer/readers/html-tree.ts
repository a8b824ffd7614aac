/**
 * HTML → a tree to read text from, by parse5, in linear time for any input; and how to walk it.
 *
 * Tags that only change how words look are not put into the tree. For reading they mean nothing, and they are what
 * makes HTML parsing quadratic: a <font> that is never closed is opened again in every paragraph after it,
 * which took parse5 37 s and all memory for 100 kB of an old web page.
 *
 * Every walk is a loop: a page may nest 100,000 elements, more than the stack holds.
 */
import { type DefaultTreeAdapterMap, type DefaultTreeAdapterTypes, Parser, type Token } from 'parse5'

export type HtmlElement = DefaultTreeAdapterTypes.Element
export type HtmlText = DefaultTreeAdapterTypes.TextNode
export type HtmlDocument = DefaultTreeAdapterTypes.Document

/** Source locations are included; see `HtmlText.sourceCodeLocation`. */
export function parseHtml(text: string): HtmlDocument {
  const source = /^\s*<\?xml\b/.test(text) ? closeRawElements(text) : text
  return ReadingParser.parse<DefaultTreeAdapterMap>(source, { sourceCodeLocationInfo: true })
}

export interface HtmlVisitor {
  /** @returns whether to go into the element; if not, `leave` is not called either */
  enter(element: HtmlElement): boolean
  leave?(element: HtmlElement): void
  text?(node: HtmlText): void
}

/** Visits what is below an element, in reading order. */
export function walkHtml(root: HtmlElement | HtmlDocument, visitor: HtmlVisitor): void {
  const path: { readonly node: HtmlElement | HtmlDocument; next: number }[] = [{ node: root, next: 0 }]
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const child = top.node.childNodes[top.next++]
    if (child === undefined) {
      path.pop()
      if ('tagName' in top.node && top.node !== root) visitor.leave?.(top.node)
    } else if ('tagName' in child) {
      if (visitor.enter(child)) path.push({ node: child, next: 0 })
    } else if ('value' in child) {
      visitor.text?.(child)
    }
  }
}

/** @returns undefined where the element has no such attribute */
export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find(attr => attr.name === name)?.value
}

/** The formatting elements of HTML, section 13.2.4.3. */
const LOOKS: ReadonlySet<string> = new Set(
  'a b big code em font i nobr s small strike strong tt u'.split(' '),
)

class ReadingParser extends Parser<DefaultTreeAdapterMap> {
  override onStartTag(token: Token.TagToken): void {
    if (!LOOKS.has(token.tagName)) super.onStartTag(token)
  }

  override onEndTag(token: Token.TagToken): void {
    if (!LOOKS.has(token.tagName)) super.onEndTag(token)
  }
}

/** In XML `<script src="x"/>` is complete; in HTML everything behind it would be the script. */
function closeRawElements(text: string): string {
  return text.replace(/<(script|style|title|textarea|iframe|noscript)\b([^<>]*)\/>/gi, '<$1$2></$1>')
}
