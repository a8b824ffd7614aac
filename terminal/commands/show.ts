/**
 * `findbuch show`: prints a document as it was indexed, or the passage of it that a line or a hit is in.
 *
 *   findbuch show recht/kschg.md:37
 *   findbuch show -q 'Kündigung Frist' 2
 */
import type { DocumentText, PassageText, TextRange } from '../../query/search-index.ts'
import { askQuery } from '../ask-query.ts'
import { cleanText, safeJson } from '../clean-text.ts'
import type { ColorOption } from '../color-choice.ts'
import { type CommandContext, outputWidth } from '../command-context.ts'
import { CommandError } from '../command-error.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { findDocument } from '../find-document.ts'
import { type OpenedIndex, withIndex } from '../index-location.ts'
import { passageLines } from '../passage-lines.ts'
import { printLines } from '../print-lines.ts'
import { sourceName } from '../source-location.ts'
import { type StyledLine, span } from '../styled-line.ts'
import { answer } from './search.ts'

export interface ShowOptions {
  readonly index?: string
  /** Whose matches stand out, and whose hits a number counts. */
  readonly query?: string
  readonly whole: boolean
  readonly lineNumbers: boolean
  readonly json: boolean
  readonly color: ColorOption
}

/** @param wanted a document, with its line where a passage is meant; with a query the rank of a hit */
export function show(wanted: string, options: ShowOptions, context: CommandContext): Promise<ExitCode> {
  return withIndex(options.index, context, async opened => {
    const place = await findPlace(wanted, options, opened, context)
    if (place === undefined) {
      const { noSuchHit } = context.texts.answer
      context.stderr.write(`${noSuchHit(cleanText(wanted), cleanText(options.query ?? ''))}\n`)
      return exitCode.nothing
    }
    const document = await opened.index.document(place.number)
    const found = options.whole ? undefined : passageAt(place, document, context)
    const passage = found && withoutBlankEnds(found)
    if (options.json) printRecord(place.number, { document, passage }, opened, context)
    else await printText({ document, passage }, options, opened, context)
    return exitCode.found
  })
}

/** A document, and where in it: a line of the source, or a passage by its number. */
interface Place {
  readonly number: number
  readonly line?: number | undefined
  readonly passage?: number
}

/** @returns undefined where the query has no such hit */
async function findPlace(
  wanted: string,
  { query }: ShowOptions,
  opened: OpenedIndex,
  context: CommandContext,
): Promise<Place | undefined> {
  if (query === undefined || !/^[1-9]\d{0,8}$/.test(wanted)) return findDocument(wanted, opened, context)
  const order = { offset: Number(wanted) - 1, limit: 1, snippets: 0 }
  const [hit] = (await answer(query, order, opened.index, context)).hits
  return hit && { number: hit.document, passage: hit.passage }
}

/** @throws CommandError for a line behind the document's end */
function passageAt(
  { line, passage }: Place,
  { path, passages }: DocumentText,
  context: CommandContext,
): PassageText | undefined {
  if (line === undefined) return passages[passage ?? -1]
  const lastLine = passages.at(-1)?.lineNumbers.at(-1) ?? 0
  if (line < 1 || line > lastLine) {
    throw new CommandError(context.texts.documents.noSuchLine(line, cleanText(path)))
  }
  return passages.findLast(({ lineNumbers }) => (lineNumbers[0] ?? 1) <= line) ?? passages[0]
}

/** Without the blank lines before and after its text, which part it from other passages. */
function withoutBlankEnds(passage: PassageText): PassageText {
  const { text, bodyStart, lineNumbers } = passage
  const blank = /^(?:[^\S\n]*\n)*/.exec(text)?.[0] ?? ''
  return {
    ...passage,
    text: `${text.slice(blank.length).trimEnd()}\n`,
    bodyStart: Math.max(0, bodyStart - blank.length),
    lineNumbers: lineNumbers.slice(blank.split('\n').length - 1),
  }
}

interface Chosen {
  readonly document: DocumentText
  /** Undefined for the whole document. */
  readonly passage: PassageText | undefined
}

/** A passage says where it is from; a whole document is printed as it is. */
async function printText(
  { document, passage }: Chosen,
  { query, lineNumbers, color }: ShowOptions,
  opened: OpenedIndex,
  context: CommandContext,
): Promise<void> {
  const from = { folder: context.folder, indexPath: opened.path }
  const file = sourceName(from, opened.index.info.root, document.path)
  if (passage !== undefined) printLines([...originLines(document, passage, file), []], color, context)
  const width = context.stdout.isTTY === true ? outputWidth(context) : Number.POSITIVE_INFINITY
  const numberWidth = lineNumbers ? String(document.passages.at(-1)?.lineNumbers.at(-1) ?? 1).length : 0
  for (const part of passage === undefined ? document.passages : [passage]) {
    const ranges = query === undefined ? [] : await highlight(query, part, opened, context)
    printLines(passageLines(part, ranges, { width, numberWidth }), color, context)
  }
}

function originLines(
  { title }: DocumentText,
  { headings, lineNumbers }: PassageText,
  file: string,
): StyledLine[] {
  const inner = headings[0] === title ? headings.slice(1) : headings
  const names = [title, ...inner].filter(name => name !== '')
  return [
    [span(names.map(cleanText).join(' › '), 'title')],
    [span(`${cleanText(file)}:${lineNumbers[0] ?? 1}`, 'accent')],
  ]
}

function highlight(
  query: string,
  { text }: PassageText,
  { index }: OpenedIndex,
  context: CommandContext,
): Promise<readonly TextRange[]> {
  return askQuery(query, () => index.highlight(query, text), index, context)
}

/** The text for machines; `passages` are those that were asked for. */
function printRecord(
  number: number,
  { document, passage }: Chosen,
  opened: OpenedIndex,
  context: CommandContext,
): void {
  const { path, title, language, fields } = document
  const from = { folder: context.folder, indexPath: opened.path }
  const file = sourceName(from, opened.index.info.root, path)
  const passages = (passage === undefined ? document.passages : [passage]).map(
    ({ headings, text, lineNumbers }) => ({ heading: headings, line: lineNumbers[0] ?? 1, text }),
  )
  const record = { number: number + 1, path, file, title, language, fields, passages }
  context.stdout.write(`${safeJson(record)}\n`)
}
