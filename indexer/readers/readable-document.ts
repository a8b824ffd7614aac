/** What every reader (text, Markdown, HTML) makes of a document's bytes: readable text cut at its headings. */

export interface ReadableDocument {
  readonly title: string
  /** ISO 639-1 code where the document names it. */
  readonly language: string | undefined
  /** Front-matter or meta fields by lower-case name; the title is not among them. */
  readonly fields: Readonly<Record<string, readonly string[]>>
  /** In reading order. Their texts, one after the other, are the readable document. */
  readonly sections: readonly Section[]
  /** What the reader could not make sense of and kept as text, one line each; mostly empty. */
  readonly warnings: readonly string[]
}

export interface Section {
  /** Heading path from the outermost to the section's own; empty before the first heading. */
  readonly headings: readonly string[]
  /** Readable text with the section's heading lines, lines ended by "\n". */
  readonly text: string
  /** UTF-16 offset in `text` where the heading lines end and the body begins. */
  readonly bodyStart: number
  /** 1-based line of the source where `text` begins. */
  readonly line: number
  /**
   * Source line of every line of `text`, where they do not simply follow one another from `line`
   * (HTML); absent where they do (plain text, Markdown).
   */
  readonly lineNumbers?: readonly number[]
}
