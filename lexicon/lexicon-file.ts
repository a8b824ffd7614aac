/**
 * The lexicon's tables ↔ text, which the file holds packed.
 *
 * The first line names the format. Then each table has a line with the number of its entries and a line for each,
 * sorted by code unit and front-coded:
 *
 *     0gesproch 03ech        gesproch → sprech: two letters less from offset 0, 3 from the end, and "ech"
 *     6ung -3                gesprochung …
 *
 * A line is the number of letters shared with the key before, as one digit in base 36; the letters that follow; and
 * after a space the entry's value, if it has one. A value that is a term is written as the way there from its key,
 * so that regular verbs read alike and pack well.
 */

/** What the lexicon knows; GermanLexicon says what the tables are for. */
export interface LexiconTables {
  /** Stem → term, for stems that only forms of one verb have. */
  readonly stemTerms: ReadonlyMap<string, string>
  /** Form → term, for forms of one verb whose stem other words have too. */
  readonly formTerms: ReadonlyMap<string, string>
  /** Finite form → terms of its verbs, where the tables above do not tell. */
  readonly finiteTerms: ReadonlyMap<string, readonly string[]>
  /** "mit+teil" → mitteil: prefix and term of the verb without it → term of the separable verb. */
  readonly separableTerms: ReadonlyMap<string, string>
  /** Part of compounds → the endings it takes, see compound-ending.ts. */
  readonly parts: ReadonlyMap<string, number>
}

/** A text that is no lexicon of this version. */
export class LexiconFormatError extends Error {
  override readonly name = 'LexiconFormatError'
}

export function encodeTables(tables: LexiconTables): string {
  return [
    HEADER,
    ...encodeTable(tables.stemTerms, wayTo),
    ...encodeTable(tables.formTerms, wayTo),
    ...encodeTable(tables.finiteTerms, (key, terms) => terms.map(term => wayTo(key, term)).join(',')),
    ...encodeTable(tables.separableTerms, (key, term) => wayTo(withoutPlus(key), term)),
    ...encodeTable(tables.parts, (_, endings) => (endings === 0 ? '' : endings.toString(36))),
  ].join('\n')
}

/** @throws LexiconFormatError when the text is of another version or cut off */
export function decodeTables(text: string): LexiconTables {
  const lines = text.split('\n')
  if (lines[0] !== HEADER) {
    throw new LexiconFormatError(`the lexicon begins with "${lines[0]?.slice(0, 40)}", expected "${HEADER}"`)
  }
  const cursor = { line: 1 }
  return {
    stemTerms: decodeTable(lines, cursor, termAt),
    formTerms: decodeTable(lines, cursor, termAt),
    finiteTerms: decodeTable(lines, cursor, (key, ways) => ways.split(',').map(way => termAt(key, way))),
    separableTerms: decodeTable(lines, cursor, (key, way) => termAt(withoutPlus(key), way)),
    parts: decodeTable(lines, cursor, (_, digits) => (digits === '' ? 0 : Number.parseInt(digits, 36))),
  }
}

const HEADER = 'Findbuch lexicon 1'
/** The digit of the shared letters has to be one character. */
const MOST_SHARED = 35

function encodeTable<Value>(
  table: ReadonlyMap<string, Value>,
  encode: (key: string, value: Value) => string,
): readonly string[] {
  const keys = [...table].sort(([a], [b]) => (a < b ? -1 : 1))
  let previous = ''
  const lines = keys.map(([key, value]) => {
    const shared = sharedPrefixLength(previous, key)
    previous = key
    const encoded = encode(key, value)
    return shared.toString(36) + key.slice(shared) + (encoded === '' ? '' : ` ${encoded}`)
  })
  return [String(lines.length), ...lines]
}

function decodeTable<Value>(
  lines: readonly string[],
  cursor: { line: number },
  decode: (key: string, encoded: string) => Value,
): ReadonlyMap<string, Value> {
  const table = new Map<string, Value>()
  const end = cursor.line + 1 + Number(lines[cursor.line])
  if (!(end <= lines.length)) throw new LexiconFormatError('the lexicon ends too early')
  let key = ''
  for (let i = cursor.line + 1; i < end; i++) {
    const line = lines[i] ?? ''
    const space = line.indexOf(' ')
    const shared = Number.parseInt(line[0] ?? '', 36)
    key = key.slice(0, shared) + (space < 0 ? line.slice(1) : line.slice(1, space))
    table.set(key, decode(key, space < 0 ? '' : line.slice(space + 1)))
  }
  cursor.line = end
  return table
}

/**
 * The way from a key to its term: where the "ge" or "zu" stands that has to go, or "-"; how many letters go at the
 * end; what comes in their place. '' where nothing is to do.
 */
function wayTo(key: string, term: string): string {
  if (key === term) return ''
  const infixes = [...key.matchAll(/(?=ge|zu)/g)].map(match => match.index)
  const ways = [undefined, ...infixes].map(infix => {
    const bare = infix === undefined ? key : key.slice(0, infix) + key.slice(infix + 2)
    const shared = sharedPrefixLength(bare, term)
    return `${infix?.toString(36) ?? '-'}${(bare.length - shared).toString(36)}${term.slice(shared)}`
  })
  return ways.reduce((best, way) => (way.length < best.length ? way : best))
}

function termAt(key: string, way: string): string {
  if (way === '') return key
  const infix = Number.parseInt(way[0] ?? '', 36)
  const bare = Number.isNaN(infix) ? key : key.slice(0, infix) + key.slice(infix + 2)
  return bare.slice(0, bare.length - Number.parseInt(way[1] ?? '', 36)) + way.slice(2)
}

function withoutPlus(key: string): string {
  return key.replace('+', '')
}

function sharedPrefixLength(a: string, b: string): number {
  const most = Math.min(a.length, b.length, MOST_SHARED)
  let shared = 0
  while (shared < most && a[shared] === b[shared]) shared++
  return shared
}
