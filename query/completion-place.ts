/**
 * What of a query is completed at the cursor, and by what.
 *
 *   'titel:Kün|'          the word from 6 to 9, by words of titles
 *   'Frist autor:"Prof|'  the value from 12 to 17, by values of the field
 *   'Kün|digung Frist'    the word from 0 to 9, by what begins with "Kün"; also by names of fields
 */
import { lazyPattern } from '../analysis/lazy-pattern.ts'
import { lexQuery, type QueryToken } from './query-lexer.ts'

export interface CompletionPlace {
  /** What is replaced: [start, end) in the query. */
  readonly start: number
  readonly end: number
  /** What a candidate begins with: what stands before the cursor, without signs and quotes. */
  readonly typed: string
  /** Whose value it is, canonical; undefined where it is looked for in all texts. */
  readonly field: string | undefined
  readonly isInPhrase: boolean
}

/**
 * @param fields the front-matter fields of the index, lower case
 * @returns undefined where nothing stands before the cursor, or nothing that could go on
 */
export function findCompletionPlace(
  query: string,
  cursor: number,
  fields: ReadonlySet<string>,
): CompletionPlace | undefined {
  const tokens = lexQuery(query, fields, () => {})
  const at = tokens.findIndex(({ start, end }) => start < cursor && cursor <= end)
  const token = tokens[at]
  const field = fieldAt(tokens, at)
  switch (token?.kind) {
    case 'field': {
      if (cursor < token.end) return wordPlace(query, token.start, cursor, undefined)
      const value = tokens[at + 1]
      const end = value?.start === cursor && value.kind === 'word' ? value.end : cursor
      return { start: cursor, end, typed: '', field: token.text, isInPhrase: false }
    }
    case 'word':
    case 'prefix':
      return wordPlace(query, token.start, cursor, field)
    case 'exact':
      return wordPlace(query, token.start + 1, cursor, field)
    case 'phrase': {
      const textStart = token.start + (token.isExact ? 2 : 1)
      if (cursor < textStart || cursor > textStart + token.text.length) return undefined
      const { start, end } = token
      return { start, end, typed: query.slice(textStart, cursor), field, isInPhrase: true }
    }
    default:
      return undefined
  }
}

/** The word of a phrase that the cursor is in, where it is completed word by word. */
export function wordInPhrase(query: string, cursor: number, place: CompletionPlace): CompletionPlace {
  const [typed = ''] = wordBefore().exec(place.typed) ?? []
  return { ...wordPlace(query, cursor - typed.length, cursor, place.field), isInPhrase: true }
}

const wordBefore = lazyPattern(() => /[\p{L}\p{M}\p{N}'’-]*$/u)
const wordAfter = lazyPattern(() => /[\p{L}\p{M}\p{N}'’-]*\*?/uy)

/** A word ends where its letters do; of `Miet*` the asterisk is replaced too. */
function wordPlace(query: string, start: number, cursor: number, field: string | undefined): CompletionPlace {
  const after = wordAfter()
  after.lastIndex = cursor
  const [rest = ''] = after.exec(query) ?? []
  return { start, end: cursor + rest.length, typed: query.slice(start, cursor), field, isInPhrase: false }
}

/** The field that a token is looked for in: that before it, or before the group that it stands in. */
function fieldAt(tokens: readonly QueryToken[], at: number): string | undefined {
  const groups: (string | undefined)[] = []
  let adjacent: string | undefined
  for (let i = 0; i < at; i++) {
    const token = tokens[i] as QueryToken
    const isAdjacent = tokens[i + 1]?.start === token.end
    if (token.kind === 'open') groups.push(adjacent ?? groups.at(-1))
    else if (token.kind === 'close') groups.pop()
    adjacent = token.kind === 'field' && isAdjacent ? token.text : undefined
  }
  return adjacent ?? groups.at(-1)
}
