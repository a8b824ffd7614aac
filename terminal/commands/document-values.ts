/** What `--format` can say of a document: its number, names, title and language. */
import type { NumberedDocument } from '../all-documents.ts'
import { cleanText } from '../clean-text.ts'
import type { CommandContext } from '../command-context.ts'
import type { OpenedIndex } from '../index-location.ts'
import type { DocumentValueName } from '../placeholder-names.ts'
import { sourceName } from '../source-location.ts'
import { type StyledLine, span } from '../styled-line.ts'

export type DescribedDocument = Pick<NumberedDocument, 'number' | 'path' | 'title'> &
  Partial<Pick<NumberedDocument, 'language'>>

/** Shows the path of a document, from the current folder or as it is in the index. */
export interface DocumentNames {
  file(path: string): string
  path(path: string): string
}

/**
 * @param exact names as the disk has them, which may act on a terminal: for other programs alone
 */
export function documentNames(opened: OpenedIndex, context: CommandContext, exact: boolean): DocumentNames {
  const from = { folder: context.folder, indexPath: opened.path }
  const show = exact && context.stdout.isTTY !== true ? (name: string) => name : cleanText
  return { file: path => show(sourceName(from, opened.index.info.root, path)), path: show }
}

export function documentValue(
  name: DocumentValueName,
  { number, path, title, language = '' }: DescribedDocument,
  names: DocumentNames,
): StyledLine {
  switch (name) {
    case 'number':
      return [span(String(number + 1))]
    case 'path':
      return [span(names.path(path), 'accent')]
    case 'file':
      return [span(names.file(path), 'accent')]
    case 'title':
      return [span(cleanText(title), 'title')]
    case 'language':
      return [span(cleanText(language))]
  }
}

/** The fields that documents have of themselves: those of the index but for what every document has. */
export function ownFields({ info }: OpenedIndex['index']): readonly string[] {
  return info.fields.filter(field => !builtInFields.has(field))
}

const builtInFields: ReadonlySet<string> = new Set(['title', 'path', 'heading'])
