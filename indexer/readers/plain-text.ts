/** Plain text → readable text, which it is already, cut at what are safely headings. */
import { fileTitle } from './file-title.ts'
import type { ReadableDocument } from './readable-document.ts'
import { SectionBuilder } from './section-builder.ts'
import { type TextBlock, textBlocks } from './text-blocks.ts'
import { findTextHeading, type TextHeading } from './text-heading.ts'
import { findTextTitle } from './text-title.ts'

/** @param text lines ended by "\n" */
export function readPlainText(path: string, text: string): ReadableDocument {
  return {
    title: findTextTitle(text) ?? fileTitle(path),
    language: undefined,
    fields: {},
    sections: cutAtHeadings(text),
    warnings: [],
  }
}

function cutAtHeadings(text: string): ReadableDocument['sections'] {
  const builder = new SectionBuilder()
  let position = 0
  let line = 1
  for (const { block, heading } of blocksWithHeadings(text)) {
    if (heading === undefined) continue
    if (block.start > position) builder.addBody({ text: text.slice(position, block.start), line })
    const end = endOfLines(text, block.start, heading.lineCount)
    builder.addHeading(heading, { text: text.slice(block.start, end), line: block.line })
    position = end
    line = block.line + heading.lineCount
  }
  if (position < text.length) builder.addBody({ text: text.slice(position), line })
  return builder.finish()
}

interface HeadedBlock {
  readonly block: TextBlock
  readonly heading: TextHeading | undefined
}

/** Whether a block is a heading depends on the blocks around it. */
function* blocksWithHeadings(text: string): Generator<HeadedBlock> {
  const blocks = textBlocks(text)
  let previous: TextBlock | undefined
  let followsHeading = true
  let block = blocks.next().value
  while (block) {
    const next = blocks.next().value
    const heading = findTextHeading(block, { previous, followsHeading, next: next || undefined })
    yield { block, heading }
    followsHeading = heading !== undefined && block.text.trimEnd().split('\n', 3).length === heading.lineCount
    previous = block
    block = next
  }
}

/** Offset behind a number of lines. */
function endOfLines(text: string, start: number, lineCount: number): number {
  let end = start
  for (let line = 0; line < lineCount; line++) end = text.indexOf('\n', end) + 1 || text.length
  return end
}
