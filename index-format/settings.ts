/** What a reader must know before it reads anything else; stored as JSON with sorted keys. */

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

/** @throws SyntaxError when the bytes are no JSON */
export function decodeSettings(bytes: Uint8Array): IndexSettings {
  return JSON.parse(new TextDecoder().decode(bytes)) as IndexSettings
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortKeys(inner)]))
}
