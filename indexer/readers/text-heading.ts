/**
 * Headings in plain text, which has no mark for them. A wrong heading cuts a text where it belongs together,
 * a missed one only makes a passage longer; so a line has to look like a heading AND stand like one.
 *
 * | what                  | example                         | where it has to stand                         |
 * |-----------------------|---------------------------------|-----------------------------------------------|
 * | underlined            | Einleitung / ==========         | first line of a block                         |
 * | paragraph of a law    | § 12 Kündigung, Art. 5, Anlage 2 | alone, or directly above "(1)"                |
 * | numbered              | 1.2 Aufbau des Berichts         | alone, after prose or a heading, before prose |
 * | words only            | Reaktionen und Perspektiven     | alone, between two paragraphs of prose        |
 */
import { isProse, type TextBlock } from './text-blocks.ts'

export interface TextHeading {
  readonly level: number
  readonly title: string
  /** Lines of the block that it takes: 2 with an underline. */
  readonly lineCount: number
}

export interface BlockNeighbours {
  readonly previous: TextBlock | undefined
  /** Whether the previous block is a heading and nothing else, or there is none. */
  readonly followsHeading: boolean
  readonly next: TextBlock | undefined
}

/** @returns the heading that a block begins with */
export function findTextHeading(block: TextBlock, neighbours: BlockNeighbours): TextHeading | undefined {
  const [first = '', second = ''] = block.text.slice(0, 2 * MAX_LINE_LENGTH).split('\n')
  const title = first.replace(/\s+/g, ' ').trim()
  if (title === '' || title.length > MAX_TITLE_LENGTH || /[,;]$/.test(title)) return undefined
  const underlined = underlinedLevel(title, second)
  if (underlined !== undefined) return { level: underlined, title, lineCount: 2 }
  if (/[.:!?]$/.test(title)) return undefined
  const level = block.isSingleLine ? standingLevel(title, neighbours) : aboveParagraphLevel(title, second)
  return level === undefined ? undefined : { level, title, lineCount: 1 }
}

const MAX_LINE_LENGTH = 400
const MAX_TITLE_LENGTH = 120
/** Headings of words only are short; a longer line is a caption, a summary or an advert. */
const MAX_PLAIN_LENGTH = 70
const MAX_PLAIN_WORDS = 9

/** From the outermost: a law's books, parts, chapters, sections; then numbers by their depth; then words. */
const LAW_LEVELS: readonly (readonly [RegExp, number])[] = [
  [/^Buch (?:\d+|[IVX]+)\b|^\p{L}+es Buch\b/u, 3],
  [/^Teil (?:\d+|[A-Z]|[IVX]+)\b|^\p{L}+er Teil\b/u, 4],
  [/^Kapitel (?:\d+|[IVX]+)\b|^\p{L}+es Kapitel\b/u, 5],
  [/^Abschnitt (?:\d+|[A-Z]|[IVX]+)\b|^\p{L}+er Abschnitt\b/u, 6],
  [/^(?:Anlage|Anhang)(?: (?:\d+|[A-Z]|[IVX]+))?$|^(?:Anlage|Anhang) (?:\d+|[A-Z]|[IVX]+)\b/, 4],
  [/^§{1,2} ?\d+[a-z]?\b|^Art(?:\.|ikel) ?\d+[a-z]?\b/, 7],
]
const NUMBERED_LEVEL = 8
const PLAIN_LEVEL = 15

function underlinedLevel(title: string, underline: string): number | undefined {
  const line = underline.trim()
  if (!/^(?:={3,}|-{3,}|~{3,})$/.test(line) || !/\p{L}{2}/u.test(title)) return undefined
  // Under a line of another length it is the rule of a table or between two parts.
  if (Math.abs(line.length - title.length) > Math.max(2, title.length * 0.2)) return undefined
  return line.startsWith('=') ? 1 : 2
}

/** A law's "§ 5 Kündigung" may have its first clause in the next line. */
function aboveParagraphLevel(title: string, second: string): number | undefined {
  return /^\s*\(1\)/.test(second) ? lawLevel(title) : undefined
}

function standingLevel(title: string, neighbours: BlockNeighbours): number | undefined {
  const law = lawLevel(title)
  if (law !== undefined) return law
  const { previous, followsHeading, next } = neighbours
  if (!isProse(next)) return undefined
  const depth = numberDepth(title)
  if (depth !== undefined) return followsHeading || isProse(previous) ? NUMBERED_LEVEL + depth : undefined
  return isProse(previous) && isPlainHeading(title) ? PLAIN_LEVEL : undefined
}

function lawLevel(title: string): number | undefined {
  return LAW_LEVELS.find(([pattern]) => pattern.test(title))?.[1]
}

/** 0 for "2. Aufbau", 1 for "2.1 Aufbau"; undefined for a date, a time or an amount. */
function numberDepth(title: string): number | undefined {
  const match = /^(\d{1,2}(?:\.\d{1,2}){0,4})\.? (\p{Lu}\p{L}*)/u.exec(title)
  if (match === null || UNITS_AND_MONTHS.test(match[2] ?? '')) return undefined
  return (match[1] ?? '').split('.').length - 1
}

const UNITS_AND_MONTHS =
  /^(?:Uhr|Euro|EUR|Cent|Prozent|Mio|Mrd|Millionen|Milliarden|Tage?|Wochen?|Monate?|Jahre?n?|Grad|Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)$/

function isPlainHeading(title: string): boolean {
  const wordCount = title.split(' ').length
  return (
    title.length <= MAX_PLAIN_LENGTH &&
    wordCount >= 2 &&
    wordCount <= MAX_PLAIN_WORDS &&
    /^\p{Lu}/u.test(title) &&
    !/[|\t•@<>=_{}\\/*]|https?:|www\./.test(title) &&
    !NOTICES.test(title)
  )
}

/** Lines that stand between paragraphs on web pages and in letters, but name nothing. */
const NOTICES =
  /^(?:Mehr|Lesen|Lies|Weitere|Siehe|Sehen|Hier|Foto|Bild|Quelle|Von|Stand|Anzeige|Werbung|Teilen|Mit (?:freundlich|herzlich|best)|Redaktion|Autor|Copyright)/
