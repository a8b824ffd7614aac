/**
 * Hits → the text to copy: their paths, their passages, or citations.
 *
 *   citation(hit, '../recht/kschg.md')  → 'Kündigungsschutzgesetz, Erster Abschnitt, ../recht/kschg.md:12'
 *
 * Clean, as it may be pasted into a shell; the passages keep their lines.
 */
import type { Hit, SearchIndex } from '../../../query/search-index.ts'
import { cleanText } from '../../clean-text.ts'

export type CopiedPart = 'path' | 'passage' | 'citation'

export interface CopySource {
  readonly index: SearchIndex
  /** Shows the path of a document from the current folder. */
  readonly fileOf: (path: string) => string
}

export async function copiedText(
  part: CopiedPart,
  hits: readonly Hit[],
  { index, fileOf }: CopySource,
): Promise<string> {
  switch (part) {
    case 'path':
      return [...new Set(hits.map(({ path }) => cleanText(fileOf(path))))].join('\n')
    case 'citation':
      return hits.map(hit => citation(hit, fileOf(hit.path))).join('\n')
    case 'passage':
      return (await Promise.all(hits.map(hit => passageText(hit, index)))).join('\n\n')
  }
}

/** "Titel, Abschnitt, Datei:Zeile"; a heading that repeats the title is left out. */
export function citation({ title, headings, line }: Hit, file: string): string {
  const inner = headings[0] === title ? headings.slice(1) : headings
  const parts = [title, inner.join(' › '), `${file}:${line}`].map(cleanText)
  return parts.filter(part => part !== '').join(', ')
}

async function passageText({ document, passage }: Hit, index: SearchIndex): Promise<string> {
  const { passages } = await index.document(document)
  const lines = (passages[passage]?.text ?? '').split('\n').map(cleanText)
  return lines.join('\n').trim()
}
