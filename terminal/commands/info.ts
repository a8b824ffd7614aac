/**
 * `findbuch info`: what is in an index file. Languages and words are counted, which takes about a second where there
 * are a hundred megabytes.
 */
import type { FrequentWord, IndexInfo, SearchIndex } from '../../query/search-index.ts'
import { allDocuments } from '../all-documents.ts'
import { cleanText, safeJson } from '../clean-text.ts'
import type { ColorOption } from '../color-choice.ts'
import type { CommandContext } from '../command-context.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { withIndex } from '../index-location.ts'
import { printLines } from '../print-lines.ts'
import { sourceName } from '../source-location.ts'
import { type StyledLine, span } from '../styled-line.ts'
import { alignRows } from '../table.ts'
import type { Texts } from '../texts/texts.ts'

export interface InfoOptions {
  readonly index?: string
  /** How many of the most frequent ones to show. */
  readonly words: number
  readonly json: boolean
  readonly color: ColorOption
}

export function info(options: InfoOptions, context: CommandContext): Promise<ExitCode> {
  return withIndex(options.index, context, async ({ index, name, path }) => {
    const languages = await countLanguages(index, context.signal)
    const frequentWords = await index.frequentWords(options.words)
    const { info } = index
    if (options.json) {
      const record = { file: name, ...info, languages: Object.fromEntries(languages), frequentWords }
      context.stdout.write(`${safeJson(record)}\n`)
      return exitCode.found
    }
    const sources = sourceName({ folder: context.folder, indexPath: path }, info.root, '.')
    const lines = [
      [span(cleanText(name), 'strong')],
      ...alignRows([
        ...summaryRows(info, languages, context.texts),
        ...settingRows(info, sources, context.texts),
      ]),
      ...wordLines(frequentWords, context.texts),
      ...sectionLines(info, context.texts),
    ]
    printLines(lines, options.color, context)
    return exitCode.found
  })
}

/** Documents by the language that they name, most first; '' for those that name none. */
type LanguageCounts = readonly (readonly [language: string, documentCount: number])[]

async function countLanguages(index: SearchIndex, signal: AbortSignal): Promise<LanguageCounts> {
  const counts = new Map<string, number>()
  for await (const documents of allDocuments(index, signal)) {
    for (const { language = '' } of documents) counts.set(language, (counts.get(language) ?? 0) + 1)
  }
  return [...counts].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
}

function summaryRows(about: IndexInfo, languages: LanguageCounts, texts: Texts): StyledLine[] {
  const { rows, noLanguage } = texts.about
  const number = texts.formats.number
  const named = languages.map(([language, count]) => `${cleanText(language) || noLanguage} ${number(count)}`)
  return [
    row(rows.documents, number(about.documentCount)),
    row(rows.passages, number(about.passageCount)),
    row(rows.words, number(about.wordCount)),
    row(rows.forms, number(about.formCount)),
    row(rows.terms, number(about.termCount)),
    row(rows.languages, named.join(', ')),
    row(rows.fields, about.fields.map(cleanText).join(', ')),
  ]
}

/** @param sources the root of the sources, as a person in the current folder would type it */
function settingRows(about: IndexInfo, sources: string, { about: texts, formats }: Texts): StyledLine[] {
  const { rows } = texts
  const weights = Object.entries(about.ranking).map(
    ([name, weight]) => `${cleanText(name)} ${formats.factor(weight)}`,
  )
  return [
    row(rows.sources, cleanText(sources)),
    row(rows.language, texts.analysis(cleanText(about.analysis.language), about.analysis.version)),
    row(rows.ranking, weights.join(', ')),
    row(rows.format, about.formatVersion),
    row(rows.size, formats.bytes(about.byteLength)),
  ]
}

function row(name: string, value: string): StyledLine {
  return [span(`  ${name}`, 'faint'), span(value)]
}

function wordLines(words: readonly FrequentWord[], { about, counts }: Texts): StyledLine[] {
  const rows = words.map(({ word, passageCount, occurrenceCount }) => [
    span(`    ${cleanText(word)}`),
    span(about.wordCounts(counts.passages(passageCount), occurrenceCount)),
  ])
  return rows.length === 0 ? [] : [[span(`  ${about.rows.frequentWords}`, 'faint')], ...alignRows(rows)]
}

function sectionLines({ sections }: IndexInfo, { about, formats }: Texts): StyledLine[] {
  const sizes = sections.map(section => formats.bytes(section.byteLength))
  const width = Math.max(0, ...sizes.map(size => size.length))
  const rows = sections.map(({ name }, i) => [
    span(`    ${cleanText(name)}`),
    span((sizes[i] ?? '').padStart(width)),
  ])
  return [[span(`  ${about.rows.sections}`, 'faint')], ...alignRows(rows)]
}
