/** What a page says of itself in its head: title, language, description, author, keywords, date. */
import { languageCode } from './front-matter.ts'
import { attribute, type HtmlDocument, type HtmlElement, walkHtml } from './html-tree.ts'
import { isoDate } from './iso-date.ts'

export interface HtmlMeta {
  /** '' where there is none. */
  readonly title: string
  readonly language: string | undefined
  readonly fields: Readonly<Record<string, readonly string[]>>
}

export function readHtmlMeta(document: HtmlDocument): HtmlMeta {
  let title: string | undefined
  let language: string | undefined
  const fields = new Map<string, string[]>()
  walkHtml(document, {
    enter(element) {
      if (element.tagName === 'html') language = languageCode(attribute(element, 'lang') ?? '')
      else if (element.tagName === 'title') title ??= textOf(element)
      else if (element.tagName === 'meta') addMeta(element, fields)
      return element.tagName !== 'body'
    },
  })
  return { title: title ?? '', language, fields: Object.fromEntries(fields) }
}

/** Field by the name that it has in the wild; of several names for one field the first in the page counts. */
const FIELDS: Readonly<Record<string, string>> = {
  description: 'description',
  'og:description': 'description',
  'dc.description': 'description',
  author: 'author',
  'article:author': 'author',
  'dc.creator': 'author',
  keywords: 'keywords',
  date: 'date',
  'article:published_time': 'date',
  'dc.date': 'date',
  'dcterms.date': 'date',
  'dcterms.created': 'date',
}

function addMeta(element: HtmlElement, fields: Map<string, string[]>): void {
  const name = FIELDS[(attribute(element, 'name') ?? attribute(element, 'property') ?? '').toLowerCase()]
  const content = fold(attribute(element, 'content') ?? '')
  if (name === undefined || content === '' || fields.has(name)) return
  if (name === 'keywords') {
    const keywords = content.split(/\s*[,;]\s*/).filter(keyword => keyword !== '')
    if (keywords.length > 0) fields.set(name, keywords)
  } else {
    fields.set(name, [isoDate(content) ?? content])
  }
}

function textOf(element: HtmlElement): string {
  return fold(element.childNodes.map(node => ('value' in node ? node.value : '')).join(''))
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
