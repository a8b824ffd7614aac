/**
 * The title of a plain text: the first line at its top that stands alone and reads like one.
 *
 * Texts saved from web pages begin with clutter: the name of a section ("Politik"), adverts, dates, captions.
 * A title has at least two words and no full stop, and comes before the running text does. Where none is
 * found, the file's name is the better title.
 */
import { isProse, type TextBlock, textBlocks } from './text-blocks.ts'

/** @returns undefined where no line at the top reads like a title */
export function findTextTitle(text: string): string | undefined {
  let blocks = 0
  for (const block of textBlocks(text)) {
    const title = blockTitle(block)
    if (title !== undefined) return title
    blocks++
    if (blocks === MAX_BLOCKS || isProse(block)) return undefined
  }
  return undefined
}

/** Clutter is rarely longer. */
const MAX_BLOCKS = 12
const MAX_TITLE_LENGTH = 150

/** A title may have a subtitle or a byline right below it. */
const MAX_TITLE_LINES = 3

function blockTitle(block: TextBlock): string | undefined {
  const [first = '', second = '', ...others] = block.text.trim().slice(0, 2000).split('\n')
  const title = first.replace(/\s+/g, ' ').trim()
  if (!readsLikeTitle(title)) return undefined
  if (second === '' || /^(?:={3,}|-{3,})\s*$/.test(second)) return title
  const isShortBlock = others.length + 2 <= MAX_TITLE_LINES && !isProse(block)
  // A line that ends well before the next one does was ended on purpose.
  const isSetOff = title.length <= second.length * 0.6
  return isShortBlock || isSetOff ? title : undefined
}

function readsLikeTitle(line: string): boolean {
  return (
    line.length <= MAX_TITLE_LENGTH &&
    /^["„“»«‚'(]?[\p{Lu}\d§]/u.test(line) &&
    /\p{L}{2}.* .*\p{L}{2}/u.test(line) &&
    !/[.,;:]$/.test(line) &&
    !CLUTTER.some(pattern => pattern.test(line))
  )
}

const CLUTTER: readonly RegExp[] = [
  // Adverts and services of a web page.
  /\b(?:abonnieren|abonnement|newsletter|anmelden|einloggen|registrieren|cookies?|anzeige|werbung)\b/i,
  /\bjetzt (?:bestellen|lesen|kaufen|testen|spenden|sichern)\b/i,
  /\b(?:artikel|seite) (?:teilen|drucken)\b/i,
  // The way to a page, by sections of one word each: "Politik | Ausland", "Start › Sport › Fußball".
  /^\p{L}+(?: ?[|›»>] ?\p{L}+)+$/u,
  // Dates: "Donnerstag, 13. Februar 2025", "12.02.2025, 18:46 / Ausland".
  /^(?:\p{L}+, )?\d{1,2}\.\s?(?:\d{1,2}\.|\p{L}+)\s?\d{4}/u,
  // Addresses and files.
  /https?:|www\.|@|\.(?:jpe?g|png|gif|pdf)\b/i,
  /^(?:Foto|Bild|Quelle|Stand|Von|Autor|Veröffentlicht|Aktualisiert)\b/,
]
