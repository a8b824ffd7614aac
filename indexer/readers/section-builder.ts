/**
 * Headings and text in reading order → sections.
 *
 * A heading that is followed by a deeper one at once is no section by itself: its line joins the next
 * section, and its words are in that section's heading path.
 *
 *   # Bundesgesetz     ┐
 *   ## Erster Teil     │ headings ["Bundesgesetz", "Erster Teil", "§ 1 Zweck"], body "Dieses Gesetz …"
 *   ### § 1 Zweck      │
 *   Dieses Gesetz …    ┘
 *   ### § 2 Umfang     ─ headings ["Erster Teil", "§ 2 Umfang"]; an empty section keeps its words findable
 *   ### § 3 Dauer …
 *
 * The heading that is the document's title is in the path of its own section only, for under it lies everything.
 */
import type { Section } from './readable-document.ts'

export interface Heading {
  /** 1 is the outermost. */
  readonly level: number
  /** The heading's words in one line. */
  readonly title: string
  readonly isDocumentTitle?: boolean
}

/** Whole lines of readable text, each ended by "\n". */
export interface SourceLines {
  readonly text: string
  /** 1-based source line of the first one. */
  readonly line: number
  /** Source line of each, where they do not follow one another. Given always by a reader or never. */
  readonly lineNumbers?: readonly number[]
}

interface OpenSection {
  readonly lines: SourceLines[]
  /** Length of the heading lines, in `lines`. */
  bodyStart: number
  textLength: number
  /** Level of the last heading; 0 before the first. */
  level: number
  hasBody: boolean
}

export class SectionBuilder {
  readonly #sections: Section[] = []
  #open = newSection()
  /** Headings that the open section is under; the document's title is in it until that section is complete. */
  #path: Heading[] = []

  /** Whether neither a heading nor any words have been added. */
  get isEmpty(): boolean {
    return this.#sections.length === 0 && this.#open.level === 0 && !this.#open.hasBody
  }

  /** @param lines the heading as it reads in the text */
  addHeading(heading: Heading, lines: SourceLines): void {
    if (this.#open.hasBody || heading.level <= this.#open.level) this.#close()
    this.#path = this.#path.filter(({ level, isDocumentTitle }) => level < heading.level || isDocumentTitle)
    this.#path.push(heading)
    this.#append(lines)
    this.#open.level = heading.level
    this.#open.bodyStart = this.#open.textLength
  }

  addBody(lines: SourceLines): void {
    this.#open.hasBody ||= /\S/.test(lines.text)
    this.#append(lines)
  }

  /** @returns at least one section, be it empty */
  finish(): Section[] {
    if (this.#open.lines.length > 0 || this.#sections.length === 0) this.#close()
    return this.#sections
  }

  #append(lines: SourceLines): void {
    this.#open.lines.push(lines)
    this.#open.textLength += lines.text.length
  }

  #close(): void {
    const { lines, bodyStart } = this.#open
    const hasLineNumbers = lines.some(({ lineNumbers }) => lineNumbers !== undefined)
    this.#sections.push({
      headings: this.#path.map(({ title }) => title),
      text: lines.map(({ text }) => text).join(''),
      bodyStart,
      line: lines[0]?.line ?? 1,
      ...(hasLineNumbers && { lineNumbers: lines.flatMap(({ lineNumbers }) => lineNumbers ?? []) }),
    })
    this.#path = this.#path.filter(({ isDocumentTitle }) => !isDocumentTitle)
    this.#open = newSection()
  }
}

function newSection(): OpenSection {
  return { lines: [], bodyStart: 0, textLength: 0, level: 0, hasBody: false }
}
