/**
 * YAML front matter → title, language and fields.
 *
 *   ---
 *   Title: Bundesmeldegesetz
 *   tags: [Melderecht, Ausweis]      →  title "Bundesmeldegesetz"
 *   quelle:                             fields { tags: ["Melderecht", "Ausweis"], "quelle.name": ["BGBl"] }
 *     name: BGBl
 *   ---
 *
 * All values stay the text that was written (the schema "failsafe"): a version 1.10 is not the number 1.1.
 * Only what is a date as a whole becomes yyyy-mm-dd, and the half of a surrogate pair, which an escape can write, what
 * an index has for it: U+FFFD. The package yaml is the judge of everything but plain lines, which most front matter
 * consists of: see plain-yaml.ts.
 */
import { parseDocument } from 'yaml'
import { isoDate } from './iso-date.ts'
import { parsePlainYaml } from './plain-yaml.ts'

export interface FrontMatter {
  readonly title: string | undefined
  readonly language: string | undefined
  readonly fields: Readonly<Record<string, readonly string[]>>
  /** Why the block is no valid YAML; then nothing was taken from it. */
  readonly problem: string | undefined
}

/** Where the front matter of a Markdown text lies, its fences excluded. */
export interface FrontMatterBlock {
  readonly yaml: string
  /** Offset behind the closing fence's line. */
  readonly end: number
}

/** @returns undefined where the text does not begin with a fenced block */
export function findFrontMatter(text: string): FrontMatterBlock | undefined {
  const open = /^---[ \t]*\n/.exec(text)
  if (open === null) return undefined
  const fence = /^(?:---|\.\.\.)[ \t]*$\n?/gm
  fence.lastIndex = open[0].length
  const close = fence.exec(text)
  if (close === null) return undefined
  return { yaml: text.slice(open[0].length, close.index), end: fence.lastIndex }
}

/** @returns undefined where the block is no list of names and values, but a text between two rules */
export function parseFrontMatter(yaml: string): FrontMatter | undefined {
  const plain = parsePlainYaml(yaml)
  if (plain !== undefined) return toFrontMatter(plain)
  try {
    if (yaml.length > MAX_YAML_LENGTH) throw new RangeError(`longer than ${MAX_YAML_LENGTH} characters`)
    const document = parseDocument(yaml, { schema: 'failsafe', logLevel: 'silent' })
    const [error] = document.errors
    if (error !== undefined) throw error
    const values: unknown = document.toJS({ mapAsMap: true })
    return values instanceof Map ? toFrontMatter(values) : undefined
  } catch (error) {
    // Also what the parser throws at aliases that multiply and at lists nested beyond its stack.
    return looksLikeFields(yaml) ? invalidFrontMatter(error) : undefined
  }
}

/** The parser takes quadratic time for deep nesting: 0.6 s at this length, which no front matter has. */
const MAX_YAML_LENGTH = 32_768

function looksLikeFields(yaml: string): boolean {
  return /^[\p{L}_][^\n:]{0,60}:(?:\s|$)/mu.test(yaml)
}

function invalidFrontMatter(error: unknown): FrontMatter {
  const [problem = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
  return { title: undefined, language: undefined, fields: {}, problem: problem.replace(/:$/, '') }
}

const TITLE_NAMES: ReadonlySet<string> = new Set(['title', 'titel'])
const LANGUAGE_NAMES = ['lang', 'language', 'sprache']

function toFrontMatter(values: ReadonlyMap<unknown, unknown>): FrontMatter {
  const fields = new Map<string, string[]>()
  collectFields(values, '', fields)
  const titles = [...TITLE_NAMES].flatMap(name => fields.get(name) ?? [])
  for (const name of TITLE_NAMES) fields.delete(name)
  const languages = LANGUAGE_NAMES.flatMap(name => fields.get(name) ?? [])
  return {
    title: titles[0],
    language: languages.map(languageCode).find(code => code !== undefined),
    fields: Object.fromEntries(fields),
    problem: undefined,
  }
}

/** Nested names are joined with dots, lists become several values of one name, empty values are left out. */
function collectFields(value: unknown, name: string, fields: Map<string, string[]>): void {
  if (value instanceof Map) {
    for (const [key, child] of value) {
      const childName = String(key).trim().toLowerCase().toWellFormed()
      collectFields(child, name === '' ? childName : `${name}.${childName}`, fields)
    }
  } else if (Array.isArray(value)) {
    for (const child of value) collectFields(child, name, fields)
  } else {
    const text = String(value ?? '')
      .replace(/\s+/g, ' ')
      .trim()
      .toWellFormed()
    if (text === '' || text === '~' || text === 'null') return
    const values = fields.get(name)
    if (values === undefined) fields.set(name, [isoDate(text) ?? text])
    else values.push(isoDate(text) ?? text)
  }
}

/** "de-AT" → "de". */
export function languageCode(tag: string): string | undefined {
  return /^([A-Za-z]{2})(?:[-_]|$)/.exec(tag.trim())?.[1]?.toLowerCase()
}
