/** What a reader must know before it reads anything else; stored as JSON with sorted keys. */
import type { ByteReader } from './byte-reader.ts'

export interface IndexSettings {
  /** How text became forms and terms; a reader with another analysis refuses the index. */
  readonly analysis: { readonly version: number; readonly language: string }
  /**
   * Examples by which a reader proves that it analyses as the writer did: a text and its tokens as
   * [form, term, position].
   */
  readonly goldenTokens: readonly GoldenTokens[]
  /** The weights that the stored impacts of posting blocks were worked out with, by name. */
  readonly ranking: Readonly<Record<string, number>>
  /** Names that can stand before a colon in a query, sorted. */
  readonly fields: readonly string[]
  /** Folder that the documents' paths are relative to, relative to the index file's folder; '/'-separated. */
  readonly root: string
  /** Running words of all passages, headings included. */
  readonly wordCount: number
}

export type GoldenTokens = readonly [
  text: string,
  tokens: readonly (readonly [form: string, term: string, position: number])[],
]

export function encodeSettings(settings: IndexSettings): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(sortKeys(settings)))
}

/**
 * @param reader over the settings and nothing else
 * @throws IndexFormatError when they are no JSON, or a part is missing or of another type
 */
export function decodeSettings(reader: ByteReader): IndexSettings {
  const value = parseJson(reader.decodeUtf8(reader.rest()), reader)
  if (!isSettings(value)) throw reader.problem('a part of the settings is missing or of another type')
  return value
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (!isRecord(value)) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortKeys(inner)]))
}

function parseJson(text: string, reader: ByteReader): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw reader.problem('the settings are no JSON', error)
  }
}

/** Members that this version does not know are let pass. */
function isSettings(value: unknown): value is IndexSettings {
  return (
    isRecord(value) &&
    isRecord(value.analysis) &&
    isCount(value.analysis.version) &&
    isString(value.analysis.language) &&
    isListOf(value.goldenTokens, isGoldenTokens) &&
    isRecord(value.ranking) &&
    Object.values(value.ranking).every(weight => typeof weight === 'number') &&
    isListOf(value.fields, isString) &&
    isString(value.root) &&
    isCount(value.wordCount)
  )
}

function isGoldenTokens(value: unknown): boolean {
  return Array.isArray(value) && isString(value[0]) && isListOf(value[1], isToken)
}

function isToken(value: unknown): boolean {
  return Array.isArray(value) && isString(value[0]) && isString(value[1]) && isCount(value[2])
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isListOf(value: unknown, isMember: (member: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isMember)
}

function isString(value: unknown): value is string {
  return typeof value === 'string'
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0
}
