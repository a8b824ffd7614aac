/** What the bytes of an index are: the sections of a `.findbuch` file by what they hold. */

export interface IndexBytes {
  readonly total: number
  readonly texts?: number
  readonly dictionary?: number
  readonly postings?: number
  readonly positions?: number
  readonly other?: number
}

type Content = Exclude<keyof IndexBytes, 'total'>

/** By the beginning of a section's name; what is not among them is 'other'. */
const CONTENTS: readonly (readonly [beginning: string, content: Content])[] = [
  ['texts', 'texts'],
  ['docs', 'texts'],
  ['preset', 'texts'],
  ['forms', 'dictionary'],
  ['terms', 'dictionary'],
  ['grams', 'dictionary'],
  ['lexicon', 'dictionary'],
  ['postings', 'postings'],
  ['places', 'positions'],
]

export function indexBytes(
  sections: readonly { readonly name: string; readonly byteLength: number }[],
): IndexBytes {
  const bytes: Record<keyof IndexBytes, number> = {
    total: 0,
    texts: 0,
    dictionary: 0,
    postings: 0,
    positions: 0,
    other: 0,
  }
  for (const { name, byteLength } of sections) {
    const [, content] = CONTENTS.find(([beginning]) => name.startsWith(beginning)) ?? [name, 'other' as const]
    bytes[content] += byteLength
    bytes.total += byteLength
  }
  return bytes
}
