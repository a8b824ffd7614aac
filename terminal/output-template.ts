/**
 * What `--format` says → how each line of the output is made.
 *
 *   parseTemplate('{path}:{line}\t{field.autor}', known, texts)
 *
 * Placeholders are names in braces; `{{` and `}}` stand for braces, `\t`, `\n` and `\\` for a tabulator, a line end
 * and a backslash.
 */
import { cleanText } from './clean-text.ts'
import { CommandError } from './command-error.ts'
import { type StyledLine, span } from './styled-line.ts'
import type { Texts } from './texts/texts.ts'

export type TemplatePiece<Name extends string> =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value'; readonly name: Name }
  | { readonly kind: 'field'; readonly field: string }

export type OutputTemplate<Name extends string> = readonly TemplatePiece<Name>[]

/** What a template may ask for: values by their names, and fields of documents. */
export interface KnownNames<Name extends string> {
  readonly values: readonly Name[]
  readonly fields: readonly string[]
}

/** @throws CommandError for a placeholder that is not known; it lists those that are */
export function parseTemplate<Name extends string>(
  template: string,
  known: KnownNames<Name>,
  texts: Texts,
): OutputTemplate<Name> {
  return Array.from(template.matchAll(pieces), ([piece]): TemplatePiece<Name> => {
    const escaped = escapes.get(piece)
    if (escaped !== undefined) return { kind: 'text', text: escaped }
    if (!piece.startsWith('{')) return { kind: 'text', text: piece }
    const name = piece.replace(/^\{|\}$/g, '')
    const value = known.values.find(value => value === name)
    if (value !== undefined && piece.endsWith('}')) return { kind: 'value', name: value }
    const field = known.fields.find(field => piece === `{field.${field}}`)
    if (field !== undefined) return { kind: 'field', field }
    throw unknownPlaceholder(piece, known, texts)
  })
}

/** Braces with a name, or one that is left open; escapes; what lies between. */
const pieces = /\{\{|\}\}|\{[^{}]*\}?|\\[tn\\]|[^{}\\]+|[}\\]/gu

const escapes: ReadonlyMap<string, string> = new Map([
  ['{{', '{'],
  ['}}', '}'],
  ['\\t', '\t'],
  ['\\n', '\n'],
  ['\\\\', '\\'],
])

export function fillTemplate<Name extends string>(
  template: OutputTemplate<Name>,
  value: (name: Name) => StyledLine,
  fields: Readonly<Record<string, readonly string[]>>,
): StyledLine {
  const spansOf = (piece: TemplatePiece<Name>): StyledLine => {
    switch (piece.kind) {
      case 'text':
        return [span(piece.text)]
      case 'value':
        return value(piece.name)
      case 'field':
        return [span(fieldValues(fields, piece.field).map(cleanText).join(', '))]
    }
  }
  return template.flatMap(spansOf)
}

/** None where a document lacks the field; a field may have the name of what every object has. */
export function fieldValues(
  fields: Readonly<Record<string, readonly string[]>>,
  name: string,
): readonly string[] {
  return Object.hasOwn(fields, name) ? (fields[name] ?? []) : []
}

export function usesValue<Name extends string>(template: OutputTemplate<Name>, ...names: Name[]): boolean {
  return template.some(piece => piece.kind === 'value' && names.includes(piece.name))
}

function unknownPlaceholder<Name extends string>(
  placeholder: string,
  { values, fields }: KnownNames<Name>,
  { usage }: Texts,
): CommandError {
  const names = [...values, ...fields.map(field => `field.${cleanText(field)}`)].map(name => `{${name}}`)
  return new CommandError(usage.mistakes.unknownPlaceholder(cleanText(placeholder)), [
    usage.mistakes.placeholders(names),
  ])
}
