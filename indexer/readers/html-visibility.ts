/** Which parts of a page are its text: not scripts, navigation, forms, or what is hidden. */
import { attribute, type HtmlElement, type HtmlText, walkHtml } from './html-tree.ts'

/** The part of a page that holds its text, and the elements in it that are passed over. */
export interface ReadablePart {
  readonly root: HtmlElement
  isShown(element: HtmlElement): boolean
}

/** A part must hold half of the visible text to be taken for all of it. */
const MAIN_SHARE = 0.5

export function findReadablePart(body: HtmlElement): ReadablePart {
  const furniture = new Set([...pageFurniture(body), ...smallForms(body)])
  const isShown = (element: HtmlElement) => isVisible(element) && !furniture.has(element)
  const main = findMain(body, isShown)
  const holdsText = main && textLength(main, isShown) >= textLength(body, isShown) * MAIN_SHARE
  return { root: holdsText ? main : body, isShown }
}

function findMain(body: HtmlElement, isShown: (element: HtmlElement) => boolean): HtmlElement | undefined {
  const mains: HtmlElement[] = []
  const articles: HtmlElement[] = []
  walkHtml(body, {
    enter(element) {
      if (!isShown(element)) return false
      if (isMain(element)) mains.push(element)
      else if (element.tagName === 'article') articles.push(element)
      return true
    },
  })
  // Of several articles none is the page.
  return mains[0] ?? (articles.length === 1 ? articles[0] : undefined)
}

function isMain(element: HtmlElement): boolean {
  return element.tagName === 'main' || attribute(element, 'role') === 'main'
}

const NEVER_TEXT: ReadonlySet<string> = new Set(
  (
    'script style template noscript head nav aside input select textarea button datalist ' +
    'iframe object embed canvas audio video map svg math dialog menu'
  ).split(' '),
)
const NAVIGATION_ROLES: ReadonlySet<string> = new Set(
  'navigation banner contentinfo search complementary menu menubar toolbar dialog alertdialog'.split(' '),
)

function isVisible(element: HtmlElement): boolean {
  const { tagName } = element
  if (NEVER_TEXT.has(tagName)) return false
  for (const { name, value } of element.attrs) {
    if (name === 'hidden' && value !== 'until-found') return false
    if (name === 'aria-hidden' && value === 'true') return false
    if (name === 'role' && NAVIGATION_ROLES.has(value)) return false
    if (name === 'style' && /(?:display:\s*none|visibility:\s*hidden)/i.test(value)) return false
  }
  return true
}

/**
 * Header and footer of the page, which are its navigation. Those of an article belong to it, and a header with
 * the title is no mere navigation.
 */
function pageFurniture(body: HtmlElement): readonly HtmlElement[] {
  const furniture: HtmlElement[] = []
  let articleDepth = 0
  let open: { readonly element: HtmlElement; hasTitle: boolean } | undefined
  const isArticle = (element: HtmlElement) => element.tagName === 'article' || isMain(element)
  walkHtml(body, {
    enter(element) {
      const { tagName } = element
      if (isArticle(element)) articleDepth++
      else if (tagName === 'h1' && open !== undefined) open.hasTitle = true
      else if ((tagName === 'header' || tagName === 'footer') && articleDepth === 0) {
        open ??= { element, hasTitle: false }
      }
      return true
    },
    leave(element) {
      if (isArticle(element)) articleDepth--
      if (element !== open?.element) return
      if (!open.hasTitle) furniture.push(element)
      open = undefined
    },
  })
  return furniture
}

/** Forms, but for one that holds the whole page, as some content systems have it. */
function smallForms(body: HtmlElement): readonly HtmlElement[] {
  const forms: HtmlElement[] = []
  walkHtml(body, {
    enter(element) {
      if (element.tagName === 'form') forms.push(element)
      return element.tagName !== 'form'
    },
  })
  if (forms.length === 0) return []
  const pageLength = textLength(body, isVisible)
  return forms.filter(form => textLength(form, isVisible) < pageLength * MAIN_SHARE)
}

function textLength(root: HtmlElement, isShown: (element: HtmlElement) => boolean): number {
  let length = 0
  walkHtml(root, {
    enter: isShown,
    text: ({ value }: HtmlText) => {
      length += value.trim().length
    },
  })
  return length
}
