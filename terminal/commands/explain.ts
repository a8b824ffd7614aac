/**
 * `findbuch explain`: accounts for every point of a hit's score.
 *
 *   findbuch explain -i gesetze.findbuch 'Kündigung Frist' --document kschg.md
 */
import type { Explanation } from '../../query/explain.ts'
import type { Hit } from '../../query/search-index.ts'
import { cleanText, safeJson } from '../clean-text.ts'
import type { ColorOption } from '../color-choice.ts'
import { type CommandContext, outputWidth } from '../command-context.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { explanationLines } from '../explanation-lines.ts'
import { type OpenedIndex, withIndex } from '../index-location.ts'
import { printLines } from '../print-lines.ts'
import { sourceName } from '../source-location.ts'
import { hitLines } from './answer-lines.ts'
import type { AnswerOrigin } from './hit-record.ts'
import { answer } from './search.ts'

export interface ExplainOptions {
  readonly index?: string
  /** Path or rank of the hit. */
  readonly document: string
  readonly json: boolean
  readonly color: ColorOption
}

export function explain(
  words: readonly string[],
  options: ExplainOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const query = words.join(' ')
  return withIndex(options.index, context, async opened => {
    const from = { folder: context.folder, indexPath: opened.path, root: opened.index.info.root }
    const hit = await findHit({ query, wanted: options.document }, from, opened, context)
    const explanation = hit && (await opened.index.explain(query, hit.document))
    if (hit === undefined || explanation === undefined) {
      context.stderr.write(`${nothingToExplain(query, options.document, context)}\n`)
      return exitCode.nothing
    }
    if (options.json) context.stdout.write(`${safeJson(explanationRecord(hit, explanation, from))}\n`)
    else {
      const { texts } = context
      const about = hitLines(hit, from, outputWidth(context), texts)
      printLines([...about, [], ...explanationLines(explanation, texts)], options.color, context)
    }
    return exitCode.found
  })
}

/** The explanation for machines: the hit, its score, and the tree of its parts. */
function explanationRecord(
  { path, title, headings }: Hit,
  { score, parts }: Explanation,
  from: AnswerOrigin,
) {
  return { path, file: sourceName(from, from.root, path), title, heading: headings, score, parts }
}

function nothingToExplain(query: string, wanted: string, { texts }: CommandContext): string {
  const { nothingFound, noSuchHit } = texts.answer
  return wanted === FIRST ? nothingFound(cleanText(query)) : noSuchHit(cleanText(wanted), cleanText(query))
}

const FIRST = '1'

/**
 * A path may be one of the index or one from the current folder, with the line behind it: what `search` prints can be
 * pasted.
 */
async function findHit(
  { query, wanted }: { readonly query: string; readonly wanted: string },
  from: AnswerOrigin,
  { index }: OpenedIndex,
  context: CommandContext,
): Promise<Hit | undefined> {
  if (/^[1-9]\d{0,8}$/.test(wanted)) {
    const { hits } = await answer(
      query,
      { offset: Number(wanted) - 1, limit: 1, snippets: 0 },
      index,
      context,
    )
    return hits[0]
  }
  const readings = [wanted, wanted.replace(/:\d+$/, '')]
  const isWanted = ({ path }: Hit) =>
    readings.some(name => path === name || sourceName(from, from.root, path) === name)
  for (let offset = 0; ; offset += HITS_AT_A_TIME) {
    const { hits } = await answer(query, { offset, limit: HITS_AT_A_TIME, snippets: 0 }, index, context)
    const found = hits.find(isWanted)
    if (found !== undefined || hits.length < HITS_AT_A_TIME) return found
  }
}

const HITS_AT_A_TIME = 200
