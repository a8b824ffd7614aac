/**
 * Which quotation marks open and close a phrase in a query: straight "…", German „…“ ‚…‘ »…« ›…‹,
 * French « … », English “…” ‘…’, and the mixtures that keyboards produce („…" and „…” and "…“).
 *
 *   findClosingQuote('„ordentliche Kündigung" Frist', 0, new Set()) → 22
 *
 * The straight ' and the apostrophe ’ never open a phrase: they stand inside words (geht's, Hans’).
 */

/** Marks that cannot be part of a word: they end it. The single ones can (Hans’). */
export const DOUBLE_QUOTES = '"„“”‟»«'

/** For each mark that opens a phrase those that close it; the nearest one does. */
const CLOSING_QUOTES: ReadonlyMap<string, string> = new Map([
  ['"', '"“”'],
  ['„', '“”‟"'],
  ['“', '”"“'],
  ['”', '”"“'],
  ['‟', '”"“'],
  ['»', '«»'],
  ['«', '»«'],
  ['‚', '‘’'],
  ['‘', '’‘'],
  ['›', '‹›'],
  ['‹', '›‹'],
])

/** Whether a phrase without its closing mark is an error: a single mark alone is only a stray one. */
export function mustBeClosed(openingQuote: string): boolean {
  return DOUBLE_QUOTES.includes(openingQuote)
}

export function opensPhrase(char: string): boolean {
  return CLOSING_QUOTES.has(char)
}

/**
 * Offset of the mark that closes the phrase opened at `start`: the nearest partner, or, for a double
 * mark without any, the nearest other double mark. -1 where there is none.
 * @param missing marks known to be missing from here to the query's end; added to, so that a query full
 *   of unclosed marks is not searched again for each
 */
export function findClosingQuote(query: string, start: number, missing: Set<string>): number {
  const openingQuote = query.charAt(start)
  const partner = findPartner(query, start, CLOSING_QUOTES.get(openingQuote) ?? '', missing)
  if (partner !== -1 || !mustBeClosed(openingQuote)) return partner
  return findPartner(query, start, ANY_DOUBLE, missing)
}

const ANY_DOUBLE = DOUBLE_QUOTES.replace('„', '')

function findPartner(query: string, start: number, closingQuotes: string, missing: Set<string>): number {
  if (missing.has(closingQuotes)) return -1
  // German quotes within straight ones ("der „kleine“ Krieg") close each other first.
  const nests = query[start] === '"'
  let nested = 0
  for (let at = start + 1; at < query.length; at++) {
    const char = query.charAt(at)
    if (nests && char === '„') nested++
    if (!closingQuotes.includes(char) || isApostrophe(query, at)) continue
    if (nested === 0 || char === '"') return at
    nested--
  }
  missing.add(closingQuotes)
  return -1
}

/** Whether the single mark at `at` stands within a word. */
function isApostrophe(query: string, at: number): boolean {
  return /[‘’]/.test(query.charAt(at)) && /^[\p{L}\p{N}]/u.test(query.slice(at + 1, at + 3))
}
