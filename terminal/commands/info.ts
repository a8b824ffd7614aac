/** `findbuch info`: what is in an index file. */
import type { IndexInfo } from '../../query/search-index.ts'
import { cleanText, safeJson } from '../clean-text.ts'
import type { ColorOption } from '../color-choice.ts'
import type { CommandContext } from '../command-context.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { withIndex } from '../index-location.ts'
import { sourceName } from '../source-location.ts'
import { type StyledLine, span } from '../styled-line.ts'
import { alignRows } from '../table.ts'
import type { Texts } from '../texts/texts.ts'
import { printLines } from './search.ts'

export interface InfoOptions {
  readonly index?: string
  readonly json: boolean
  readonly color: ColorOption
}

export function info(options: InfoOptions, context: CommandContext): Promise<ExitCode> {
  return withIndex(options.index, context, async ({ index, name, path }) => {
    const { info } = index
    const sources = sourceName({ folder: context.folder, indexPath: path }, info.root, '.')
    if (options.json) context.stdout.write(`${safeJson({ file: name, ...info })}\n`)
    else printLines(infoLines({ name, sources }, info, context.texts), options.color, context)
    return exitCode.found
  })
}

/** @param places the index file and the root of its sources, as a person in the current folder would type them */
function infoLines(
  places: { readonly name: string; readonly sources: string },
  about: IndexInfo,
  texts: Texts,
): StyledLine[] {
  const { formats } = texts
  const values: Readonly<Record<keyof typeof texts.about.rows, string>> = {
    documents: formats.number(about.documentCount),
    passages: formats.number(about.passageCount),
    words: formats.number(about.wordCount),
    forms: formats.number(about.formCount),
    terms: formats.number(about.termCount),
    fields: about.fields.map(cleanText).join(', '),
    sources: cleanText(places.sources),
    language: texts.about.analysis(cleanText(about.analysis.language), about.analysis.version),
    format: about.formatVersion,
    size: formats.bytes(about.byteLength),
    sections: '',
  }
  const names = Object.keys(values) as (keyof typeof values)[]
  return [
    [span(cleanText(places.name), 'strong')],
    ...alignRows(names.map(row => [span(`  ${texts.about.rows[row]}`, 'faint'), span(values[row])])),
    ...sectionLines(about, texts),
  ]
}

function sectionLines(about: IndexInfo, { formats }: Texts): StyledLine[] {
  const sizes = about.sections.map(section => formats.bytes(section.byteLength))
  const width = Math.max(0, ...sizes.map(size => size.length))
  return alignRows(
    about.sections.map(({ name }, row) => [
      span(`    ${cleanText(name)}`),
      span((sizes[row] ?? '').padStart(width)),
    ]),
  )
}
