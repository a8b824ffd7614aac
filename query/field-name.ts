/**
 * The names that can stand before a colon in a query, and the colons that are no field at all.
 *
 *   readField('titel:Frist', 0, fields)    → { name: 'title', known: true, end: 6 }
 *   readField('titl:Frist', 0, fields)     → { name: 'titl', known: false, end: 5 }
 *   readField('Bürger:innen', 0, fields)   → undefined; nor have 18:46, https://…, Re:, C:\
 */

import { lazyPattern } from '../analysis/lazy-pattern.ts'
import { editDistance } from './edit-distance.ts'
import { hasGenderEnding } from './gender-ending.ts'

/** Fields that every index has. Front matter brings more. */
const BUILT_IN_FIELDS: readonly string[] = ['title', 'path', 'heading']

const FIELD_ALIASES: ReadonlyMap<string, string> = new Map([
  ['titel', 'title'],
  ['pfad', 'path'],
  ['headings', 'heading'],
  ['überschrift', 'heading'],
  ['überschriften', 'heading'],
  ['ueberschrift', 'heading'],
  ['ueberschriften', 'heading'],
])

/** A name before a colon, as it stands at the beginning of a word. */
export interface FieldPrefix {
  /** Canonical where known: lower case, NFC, aliases replaced. */
  readonly name: string
  readonly known: boolean
  /** Offset after the colon. */
  readonly end: number
}

const fieldPrefix = lazyPattern(() => /\p{L}[\p{L}\p{M}\p{N}_.-]*(?<![.-]):/uy)
const fieldValue = lazyPattern(() => /[\p{L}\p{N}(*=„“”"‟»«‚‘›‹]|\.\.\p{N}/uy)
const digit = lazyPattern(() => /\p{N}/u)
const URI_SCHEMES: ReadonlySet<string> = new Set(['mailto', 'tel', 'urn', 'doi', 'isbn'])

/**
 * Reads a field name and its colon at `start`.
 * @param fields the front-matter fields of the index, lower case; undefined takes every name for known
 * @returns undefined where the colon is a part of ordinary text
 */
export function readField(
  query: string,
  start: number,
  fields: ReadonlySet<string> | undefined,
): FieldPrefix | undefined {
  if (!query.includes(':', start)) return undefined // as most queries, which so spare the expression
  const prefix = fieldPrefix()
  prefix.lastIndex = start
  if (!prefix.test(query)) return undefined
  const end = prefix.lastIndex
  const typed = query
    .slice(start, end - 1)
    .normalize('NFC')
    .toLowerCase()
  if (BUILT_IN_FIELDS.includes(typed)) return { name: typed, known: true, end }
  if (fields?.has(typed)) return isGenderForm(query, end) ? undefined : { name: typed, known: true, end }
  const alias = FIELD_ALIASES.get(typed)
  if (alias !== undefined) return { name: alias, known: true, end }
  if (isOrdinaryText(query, typed, end)) return undefined
  return { name: typed, known: fields === undefined, end }
}

/** Known names like a mistyped one, nearest first. */
export function similarFields(name: string, fields: ReadonlySet<string>): readonly string[] {
  const greatestDistance = Math.max(1, Math.floor(name.length / 3))
  return allFields(fields)
    .map(field => ({ field, distance: editDistance(name, field) }))
    .filter(({ distance }) => distance <= greatestDistance)
    .sort((left, right) => left.distance - right.distance)
    .map(({ field }) => field)
}

/** For each field the shortest of its names with this beginning, of equals the German one; none where it has no such. */
export function namesBeginning(typed: string, fields: ReadonlySet<string>): readonly string[] {
  const beginning = typed.normalize('NFC').toLowerCase()
  const aliases = [...FIELD_ALIASES.keys()].filter(alias => !fields.has(alias))
  return allFields(fields).flatMap(field => {
    const names = [...aliases.filter(alias => FIELD_ALIASES.get(alias) === field), field]
    const fitting = names.filter(name => name.startsWith(beginning))
    return fitting.sort((a, b) => a.length - b.length).slice(0, 1)
  })
}

/** Every name that a query can use, aliases aside; sorted by code unit. */
export function allFields(fields: ReadonlySet<string>): readonly string[] {
  return [...new Set([...BUILT_IN_FIELDS, ...fields])].sort()
}

/** Autor:innen is a gender form although there is a field autor. */
function isGenderForm(query: string, end: number): boolean {
  return query.startsWith('in', end) && hasGenderEnding(query, end)
}

/** Whether an unknown name with its colon is no attempt at a field. */
function isOrdinaryText(query: string, name: string, end: number): boolean {
  const value = fieldValue()
  value.lastIndex = end
  return (
    !value.test(query) || // Re: Miete, https://…, C:\…, std::vector, :-)
    name.length === 1 || // A:B
    (digit().test(name.slice(-1)) && digit().test(query.charAt(end))) || // Joh3:16
    hasGenderEnding(query, end) ||
    URI_SCHEMES.has(name)
  )
}
