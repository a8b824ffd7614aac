/**
 * `findbuch list`: the documents of an index in the order of their paths.
 *
 *   findbuch list recht/ --field autor=Mayer
 *
 *    7  recht/kschg.md  Kündigungsschutzgesetz
 */
import type { DocumentEntry } from '../../query/search-index.ts'
import { allDocuments, type NumberedDocument } from '../all-documents.ts'
import { cleanText, safeJson } from '../clean-text.ts'
import type { ColorOption } from '../color-choice.ts'
import type { CommandContext } from '../command-context.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { type OpenedIndex, withIndex } from '../index-location.ts'
import { fieldValues, fillTemplate, parseTemplate } from '../output-template.ts'
import { documentValueNames } from '../placeholder-names.ts'
import { printRecords } from '../print-lines.ts'
import { sourceName } from '../source-location.ts'
import { type StyledLine, span } from '../styled-line.ts'
import { type DocumentNames, documentNames, documentValue, ownFields } from './document-values.ts'
import { unknownField } from './unknown-field.ts'

export interface ListOptions {
  readonly index?: string
  readonly field: readonly FieldFilter[]
  readonly json: boolean
  readonly format?: string
  readonly print0: boolean
  readonly color: ColorOption
}

export interface FieldFilter {
  readonly name: string
  /** Undefined where every value will do. */
  readonly value: string | undefined
}

/** @param prefixes of paths, in the index or from the current folder; none for all documents */
export function list(
  prefixes: readonly string[],
  options: ListOptions,
  context: CommandContext,
): Promise<ExitCode> {
  return withIndex(options.index, context, async opened => {
    const isWanted = documentFilter(prefixes, options.field, opened, context)
    const print = printer(options, opened, context)
    let found = false
    for await (const documents of allDocuments(opened.index, context.signal)) {
      const wanted = documents.filter(isWanted)
      if (wanted.length > 0) print(wanted)
      found ||= wanted.length > 0
    }
    if (!found) context.stderr.write(`${context.texts.documents.noneListed()}\n`)
    return found ? exitCode.found : exitCode.nothing
  })
}

/** @throws CommandError for a field that the index does not have */
function documentFilter(
  prefixes: readonly string[],
  filters: readonly FieldFilter[],
  opened: OpenedIndex,
  context: CommandContext,
): (document: NumberedDocument) => boolean {
  const fields = ownFields(opened.index)
  const unknown = filters.find(({ name }) => !fields.includes(name))
  if (unknown !== undefined) throw unknownField(unknown.name, fields, context)
  const from = { folder: context.folder, indexPath: opened.path }
  const beginnings = prefixes.map(prefix => prefix.normalize('NFC').replace(/^(?:\.\/)+/, ''))
  return ({ path, fields }) => {
    const names = [path, sourceName(from, opened.index.info.root, path)]
    const beginsSo = (beginning: string) => names.some(name => name.startsWith(beginning))
    const hasPlace = beginnings.length === 0 || beginnings.some(beginsSo)
    return hasPlace && filters.every(filter => hasValue(fields, filter))
  }
}

function hasValue(fields: DocumentEntry['fields'], { name, value }: FieldFilter): boolean {
  const values = fieldValues(fields, name)
  return value === undefined ? values.length > 0 : values.some(own => comparable(own) === comparable(value))
}

function comparable(value: string): string {
  return value.normalize('NFC').trim().toLowerCase()
}

function printer(
  options: ListOptions,
  opened: OpenedIndex,
  context: CommandContext,
): (documents: readonly NumberedDocument[]) => void {
  if (options.json) {
    const record = (document: NumberedDocument) => `${safeJson(documentRecord(document, opened, context))}\n`
    return documents => context.stdout.write(documents.map(record).join(''))
  }
  const names = documentNames(opened, context, options.print0)
  const format = options.format ?? (options.print0 ? '{file}' : undefined)
  const line = format === undefined ? plainLine(opened, names) : filledLine(format, opened, names, context)
  return documents => printRecords(documents.map(line), options, context)
}

/** A document for machines: one line of `findbuch list --json`. */
function documentRecord(
  document: NumberedDocument,
  { index, path: indexPath }: OpenedIndex,
  context: CommandContext,
) {
  const { number, path, title, language, fields } = document
  const file = sourceName({ folder: context.folder, indexPath }, index.info.root, path)
  return { number: number + 1, path, file, title, language, fields }
}

type DocumentLine = (document: NumberedDocument) => StyledLine

function plainLine({ index }: OpenedIndex, names: DocumentNames): DocumentLine {
  const width = String(index.info.documentCount).length + 1
  return document => [
    span(`${String(document.number + 1).padStart(width)}  `, 'faint'),
    ...documentValue('file', document, names),
    span(`  ${cleanText(document.title)}`),
  ]
}

function filledLine(
  format: string,
  { index }: OpenedIndex,
  names: DocumentNames,
  { texts }: CommandContext,
): DocumentLine {
  const template = parseTemplate(format, { values: documentValueNames, fields: ownFields(index) }, texts)
  return document => fillTemplate(template, name => documentValue(name, document, names), document.fields)
}
